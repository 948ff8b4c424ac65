import type { Cell } from '../csv/cell.ts';

const [MINUS, POINT, ZERO, NINE] = [0x2d, 0x2e, 0x30, 0x39];
/** More would not be a number of cents that is held exactly. */
const MOST_DIGITS = 12;

/** The cents of a plain amount such as 1250.50 or -3; NaN for anything else. */
export function centsIn({ bytes, start, end }: Cell): number {
  const negative = bytes[start] === MINUS;
  let at = negative ? start + 1 : start;
  const first = at;
  let cents = 0;
  for (; at < end && bytes[at]! >= ZERO && bytes[at]! <= NINE; at++) cents = cents * 10 + bytes[at]! - ZERO;
  if (at === first || at - first > MOST_DIGITS) return NaN;
  cents *= 100;
  if (at < end) {
    const decimals = end - at - 1;
    if (bytes[at] !== POINT || decimals < 1 || decimals > 2) return NaN;
    for (let unit = 10; ++at < end; unit /= 10) {
      if (bytes[at]! < ZERO || bytes[at]! > NINE) return NaN;
      cents += (bytes[at]! - ZERO) * unit;
    }
  }
  return negative && cents !== 0 ? -cents : cents;
}
