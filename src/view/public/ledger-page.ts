import { daysBetween } from '../../model/calendar.ts';
import { promiseLedger } from '../../model/promises/promise-ledger.ts';
import type { PublicFacts, PublicPromise } from '../../model/promises/public-facts.ts';
import type { Phrase } from './phrase.ts';
import { isForeign, phraseOf } from './phrase.ts';
import type { PromiseView } from './progress-model.ts';
import type { Speech } from './public-figures.ts';
import type { Counted } from './words/counted.ts';
import { sayCounted } from './words/counted.ts';

/** What became of every promise: the page on which an organisation can be held to its word. */
export interface LedgerView {
  /** How far back the list reaches. */
  readonly reach: string;
  /** Said where some entries are in another language than the page; null where none is. */
  readonly notice: string | null;
  readonly sections: readonly LedgerSection[];
}
export interface LedgerSection {
  readonly id: string;
  readonly title: string;
  readonly icon: 'warning' | 'check' | 'clock' | 'pencil' | 'undo' | 'flag';
  /** What to say when there are no entries. */
  readonly empty: string;
  readonly entries: readonly LedgerItem[];
}
export interface LedgerItem {
  readonly title: Phrase;
  /** null when there is no page any more. */
  readonly href: string | null;
  readonly line: Phrase;
  /** The earlier wording, as customers read it then. */
  readonly quote: Phrase | null;
}

/** @param views  the promises as the pages word them */
export function ledgerView(facts: PublicFacts, views: readonly PromiseView[], speech: Speech): LedgerView {
  const { language: page, words, f } = speech;
  const { ledger } = words;
  const sections = sectionsOf(facts, views, speech);
  const isMixed =
    views.some(({ fallback, earlierFallback }) => (fallback ?? earlierFallback) !== null) &&
    sections.some(({ entries }) =>
      entries.some(({ title, line, quote }) => [title, line, quote ?? []].some(isForeign)),
    );
  return {
    notice: isMixed ? words.fallback.part(f.languageName(facts.languages[0]!.language)) : null,
    reach: [
      facts.historySince === null ? ledger.noHistory : ledger.since(f.date(facts.historySince)),
      ...(facts.pastLeftOut === 0
        ? []
        : [sayCounted(ledger.leftOut, facts.pastLeftOut, f.count(facts.pastLeftOut), page)]),
    ].join(' '),
    sections,
  };
}

/** Late, kept, come late, changed, withdrawn and closed, in this order; each may be empty. */
function sectionsOf(
  facts: PublicFacts,
  views: readonly PromiseView[],
  { language: page, words, f }: Speech,
): readonly LedgerSection[] {
  const { ledger, promise: promiseWords } = words;
  const { asOf } = facts;
  const became = promiseLedger(facts);
  const original = facts.languages[0]!.language;
  const own = (text: string): Phrase => phraseOf({ text, language: page }, page);
  const viewOf = (promise: PublicPromise): PromiseView => views.find(({ id }) => id === promise.id)!;
  const inPhrases = (promise: PublicPromise, line: Phrase, quote: Phrase | null = null): LedgerItem => {
    const { title, href } = viewOf(promise);
    return { title, href, line, quote };
  };
  const item = (promise: PublicPromise, line: string, quote: Phrase | null = null): LedgerItem =>
    inPhrases(promise, own(line), quote);
  const days = (from: string, to: string, forms: Counted): string => {
    const count = daysBetween(from, to);
    return sayCounted(forms, count, f.count(count), page);
  };
  const late = became.late.map((promise) =>
    item(
      promise,
      ledger.owed(f.date(promise.nextReportBy), days(promise.nextReportBy, asOf, ledger.daysAgo)),
    ),
  );
  const kept = became.kept.map(({ promise, report }) =>
    item(promise, ledger.promisedBy(f.date(report.by), f.date(report.came))),
  );
  const cameLate = became.cameLate.map(({ promise, report }) => {
    if (report.kind === 'missed')
      return item(promise, ledger.missed(f.date(report.by), f.date(report.movedOn)));
    const came = ledger.promisedBy(f.date(report.by), f.date(report.came));
    return item(promise, `${came} ${days(report.by, report.came, ledger.daysLate)}`);
  });
  const changed = became.changed.map(({ promise, earlier: { until, field, text } }) =>
    item(
      promise,
      ledger.changed(promiseWords.fields[field], f.date(until)),
      field === 'nextReportBy'
        ? own(ledger.hearBy(f.date(text)))
        : phraseOf({ text, language: original }, page),
    ),
  );
  const withdrawn = facts.withdrawn.map(({ title, announcedOn, withdrawnOn }): LedgerItem => ({
    title: phraseOf({ text: title, language: original }, page),
    href: null,
    line: own(ledger.withdrawn(f.date(announcedOn), f.date(withdrawnOn))),
    quote: null,
  }));
  const closed = became.closed.map((promise) => {
    const { outcome, doing } = viewOf(promise);
    return inPhrases(promise, outcome?.text ?? doing);
  });
  const section = (
    id: string,
    icon: LedgerSection['icon'],
    said: { readonly title: string; readonly empty: string },
    entries: readonly LedgerItem[],
  ): LedgerSection => ({ id, icon, ...said, entries });
  return [
    section('late', 'warning', ledger.sections.late, late),
    section('kept', 'check', ledger.sections.kept, kept),
    section('came-late', 'clock', ledger.sections.cameLate, cameLate),
    section('changed', 'pencil', ledger.sections.changed, changed),
    section('withdrawn', 'undo', ledger.sections.withdrawn, withdrawn),
    section('closed', 'flag', ledger.sections.closed, closed),
  ];
}
