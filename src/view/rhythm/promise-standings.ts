import { lastHeardOf, standingOf } from '../../model/promises/promise-lifecycle.ts';
import type { PromiseStanding } from '../../model/promises/promise-lifecycle.ts';
import type { Context } from '../context.ts';
import type { DataTable } from '../page-model.ts';
import { STATUS_NAMES } from '../public/promise-status.ts';

const STANDINGS: Readonly<Record<PromiseStanding, string>> = {
  late: '⚠ late',
  answered: 'no next date',
  'due-soon': 'due within 30 days',
  open: 'in time',
  closed: '✓ closed',
};
const ORDER: readonly PromiseStanding[] = ['late', 'answered', 'due-soon', 'open', 'closed'];

/** Every promise by how urgent its next word to customers is; null without any. */
export function promiseTable(context: Context): DataTable | null {
  const { f, promises, results } = context;
  if (promises.length === 0) return null;
  const standing = (promise: (typeof promises)[number]) => standingOf(promise, results.asOf);
  const sorted = promises.toSorted(
    (a, b) =>
      ORDER.indexOf(standing(a)) - ORDER.indexOf(standing(b)) || (a.nextReportBy < b.nextReportBy ? -1 : 1),
  );
  return {
    caption: 'Promises to customers',
    columns: [
      { label: 'Promise', numeric: false },
      { label: 'Work', numeric: false },
      { label: 'By its dates', numeric: false },
      { label: 'Last heard', numeric: false },
      { label: 'Next by', numeric: false },
      { label: 'Did it work', numeric: false },
    ],
    rows: sorted.map((promise) => [
      promise.theme === undefined
        ? { text: promise.title }
        : { text: promise.title, href: `themes/${promise.theme}/` },
      { text: `${STATUS_NAMES[promise.status]}${promise.public ? '' : ' (draft, not public)'}` },
      { text: STANDINGS[standing(promise)] },
      { text: f.date(lastHeardOf(promise)) },
      { text: standing(promise) === 'closed' ? '\u2013' : f.date(promise.nextReportBy) },
      fixCell(promise.id, context),
    ]),
    source: `Source: content/promises; n = ${f.counted(promises.length, 'promise')}; data as of ${f.date(results.asOf)}.`,
  };
}

const FIXES = {
  worked: '✓ worked',
  'too-early': 'too early',
  'no-sign': 'no sign yet',
  worse: '✗ worse',
} as const;

function fixCell(id: string, { results }: Context): DataTable['rows'][number][number] {
  const fix = results.fixes.find(({ promise }) => promise === id);
  return fix === undefined ? { text: 'not measured' } : { text: FIXES[fix.verdict], href: `fixes/#${id}` };
}

export function promisesSentence({ promises, results, f }: Context): string {
  const isPublic = promises.filter((promise) => promise.public);
  const late = isPublic.filter((promise) => standingOf(promise, results.asOf) === 'late').length;
  if (isPublic.length === 0) return '';
  if (isPublic.length === 1) return `1 promise to customers, ${late === 0 ? 'not late' : 'and it is late'}.`;
  return late === 0
    ? `${f.counted(isPublic.length, 'promise')} to customers, none of them late.`
    : `${f.count(late)} of ${f.counted(isPublic.length, 'promise')} to customers ${late === 1 ? 'is' : 'are'} late.`;
}
