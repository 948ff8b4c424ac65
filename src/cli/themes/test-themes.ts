import type { Theme } from '../../model/theme.ts';
import { nearestHint } from '../../model/nearest.ts';
import { quoted } from '../../model/quoted.ts';
import type { FoundRule, TestRun } from '../../analysis/themes/theme-test-runs.ts';
import { rulesOf } from '../../analysis/themes/matcher/theme-rules.ts';
import { testRuns } from '../../analysis/themes/theme-test-runs.ts';
import { recordsOf } from '../../load/yaml/yaml-folder.ts';
import { loadThemes, THEME_FOLDER } from '../../load/theme-files.ts';
import type { Arguments } from '../arguments.ts';
import type { ExitCode } from '../exit-codes.ts';
import { formatOf, UsageError } from '../arguments.ts';
import { EXIT } from '../exit-codes.ts';
import { formatReport } from '../defect-report.ts';
import { counted } from '../../model/counted.ts';

/** A test sentence with the line it stands on. */
interface PlacedRun extends Omit<TestRun, 'hits'> {
  readonly line: number;
  readonly hits: readonly (FoundRule & { readonly line: number })[];
}
interface TestedTheme {
  readonly theme: string;
  readonly file: string;
  /** Rules that give the theme to a comment; without any, only a source that names its themes does. */
  readonly rules: number;
  readonly runs: readonly PlacedRun[];
}

/** Runs the test sentences of all themes or of one, and says which rule was found where. Reads no feedback. */
export function testThemes(options: Arguments): ExitCode {
  const format = formatOf(options, ['text', 'json']);
  const [, wanted] = options.positionals;
  const { themes, defects } = loadThemes(options.workspace);
  if (wanted !== undefined && !themes.ids.includes(wanted)) {
    throw new UsageError(
      `there is no theme ${quoted(wanted)} in ${THEME_FOLDER}${nearestHint(wanted, themes.ids)}`,
    );
  }
  if (defects.hasErrors) {
    process.stderr.write(formatReport({ defects: defects.list(), ledger: [] }, 'text', options.workspace));
    return EXIT.defects;
  }
  const tested = recordsOf(themes)
    .filter(({ id }) => wanted === undefined || id === wanted)
    .map((theme) => testedTheme(theme, (path) => themes.files.get(theme.id)!.at(path).line));
  const passed = tested.every(({ runs }) => runs.every((run) => run.passed));
  process.stdout.write(
    format === 'json'
      ? `${JSON.stringify({ schema: 'outerloop/theme-tests@1', passed, themes: tested }, null, 2)}\n`
      : tested.map(themeText).join('') + summary(tested),
  );
  return passed ? EXIT.fine : EXIT.defects;
}

function testedTheme(theme: Theme, lineOf: (path: PropertyKey[]) => number): TestedTheme {
  return {
    theme: theme.id,
    file: `${THEME_FOLDER}/${theme.id}.yaml`,
    rules: rulesOf(theme).filter(({ excludes, negates }) => !excludes && !negates).length,
    runs: testRuns(theme).map((run) => ({
      ...run,
      line: lineOf([...run.path]),
      hits: run.hits.map((hit) => ({ ...hit, line: lineOf([...hit.rule.path]) })),
    })),
  };
}

function themeText({ theme, file, rules, runs }: TestedTheme): string {
  if (runs.length === 0)
    return rules === 0
      ? `${theme}: no rule to test; comments get it from a source that names their themes\n`
      : `${theme}: no test sentence yet; add some under tests in ${file}\n`;
  const failed = runs.filter((run) => !run.passed).length;
  const verdict = failed === 0 ? 'all pass' : `${failed} of them ${failed === 1 ? 'fails' : 'fail'}`;
  return `${theme}: ${counted(runs.length, 'test sentence')}, ${verdict}\n${runs.map((run) => runText(run, file)).join('')}`;
}

function runText({ text, mustMatch, passed, hits, line, language }: PlacedRun, file: string): string {
  const said = language === null ? `“${text}”` : `“${text}” (${language})`;
  const wanted = mustMatch ? 'must match' : 'must not match';
  const found = hits.map(
    ({ rule, counts, words, line: at }) =>
      `           ${ruleText(rule.excludes, counts)} “${words}” by the rule “${rule.text}” (line ${at})\n`,
  );
  const none = mustMatch && hits.length === 0 ? [`           no rule finds anything in it\n`] : [];
  const verdict = passed ? 'pass' : 'FAIL';
  const place = passed ? '' : `  ${file}:${line}`;
  return `  ${verdict}  ${wanted}: ${said}${place}\n${[...found, ...none].join('')}`;
}

function ruleText(excludes: boolean, counts: boolean): string {
  if (excludes) return 'excluded:';
  return counts ? 'found:' : 'found, but inside an exclusion:';
}

function summary(tested: readonly TestedTheme[]): string {
  const runs = tested.flatMap((theme) => theme.runs);
  if (tested.length === 0) return `There is no theme in ${THEME_FOLDER} yet: npm run new -- theme ID\n`;
  const failed = runs.filter((run) => !run.passed).length;
  const without = tested.filter(({ rules, runs }) => rules > 0 && runs.length === 0).length;
  const untested = without === 0 ? '' : `; ${counted(without, 'theme')} without any`;
  return `${counted(tested.length, 'theme')}, ${counted(runs.length, 'test sentence')}: ${runs.length - failed} pass, ${failed} fail${untested}\n`;
}
