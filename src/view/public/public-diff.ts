import { compareText } from '../../model/compare-text.ts';
import type { PublicFacts } from '../../model/promises/public-facts.ts';

/** One text or figure that customers would read differently. */
export interface PublicChange {
  /** The promise it belongs to; null for what stands on every page. */
  readonly promise: string | null;
  /** Names of fields from the outside in; entries of lists by their date, label or position. */
  readonly field: string;
  /** null where nothing was public before. */
  readonly before: string | null;
  /** null where nothing is public any more. */
  readonly after: string | null;
}

type Leaves = ReadonlyMap<string, string>;

/**
 * What would change for customers between two states of the public facts, in the order of promises and fields. Nothing
 * that is not public can appear, because nothing else is in the facts.
 *
 * @param before  null when nothing was public
 */
export function publicChanges(before: PublicFacts | null, after: PublicFacts): readonly PublicChange[] {
  const ids = [...(before?.promises ?? []), ...after.promises].map(({ id }) => id);
  const promiseIn = (facts: PublicFacts | null, id: string): unknown =>
    facts?.promises.find((promise) => promise.id === id);
  return [
    ...changesBetween(null, withoutPromises(before), withoutPromises(after)),
    ...[...new Set(ids)]
      .sort(compareText)
      .flatMap((id) => changesBetween(id, promiseIn(before, id), promiseIn(after, id))),
  ];
}

function withoutPromises(facts: PublicFacts | null): unknown {
  return facts === null ? undefined : { ...facts, promises: undefined, schema: undefined };
}

function changesBetween(promise: string | null, before: unknown, after: unknown): readonly PublicChange[] {
  const old = leavesOf(before);
  const now = leavesOf(after);
  const fields = [...new Set([...now.keys(), ...old.keys()])].filter((field) => field !== 'id');
  return fields
    .map((field) => ({
      promise,
      field,
      before: old.get(field) ?? null,
      after: now.get(field) ?? null,
    }))
    .filter((change) => change.before !== change.after);
}

/** Every text, number and date of a document by its path; what is null is not there. */
function leavesOf(value: unknown): Leaves {
  const leaves = new Map<string, string>();
  const visit = (each: unknown, path: string): void => {
    if (each === null || each === undefined) return;
    if (Array.isArray(each)) {
      const names = new Map<string, number>();
      each.forEach((entry: unknown, index) => {
        const name = nameOf(entry) ?? String(index + 1);
        const times = (names.get(name) ?? 0) + 1;
        names.set(name, times);
        visit(entry, `${path} ${times === 1 ? name : `${name} (${times})`}`);
      });
    } else if (typeof each === 'object') {
      for (const [key, inner] of Object.entries(each)) visit(inner, path === '' ? key : `${path} ${key}`);
    } else leaves.set(path, String(each));
  };
  visit(value, '');
  return leaves;
}

/** What an entry of a list is known by, so that a new entry does not change the others. */
function nameOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  for (const key of ['id', 'on', 'until', 'span', 'label', 'language']) {
    const name: unknown = (entry as Readonly<Record<string, unknown>>)[key];
    if (typeof name === 'string') return name;
  }
  return undefined;
}

/** The changes as people review them: each text as it was and as it would be. */
export function publicChangesText(changes: readonly PublicChange[], base: string): string {
  if (changes.length === 0) return `Customers would read the same as at ${base}.\n`;
  const lines: string[] = [];
  let heading: string | undefined;
  for (const { promise, field, before, after } of changes) {
    const own = promise === null ? 'every page' : `promise ${promise}`;
    if (own !== heading) lines.push('', own);
    heading = own;
    lines.push(`  ${field}`);
    if (before !== null) lines.push(`    - ${oneLine(before)}`);
    if (after !== null) lines.push(`    + ${oneLine(after)}`);
  }
  const promises = new Set(changes.flatMap(({ promise }) => promise ?? [])).size;
  const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
  return `Since ${base}, customers would read ${counted(changes.length, 'change')} in ${counted(promises, 'promise')}.\n${lines.join('\n')}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' / ');
}
