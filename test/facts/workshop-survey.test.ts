import { describe, expect, it } from 'vitest';
import { analysed, checkExample, countsOf, estimated, estimatesOf, sound } from './published-data.ts';

describe('workshop survey: the published answers of 476 learners', () => {
  const checked = checkExample('workshop-survey');
  const analysis = analysed(checked);
  const { outcomes, drivers, pareto, themes } = analysis.results;
  const recommend = outcomes[0]!;

  it('reads every row without a defect and accounts for those that answered nothing', () => {
    expect(checked.defects).toEqual([]);
    expect(checked.ledger).toEqual([
      {
        file: 'data/feedback/long-term-survey/workshop_longterm_survey.csv',
        read: 476,
        used: 450,
        refused: 0,
        unanswered: 26,
      },
    ]);
  });

  it('finds 215 promoters, 118 passives and 69 detractors among 402 answers: +36.3', () => {
    const counts = countsOf(sound(checked).feedback, 'recommend');
    const between = (from: number, to: number) =>
      counts.slice(from, to + 1).reduce((sum, count) => sum + count, 0);
    expect([between(9, 10), between(7, 8), between(0, 6)]).toEqual([215, 118, 69]);
    const { n, value } = estimated(recommend.overall);
    expect(n).toBe(402);
    expect(value).toBeCloseTo(36.3, 1);
  });

  it.each([
    ['Up to 6 months ago', 45, 28.9],
    ['6 to 12 months ago', 63, 38.1],
    ['More than a year ago', 293, 37.5],
  ])('scores those whose workshop was %s from %i answers: +%f', (group, n, nps) => {
    const score = estimated(recommend.bySegment.find((segment) => segment.group === group)?.score);
    expect(score.n).toBe(n);
    expect(score.value).toBeCloseTo(nps, 1);
  });

  it.each([
    ['productivity', 0.518, 21.6],
    ['reproducibility', 0.481, 15.5],
    ['confidence-with-data', 0.478, 18.2],
    ['career', 0.471, 14.4],
    ['coding-practices', 0.46, 12.5],
    ['motivation', 0.386, 9.6],
    ['recognition', 0.376, 8.2],
  ])('%s correlates %f with the recommendation and has %f %% of R²', (driver, r, percent) => {
    const estimate = estimatesOf(analysis).get(driver)!;
    expect(estimate.r).toBeCloseTo(r, 3);
    expect([399, 400, 401]).toContain(estimate.n);
    expect(estimate.lmgShare! * 100).toBeCloseTo(percent, 1);
  });

  it('orders drivers by r, and explains a third of the variance from 396 complete answers', () => {
    expect(drivers.estimates.map(({ driver }) => driver)).toEqual([
      'productivity',
      'reproducibility',
      'confidence-with-data',
      'career',
      'coding-practices',
      'motivation',
      'recognition',
    ]);
    expect(drivers.importance).toMatchObject({ kind: 'estimated', basis: 'complete-rows', n: 396 });
    if (drivers.importance.kind === 'estimated') expect(drivers.importance.rSquared).toBeCloseTo(0.335, 3);
  });

  it('counts a ticked statement as often as it was ticked', () => {
    // 245 ticked it; nobody else wrote of efficiency in words that the rule takes and left the box empty.
    const theme = (id: string) => themes.themes.find((result) => result.theme === id)!.mentions;
    expect(theme('efficiency')).toBe(245);
    expect(theme('not-used')).toBeGreaterThanOrEqual(61);
    expect(theme('no-help')).toBeGreaterThanOrEqual(28);
    const vital = pareto.mentions.kind === 'cut' ? pareto.mentions.items.filter((item) => item.vital) : [];
    expect(vital.map((item) => item.theme)).toEqual(['not-used', 'no-help']);
  });

  it('finds a theme in nearly every comment, as most of it was ticked', () => {
    expect(themes.coverage).toMatchObject({ base: 443, tagged: 442 });
  });
});
