import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWorkspace } from '../src/pipeline.ts';
import { siteModels } from '../src/site-models.ts';
import { progressModel } from '../src/view/public/progress-model.ts';
import { workspaceWith } from './temporary-workspace.ts';

const OUTCOMES = {
  nps: { says: 'kind: nps, scale: { low: 0, high: 10 }', low: 0, high: 10 },
  csat: { says: 'kind: csat, scale: { low: 1, high: 5 }', low: 1, high: 5 },
  ces: { says: 'kind: ces, scale: { low: 1, high: 7 }', low: 1, high: 7 },
  'yes-no': { says: 'kind: yes-no, scale: { low: 0, high: 1 }', low: 0, high: 1 },
  measure: { says: 'kind: measure, unit: hours, good: low', low: 0, high: 90 },
} as const;
const WORDS = ['late', 'bill', 'staff', 'thanks', 'please add more', 'I am angry'] as const;
const THEMES = ['late', 'bill', 'staff'] as const;

/** Some of everything that a workspace may have, or none. */
const odd = fc.record({
  outcome: fc.constantFrom(...(Object.keys(OUTCOMES) as (keyof typeof OUTCOMES)[])),
  rows: fc.constantFrom(0, 1, 2, 5, 40, 200, 600),
  customers: fc.constantFrom(1, 3, 30, 200),
  months: fc.constantFrom(1, 3, 14, 30),
  drivers: fc.uniqueArray(fc.constantFrom('price', 'delivery', 'waiting', 'support')),
  themes: fc.uniqueArray(fc.constantFrom(...THEMES)),
  columns: fc.uniqueArray(fc.constantFrom('comment', 'unit', 'segment', 'language')),
  silent: fc.constantFrom(0, 0.1, 0.9),
  alike: fc.boolean(),
  revenue: fc.constantFrom('none', 'nothing', 'some', 'zero', 'below zero'),
  coreGrowth: fc.boolean(),
  indicator: fc.constantFrom(0, 1, 8, 30),
  promised: fc.boolean(),
  seed: fc.nat(),
});
type Odd = typeof odd extends fc.Arbitrary<infer T> ? T : never;

/** Parts of one, the same on every machine. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** `YYYY-MM`, so many months before June 2026. */
function monthBefore(months: number): string {
  const month = 2026 * 12 + 5 - months;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

function configOf({ outcome, drivers, coreGrowth }: Odd): string {
  const scaleOf = (driver: string) =>
    driver === 'waiting' ? 'unit: minutes, good: low' : 'scale: { low: 1, high: 5 }';
  return [
    'schema: 1',
    'organisation: { name: Odd company, sampleData: Made up }',
    'currency: GBP',
    'asOf: 2026-06-30',
    'mainOutcome: main',
    `outcomes: { main: { name: The outcome, ${OUTCOMES[outcome].says} } }`,
    `drivers: {${drivers.map((id) => ` ${id}: { name: The ${id}, ${scaleOf(id)} }`).join(',')} }`,
    ...(coreGrowth
      ? ['coreGrowth: { description: The large ones, rule: { revenuePerYearAtLeast: 500 } }']
      : []),
  ].join('\n');
}

function surveyOf(shape: Odd): string {
  const part = dice(shape.seed);
  const below = (size: number) => Math.floor(part() * size);
  const { low, high } = OUTCOMES[shape.outcome];
  const given = (from: number, to: number) => {
    if (shape.alike) return String(to);
    return part() < shape.silent ? '' : String(from + below(to - from + 1));
  };
  const said = {
    comment: () => (part() < shape.silent ? '' : `${WORDS[below(6)]} ${WORDS[below(6)]} ${below(9)}`),
    unit: () => ['West', 'East', ''][below(3)]!,
    segment: () => ['Home', 'Shop', ''][below(3)]!,
    language: () => ['en', 'de', 'ja', ''][below(4)]!,
  };
  const rows = Array.from({ length: shape.rows }, (_, row) =>
    [
      row,
      `${monthBefore(below(shape.months))}-${String(1 + below(28)).padStart(2, '0')}`,
      part() < 0.1 ? '' : `C${below(shape.customers)}`,
      given(low, high),
      ...shape.drivers.map(() => given(1, 5)),
      ...shape.columns.map((column) => said[column]()),
    ].join(','),
  );
  return `${[['id', 'date', 'customer', 'main', ...shape.drivers, ...shape.columns].join(','), ...rows].join('\n')}\n`;
}

function customersOf({ customers, revenue }: Odd): string | null {
  if (revenue === 'none') return null;
  const amounts = {
    nothing: () => '',
    some: (at: number) => (at % 5 === 0 ? '' : at * 37),
    zero: () => 0,
    'below zero': (at: number) => (at % 2 === 0 ? -at : at),
  };
  const rows = Array.from({ length: customers }, (_, at) => `C${at},Home,${amounts[revenue](at)}`);
  return `${['customer,segment,revenue_per_year', ...rows].join('\n')}\n`;
}

/** The content that hangs on the first theme. */
function promisesOf({ themes: [theme], indicator, promised }: Odd): Record<string, string> {
  if (theme === undefined) return {};
  const values = Array.from(
    { length: indicator },
    (_, at) => `late-orders,${monthBefore(at)},${(at * 7) % 30}`,
  );
  return {
    'content/indicators/late-orders.yaml': `name: Late orders\ndescription: Orders that are late.\nunit: percent\ngood: low\ntheme: ${theme}\ntarget: 5\nthreshold: 15\n`,
    'data/operations/orders.csv': `indicator,period,value\n${values.reverse().join('\n')}\n`,
    ...(promised
      ? {
          'content/promises/mend.yaml': `title: We mend it\npublic: true\ntheme: ${theme}\nfigure: theme-mentions\nstatus: fixing\nheard: You told us.\nwhy: It was hard.\ndoing: We mend it.\nannouncedOn: 2026-01-10\nnextReportBy: 2026-09-30\nfix: { madeOn: 2026-02-01 }\n`,
          'content/plans/mend.yaml': `title: Mend it\ntheme: ${theme}\nstatus: draft\nowner: Head of planning\n`,
        }
      : {}),
  };
}

function filesOf(shape: Odd): Record<string, string | null> {
  const columns = ['id', 'customer', ...shape.columns].map((column) => `${column}: ${column}`);
  return {
    'outerloop.yaml': configOf(shape),
    'data/feedback/survey/source.yaml': `name: Survey\nkind: survey\nsolicited: true\ncolumns: { ${columns.join(', ')}, date: { column: date } }\nratings: { main: main${shape.drivers.map((id) => `, ${id}: ${id}`).join('')} }\n`,
    'data/feedback/survey/2026.csv': surveyOf(shape),
    'data/customers.csv': customersOf(shape),
    ...Object.fromEntries(
      shape.themes.map((id) => [`content/themes/${id}.yaml`, `name: About ${id}\nmatch: [${id}]\n`]),
    ),
    ...promisesOf(shape),
  };
}

/** What no reader should meet: what is no number, a plural of one, a share of nothing. */
const WRONG =
  /\bNaN\b|Infinity|undefined|\[object|\b1 (?:customers|comments|items|mentions|months|answers|ratings|drivers|themes)\b|(?<![\d.,/–-])0 of (?:the )?0\b|\b0% of 0\b/;
/** Files to copy, and what is quoted from people and code. */
const NOT_OURS = /skeleton|comments|quotes|fields/i;

function wrongIn(value: unknown, path = ''): readonly string[] {
  if (NOT_OURS.test(path)) return [];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}: ${value}`];
  if (typeof value === 'string') return WRONG.test(value) ? [`${path}: ${value}`] : [];
  if (typeof value !== 'object' || value === null) return [];
  const parts = value instanceof Map ? [...value] : Object.entries(value);
  return parts.flatMap(([key, part]) => wrongIn(part, `${path}/${String(key)}`));
}

describe('the two sites', () => {
  it('say nothing wrong, whatever a workspace holds', () => {
    fc.assert(
      fc.property(odd, (shape) => {
        const checked = checkWorkspace(workspaceWith(filesOf(shape)));
        expect(checked.defects.filter(({ severity }) => severity === 'error')).toEqual([]);
        const { report, progress } = siteModels(checked.workspace!, checked);
        expect(wrongIn(report)).toEqual([]);
        for (const { language } of progress.languages)
          expect(wrongIn(progressModel(progress, language))).toEqual([]);
      }),
      { numRuns: 40, seed: 20_260_630 },
    );
  });
});
