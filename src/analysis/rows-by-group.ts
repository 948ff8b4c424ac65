import type { Grouping } from './statistics/joint-counts.ts';

/** Sorts rows by the code of their group, each list in the order given; rows without a group are in none. */
export function rowsByGroup(rows: Uint32Array, { codes, size }: Grouping): readonly Uint32Array[] {
  const sizes = new Uint32Array(size);
  for (let i = 0; i < rows.length; i++) {
    const code = codes[rows[i]!]!;
    if (code >= 0) sizes[code]!++;
  }
  const groups = Array.from(sizes, (count) => new Uint32Array(count));
  const filled = new Uint32Array(size);
  for (let i = 0; i < rows.length; i++) {
    const code = codes[rows[i]!]!;
    if (code >= 0) groups[code]![filled[code]!++] = rows[i]!;
  }
  return groups;
}

/** The rows of a table of so many. */
export function everyRow(rows: number): Uint32Array {
  const all = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) all[row] = row;
  return all;
}
