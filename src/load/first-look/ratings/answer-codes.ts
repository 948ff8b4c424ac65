import type { ColumnProfile } from '../column-profile.ts';
import { namesCodes } from '../header-words.ts';
import { meansNoAnswer } from '../no-answer.ts';
import type { NoRating, RatingFinding } from './rating-look.ts';
import { asksCountOrCode, asksRating } from './rating-question.ts';

/** What survey tools number the answers of a list with, as `A1`, `A01`, `AO01` or `L_1`. */
const CODE = /^(?<prefix>\p{L}{1,3}[-_]?)(?<number>\d{1,3})$/u;
/** What LimeSurvey writes where customers typed an answer of their own. */
const OWN_ANSWER = /^-oth-$/i;
const FEWEST = 3;
/** Many lists have three answers; what they ask for tells the header. */
const FEWEST_UNASKED = 4;
/** A scale from 0 to 10. */
const MOST = 11;

interface Codes {
  readonly prefix: string;
  /** Digits of the shortest code: `A01` has two. */
  readonly width: number;
  readonly least: number;
  readonly most: number;
  /** Texts that are no codes. */
  readonly others: readonly string[];
}

/**
 * Whether the cells of a column are the codes of a list of answers that may be a scale. Their order is that of the
 * numbers in them; which end is good no export says.
 *
 * @returns undefined when the cells are no such codes, or the header speaks of codes of another kind
 */
export function lookAtAnswerCodes(
  column: ColumnProfile,
  columns: readonly ColumnProfile[],
  recommends: boolean,
): RatingFinding | NoRating | undefined {
  const own = codesOf(column);
  if (own === undefined) return undefined;
  const about = `${column.header} ${column.question}`;
  const asked = recommends || asksRating(about);
  if (!asked && (namesCodes(column.header) || asksCountOrCode(about))) return undefined;
  const list = listOf(column, own, columns);
  const shared =
    list.sisters >= 2 && (gridOf(column.header) !== undefined || list.codes.length >= FEWEST_UNASKED);
  if (!asked && !shared)
    return left(`answer codes such as ${list.last}, and nothing says that they rate something`, list.last);
  if (list.codes.length < FEWEST || list.codes.length > MOST)
    return left(
      `answer codes up to ${list.last}, which are no scale of ${FEWEST} to ${MOST} points`,
      list.last,
    );
  return ratingOf(column, own, list, {
    recommends: recommends && list.codes.length === MOST,
    evidence: asked
      ? 'the header asks for a rating'
      : `${list.sisters} other columns hold codes of the same list`,
  });
}

interface AnswerList {
  /** Other columns with the same answers. */
  readonly sisters: number;
  /** The number of the first code: 0 or 1. */
  readonly first: number;
  /** All codes from the first to the last that somebody gave. */
  readonly codes: readonly string[];
  readonly last: string;
}

/** The list of answers behind a column, as far as the export shows it. */
function listOf(column: ColumnProfile, own: Codes, columns: readonly ColumnProfile[]): AnswerList {
  const sisters = columns.filter((other) => other !== column && isSister(column, other));
  const members = [column, ...sisters].map((member) => codesOf(member)!);
  const first = Math.min(1, ...members.map(({ least }) => least));
  const most = Math.max(...members.map((member) => member.most));
  const code = (number: number): string => `${own.prefix}${String(number).padStart(own.width, '0')}`;
  const codes = Array.from({ length: most - first + 1 }, (_, step) => code(first + step));
  return { sisters: sisters.length, first, codes, last: code(most) };
}

function ratingOf(
  { values }: ColumnProfile,
  { others }: Codes,
  { codes, first, last }: AnswerList,
  { recommends, evidence }: { recommends: boolean; evidence: string },
): RatingFinding {
  const low = recommends ? 0 : first;
  const unseen = codes.filter((code) => !values!.has(code));
  return {
    kind: 'rating',
    scale: { low, high: low + codes.length - 1 },
    words: new Map(codes.map((code, step) => [code, low + step])),
    wording: undefined,
    decimals: undefined,
    missing: others.length === 1 ? others : [],
    unclear: others.length === 1 ? [] : others,
    recommends,
    direction: { kind: 'unclear', ask: 'codes do not say which end of the scale is good' },
    why: `${evidence}; the cells hold answer codes up to ${last}`,
    confirm: [
      'the order and the number of the answers: both are assumed from the codes alone, so compare them with the list of codes in the survey tool',
      ...(unseen.length === 0 ? [] : [`nobody gave ${unseen.join(', ')} here: assumed as well`]),
    ].join('; '),
  };
}

function left(reason: string, example: string): NoRating {
  return {
    kind: 'no-rating',
    why: `${reason}; export the answers in full, or map them under ratings with words: { ${example}: … }`,
  };
}

/** The codes of a column when all of its cells are codes of one list, beside those that say nothing. */
function codesOf({ values }: ColumnProfile): Codes | undefined {
  const numbers: number[] = [];
  const others: string[] = [];
  const prefixes = new Set<string>();
  let width = Infinity;
  for (const text of values?.keys() ?? []) {
    const code = CODE.exec(text)?.groups;
    if (code === undefined) {
      if (!meansNoAnswer(text) && !OWN_ANSWER.test(text)) return undefined;
      others.push(text);
      continue;
    }
    prefixes.add(code['prefix']!);
    width = Math.min(width, code['number']!.length);
    numbers.push(Number(code['number']));
  }
  const [prefix, ...more] = prefixes;
  if (prefix === undefined || more.length > 0) return undefined;
  return { prefix, width, least: Math.min(...numbers), most: Math.max(...numbers), others };
}

/** Columns of one grid have one list of answers; others show it by the same last code. */
function isSister(column: ColumnProfile, other: ColumnProfile): boolean {
  const [own, codes] = [codesOf(column)!, codesOf(other)];
  if (codes === undefined || codes.prefix !== own.prefix || codes.width !== own.width) return false;
  const grid = gridOf(column.header);
  if (grid !== undefined && grid === gridOf(other.header)) return true;
  return codes.most === own.most && !asksCountOrCode(`${other.header} ${other.question}`);
}

/** The question of a column that is one item of a grid, as in `Q2[SQ001]`. */
function gridOf(header: string): string | undefined {
  return /^(.*\S)\s*\[[^\]]+\]$/.exec(header)?.[1];
}
