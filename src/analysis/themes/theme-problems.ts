import type { DefectCode } from '../../model/defect.ts';
import { readRule, rulesOf, spellingOf } from './matcher/theme-rules.ts';
import type { PlacedRule, RulePath } from './matcher/theme-rules.ts';
import type { TestedRules } from './theme-test-runs.ts';
import { testRuns } from './theme-test-runs.ts';

/** Something in a theme its author must hear about; the loader adds file, line and column. */
export interface ThemeProblem {
  readonly theme: string;
  /** Where in the theme: `['match', 2]`, `['languages', 'fr', 'not', 0]`, `['tests', 'matches', 0]`. */
  readonly path: RulePath;
  readonly code: Extract<DefectCode, 'field-invalid' | 'rule-duplicate' | 'test-sentence-fails'>;
  readonly what: string;
  readonly fix: string;
}

/**
 * Lists what is wrong with the rules and test sentences of themes.
 *
 * @returns in the order of the themes; within one: its rules, then rules that repeat, then its test sentences
 */
export function themeProblems(themes: readonly TestedRules[]): readonly ThemeProblem[] {
  return themes.flatMap((theme) => [
    ...unusableRules(theme),
    ...repeatedRules(theme),
    ...failingSentences(theme),
  ]);
}

function unusableRules(theme: TestedRules): readonly ThemeProblem[] {
  return rulesOf(theme).flatMap(({ path, text }) =>
    readRule(text).faults.map((fault): ThemeProblem => {
      const at = { theme: theme.id, path, code: 'field-invalid' as const };
      switch (fault) {
        case 'says-nothing':
          return {
            ...at,
            what: `the rule "${text}" holds no letter or digit, so it can never match`,
            fix: 'write the word or phrase to look for, or remove the rule',
          };
        case 'star-not-at-word-end':
          return {
            ...at,
            what: `the rule "${text}" has a star that is not at the end of a word, where it means nothing`,
            fix: 'put the star directly behind the first letters of a word, such as "deliver*", or leave it out',
          };
        default:
          return fault satisfies never;
      }
    }),
  );
}

function repeatedRules(theme: TestedRules): readonly ThemeProblem[] {
  const problems: ThemeProblem[] = [];
  const seen = new Map<string, PlacedRule[]>();
  for (const placed of rulesOf(theme)) {
    const { rule } = readRule(placed.text);
    if (rule === null) continue;
    const spelling = spellingOf(rule);
    const earlier = seen.get(spelling) ?? [];
    seen.set(spelling, [...earlier, placed]);
    const same = earlier.find((other) => repeats(placed, other));
    if (same !== undefined) problems.push(repetition(theme.id, placed, same));
  }
  return problems;
}

/** An exclusion for one language may well take back a rule for all of them: French "pain" is bread. */
function repeats(placed: PlacedRule, earlier: PlacedRule): boolean {
  if (placed.negates !== earlier.negates) return false;
  if (placed.language === earlier.language) return true;
  return earlier.language === null && (earlier.excludes || !placed.excludes);
}

function repetition(theme: string, placed: PlacedRule, earlier: PlacedRule): ThemeProblem {
  const at = { theme, path: placed.path, code: 'rule-duplicate' as const };
  if (placed.excludes !== earlier.excludes) {
    const [match, exclusion] = placed.excludes ? [earlier, placed] : [placed, earlier];
    return {
      ...at,
      what: `${nameOf(match)} can never count, because ${nameOf(exclusion)} excludes the same words`,
      fix: 'remove one of the two, or write the longer phrase that should not count',
    };
  }
  return {
    ...at,
    what: `the rule "${placed.text}" says the same as ${nameOf(earlier)}: case, accents and punctuation do not count`,
    fix: 'remove one of the two',
  };
}

function failingSentences(theme: TestedRules): readonly ThemeProblem[] {
  return testRuns(theme).flatMap(({ path, text, mustMatch, passed, hits }) => {
    if (passed) return [];
    const at = { theme: theme.id, path, code: 'test-sentence-fails' as const };
    const counting = hits.find((hit) => hit.counts);
    if (!mustMatch && counting !== undefined) {
      return [
        {
          ...at,
          what: `the sentence "${text}" must not get the theme, but ${nameOf(counting.rule)} matches it`,
          fix: 'narrow that rule, or add an exclusion under "not"',
        },
      ];
    }
    const found = hits.find((hit) => !hit.rule.excludes && !hit.rule.negates);
    const exclusion = hits.find((hit) => hit.rule.excludes || hit.rule.negates);
    return [
      {
        ...at,
        what: `the sentence "${text}" must get the theme, but ${reasonFor(found?.rule, exclusion?.rule)}`,
        fix:
          found === undefined
            ? 'add the words it uses under "match", or correct the sentence'
            : 'narrow that exclusion, or correct the sentence',
      },
    ];
  });
}

function reasonFor(found: PlacedRule | undefined, exclusion: PlacedRule | undefined): string {
  if (found === undefined || exclusion === undefined) return 'no rule matches it';
  const taken = exclusion.negates ? 'stands behind' : 'lies in an exclusion,';
  return `its match of ${nameOf(found)} ${taken} ${nameOf(exclusion)}`;
}

function nameOf({ path, text }: PlacedRule): string {
  return `"${text}" (${path.join('.')})`;
}
