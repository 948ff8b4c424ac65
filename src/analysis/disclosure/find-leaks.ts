import type { CustomerTable, FeedbackTable } from '../../model/feedback-table.ts';
import { placeOf } from '../../model/feedback-table.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { PromiseRecord } from '../../model/promises/promise.ts';
import type { Theme } from '../../model/theme.ts';
import { contactDetailsIn, sameContact } from './contact-details.ts';
import { isDistinctive, nameForms, SHORTEST_CUSTOMER_ID } from './customer-names.ts';
import type { InternalPhrase } from './internal-phrases.ts';
import { internalPhrases } from './internal-phrases.ts';
import { amountsIn, moneyIn, tellingAmounts } from './public-amounts.ts';
import type { Occurrence } from './word-runs.ts';
import { QUOTED_WORDS, WordRuns } from './word-runs.ts';

/** One way of reading something public; a file may have several: its words, its markup, its name. */
export interface PublicText {
  /** What the messages name: a file of the site, or of the workspace. */
  readonly file: string;
  /** `words`: what people or programs read, without markup. `markup`: everything else, such as attributes. */
  readonly reading: 'words' | 'markup';
  readonly text: string;
}

/** What must not be public. */
export interface Internals {
  readonly feedback: FeedbackTable;
  readonly customers: CustomerTable | null;
  readonly themes: readonly Theme[];
  readonly promises: readonly PromiseRecord[];
  readonly indicators: readonly Indicator[];
  /** Every text of other content of the workspace; see `internalContent`. */
  readonly content: readonly InternalPhrase[];
  readonly currency: string;
  /** Folders of this machine. */
  readonly folders: readonly string[];
}

/** What may be public although it looks internal. */
export interface Declared {
  /** Names, addresses and words that are public by themselves, such as our own name and telephone number. */
  readonly words: readonly string[];
  /** All texts that authors publish. Drafts may repeat them, and amounts of money may come from them. */
  readonly published: readonly string[];
  /** The words of the pages themselves, which no author wrote: never a leak, whoever else says the same. */
  readonly interface: readonly string[];
}

/** Something internal that stands in a public text. */
export interface Leak {
  readonly file: string;
  /** Physical line within that reading of the file, from 1. */
  readonly line: number;
  readonly reading: PublicText['reading'];
  /** What it is, without saying it. */
  readonly what: string;
  /** Eight words in a row of a text; such a thing cannot be declared public. */
  readonly isQuotation: boolean;
}

const QUOTATION = `${QUOTED_WORDS} words in a row of`;

/** Leaks listed before the search ends: one is enough to refuse, a few help to find the cause. */
const MOST_LEAKS = 50;

/**
 * Looks for everything internal in public texts: comments by any eight words in a row; ids, names and yearly revenue of
 * customers; ids and handling costs of items; contact details and money nobody declared; drafts; themes with the groups
 * behind them; paths and field names of our own.
 *
 * Each internal value is reported at the first place that tells it. The public texts are read once. Each internal value then costs one look-up, so the cost is linear in both.
 */
export function findLeaks(
  texts: readonly PublicText[],
  internals: Internals,
  declared: Declared,
): readonly Leak[] {
  const search = new LeakSearch(texts, declared);
  search.phrases([...internalPhrases(internals), ...internals.content]);
  search.customers(internals.feedback, internals.customers);
  search.items(internals.feedback);
  search.amounts(internals.feedback, internals.customers, internals.currency);
  search.contacts();
  return search.leaks;
}

class LeakSearch {
  readonly leaks: Leak[] = [];
  private readonly texts: readonly PublicText[];
  private readonly runs: WordRuns;
  private readonly declaredWords: WordRuns;
  private readonly published: WordRuns;
  private readonly interface: WordRuns;
  private readonly declared: Declared;
  private readonly scratch = new Uint8Array(1 << 16);
  private readonly encoder = new TextEncoder();
  private readonly reported = new Set<string>();

  constructor(texts: readonly PublicText[], declared: Declared) {
    this.texts = texts;
    this.declared = declared;
    this.runs = new WordRuns(texts.map(({ text }) => text));
    this.declaredWords = new WordRuns(declared.words);
    this.published = new WordRuns(declared.published);
    this.interface = new WordRuns(declared.interface);
  }

  /** Words that stand at several places of the workspace are one value: the first place is named. */
  phrases(phrases: readonly InternalPhrase[]): void {
    const told = new Set<string>();
    for (const { what, text, sought, mayBePublished } of phrases) {
      const value = text.toLowerCase();
      if (told.has(value)) continue;
      const length = this.encode(text);
      const counts = (place: Occurrence): boolean =>
        (sought !== 'spelled' || this.isSpelled(place, text)) &&
        !(mayBePublished && this.standsIn(this.published, place)) &&
        !this.standsIn(this.interface, place);
      if (sought === 'quotation') {
        const found = this.runs.findQuotation(this.scratch, 0, length, counts);
        if (found !== undefined) this.report(found, `${QUOTATION} ${what}`);
      } else {
        const found = this.find(length)?.find(counts);
        if (found === undefined) continue;
        told.add(value);
        this.report(found, what);
      }
    }
  }

  customers(table: FeedbackTable, customers: CustomerTable | null): void {
    const { shortest, shortestNumber } = SHORTEST_CUSTOMER_ID;
    table.customer.names.forEach((id, customer) => {
      if (isDistinctive(id, shortest, shortestNumber)) this.spelled(id, 'a customer id');
      const name = customers?.nameOf(customer) ?? null;
      if (name !== null) this.name(name);
    });
  }

  items(table: FeedbackTable): void {
    const { comments } = table;
    for (let row = 0; row < table.rows && this.leaks.length < MOST_LEAKS; row++) {
      const comment = comments.bytes(row);
      if (comment !== undefined) {
        const found = this.runs.findQuotation(comment.buffer, comment.start, comment.end);
        if (found !== undefined) {
          const { file, line } = placeOf(table, row);
          this.report(found, `${QUOTATION} the comment at ${file}:${line}`);
        }
      }
      const id = table.idOf(row);
      if (isDistinctive(id, 6, 7)) this.spelled(id, 'the id of a feedback item');
    }
  }

  amounts(table: FeedbackTable, customers: CustomerTable | null, currency: string): void {
    const places = new Map<number, { text: number; offset: number }>();
    this.texts.forEach(({ text }, index) => {
      for (const [cents, offset] of amountsIn(text)) places.set(cents, { text: index, offset });
    });
    const seek = (cents: number, what: string): void => {
      for (const amount of tellingAmounts(cents)) {
        const place = places.get(amount);
        if (place !== undefined) this.reportAt(place.text, place.offset, what);
      }
    };
    customers?.revenueCentsPerYear.forEach((cents) => seek(cents, 'the yearly revenue of a customer'));
    for (const cost of table.handlingCost) if (cost >= 100) seek(Math.round(cost * 100), 'a handling cost');
    this.money(currency);
  }

  /** Money on a public page can only come from a text that an author published. */
  private money(currency: string): void {
    const known = [...this.declared.published, ...this.declared.words];
    const allowed = new Set(known.flatMap((text) => moneyIn(text, currency).map(digits)));
    this.texts.forEach(({ text, reading }, index) => {
      if (reading !== 'words') return;
      for (const amount of moneyIn(text, currency)) {
        if (!allowed.has(digits(amount)))
          this.reportAt(index, text.indexOf(amount), 'an amount of money that no published text holds');
      }
    });
  }

  contacts(): void {
    const allowed = new Set(
      this.declared.words.flatMap((word) => [
        sameContact(word),
        ...contactDetailsIn(word).map(({ text }) => sameContact(text)),
      ]),
    );
    this.texts.forEach(({ text, reading }, index) => {
      for (const contact of contactDetailsIn(text)) {
        // Markup is full of numbers; addresses are looked for there too.
        if (reading === 'markup' && contact.kind !== 'e-mail address') continue;
        if (!allowed.has(sameContact(contact.text)))
          this.reportAt(index, contact.offset, `${article(contact.kind)} that is not declared public`);
      }
    });
  }

  /** A name of one word is sought as it is spelled, a longer one in any case, also without its legal form. */
  private name(name: string): void {
    for (const { text, asSpelled } of nameForms(name)) {
      const length = this.encode(text);
      const found = this.find(length)?.find(
        (place) => !asSpelled || this.runs.spelling(place) === text.trim(),
      );
      if (found !== undefined) return this.report(found, `the name of a customer (${masked(name)})`);
    }
  }

  private spelled(text: string, what: string): void {
    const length = this.encode(text);
    const found = this.find(length)?.find((place) => this.isSpelled(place, text));
    if (found !== undefined) this.report(found, `${what} (${masked(text)})`);
  }

  private find(length: number): readonly Occurrence[] | undefined {
    const found = this.runs.find(this.scratch, length);
    return found === undefined || this.declaredWords.find(this.scratch, length) !== undefined
      ? undefined
      : found;
  }

  /** Whether the place holds the text letter by letter, with the same marks between its words. */
  private isSpelled(place: Occurrence, text: string): boolean {
    const bare = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    return this.runs.spelling(place).toLowerCase() === bare.toLowerCase();
  }

  private standsIn(texts: WordRuns, place: Occurrence): boolean {
    const words = this.encoder.encode(this.runs.spelling(place));
    return texts.find(words, words.length) !== undefined;
  }

  private encode(text: string): number {
    return this.encoder.encodeInto(text, this.scratch).written;
  }

  private report(place: Occurrence, what: string): void {
    this.add(place.text, this.runs.line(place), what);
  }

  private reportAt(text: number, offset: number, what: string): void {
    this.add(text, this.texts[text]!.text.slice(0, Math.max(0, offset)).split('\n').length, what);
  }

  private add(text: number, line: number, what: string): void {
    const { file, reading } = this.texts[text]!;
    const key = `${file}\n${what}`;
    if (this.reported.has(key) || this.leaks.length >= MOST_LEAKS) return;
    this.reported.add(key);
    this.leaks.push({ file, line, reading, what, isQuotation: what.startsWith(QUOTATION) });
  }
}

/** The first two characters: enough to find it in the data, too little to publish it in a log. */
function masked(text: string): string {
  return `${[...text].slice(0, 2).join('')}…`;
}

function digits(amount: string): string {
  return amount.replace(/\D/g, '');
}

function article(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
