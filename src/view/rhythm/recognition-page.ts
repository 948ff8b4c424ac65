import type { SubmissionResult } from '../../analysis/results.ts';
import { compareText } from '../../model/compare-text.ts';
import type { Category, Submission } from '../../model/rhythm/recognition.ts';
import type { Context } from '../context.ts';
import type { EmptyState, Entry, Skeleton } from '../page-model.ts';
import type { CategoryView, RecognitionPage } from './recognition-model.ts';
import { verdictMarker, verdictSentence } from './recognition-words.ts';

/** Categories with their requirements, submissions with their results, and the lessons of all. */
export function recognitionPage(context: Context): RecognitionPage {
  const { categories, submissions } = context.rhythm.recognition;
  const newest = submissions.toSorted(
    (a, b) => compareText(b.submittedOn, a.submittedOn) || compareText(a.id, b.id),
  );
  return {
    title: 'Recognition',
    description: 'Teams that removed a cause, judged by colleagues from other groups.',
    lede: 'What is rewarded is what people do. Here teams are recognised for causes they removed, not for fires they put out: each category is tied to a key driver, and judges from other groups say what is missing.',
    categories:
      categories === null
        ? []
        : Object.entries(categories.categories).map(([id, category]) => categoryView(id, category, context)),
    submissions: newest.flatMap((submission) => entryOf(submission, context) ?? []),
    submissionsEmpty: categories !== null && submissions.length === 0 ? noSubmissions : null,
    lessons: newest.flatMap(({ id, lesson, title }) =>
      lesson === undefined ? [] : [{ text: lesson, from: title, href: `recognition/${id}/` }],
    ),
    empty: categories === null ? noCategories : null,
    skeletons: categories === null ? SKELETONS : [],
  };
}

function categoryView(
  id: string,
  { name, about, drivers, requirements, threshold }: Category,
  context: Context,
): CategoryView {
  const { f, rhythm, results } = context;
  const scale = rhythm.recognition.categories?.scale;
  const keyDrivers = new Set(results.drivers.keyDrivers);
  return {
    id,
    name,
    about: about ?? null,
    drivers: drivers.map((driver) => ({
      text: `${context.driverName(driver)}${keyDrivers.has(driver) ? '' : ' (not a key driver in these data)'}`,
      href: `drivers/${driver}/`,
    })),
    requirements: Object.values(requirements).map(
      ({ text, minimum }) => `${text} At least ${f.decimal(minimum, 1)}.`,
    ),
    threshold: `Mean over all requirements: at least ${f.decimal(threshold, 1)}${scale === undefined ? '' : ` on a scale from ${f.count(scale.low)} to ${f.count(scale.high)}`}.`,
    submissions: rhythm.recognition.submissions
      .filter(({ category }) => category === id)
      .map((submission) => ({ text: submission.title, href: `recognition/${submission.id}/` })),
  };
}

function entryOf(submission: Submission, context: Context): Entry | null {
  const { f } = context;
  const result = resultFor(submission.id, context);
  if (result === null) return null;
  const category = context.rhythm.recognition.categories?.categories[submission.category];
  return {
    name: submission.title,
    href: `recognition/${submission.id}/`,
    markers: [verdictMarker(result)],
    lines: [
      `${submission.team}; ${category?.name ?? submission.category}; submitted on ${f.date(submission.submittedOn)}${submission.previous === undefined ? '' : ', a second try'}.`,
      verdictSentence(result, context),
    ],
  };
}

export function resultFor(id: string, { results }: Context): SubmissionResult | null {
  return results.rhythm.submissions.find(({ submission }) => submission === id) ?? null;
}

const noCategories: EmptyState = {
  missing: 'What is recognised here',
  why: 'Without clear requirements, recognition goes to whoever was seen.',
  next: 'Write one category for each key driver, with requirements two judges would read alike.',
  command: 'npm run new -- category connected-as-promised',
  file: 'content/recognition/categories.yaml',
};

const noSubmissions: EmptyState = {
  missing: 'Submissions',
  why: 'Nobody has submitted work yet; most teams do not know that what they did counts.',
  next: 'Ask the team behind the last fix that worked, and help them write it down.',
  command: 'npm run new -- submission a-date-in-five-days',
  file: 'content/recognition/submissions/<submission>.yaml',
};

const SKELETONS: readonly Skeleton[] = [
  {
    file: 'content/recognition/categories.yaml',
    text: 'categories:\n  connected-as-promised:\n    name: Connected as promised\n    drivers: [installation]\n    threshold: 3.5\n    requirements:\n      cause: { text: The fifth why ends in a decision in a workflow., minimum: 3 }\n      proof: { text: An indicator and the words of customers both show it., minimum: 3 }',
  },
];
