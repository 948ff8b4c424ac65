import type { Scale } from '../../model/scale.ts';
import type { ColumnProfile } from './column-profile.ts';
import { meansNoAnswer } from './no-answer.ts';
import type { Direction } from './scale-direction.ts';
import { directionOf, EFFORT, SCHOOL_MARK } from './scale-direction.ts';
import type { ScaleEnds } from './scale-ends.ts';
import { endsIn, withoutScale } from './scale-ends.ts';
import { wordedScaleOf } from './worded-scales.ts';

/** How the cells of a column read as points. */
export interface RatingFinding {
  readonly kind: 'rating';
  readonly scale: Scale;
  /** Wording to points of `scale`, for worded answers. */
  readonly words: ReadonlyMap<string, number> | undefined;
  /** Name of the worded scale. */
  readonly wording: string | undefined;
  readonly decimals: '.' | ',' | undefined;
  /** The only answer beside the scale, in all spellings of it (0 and 0.0); empty when there is none. */
  readonly missing: readonly string[];
  /** Several texts beside the scale: which of them mean "no answer" is for the author to say. */
  readonly unclear: readonly string[];
  readonly recommends: boolean;
  readonly direction: Direction;
  readonly why: string;
  readonly confirm: string | undefined;
}
export interface NoRating {
  readonly kind: 'no-rating';
  readonly why: string;
}

const ASKS_RECOMMEND = /recommend|\bnps\b|net promoter|weiterempfehl/i;
const ASKS_RATING =
  /\brat(?:e|es|ed|ing|ings)\b|_rating|satisf|\bstars?\b|_stars?|\bscore|quality|agree|\bease\b|how (?:easy|good|likely|well|helpful)|effort|\bcsat\b|\bces\b|zufrieden|bewert/i;
const COUNTS_OR_CODES =
  /rank|status|progress|finished|duration|\bnumber\b|count|^num_|how (?:many|long|often|much)|version|\bages?\b|\byears?\b|\bmonths?\b|\bdays?\b|\bhours?\b|minutes|size|quantity|votes?\b|priority|important?|importance|\bwave\b|\bweek|group|\bids?\b|_id$|class\b|level\b/i;
/** Counts, on whatever range: many may be good or bad. */
const COUNT = /^(?:number of|how many|count of|anzahl|wie viele)\b/i;
/** Numbers that survey tools write for "no answer". */
const CODES = new Set([99, 98, 97, 999, 9999, 88, -1, -9, -99, -999]);

/**
 * Whether a column holds ratings, and on which scale. Columns of small whole numbers count only when the header asks
 * for a rating or at least two sisters have the same range; `undefined` when nothing points to a rating.
 */
export function lookAtRating(
  column: ColumnProfile,
  columns: readonly ColumnProfile[],
): RatingFinding | NoRating | undefined {
  if (column.values === undefined || column.filled === 0) return undefined;
  const about = `${column.header} ${column.question}`;
  const texts = [...column.values.keys()];
  const recommends = ASKS_RECOMMEND.test(about) && !/_GROUP$|- Group$/i.test(column.header);
  const worded = wordedScaleOf(texts);
  if (worded !== undefined) {
    const { scale, points, others } = worded;
    if (scale.noRating !== undefined)
      return { kind: 'no-rating', why: `words of ${scale.name}: ${scale.noRating}` };
    const twoSteps = scale.steps.length === 2;
    if (scale.name === 'no or yes' && !recommends) return undefined;
    const low = twoSteps ? 0 : 1;
    return {
      kind: 'rating',
      scale: { low, high: low + scale.steps.length - 1 },
      words: new Map([...points].map(([text, step]) => [text, step - 1 + low])),
      wording: scale.name,
      decimals: undefined,
      missing: others,
      unclear: [],
      recommends,
      direction: { kind: 'more-is-better' },
      why: `the answers are the words of a scale of ${scale.name}`,
      confirm:
        scale.name === 'frequency'
          ? 'is more often better for the customer? If not, set good: low'
          : undefined,
    };
  }
  return lookAtNumbers(column, columns, about, recommends);
}

function lookAtNumbers(
  column: ColumnProfile,
  columns: readonly ColumnProfile[],
  about: string,
  recommends: boolean,
): RatingFinding | NoRating | undefined {
  const numbers = numbersOf(column);
  if (numbers === undefined) return undefined;
  const { points, codes, others, decimals } = numbers;
  const [least, most] = [Math.min(...points), Math.max(...points)];
  if (least === most && column.filled > 1) return undefined;
  if (/rank/i.test(about))
    return { kind: 'no-rating', why: 'a ranking: places 1, 2, 3… are no points on a scale' };
  const ends = endsIn(column.question) ?? endsIn(column.header);
  const direction = directionOf(withoutScale(column.question), ends);
  if (COUNT.test(column.question)) return undefined;
  const stated = statedScale(about, ends, direction, least, most);
  if (recommends && least >= 0 && most === 1) {
    return rating({
      scale: { low: 0, high: 1 },
      missing: [...codes, ...others],
      decimals,
      recommends,
      direction: { kind: 'more-is-better' },
      why: 'asks whether customers recommend, answered 0 or 1',
    });
  }
  const asked = asksRating(about) || recommends || stated !== undefined;
  if (!asked && COUNTS_OR_CODES.test(about)) return undefined;
  const sisters = asked ? 0 : sistersOf(column, columns, most);
  if (!asked && (sisters < 2 || most < 4)) return undefined;
  if (most < 3 && stated === undefined && !recommends) return undefined;
  const scale = stated ?? usualScale(least, most, recommends, SCHOOL_MARK.test(about));
  const beside = [...codes, ...spellingsBelow(column, scale.low), ...others];
  const evidence =
    stated !== undefined
      ? 'the header names the scale'
      : asked
        ? 'the header asks for a rating'
        : `${sisters} other columns hold the same small whole numbers`;
  return rating({
    scale,
    missing: beside,
    decimals,
    recommends: recommends && scale.high === 10,
    direction: stated === undefined && !asked ? { kind: 'more-is-better' } : direction,
    why: `${evidence}; the cells hold ${least}–${most}`,
    ...(stated === undefined && (most < scale.high || (least > scale.low && least > 1))
      ? {
          confirm: `the scale of the question: nobody gave ${most < scale.high ? scale.high : scale.low}, so it is a guess`,
        }
      : {}),
  });
}

function rating(found: {
  scale: Scale;
  missing: readonly string[];
  decimals: '.' | ',' | undefined;
  recommends: boolean;
  direction: Direction;
  why: string;
  confirm?: string;
}): RatingFinding {
  const one =
    found.missing.length < 2 || new Set(found.missing.map((text) => numberOf(text) ?? text)).size === 1;
  return {
    kind: 'rating',
    scale: found.scale,
    words: undefined,
    wording: undefined,
    decimals: found.decimals,
    missing: one ? found.missing : [],
    unclear: one ? [] : found.missing,
    recommends: found.recommends,
    direction: found.direction,
    why: found.why,
    confirm: found.confirm,
  };
}

interface Numbers {
  /** Points from 0 to 10. */
  readonly points: readonly number[];
  /** Number codes and texts beside the points, as spelled. */
  readonly codes: readonly string[];
  readonly others: readonly string[];
  readonly decimals: '.' | ',' | undefined;
}

/** The whole numbers of a column, when nearly all of its cells hold 0 to 10. */
function numbersOf({ values, filled }: ColumnProfile): Numbers | undefined {
  const points = new Set<number>();
  const codes: string[] = [];
  const others: string[] = [];
  let strange = 0;
  let decimals: '.' | ',' | undefined;
  for (const [text, count] of values ?? []) {
    const form = /^(-?\d+)(?:([.,])0+)?$/.exec(text);
    const number = form === null ? NaN : Number(form[1]);
    if (form?.[2] !== undefined) decimals = form[2] as '.' | ',';
    if (number >= 0 && number <= 10) points.add(number);
    else if (CODES.has(number)) codes.push(text);
    else {
      others.push(text);
      if (!meansNoAnswer(text)) strange += count;
    }
  }
  return points.size === 0 || strange > filled * 0.02 || others.length > 6
    ? undefined
    : { points: [...points].toSorted((a, b) => a - b), codes, others, decimals };
}

function asksRating(about: string): boolean {
  return ASKS_RATING.test(about) || SCHOOL_MARK.test(about) || EFFORT.test(about);
}

/** A scale the header itself names, such as "(0-10)", "1 to 5" or "1 = poor, 5 = excellent", when the points lie on it. */
function statedScale(
  about: string,
  ends: ScaleEnds | undefined,
  direction: Direction,
  least: number,
  most: number,
): Scale | undefined {
  const form = /\b([01])\s*(?:-|–|to|bis)\s*(3|4|5|6|7|9|10)\b/i.exec(about);
  const outOf = /\bout of (5|7|10)\b/i.exec(about);
  // words that are not understood may be those of codes, such as "1 = phone, 3 = shop"
  const understood = ends !== undefined && (direction.kind !== 'unclear' || asksRating(about));
  const scale =
    form !== null
      ? { low: Number(form[1]), high: Number(form[2]) }
      : outOf !== null
        ? { low: 1, high: Number(outOf[1]) }
        : understood
          ? { low: ends.low.points, high: ends.high.points }
          : undefined;
  return scale !== undefined && most <= scale.high && least >= Math.min(scale.low, 0) ? scale : undefined;
}

function usualScale(least: number, most: number, recommends: boolean, mark: boolean): Scale {
  if (recommends || (least === 0 && most > 7)) return { low: 0, high: 10 };
  if (mark && most <= 6) return { low: 1, high: 6 };
  if (most <= 5) return { low: 1, high: 5 };
  return most <= 7 ? { low: 1, high: 7 } : { low: 1, high: 10 };
}

function sistersOf(column: ColumnProfile, columns: readonly ColumnProfile[], most: number): number {
  return columns.filter((other) => {
    if (other === column || COUNTS_OR_CODES.test(`${other.header} ${other.question}`)) return false;
    const numbers = numbersOf(other);
    return numbers !== undefined && Math.max(...numbers.points) === most;
  }).length;
}

function spellingsBelow({ values }: ColumnProfile, low: number): string[] {
  return [...(values?.keys() ?? [])].filter((text) => {
    const number = numberOf(text);
    return number !== undefined && number >= 0 && number < low;
  });
}

function numberOf(text: string): number | undefined {
  return /^-?\d+(?:[.,]0+)?$/.test(text) ? Number.parseInt(text, 10) : undefined;
}
