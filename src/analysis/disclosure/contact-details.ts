import { countrySpecs, isValidIBAN } from 'ibantools';

export type ContactKind = 'e-mail address' | 'telephone number' | 'bank account' | 'card number';

export interface ContactDetail {
  readonly kind: ContactKind;
  readonly text: string;
  readonly offset: number;
}

/** Every quantifier is bounded, so that no text makes the search slow. */
const EMAIL =
  /[a-z0-9](?:[a-z0-9._%+-]{0,62}[a-z0-9_%+-])?@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,6}\.[a-z]{2,24}/gi;
const PHONE =
  /(?<![\w.,/+-])(?:\+\d{1,3}[ ./-]?(?:\(0?\d{1,5}\)[ ./-]?)?\d{1,5}|\(?0\d{1,5}\)?)(?:[ ./-]?\d{2,6}){2,5}(?![\w-])|(?<![\w.,/+-])\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?![\w-])/g;
/** The country and the check digits; how long the account is follows from the country. */
const IBAN_START = /(?<![A-Z0-9])[A-Z]{2}\d{2}(?=[ -]?[A-Z0-9])/gi;
const CARD = /(?<![\w.,-])(?:\d{4}(?:[ -]?\d{4}){2}[ -]?\d{1,7}|3[47]\d{2}[ -]?\d{6}[ -]?\d{5})(?![\w-])/g;
const DATE = /\b\d{4}-\d{2}-\d{2}(?:T[\d:]+Z?)?\b|\b\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4}\b|\b\d{1,2}:\d{2}\b/g;

const FEWEST_DIGITS = 9;
const MOST_DIGITS = 15;

/**
 * E-mail addresses, telephone numbers, bank accounts and card numbers in a text that people read. Accounts and cards
 * count only with a right check sum; dates and times are never telephone numbers.
 */
export function contactDetailsIn(text: string): readonly ContactDetail[] {
  const all = (kind: ContactKind, pattern: RegExp, within: string): ContactDetail[] =>
    Array.from(within.matchAll(pattern), (match) => ({ kind, text: match[0], offset: match.index }));
  const undated = text.replace(DATE, (date) => 'x'.repeat(date.length));
  return [
    ...all('e-mail address', EMAIL, text),
    ...bankAccountsIn(text),
    ...all('card number', CARD, undated).filter(({ text: card }) => passesLuhn(digitsOf(card))),
    ...all('telephone number', PHONE, undated).filter(({ text: phone }) => {
      const digits = digitsOf(phone).length;
      return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
    }),
  ];
}

/** A contact in the form in which two spellings of it are the same. */
export function sameContact(text: string): string {
  return text.includes('@') ? text.toLowerCase() : text.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** International account numbers (ISO 13616) with the length of their country and a right check sum. */
function bankAccountsIn(text: string): readonly ContactDetail[] {
  return Array.from(text.matchAll(IBAN_START)).flatMap(({ 0: start, index }): ContactDetail[] => {
    const length = countrySpecs[start.slice(0, 2).toUpperCase()]?.chars ?? 0;
    let account = '';
    let end = index;
    for (; account.length < length && /[A-Z0-9 -]/i.test(text[end] ?? '.'); end++)
      if (/[A-Z0-9]/i.test(text[end]!)) account += text[end]!.toUpperCase();
    const isWhole = !/[A-Z0-9]/i.test(text[end] ?? '.');
    if (!isWhole || !isValidIBAN(account)) return [];
    return [{ kind: 'bank account', text: text.slice(index, end), offset: index }];
  });
}

/** ISO/IEC 7812-1: every second digit from the right doubled, the sum divisible by ten. */
function passesLuhn(digits: string): boolean {
  if (digits.length < 13 || digits.length > 19) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    sum += i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}
