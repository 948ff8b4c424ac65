import type { WordListDefinition, WordLists } from '../../model/expectations/word-list.ts';
import { STOP_WORDS } from '../../model/expectations/word-list.ts';
import type { ThemeProblem } from '../themes/theme-problems.ts';
import { themeProblems } from '../themes/theme-problems.ts';

/** Test sentences of a list by its kind; a sentence without a language is in the first one of the list. */
export interface TestedList {
  readonly kind: string;
  readonly tests: WordListDefinition['tests'];
}

/**
 * What is wrong with word lists: rules that mean nothing, repeated rules, test sentences that fail.
 *
 * @param lists   all rules that apply, those of the workspace first
 * @param tested  the lists to judge
 */
export function wordListProblems(lists: WordLists, tested: readonly TestedList[]): readonly ThemeProblem[] {
  return tested.flatMap(({ kind, tests }) => {
    const languages =
      kind === STOP_WORDS ? lists.stopWords : lists.lists.find((list) => list.kind === kind)?.languages;
    if (languages === undefined) return [];
    const first = Object.keys(languages)[0] ?? 'und';
    const spoken = (sentences: TestedList['tests']['matches']): TestedList['tests']['matches'] =>
      sentences.map((each) => (typeof each === 'string' ? { language: first, text: each } : each));
    return themeProblems([
      {
        id: kind,
        match: [],
        not: [],
        languages,
        tests: { matches: spoken(tests.matches), misses: spoken(tests.misses) },
      },
    ]);
  });
}
