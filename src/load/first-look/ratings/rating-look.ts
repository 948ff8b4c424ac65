import type { Scale } from '../../../model/scale.ts';
import { lookAtAnswerCodes } from './answer-codes.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { headerScale } from './header-scale.ts';
import { meansNoAnswer } from '../no-answer.ts';
import { lookAtPointTexts } from './point-rating.ts';
import { asksCountOrCode, asksRating, asksRecommend, statedScale, usualScale } from './rating-question.ts';
import type { Direction } from './scale-direction.ts';
import { directionOfAmount, SCHOOL_MARK } from './scale-direction.ts';
import { withoutScale } from './scale-ends.ts';
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

/** Counts, on whatever range: many may be good or bad. */
const COUNT = /^(?:number of|how many|count of|anzahl|wie viele)\b/i;
/** Numbers that survey tools write for "no answer". */
const CODES = new Set([99, 98, 97, 999, 9999, 88, -1, -9, -99, -999]);

/** Cells among which every answer that people choose is likely to occur. */
const MANY = 20;
/** Worded scales that are good or bad by the question. */
const AMOUNTS = /^(?:agreement|likelihood|frequency)/;
/** What a worded scale leaves open. */
const WORDED_ASKS: Readonly<Record<string, string>> = {
  'good or bad': 'that the question has no answers beside good and bad',
  faces: 'that the question has five faces, in this order',
  'faces in three steps': 'that the question has three faces',
};

/**
 * Whether a column holds ratings, and on which scale. Columns of small whole numbers count only when the header asks
 * for a rating or at least two sisters have the same range; `undefined` when nothing points to a rating.
 */
export function lookAtRating(
  column: ColumnProfile,
  columns: readonly ColumnProfile[],
): RatingFinding | NoRating | undefined {
  const found = look(column, columns);
  if (found?.kind !== 'rating' || found.direction.kind !== 'more-is-better') return found;
  const asks = [found.confirm, found.direction.confirm].filter((ask) => ask !== undefined);
  return { ...found, confirm: asks.join('; ') || undefined };
}

function look(
  column: ColumnProfile,
  columns: readonly ColumnProfile[],
): RatingFinding | NoRating | undefined {
  if (column.values === undefined || column.filled === 0) return undefined;
  const about = `${column.header} ${column.question}`;
  const texts = [...column.values.keys()];
  const recommends = asksRecommend(column.header, about);
  const worded = wordedScaleOf(texts);
  if (worded !== undefined) {
    const { scale, points, given, others } = worded;
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
      direction: AMOUNTS.test(scale.name)
        ? directionOfAmount(withoutScale(column.question), true, 'the question is about something unwanted')
        : { kind: 'more-is-better' },
      why: `the answers are the words of a scale of ${scale.name}`,
      confirm:
        WORDED_ASKS[scale.name] ??
        (given === 2 && scale.steps.length > 3 && column.filled >= MANY
          ? `that the question has ${scale.steps.length} answers: only two of them were given`
          : undefined),
    };
  }
  return (
    lookAtAnswerCodes(column, columns, recommends) ??
    lookAtPointTexts(column, recommends) ??
    lookAtNumbers(column, columns, about, recommends)
  );
}

function lookAtNumbers(
  column: ColumnProfile,
  columns: readonly ColumnProfile[],
  about: string,
  recommends: boolean,
): RatingFinding | NoRating | undefined {
  const numbers = numbersOf(column);
  if (numbers === undefined) return undefined;
  const { codes, others, decimals } = numbers;
  const { ends, direction, silent } = headerScale(column);
  const named = (points: readonly number[]): Scale | undefined =>
    statedScale(about, ends, direction, Math.min(...points), Math.max(...points));
  const given = numbers.points.filter((point) => !silent.includes(point));
  if (given.length === 0) return undefined;
  const far = recommends || named(given) !== undefined ? [] : numbersApart(given, column.filled);
  const points = given.filter((point) => !far.includes(point));
  const [least, most] = [Math.min(...points), Math.max(...points)];
  if (least === most && column.filled > 1) return undefined;
  if (/rank/i.test(about))
    return { kind: 'no-rating', why: 'a ranking: places 1, 2, 3… are no points on a scale' };
  if (COUNT.test(column.question)) return undefined;
  const stated = named(points);
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
  if (!asked && asksCountOrCode(about)) return undefined;
  const sisters = asked ? 0 : sistersOf(column, columns, Math.max(...numbers.points));
  if (!asked && (sisters < 2 || most < 4)) return undefined;
  if (most < 3 && stated === undefined && !recommends) return undefined;
  const scale = stated ?? usualScale(least, most, recommends, SCHOOL_MARK.test(about));
  const textsOf = (some: readonly number[]): string[] =>
    [...column.values!.keys()].filter((text) => some.includes(numberOf(text) ?? NaN));
  const apart = textsOf(far);
  const beside = [...textsOf(silent), ...codes, ...spellingsBelow(column, scale.low), ...others];
  const evidence =
    stated !== undefined
      ? 'the header names the scale'
      : asked
        ? 'the header asks for a rating'
        : `${sisters} other columns hold the same small whole numbers`;
  return rating({
    scale,
    missing: stated === undefined ? beside : [...beside, ...apart],
    apart: stated === undefined ? apart : [],
    decimals,
    recommends: recommends && scale.high === 10,
    direction:
      stated === undefined && !asked ? { kind: 'more-is-better' } : turnable(direction, stated, scale),
    why: `${evidence}; the cells hold ${least}–${most}`,
    confirm: stated === undefined ? scaleAsks(column, scale, [least, most], recommends) : undefined,
  });
}

/** What is open about a scale that no header names. */
function scaleAsks(
  { question }: ColumnProfile,
  scale: Scale,
  [least, most]: readonly [number, number],
  recommends: boolean,
): string | undefined {
  const end = most < scale.high ? scale.high : scale.low;
  const guessed = most < scale.high || (least > scale.low && least > 1);
  const bare =
    !recommends &&
    scale.low === 0 &&
    /^(?:nps |survey )?(?:score|rating|overall|overall rating|mark|grade)$/i.test(question);
  const asks = [
    guessed ? `the scale of the question: nobody gave ${end}, so it is a guess` : '',
    bare ? 'whether the question is about recommending: if so, write kind: nps in outerloop.yaml' : '',
  ].filter((ask) => ask !== '');
  return asks.join('; ') || undefined;
}

/** A scale can be turned round only when the header names it: with another end all points would be off. */
function turnable(direction: Direction, stated: Scale | undefined, { low, high }: Scale): Direction {
  if (direction.kind !== 'less-is-better' || stated !== undefined) return direction;
  return {
    kind: 'unclear',
    ask: `${direction.why}, but not that the scale is ${low} to ${high}: correct it in outerloop.yaml first`,
  };
}

/**
 * 8 and 9 far above all other points of a short scale: codes for "no answer" as likely as points. Where many answered,
 * a scale to 10 would have others between.
 */
function numbersApart(points: readonly number[], filled: number): readonly number[] {
  const high = points.filter((point) => point === 8 || point === 9);
  const rest = points.filter((point) => point < 8);
  const most = Math.max(...rest);
  const gap = most < 7 || !points.includes(8);
  return filled >= MANY && !points.includes(10) && rest.length >= 3 && most <= 7 && gap ? high : [];
}

function rating(found: {
  scale: Scale;
  missing: readonly string[];
  /** Texts that are points on one scale, and "no answer" beside another. */
  apart?: readonly string[];
  decimals: '.' | ',' | undefined;
  recommends: boolean;
  direction: Direction;
  why: string;
  confirm?: string | undefined;
}): RatingFinding {
  const { apart = [] } = found;
  const one =
    apart.length === 0 &&
    (found.missing.length < 2 || new Set(found.missing.map((text) => numberOf(text) ?? text)).size === 1);
  return {
    kind: 'rating',
    scale: found.scale,
    words: undefined,
    wording: undefined,
    decimals: found.decimals,
    missing: one ? found.missing : [],
    unclear: one ? [] : [...found.missing, ...apart],
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

function sistersOf(column: ColumnProfile, columns: readonly ColumnProfile[], most: number): number {
  return columns.filter((other) => {
    if (other === column || asksCountOrCode(`${other.header} ${other.question}`)) return false;
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
