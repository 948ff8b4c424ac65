import type { Category, Submission } from '../../model/rhythm/recognition.ts';
import type { Rhythm } from '../../model/rhythm/rhythm.ts';
import type { SubmissionResult } from '../results.ts';

/** Judges of one group see the work from one side. */
const FEWEST_GROUPS = 2;
/** Thirds that are added up leave dust; a mean this close to a number of a few decimals is that number. */
const DUST = 1e-9;
const FEW_DECIMALS = 6;

/**
 * Where each submission stands: its mean against the threshold of the category, and every requirement against its own
 * minimum. Without categories there is nothing to judge by.
 */
export function submissionResults({
  categories,
  submissions,
}: Rhythm['recognition']): readonly SubmissionResult[] {
  if (categories === null) return [];
  return submissions.flatMap((submission) => {
    const category = categories.categories[submission.category];
    if (category === undefined) return [];
    const later = submissions.find(({ previous }) => previous === submission.id);
    return [resultOf(submission, category, categories.judges, later?.id ?? null)];
  });
}

function resultOf(
  { id, category, judgements }: Submission,
  { requirements, threshold }: Category,
  fewestJudges: number,
  resubmittedAs: string | null,
): SubmissionResult {
  const groups = new Set(judgements.map(({ group }) => group)).size;
  const judged = Object.entries(requirements).map(([requirement, { minimum }]) => {
    const mean = meanOf(judgements.flatMap(({ scores }) => scores[requirement] ?? []));
    return { requirement, mean, minimum, met: reaches(mean, minimum) };
  });
  const mean = meanOf(judged.flatMap((each) => each.mean ?? []));
  const verdict =
    judgements.length === 0
      ? 'open'
      : judgements.length < fewestJudges
        ? 'too-few-judges'
        : groups < FEWEST_GROUPS
          ? 'judges-of-one-group'
          : reaches(mean, threshold) && judged.every(({ met }) => met)
            ? 'met'
            : 'not-yet';
  return {
    submission: id,
    category,
    judges: judgements.length,
    groups,
    requirements: judged,
    mean,
    threshold,
    verdict,
    resubmittedAs,
  };
}

function meanOf(points: readonly number[]): number | null {
  if (points.length === 0) return null;
  const mean = points.reduce((sum, each) => sum + each, 0) / points.length;
  const short = Number(mean.toFixed(FEW_DECIMALS));
  return Math.abs(mean - short) < DUST ? short : mean;
}

function reaches(mean: number | null, line: number): boolean {
  return mean !== null && mean >= line;
}
