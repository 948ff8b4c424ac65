import type { CountryCode } from 'libphonenumber-js/max';
import { isSupportedCountry, PhoneNumberMatcher } from 'libphonenumber-js/max';
import type { CustomerTable } from '../../model/feedback-table.ts';
import { contactDetailsIn } from './contact-details.ts';
import { knownCustomersIn } from './customer-names.ts';

/** What the reader sees in place of each kind of personal detail. */
const MASKS = {
  'e-mail address': '[e-mail address]',
  'telephone number': '[phone number]',
  'bank account': '[bank account]',
  'card number': '[card number]',
  'network address': '[network address]',
  postcode: '[postcode]',
  'customer name': '[customer name]',
  'customer number': '[customer number]',
} as const;
export type PersonalKind = keyof typeof MASKS;

export interface PersonalDetail {
  readonly kind: PersonalKind;
  readonly text: string;
  readonly offset: number;
}

export interface MaskOptions {
  /** BCP 47; its region says how telephone numbers and postcodes without a country are written. */
  readonly locale: string;
  /** Ids of customers, in the order of the customer table. */
  readonly customerIds: readonly string[];
  /** null without a customer file. */
  readonly customers: CustomerTable | null;
}

export interface Masker {
  /** What would be masked: by place rising, none over another. */
  detailsIn(text: string): readonly PersonalDetail[];
  /** The text with a visible mask in place of every detail. */
  mask(text: string): string;
}

const IPV4 = /(?<![\w.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w]|\.\d)/g;
const IPV6 =
  /(?<![\w:])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6})(?![\w:])/gi;

/** Only where letters and digits alternate in a way that nothing else does. Five digits could be anything. */
const POSTCODES: Readonly<Record<string, RegExp>> = {
  GB: /(?<![A-Za-z0-9])(?:[A-PR-UWYZ][A-HK-Y]?\d[A-HJKPS-UW\d]? ?\d[ABD-HJLNP-UW-Z]{2})(?![A-Za-z0-9])/g,
  CA: /(?<![A-Za-z0-9])[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d(?![A-Za-z0-9])/g,
  NL: /(?<![A-Za-z0-9])[1-9]\d{3} [A-Z]{2}(?![A-Za-z0-9])/g,
};

/**
 * Takes personal details out of comments before they reach a page: e-mail addresses, telephone numbers, cards (with a
 * right check digit), bank accounts (likewise), network addresses, postcodes where they are certain, and the names and
 * numbers of the customers in `data/customers.csv`. Names of people who are in no file stay: nothing finds them surely.
 *
 * Meant for the few thousand comments that are shown, not for all.
 */
export function maskerOf({ locale, customerIds, customers }: MaskOptions): Masker {
  const region = new Intl.Locale(locale).maximize().region ?? '';
  const country = isSupportedCountry(region) ? region : null;
  let known: ReturnType<typeof knownCustomersIn> | undefined;
  const detailsIn = (text: string): readonly PersonalDetail[] => {
    known ??= knownCustomersIn(customerIds, customers);
    const details: readonly PersonalDetail[] = [
      ...contactDetailsIn(text),
      ...addressesIn(text, region),
      ...(/\d{3}/.test(text.replace(/[ ().\/-]/g, '')) ? phonesIn(text, country) : []),
      ...known(text),
    ];
    return withoutOverlaps(details);
  };
  return {
    detailsIn,
    mask(text) {
      let masked = '';
      let from = 0;
      for (const { kind, text: found, offset } of detailsIn(text)) {
        masked += text.slice(from, offset) + MASKS[kind];
        from = offset + found.length;
      }
      return masked + text.slice(from);
    },
  };
}

function addressesIn(text: string, region: string): readonly PersonalDetail[] {
  const all = (kind: PersonalKind, pattern: RegExp): readonly PersonalDetail[] =>
    Array.from(text.matchAll(pattern), (match) => ({ kind, text: match[0], offset: match.index }));
  const postcode = POSTCODES[region];
  return [
    ...all('network address', IPV4),
    ...all('network address', IPV6),
    ...(postcode === undefined ? [] : all('postcode', postcode)),
  ];
}

const FEWEST_DIGITS = 9;
/** The library's laxer judgement, which its types leave out: a number that could exist, not one that does. */
const POSSIBLE = { v2: true, leniency: 'POSSIBLE' } as const;

/** Numbers that could be dialled. Those that look like a count or an order need a plus, a zero or a bracket in front. */
function phonesIn(text: string, country: CountryCode | null): readonly PersonalDetail[] {
  const options = country === null ? POSSIBLE : { ...POSSIBLE, defaultCountry: country };
  const matcher = new PhoneNumberMatcher(text, options);
  const phones: PersonalDetail[] = [];
  while (matcher.hasNext()) {
    const found = matcher.next();
    if (found === undefined) break;
    const phone = text.slice(found.startsAt, found.endsAt);
    if (phone.replace(/\D/g, '').length >= FEWEST_DIGITS && /^[+(0]/.test(phone))
      phones.push({ kind: 'telephone number', text: phone, offset: found.startsAt });
  }
  return phones;
}

/** By place; of two that overlap the one that starts first, of two that start together the longer. */
function withoutOverlaps(details: readonly PersonalDetail[]): readonly PersonalDetail[] {
  let end = 0;
  return details
    .toSorted((a, b) => a.offset - b.offset || b.text.length - a.text.length)
    .filter(({ text, offset }) => {
      if (offset < end) return false;
      end = offset + text.length;
      return true;
    });
}
