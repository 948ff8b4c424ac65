import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PublicFacts } from '../../../../src/model/promises/public-facts.ts';
import { calendarFile, datedPromises } from '../../../../src/view/public/kit/calendar-file.ts';
import { progressModel } from '../../../../src/view/public/progress-model.ts';
import { hostileFacts, manyLanguages, publicFactsWith, publicPromise, ROOT } from './kit-input.ts';

const calendarOf = (facts: PublicFacts, root: string | null = ROOT, language = 'en'): string => {
  const model = progressModel(facts, language);
  return calendarFile(model, datedPromises(model), root);
};

interface Line {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

/** Content lines as RFC 5545 (3.1) reads them; throws where a line breaks its rules. */
function linesOf(file: string): readonly Line[] {
  if (!file.endsWith('\r\n')) throw new Error('the last line has no end');
  const physical = file.slice(0, -2).split('\r\n');
  for (const line of physical) {
    if (new TextEncoder().encode(line).length > 75) throw new Error(`a line of more than 75 octets: ${line}`);
    if (/[\r\n\p{Cs}]/u.test(line)) throw new Error('a line end or half a character within a line');
    // RFC 5545, CONTROL: none but the tab.
    if (/[^\P{Cc}\t]/u.test(line)) throw new Error('a control character');
  }
  return physical
    .join('\r\n')
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .map((line) => {
      const match = /^([A-Z-]+)((?:;[A-Z-]+=[^:;,"]+)*):(.*)$/u.exec(line);
      if (match === null) throw new Error(`no content line: ${line}`);
      return { name: match[1]!, parameters: match[2]!, value: match[3]! };
    });
}

/** Undoes the escapes of a TEXT value (3.3.11); throws where one is missing. */
function textOf(value: string): string {
  if (/(?<!\\)(?:\\\\)*[;,]/.test(value)) throw new Error('a comma or semicolon that is not escaped');
  return value.replace(/\\(.)/gu, (_, escaped: string) => {
    if (!'\\;,nN'.includes(escaped)) throw new Error(`an escape that is none: ${escaped}`);
    return escaped === 'n' || escaped === 'N' ? '\n' : escaped;
  });
}

/** What RFC 5545 asks of a calendar object (3.4, 3.6) and of an event (3.6.1), as far as this file uses it. */
function breaches(lines: readonly Line[]): readonly string[] {
  const found: string[] = [];
  const names = lines.map(({ name, value }) =>
    name === 'BEGIN' || name === 'END' ? `${name}:${value}` : name,
  );
  if (names[0] !== 'BEGIN:VCALENDAR' || names.at(-1) !== 'END:VCALENDAR') found.push('no calendar');
  const first = names.indexOf('BEGIN:VEVENT');
  if (first < 0) return [...found, 'a calendar without a component'];
  for (const name of ['VERSION', 'PRODID'])
    if (names.slice(0, first).filter((each) => each === name).length !== 1) found.push(`not one ${name}`);
  let start = first;
  while (start >= 0 && names[start] === 'BEGIN:VEVENT') {
    const end = names.indexOf('END:VEVENT', start);
    const event = lines.slice(start + 1, end);
    const one = (name: string): Line => {
      const all = event.filter((line) => line.name === name);
      if (all.length !== 1) found.push(`${all.length} ${name} in an event`);
      return all[0] ?? { name, parameters: '', value: '' };
    };
    if (one('UID').value === '') found.push('an empty UID');
    if (!/^\d{8}T\d{6}Z$/.test(one('DTSTAMP').value)) found.push('DTSTAMP is not in UTC');
    if (one('DTSTART').parameters !== ';VALUE=DATE' || one('DTEND').parameters !== ';VALUE=DATE')
      found.push('not an all-day event');
    if (!(one('DTEND').value > one('DTSTART').value)) found.push('it ends before it begins');
    one('SUMMARY');
    start = names[end + 1] === 'BEGIN:VEVENT' ? end + 1 : -1;
    if (start < 0 && end + 2 !== names.length) found.push('something behind the last event');
  }
  const ids = lines.filter(({ name }) => name === 'UID').map(({ value }) => value);
  if (new Set(ids).size !== ids.length) found.push('a UID stands twice');
  return found;
}

const valueOf = (lines: readonly Line[], wanted: string): string =>
  lines.find(({ name }) => name === wanted)!.value;

describe('the calendar', () => {
  it('keeps the rules of RFC 5545, with the promised day as an all-day event', () => {
    const lines = linesOf(calendarOf(publicFactsWith()));
    expect(breaches(lines)).toEqual([]);
    expect(valueOf(lines, 'DTSTART')).toBe('20260930');
    expect(valueOf(lines, 'DTEND')).toBe('20261001');
    expect(valueOf(lines, 'DTSTAMP')).toBe('20260415T000000Z');
    expect(valueOf(lines, 'URL')).toBe(`${ROOT}promises/late-visits/`);
  });

  it('lists the days that customers wait for, and none of what is finished', () => {
    const promises = [
      publicPromise({ id: 'b', nextReportBy: '2026-08-01' }),
      publicPromise({ id: 'a', nextReportBy: '2026-05-01' }),
      publicPromise({ id: 'c', status: 'done', notMeasurable: 'Too few.' }),
    ];
    const facts = publicFactsWith({ promises });
    expect(datedPromises(progressModel(facts)).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(breaches(linesOf(calendarOf(facts)))).toEqual([]);
  });

  it('keeps the id of an event and counts up when the day moves', () => {
    const before = linesOf(calendarOf(publicFactsWith()));
    const moved = publicPromise({
      nextReportBy: '2027-01-31',
      updates: [...publicPromise().updates, { on: '2026-06-15', text: 'More.' }],
    });
    const after = linesOf(calendarOf(publicFactsWith({ promises: [moved] }), null));
    expect(valueOf(after, 'UID')).toBe(valueOf(before, 'UID'));
    expect(Number(valueOf(after, 'SEQUENCE'))).toBeGreaterThan(Number(valueOf(before, 'SEQUENCE')));
  });

  it.each(['de', 'fr', 'es', 'ar'])('keeps the rules in %s, with ids of its own', (language) => {
    const facts = manyLanguages();
    const lines = linesOf(calendarOf(facts, `${ROOT}${language}/`, language));
    expect(breaches(lines)).toEqual([]);
    expect(valueOf(lines, 'UID')).not.toBe(valueOf(linesOf(calendarOf(facts)), 'UID'));
    expect(valueOf(lines, 'URL')).toBe(`${ROOT}${language}/promises/late-visits/`);
    const title = lines.find(({ name }) => name === 'SUMMARY')!;
    expect(title.parameters).toBe(`;LANGUAGE=${language === 'es' ? 'en' : language}`);
  });

  it('is not written without a day', () => {
    expect(() => calendarOf(publicFactsWith({ promises: [] }))).toThrow(RangeError);
  });

  it('stays a calendar and says what the author wrote, whatever it is', () => {
    fc.assert(
      fc.property(hostileFacts, (facts) => {
        const lines = linesOf(calendarOf(facts));
        expect(breaches(lines)).toEqual([]);
        const plain = (text: string): string =>
          text.replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n').replace(/[^\P{Cc}\n]|\p{Cs}/gu, '\uFFFD');
        expect(textOf(valueOf(lines, 'SUMMARY'))).toContain(plain(facts.promises[0]!.title));
        expect(textOf(valueOf(lines, 'DESCRIPTION'))).toContain(plain(facts.promises[0]!.doing));
      }),
    );
  });
});
