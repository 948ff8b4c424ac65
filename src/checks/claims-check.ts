import type { UnsupportedClaim } from '../analysis/change/evidence-claims.ts';
import { makesClaims, unsupportedClaims } from '../analysis/change/evidence-claims.ts';
import type { FixResult } from '../analysis/results.ts';
import type { DefectList } from '../load/defect-list.ts';
import type { LoadedWorkspace } from '../load/workspace.ts';
import type { Workspace } from '../model/workspace.ts';

const VERDICTS: Readonly<Record<NonNullable<UnsupportedClaim['verdict']>, string>> = {
  'too-early': 'the analysis says that it is too early to tell',
  'no-sign': 'the analysis sees no sign of an effect',
  'others-fell-too':
    'the analysis says that a theme for which no fix is on record fell too, and this one not clearly further',
  worse: 'the analysis says that it got worse since the change',
};

/**
 * Promises that say "it worked" where the comments do not: customers would be told what nobody has seen.
 *
 * @param fixes  the effects of all changes; asked for only when something is claimed, because it takes an analysis
 */
export function judgeClaims(
  { places }: LoadedWorkspace,
  workspace: Workspace,
  fixes: () => readonly FixResult[],
  defects: DefectList,
): void {
  if (!makesClaims(workspace.promises)) return;
  for (const { promise, verdict } of unsupportedClaims(workspace.promises, fixes())) {
    const place = places.promises.get(promise)!.at(['evidence', 'text']);
    if (verdict === null)
      defects.error(
        'evidence-unchecked',
        place,
        'the evidence says that it got better, and nothing in the analysis can say so',
        'name the theme and the fix, so that comments before and after are compared, or say under evidence.reason what was measured instead',
      );
    else
      defects.error(
        'evidence-not-borne-out',
        place,
        `the evidence says that it got better; ${VERDICTS[verdict]}`,
        'wait for more months, set evidence.says to no-change or worse, or say under evidence.reason what else shows it; customers read the reason',
      );
  }
}
