import { auditPublished } from '../analysis/disclosure/published-audit.ts';
import type { DefectList } from '../load/defect-list.ts';
import { RELEASE_FOLDER } from '../load/release-files.ts';
import type { Workspace } from '../model/workspace.ts';

/** Two recorded releases whose difference tells of a few customers: an error at the later one. */
export function judgeReleases({ releases, feedback }: Workspace, defects: DefectList): void {
  for (const { figure, releases: days } of auditPublished(releases, [], feedback.rows)) {
    const [first, second] = days;
    defects.error(
      'release-difference',
      { file: `${RELEASE_FOLDER}/${second}.json`, line: 1, column: 1 },
      `the figure "${figure.id}" differs from the one of ${first} by what could be fewer than ten, so whoever kept both learns about a few customers`,
      'if this release was not published, remove its file and run "npm run new -- release" again; if it was, nothing takes it back: remove the earlier file, so that later figures are held against this one, and tell whoever answers for data protection',
    );
  }
}
