import type { Document } from 'yaml';
import { isMap, isNode, isScalar, isSeq } from 'yaml';
import type { z } from 'zod';
import { isSlug, SLUG_RULE, slugOf } from '../../model/identifier.ts';
import { nearest } from '../../model/nearest.ts';
import { quoted } from '../../model/quoted.ts';
import { straightened } from './curled-quotes.ts';
import type { PlainIssue } from './plain-issues.ts';
import { plainIssues } from './plain-issues.ts';
import { fieldsAt } from './schema-fields.ts';
import type { YamlPath } from './yaml-path.ts';
import { hasField, isLeftByComma } from './yaml-path.ts';

/** A break of a schema's rules, in the words of somebody who writes YAML once a month. */
export interface SchemaDefect {
  readonly code: 'field-unknown' | 'field-missing' | 'field-invalid';
  /** Where it stands; where a field is missing, where it should. */
  readonly path: YamlPath;
  readonly what: string;
  readonly fix: string;
}

const COMMA_FIX =
  'in braces a comma begins the next field: put a text that holds one in straight quotes ("), and write numbers without marks for thousands';

/** All breaks of the rules of `schema` that it found in a document; a misspelt field is not called missing as well. */
export function schemaDefects(
  { issues }: z.ZodError,
  document: Document,
  schema: z.ZodType,
): readonly SchemaDefect[] {
  const found = issues.flatMap((issue) => plainIssues(issue));
  const slips = found.flatMap(({ path, issue }) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const known = fieldsAt(schema, path);
    return issue.keys.map((key) => ({ key, path, known, meant: meantField(key, known) }));
  });
  const isMisspelt = (missing: YamlPath): boolean =>
    slips.some(
      ({ path, meant }) =>
        missing.length === path.length + 1 && [...path, meant].every((step, at) => step === missing[at]),
    );
  const others = found.flatMap(({ path, issue, isName }): readonly SchemaDefect[] => {
    if (issue.code === 'unrecognized_keys') return [];
    if (isName) return [invalidName({ path, issue })];
    const missing = missingField({ path, issue }, document, schema);
    if (missing === undefined) return [invalidField({ path, issue }, document, schema)];
    return isMisspelt(path) ? [] : [missing];
  });
  return [...slips.map((slip) => unknownField(slip, document)), ...others];
}

/** A field that is not known, and the one that was most likely meant. */
interface Slip {
  readonly key: string;
  /** The block it stands in. */
  readonly path: YamlPath;
  /** The fields that block may hold. */
  readonly known: readonly string[];
  readonly meant: string | undefined;
}

function meantField(key: string, known: readonly string[]): string | undefined {
  const beforeColon = key.split(':')[0]!;
  return known.includes(beforeColon) ? beforeColon : nearest(key, known);
}

function unknownField(slip: Slip, document: Document): SchemaDefect {
  const { key, path } = slip;
  const at = [...path, key];
  return {
    code: 'field-unknown',
    path: at,
    what: `the field ${quoted(key)} is not known here`,
    fix: unknownRemedy(slip, isLeftByComma(document, at)),
  };
}

function unknownRemedy({ key, known, meant }: Slip, isAfterComma: boolean): string {
  if (meant !== undefined) {
    return key.startsWith(`${meant}:`)
      ? `write a space behind the colon: ${quoted(key.replace(':', ': '))}`
      : `did you mean ${quoted(meant)}?`;
  }
  return isAfterComma ? COMMA_FIX : `remove it, or check its spelling; known here are ${listOf(known)}`;
}

/** undefined where something stands at the path. */
function missingField(
  { path, issue }: PlainIssue,
  document: Document,
  schema: z.ZodType,
): SchemaDefect | undefined {
  const isAbsence = typesOf(issue).length > 0 || allowedValues(issue).length > 0;
  if (isAbsence && !hasField(document, path) && path.length > 0) {
    const field = quoted(String(path.at(-1)));
    const own = listOf(fieldsAt(schema, path));
    return {
      code: 'field-missing',
      path,
      what: `${field} is missing; ${expectation(issue)}`,
      fix: `add ${field} to this block${own === '' ? '' : `; its own fields are ${own}`}`,
    };
  }
  if (path.length > 0 || document.getIn([]) !== null) return undefined;
  return {
    code: 'field-missing',
    path,
    what: 'the file is empty',
    fix: 'write the fields that the schemas folder describes',
  };
}

function listOf(fields: readonly string[]): string {
  return [...new Set(fields)].map(quoted).join(', ');
}

function invalidName({ path, issue }: PlainIssue): SchemaDefect {
  return {
    code: 'field-invalid',
    path,
    what: `the name ${quoted(String(path.at(-1)))} in ${quoted(path.slice(0, -1).join('.'))}: ${expectation(issue)}`,
    fix: 'write another name, here and wherever it is used',
  };
}

function invalidField({ path, issue }: PlainIssue, document: Document, schema: z.ZodType): SchemaDefect {
  const name = path.length === 0 ? 'the file' : quoted(path.map(String).join('.'));
  const value = writtenAt(document, path);
  return {
    code: 'field-invalid',
    path,
    what: `${name} holds ${formOf(value)}: ${expectation(issue)}`,
    fix: isLeftByComma(document, path) ? COMMA_FIX : remedy(issue, value, () => fieldsAt(schema, path)),
  };
}

/** What stands at a path: a block, a list, or a value as it is written, so that the 0 before a telephone number is kept. */
function writtenAt(document: Document, path: YamlPath): unknown {
  const node = document.getIn(path as unknown[], true);
  if (!isScalar(node)) return node;
  return node.value === null ? null : (node.source ?? String(node.value));
}

/** What stands in the document, in a word or two. */
function formOf(value: unknown): string {
  if (isNode(value)) return isSeq(value) ? 'a list' : 'a block of fields';
  return value === undefined || value === null ? 'nothing' : quoted(String(value));
}

function expectation(issue: z.core.$ZodIssue): string {
  const allowed = allowedValues(issue);
  if (allowed.length > 0) return `expected one of ${allowed.map(quoted).join(', ')}`;
  switch (issue.code) {
    case 'invalid_type':
      return ownRule(issue) ?? `expected ${formName(issue.expected)}`;
    case 'invalid_union':
      return `expected ${[...new Set(typesOf(issue).map(formName))].join(' or ')}`;
    default:
      return ownWords(issue) ?? issue.message;
  }
}

/** The values of a closed list, also of the field that tells several forms of a block apart. */
function allowedValues(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_union' && 'options' in issue ? (issue.options ?? []).map(String) : [];
}

/** The types that would do, one or several. */
function typesOf(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'invalid_type') return [issue.expected];
  if (issue.code !== 'invalid_union') return [];
  return issue.errors.flatMap((branch) => branch.flatMap((inner) => typesOf(inner)));
}

/** What a schema asks of a value of another type, where it asks for more than a type. */
function ownRule({ message }: z.core.$ZodIssue): string | undefined {
  return message.startsWith('Invalid input') ? undefined : message;
}

/** Words for what a schema says only in those of its library. */
function ownWords(issue: z.core.$ZodIssue): string | undefined {
  if (issue.message === 'Invalid URL') return 'expected a whole address such as https://example.com';
  if (!issue.message.startsWith('Too ')) return undefined;
  if (issue.code === 'too_small') {
    const bound = issue.inclusive === false ? 'more than' : 'at least';
    return sizeWords(issue.origin, bound, Number(issue.minimum));
  }
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

const MONTH_FIX = 'write the year and the month with a hyphen, such as 2026-06';

function dateRemedy(written: string): string {
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(written);
  return digits === null
    ? 'write the year, the month and the day with hyphens, such as 2026-06-30'
    : `write ${digits.slice(1).join('-')}`;
}

/** What a percentage is where a share is asked, as the number alone would be refused next. */
function shareOf(written: string): string {
  const [, percent] = /^(\d+(?:[.,]\d+)?) *%$/.exec(written) ?? [];
  if (percent === undefined) return '';
  return `; ${written} as a share is ${Number((Number(percent.replace(',', '.')) / 100).toPrecision(12))}`;
}

function remedy(issue: z.core.$ZodIssue, value: unknown, fields: () => readonly string[]): string {
  // a schema's own rule may bring its own remedy along
  if (issue.code === 'custom' && typeof issue.params?.['fix'] === 'string') return issue.params['fix'];
  const rule = ownRule(issue);
  const straight = typeof value === 'string' ? straightened(value) : undefined;
  if (straight !== undefined)
    return `write ${straight}, typed anew: curled quotes and long dashes are letters to YAML`;
  if (rule === SLUG_RULE && isSlug(slugOf(String(value)))) return `write ${slugOf(String(value))}`;
  if (rule?.endsWith('YYYY-MM-DD') === true) return dateRemedy(String(value));
  if (rule?.endsWith('YYYY-MM') === true) return MONTH_FIX;
  const types = typesOf(issue);
  if (types.includes('string') && rule === undefined && typeof value === 'string') {
    return `write it in quotes: "${value}"`;
  }
  if (types.length === 1 && types[0] === 'string' && isMap(value)) {
    return 'put the whole text in quotes: a colon with a space behind it makes a field of what stands before it';
  }
  if (types.length === 1 && types[0] === 'string' && isSeq(value)) {
    return 'write one text behind the colon, without hyphens and brackets';
  }
  if (types.length > 0 && types.every((type) => type === 'number' || type === 'int') && value !== null) {
    return `write the number alone, such as 1200 or 2.5: no unit, no quotes, no marks for thousands, a point before decimals${shareOf(String(value))}`;
  }
  if (issue.code === 'invalid_type' && value === null) {
    return 'write a value behind the colon; one that begins with # stands in quotes, or it is read as a remark';
  }
  if (issue.code === 'invalid_type' && ['object', 'record'].includes(issue.expected) && isSeq(value)) {
    return 'write the fields without a hyphen before them';
  }
  if (types.length > 0 && types.every((type) => type === 'object') && !isNode(value)) {
    return `write it as a block of fields, of those known here: ${listOf(fields())}`;
  }
  if (issue.code === 'invalid_type' && issue.expected === 'array') {
    return 'write each entry on a line of its own: a hyphen, a space, the entry';
  }
  if (issue.code === 'invalid_type' && issue.expected === 'boolean') {
    return 'write true or false, without quotes';
  }
  const allowed = allowedValues(issue);
  if (allowed.length > 0) {
    const hint = nearest(String(value), allowed);
    return hint === undefined ? 'use one of the allowed values' : `did you mean ${quoted(hint)}?`;
  }
  return 'correct the value; the schemas folder describes every field';
}
