import type { Scale } from '../../../model/scale.ts';
import type { NamedPoint, ScaleEnds } from './scale-ends.ts';
import { isWanted, polarityOf } from './wordings/polarity.ts';

/** Which way the points of a rating count. */
export type Direction =
  | { readonly kind: 'more-is-better'; readonly confirm?: string }
  | { readonly kind: 'less-is-better'; readonly why: string; readonly confirm: string | undefined }
  /** Nobody but the author can tell; `ask` says what is missing. */
  | { readonly kind: 'unclear'; readonly ask: string };

const MORE_IS_BETTER: Direction = { kind: 'more-is-better' };

/** Marks count from 1 as the best in some countries, and from 6 in others. */
export const SCHOOL_MARK = /schulnote|\bschool[ _-]?(?:mark|grade)|\bgrade\b/i;
/** Questions about how much of something there is. */
const AMOUNT = /\blikely\b|wahrscheinlich|\bagree\b|\bhow often\b|\bwie oft\b/i;
const RECOMMENDS = /recommend|weiterempf/i;
const LESS_IS_BETTER =
  /\b(?:lower|smaller|less|fewer) is better\b|\bje (?:kleiner|niedriger|weniger)\b.*\bbesser/i;
/** Questions whose high end may be what customers do not want. */
export const EFFORT =
  /\bces\b|effort(?!less)|\b(?:how|wie)\s+(?:hard|difficult|complicated|schwer|schwierig|aufw[eä]ndig|mühsam|anstrengend|kompliziert)|aufwand\b/i;

/** The direction that a header tells which names one end only, such as "(1 is best)"; undefined for others. */
export function directionOfOneEnd(question: string, points: readonly NamedPoint[]): Direction | undefined {
  const [only, ...more] = points;
  if (only === undefined || more.length > 0 || polarityOf(only.words).worth === 0) return undefined;
  return directionOfLabels(question, only.points <= 1 ? { low: only } : { high: only }, 'the header says');
}

/**
 * Reads which end of a scale is the good one from the words of its ends, else from the question.
 *
 * @param question  the header without the ends
 */
export function directionOf(question: string, ends: ScaleEnds | undefined): Direction {
  if (ends !== undefined) return directionOfEnds(question, ends, 'the header says');
  if (LESS_IS_BETTER.test(question)) {
    return { kind: 'less-is-better', why: 'the header says that less is better', confirm: undefined };
  }
  if (SCHOOL_MARK.test(question)) {
    return { kind: 'unclear', ask: 'a mark: 1 is the best in some countries and the worst in others' };
  }
  const { worth } = polarityOf(question);
  if (EFFORT.test(question) && worth <= 0) {
    return {
      kind: 'unclear',
      ask: 'the question is about effort, and the header does not say which end is easy',
    };
  }
  const unwanted = worth < 0 || (AMOUNT.test(question) && isWanted(question) === false);
  return unwanted && !RECOMMENDS.test(question)
    ? { kind: 'unclear', ask: 'the question seems to be about something customers do not want' }
    : MORE_IS_BETTER;
}

/**
 * The direction of a scale that counts how much of something there is, or how far people agree.
 *
 * @param upwards  whether the high end is the one of much
 */
export function directionOfAmount(question: string, upwards: boolean, says: string): Direction {
  const effort = polarityOf(question).worth === 0 && EFFORT.test(question);
  const wanted = RECOMMENDS.test(question) || (effort ? false : isWanted(question));
  const confirm =
    wanted === undefined
      ? 'that customers want what the question says; if not, add reversed: true in source.yaml'
      : wanted
        ? undefined
        : 'that the question asks about something customers do not want';
  if (upwards !== (wanted === false))
    return wanted === undefined ? { kind: 'more-is-better', confirm: confirm! } : MORE_IS_BETTER;
  return { kind: 'less-is-better', why: says, confirm };
}

/** The words that cells themselves say at the ends of a scale: the outermost ones of each half. */
export function labelledEnds(labels: readonly NamedPoint[], { low, high }: Scale): Partial<ScaleEnds> {
  const sorted = labels.toSorted((a, b) => a.points - b.points);
  const first = sorted.find(({ points }) => 2 * points < low + high);
  const last = sorted.findLast(({ points }) => 2 * points > low + high);
  return { ...(first === undefined ? {} : { low: first }), ...(last === undefined ? {} : { high: last }) };
}

/** Reads the good end from the words of one or both ends, as cells say them. */
export function directionOfLabels(
  question: string,
  { low, high }: Partial<ScaleEnds>,
  says = 'the cells say',
): Direction {
  if (low !== undefined && high !== undefined) return directionOfEnds(question, { low, high }, says);
  const only = (low ?? high)!;
  const { worth, degree } = polarityOf(only.words);
  const told = `${says} ${quotedEnd(only)}, and nothing of the other end`;
  const upwards = (worth === 0 ? degree : worth) > 0 === (low === undefined);
  if (worth !== 0 && upwards) return MORE_IS_BETTER;
  if (worth !== 0) return { kind: 'less-is-better', why: told, confirm: 'that the other end is the bad one' };
  const wanted = polarityOf(question).worth > 0 && !EFFORT.test(question);
  return degree !== 0 && upwards && wanted ? MORE_IS_BETTER : { kind: 'unclear', ask: told };
}

function directionOfEnds(question: string, { low, high }: ScaleEnds, says: string): Direction {
  const [first, last] = [polarityOf(low.words), polarityOf(high.words)];
  const told = `${says} ${quotedEnd(low)} and ${quotedEnd(high)}`;
  if (first.worth !== last.worth && first.worth !== 0 && last.worth !== 0) {
    return last.worth > 0 ? MORE_IS_BETTER : { kind: 'less-is-better', why: told, confirm: undefined };
  }
  const amounts = first.worth === 0 && last.worth === 0 && first.degree * last.degree < 0;
  if (!amounts)
    return { kind: 'unclear', ask: `${told}; which of them is good is not clear from these words` };
  return directionOfAmount(question, last.degree > 0, told);
}

function quotedEnd({ points, words }: NamedPoint): string {
  return JSON.stringify(`${points} = ${words}`);
}
