import { describe, expect, it } from 'vitest';
import type { CommentKinds } from '../../../src/analysis/expectations/comment-kinds.ts';
import { markThemes } from '../../../src/analysis/themes/theme-marks.ts';
import { voiceRows } from '../../../src/analysis/voice/voice-rows.ts';
import type { Theme } from '../../../src/model/theme.ts';
import { themeSchema } from '../../../src/model/theme.ts';
import type { Answer } from '../../build-table.ts';
import { tableOf } from '../../build-table.ts';

const theme = (id: string, group: string, word: string): Theme => ({
  id,
  ...themeSchema.parse({ name: id, group, match: [word] }),
});
const themes = [theme('bills', 'Billing', 'invoice'), theme('visits', 'Field delivery', 'ladder')];

/** Sixty words that repeat no other comment. */
const long = (at: number, word: string): string =>
  `${word} ${Array.from({ length: 12 }, (_, step) => `w${(at * 31 + step * 7) % 997}x${at}`).join(' ')}`;

const rowsFor = (answers: readonly Answer[], asOf = '2026-06-30') => {
  const table = tableOf(answers);
  const kinds: CommentKinds = {
    bits: new Uint16Array(table.rows),
    judged: new Uint8Array(table.rows).fill(1),
    covered: [],
  };
  return { table, voice: voiceRows(table, markThemes(table, themes), themes, kinds, asOf) };
};
const answers = Array.from({ length: 120 }, (_, at): Answer => ({
  date: `2026-0${4 + Math.floor(at / 40)}-${String((at % 30) + 1).padStart(2, '0')}`,
  comment: long(at, at % 3 === 0 ? 'invoice' : at % 3 === 1 ? 'ladder' : 'other'),
}));

describe('the comment of the day', () => {
  it('is one for each of seven days, all different, none from the future', () => {
    const { table, voice } = rowsFor(answers, '2026-06-10');
    expect(voice.ofTheDay.map(({ date }) => date)).toEqual([
      '2026-06-10',
      '2026-06-09',
      '2026-06-08',
      '2026-06-07',
      '2026-06-06',
      '2026-06-05',
      '2026-06-04',
    ]);
    expect(new Set(voice.ofTheDay.map(({ row }) => row)).size).toBe(7);
    const last = Math.max(...voice.ofTheDay.map(({ row }) => table.day[row]!));
    expect(last).toBeLessThanOrEqual(table.day[answers.findIndex(({ date }) => date === '2026-06-10')]!);
  });

  it('is the same on the same date, and another on another', () => {
    const on = (asOf: string) => rowsFor(answers, asOf).voice.ofTheDay[0]!.row;
    expect(on('2026-06-20')).toBe(on('2026-06-20'));
    const days = Array.from({ length: 10 }, (_, day) => on(`2026-06-${day + 11}`));
    expect(new Set(days).size).toBeGreaterThan(4);
  });

  it('is left out on days without a recent comment', () => {
    expect(rowsFor(answers, '2027-06-30').voice.ofTheDay).toEqual([]);
  });
});

describe('the streams', () => {
  it('hold the comments of their themes, newest first, at most forty', () => {
    const { table, voice } = rowsFor(answers);
    expect(voice.streams.map(({ group, comments }) => [group, comments])).toEqual([
      ['Billing', 40],
      ['Field delivery', 40],
    ]);
    const days = voice.streams[0]!.rows.map((row) => table.day[row]!);
    expect(days).toEqual(days.toSorted((a, b) => b - a));
    expect(voice.streams[0]!.rows.every((row) => table.comments.text(row)!.includes('invoice'))).toBe(true);
  });

  it('hold one of comments that say the same', () => {
    const same = Array.from({ length: 30 }, (_, at): Answer => ({
      date: '2026-06-01',
      comment: `The invoice of ${at} May was wrong again and nobody could tell me why it was`,
    }));
    expect(rowsFor(same).voice.streams[0]!.rows).toHaveLength(1);
  });

  it('put a comment on two themes of one group once', () => {
    const twice = rowsFor([{ date: '2026-06-01', comment: 'invoice and invoice and ladder' }]).voice;
    expect(twice.streams.map(({ comments }) => comments)).toEqual([1, 1]);
    expect(twice.toPick.map(({ group }) => group)).toEqual(['Billing']);
  });
});
