/** What is claimed is wrong so often where nothing is to be found; of tests judged together, so many of the claims. */
export const SIGNIFICANCE = 0.05;

/**
 * Adjusts p-values for having looked at several at once: the false discovery rate of Benjamini and Hochberg.
 *
 * @param pValues  one for every test that was really made; what could not be tested is not in the list
 * @returns the adjusted p-values in the same order, 0 to 1
 *
 * Source: Benjamini & Hochberg (1995), Journal of the Royal Statistical Society B 57(1). Checked against R 4.2
 * `p.adjust(p, "BH")`.
 */
export function benjaminiHochberg(pValues: readonly number[]): readonly number[] {
  const largestFirst = pValues.map((_, index) => index).sort((a, b) => pValues[b]! - pValues[a]!);
  const adjusted = new Array<number>(pValues.length).fill(1);
  let smallest = 1;
  largestFirst.forEach((index, place) => {
    const rank = pValues.length - place;
    smallest = Math.min(smallest, (pValues.length * pValues[index]!) / rank);
    adjusted[index] = smallest;
  });
  return adjusted;
}
