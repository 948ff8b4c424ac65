import type { SubmissionResult } from '../../analysis/results.ts';
import type { Submission } from '../../model/rhythm/recognition.ts';
import type { Context } from '../context.ts';
import type { DataTable, Fact } from '../page-model.ts';
import type { SubmissionPage } from './recognition-model.ts';
import { resultFor } from './recognition-page.ts';
import { verdictMarker, verdictSentence } from './recognition-words.ts';

/** One submission: what was done, what shows it, and what each judge said; null without its category. */
export function submissionPage(submission: Submission, context: Context): SubmissionPage | null {
  const { f } = context;
  const result = resultFor(submission.id, context);
  if (result === null) return null;
  return {
    id: submission.id,
    title: submission.title,
    description: `${submission.title}: what was done, what shows it, and what the judges say.`,
    markers: [verdictMarker(result)],
    lede: `${submission.team}, submitted on ${f.date(submission.submittedOn)}. ${verdictSentence(result, context)}`,
    done: submission.done,
    evidence: submission.evidence,
    verdict: verdictSentence(result, context),
    table: judgementTable(submission, result, context),
    judgesEmpty:
      submission.judgements.length > 0
        ? null
        : {
            missing: 'Judgements',
            why: 'Colleagues from other groups decide, by the requirements of the category.',
            next: 'Ask judges from at least two other groups, and write down their points and comments.',
            command: null,
            file: `content/recognition/submissions/${submission.id}.yaml`,
          },
    comments: submission.judgements.map(({ comment, judge, on }) => ({
      text: comment,
      from: `${judge}, ${f.date(on)}`,
    })),
    lesson: submission.lesson ?? null,
    facts: factsOf(submission, result, context),
  };
}

function judgementTable(
  { judgements, category }: Submission,
  { requirements, mean, threshold }: SubmissionResult,
  context: Context,
): DataTable | null {
  const { f, rhythm, results } = context;
  const declared = rhythm.recognition.categories?.categories[category]?.requirements ?? {};
  const scale = rhythm.recognition.categories?.scale;
  if (judgements.length === 0) return null;
  const points = (value: number | null) => (value === null ? '\u2013' : f.decimal(value, 1));
  const pointsGiven = (value: number | undefined) => (value === undefined ? '\u2013' : f.number(value));
  return {
    caption: 'Points by requirement',
    columns: [
      { label: 'Requirement', numeric: false },
      { label: 'Points', numeric: true },
      { label: 'Mean', numeric: true },
      { label: 'At least', numeric: true },
      { label: 'Met', numeric: false },
    ],
    rows: [
      ...requirements.map(({ requirement, mean: own, minimum, met }) => [
        { text: declared[requirement]?.text ?? requirement },
        { text: judgements.map(({ scores }) => pointsGiven(scores[requirement])).join(', ') },
        { text: points(own) },
        { text: points(minimum) },
        { text: met ? '✓ met' : '✗ not yet' },
      ]),
      [
        { text: 'All requirements' },
        { text: '' },
        { text: points(mean) },
        { text: points(threshold) },
        { text: mean !== null && mean >= threshold ? '✓ met' : '✗ not yet' },
      ],
    ],
    source: `Source: content/recognition; n = ${f.counted(judgements.length, 'judge')}${scale === undefined ? '' : `; points from ${f.count(scale.low)} to ${f.count(scale.high)}, in the order of the judges below`}; data as of ${f.date(results.asOf)}.`,
  };
}

function factsOf(submission: Submission, result: SubmissionResult, context: Context): readonly Fact[] {
  const { rhythm } = context;
  const { theme, indicator, promise, previous, groups, category, plan } = submission;
  const titleOf = (id: string) => rhythm.recognition.submissions.find((each) => each.id === id)?.title ?? id;
  const link = (label: string, text: string, href: string | null): Fact => ({ label, text, href });
  return [
    link(
      'Category',
      rhythm.recognition.categories?.categories[category]?.name ?? category,
      `recognition/#${category}`,
    ),
    link('Groups in the team', groups.join(', '), null),
    ...(theme === undefined ? [] : [link('Theme', context.themeName(theme), `themes/${theme}/`)]),
    ...(plan === undefined
      ? []
      : [link('Plan', context.chain.plans.find(({ id }) => id === plan)?.title ?? plan, `plans/${plan}/`)]),
    ...(indicator === undefined
      ? []
      : [
          link(
            'Indicator',
            context.indicators.find(({ id }) => id === indicator)?.name ?? indicator,
            `indicators/#${indicator}`,
          ),
        ]),
    ...(promise === undefined
      ? []
      : [
          link('Promise', context.promises.find(({ id }) => id === promise)?.title ?? promise, 'outer-loop/'),
        ]),
    ...(previous === undefined ? [] : [link('Improves on', titleOf(previous), `recognition/${previous}/`)]),
    ...(result.resubmittedAs === null
      ? []
      : [link('Submitted again as', titleOf(result.resubmittedAs), `recognition/${result.resubmittedAs}/`)]),
    link('Kept in', `content/recognition/submissions/${submission.id}.yaml`, null),
  ];
}
