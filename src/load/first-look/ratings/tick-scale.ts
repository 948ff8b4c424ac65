import type { Scale } from '../../../model/scale.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { fitOf, TEXT_FIELDS } from '../header-words.ts';
import type { RatingFinding } from './rating-look.ts';
import { lookAtRating } from './rating-look.ts';
import { asksCountOrCode, asksRating, asksRecommend } from './rating-question.ts';
import type { Direction } from './scale-direction.ts';

/** A column read as an answer to a question. */
export interface TickOption {
  readonly column: ColumnProfile;
  /** Rows that tick it. */
  readonly ticks: number;
  readonly question: string;
  readonly answer: string;
}

/** The scale that the answers to a question form. */
export interface TickScale {
  readonly finding: RatingFinding;
  /** One for each option, in their order. */
  readonly points: readonly number[];
  /** What the author has to confirm; blank texts do not count. */
  readonly asks: readonly string[];
}

/**
 * Reads the answers to a question as if they were the cells of one column.
 *
 * @returns undefined when they are no scale, or not in the order of its points
 */
export function tickScaleOf(question: string, options: readonly TickOption[]): TickScale | undefined {
  const [first] = options as [TickOption];
  const numbers = options.map(({ answer }) => /^\d{1,2}$/.exec(answer)?.[0]);
  const bare = numbers.every((number) => number !== undefined);
  const asked = asksRating(question) || asksRecommend(question, question);
  if (bare && !asked && (asksCountOrCode(question) || countsItems(question, first.column))) return undefined;
  const range = rangeOf(options);
  const together: ColumnProfile = {
    ...first.column,
    header: question,
    question: range === undefined ? question : `${question} (${range})`,
    values: new Map(options.map((option) => [option.answer, option.ticks])),
    filled: options.reduce((sum, option) => sum + option.ticks, 0),
  };
  const finding = lookAtRating(together, [together]);
  if (finding?.kind !== 'rating') return undefined;
  const points = options.map(({ answer }) => finding.words?.get(answer) ?? Number(answer));
  if (!isInOrder(points)) return undefined;
  const { low, high } = finding.scale;
  const asks = [
    (finding.wording === undefined ? finding.confirm : confirmOf(finding.direction)) ?? '',
    bare && !asked ? `that ${low} to ${high} are points of a scale, and ${high} is the good end` : '',
  ];
  if (options.length === high - low + 1) return { finding, points, asks };
  return finding.wording === undefined ? undefined : shorter(finding, points, asks);
}

/** What is open about the good end; which answers there are, and in which order, the columns show. */
function confirmOf(direction: Direction): string | undefined {
  return direction.kind === 'more-is-better' ? direction.confirm : undefined;
}

/** A worded scale without some of its usual steps has as many points as it has answers. */
function shorter(finding: RatingFinding, points: readonly number[], asks: readonly string[]): TickScale {
  const { low } = finding.scale;
  const usual = [...finding.words!].filter(([, step]) => !points.includes(step)).map(([word]) => word);
  const scale: Scale = { low, high: low + points.length - 1 };
  const sorted = points.toSorted((a, b) => a - b);
  return {
    finding: { ...finding, scale },
    points: points.map((step) => low + sorted.indexOf(step)),
    asks: [
      ...asks,
      `that the question has ${points.length} answers and no column is missing: scales of ${finding.wording} often have ${usual.map((word) => JSON.stringify(word)).join(' and ')} as well`,
    ],
  };
}

/** All points differ, and rise or fall from column to column. */
function isInOrder(points: readonly number[]): boolean {
  const steps = points.slice(1).map((point, at) => point - points[at]!);
  return steps.every((step) => step > 0) || steps.every((step) => step < 0);
}

/** The numbers in all of the answers, as a header would name the scale. */
function rangeOf(options: readonly TickOption[]): string | undefined {
  const numbers = options.map(({ answer }) =>
    Number(/^\d{1,2}(?!\d)|(?<!\d)\d{1,2}(?=\)?$)/.exec(answer)?.[0]),
  );
  return numbers.some(Number.isNaN) ? undefined : `${Math.min(...numbers)}-${Math.max(...numbers)}`;
}

/** Whether numbers behind a name count items as likely as points: `Q3 [1]`, `q3_1`, `Store 1`, `Region: 1`. */
function countsItems(question: string, { header }: ColumnProfile): boolean {
  const isCode = /^\p{L}{1,3}\d+(?:[._-]\d+)*$/u.test(question);
  const isName = /\p{L}[\s_.-]?\d{1,2}$/u.test(header);
  return isCode || isName || Object.values(TEXT_FIELDS).some((patterns) => fitOf(question, patterns) >= 0);
}
