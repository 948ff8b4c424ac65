import { describe, expect, it } from 'vitest';
import { adjustedRand } from '../../../src/analysis/expectations/adjusted-rand.ts';
import { commentKinds, listRules } from '../../../src/analysis/expectations/comment-kinds.ts';
import { commentTerms } from '../../../src/analysis/expectations/comment-terms.ts';
import { naturalThemes } from '../../../src/analysis/expectations/natural-themes.ts';
import { randomIntegers } from '../../../src/analysis/statistics/random.ts';
import { markComments } from '../../../src/analysis/themes/theme-marks.ts';
import { readWordLists } from '../../../src/load/content/word-list-files.ts';
import { DefectList } from '../../../src/load/defect-list.ts';
import { WorkspaceFolder } from '../../../src/load/workspace-folder.ts';
import { tableOf } from '../../build-table.ts';

const wordLists = readWordLists(new WorkspaceFolder('/nowhere', new DefectList()), new DefectList()).lists;

function themesIn(comments: readonly string[]): ReturnType<typeof naturalThemes> {
  const table = tableOf(
    comments.map((comment, at) => ({ comment, language: 'en', customer: `c${at % 90}` })),
  );
  const marks = markComments(table, [], listRules(wordLists.lists));
  const kinds = commentKinds(table, [], wordLists.lists, marks);
  const thresholds = { minimumAnswers: 10, fullAnswers: 30 };
  return naturalThemes({ table, customers: null, kinds, stopWords: wordLists.stopWords, thresholds });
}

const GROUPS = [
  ['invoice', 'payment', 'tariff', 'deposit', 'receipt'],
  ['engineer', 'ladder', 'doorbell', 'toolbox', 'van'],
  ['password', 'screen', 'button', 'keyboard', 'menu'],
];
const COMMON = ['garden', 'winter', 'sister', 'village', 'bridge', 'market', 'teacher', 'window'];

/** Comments of three or four words out of one group, with others that go with everything. */
function comments(seed: number, groups: readonly (readonly string[])[], count = 600): readonly string[] {
  const { below } = randomIntegers(seed);
  const pick = (words: readonly string[]): string => words[below(words.length)]!;
  return Array.from({ length: count }, () => {
    const group = groups[below(groups.length)]!;
    return [pick(group), pick(COMMON), pick(group), pick(COMMON), pick(group)].join(' ');
  });
}

describe('natural themes', () => {
  it('are the groups of words that go together, named by them', () => {
    const found = themesIn(comments(1, GROUPS));
    if (found.kind !== 'found') throw new Error(found.reason);
    const words = found.themes.map(({ terms }) => [...terms].sort()).sort();
    expect(words).toEqual(GROUPS.map((group) => [...group].sort()).sort());
    expect(found.adjustedRand).toBeGreaterThan(0.9);
    for (const { stability, mentions, exampleRows } of found.themes) {
      expect(stability).toBeGreaterThan(0.9);
      expect(mentions).toBeGreaterThan(150);
      expect(exampleRows.length).toBe(5);
    }
  });

  it('leave function words out without any list, in the language of the comment', () => {
    const own = (at: number) => [...`${at + 100}`].map((digit) => 'qwrtzpsdfg'[+digit]).join('');
    const read = (language: string, said: string) => {
      const table = tableOf(
        Array.from({ length: 200 }, (_, at) => ({
          comment: at < 40 ? `${said} ${own(at)}` : own(at),
          language,
        })),
      );
      return commentTerms(table, new Uint8Array(200).fill(1), {}).terms;
    };
    expect(read('de', 'nicht ohne Rechnung')).toEqual(['rechnung']);
    expect(read('de-AT', 'nicht ohne Rechnung')).toEqual(['rechnung']);
    expect(read('en', 'nicht ohne Rechnung')).toEqual(['nicht', 'ohne', 'rechnung']);
  });

  it('are not claimed where words fall at random', () => {
    const words = GROUPS.flat();
    const claimed = Array.from({ length: 20 }, (_, seed) => themesIn(comments(seed + 10, [words]))).filter(
      ({ kind }) => kind === 'found',
    );
    expect(claimed.length).toBeLessThanOrEqual(1);
  });

  it('are the same in any order of the rows, and when every comment comes twice', () => {
    const once = comments(2, GROUPS);
    const here = themesIn(once);
    const shown = (themes: ReturnType<typeof naturalThemes>) =>
      themes.kind === 'found'
        ? themes.themes.map(({ terms, stability, share }) => ({ terms, stability, share }))
        : themes;
    expect(shown(themesIn(once.toReversed()))).toEqual(shown(here));
    expect(shown(themesIn([...once, ...once]))).toEqual(shown(here));
  });

  it('need a hundred different comments and words that come back', () => {
    expect(themesIn(comments(3, GROUPS, 80))).toMatchObject({ reason: 'too-few-comments' });
    const rare = Array.from({ length: 300 }, (_, at) =>
      [...`${at}`]
        .map((digit) => `x${'abcdefghij'[+digit]}x${at}`.replace(/\d/g, (d) => 'qrstuvwyzk'[+d]!))
        .join(' '),
    );
    expect(themesIn(rare)).toMatchObject({ reason: 'too-few-terms' });
  });
});

describe('the adjusted Rand index', () => {
  it('is 1 for the same grouping under other names', () => {
    expect(adjustedRand([1, 1, 2, 2], [5, 5, 3, 3])).toBe(1);
  });

  it('agrees with the example of Hubert and Arabie as worked in R (mclust)', () => {
    // Cells 1 1 0 / 1 2 1 / 0 0 4: pairs together 7, in rows 13, in columns 14, of 45; (7 − 4.0444) / (13.5 − 4.0444).
    const one = [0, 0, 1, 1, 1, 1, 2, 2, 2, 2];
    const other = [0, 1, 0, 1, 1, 2, 2, 2, 2, 2];
    expect(adjustedRand(one, other)).toBeCloseTo((7 - (13 * 14) / 45) / (13.5 - (13 * 14) / 45), 12);
  });

  it('cannot tell when there is nothing to agree on', () => {
    expect(adjustedRand([0, 0, 0], [0, 0, 0])).toBeNull();
    expect(adjustedRand([], [])).toBeNull();
  });

  it('refuses two lists of different things', () => {
    expect(() => adjustedRand([0], [0, 1])).toThrow(RangeError);
  });
});
