import { z } from 'zod';
import type { YamlPath } from './yaml-path.ts';

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The field names a schema knows at a path, of all forms the place may take. */
export function fieldsAt(schema: z.ZodType, path: YamlPath): readonly string[] {
  const root: JsonSchema = z.toJSONSchema(schema, { io: 'input' });
  const named = (form: JsonSchema): JsonSchema => root.$defs?.[form.$ref?.split('/').at(-1) ?? ''] ?? form;
  let forms: readonly JsonSchema[] = [root];
  for (const step of path) {
    forms = forms
      .flatMap(alternatives)
      .map(named)
      .flatMap((form) => {
        const next =
          typeof step === 'number'
            ? form.items
            : (form.properties?.[String(step)] ?? form.additionalProperties);
        return typeof next === 'object' && !Array.isArray(next) ? [next] : [];
      });
  }
  return forms
    .flatMap(alternatives)
    .map(named)
    .flatMap((form) => Object.keys(form.properties ?? {}));
}

function alternatives(form: JsonSchema): readonly JsonSchema[] {
  const inner = [...(form.anyOf ?? []), ...(form.allOf ?? []), ...(form.oneOf ?? [])] as JsonSchema[];
  return [form, ...inner.flatMap(alternatives)];
}
