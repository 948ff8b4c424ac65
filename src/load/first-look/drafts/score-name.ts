import { capital } from '../../../model/capital.ts';
import type { ColumnRole } from '../column-roles.ts';
import { withoutScale } from '../ratings/scale-ends.ts';

/** Questions whose end is what they ask about. */
const ASKS_ABOUT: readonly RegExp[] = [
  /^(?:overall,? |in general,? )?how (?:satisfied|happy|pleased) (?:are|were|have) you (?:been )?(?:overall )?with (.+)$/i,
  /^(?:overall,? |in general,? )?how (?:would|do|did) you (?:rate|judge|assess) (.+)$/i,
  /^how (?:was|is|were|are) (.+)$/i,
  /^(?:please )?rate (.+)$/i,
  /^(?:your |overall )?satisfaction with (.+)$/i,
  /^wie zufrieden (?:sind|waren) sie (?:insgesamt )?mit (.+)$/i,
  /^wie (?:bewerten|beurteilen) sie (.+)$/i,
];
const IN_GENERAL =
  /^(?:overall,? )?(?:how satisfied are you|wie zufrieden sind sie)(?: overall| insgesamt)?\?$/i;
const ARTICLE = /^(?:the|our|your|these|der|dem|den|die|das|unser(?:e[mnrs]?)?|ihr(?:e[mnrs]?)?)\s+/i;
/** What does not say by itself what is rated. */
const POINTS_ELSEWHERE =
  /^(?:us|me|you|we|it|this|that|them|each|uns)\b|\b(?:following|scale|folgende[nrs]?)\b|[?!,;:…]/i;
const MOST_WORDS = 6;
const SHORTEST = 3;
const LONGEST = 80;

/** The words of a rating: the item of a grid question in brackets, the option of a question, else the header. */
export function wordsOf({ column }: ColumnRole): string {
  const words = column.question.length > 0 && column.question.length <= 200 ? column.question : column.header;
  const item = /\[([^\]]+)\]\s*$/.exec(words)?.[1] ?? /\s\|\s([^|]+)$/.exec(words)?.[1] ?? words;
  const characters = [...inWords(withoutScale(item).trim())];
  const name =
    characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : characters.join('');
  return name === '' ? column.header : capital(name);
}

/** A header of one piece, such as `Likely-To-Recommend`, as people would write it; "Wi-Fi at home" stays as it is. */
function inWords(header: string): string {
  if (/\s/.test(header)) return header;
  const [first = '', ...rest] = header.split(/[_-]+/).filter((word) => word !== '');
  return [first, ...rest.map((word) => (/^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word))].join(
    ' ',
  );
}

/** What a rating is called in a report: what a question asks about, where its words say it, else these words. */
export function nameFor(words: string, kind: string): string {
  if (kind === 'nps' && words.includes(' ') && words.endsWith('?')) return 'Likelihood to recommend';
  if (IN_GENERAL.test(words))
    return /overall|insgesamt/i.test(words) ? 'Overall satisfaction' : 'Satisfaction';
  const about = ASKS_ABOUT.map((form) => form.exec(words)?.[1]).find((found) => found !== undefined);
  const name = about
    ?.replace(/[?.!:\s]+$/, '')
    .replace(/\s+overall$/i, '')
    .replace(ARTICLE, '');
  return name === undefined || !saysWhat(name) ? words : capital(name);
}

function saysWhat(name: string): boolean {
  return name.length >= SHORTEST && !POINTS_ELSEWHERE.test(name) && name.split(/\s+/).length <= MOST_WORDS;
}
