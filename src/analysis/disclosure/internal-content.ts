import type { Workspace } from '../../model/workspace.ts';
import type { InternalPhrase } from './internal-phrases.ts';
import { QUOTED_WORDS } from './word-runs.ts';

/**
 * Parts of a workspace that have a search of their own or hold nothing but what customers know, such as the names of
 * columns in a survey. Every other part, also one that is added later, is internal by default.
 */
const NOT_WALKED: ReadonlySet<string> = new Set<keyof Workspace>([
  'config',
  'sources',
  'themes',
  'wordLists',
  'promises',
  'feedback',
  'customers',
  'population',
  'releases',
  'ledger',
  'notComparable',
]);

/** Fields that name who does or said something: sought from two words on, and never public, whoever writes it. */
const WHO =
  /^(?:owners?|groups?|authors?|leads?|who|by|roles?|sponsors?|speakers?|teams?|judges?|saidBy|judgedBy|attendees|participants|invite|of)$/;
/** A text of fewer words may stand in another one by chance. */
const FEWEST_WORDS = 4;
const FEWEST_WORDS_OF_WHO = 2;
/** An id of fewer words may be the name of a style or of a page. */
const FEWEST_WORDS_OF_ID = 3;
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;

/**
 * Every text of internal content as something to look for: plans, causes, owners, indicators, assumptions and whatever
 * else a workspace holds, with its place in the workspace. Long texts are sought by any eight words in a row, short ones
 * whole.
 */
export function internalContent(workspace: Workspace): readonly InternalPhrase[] {
  return (
    Object.entries(workspace)
      .filter(([part]) => !NOT_WALKED.has(part))
      // the one part of the configuration that describes customers
      .concat([['coreGrowth', (workspace.config as Workspace['config'] | undefined)?.coreGrowth]])
      .flatMap(([part, value]) => phrasesBelow(value, [part]))
  );
}

function phrasesBelow(value: unknown, path: readonly string[]): readonly InternalPhrase[] {
  if (typeof value === 'string') return phrasesOf(value, path);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  if (Array.isArray(value) || value instanceof Set)
    return Array.from(value as Iterable<unknown>, (each, index) =>
      phrasesBelow(each, [...path, nameOf(each) ?? String(index + 1)]),
    ).flat();
  const entries: readonly (readonly [unknown, unknown])[] =
    value instanceof Map ? [...(value as Map<unknown, unknown>)] : Object.entries(value);
  return entries.flatMap(([key, each]) => phrasesBelow(each, [...path, String(key)]));
}

/** What an entry of a list is known by. */
function nameOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null || !('id' in entry)) return undefined;
  return typeof entry.id === 'string' ? entry.id : undefined;
}

function phrasesOf(text: string, path: readonly string[]): readonly InternalPhrase[] {
  const field = fieldOf(path);
  const what = `the text at "${path.join(' ')}" of the workspace`;
  const words = text.match(WORD)?.length ?? 0;
  if (field === 'id' || /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(text)) {
    if (words < FEWEST_WORDS_OF_ID || /^[\d-]+$/.test(text)) return [];
    return [{ what, text, sought: 'spelled', mayBePublished: true }];
  }
  if (words >= QUOTED_WORDS) return [{ what, text, sought: 'quotation', mayBePublished: false }];
  const isWho = WHO.test(field);
  if (words < (isWho ? FEWEST_WORDS_OF_WHO : FEWEST_WORDS)) return [];
  return [{ what, text, sought: 'words', mayBePublished: !isWho }];
}

/** The name of the field a text stands in; entries of a list stand in the field of the list. */
function fieldOf(path: readonly string[]): string {
  return path.findLast((step) => !/^\d+$/.test(step)) ?? '';
}
