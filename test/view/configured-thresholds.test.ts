import { expect, it } from 'vitest';
import { reportModel } from '../../src/view/report-model.ts';
import { sampleInput } from './sample-input.ts';
import { sampleCoreGrowth } from './sample-journey.ts';

const { config, results } = sampleInput;
const { pareto } = results;
const texts = JSON.stringify(
  reportModel({
    ...sampleInput,
    config: { ...config, thresholds: { ...config.thresholds, minimumAnswers: 17, fullAnswers: 43 } },
    results: {
      ...results,
      coreGrowth: { ...sampleCoreGrowth, drivers: [], themes: [] },
      buyIns: results.buyIns.map((each) => ({ ...each, groups: [] })),
      pareto: { ...pareto, mentions: { ...pareto.mentions, flagged: true } },
    } as typeof results,
  }),
);

it.each([
  'Below 17 mentions, or with fewer than three themes',
  'fewer than 43 mentions: read with care',
  'rest on fewer than 43 comments',
  'needs at least 17 rating customers on each side',
  'needs at least 17 commenting customers on each side',
  'At least two groups need 17 comments or ratings each',
])('the report names the thresholds of the workspace: "%s"', (words) => {
  expect(texts).toContain(words);
});

it('the report names no other', () => {
  expect(texts).not.toMatch(/fewer than 30 (mentions|comments)|[Bb]elow 10 mentions|at least ten/);
});
