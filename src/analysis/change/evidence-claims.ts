import type { PromiseRecord } from '../../model/promises/promise.ts';
import type { FixResult } from '../results.ts';

/** A public promise that says it worked, where the analysis does not say so and no reason is given. */
export interface UnsupportedClaim {
  /** Id of the promise. */
  readonly promise: string;
  /** What the analysis says; null when the promise names no change whose effect could be looked for. */
  readonly verdict: Exclude<FixResult['verdict'], 'worked'> | 'others-fell-too' | null;
}

/** Whether any promise says that it worked without giving a reason of its own: only then must anybody look. */
export function makesClaims(promises: readonly PromiseRecord[]): boolean {
  return promises.some(claims);
}

/**
 * Claims follow evidence: a promise whose evidence says "better" needs a change with a date, and the verdict that
 * comments about the theme fell since, or a reason that customers can read.
 *
 * @param fixes  the effects of all changes that promises name
 */
export function unsupportedClaims(
  promises: readonly PromiseRecord[],
  fixes: readonly FixResult[],
): readonly UnsupportedClaim[] {
  return promises.filter(claims).flatMap(({ id }): UnsupportedClaim[] => {
    const fix = fixes.find(({ promise }) => promise === id);
    if (fix?.verdict === 'worked') return [];
    return [
      { promise: id, verdict: fix?.othersFellToo === true ? 'others-fell-too' : (fix?.verdict ?? null) },
    ];
  });
}

function claims({ public: isPublic, evidence }: PromiseRecord): boolean {
  return isPublic && evidence?.says === 'better' && evidence.reason === undefined;
}
