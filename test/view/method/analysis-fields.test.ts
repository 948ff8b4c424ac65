import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { declaredTypes } from '../../../scripts/field-types/declared-types.ts';
import { ANALYSIS_FIELDS } from '../../../src/view/method/analysis-fields.ts';

describe('the field reference', () => {
  const declared = declaredTypes();

  it('explains every type and field of the results, and none that is gone', () => {
    const sorted = (types: readonly (readonly [string, readonly string[]])[]) =>
      Object.fromEntries(types.map(([name, fields]) => [name, [...fields].sort()]));
    expect(
      sorted(ANALYSIS_FIELDS.map(({ name, fields }) => [name, fields.map((field) => field.name)])),
    ).toEqual(sorted(Object.entries(declared).map(([name, { fields }]) => [name, Object.keys(fields)])));
  });

  it('gives what each field holds, as it is declared: run `npm run field-types` where it is not', () => {
    expect(JSON.parse(readFileSync('src/view/method/field-types.json', 'utf8'))).toEqual(declared);
  });

  it('leads from a field to the type that it holds', () => {
    const { fields } = ANALYSIS_FIELDS.find(({ name }) => name === 'AnalysisResults')!;
    expect(fields.find(({ name }) => name === 'driverParetos')!.type).toEqual([
      { text: 'DriverPareto', href: '#driver-pareto' },
      { text: '[]', href: null },
    ]);
    const ids = new Set(ANALYSIS_FIELDS.map(({ id }) => `#${id}`));
    const links = ANALYSIS_FIELDS.flatMap((group) => [
      ...group.includes,
      ...group.fields.flatMap(({ type }) => type),
    ])
      .map(({ href }) => href)
      .filter((href) => href !== null);
    expect(links.filter((href) => !ids.has(href))).toEqual([]);
  });
});
