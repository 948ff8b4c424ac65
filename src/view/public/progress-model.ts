import type { PublicFacts, PublicPromise } from '../../model/public-facts.ts';
import { compareText } from '../../model/defect.ts';
import { lastHeardOf, standingOf } from '../../model/promise-lifecycle.ts';
import { formatsOf } from '../format.ts';
import type { Formats } from '../format.ts';
import type { LedgerView } from './ledger-page.ts';
import { ledgerView } from './ledger-page.ts';
import type { FigureView } from './public-figures.ts';
import { figureViews } from './public-figures.ts';
import type { ProgressWords } from './progress-words.ts';
import { ENGLISH } from './progress-words.ts';
import { STATUS_NAMES, STATUS_ORDER } from './promise-status.ts';

/** What the pages of the public site show: sentences and formatted dates, made from public facts only. */
export interface ProgressModel {
  /** The interface in the language of the pages. */
  readonly words: ProgressWords;
  readonly organisation: string;
  readonly language: string;
  readonly sampleData: string | null;
  readonly asOf: string;
  readonly title: string;
  readonly description: string;
  readonly lede: string;
  /** Reports that customers wait for after the promised day; null when there are none. */
  readonly lateNotice: string | null;
  /** Only groups that hold a promise. */
  readonly groups: readonly PromiseGroup[];
  readonly promises: readonly PromiseView[];
  readonly ledger: LedgerView;
  readonly tellUs: TellUsView;
}
export interface PromiseGroup {
  readonly status: PublicPromise['status'];
  readonly name: string;
  readonly meaning: string;
  readonly promises: readonly PromiseView[];
}
export interface PromiseView {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly status: PublicPromise['status'];
  readonly statusName: string;
  readonly statusReason: string | null;
  readonly heard: string;
  readonly heardFrom: string | null;
  readonly why: string | null;
  readonly doing: string;
  readonly measure: string | null;
  /** How many comments spoke of it; none when the promise asks for none. */
  readonly figures: readonly FigureView[];
  /** Whether it worked, once the work is over; null before. */
  readonly outcome: OutcomeView | null;
  readonly announced: DateView;
  /** "You hear from us again by 30 September 2026." */
  readonly next: string;
  readonly nextDate: DateView;
  /** The day has passed without a report. */
  readonly late: boolean;
  /** A day is promised that people can put into their calendar. */
  readonly isDated: boolean;
  /** Newest first. */
  readonly updates: readonly (DateView & { readonly text: string })[];
  /** What customers read before, newest first. */
  readonly earlier: readonly EarlierView[];
}
export interface OutcomeView {
  readonly text: string;
  /** How many and when. */
  readonly detail: string | null;
  /** The author's own words, or ours. */
  readonly isOwn: boolean;
}
export interface EarlierView {
  readonly until: DateView;
  readonly untilText: string;
  readonly field: string;
  readonly text: string;
}
export interface DateView {
  /** For machines: 2026-09-30. */
  readonly iso: string;
  readonly date: string;
}
export interface TellUsView {
  readonly ways: readonly {
    readonly label: string;
    readonly text: string | null;
    /** `link` is where the words lead; null for words alone. */
    readonly parts: readonly { readonly words: string; readonly link: string | null }[];
  }[];
  readonly privacy: string | null;
}

export function progressModel(facts: PublicFacts): ProgressModel {
  const f = formatsOf(facts.locale, 'EUR');
  const words = ENGLISH;
  const promises = facts.promises
    .map((promise) => promiseView(promise, facts.asOf, words, f))
    .toSorted((a, b) => compareText(a.nextDate.iso, b.nextDate.iso) || compareText(a.id, b.id));
  const groups = STATUS_ORDER.flatMap((status): PromiseGroup[] => {
    const own = promises.filter((promise) => promise.status === status);
    if (own.length === 0) return [];
    return [{ status, name: STATUS_NAMES[status], meaning: words.meanings[status], promises: own }];
  });
  const late = promises.filter((promise) => promise.late).length;
  return {
    words,
    organisation: facts.organisation,
    language: facts.language,
    sampleData: facts.sampleData,
    asOf: f.date(facts.asOf),
    title: words.site.title,
    description: words.site.description(facts.organisation),
    lede: words.site.lede,
    lateNotice: late === 0 ? null : words.promise.lateNotice(f.count(late), late === 1),
    groups,
    promises,
    ledger: ledgerView(facts, words, f),
    tellUs: tellUsView(facts, words),
  };
}

function promiseView(promise: PublicPromise, asOf: string, words: ProgressWords, f: Formats): PromiseView {
  const dateView = (iso: string): DateView => ({ iso, date: f.date(iso) });
  const standing = standingOf(promise, asOf);
  return {
    id: promise.id,
    href: `promises/${promise.id}/`,
    title: promise.title,
    status: promise.status,
    statusName: STATUS_NAMES[promise.status],
    statusReason: promise.statusReason,
    heard: promise.heard,
    heardFrom:
      promise.heardFrom === null
        ? null
        : words.promise.heardFrom(promise.heardFrom.share, promise.heardFrom.period),
    why: promise.why,
    doing: promise.doing,
    measure: promise.measure,
    figures: figureViews(promise, words, f),
    outcome: outcomeView(promise, words, f),
    announced: dateView(promise.announcedOn),
    next: nextSentence(promise, asOf, words, f),
    nextDate: dateView(promise.nextReportBy),
    late: standing === 'late',
    isDated: standing === 'open' || standing === 'due-soon',
    updates: promise.updates
      .toSorted((a, b) => compareText(b.on, a.on))
      .map((update) => ({ ...dateView(update.on), text: update.text })),
    earlier: promise.earlier.toReversed().map(({ until, field, text }) => ({
      until: dateView(until),
      untilText: words.promise.until(f.date(until)),
      field: words.promise.fields[field],
      text: field === 'nextReportBy' ? words.promise.byDate(f.date(text)) : text,
    })),
  };
}

/** Claims follow evidence: what was seen with how many and when, a reason why nobody can know, or that it is early. */
function outcomeView(promise: PublicPromise, words: ProgressWords, f: Formats): OutcomeView | null {
  const { evidence, notMeasurable, status } = promise;
  if (evidence !== null) {
    const detail = words.promise.basis(f.count(evidence.n), evidence.of, evidence.period);
    return { text: evidence.text, detail, isOwn: true };
  }
  if (notMeasurable !== null)
    return { text: `${words.promise.notMeasurable} ${notMeasurable}`, detail: null, isOwn: true };
  return status === 'checking' ? { text: words.promise.tooEarly, detail: null, isOwn: false } : null;
}

/** A date that has passed is said to have passed: the page never looks punctual by itself. */
function nextSentence(promise: PublicPromise, asOf: string, words: ProgressWords, f: Formats): string {
  const date = f.date(promise.nextReportBy);
  const standing = standingOf(promise, asOf);
  switch (standing) {
    case 'open':
      return words.promise.byDate(date);
    case 'due-soon':
      return words.promise.soon(date);
    case 'late':
      return words.promise.late(date);
    case 'answered':
      return words.promise.answered(f.date(lastHeardOf(promise)));
    case 'closed':
      return words.promise.closed;
    default:
      return standing satisfies never;
  }
}

function tellUsView(facts: PublicFacts, words: ProgressWords): TellUsView {
  const listed = facts.waysToTell.map(({ label, url, phone, address, text }) => ({
    label,
    text,
    parts: [
      ...(url === null ? [] : [{ words: url.replace(/^(?:https?:\/\/|mailto:)/, ''), link: url }]),
      ...(phone === null ? [] : [{ words: unbroken(phone), link: `tel:${phone.replace(/[^+\d]/g, '')}` }]),
      ...(address === null ? [] : [{ words: address, link: null }]),
    ],
  }));
  const online = facts.tellUs;
  const isListed = facts.waysToTell.some(({ url }) => url === online);
  const first =
    online === null || isListed
      ? []
      : [
          {
            label: words.tellUs.online,
            text: null,
            parts: [{ words: words.tellUs.onlineLink, link: online }],
          },
        ];
  return { ways: [...first, ...listed], privacy: facts.privacy };
}

/** A number that stays on one line. */
function unbroken(phone: string): string {
  return phone.replaceAll(' ', '\u00A0').replaceAll('-', '\u2011');
}
