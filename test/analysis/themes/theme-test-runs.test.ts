import { expect, it } from 'vitest';
import { testRuns } from '../../../src/analysis/themes/theme-test-runs.ts';
import { themeOf } from './theme-builder.ts';

const theme = themeOf('late', {
  match: ['install* date*', 'délai'],
  not: ['installation date kept'],
  tests: {
    matches: ['No INSTALLATION   dates – yet', { language: 'fr', text: "Encore l'délai" }],
    misses: ['The installation date kept moving', 'All fine', 'installed, dated'],
  },
});

it('says of every test sentence which rule was found where, and whether it passes', () => {
  expect(
    testRuns(theme).map(({ path, passed, hits }) => ({
      at: path.join('.'),
      passed,
      hits: hits.map(
        ({ rule, counts, words }) => `${rule.path.join('.')} ${words}${counts ? '' : ' (not counting)'}`,
      ),
    })),
  ).toEqual([
    { at: 'tests.matches.0', passed: true, hits: ['match.0 INSTALLATION   dates'] },
    { at: 'tests.matches.1', passed: true, hits: ['match.1 délai'] },
    {
      at: 'tests.misses.0',
      passed: true,
      hits: ['match.0 installation date (not counting)', 'not.0 installation date kept (not counting)'],
    },
    { at: 'tests.misses.1', passed: true, hits: [] },
    { at: 'tests.misses.2', passed: false, hits: ['match.0 installed, dated'] },
  ]);
});
