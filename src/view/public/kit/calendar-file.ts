import { dayOf, isoDateOf } from '../../../model/calendar.ts';
import { compareText } from '../../../model/defect.ts';
import { lastHeardOf, standingOf } from '../../../model/promise-lifecycle.ts';
import type { PublicFacts, PublicPromise } from '../../../model/public-facts.ts';
import { ENGLISH } from '../progress-words.ts';
import { KIT_ENGLISH } from './kit-words.ts';
import { publicAddress } from './site-address.ts';
import { stableUuid } from './stable-id.ts';

/** Octets of a line without its line end (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

/** Promises with a day that customers still wait for, in the order of the days. */
export function datedPromises(facts: PublicFacts): readonly PublicPromise[] {
  return facts.promises
    .filter((promise) => ['open', 'due-soon', 'late'].includes(standingOf(promise, facts.asOf)))
    .toSorted((a, b) => compareText(a.nextReportBy, b.nextReportBy) || compareText(a.id, b.id));
}

/**
 * Promised days as all-day events.
 *
 * Source: RFC 5545 (iCalendar), RFC 7986 for the name. `DTSTAMP` is the day customers last heard, so the same facts
 * give the same bytes.
 *
 * @param promises  at least one: a calendar without any component is none
 * @param root      the address of the site with a slash at the end; events carry no link when it is null
 * @throws {RangeError} without promises
 */
export function calendarFile(
  facts: PublicFacts,
  promises: readonly PublicPromise[],
  root: string | null,
): string {
  if (promises.length === 0) throw new RangeError('calendarFile needs a promise; leave the file out');
  const name = `${facts.organisation}: ${ENGLISH.site.title}`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Outerloop//Progress site//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    ...promises.flatMap((promise) => eventOf(promise, facts, root)),
    'END:VCALENDAR',
  ];
  return lines.map(folded).join('');
}

function eventOf(promise: PublicPromise, facts: PublicFacts, root: string | null): readonly string[] {
  const said = `${lastHeardOf(promise).replaceAll('-', '')}T000000Z`;
  const next = isoDateOf(dayOf(promise.nextReportBy) + 1);
  const description = [promise.doing, facts.sampleData].filter((words) => words !== null).join('\n\n');
  return [
    'BEGIN:VEVENT',
    `UID:${stableUuid(['calendar', facts.organisation, promise.id])}`,
    `DTSTAMP:${said}`,
    `LAST-MODIFIED:${said}`,
    `SEQUENCE:${promise.updates.length}`,
    `DTSTART;VALUE=DATE:${promise.nextReportBy.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${next.replaceAll('-', '')}`,
    `SUMMARY;LANGUAGE=${facts.language}:${text(KIT_ENGLISH.calendar.due(facts.organisation, promise.title))}`,
    `DESCRIPTION;LANGUAGE=${facts.language}:${text(description)}`,
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
