import type { CommentColumn } from '../../model/comment-column.ts';
import type { WordListLanguages } from '../../model/expectations/word-list.ts';
import type { FeedbackTable } from '../../model/feedback-table.ts';
import { compareText } from '../../model/compare-text.ts';
import { functionWords } from '../themes/function-words.ts';
import { foldCodePoint, kindOf } from '../themes/matcher/theme-folding.ts';
import { languageApplies } from '../../model/language-applies.ts';

/** Comments looked at: enough that one more changes nothing, few enough to read in a blink. */
const MOST_COMMENTS = 8000;
/** Words grouped: the most common ones; rarer ones are too seldom together to tell. */
const MOST_TERMS = 80;
/** A word must stand in so many different comments, and in so large a part of them, to be grouped. */
const FEWEST_COMMENTS_A_TERM = 8;
const SMALLEST_SHARE = 0.005;
/** A word in more of them tells nothing apart. */
const LARGEST_SHARE = 0.3;
const SHORTEST_WORD = 3;
/** Of very many comments some are drawn, by so many bytes at either end. */
const BYTES_DRAWN_BY = 16;
/** Where FNV-1a starts. */
const FNV = 2166136261 | 0;

/** The words of the pooled comments, without any list of topics. */
export interface CommentTerms {
  /** Rows looked at. */
  readonly rows: readonly number[];
  /** For each of them the index of its document. */
  readonly documentOf: Int32Array;
  /** Comments with different words, each as the indexes of its terms, rising. */
  readonly documents: readonly (readonly number[])[];
  /** A number made from the words of each document, so that its place in a half-sample depends on nothing else. */
  readonly hashes: Uint32Array;
  /** The words, the most common first. */
  readonly terms: readonly string[];
  /** Documents that hold each term. */
  readonly frequency: readonly number[];
}

/**
 * Reads the words of judged comments: folded to small letters without accents; function words, stop words and words of
 * one or two letters left out; a plural counted as its singular where both are in use. Form letters that differ in
 * nothing else are one document. Of very many comments a part is read, picked by a hash of the comment itself.
 *
 * @param judged     1 for the rows to look at
 * @param stopWords  what else says nothing by itself, by language
 */
export function commentTerms(
  table: FeedbackTable,
  judged: Uint8Array,
  stopWords: WordListLanguages,
): CommentTerms {
  const rows = pickedRows(table, judged);
  const stopped = stopWordsOf(table, stopWords);
  const keys = new Map<string, number>();
  const words: string[][] = [];
  const documentOf = Int32Array.from(rows, (row) => {
    const said = contentWords(table.comments.text(row) ?? '', stopped(row));
    const key = said.join(' ');
    let document = keys.get(key);
    if (document === undefined) {
      keys.set(key, (document = words.length));
      words.push(said);
    }
    return document;
  });
  const hashes = Uint32Array.from(keys.keys(), hashOf);
  const singular = singularOf(words);
  const reduced = words.map((said) => [...new Set(said.map(singular))]);
  const { terms, frequency } = vocabularyOf(reduced);
  const codes = new Map(terms.map((term, code) => [term, code]));
  const documents = reduced.map((said) =>
    said.flatMap((word) => codes.get(word) ?? []).sort((a, b) => a - b),
  );
  return { rows, documentOf, documents, hashes, terms, frequency };
}

/** All judged rows, or those whose comments hash below a bound when they are very many. */
function pickedRows({ comments }: FeedbackTable, judged: Uint8Array): readonly number[] {
  let all = 0;
  for (let row = 0; row < judged.length; row++) all += judged[row]!;
  const drawn = all <= MOST_COMMENTS ? undefined : drawnAt(comments, (MOST_COMMENTS / all) * 2 ** 32);
  const rows: number[] = [];
  for (let row = 0; row < judged.length; row++) {
    if (judged[row] === 1 && (drawn === undefined || drawn[comments.place(row)] === 1)) rows.push(row);
  }
  return rows;
}

/** 1 for each comment whose lot is below a bound. In the order they were read: very many lie far apart. */
function drawnAt({ blocks }: CommentColumn, bound: number): Uint8Array {
  const drawn = new Uint8Array(blocks.reduce((sum, { rows }) => sum + rows, 0));
  let place = 0;
  for (const { rows, bytes, starts, ends } of blocks) {
    for (let at = 0; at < rows; at++) drawn[place++] = lot(bytes, starts[at]!, ends[at]!) < bound ? 1 : 0;
  }
  return drawn;
}

/** A number made from both ends of a comment and its length: enough to draw it by, for a fraction of its bytes. */
function lot(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  if (length <= 2 * BYTES_DRAWN_BY) return mixed(hashed(FNV, bytes, start, end));
  const opening = hashed(FNV ^ length, bytes, start, start + BYTES_DRAWN_BY);
  return mixed(hashed(opening, bytes, end - BYTES_DRAWN_BY, end));
}

function stopWordsOf(
  { language }: FeedbackTable,
  lists: WordListLanguages,
): (row: number) => ReadonlySet<string> {
  const sets = language.names.map((name) => {
    const own = Object.entries(lists).filter(([tag]) => languageApplies(tag, name));
    const words = own.flatMap(([, { match }]) => match.map((word) => folded(word)));
    return new Set([...functionWords(name.toLowerCase().split('-')[0]!), ...words]);
  });
  const none: ReadonlySet<string> = new Set();
  return (row) => sets[language.codes[row]!] ?? none;
}

function contentWords(text: string, stopped: ReadonlySet<string>): string[] {
  return (folded(text).match(/[\p{L}\p{M}]+/gu) ?? []).filter(
    (word) => word.length >= SHORTEST_WORD && !stopped.has(word),
  );
}

/** As theme rules and function words are folded, so that both can be told from the words they stand for. */
function folded(text: string): string {
  return text.replace(/\P{ASCII}/gu, foldedLetter).toLowerCase();
}

const FOLDED_LETTERS = new Map<string, string>();

/** What stands between words becomes a space. */
function foldedLetter(letter: string): string {
  let found = FOLDED_LETTERS.get(letter);
  if (found === undefined) {
    const parts = foldCodePoint(letter.codePointAt(0)!);
    found = parts.map((part) => (kindOf(part) === 'separator' ? ' ' : String.fromCodePoint(part))).join('');
    FOLDED_LETTERS.set(letter, found);
  }
  return found;
}

/** Takes the plural s off a word when the word without it is in use as well. */
function singularOf(words: readonly (readonly string[])[]): (word: string) => string {
  const used = new Set(words.flat());
  return (word) =>
    word.length > 4 && word.endsWith('s') && !word.endsWith('ss') && used.has(word.slice(0, -1))
      ? word.slice(0, -1)
      : word;
}

function vocabularyOf(documents: readonly (readonly string[])[]): Pick<CommentTerms, 'terms' | 'frequency'> {
  const counts = new Map<string, number>();
  for (const words of documents) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const fewest = Math.max(FEWEST_COMMENTS_A_TERM, SMALLEST_SHARE * documents.length);
  const most = LARGEST_SHARE * documents.length;
  const common = [...counts]
    .filter(([, count]) => count >= fewest && count <= most)
    .sort(([a, x], [b, y]) => y - x || compareText(a, b))
    .slice(0, MOST_TERMS);
  return { terms: common.map(([term]) => term), frequency: common.map(([, count]) => count) };
}

const encoder = new TextEncoder();

function hashOf(text: string): number {
  const bytes = encoder.encode(text);
  return mixed(hashed(FNV, bytes, 0, bytes.length));
}

/** FNV-1a. */
function hashed(from: number, bytes: Uint8Array, start: number, end: number): number {
  let state = from;
  for (let at = start; at < end; at++) state = Math.imul(state ^ bytes[at]!, 16777619);
  return state;
}

/** Makes the high bits as even as the low ones. */
function mixed(hash: number): number {
  let state = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
