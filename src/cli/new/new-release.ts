import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { RELEASE_FOLDER } from '../../load/release-files.ts';
import { checkWorkspace } from '../../pipeline.ts';
import { siteModels } from '../../site-models.ts';
import { releaseOf } from '../../view/public/public-release.ts';
import type { Arguments } from '../arguments.ts';
import type { ExitCode } from '../exit-codes.ts';
import { UsageError } from '../arguments.ts';
import { EXIT } from '../exit-codes.ts';
import { formatReport } from '../defect-report.ts';

/** Records the figures that the public site holds now, so that the next release can be held against them. */
export function newRelease(options: Arguments): ExitCode {
  const checked = checkWorkspace(options.workspace);
  if (checked.workspace === undefined) {
    process.stderr.write(formatReport(checked, 'text', options.workspace));
    return EXIT.defects;
  }
  const release = releaseOf(siteModels(checked.workspace, checked).progress);
  const file = join(options.workspace, RELEASE_FOLDER, `${release.publishedOn}.json`);
  const shown = relative(process.cwd(), file);
  if (existsSync(file)) throw new UsageError(`${shown} is already there; it is left as it is`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(release, null, 2)}\n`);
  process.stdout.write(
    `written: ${shown}\nCommit it with the publication; a figure that changes by a few comments now stays as it is.\n`,
  );
  return EXIT.fine;
}
