import { dayOf, isoDateOf } from '../../../model/calendar.ts';
import type { Phrase } from '../phrase.ts';
import { foreignLanguage, plain } from '../phrase.ts';
import type { ProgressModel, PromiseView } from '../progress-model.ts';
import { languageMark } from './language-mark.ts';
import { publicAddress } from './site-address.ts';
import { stableUuid } from './stable-id.ts';

/** Octets of a line without its line end (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

/** Promises with a day that customers still wait for, in the order of the days. */
export function datedPromises({ promises }: Pick<ProgressModel, 'promises'>): readonly PromiseView[] {
  return promises.filter(({ isDated, late }) => isDated || late);
}

/**
 * Promised days as all-day events.
 *
 * Source: RFC 5545 (iCalendar), RFC 7986 for the name. `DTSTAMP` is the day customers last heard, so the same facts
 * give the same bytes.
 *
 * @param promises  at least one: a calendar without any component is none
 * @param root      the address of the pages in this language with a slash at the end; events carry no link when null
 * @throws {RangeError} without promises
 */
export function calendarFile(
  model: ProgressModel,
  promises: readonly PromiseView[],
  root: string | null,
): string {
  if (promises.length === 0) throw new RangeError('calendarFile needs a promise; leave the file out');
  const name = `${model.organisation}: ${model.words.site.title}`;
  const language = `;LANGUAGE=${model.language}`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Outerloop//Progress site//${model.language.slice(0, 2).toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME${language}:${text(name)}`,
    `X-WR-CALNAME${language}:${text(name)}`,
    ...promises.flatMap((promise) => eventOf(promise, model, root)),
    'END:VCALENDAR',
  ];
  return lines.map(folded).join('');
}

function eventOf(promise: PromiseView, model: ProgressModel, root: string | null): readonly string[] {
  const day = (iso: string): string => iso.replaceAll('-', '');
  const said = `${day(promise.lastHeard.iso)}T000000Z`;
  const next = isoDateOf(dayOf(promise.nextDate.iso) + 1);
  const { doing, fallback, title } = promise;
  const description = [fallback?.notice ?? null, plain(doing), model.sampleData && plain(model.sampleData)]
    .filter((words) => words !== null)
    .join('\n\n');
  const summary = model.words.calendar.due(model.organisation, plain(title));
  const language = (phrase: Phrase): string => foreignLanguage(phrase)?.language ?? model.language;
  return [
    'BEGIN:VEVENT',
    `UID:${stableUuid(['calendar', model.organisation, promise.id, ...languageMark(model)])}`,
    `DTSTAMP:${said}`,
    `LAST-MODIFIED:${said}`,
    `SEQUENCE:${promise.updates.length}`,
    `DTSTART;VALUE=DATE:${day(promise.nextDate.iso)}`,
    `DTEND;VALUE=DATE:${day(next)}`,
    `SUMMARY;LANGUAGE=${language(title)}:${text(summary)}`,
    `DESCRIPTION;LANGUAGE=${language(doing)}:${text(description)}`,
    ...(root === null ? [] : [`URL:${publicAddress(root, `promises/${promise.id}/`)}`]),
    'CLASS:PUBLIC',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** A value of type TEXT (RFC 5545, 3.3.11); control characters have no place in one. */
function text(words: string): string {
  return words
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n')
    .replace(/\p{Cc}|\p{Cs}/gu, '\uFFFD');
}

/** A content line with its end; continued on lines that begin with a blank, never within a character. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let result = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LINE_OCTETS) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += size;
  }
  return `${result}\r\n`;
}
