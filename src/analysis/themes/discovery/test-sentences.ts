import type { CommentBytes, FeedbackTable } from '../../../model/feedback-table.ts';
import type { ThemeMatcher } from '../matcher/theme-matcher.ts';

/** Long enough to be a sentence, short enough to be read in a list. */
const SHORTEST = 12;
const LONGEST = 160;
/** Digits and addresses may name somebody; such sentences are taken only when there are no others. */
const MAY_NAME = /[\p{N}@]/u;

/** Comments looked through: enough to come upon a sentence where there are any. */
const LOOKED_THROUGH = 5_000;

/** A sentence of a customer, and the row it stands in. */
export interface Sentence {
  readonly row: number;
  readonly text: string;
}

/**
 * Sentences that a theme must take, one for each of its rules as far as there are any, in the order of the rules.
 *
 * @param rules    keys of the rules' phrases, each with the rows that hold it
 * @param matcher  the proposed theme alone
 */
export function matchingSentences(
  table: FeedbackTable,
  rules: readonly { readonly rows: readonly number[] }[],
  matcher: ThemeMatcher,
  language: string | null,
  most: number,
): readonly Sentence[] {
  const taken: Sentence[] = [];
  const isNew = (row: number, text: string): boolean =>
    !taken.some((sentence) => sentence.row === row || sentence.text === text);
  const take = (rows: readonly number[]): void => {
    let second: Sentence | undefined;
    for (const row of rows.slice(0, LOOKED_THROUGH)) {
      for (const sentence of sentencesOf(table, row)) {
        if (!isNew(row, sentence.text) || !isTaken(matcher, sentence.text, language)) continue;
        if (!MAY_NAME.test(sentence.text)) return void taken.push(sentence);
        second ??= sentence;
      }
    }
    if (second !== undefined) taken.push(second);
  };
  for (const { rows } of rules.slice(0, most)) take(rows);
  const all = [...new Set(rules.flatMap(({ rows }) => rows))];
  for (let more = taken.length; more < most && all.length > 0; more++) take(all);
  return taken;
}

/**
 * Sentences that come close and must not be taken: they hold a word of a longer rule, and no rule.
 *
 * @param words  folded words of the rules of two words and more
 * @param rows   rows to look through, in order
 */
export function missingSentences(
  table: FeedbackTable,
  near: ThemeMatcher,
  matcher: ThemeMatcher,
  rows: readonly number[],
  language: string | null,
  most: number,
): readonly Sentence[] {
  const taken: Sentence[] = [];
  for (const row of rows.slice(0, LOOKED_THROUGH)) {
    if (taken.length === most) break;
    const found = sentencesOf(table, row).find(
      ({ text }) =>
        !MAY_NAME.test(text) && isTaken(near, text, language) && !isTaken(matcher, text, language),
    );
    if (found !== undefined && !taken.some(({ text }) => text === found.text)) taken.push(found);
  }
  return taken;
}

function sentencesOf(table: FeedbackTable, row: number): readonly Sentence[] {
  return (table.comments.text(row) ?? '')
    .split(/(?<=[.!?。！？])\s+|[\n\r]+/u)
    .map((text) => text.trim())
    .filter((text) => text.length >= SHORTEST && text.length <= LONGEST)
    .map((text) => ({ row, text }));
}

function isTaken(matcher: ThemeMatcher, text: string, language: string | null): boolean {
  return matcher.themesIn(bytesOf(text), language).length > 0;
}

function bytesOf(text: string): CommentBytes {
  const buffer = new TextEncoder().encode(text);
  return { buffer, start: 0, end: buffer.length };
}
