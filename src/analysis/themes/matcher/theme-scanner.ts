import type { CommentBytes } from '../../../model/feedback-table.ts';
import { resized } from '../../../model/typed-columns.ts';
import { alphabetOf, SEPARATOR } from './theme-alphabet.ts';
import type { ThemeAlphabet } from './theme-alphabet.ts';
import { automatonOf } from './theme-automaton.ts';
import type { CharacterKind } from './theme-folding.ts';
import type { Rule } from './theme-rules.ts';

/**
 * Where rules occur in one comment. Entry i of the three lists is one occurrence, by start rising; positions count
 * folded letters, and `ends` is the position after the last. Overwritten by the next comment.
 */
export interface Occurrences {
  count: number;
  rules: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
}

export type ThemeScanner = (comment: CommentBytes) => Occurrences;

/** A scanner for a list of rules; it reads UTF-8 bytes and makes no text of them. */
export function scannerOf(rules: readonly Rule[]): ThemeScanner {
  const alphabet = alphabetOf(rules);
  const { start, next, firstAccepting, ending, endingAt } = automatonOf(rules, alphabet);
  const reading = readingWith(alphabet);
  const found: Occurrences = {
    count: 0,
    rules: new Int32Array(16),
    starts: new Int32Array(16),
    ends: new Int32Array(16),
  };
  return (comment) => {
    found.count = 0;
    const { symbols, words, wordCount } = reading(comment);
    for (let word = 0; word < wordCount; word++) {
      const from = words[word]!;
      // Two separators close every comment, and no rule survives two: the dead state comes before the end.
      for (let at = from, state = next[start + symbols[at]!]!; state !== 0;) {
        if (state >= firstAccepting) record(found, ending, next[state + endingAt]!, from, at);
        state = next[state + symbols[++at]!]!;
      }
    }
    return found;
  };
}

/** Notes the rules from `first` on up to a negative one. */
function record(found: Occurrences, ending: Int32Array, first: number, start: number, end: number): void {
  for (let at = first; ending[at]! >= 0; at++) {
    if (found.count === found.rules.length) {
      const room = 2 * found.count;
      found.rules = resized(found.rules, room);
      found.starts = resized(found.starts, room);
      found.ends = resized(found.ends, room);
    }
    found.rules[found.count] = ending[at]!;
    found.starts[found.count] = start;
    found.ends[found.count++] = end;
  }
}

/** A comment as symbols, runs of separators as one, and the positions where words start; kept from call to call. */
interface Reading {
  symbols: Uint16Array;
  length: number;
  words: Int32Array;
  wordCount: number;
  /** 1 when the character before is part of a word, so that a separator now ends one. */
  afterWord: number;
  /** 1 when that word is in a script with spaces, so that a letter now continues it. */
  afterLetter: number;
}

function readingWith(alphabet: ThemeAlphabet): (comment: CommentBytes) => Reading {
  const { ascii } = alphabet;
  const reading: Reading = {
    symbols: new Uint16Array(0),
    length: 0,
    words: new Int32Array(0),
    wordCount: 0,
    afterWord: 0,
    afterLetter: 0,
  };
  return ({ buffer, start, end }) => {
    reading.length = reading.wordCount = reading.afterWord = reading.afterLetter = 0;
    let at = start;
    makeRoom(reading, end - start + 3);
    for (;;) {
      at = readAscii(reading, ascii, buffer, at, end);
      if (at >= end) break;
      const bytes = bytesOf(buffer[at]!);
      const folded = alphabet.symbolsOf(codePointAt(buffer, at, Math.min(bytes, end - at)));
      at += bytes;
      makeRoom(reading, reading.length + folded.length + Math.max(end - at, 0) + 3);
      for (const symbol of folded) readSymbol(reading, symbol, alphabet.kinds[symbol]!);
    }
    reading.symbols[reading.length] = SEPARATOR;
    reading.symbols[reading.length + 1] = SEPARATOR;
    return reading;
  };
}

/**
 * Reads on while bytes are ASCII and returns where it stopped. Without branches on the text: words are short, so a
 * branch on "is this a letter" would be guessed wrong at every other word, which costs more than all the rest.
 */
function readAscii(
  reading: Reading,
  ascii: Uint16Array,
  buffer: Uint8Array,
  start: number,
  end: number,
): number {
  const { symbols, words } = reading;
  let { length, wordCount, afterWord, afterLetter } = reading;
  let at = start;
  for (; at < end; at++) {
    const byte = buffer[at]!;
    if (byte >= 0x80) break;
    const symbol = ascii[byte]!;
    const isLetter = -symbol >>> 31; // 1 but for the separator, which is symbol 0
    words[wordCount] = length;
    wordCount += isLetter & (afterLetter ^ 1);
    symbols[length] = symbol;
    length += isLetter | afterWord;
    afterWord = afterLetter = isLetter;
  }
  reading.length = length;
  reading.wordCount = wordCount;
  reading.afterWord = afterWord;
  reading.afterLetter = afterLetter;
  return at;
}

function readSymbol(reading: Reading, symbol: number, kind: CharacterKind): void {
  if (kind === 'separator') {
    if (reading.afterWord === 1) reading.symbols[reading.length++] = symbol;
    reading.afterWord = reading.afterLetter = 0;
    return;
  }
  const startsWord =
    kind === 'solo' || reading.afterWord === 0 || (kind === 'letter' && reading.afterLetter === 0);
  if (startsWord) {
    reading.words[reading.wordCount++] = reading.length;
    reading.afterWord = 1;
    reading.afterLetter = kind === 'solo' ? 0 : 1;
  }
  reading.symbols[reading.length++] = symbol;
}

function makeRoom(reading: Reading, length: number): void {
  if (reading.symbols.length >= length) return;
  const room = Math.max(length, 2 * reading.symbols.length);
  reading.symbols = resized(reading.symbols, room);
  reading.words = resized(reading.words, room);
}

/** U+FFFD, a separator, for bytes that are not UTF-8; the loader refuses such files, so this is only a guard. */
const NOT_A_CHARACTER = 0xfffd;

function bytesOf(first: number): number {
  return first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

function codePointAt(buffer: Uint8Array, at: number, bytes: number): number {
  const first = buffer[at]!;
  const second = buffer[at + 1]! & 0x3f;
  if (first < 0xc0 || first > 0xf4) return NOT_A_CHARACTER;
  if (first < 0xe0) return bytes < 2 ? NOT_A_CHARACTER : ((first & 0x1f) << 6) | second;
  const third = buffer[at + 2]! & 0x3f;
  if (first < 0xf0) return bytes < 3 ? NOT_A_CHARACTER : ((first & 0x0f) << 12) | (second << 6) | third;
  const fourth = buffer[at + 3]! & 0x3f;
  const codePoint = ((first & 0x07) << 18) | (second << 12) | (third << 6) | fourth;
  return bytes < 4 || codePoint > 0x10ffff ? NOT_A_CHARACTER : codePoint;
}
