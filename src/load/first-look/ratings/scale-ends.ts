import { meansNoAnswer } from '../no-answer.ts';
import { polarityOf } from './wordings/polarity.ts';

/** What a header says about one end of its scale, as "1 = very satisfied". */
export interface NamedPoint {
  readonly points: number;
  readonly words: string;
}
/** Both ends of a scale in words. */
export interface ScaleEnds {
  readonly low: NamedPoint;
  readonly high: NamedPoint;
}

/** "1 = very satisfied, 5 = very dissatisfied", "1 (poor) to 5 (excellent)", "1: sehr gut … 6: ungenügend". */
const POINTS_FIRST =
  /(?<![\p{L}\d.,])(?<points>\d{1,2})(?:\s*(?:=|:|\(|–|—|-)\s*|\s+(?:is|means|being|ist|heißt|bedeutet)\s+(?:the\s+)?)(?<words>\p{L}[^\d,;()=/–—…]*)/gu;
/** "very satisfied (1) to very dissatisfied (5)". */
const WORDS_FIRST = /(?<words>\p{L}[^\d,;:()=.?!]*?)\s*\((?<points>\d{1,2})\)/gu;
/** "from 1 very satisfied to 5 very dissatisfied". */
const BARE =
  /(?<![\p{L}\d.,])(?<low>[01])\s+(?<first>\p{L}[^\d()]*?)[\s,;–-]+(?:(?:to|bis|and|und)\s+)?(?<high>\d{1,2})\s+(?<last>\p{L}[^\d()]*)/u;
/** Joins two ends, and names none. */
const JOINER = /^(?:to|bis|and|und|out of|von|-|–|\s)+|(?:\s|-|–|\bto|\bbis|\band|\bund)+$/giu;

/** "best = 1", "worst is 5", "not satisfied = 1". */
const END_FIRST = /(?<words>(?:\p{L}+ ){0,2}\p{L}+)\s*(?:=|\bis\b|\bist\b)\s*(?<points>\d{1,2})(?!\d)/gu;

/** All points that a header names in words, also those of no answer. */
export function namedPointsIn(header: string): readonly NamedPoint[] {
  return wordings(header).find(({ length }) => length > 0) ?? [];
}

/** The points by each way to name them. The words before a number come first: "1-5 (best = 1)" does not say that 5 is best. */
function wordings(header: string): readonly (readonly NamedPoint[])[] {
  const [ends = [], ...others] = [END_FIRST, POINTS_FIRST, WORDS_FIRST].map((form) =>
    [...header.matchAll(form)]
      .map(({ groups }) => named(groups!['points']!, groups!['words']!))
      .filter(({ words }) => words !== ''),
  );
  const good = ends.filter(({ words }) => polarityOf(words).worth !== 0);
  return good.length > 0 ? [good] : others;
}

/** The ends that a header names in words; undefined when it names none, or none of a scale from 0 or 1 to 3–10. */
export function endsIn(header: string): ScaleEnds | undefined {
  for (const points of wordings(header)) {
    const ends = endsOf(points);
    if (ends !== undefined) return ends;
  }
  const bare = BARE.exec(header)?.groups;
  return bare === undefined
    ? undefined
    : endsOf([named(bare['low']!, bare['first']!), named(bare['high']!, bare['last']!)]);
}

function named(points: string, words: string): NamedPoint {
  return { points: Number(points), words: words.replace(JOINER, '').replace(JOINER, '') };
}

function endsOf(points: readonly NamedPoint[]): ScaleEnds | undefined {
  const sorted = points
    .filter(({ words }) => words !== '' && !meansNoAnswer(words))
    .toSorted((a, b) => a.points - b.points);
  const low = sorted.find((point) => point.points <= 1);
  const high = sorted.findLast((point) => point.points >= 3 && point.points <= 10);
  return low === undefined || high === undefined ? undefined : { low, high };
}

/** A question without the brackets at its end that name the scale: "(1-5)", "(1 = poor, 5 = excellent)". */
export function withoutScale(question: string): string {
  const [bracket] = /\s*[([][^()[\]]*(?:\([^()]*\)[^()[\]]*)*[)\]]\s*$/.exec(question) ?? [];
  if (bracket === undefined || bracket.length === question.length) return question;
  const range = /^\s*[([]\s*[01]\s*(?:-|–|to|bis)\s*(?:3|4|5|6|7|9|10)\s*[)\]]\s*$/i.test(bracket);
  return range || endsIn(bracket) !== undefined || namedPointsIn(bracket).length > 0
    ? question.slice(0, -bracket.length)
    : question;
}
