import { describe, expect, it } from 'vitest';
import { pearsonInterval } from '../../../src/analysis/statistics/correlation.ts';
import { npsInterval, npsOf } from '../../../src/analysis/statistics/intervals.ts';
import { logOddsRatio } from '../../../src/analysis/statistics/log-odds.ts';
import { relativeImportance } from '../../../src/analysis/statistics/relative-importance.ts';
import { paretoCut } from '../../../src/analysis/themes/pareto.ts';
import { testRuns } from '../../../src/analysis/themes/theme-test-runs.ts';
import { themeOf } from '../../analysis/themes/theme-builder.ts';
import { reportModel } from '../../../src/view/report-model.ts';
import { sideComparison } from '../../../src/analysis/outcomes/score-change.ts';
import type { Interval } from '../../../src/analysis/results.ts';
import type { NpsCounts } from '../../../src/analysis/statistics/intervals.ts';
import { tableOf } from '../../build-table.ts';
import { sampleInput } from '../sample-input.ts';

const entries = reportModel(sampleInput).method.figures;
const exampleOf = (id: string) => entries.find((entry) => entry.id === id)!.example!;

/** The interval of the change, each answer from another customer. */
function changeOf(before: NpsCounts, now: NpsCounts): Interval {
  const points = [before, now].map(({ promoters, passives, detractors }) => [
    ...new Array<number>(promoters).fill(9),
    ...new Array<number>(passives).fill(7),
    ...new Array<number>(detractors).fill(0),
  ]);
  const scale = { low: 0, high: 10 };
  const answers = points.flatMap((side, period) =>
    side.map((recommend) => ({ date: `202${4 + period}-01-01`, scores: { recommend } })),
  );
  const table = tableOf(answers, { recommend: scale });
  const rows = Int32Array.from(answers, (_, row) => row);
  const outcome = { id: 'recommend', kind: 'nps', scale } as const;
  const compare = sideComparison(table, { column: table.scores.get('recommend')!, outcome }, 30);
  const compared = compare(
    rows,
    Uint8Array.from(rows, (row) => Number(row >= points[0]!.length)),
  );
  if (compared.kind !== 'compared') throw new Error(compared.reason);
  return compared.interval;
}

describe('the worked examples of the method page', () => {
  it('are there for every figure', () => {
    const without = entries.filter(({ example, how }) => example === undefined && !how.includes('Example:'));
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it('are true for a score and its change', () => {
    const now = { promoters: 100, passives: 70, detractors: 30 };
    const before = { promoters: 110, passives: 60, detractors: 50 };
    const { low, high } = npsInterval(now)!;
    expect(npsOf(now)).toBe(35);
    expect(exampleOf('outcome')).toContain(`the range is ${low.toFixed(0)} to ${high.toFixed(0)}`);
    const change = changeOf(before, now);
    expect(exampleOf('change')).toContain(`From ${npsOf(before).toFixed(0)} (`);
    expect(exampleOf('change')).toContain(
      `range −${Math.abs(change.low).toFixed(0)} to +${change.high.toFixed(0)}`,
    );
  });

  it('are true for a link and a share', () => {
    const { low, high } = pearsonInterval(0.3, 100)!;
    expect(exampleOf('link')).toContain(`the range ${low.toFixed(2)} to ${high.toFixed(2)}`);
    const rows = [
      [1, 0.6, 0.5],
      [0.6, 1, 0.4],
      [0.5, 0.4, 1],
    ].map((row) => Float64Array.from(row));
    const { lmg, rSquared } = relativeImportance(rows);
    const percent = (share: number) => `${(100 * share).toFixed(0)}%`;
    expect(exampleOf('share')).toContain(`= ${percent(rSquared)}`);
    expect(exampleOf('share')).toContain(`on average ${percent(lmg[0]!)} of`);
    expect(exampleOf('share')).toContain(`on average ${percent(lmg[1]!)}.`);
    expect(exampleOf('share')).toContain(
      `Shares: ${percent(lmg[0]! / rSquared)} and ${percent(lmg[1]! / rSquared)}`,
    );
  });

  it('are true for themes, the vital few and what the themes miss', () => {
    const theme = themeOf('dates', {
      match: ['install* date*'],
      not: ['Installation date kept'],
      tests: { matches: ['No installation date yet'], misses: ['The installation date kept moving'] },
    });
    expect(testRuns(theme).map(({ passed }) => passed)).toEqual([true, true]);
    const cut = paretoCut(
      [50, 30, 12, 8].map((value, at) => ({ theme: `t${at}`, value, catchAll: false })),
      { unit: 'mentions', mentions: 100, vitalShare: 0.8, minimumAnswers: 10, fullAnswers: 30 },
    );
    if (cut.kind !== 'cut') throw new Error(cut.reason);
    expect(cut.vitalCount).toBe(2);
    expect(cut.items.map(({ orderUnsettled }) => orderUnsettled)).toEqual([false, false, true, false]);
    const found = logOddsRatio(
      { count: 20, total: 3000 },
      { count: 0, total: 60_000 },
      { count: 0.95, total: 3000 },
    );
    expect(exampleOf('theme-discovery')).toContain(`is ${found.logOdds.toFixed(1)}`);
    expect(exampleOf('theme-discovery')).toContain(`error ${found.standardError.toFixed(2)}`);
    expect(exampleOf('theme-discovery')).toContain(`z ${found.z.toFixed(1)}`);
  });
});

it('names the comparison that was made: of units as of years, of core growth by sides', () => {
  const textOf = (id: string) => entries.find((entry) => entry.id === id)!;
  const degrees = 'as many degrees of freedom as the smaller side has customers, less one';
  expect(textOf('change').source).toContain(degrees);
  expect(textOf('unit').source).toContain(degrees);
  expect(textOf('unit').source).not.toContain('Welch');
  expect(textOf('response').source).toContain('Welch');
  expect(textOf('weighted-score').limits).toContain('Where weights were cut, the range takes them as given');
});
