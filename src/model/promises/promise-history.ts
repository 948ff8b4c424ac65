import { z } from 'zod';
import { compareText } from '../compare-text.ts';
import { isoDate, words } from '../text-fields.ts';
import type { earlierSchema, PromiseRecord } from './promise.ts';
import { PROMISED_FIELDS } from './promise.ts';

/**
 * The public words of one committed version of a promise. Read leniently, because old versions followed older rules;
 * only what a page may show again is kept.
 */
export const publicVersionSchema = z.object({
  public: z.literal(true),
  title: words,
  heard: words,
  doing: words,
  announcedOn: isoDate,
  nextReportBy: isoDate,
});

export interface PromiseVersion {
  /** The day it was committed, as text. */
  readonly on: string;
  /** null where customers could not read it: gone, a draft, or not readable. */
  readonly shown: z.output<typeof publicVersionSchema> | null;
}

/** What the commits say about the promises of a workspace. */
export interface PromiseHistory {
  /** The day of the first commit that was read; null when there is no history to read. */
  readonly since: string | null;
  /** Oldest version first, by the id of the file. */
  readonly versions: ReadonlyMap<string, readonly PromiseVersion[]>;
}

/** No repository, a shallow one, or none wanted. */
export const NO_HISTORY: PromiseHistory = { since: null, versions: new Map() };

export type EarlierWording = z.output<typeof earlierSchema>;

/**
 * Words that all customers could read and that were changed later than the day of the announcement, oldest first:
 * those the commits show and those the author declares, each once.
 */
export function changesAfterAnnouncement(
  promise: Pick<PromiseRecord, 'id' | 'earlier'>,
  history: PromiseHistory,
): readonly EarlierWording[] {
  const shown = (history.versions.get(promise.id) ?? []).flatMap(({ on, shown: text }) =>
    text === null ? [] : [{ on, text }],
  );
  const committed = shown.slice(1).flatMap(({ on, text }, index): EarlierWording[] => {
    const before = shown[index]!.text;
    if (on <= before.announcedOn) return [];
    return PROMISED_FIELDS.filter((field) => before[field] !== text[field]).map((field) => ({
      until: on,
      field,
      text: before[field],
    }));
  });
  const isDeclared = ({ field, text }: EarlierWording): boolean =>
    promise.earlier.some((declared) => declared.field === field && declared.text === text);
  return [...promise.earlier, ...committed.filter((change) => !isDeclared(change))].toSorted(
    (a, b) =>
      compareText(a.until, b.until) || PROMISED_FIELDS.indexOf(a.field) - PROMISED_FIELDS.indexOf(b.field),
  );
}

/**
 * Promises that customers could read once and that are gone or drafts again, newest first.
 *
 * @param published  ids of the promises that are public now
 */
export function withdrawnPromises(published: readonly string[], history: PromiseHistory) {
  return [...history.versions]
    .flatMap(([id, versions]) => {
      const last = versions.findLastIndex(({ shown }) => shown !== null);
      const text = versions[last]?.shown;
      const after = versions[last + 1];
      if (text === null || text === undefined || after === undefined || published.includes(id)) return [];
      return [{ id, title: text.title, announcedOn: text.announcedOn, withdrawnOn: after.on }];
    })
    .toSorted((a, b) => compareText(b.withdrawnOn, a.withdrawnOn) || compareText(a.id, b.id));
}
