import { dayOfParts } from '../../../model/calendar.ts';
import type { DateToken } from '../../../model/date-format.ts';
import { SHORT_YEAR, SHORT_YEARS_FROM } from '../../../model/date-format.ts';
import { monthNamed } from '../../../model/month-names.ts';

const LOWER = 0x20;
const LETTER_A = 0x61;
const LETTER_M = 0x6d;
const LETTER_P = 0x70;
const LETTER_Z = 0x7a;
const COMMA = 0x2c;
const FULL_STOP = 0x2e;
/** Bytes of the longest name of a month, and then some. */
const LONGEST_MONTH = 24;
/** Digits that are still exact as a number. */
const MOST_DIGITS = 15;

/**
 * The day number written in `bytes[position, end)`, or null when it does not follow the format or does not exist.
 *
 * @param tokens  of a format without a fault
 */
export function writtenDay(
  bytes: Uint8Array,
  position: number,
  end: number,
  tokens: readonly DateToken[],
): number | null {
  let year = 1970;
  let month = 1;
  let day = 1;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === 'literal') {
      if (position >= end || bytes[position++] !== token.byte) return null;
    } else if (token.kind === 'month-name' || token.kind === 'weekday') {
      const behind = behindLetters(bytes, position, end);
      if (behind === position) return null;
      if (token.kind === 'month-name') {
        const named = monthIn(bytes, position, behind);
        if (named === undefined) return null;
        month = named;
      }
      position = behindFullStop(bytes, behind, end, tokens[at + 1]);
    } else if (token.kind === 'count') {
      return countedDay(bytes, position, end, token);
    } else if (token.kind === 'half-day') {
      const half = bytes[position]! | LOWER;
      const marked = (half === LETTER_A || half === LETTER_P) && (bytes[position + 1]! | LOWER) === LETTER_M;
      position += 2;
      if (!marked || position > end) return null;
    } else if (token.kind === 'zone') {
      position = behindZone(bytes, position, end);
      if (position < 0) return null;
    } else {
      let value = 0;
      let digits = 0;
      while (digits < token.most && position < end && isDigit(bytes[position]!)) {
        value = value * 10 + bytes[position++]! - 0x30;
        digits++;
      }
      if (digits < token.least) return null;
      if (token.part === 'year') year = token.name === SHORT_YEAR ? SHORT_YEARS_FROM + value : value;
      else if (token.part === 'month') month = value;
      else if (token.part === 'day') day = value;
    }
  }
  return position === end ? dayOfParts(year, month, day) : null;
}

/** Behind the letters that stand here; those beyond ASCII are two bytes or more. */
function behindLetters(bytes: Uint8Array, position: number, end: number): number {
  while (position < end && (bytes[position]! >= 0x80 || isLetter(bytes[position]! | LOWER))) position++;
  return position;
}

function isLetter(lower: number): boolean {
  return lower >= LETTER_A && lower <= LETTER_Z;
}

function monthIn(bytes: Uint8Array, start: number, end: number): number | undefined {
  return end - start > LONGEST_MONTH
    ? undefined
    : monthNamed(new TextDecoder().decode(bytes.subarray(start, end)));
}

/** A name may be cut short with a full stop, where the format has none of its own. */
function behindFullStop(
  bytes: Uint8Array,
  position: number,
  end: number,
  next: DateToken | undefined,
): number {
  const isOwn = next?.kind === 'literal' && next.byte === FULL_STOP;
  return position < end && bytes[position] === FULL_STOP && !isOwn ? position + 1 : position;
}

/** The day of a count of seconds, milliseconds or days; a fraction is read past. */
function countedDay(
  bytes: Uint8Array,
  position: number,
  end: number,
  { unitsADay, zero, comma }: Extract<DateToken, { kind: 'count' }>,
): number | null {
  let count = 0;
  const first = position;
  while (position < end && isDigit(bytes[position]!)) count = count * 10 + bytes[position++]! - 0x30;
  if (position === first || position - first > MOST_DIGITS) return null;
  if (position < end && (bytes[position] === FULL_STOP || (comma && bytes[position] === COMMA))) {
    position++;
    while (position < end && isDigit(bytes[position]!)) position++;
  }
  return position === end ? zero + Math.floor(count / unitsADay) : null;
}

/** Behind `Z`, `+0100`, `-08:00`, `UTC` or `GMT+1`; -1 when there is no zone. */
function behindZone(bytes: Uint8Array, position: number, end: number): number {
  if (bytes[position] === 0x5a && position < end) return position + 1;
  const name = end - position < 3 ? '' : String.fromCharCode(...bytes.subarray(position, position + 3));
  if (name === 'GMT' || name === 'UTC') {
    const offset = new TextDecoder().decode(bytes.subarray(position + 3, end));
    return /^(?:[+-]\d{1,2}(?::?\d\d)?)?$/.test(offset) ? end : -1;
  }
  if (bytes[position] !== 0x2b && bytes[position] !== 0x2d) return -1;
  let digits = 0;
  for (position++; position < end && digits < 4; position++) {
    if (isDigit(bytes[position]!)) digits++;
    else if (bytes[position] !== 0x3a || digits !== 2) return -1;
  }
  return digits === 4 ? position : -1;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
