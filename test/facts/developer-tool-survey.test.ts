import { describe, expect, it } from 'vitest';
import { clusteredGap } from '../../src/analysis/statistics/clustered-gap.ts';
import { shareDifferenceInterval } from '../../src/analysis/statistics/intervals.ts';
import { analysed, checkExample, estimated, estimatesOf, meanOf, pointsOf, sound } from './published-data.ts';

const WAVES = [
  { wave: 'survey-2020', n: 170, mean: 4.047, top2: 78.2 },
  { wave: 'survey-2021', n: 179, mean: 4.112, top2: 82.1 },
  { wave: 'survey-2022', n: 182, mean: 4.088, top2: 83.0 },
];

describe('developer tool survey: three published waves', () => {
  const checked = checkExample('developer-tool-survey');
  const analysis = analysed(checked);
  const { outcomes, drivers, themes, pareto } = analysis.results;
  const table = sound(checked).feedback;
  const overallOf = (wave: string) =>
    pointsOf(table, 'overall', (row) => table.source.names[table.source.codes[row]!] === wave);
  /** Nobody is known by an id: each answer is one voice. */
  const voicesOf = (points: readonly number[]) => ({
    values: Float64Array.from(points),
    customers: new Int32Array(points.length).fill(-1),
  });

  it('reads all three waves without a defect', () => {
    expect(checked.defects).toEqual([]);
    expect(checked.ledger.map(({ read, used }) => [read, used])).toEqual([
      [170, 170],
      [179, 179],
      [182, 182],
    ]);
  });

  it.each(WAVES)('$wave: $n answers, mean $mean, $top2 % good or excellent', ({ wave, n, mean, top2 }) => {
    expect(meanOf(overallOf(wave))).toBeCloseTo(mean, 3);
    const score = estimated(outcomes[0]!.bySource.find(({ group }) => group === wave)?.score);
    expect(score.n).toBe(n);
    expect(score.value * 100).toBeCloseTo(top2, 1);
  });

  it.each([
    ['survey-2020', 'documentation', 3.806, 0.492],
    ['survey-2020', 'community', 4.182, 0.584],
    ['survey-2020', 'packages', 3.676, 0.594],
    ['survey-2021', 'documentation', 3.838, 0.561],
    ['survey-2021', 'community', 4.168, 0.356],
    ['survey-2021', 'packages', 3.76, 0.532],
    ['survey-2022', 'documentation', 3.846, 0.491],
    ['survey-2022', 'community', 4.28, 0.442],
    ['survey-2022', 'packages', 3.764, 0.561],
  ])('%s: %s is rated %f and correlates %f with the whole', (wave, driver, mean, r) => {
    const group = drivers.groups.find(
      (entry) => entry.dimension === 'source' && entry.group === wave && entry.driver === driver,
    )!;
    expect(group.mean).toBeCloseTo(mean, 3);
    expect(group.r).toBeCloseTo(r, 3);
  });

  it('does not call the change from the first wave to the last an improvement', () => {
    const [first, last] = [overallOf('survey-2020'), overallOf('survey-2022')];
    const change = clusteredGap(voicesOf(first), voicesOf(last));
    expect(change.difference).toBeCloseTo(0.041, 3);
    expect(change.interval!.low).toBeLessThan(0);
    expect(change.interval!.high).toBeGreaterThan(0);
    const top2 = (points: readonly number[]) => points.filter((point) => point >= 4).length;
    const share = shareDifferenceInterval(
      { successes: top2(first), n: first.length },
      { successes: top2(last), n: last.length },
    );
    expect(share.low).toBeLessThan(0);
    expect(share.high).toBeGreaterThan(0);
    expect(outcomes[0]!.change?.beyondChance ?? false).toBe(false);
  });

  it('names packages, documentation and community as drivers over all waves', () => {
    expect(drivers.keyDrivers).toEqual(['packages', 'documentation', 'community']);
    expect([...estimatesOf(analysis).values()].map(({ n }) => n)).toEqual([531, 531, 531]);
  });

  it('finds a theme in nine of ten comments, and no vital few among them', () => {
    expect(themes.coverage.base).toBe(382);
    expect(themes.coverage.share).toBeGreaterThan(0.9);
    expect(pareto.mentions).toMatchObject({ kind: 'cut', evenlySpread: true });
  });
});
