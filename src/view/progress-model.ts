import type { PublicFacts, PublicPromise } from '../model/public-facts.ts';
import { compareText } from '../model/defect.ts';
import { formatsOf } from './format.ts';
import type { Formats } from './format.ts';
import { STATUS_NAMES, STATUS_ORDER } from './promise-status.ts';

/** What the pages of the public site show: sentences and formatted dates, made from public facts only. */
export interface ProgressModel {
  readonly organisation: string;
  readonly language: string;
  readonly sampleData: string | null;
  readonly tellUs: string | null;
  readonly asOf: string;
  readonly title: string;
  readonly description: string;
  readonly lede: string;
  /** Only groups that hold a promise. */
  readonly groups: readonly PromiseGroup[];
  readonly promises: readonly PromiseView[];
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
  readonly why: string | null;
  readonly doing: string;
  readonly measure: string | null;
  readonly announced: DateView;
  /** "You hear from us again by 30 September 2026." */
  readonly next: string;
  readonly nextDate: DateView;
  /** The day has passed without a report. */
  readonly late: boolean;
  /** Newest first. */
  readonly updates: readonly (DateView & { readonly text: string })[];
}
export interface DateView {
  /** For machines: 2026-09-30. */
  readonly iso: string;
  readonly date: string;
}

const MEANINGS: Readonly<Record<PublicPromise['status'], string>> = {
  fixing: 'The work is under way.',
  checking: 'The work is finished and we are checking that it helps.',
  planned: 'We know what to do and when it starts.',
  'looking-into-it': 'We are finding out why it happens.',
  done: 'Finished, and we could see that it helped.',
  'not-now': 'We heard it and have decided not to do it now. Each says why.',
};

export function progressModel(facts: PublicFacts): ProgressModel {
  const f = formatsOf(facts.locale, 'EUR');
  const promises = facts.promises
    .map((promise) => promiseView(promise, facts.asOf, f))
    .toSorted((a, b) => compareText(a.nextDate.iso, b.nextDate.iso) || compareText(a.id, b.id));
  const groups = STATUS_ORDER.flatMap((status): PromiseGroup[] => {
    const own = promises.filter((promise) => promise.status === status);
    if (own.length === 0) return [];
    return [{ status, name: STATUS_NAMES[status], meaning: MEANINGS[status], promises: own }];
  });
  return {
    organisation: facts.organisation,
    language: facts.language,
    sampleData: facts.sampleData,
    tellUs: facts.tellUs,
    asOf: f.date(facts.asOf),
    title: 'What we are fixing',
    description: `What customers told ${facts.organisation}, what is being done about it, and when you hear again.`,
    lede: 'You told us what gets in your way. Here is what we heard, why it happens, what we are doing about it, and the day by which you hear from us again.',
    groups,
    promises,
  };
}

function promiseView(promise: PublicPromise, asOf: string, f: Formats): PromiseView {
  const dateView = (iso: string): DateView => ({ iso, date: f.date(iso) });
  return {
    id: promise.id,
    href: `promises/${promise.id}/`,
    title: promise.title,
    status: promise.status,
    statusName: STATUS_NAMES[promise.status],
    statusReason: promise.statusReason,
    heard: promise.heard,
    why: promise.why,
    doing: promise.doing,
    measure: promise.measure,
    announced: dateView(promise.announcedOn),
    next: nextSentence(promise, asOf, f),
    nextDate: dateView(promise.nextReportBy),
    late: isLate(promise, asOf),
    updates: promise.updates
      .toSorted((a, b) => compareText(b.on, a.on))
      .map((update) => ({ ...dateView(update.on), text: update.text })),
  };
}

function isLate(promise: PublicPromise, asOf: string): boolean {
  return promise.status !== 'done' && promise.nextReportBy < asOf;
}

/** A date that has passed is said to have passed: the page never looks punctual by itself. */
function nextSentence(promise: PublicPromise, asOf: string, f: Formats): string {
  const date = f.date(promise.nextReportBy);
  if (promise.status === 'done') return 'This is finished; the updates below say how it went.';
  return isLate(promise, asOf)
    ? `We promised to report by ${date} and are late. We owe you an update.`
    : `You hear from us again by ${date}.`;
}
