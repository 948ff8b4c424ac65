import { counted } from '../../model/counted.ts';
import type { Scale } from '../../model/scale.ts';
import { COLUMNS_SEEN_TOGETHER } from './column-profile.ts';
import type { ColumnProfile } from './column-profile.ts';
import { splitsOf } from './header-splits.ts';
import { isMachineBlank, meansNoAnswer, meansNoTick } from './no-answer.ts';
import type { RatingFinding } from './rating-look.ts';
import { lookAtRating } from './rating-look.ts';
import { asksCountOrCode, asksRating, asksRecommend } from './rating-question.ts';
import { folded } from './wordings/worded-scale.ts';

/** Neighbouring columns of which the filled one is the answer to a question with a scale. */
export interface TickedQuestion {
  /** In words; made up where no header has it. */
  readonly question: string;
  readonly finding: RatingFinding;
  /** The columns of the points, from the first on, with the points of `finding.scale`. */
  readonly answers: readonly TickedAnswer[];
  /** Columns of answers that say nothing, such as "Don't know". */
  readonly silent: readonly ColumnProfile[];
  /** Texts of cells that are not ticked. */
  readonly unticked: readonly string[];
}
export interface TickedAnswer {
  readonly column: ColumnProfile;
  readonly points: number;
}

/** Shorter rows of answers are yes or no, which are no scale. */
const FEWEST = 3;
/** The share of answered rows that may hold two ticks, by mistake. */
const STRAY = 0.02;
const MARKS = new Set([
  'x',
  '✓',
  '✔',
  '☑',
  '✅',
  '•',
  '*',
  '1',
  'yes',
  'y',
  'true',
  'ja',
  'j',
  'oui',
  'wahr',
]);
const SEVERAL =
  /\b(?:all|any|everything) (?:that|which) appl|\b(?:tick|check|select|choose|mark) (?:all|any|several|up to)\b|\bmultiple\b|mehrfach|mehrere|alle zutreffenden/i;

interface Option {
  readonly column: ColumnProfile;
  readonly ticks: number;
  readonly question: string;
  readonly answer: string;
}

/** Finds the questions that have a column for each of their answers; a column belongs to one of them at most. */
export function tickedQuestionsOf(columns: readonly ColumnProfile[]): readonly TickedQuestion[] {
  const found: TickedQuestion[] = [];
  const options = columns.map(optionsOf);
  for (let start = 0; start < columns.length;) {
    const question = longestFrom(options, start);
    if (question === undefined) start++;
    else {
      found.push(question);
      start += question.answers.length + question.silent.length;
    }
  }
  return found;
}

function longestFrom(options: readonly (readonly Option[])[], start: number): TickedQuestion | undefined {
  const runs = options[start]!.map((option) => runFrom(options, start, option));
  const most = Math.max(0, ...runs.map(({ length }) => length));
  for (let length = most; length >= FEWEST; length--) {
    for (const run of runs) {
      if (run.length < length) continue;
      const found = questionOf(run.slice(0, length));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The neighbours to the right that are ticks as well, and belong to the same question. */
function runFrom(options: readonly (readonly Option[])[], start: number, first: Option): readonly Option[] {
  const run = [first];
  for (const neighbour of options.slice(start + 1, start + COLUMNS_SEEN_TOGETHER)) {
    const next = neighbour.find(({ question }) => question === first.question);
    if (next === undefined) break;
    run.push(next);
  }
  return run;
}

/** What a column may be an answer of; nothing when its cells are no ticks. */
function optionsOf(column: ColumnProfile): readonly Option[] {
  if (column.values === undefined) return [];
  const texts = [...column.values.keys()].filter((text) => !meansNoTick(text));
  const ticks = texts.reduce((sum, text) => sum + column.values!.get(text)!, 0);
  const worded = column.question === column.header ? [] : splitsOf(column.question);
  const below = column.group === '' ? [] : [{ question: column.group, answer: column.header }];
  return [...below, ...worded, ...splitsOf(column.header)]
    .filter(({ answer }) => areTicks(texts, answer))
    .map((split) => ({ column, ticks, ...split }));
}

/** One text, that of the answer or any other, or several that are marks. */
function areTicks(texts: readonly string[], answer: string): boolean {
  const [only = answer, ...more] = texts;
  if (more.length > 0) return texts.every((text) => MARKS.has(folded(text)));
  return folded(only) === folded(answer) || !(meansNoAnswer(only) || isMachineBlank(only));
}

function questionOf(options: readonly Option[]): TickedQuestion | undefined {
  const [{ question }] = options as [Option];
  const answers = options.map(({ answer }) => answer);
  if (SEVERAL.test(question) || new Set(answers.map(folded)).size < answers.length) return undefined;
  const rated = options.filter(({ answer }) => !meansNoAnswer(answer));
  const silent = options.filter(({ answer }) => meansNoAnswer(answer));
  const stray = strayTicks(options);
  if (rated.length < FEWEST || stray === undefined) return undefined;
  const read = readOptions(question, rated);
  if (read === undefined) return undefined;
  const { finding, points, asks } = read;
  const texts = new Set(rated.flatMap(({ column }) => [...column.values!.keys()]));
  const unticked = [...texts].filter(meansNoTick);
  const name = question === '' ? madeUp(finding) : question;
  const confirm = [
    `that these ${rated.length} columns are the answers to one question, of which customers tick one`,
    question === '' ? 'what was asked: the export does not say, so the name is made up' : '',
    ...asks,
    silent.length === 0
      ? ''
      : `that ${silent.map(({ answer }) => JSON.stringify(answer)).join(' and ')} means "no answer": left out`,
    unticked.length === 0
      ? ''
      : `that ${unticked.map((text) => JSON.stringify(text)).join(' and ')} in these columns means "not ticked"`,
    stray === 0 ? '' : `${counted(stray, 'row')} with two ticks: check names each`,
  ];
  return {
    question: name,
    finding: { ...finding, why: whyOf(finding), confirm: confirm.filter((ask) => ask !== '').join('; ') },
    answers: rated.map(({ column }, at) => ({ column, points: points[at]! })),
    silent: silent.map(({ column }) => column),
    unticked,
  };
}

function whyOf({ wording, why, scale: { low, high } }: RatingFinding): string {
  return `${wording === undefined ? `points from ${low} to ${high}` : why}, each answer in a column of its own`;
}

/** Ticks beside another one in the same row; undefined when there are too many, or no ticks at all. */
function strayTicks(options: readonly Option[]): number | undefined {
  const ticks = options.reduce((sum, option) => sum + option.ticks, 0);
  const stray = options.reduce(
    (sum, { column }, at) =>
      sum + column.filledTogether.slice(0, at).reduce((pairs, pair) => pairs + pair, 0),
    0,
  );
  const given = options.filter((option) => option.ticks > 0).length;
  return given >= 2 && stray <= STRAY * (ticks - stray) ? stray : undefined;
}

interface ReadOptions {
  readonly finding: RatingFinding;
  /** One for each option, in their order. */
  readonly points: readonly number[];
  readonly asks: readonly string[];
}

/** Reads the answers as if they were the cells of one column. */
function readOptions(question: string, options: readonly Option[]): ReadOptions | undefined {
  const [first] = options as [Option];
  const numbers = options.map(({ answer }) => /^\d{1,2}$/.exec(answer)?.[0]);
  const bare = numbers.every((number) => number !== undefined);
  const asked = asksRating(question) || asksRecommend(question, question);
  if (bare && !asked && (asksCountOrCode(question) || isItem(question))) return undefined;
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
    finding.confirm ?? '',
    bare && !asked ? `that ${low} to ${high} are points of a scale, and ${high} is the good end` : '',
  ];
  if (options.length === high - low + 1) return { finding, points, asks };
  return finding.wording === undefined ? undefined : shorter(finding, points, asks);
}

/** A worded scale without some of its usual steps has as many points as it has answers. */
function shorter(finding: RatingFinding, points: readonly number[], asks: readonly string[]): ReadOptions {
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
function rangeOf(options: readonly Option[]): string | undefined {
  const numbers = options.map(({ answer }) =>
    Number(/^\d{1,2}(?!\d)|(?<!\d)\d{1,2}(?=\)?$)/.exec(answer)?.[0]),
  );
  return numbers.some(Number.isNaN) ? undefined : `${Math.min(...numbers)}-${Math.max(...numbers)}`;
}

/** Names such as `q3` or `Q3_1`: their numbers count items as often as points. */
function isItem(question: string): boolean {
  return /^\p{L}{1,3}\d+(?:[._-]\d+)*$/u.test(question);
}

function madeUp({ wording }: RatingFinding): string {
  return `Unnamed question (${wording?.replace(/ in .*/, '') ?? 'rating'})`;
}
