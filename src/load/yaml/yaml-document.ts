import type { Document } from 'yaml';
import { isAlias, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { quoted } from '../../model/quoted.ts';
import type { DefectList, Place } from '../defect-list.ts';
import { warnOfCurledQuotes } from './curled-quotes.ts';
import type { PlaceholderRule } from './placeholders.ts';
import { reportPlaceholders } from './placeholders.ts';
import { schemaDefects } from './schema-defects.ts';
import type { YamlPath } from './yaml-path.ts';
import { offsetOf } from './yaml-path.ts';
import { syntaxDefects } from './yaml-syntax.ts';

/** A checked YAML file: its value, and where each part of it stands. */
export interface YamlFile<T> {
  readonly value: T;
  /** The place of a path; of its nearest existing parent where the path itself is absent. */
  at(path: YamlPath): Place;
  /** The place of the name that a path ends in. */
  keyAt(path: YamlPath): Place;
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
  const told = new Set<number>();
  if (!parsed.success) {
    for (const { code, path, what, fix } of schemaDefects(parsed.error, document, schema)) {
      const offset = offsetOf(document, path, code === 'field-unknown');
      told.add(offset);
      defects.error(code, placeOf(offset), what, fix);
    }
  }
  warnOfCurledQuotes(document, placeOf, (offset) => told.has(offset), defects);
  if (!parsed.success) return undefined;
  reportPlaceholders(document, (field) => placeholders(parsed.data, field), placeOf, defects);
  return { value: parsed.data, at, keyAt: (path) => placeOf(offsetOf(document, path, true)) };
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
        refuse(pair.key, `the key ${quoted(pair.key.value)} is not allowed`);
      }
    },
  });
  return refused;
}
