import type { Scale } from '../../../model/scale.ts';
import type { Direction } from './scale-direction.ts';
import { EFFORT, SCHOOL_MARK } from './scale-direction.ts';
import type { ScaleEnds } from './scale-ends.ts';

const ASKS_RECOMMEND = /recommend|\bnps\b|net promoter|weiterempfehl/i;
const ASKS_RATING =
  /\brat(?:e|es|ed|ing|ings)\b|_rating|satisf|\bstars?\b|_stars?|\bscore|quality|agree|\bease\b|how (?:easy|good|likely|well|helpful)|effort|\bcsat\b|\bces\b|zufrieden|bewert/i;
const COUNTS_OR_CODES =
  /rank|status|progress|finished|duration|\bnumber\b|count|^num_|how (?:many|long|often|much)|version|\bages?\b|\byears?\b|\bmonths?\b|\bdays?\b|\bhours?\b|minutes|size|quantity|votes?\b|priority|important?|importance|\bwave\b|\bweek|group|\bids?\b|_id$|class\b|level\b/i;

/** Whether a header asks if customers recommend; groups made of such answers do not. */
export function asksRecommend(header: string, about: string): boolean {
  return ASKS_RECOMMEND.test(about) && !/_GROUP$|- Group$/i.test(header);
}

export function asksRating(about: string): boolean {
  return ASKS_RATING.test(about) || SCHOOL_MARK.test(about) || EFFORT.test(about);
}

export function asksCountOrCode(about: string): boolean {
  return COUNTS_OR_CODES.test(about);
}

/** A scale the header itself names, such as "(0-10)", "1 to 5" or "1 = poor, 5 = excellent", when the points lie on it. */
export function statedScale(
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

export function usualScale(least: number, most: number, recommends: boolean, mark: boolean): Scale {
  if (recommends || (least === 0 && most > 7)) return { low: 0, high: 10 };
  if (mark && most <= 6) return { low: 1, high: 6 };
  if (most <= 5) return { low: 1, high: 5 };
  return most <= 7 ? { low: 1, high: 7 } : { low: 1, high: 10 };
}
