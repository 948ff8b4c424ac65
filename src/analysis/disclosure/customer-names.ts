import type { CustomerTable } from '../../model/feedback-table.ts';

const LEGAL_FORM =
  /[\s,]+(?:ltd|limited|plc|llp|llc|inc|corp|corporation|co|company|gmbh|ag|kg|ohg|se|sa|sarl|sas|bv|nv|ab|as|oy|srl|spa|pty)\.?$/i;

/** Shorter names are words of the language too often. */
const FEWEST_LETTERS = 5;

/** One way in which people write the name of a customer. */
export interface NameForm {
  readonly text: string;
  /** A name of one word is sought as it is spelled, a longer one in any case. */
  readonly asSpelled: boolean;
}

/** The name as it stands in the customer file, and without its legal form where two words are left. */
export function nameForms(name: string): readonly NameForm[] {
  const core = name.replace(LEGAL_FORM, '');
  const forms = core === name || !/\p{L}\P{L}+\p{L}/u.test(core) ? [name] : [name, core];
  return forms
    .filter((form) => form.replace(/[^\p{L}\p{N}]/gu, '').length >= FEWEST_LETTERS)
    .map((text) => ({ text, asSpelled: !/[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u.test(text) }));
}

/** The fewest characters of a customer id that do not stand in a text by chance, and of one that is digits alone. */
export const SHORTEST_CUSTOMER_ID = { shortest: 4, shortestNumber: 5 };

/**
 * Whether an id would not stand in a text by chance: long enough, and with a digit. Numbers alone are dates, counts and
 * prices more often than ids, so they need more digits.
 */
export function isDistinctive(id: string, shortest: number, shortestNumber: number): boolean {
  const bare = id.replace(/[^A-Za-z0-9]/g, '');
  if (!/\d/.test(bare) || /^\d{4}-\d{2}(?:-\d{2})?$/.test(id)) return false;
  return bare.length >= (/^\d+$/.test(bare) ? shortestNumber : shortest);
}

interface KnownText {
  readonly words: readonly string[];
  readonly text: string;
  readonly asSpelled: boolean;
  readonly kind: KnownKind;
}

export type KnownKind = 'customer name' | 'customer number';
export interface KnownDetail {
  readonly kind: KnownKind;
  readonly text: string;
  readonly offset: number;
}

/**
 * Finds customers by name and number in a text. Linear in the text, whatever the number of customers.
 *
 * @param ids        customer ids, in the order of the customer table
 * @param customers  null when there is no customer file: then only the ids are known
 */
export function knownCustomersIn(
  ids: readonly string[],
  customers: CustomerTable | null,
): (text: string) => readonly KnownDetail[] {
  const byFirstWord = new Map<string, KnownText[]>();
  const know = (text: string, asSpelled: boolean, kind: KnownKind): void => {
    const words = wordsOf(text).map(({ word }) => word);
    if (words.length === 0) return;
    const known = byFirstWord.get(words[0]!);
    const entry = { words, text, asSpelled, kind };
    if (known === undefined) byFirstWord.set(words[0]!, [entry]);
    else known.push(entry);
  };
  const { shortest, shortestNumber } = SHORTEST_CUSTOMER_ID;
  ids.forEach((id, customer) => {
    if (isDistinctive(id, shortest, shortestNumber)) know(id, false, 'customer number');
    const name = customers?.nameOf(customer) ?? null;
    if (name !== null) for (const form of nameForms(name)) know(form.text, form.asSpelled, 'customer name');
  });
  return (text) => {
    const words = wordsOf(text);
    return words.flatMap(({ word, offset }, at): KnownDetail[] =>
      (byFirstWord.get(word) ?? []).flatMap((known): KnownDetail[] => {
        const last = words[at + known.words.length - 1];
        if (last === undefined || known.words.some((each, i) => words[at + i]!.word !== each)) return [];
        const found = text.slice(offset, last.offset + last.length);
        if (known.asSpelled && found !== known.text.trim()) return [];
        return [{ kind: known.kind, text: found, offset }];
      }),
    );
  };
}

/** Words in small letters with the place they stand at. */
function wordsOf(text: string): readonly { word: string; offset: number; length: number }[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ({ 0: word, index }) => ({
    word: word.normalize('NFC').toLowerCase(),
    offset: index,
    length: word.length,
  }));
}
