import type { SubmissionResult } from '../../analysis/results.ts';
import type { Context } from '../context.ts';
import { capital } from '../../model/capital.ts';
import type { Marker } from '../page-model.ts';

export function verdictMarker({ verdict, resubmittedAs }: SubmissionResult): Marker {
  switch (verdict) {
    case 'met':
      return { icon: 'star', text: 'Recognised' };
    case 'not-yet':
      return { icon: 'circle', text: resubmittedAs === null ? 'Not yet' : 'Not yet; submitted again' };
    case 'open':
      return { icon: 'question', text: 'Waits for judges' };
    case 'too-few-judges':
    case 'judges-of-one-group':
      return { icon: 'question', text: 'Waits for more judges' };
    default:
      return verdict satisfies never;
  }
}

/** The result with the numbers behind it. */
export function verdictSentence(result: SubmissionResult, context: Context): string {
  const { f, rhythm } = context;
  const { verdict, mean, threshold, judges, groups } = result;
  const points = `mean ${mean === null ? 'none' : f.decimal(mean, 1)} against a threshold of ${f.decimal(threshold, 1)}, ${f.counted(judges, 'judge')} from ${f.counted(groups, 'group')}`;
  switch (verdict) {
    case 'met':
      return `The threshold is met, and so is every requirement (${points}).`;
    case 'not-yet':
      return `Not there yet (${points})${shortfall(result, context)}.`;
    case 'open':
      return 'No judge has read it yet.';
    case 'too-few-judges':
      return `${capital(f.spelled(judges, 'judge has', 'judges have'))} scored it so far; a result takes at least ${f.spelled(rhythm.recognition.categories?.judges ?? judges, 'judge')} (${points}).`;
    case 'judges-of-one-group':
      return `All judges come from one group; a result takes a judge of another one (${points}).`;
    default:
      return verdict satisfies never;
  }
}

function shortfall({ submission, requirements }: SubmissionResult, { f, rhythm }: Context): string {
  const short = requirements.filter(({ met }) => !met);
  if (short.length === 0) return '';
  const { categories, submissions } = rhythm.recognition;
  const category = submissions.find(({ id }) => id === submission)?.category ?? '';
  const declared = categories?.categories[category]?.requirements ?? {};
  const named = short.map(({ requirement, mean, minimum }) => {
    const text = declared[requirement]?.text.replace(/\.$/, '') ?? requirement;
    return `“${text}” has ${mean === null ? 'no points' : f.decimal(mean, 1)} where ${f.decimal(minimum, 1)} are needed`;
  });
  return `: ${f.list(named)}`;
}
