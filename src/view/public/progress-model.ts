import type { PageHead } from '../page-model.ts';
import type { PublicFacts, PublicPromise } from '../../model/promises/public-facts.ts';
import { compareText } from '../../model/compare-text.ts';
import { monthNumberOf } from '../../model/calendar.ts';
import type { PromiseStanding } from '../../model/promises/promise-lifecycle.ts';
import { lastHeardOf, standingOf } from '../../model/promises/promise-lifecycle.ts';
import { directionOf, languageFolder } from '../../model/promises/public-language.ts';
import type { LedgerView } from './ledger-page.ts';
import { ledgerView } from './ledger-page.ts';
import { localPromise } from './local-promise.ts';
import type { Phrase, Said } from './phrase.ts';
import { filled, isForeign, phraseOf, plain } from './phrase.ts';
import { publicFormats } from './public-formats.ts';
import type { FigureView, Speech } from './public-figures.ts';
import { effectSentence, figureNotes, figureViews } from './public-figures.ts';
import { STATUS_ORDER } from './promise-status.ts';
import type { TellUsView } from './tell-us-view.ts';
import { tellUsView } from './tell-us-view.ts';
import { sayCounted } from './words/counted.ts';
import type { PublicWords } from './words/english.ts';
import { spokenLanguage, wordsIn } from './words/words-in.ts';

/** Finished work stays on the first page for half a year after its last report; then it is in the archive alone. */
const MONTHS_ON_OVERVIEW = 6;

/** What the pages of the public site show in one language: sentences and formatted dates, from public facts only. */
export interface ProgressModel extends PageHead {
  /** The interface in the language of the pages. */
  readonly words: PublicWords;
  readonly organisation: string;
  /** The language that the pages speak. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The language the folder of these pages is named after; another than `language` only where we have no words in it. */
  readonly tag: string;
  /** Where these pages are within the site: empty, or such as `de/`. */
  readonly folder: string;
  /** Every language of the site, this one included. */
  readonly languages: readonly LanguageChoice[];
  readonly sampleData: Phrase | null;
  readonly asOf: string;
  readonly asOfIso: string;
  /** The next day by which customers hear something; null when nothing is promised. */
  readonly nextNews: string | null;
  /** Said when the data behind the pages are old; null when they are not. */
  readonly stale: string | null;
  /** Reports that customers wait for after the promised day; null when there are none. */
  readonly lateNotice: string | null;
  /** Only groups that hold a promise; work finished long ago is left to the archive. */
  readonly groups: readonly PromiseGroup[];
  readonly promises: readonly PromiseView[];
  /** Finished work, the last first. */
  readonly archive: readonly ArchivedPromise[];
  readonly ledger: LedgerView;
  readonly tellUs: TellUsView;
  /** The online form in this language; null when none is known. */
  readonly form: string | null;
}
export interface LanguageChoice {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** In its own language, such as "Deutsch". */
  readonly name: string;
  readonly folder: string;
}
export interface PromiseGroup {
  readonly status: PublicPromise['status'];
  readonly name: string;
  readonly meaning: string;
  readonly promises: readonly PromiseView[];
}
export interface ArchivedPromise {
  readonly promise: PromiseView;
  readonly lastHeard: string;
}
export interface PromiseView {
  readonly id: string;
  /** Within the site, with the folder of the language. */
  readonly href: string;
  readonly title: Phrase;
  readonly status: PublicPromise['status'];
  readonly statusName: string;
  readonly statusReason: Phrase | null;
  readonly heard: Phrase;
  readonly heardFrom: Phrase | null;
  readonly why: Phrase | null;
  readonly doing: Phrase;
  readonly measure: Phrase | null;
  /** How many comments spoke of it; none when the promise asks for none. */
  readonly figures: readonly FigureView[];
  readonly figureNotes: readonly string[];
  /** Whether it worked, as far as anybody can say; null while there is nothing to say. */
  readonly outcome: OutcomeView | null;
  readonly announced: DateView;
  /** "You will hear from us again by 30 September 2026." */
  readonly next: string;
  readonly nextDate: DateView;
  readonly standing: PromiseStanding;
  /** The day has passed without a report. */
  readonly late: boolean;
  /** A day is promised that people can put into their calendar. */
  readonly isDated: boolean;
  readonly lastHeard: DateView;
  /** Newest first. */
  readonly updates: readonly (DateView & { readonly text: Phrase })[];
  /** What customers read before, newest first. */
  readonly earlier: readonly EarlierView[];
  /** Said where an earlier wording is in another language than a page that is translated otherwise. */
  readonly earlierFallback: FallbackView | null;
  /** Said where something is not in the language of the page; null where everything is. */
  readonly fallback: FallbackView | null;
}
export interface FallbackView {
  readonly notice: string;
  /** For texts of one line. */
  readonly short: string;
}
export interface OutcomeView {
  readonly text: Phrase;
  /** How many and when, and how we know. */
  readonly details: readonly Phrase[];
}
export interface EarlierView {
  readonly until: DateView;
  readonly untilText: string;
  readonly field: string;
  readonly text: Phrase;
}
export interface DateView {
  /** For machines: 2026-09-30. */
  readonly iso: string;
  readonly date: string;
}

/** @param language  one of the languages of the facts; the first when left out */
export function progressModel(
  facts: PublicFacts,
  language: string = facts.languages[0]!.language,
): ProgressModel {
  const tags = facts.languages.map((each) => each.language);
  const { locale } = facts.languages.find((each) => each.language === language)!;
  const words = wordsIn(language);
  const spoken = spokenLanguage(language);
  const speech: Speech = { language: spoken, words, f: publicFormats(locale) };
  const { f } = speech;
  const folder = languageFolder(language, tags);
  const promises = facts.promises
    .map((promise) => promiseView({ promise, facts, tag: language, folder }, speech))
    .toSorted((a, b) => compareText(a.nextDate.iso, b.nextDate.iso) || compareText(a.id, b.id));
  const isRecent = ({ status, lastHeard }: PromiseView): boolean =>
    status !== 'done' || monthsBetween(lastHeard.iso, facts.asOf) <= MONTHS_ON_OVERVIEW;
  const groups = STATUS_ORDER.flatMap((status): PromiseGroup[] => {
    const own = promises.filter((promise) => promise.status === status && isRecent(promise));
    if (own.length === 0) return [];
    return [{ status, name: words.statuses[status], meaning: words.meanings[status], promises: own }];
  });
  const late = promises.filter((promise) => promise.late).length;
  const next = promises.find(({ isDated }) => isDated);
  const translation = facts.translations[language];
  return {
    words,
    organisation: facts.organisation,
    language: spoken,
    direction: directionOf(spoken),
    tag: language,
    folder,
    languages: tags.map((tag) => ({
      language: tag,
      direction: directionOf(tag),
      name: publicFormats(tag).languageName(tag),
      folder: languageFolder(tag, tags),
    })),
    sampleData: inBestLanguage(facts.sampleData, translation?.sampleData, language, facts),
    asOf: f.date(facts.asOf),
    asOfIso: facts.asOf,
    nextNews: next === undefined ? null : next.nextDate.date,
    stale: facts.staleSince === null ? null : words.site.stale(f.month(facts.staleSince), f.date(facts.asOf)),
    title: words.site.title,
    description: words.site.description(facts.organisation),
    lede: words.site.lede,
    lateNotice:
      late === 0 ? null : sayCounted(words.promise.lateNotice, late, f.count(late), speech.language),
    groups,
    promises,
    archive: promises
      .filter(({ status }) => status === 'done')
      .toSorted((a, b) => compareText(b.lastHeard.iso, a.lastHeard.iso) || compareText(a.id, b.id))
      .map((promise) => ({ promise, lastHeard: words.archive.lastHeard(promise.lastHeard.date) })),
    ledger: ledgerView(facts, promises, speech),
    tellUs: tellUsView(facts, language, speech),
    form: translation?.tellUs ?? facts.tellUs,
  };
}

function inBestLanguage(
  original: string | null,
  translated: string | null | undefined,
  language: string,
  facts: PublicFacts,
): Phrase | null {
  if (original === null) return null;
  const page = spokenLanguage(language);
  return translated === null || translated === undefined
    ? phraseOf({ text: original, language: facts.languages[0]!.language }, page)
    : phraseOf({ text: translated, language }, page);
}

function monthsBetween(from: string, to: string): number {
  return monthNumberOf(to.slice(0, 7)) - monthNumberOf(from.slice(0, 7));
}

interface PromiseHere {
  readonly promise: PublicPromise;
  readonly facts: PublicFacts;
  /** The language that was asked for. */
  readonly tag: string;
  readonly folder: string;
}

function promiseView({ promise, facts, tag, folder }: PromiseHere, speech: Speech): PromiseView {
  const { words, f, language: page } = speech;
  const original = facts.languages[0]!.language;
  const local = localPromise(promise, facts, tag);
  const phrase = (said: Said): Phrase => phraseOf(said, page);
  const perhaps = (said: Said | null): Phrase | null => (said === null ? null : phrase(said));
  const dateView = (iso: string): DateView => ({ iso, date: f.date(iso) });
  const standing = standingOf(promise, facts.asOf);
  const fallback = fallbackView(local.untranslated, original, speech);
  const earlier = promise.earlier.toReversed().map(({ until, field, text }) => ({
    until: dateView(until),
    untilText: words.promise.until(f.date(until)),
    field: words.promise.fields[field],
    text:
      field === 'nextReportBy'
        ? phrase({ text: words.promise.byDate(f.date(text)), language: page })
        : phrase({ text, language: original }),
  }));
  const isMixed = fallback === null && tag !== original && earlier.some(({ text }) => isForeign(text));
  return {
    id: promise.id,
    href: `${folder}promises/${promise.id}/`,
    title: phrase(local.title),
    status: promise.status,
    statusName: words.statuses[promise.status],
    statusReason: perhaps(local.statusReason),
    heard: phrase(local.heard),
    heardFrom:
      local.heardFrom === null
        ? null
        : filled(words.promise.heardFrom, [local.heardFrom.share, local.heardFrom.period], page),
    why: perhaps(local.why),
    doing: phrase(local.doing),
    measure: perhaps(local.measure),
    figures: figureViews(promise, speech),
    figureNotes: figureNotes(promise, speech),
    outcome: outcomeView(promise, local, speech),
    announced: dateView(promise.announcedOn),
    next: nextSentence(promise, facts.asOf, speech),
    nextDate: dateView(promise.nextReportBy),
    standing,
    late: standing === 'late',
    isDated: standing === 'open' || standing === 'due-soon',
    lastHeard: dateView(lastHeardOf(promise)),
    updates: local.updates
      .toSorted((a, b) => compareText(b.on, a.on))
      .map(({ on, text }) => ({ ...dateView(on), text: phrase(text) })),
    earlier,
    earlierFallback: isMixed ? fallbackView('part', original, speech) : null,
    fallback,
  };
}

function fallbackView(
  untranslated: 'nothing' | 'part' | 'all',
  original: string,
  { words, f }: Speech,
): FallbackView | null {
  if (untranslated === 'nothing') return null;
  const name = f.languageName(original);
  const { whole, part, short } = words.fallback;
  return { notice: untranslated === 'all' ? whole(name) : part(name), short: short(name) };
}

/**
 * Claims follow evidence: what was seen with how many and when, what comments say, a reason why nobody can know, or that
 * it is early.
 */
function outcomeView(
  promise: PublicPromise,
  { evidence, notMeasurable }: Pick<ReturnType<typeof localPromise>, 'evidence' | 'notMeasurable'>,
  speech: Speech,
): OutcomeView | null {
  const { words, f, language: page } = speech;
  const said = words.promise;
  const effect = effectSentence(promise, speech);
  const own = (text: string): Phrase => phraseOf({ text, language: page }, page);
  if (evidence !== null) {
    const { text, n, of, period, reason } = evidence;
    const basis = filled((what, when) => said.basis(f.count(n), what, when), [of, period], page);
    return {
      text: phraseOf(text, page),
      details: [
        basis,
        ...(reason === null ? [] : [filled(said.reason, [reason], page)]),
        ...(effect === null ? [] : [own(effect)]),
      ],
    };
  }
  if (notMeasurable !== null) {
    const text = filled(said.notMeasurable, [notMeasurable], page);
    // Two languages are two paragraphs: one line would run in two directions.
    return notMeasurable.language === page
      ? { text, details: [] }
      : { text: own(plain(text.slice(0, 1)).trim()), details: [phraseOf(notMeasurable, page)] };
  }
  if (effect !== null) return { text: own(effect), details: [] };
  return promise.status === 'checking' ? { text: own(said.tooEarly), details: [] } : null;
}

/** A date that has passed is said to have passed: the page never looks punctual by itself. */
function nextSentence(promise: PublicPromise, asOf: string, { words, f }: Speech): string {
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
