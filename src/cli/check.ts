import { checkWorkspace } from '../pipeline.ts';
import { SecondThread } from '../second-thread/second-thread.ts';
import type { Arguments } from './arguments.ts';
import type { ExitCode } from './exit-codes.ts';
import { formatOf } from './arguments.ts';
import { EXIT } from './exit-codes.ts';
import { formatReport, REPORT_FORMATS } from './defect-report.ts';
import { resultsJson } from './results-json.ts';

/** Reads and checks all files of a workspace. */
export function check(options: Arguments): ExitCode {
  const format = formatOf(options, REPORT_FORMATS);
  const checked = checkWorkspace(options.workspace);
  process.stdout.write(formatReport(checked, format, options.workspace));
  return checked.workspace === undefined ? EXIT.defects : EXIT.fine;
}

/** Prints the results of all analyses. */
export function analyse(options: Arguments): ExitCode {
  const checked = checkWorkspace(options.workspace, { second: new SecondThread() });
  if (checked.workspace === undefined) {
    process.stderr.write(formatReport(checked, 'text', options.workspace));
    return EXIT.defects;
  }
  const { results } = checked.analysis(checked.workspace);
  process.stdout.write(resultsJson(results, checked.workspace.feedback));
  return EXIT.fine;
}
