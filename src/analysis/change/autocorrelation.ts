import type { JudgedMonth, Limits } from './control-limits.ts';

/**
 * How alike neighbouring months are, around the centre of their own phase: a declared change must not look like
 * likeness, and only the months that limits rest on are asked.
 *
 * @returns -1 to 1; null without neighbours or without variation. For one phase without gaps it is R's `acf(x)` at lag 1.
 */
export function autocorrelationOf(
  phases: readonly { readonly baseline: readonly JudgedMonth[]; readonly limits: Limits | null }[],
): number | null {
  let products = 0;
  let squares = 0;
  let neighbours = 0;
  for (const { baseline } of phases) {
    if (baseline.length === 0) continue;
    const mean = baseline.reduce((sum, { value }) => sum + value, 0) / baseline.length;
    if (baseline.every(({ value }) => value === baseline[0]?.value)) continue;
    baseline.forEach(({ at, value }, index) => {
      squares += (value - mean) ** 2;
      const before = baseline[index - 1];
      if (before === undefined || before.at !== at - 1) return;
      products += (value - mean) * (before.value - mean);
      neighbours++;
    });
  }
  return neighbours === 0 || squares === 0 ? null : products / squares;
}
