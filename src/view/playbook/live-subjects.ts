import { standingOf } from '../../model/promises/promise-lifecycle.ts';
import type { Context } from '../context.ts';
import { vitalThemes } from '../../analysis/themes/pareto.ts';

/** What a directive speaks about: the one it names, or the first of its kind in this workspace. */
export type Subject = 'driver' | 'theme' | 'indicator' | 'promise';

type Attributes = Readonly<Record<string, string>>;

/** The id that is meant; null when the workspace has none of its kind, or not so many. */
export function subjectOf(kind: Subject, attributes: Attributes, context: Context): string | null {
  const rank = Number(attributes['rank'] ?? '1');
  return attributes['id'] ?? inOrder(kind, context)[rank - 1] ?? null;
}

/** Why there is none, as the end of a sentence. */
export const NONE: Readonly<Record<Subject, string>> = {
  driver: 'no key driver yet: no rating shows enough of a link with the outcome',
  theme: 'no vital few yet: the comments are too few, or spread evenly over the themes',
  indicator: 'no indicator of our own work yet',
  promise: 'no promise to customers is open',
};

/** The page on which the first of its kind is made. */
export const WHERE: Readonly<Record<Subject, string>> = {
  driver: 'drivers/',
  theme: 'themes/',
  indicator: 'indicators/',
  promise: 'fixes/',
};

function inOrder(kind: Subject, { results, promises }: Context): readonly string[] {
  switch (kind) {
    case 'driver':
      return results.drivers.keyDrivers;
    case 'theme':
      return vitalThemes(results.pareto.mentions);
    case 'indicator':
      return results.indicators
        .toSorted((a, b) => Number(leads(b)) - Number(leads(a)))
        .map(({ indicator }) => indicator);
    case 'promise':
      return promises
        .filter((promise) => promise.public && standingOf(promise, results.asOf) !== 'closed')
        .toSorted((a, b) => (a.nextReportBy < b.nextReportBy ? -1 : a.nextReportBy > b.nextReportBy ? 1 : 0))
        .map(({ id }) => id);
    default:
      return kind satisfies never;
  }
}

function leads({ lead }: Context['results']['indicators'][number]): boolean {
  return lead.kind === 'judged' && lead.verdict === 'leads';
}
