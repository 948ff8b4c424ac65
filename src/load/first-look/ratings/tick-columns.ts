import { counted } from '../../../model/counted.ts';
import { FEWEST_ANSWERS, MOST_ANSWERS } from './answer-columns.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { splitsOf } from '../file-shape/header-splits.ts';
import { isMachineBlank, meansNoAnswer, meansNoTick } from '../no-answer.ts';
import type { RatingFinding } from './rating-look.ts';
import type { TickOption } from './tick-scale.ts';
import { tickScaleOf } from './tick-scale.ts';
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

function longestFrom(options: readonly (readonly TickOption[])[], start: number): TickedQuestion | undefined {
  const runs = options[start]!.map((option) => runFrom(options, start, option));
  const most = Math.max(0, ...runs.map(({ length }) => length));
  for (let length = most; length >= FEWEST_ANSWERS; length--) {
    for (const run of runs) {
      if (run.length < length) continue;
      const found = questionOf(run.slice(0, length));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The neighbours to the right that are ticks as well, and belong to the same question. */
function runFrom(
  options: readonly (readonly TickOption[])[],
  start: number,
  first: TickOption,
): readonly TickOption[] {
  const run = [first];
  for (const neighbour of options.slice(start + 1, start + MOST_ANSWERS)) {
    const next = neighbour.find(({ question }) => question === first.question);
    if (next === undefined) break;
    run.push(next);
  }
  return run;
}

/** What a column may be an answer of; nothing when its cells are no ticks. */
function optionsOf(column: ColumnProfile): readonly TickOption[] {
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
  if (/^\d+$/.test(only) && /^\d+$/.test(answer)) return only === answer || only === '1';
  return folded(only) === folded(answer) || !(meansNoAnswer(only) || isMachineBlank(only));
}

function questionOf(options: readonly TickOption[]): TickedQuestion | undefined {
  const [{ question }] = options as [TickOption];
  const answers = options.map(({ answer }) => answer);
  if (SEVERAL.test(question) || new Set(answers.map(folded)).size < answers.length) return undefined;
  const rated = options.filter(({ answer }) => !meansNoAnswer(answer));
  const silent = options.filter(({ answer }) => meansNoAnswer(answer));
  const stray = strayTicks(options);
  if (rated.length < FEWEST_ANSWERS || stray === undefined) return undefined;
  const read = tickScaleOf(question, rated);
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

function madeUp({ wording }: RatingFinding): string {
  return `Unnamed question (${wording?.replace(/ in .*/, '') ?? 'rating'})`;
}

/** Ticks beside another one in the same row; undefined when there are too many, or no ticks at all. */
function strayTicks(options: readonly TickOption[]): number | undefined {
  const ticks = options.reduce((sum, option) => sum + option.ticks, 0);
  const stray = options.reduce(
    (sum, { column }, at) =>
      sum + column.filledTogether.slice(0, at).reduce((pairs, pair) => pairs + pair, 0),
    0,
  );
  const given = options.filter((option) => option.ticks > 0).length;
  return given >= 2 && stray <= STRAY * (ticks - stray) ? stray : undefined;
}
