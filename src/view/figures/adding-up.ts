/**
 * Rounds the parts of a total so that the printed parts add up to the printed total: each part is cut to the digits,
 * and what is missing goes to the parts that lost most, the earlier one first.
 *
 * @param parts   in the unit of the total; they add up to it but for the last digits of a double
 * @returns one number a part, each at most one unit of the last digit from its part
 */
export function addingUp(parts: readonly number[], total: number, digits: number): readonly number[] {
  const unit = 10 ** digits;
  const cut = parts.map((part) => Math.floor(part * unit));
  const lost = parts.map((part, index) => ({ index, rest: part * unit - cut[index]! }));
  const missing = Math.round(total * unit) - cut.reduce((sum, part) => sum + part, 0);
  const raised = new Set(
    lost
      .sort((a, b) => b.rest - a.rest || a.index - b.index)
      .slice(0, Math.max(0, missing))
      .map(({ index }) => index),
  );
  // + 0: a part of -0.04 is printed as 0, never as -0
  return cut.map((part, index) => (part + (raised.has(index) ? 1 : 0)) / unit + 0);
}
