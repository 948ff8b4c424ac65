import { describe, expect, it } from 'vitest';
import { loadWorkspace } from '../../src/load/workspace.ts';
import { workspaceWith } from '../temporary-workspace.ts';

const INDICATOR = `name: Orders without a date
unit: percent of orders
good: low
possible: { low: 0, high: 100 }
`;
const THEME = `name: Late installation
match: [two weeks late]
`;
const PROMISE = `title: Connected in time
status: fixing
heard: Many waited.
doing: Dates are given at once.
announcedOn: 2026-02-10
nextReportBy: 2026-08-01
`;

function load(files: Readonly<Record<string, string>>) {
  const { workspace, defects } = loadWorkspace(
    workspaceWith({ 'content/indicators/orders.yaml': INDICATOR, ...files }),
  );
  return { workspace: workspace!, defects: defects.list() };
}
/** Where and as what each defect of one operations file is reported. */
function defectsOf(csv: string) {
  return load({ 'data/operations/teams.csv': csv }).defects.map(
    ({ file, line, column, code }) => `${file}:${line}:${column} ${code}`,
  );
}

describe('the values of indicators', () => {
  it('are read from all files, month by month, and gaps stay gaps', () => {
    const { workspace, defects } = load({
      'data/operations/b.csv': 'indicator,period,value\norders,2026-03,12.5\norders,2026-01,-0\n',
      'data/operations/a.csv': 'value,indicator,period\n,orders,2026-02\n7,orders,2025-11\n',
      'data/operations/README.md': 'Who sends what.\n',
    });
    expect(defects).toEqual([]);
    expect(workspace.indicators).toMatchObject([
      {
        id: 'orders',
        name: 'Orders without a date',
        values: [
          { month: '2025-11', value: 7 },
          { month: '2026-01', value: 0 },
          { month: '2026-03', value: 12.5 },
        ],
      },
    ]);
    expect(Object.is(workspace.indicators[0]!.values[1]!.value, 0)).toBe(true);
  });

  it('may be missing altogether', () => {
    expect(load({}).workspace.indicators[0]!.values).toEqual([]);
  });

  it.each([
    ['a month twice', 'orders,2026-01,5\norders,2026-01,5', ['3:2 id-repeated']],
    ['a month twice, once empty', 'orders,2026-01,\norders,2026-01,5', ['3:2 id-repeated']],
    ['a word', 'orders,2026-01,n/a', ['2:3 cell-not-a-number']],
    ['a thousands mark', 'orders,2026-01,"1,200"', ['2:3 cell-not-a-number']],
    ['a percent sign', 'orders,2026-01,12%', ['2:3 cell-not-a-number']],
    ['an exponent', 'orders,2026-01,1e3', ['2:3 cell-not-a-number']],
    ['more than is possible', 'orders,2026-01,100.1', ['2:3 cell-out-of-range']],
    ['a day instead of a month', 'orders,2026-01-31,5', ['2:2 date-invalid']],
    ['a thirteenth month', 'orders,2026-13,5', ['2:2 date-invalid']],
    ['a month after the as-of date', 'orders,2026-07,5', ['2:2 date-in-future']],
    ['an indicator nobody described', 'order,2026-01,5', ['2:1 reference-unknown']],
    ['no indicator', ',2026-01,5', ['2:1 cell-required']],
    ['a short row', 'orders,2026-01', ['2:2 row-too-short']],
    ['a long row', 'orders,2026-01,5,6', ['2:3 row-too-long']],
    ['a stray quote', 'orders,2026-01,5"', ['2:3 quote-stray']],
  ])('refuse %s', (_, rows, expected) => {
    expect(defectsOf(`indicator,period,value\n${rows}\n`)).toEqual(
      expected.map((defect) => `data/operations/teams.csv:${defect}`),
    );
  });

  it.each([
    ['{ low: 0, high: 100 }', '(0 to 100)'],
    ['{ low: 0 }', '(at least 0)'],
    ['{ high: -2 }', '(at most -2)'],
  ])('are refused outside what is possible, %s, with what that is', (possible, told) => {
    const [defect] = load({
      'content/indicators/orders.yaml': INDICATOR.replace('{ low: 0, high: 100 }', possible),
      'data/operations/teams.csv': 'indicator,period,value\norders,2026-01,-1.5\n',
    }).defects;
    expect(defect?.what).toContain(`can be ${told}`);
  });

  it.each([
    ['a missing column', 'indicator,period\n', ['1:1 column-missing']],
    ['a column too many', 'indicator,period,value,note\n', ['1:4 column-unknown']],
    ['a column twice', 'indicator,period,value,value\n', ['1:4 column-duplicate']],
    ['an empty file', '', ['1:1 file-empty']],
  ])('refuse %s', (_, csv, expected) => {
    expect(defectsOf(csv)).toEqual(expected.map((defect) => `data/operations/teams.csv:${defect}`));
  });

  it('of a file in another format are reported, not passed over', () => {
    const found = load({ 'data/operations/teams.xlsx': 'x' }).defects.map(({ code }) => code);
    expect(found).toEqual(['file-unexpected']);
  });

  it('are not blamed for a mistake in the definition', () => {
    const { defects } = load({
      'content/indicators/orders.yaml': `${INDICATOR}gut: low\n`,
      'data/operations/teams.csv': 'indicator,period,value\norders,2026-01,5\n',
    });
    expect(defects.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'content/indicators/orders.yaml field-unknown',
    ]);
  });
});

describe('the definition of an indicator', () => {
  it.each([
    ['names a theme that is not there', 'theme: late-instalation\n', 'reference-unknown'],
    ['has a target that cannot be', 'target: 500\n', 'field-invalid'],
    ['has a threshold that cannot be', 'threshold: -1\n', 'field-invalid'],
    ['has a target worse than its threshold', 'target: 20\nthreshold: 15\n', 'field-invalid'],
  ])('is refused when it %s', (_, lines, code) => {
    const { defects } = load({
      'content/indicators/orders.yaml': INDICATOR + lines,
      'content/themes/late-installation.yaml': THEME,
    });
    expect(defects.map((defect) => [defect.line, defect.code])).toEqual([[5, code]]);
  });
});

describe('the fix of a promise', () => {
  const fixed = (fix: string, theme = 'theme: late-installation\n') =>
    load({
      'content/themes/late-installation.yaml': THEME,
      'content/promises/dates.yaml': `${PROMISE}${theme}fix: ${fix}\n`,
    }).defects.map(({ file, code }) => `${file} ${code}`);

  it('is read with its dates', () => {
    expect(fixed('{ madeOn: 2026-03-01, feltFrom: 2026-05-01, pickedFrom: 2025-11 }')).toEqual([]);
    expect(fixed('{ madeOn: 2026-03-01 }')).toEqual([]);
  });

  it.each([
    ['is made after the as-of date', '{ madeOn: 2026-07-01 }', undefined, 'date-in-future'],
    ['is felt before it is made', '{ madeOn: 2026-03-01, feltFrom: 2026-02-28 }', undefined, 'field-invalid'],
    ['is picked after it is made', '{ madeOn: 2026-03-01, pickedFrom: 2026-04 }', undefined, 'field-invalid'],
    ['names no theme', '{ madeOn: 2026-03-01 }', '', 'field-invalid'],
  ])('is refused when it %s', (_, fix, theme, code) => {
    expect(fixed(fix, theme)).toEqual([`content/promises/dates.yaml ${code}`]);
  });
});
