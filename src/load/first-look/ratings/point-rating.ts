import type { Scale } from '../../../model/scale.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { namesDate } from '../dates/date-forms.ts';
import { headerScale } from './header-scale.ts';
import { asksComment, namesCodes } from '../header-words.ts';
import type { PointText, PointTexts } from './point-texts.ts';
import { pointTextsOf } from './point-texts.ts';
import { wordsOfPoints } from './point-words.ts';
import type { NoRating, RatingFinding } from './rating-look.ts';
import { asksCountOrCode, asksRating, statedScale, usualScale } from './rating-question.ts';
import type { Direction } from './scale-direction.ts';
import { directionOfLabels, labelledEnds, SCHOOL_MARK } from './scale-direction.ts';
import type { NamedPoint } from './scale-ends.ts';
import { namedPointsIn, withoutScale } from './scale-ends.ts';
import { wordedScaleOf } from './worded-scales.ts';
import { polarityOf } from './wordings/polarity.ts';

/**
 * Whether the cells of a column write their points as stars, out of a number, or with words beside the number.
 *
 * @returns undefined when they do not, or when nothing says that the numbers in them are points
 */
export function lookAtPointTexts(
  column: ColumnProfile,
  recommends: boolean,
): RatingFinding | NoRating | undefined {
  const texts = pointTextsOf(column.values ?? new Map(), column.filled);
  if (texts === undefined) return undefined;
  const about = `${column.header} ${column.question}`;
  const refused = refusal(texts.points);
  const drawn = texts.points.some(({ form }) => form === 'stars');
  const asked = asksRating(about) || recommends;
  const words = texts.points.every(({ form }) => form === 'labelled') && asksComment(column.header);
  if (
    !asked &&
    (words || namesCodes(column.header) || (asksCountOrCode(about) && !saysHowGood(texts.points)))
  )
    return undefined;
  if (!drawn && !asked && !saysHowGood(texts.points)) {
    const outOf = texts.points.some(({ form }) => form === 'out-of') && !namesDate(column.header);
    return outOf && refused === undefined
      ? {
          kind: 'no-rating',
          why: `points, such as ${example(texts)}, but nothing says that they are ratings`,
        }
      : undefined;
  }
  if (refused !== undefined) return { kind: 'no-rating', why: refused };
  return ratingOf(
    column,
    texts,
    recommends,
    drawn || asked ? '' : 'that these are points of a scale, and no codes',
  );
}

/** Words at the points that say how good or bad they are, or how far people agree, as codes never do. */
function saysHowGood(points: readonly PointText[]): boolean {
  const labels = points.flatMap(({ label }) => label ?? []);
  const worths = labels.map((label) => polarityOf(label).worth);
  const knownSteps = wordedScaleOf(labels)?.given ?? 0;
  // numbered answers of yes and no are as often codes
  return (worths.includes(1) && worths.includes(-1)) || knownSteps > 2;
}

function refusal(points: readonly PointText[]): string | undefined {
  const half = points.find(({ fraction }) => fraction);
  if (half !== undefined)
    return `parts of points, such as ${JSON.stringify(half.text)}: a rating has whole points. Export them as plain numbers, and declare them in outerloop.yaml with a unit`;
  const totals = [...new Set(points.flatMap(({ of }) => of ?? []))].toSorted((a, b) => a - b);
  if (totals.length > 1) return `points out of different numbers: ${totals.join(', ')}`;
  const [total] = totals;
  if (total !== undefined && total > 10)
    return `points out of ${total}: export them as plain numbers, and declare them in outerloop.yaml with a unit`;
  const most = Math.max(...points.map((point) => point.points));
  if (most > (total ?? 10))
    return `points beyond ${total ?? 10}, such as ${JSON.stringify(points.find((point) => point.points === most)!.text)}`;
  const twice = points.find(({ points: own, label }) =>
    points.some(
      (other) =>
        other.points === own &&
        label !== undefined &&
        other.label !== undefined &&
        folded(other.label) !== folded(label),
    ),
  );
  if (twice !== undefined)
    return `${twice.points} stands beside different words, such as ${JSON.stringify(twice.text)}`;
  const weighs = points.some(({ label }) => label !== undefined && /important|wichtig/i.test(label));
  return weighs
    ? 'words of importance: what customers call important is no rating of what they got'
    : undefined;
}

function ratingOf(
  column: ColumnProfile,
  { points, silent }: PointTexts,
  recommends: boolean,
  doubt: string,
): RatingFinding | undefined {
  const numbers = points.map((point) => point.points);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  if (least === most && column.filled > 1) return undefined;
  const { scale, guessed, ask } = scaleOf(column, points, recommends);
  const onScale = points.filter((point) => point.points >= scale.low);
  const below = points.filter((point) => point.points < scale.low).map(({ text }) => text);
  const direction = turnable(directionIn(column, onScale, scale), guessed, scale);
  const { words, untold } = wordsOfPoints(onScale, scale);
  const beside = [...below, ...silent];
  const told =
    untold.length === 0
      ? ''
      : `; how the export writes ${untold.join(', ')} the file does not show, so check names the first such cell`;
  return {
    kind: 'rating',
    scale,
    words,
    wording: undefined,
    decimals: undefined,
    missing: beside.length === 1 ? beside : [],
    unclear: beside.length === 1 ? [] : beside,
    recommends: recommends && scale.low === 0 && scale.high === 10,
    direction,
    why: `the cells write points such as ${example({ points })}; they hold ${least}–${most}${told}`,
    confirm: [doubt, ask].filter((part) => part !== '').join('; ') || undefined,
  };
}

/** The scale that cells or header name, else the usual one, with what the author has to confirm then. */
function scaleOf(
  column: ColumnProfile,
  points: readonly PointText[],
  recommends: boolean,
): { scale: Scale; guessed: boolean; ask: string } {
  const about = `${column.header} ${column.question}`;
  const numbers = points.map((point) => point.points);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const named = headerScale(column);
  const stated = statedScale(about, named.ends, named.direction, least, most);
  const total = points.find(({ of }) => of !== undefined)?.of;
  if (stated !== undefined && (total ?? stated.high) === stated.high)
    return { scale: stated, guessed: false, ask: '' };
  const high = total ?? usualScale(least, most, recommends && most > 7, SCHOOL_MARK.test(about)).high;
  const zero = points.some((point) => point.points === 0 && (point.label !== undefined || high === 10));
  const low = zero || (recommends && high === 10) ? 0 : 1;
  const guessed = total === undefined && most < high;
  const asks = [
    guessed ? `the scale of the question: nobody gave ${high}, so it is a guess` : '',
    high === 10 && low === 1 ? 'that the scale begins at 1: nobody gave 0' : '',
  ].filter((ask) => ask !== '');
  return { scale: { low, high }, guessed, ask: asks.join('; ') };
}

/** Stars count upwards; else the words beside the points say which end is good, or the header does. */
function directionIn(column: ColumnProfile, points: readonly PointText[], scale: Scale): Direction {
  if (points.some(({ form }) => form === 'stars')) return { kind: 'more-is-better' };
  const question = withoutScale(column.question);
  const labels = points.flatMap(({ points: own, label }) =>
    label === undefined ? [] : [{ points: own, words: label }],
  );
  const told = headerScale(column).direction;
  const ends = labelledEnds(labels, scale);
  if (ends.low === undefined && ends.high === undefined) return told;
  if (!isOrdered(labels))
    return { kind: 'unclear', ask: 'the words beside the points do not run from bad to good or back' };
  const shown = directionOfLabels(question, ends);
  const apart =
    namedPointsIn(`${column.header} ${column.question}`).length > 0 &&
    told.kind !== 'unclear' &&
    shown.kind !== 'unclear' &&
    told.kind !== shown.kind;
  return apart
    ? { kind: 'unclear', ask: 'the header and the cells say different things about the ends of the scale' }
    : shown;
}

/** A scale whose high end nobody gave and nothing names cannot be turned round: all points would be off by the missing ones. */
function turnable(direction: Direction, guessed: boolean, { high }: Scale): Direction {
  if (direction.kind !== 'less-is-better' || !guessed) return direction;
  return {
    kind: 'unclear',
    ask: `${direction.why}, but nobody gave ${high}: correct the scale in outerloop.yaml first`,
  };
}

/** Whether the words get better all the way, or worse; words that say nothing of it do not count. */
function isOrdered(labels: readonly NamedPoint[]): boolean {
  const worths = labels
    .toSorted((a, b) => a.points - b.points)
    .map(({ words }) => polarityOf(words).worth)
    .filter((worth) => worth !== 0);
  const steps = worths.slice(1).map((worth, at) => worth - worths[at]!);
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
}

function example({ points }: Pick<PointTexts, 'points'>): string {
  return JSON.stringify(points.find(({ form }) => form !== 'bare')!.text);
}

function folded(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
