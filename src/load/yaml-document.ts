import type { Document, Node, Pair } from 'yaml';
import { isAlias, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import { nearest, quoted } from '../model/nearest.ts';
import type { DefectList, Place } from './defect-list.ts';
import type { PlaceholderRule } from './placeholders.ts';
import { reportPlaceholders } from './placeholders.ts';
import { syntaxDefects } from './yaml-syntax.ts';

/** A path into a YAML document: keys and list positions. */
export type YamlPath = readonly PropertyKey[];

/** A checked YAML file: its value, and where each part of it stands. */
export interface YamlFile<T> {
  readonly value: T;
  /** The place of a path; of its nearest existing parent where the path itself is absent. */
  at(path: YamlPath): Place;
}

/**
 * Reads one strict YAML document: no aliases, merge keys, tags or repeated keys; dates stay text; unknown fields are
 * refused. Every defect goes to `defects`.
 *
 * @param placeholders  how grave the placeholder of a draft is, by the field of the top it stands in
 * @returns the value as `schema` outputs it, or undefined when there was any error
 */
export function readYaml<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
  defects: DefectList,
  placeholders: PlaceholderRule<z.output<S>> = () => 'internal',
): YamlFile<z.output<S>> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'core',
    lineCounter: lines,
    uniqueKeys: true,
    merge: false,
  });
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  for (const { code, offset, what, fix } of syntaxDefects(document, text)) {
    defects.error(code, placeOf(offset), what, fix);
  }
  if (document.errors.length > 0 || refusedIndirection(document, placeOf, defects)) return undefined;

  const at = (path: YamlPath): Place => placeOf(offsetOf(document, path));
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (parsed.success) {
    reportPlaceholders(document, (field) => placeholders(parsed.data, field), placeOf, defects);
    return { value: parsed.data, at };
  }
  for (const issue of parsed.error.issues.flatMap((found) => plainIssues(found, []))) {
    reportIssue(issue, { document, schema, placeOf, defects });
  }
  return undefined;
}

/** Aliases, tags and merge keys make one text mean another one elsewhere; reviewers would have to follow them. */
function refusedIndirection(
  document: Document,
  placeOf: (offset: number) => Place,
  defects: DefectList,
): boolean {
  let refused = false;
  const refuse = (node: { range?: readonly number[] | null | undefined }, what: string): void => {
    refused = true;
    defects.error('yaml-alias', placeOf(node.range?.[0] ?? 0), what, 'write the value out at this place');
  };
  visit(document, {
    Alias: (_, node) => refuse(node, 'an alias (*name) is not allowed here'),
    Node: (_, node) => {
      if (!isAlias(node) && 'anchor' in node && node.anchor)
        refuse(node, 'an anchor (&name) is not allowed here');
      if (node.tag?.startsWith('!')) refuse(node, 'a tag (!name) is not allowed here');
    },
    Pair: (_, pair) => {
      if (isScalar(pair.key) && (pair.key.value === '<<' || pair.key.value === '__proto__')) {
        refuse(pair.key, `the key ${quoted(String(pair.key.value))} is not allowed`);
      }
    },
  });
  return refused;
}

interface PlainIssue {
  readonly path: YamlPath;
  readonly issue: z.core.$ZodIssue;
}

/** Issues inside a union: those of the branch that got furthest, which is the one the author most likely meant. */
function plainIssues(issue: z.core.$ZodIssue, prefix: YamlPath): readonly PlainIssue[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === 'invalid_key') {
    return issue.issues.map((inner) => ({ path, issue: inner }));
  }
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ path, issue }];
  const branches = issue.errors
    .map((errors) => errors.flatMap((inner) => plainIssues(inner, path)))
    .filter((branch) => branch.length > 0);
  const closest = branches.sort(
    (a, b) =>
      Number(isTypeMiss(a, path)) - Number(isTypeMiss(b, path)) ||
      unknownFields(a) - unknownFields(b) ||
      a.length - b.length,
  )[0];
  return closest === undefined || isTypeMiss(closest, path) ? [{ path, issue }] : closest;
}

function isTypeMiss(branch: readonly PlainIssue[], path: YamlPath): boolean {
  return branch.every((inner) => inner.path.length === path.length && inner.issue.code === 'invalid_type');
}

function unknownFields(branch: readonly PlainIssue[]): number {
  return branch.reduce(
    (sum, { issue }) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0),
    0,
  );
}

interface Reporting {
  readonly document: Document;
  readonly schema: z.ZodType;
  readonly placeOf: (offset: number) => Place;
  readonly defects: DefectList;
}

function reportIssue({ path, issue }: PlainIssue, { document, schema, placeOf, defects }: Reporting): void {
  const name = path.length === 0 ? 'the file' : quoted(path.map(String).join('.'));
  const place = placeOf(offsetOf(document, path));
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const hint = nearest(key, fieldsAt(schema, path));
      defects.error(
        'field-unknown',
        placeOf(offsetOf(document, [...path, key], true)),
        `the field ${quoted(key)} is not known here`,
        hint === undefined ? 'remove it, or check its spelling' : `did you mean ${quoted(hint)}?`,
      );
    }
    return;
  }
  if (issue.code === 'invalid_type' && issue.input === undefined && !document.hasIn(path as unknown[])) {
    const field = quoted(String(path.at(-1) ?? 'the file'));
    defects.error(
      'field-missing',
      place,
      `${field} is missing; expected ${formName(issue.expected)}`,
      `add ${field} to this block`,
    );
    return;
  }
  const value = document.getIn(path as unknown[]);
  if (path.length === 0 && value === null) {
    defects.error(
      'field-missing',
      place,
      'the file is empty',
      'write the fields that the schemas folder describes',
    );
    return;
  }
  const seen = isNode(value)
    ? isSeq(value)
      ? 'a list'
      : 'a block of fields'
    : value === undefined || value === null
      ? 'nothing'
      : quoted(String(value));
  defects.error(
    'field-invalid',
    place,
    `${name} holds ${seen}: ${expectation(issue, value)}`,
    remedy(issue, value),
  );
}

function expectation(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_value':
      return `expected one of ${issue.values.map((allowed) => quoted(String(allowed))).join(', ')}`;
    case 'invalid_type':
      return ownRule(issue) ?? `expected ${formName(issue.expected)}`;
    case 'invalid_union':
      return `this form is not known here${typeof value === 'object' ? '' : ' (expected a text or a block of fields)'}`;
    default:
      return ownWords(issue) ?? issue.message;
  }
}

/** What a schema asks of a value of another type, where it asks for more than a type. */
function ownRule({ message }: z.core.$ZodIssue): string | undefined {
  return message.startsWith('Invalid input') ? undefined : message;
}

/** Words for what a schema says only in those of its library. */
function ownWords(issue: z.core.$ZodIssue): string | undefined {
  if (issue.message === 'Invalid URL') return 'expected a whole address such as https://example.com';
  if (!issue.message.startsWith('Too ')) return undefined;
  if (issue.code === 'too_small') return sizeWords(issue.origin, 'at least', Number(issue.minimum));
  return issue.code === 'too_big' ? sizeWords(issue.origin, 'at most', Number(issue.maximum)) : undefined;
}

/** What a size must be, of a number, a text or a list. */
function sizeWords(origin: string, bound: string, size: number): string {
  const what = { string: 'characters', array: size === 1 ? 'entry' : 'entries' }[origin];
  return `expected ${bound} ${size}${what === undefined ? '' : ` ${what}`}`;
}

/** Forms as people name them, where the name of the type is one only for programmers. */
const FORM_NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
  object: 'a block of fields',
  record: 'a block of fields',
  array: 'a list',
};

function formName(type: string): string {
  return FORM_NAMES[type] ?? type;
}

function remedy(issue: z.core.$ZodIssue, value: unknown): string {
  // a schema's own rule may bring its own remedy along
  if (issue.code === 'custom' && typeof issue.params?.['fix'] === 'string') return issue.params['fix'];
  const date = /^(\d{4})(\d{2})(\d{2})$/.exec(String(value));
  if (date !== null && ownRule(issue) !== undefined) return `write ${date.slice(1).join('-')}`;
  if (
    issue.code === 'invalid_type' &&
    issue.expected === 'string' &&
    ownRule(issue) === undefined &&
    ['number', 'boolean'].includes(typeof value)
  ) {
    return `write it in quotes: "${String(value)}"`;
  }
  if (issue.code === 'invalid_type' && value === null) {
    return 'write a value behind the colon; one that begins with # stands in quotes, or it is read as a remark';
  }
  if (issue.code === 'invalid_type' && ['object', 'record'].includes(issue.expected) && isSeq(value)) {
    return 'write the fields without a hyphen before them';
  }
  if (issue.code === 'invalid_type' && issue.expected === 'array') {
    return 'write each entry on a line of its own: a hyphen, a space, the entry';
  }
  if (issue.code === 'invalid_type' && issue.expected === 'boolean') {
    return 'write true or false, without quotes';
  }
  if (issue.code === 'invalid_value') {
    const hint = nearest(String(value), issue.values.map(String));
    return hint === undefined ? 'use one of the allowed values' : `did you mean ${quoted(hint)}?`;
  }
  return 'correct the value; the schemas folder describes every field';
}

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The field names a schema knows at a path, of all forms the place may take. */
function fieldsAt(schema: z.ZodType, path: YamlPath): readonly string[] {
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
        return typeof next === 'object' && !Array.isArray(next) ? [next as JsonSchema] : [];
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

/** Where a path stands in the text; `key` asks for the key of a pair, not its value. */
function offsetOf(document: Document, path: YamlPath, key = false): number {
  for (let length = path.length; length > 0; length--) {
    const parent =
      length === 1 ? document.contents : document.getIn(path.slice(0, length - 1) as unknown[], true);
    const last = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find(
        (item): item is Pair<Node, Node> =>
          isPair(item) && isScalar(item.key) && String(item.key.value) === String(last),
      );
      if (pair !== undefined) return rangeStart(key || !isNode(pair.value) ? pair.key : pair.value) ?? 0;
    } else {
      const start = rangeStart(document.getIn(path.slice(0, length) as unknown[], true));
      if (start !== undefined) return start;
    }
  }
  return rangeStart(document.contents) ?? 0;
}

function rangeStart(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
