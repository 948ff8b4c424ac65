import type { Coverage } from '../../analysis/results.ts';
import { lowScores, troubleSourcesOf } from '../../analysis/themes/discovery/low-comments.ts';
import { coverageOf } from '../../analysis/themes/theme-coverage.ts';
import { markThemes } from '../../analysis/themes/theme-marks.ts';
import { placeOf } from '../../model/feedback-table.ts';
import { checkWorkspace } from '../../pipeline.ts';
import type { Arguments } from '../arguments.ts';
import type { ExitCode } from '../exit-codes.ts';
import { formatOf } from '../arguments.ts';
import { EXIT } from '../exit-codes.ts';
import { formatReport } from '../defect-report.ts';
import { number, percent } from './theme-words.ts';

/** Prints how many comments carry a theme, by source and by language. */
export function themeCoverage(options: Arguments): ExitCode {
  const format = formatOf(options, ['text', 'json']);
  const checked = checkWorkspace(options.workspace);
  if (checked.workspace === undefined) {
    process.stderr.write(formatReport(checked, 'text', options.workspace));
    return EXIT.defects;
  }
  const { feedback, themes, config, sources } = checked.workspace;
  const outcomes = Object.entries(config.outcomes).map(([id, outcome]) => ({ id, ...outcome }));
  const { untaggedRows, ...coverage } = coverageOf(
    feedback,
    markThemes(feedback, themes),
    lowScores(feedback, outcomes, troubleSourcesOf(sources)),
  );
  const untagged = untaggedRows.map((row) => placeOf(feedback, row));
  process.stdout.write(
    format === 'json'
      ? `${JSON.stringify({ schema: 'outerloop/theme-coverage@1', ...coverage, untagged }, null, 2)}\n`
      : coverageText(coverage),
  );
  return EXIT.fine;
}

function coverageText({
  base,
  tagged,
  untaggedLow,
  bySource,
  byLanguage,
}: Omit<Coverage, 'untaggedRows'>): string {
  if (base === 0) return 'There is no comment yet that could carry a theme.\n';
  const lines = [
    ['all comments', base, tagged] as const,
    ...bySource.map((each) => [`source ${each.source}`, each.base, each.tagged] as const),
    ...byLanguage.map((each) => [`language ${each.language}`, each.base, each.tagged] as const),
  ];
  const width = Math.max(...lines.map(([name]) => name.length));
  const counts = lines
    .map(
      ([name, all, some]) =>
        `${name.padEnd(width)}  ${number(some)} of ${number(all)} carry a theme (${percent(some, all)})\n`,
    )
    .join('');
  if (untaggedLow === 0) return counts;
  return `${counts}${number(untaggedLow)} of those without a theme gave a low score, or came as a ticket or complaint: npm run themes -- suggest\n`;
}
