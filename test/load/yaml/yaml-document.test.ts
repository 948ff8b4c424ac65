import { describe, expect, it } from 'vitest';
import { DefectList } from '../../../src/load/defect-list.ts';
import { readYaml } from '../../../src/load/yaml/yaml-document.ts';
import { sourceMappingSchema } from '../../../src/model/source-mapping.ts';
import { workspaceConfigSchema } from '../../../src/model/workspace-config.ts';
import { CONFIG, SOURCE } from '../../temporary-workspace.ts';

function defectsOf(
  text: string,
  schema: typeof workspaceConfigSchema | typeof sourceMappingSchema,
): string[] {
  const defects = new DefectList();
  readYaml('x.yaml', text, schema, defects);
  return defects
    .list()
    .map(({ line, column, code, what, fix }) => `${line}:${column} ${what} | ${fix} [${code}]`);
}

describe('a YAML file', () => {
  it('is read when it is right, with dates as text', () => {
    const defects = new DefectList();
    const file = readYaml('x.yaml', CONFIG, workspaceConfigSchema, defects);
    expect(defects.list()).toEqual([]);
    expect(file?.value.asOf).toBe('2026-06-30');
  });

  it('names the place of a nested value', () => {
    const file = readYaml('x.yaml', SOURCE, sourceMappingSchema, new DefectList());
    expect(file?.at(['columns', 'date', 'column'])).toEqual({ file: 'x.yaml', line: 6, column: 19 });
    expect(file?.at(['ratings', 'delivery'])).toEqual({ file: 'x.yaml', line: 11, column: 13 });
  });

  it('points at an unknown field and suggests the one that was meant, which is not called missing', () => {
    expect(defectsOf(SOURCE.replace('solicited', 'solicitted'), sourceMappingSchema)).toEqual([
      '3:1 the field "solicitted" is not known here | did you mean "solicited"? [field-unknown]',
    ]);
  });

  it.each([
    ['solicited: true\n', '', '1:1 "solicited" is missing; expected true or false | add "solicited"'],
    ['kind: survey\n', '', '1:1 "kind" is missing; expected one of "survey", "ticket"'],
    [
      '  date: { column: date }\n',
      '',
      '5:3 "date" is missing; expected a block of fields | add "date" to this block; its own fields are "value", "column", "format"',
    ],
    ['  id: id\n', '', '5:3 "id" is missing; expected a text or a block of fields | add "id"'],
    ['asOf: 2026-06-30\n', '', '1:1 "asOf" is missing; must be a date that exists, written as YYYY-MM-DD'],
    [
      'scale: { low: 1,',
      'scale: { low:1,',
      '9:40 the field "low:1" is not known here | write a space behind the colon: "low: 1"',
    ],
    [
      'name: Delivery,',
      'name: Delivery, and the visit,',
      '9:31 the field "and the visit" is not known here | in braces a comma begins the next field',
    ],
    [
      'column: date }',
      'column: date, zone: UTC }',
      '6:25 the field "zone" is not known here | remove it, or check its spelling; known here are "value", "column", "format"',
    ],
    ['low: 0,', 'low: 0,5,', '7:74 the field "5" is not known here | in braces a comma'],
  ])('says what is missing or in the way where %j reads %j', (right, wrong, said) => {
    const schema = SOURCE.includes(right) ? sourceMappingSchema : workspaceConfigSchema;
    const text = (SOURCE.includes(right) ? SOURCE : CONFIG).replace(right, wrong);
    expect(defectsOf(text, schema)).toEqual([expect.stringContaining(said)]);
  });

  it('refuses yes where true is meant', () => {
    expect(defectsOf(SOURCE.replace('true', 'yes'), sourceMappingSchema)).toEqual([
      '3:12 "solicited" holds "yes": expected true or false | write true or false, without quotes [field-invalid]',
    ]);
  });

  it.each([
    ['kind: measure', '"unit" is missing; expected a text'],
    [
      'kind: measure, unit: hours, scale: { low: 1, high: 5 }',
      'a measure has a unit and no scale; its ends are lowest and highest',
    ],
    ['kind: measure, unit: hours, lowest: 5, highest: 5', 'highest must be above lowest'],
    ['kind: nps', '"scale" is missing; expected a block of fields'],
    ['kind: ces, scale: { low: 1, high: 7 }, unit: hours', 'only a measure has the field "unit"'],
    ['kind: nps, scale: { low: 1, high: 10 }', 'an NPS outcome is asked on a scale from 0 to 10'],
    ['kind: mesure, unit: hours', 'did you mean "measure"?'],
  ])('says what an outcome of %s lacks', (fields, said) => {
    const text = CONFIG.replace(/  recommend: \{.*\}/, `  recommend: { name: Repair time, ${fields} }`);
    const [first, ...more] = defectsOf(text, workspaceConfigSchema);
    expect(first).toContain(said);
    expect(more).toEqual([]);
  });

  it.each([
    [
      'date: { column: Date }',
      'date: Date',
      '"columns.date" holds "Date": expected a block of fields | write it as a block of fields, of those known here: "value", "column", "format"',
    ],
    [
      'id: Id',
      'id: 7',
      '"columns.id" holds "7": expected a text or a block of fields | write it in quotes: "7"',
    ],
    [
      'id: Id',
      'id: [Id]',
      '"columns.id" holds a list: expected a text or a block of fields | correct the value; the schemas folder describes every field',
    ],
  ])('says which forms a field takes where %s reads %s', (right, wrong, said) => {
    const columns = `name: Survey\nkind: survey\nsolicited: true\ncolumns: { id: Id, date: { column: Date } }\n`;
    const [first, ...more] = defectsOf(columns.replace(right, wrong), sourceMappingSchema);
    expect(first).toContain(said);
    expect(more).toEqual([]);
  });

  it.each([
    ['index', 'choose another name: "index" is kept for files and addresses'],
    ['Delivery', 'must be small letters, digits and single hyphens'],
  ])('says what is wrong with the name %s', (name, said) => {
    const defects = defectsOf(CONFIG.replace(/^ {2}delivery:/m, `  ${name}:`), workspaceConfigSchema);
    expect(defects).toEqual([expect.stringContaining(`the name "${name}" in "drivers": ${said}`)]);
  });

  it('refuses a date that does not exist', () => {
    expect(defectsOf(CONFIG.replace('2026-06-30', '2026-02-30'), workspaceConfigSchema)[0]).toMatch(
      /^4:7 "asOf" holds "2026-02-30": must be a date that exists, written as YYYY-MM-DD/,
    );
  });

  it('says how to quote a number that is meant as text', () => {
    expect(defectsOf(`${SOURCE}missing: [99]\n`, sourceMappingSchema)[0]).toMatch(/write it in quotes: "99"/);
  });

  it('keeps the zero of a number that is meant as text', () => {
    const ways = 'tellUs: { ways: [{ label: By phone, phone: 08081570123 }] }\n';
    expect(defectsOf(CONFIG + ways, workspaceConfigSchema)[0]).toMatch(
      /holds "08081570123": expected a text \| write it in quotes: "08081570123"/,
    );
  });

  it.each([
    ['an alias', 'a: &x 1\nb: *x\n', ['yaml-alias', 'yaml-alias']],
    ['a merge key', 'a:\n  <<: {b: 1}\n', ['yaml-alias']],
    ['a tag', 'a: !date 2026-01-01\n', ['yaml-alias']],
    ['a key that reaches the prototype', '__proto__: 1\n', ['yaml-alias']],
    ['a repeated key', 'schema: 1\nschema: 1\n', ['yaml-duplicate-key']],
    ['a tab as indentation', 'a:\n\tb: 1\n', ['yaml-syntax']],
    ['an empty file', '', ['field-missing']],
  ])('refuses %s', (_, text, codes) => {
    const defects = new DefectList();
    expect(readYaml('x.yaml', text, workspaceConfigSchema, defects)).toBeUndefined();
    expect(defects.list().map((defect) => defect.code)).toEqual(codes);
  });

  it.each([
    [
      'a repeated key',
      'a: 1\nb:\n  c: 1\n  c: 2\n',
      ['4:3 "c" stands twice in the same block, first in line 3'],
    ],
    [
      'tabs, and nothing that follows from them',
      'a:\n\tb: 1\n\tc: 2\nd: 1\n',
      [/^2:1 this line and 1 other place .* tab/],
    ],
    ['a colon in a text', 'name: Waiting: too long\n', [/^1:7 a second colon .* in quotes/]],
    ['an apostrophe in single quotes', "name: 'customer's words'\n", [/^1:17 .*more text follows .* twice/]],
    [
      'a quote that is never closed',
      "name: 'words\nx: 1\n",
      [/^1:7 the quote that opens here is never closed/],
    ],
    ['a field without a colon', 'name\nx: 1\n', [/^1:1 this line is no "field: value"/]],
    ['a list that is not closed', 'a: [1, 2\nb: 3\n', [/^2:1 .*bracket .* close \[ with \]/]],
    ['a path in double quotes', 'a: "C:\\path"\n', [/^1:7 a backslash .* single quotes/]],
    [
      'a merge that was not finished',
      'a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> other\n',
      [/^2:1 a merge conflict/, /^4:1 a merge conflict/, /^6:1 a merge conflict/],
    ],
  ])('explains %s', (_, text, expected) => {
    const said = defectsOf(text, workspaceConfigSchema);
    expect(said).toHaveLength(expected.length);
    expected.forEach((words, index) => {
      expect(said[index]).toMatch(words instanceof RegExp ? words : new RegExp(`^${words}`));
    });
  });

  it.each([
    [
      'a number above the highest',
      'unitReports: { months: 25 }',
      '"unitReports.months" holds "25": expected at most 24',
    ],
    [
      'a site without a scheme',
      'sites: { progress: { url: progress.example } }',
      'expected a whole address such as https://',
    ],
    ['a list without entries', 'languages: []', 'expected at least 1 entry'],
  ])('says in plain words what is wrong with %s', (_, line, said) => {
    expect(defectsOf(`${CONFIG}${line}\n`, workspaceConfigSchema)[0]).toContain(said);
  });

  it.each([
    [
      'a date without hyphens',
      CONFIG.replace('2026-06-30', '20260630'),
      '"asOf" holds "20260630": must be a date that exists, written as YYYY-MM-DD | write 2026-06-30',
    ],
    [
      'a year',
      CONFIG.replace('2026-06-30', '2026'),
      'written as YYYY-MM-DD | write the year, the month and the day with hyphens',
    ],
    [
      'fields that are entries of a list',
      CONFIG.replace(/^(?=\S)/gm, '- '),
      'the file holds a list: expected a block of fields | write the fields without a hyphen',
    ],
    [
      'a day in words',
      CONFIG.replace('2026-06-30', '30 June 2026'),
      '| write the year, the month and the day with hyphens, such as 2026-06-30',
    ],
    [
      'a number with its unit',
      CONFIG.replace('low: 1,', 'low: 1 star,'),
      'expected a number | write the number alone, such as 1200 or 2.5',
    ],
    [
      'a colon that makes a field of a text',
      CONFIG.replace('name: Delivery', 'name: { Delivery: on time }'),
      'holds a block of fields: expected a text | put the whole text in quotes: a colon',
    ],
    [
      'a list where one text stands',
      CONFIG.replace('name: Delivery', 'name: [Delivery]'),
      'holds a list: expected a text | write one text behind the colon',
    ],
    ['brackets without end', `${CONFIG}a: ${'['.repeat(5000)}\n`, 'too deep to be read'],
  ])('says in plain words what is wrong with %s', (_, text, said) => {
    expect(defectsOf(text, workspaceConfigSchema)[0]).toContain(said);
  });
});
