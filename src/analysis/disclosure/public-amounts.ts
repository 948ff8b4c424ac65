/**
 * Amounts below this are as common in plain text as house numbers: a match would say nothing. Whole currency units.
 */
const LEAST_WITH_CENTS = 100;
const LEAST_WHOLE = 10_000;

/** A number with its place: digits in groups of three with any usual mark between them, up to two decimals. */
const NUMBER =
  /(?<![\d.,])(?:\d{1,3}(?:[ ,.'’\u00a0\u2009\u202f\u066c]\d{3})+|\d+)(?:[.,\u066b]\d{1,2})?(?![.,]?\d)/g;

/** The numbers of a text by what they may mean in cents, and the offset where each stands. */
export function amountsIn(text: string): ReadonlyMap<number, number> {
  const amounts = new Map<number, number>();
  for (const match of withAsciiDigits(text).matchAll(NUMBER)) {
    const digits = match[0].replace(/[\u066b]/g, '.');
    const decimals = /[.,](\d{1,2})$/.exec(digits)?.[1] ?? '';
    const whole = digits.slice(0, digits.length - (decimals === '' ? 0 : decimals.length + 1));
    const units = Number(whole.replace(/\D/g, ''));
    if (!Number.isSafeInteger(units * 100)) continue;
    amounts.set(units * 100 + Number(decimals.padEnd(2, '0')), match.index);
    // Without decimals it may be the cents themselves, as our own JSON holds them.
    if (decimals === '' && units >= LEAST_WHOLE * 100) amounts.set(units, match.index);
  }
  return amounts;
}

/**
 * What of an internal amount would be known again in public: the amount with its cents, and rounded to whole units when
 * enough digits are left. Round amounts are nobody's in particular and are not sought.
 */
export function tellingAmounts(cents: number): readonly number[] {
  if (!Number.isFinite(cents)) return [];
  const positive = Math.abs(cents);
  const told: number[] = [];
  if (positive % 100 !== 0 && positive >= LEAST_WITH_CENTS * 100) told.push(positive);
  const units = Math.round(positive / 100);
  if (units >= LEAST_WHOLE && String(units).replace(/0+$/, '').length >= 4) told.push(units * 100);
  return told;
}

const SIGN = '[$€£¥₹₽₺₩]|\\bR\\$|\\bkr\\b|\\bzł';

/** Amounts of money in a text, as written: a number beside a currency sign, or beside the currency's code. */
export function moneyIn(text: string, currency: string): readonly string[] {
  const number = "\\d(?:[\\d .,'’\\u00a0\\u2009\\u202f]*\\d)?";
  const mark = `(?:${SIGN}|\\b${currency}\\b)`;
  const found = withAsciiDigits(text).matchAll(
    new RegExp(`${mark}\\s?(${number})|(?<![\\d.,])(${number})\\s?${mark}`, 'g'),
  );
  return Array.from(found, (match) => match[1] ?? match[2] ?? '');
}

/** Digits of Arabic, Persian and Devanagari script as ASCII digits; every other character as it is. */
function withAsciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= 0x0966 ? 0x0966 : code >= 0x06f0 ? 0x06f0 : 0x0660));
  });
}
