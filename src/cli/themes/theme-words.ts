/** A whole number as people write it. */
export function number(value: number): string {
  return value.toLocaleString('en-GB');
}

/** A share in percent with one decimal; a dash without a base. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`;
}

/** A ratio to two digits: `0.38`, `4.2`, `160`. */
export function ratio(value: number): string {
  return Number(value.toPrecision(2)).toLocaleString('en-GB', { maximumFractionDigits: 4 });
}
