import type { ChartCell } from './chart-description.ts';

/** A cell of words: a spreadsheet reads what people read. */
export function wordsCell(text: string): ChartCell {
  return { text, value: text };
}

/** A cell of a figure as `inWords` writes it, or what stands where there is none. */
export function figureCell(
  value: number | null | undefined,
  inWords: (value: number) => string,
  without = '',
): ChartCell {
  return { text: value === null || value === undefined ? without : inWords(value), value: value ?? null };
}
