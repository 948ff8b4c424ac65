import type { Document, Node, Scalar } from 'yaml';
import { isPair, isScalar, visit } from 'yaml';
import { isAskedFor } from '../../model/draft-text.ts';
import { quoted } from '../../model/quoted.ts';
import type { DefectList, Place } from '../defect-list.ts';

/** What our drafts write where only the author knows, and what authors write themselves: in capitals, as words of their own. */
const PLACEHOLDER = /\bCONFIRM\b|^TODO\b|\bTODO(?=\s*(?:[:(]|$))/u;

/**
 * What stands for words that are still to come, in any letters. Never in what customers read; colleagues may write that
 * a day is to be decided, and rules look for what customers write.
 */
const TO_COME = /\bTBD\b|\blorem ipsum\b|\bx{3,}\b/iu;

/** How people mark what they write for colleagues. Never in what customers read. */
const NOTE =
  /\binternal(?: use)? only\b|\binternal(?: note)?:|\bnote to (?:self|editor)\b|\b(?:do not|don['’]t) publish\b|\bnot for publication\b|\bconfidential:/iu;
const NOTE_FIX = 'take the note out, or write it behind # on a line of its own: remarks stay in the file';

/** Whether a text still holds the placeholder of a draft. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text);
}

/** How grave a placeholder is in the field of a file; in a draft it is where it belongs. */
export type PlaceholderRule<T> = (value: T, field: string) => 'public' | 'internal' | 'draft';

export const PLACEHOLDER_FIX =
  'write what is meant there; where the word itself is meant, write it in small letters';

/**
 * Reports placeholders that are left in the values of a YAML file: each of them where customers would read it, and once a
 * file where colleagues would. Remarks behind # may hold what they like.
 */
export function reportPlaceholders(
  document: Document,
  ruleFor: (field: string) => ReturnType<PlaceholderRule<unknown>>,
  placeOf: (offset: number) => Place,
  defects: DefectList,
): void {
  const texts = textsIn(document).map((found) => ({ ...found, rule: ruleFor(found.path[0] ?? '') }));
  for (const { path, node, rule } of texts) {
    if (rule !== 'public') continue;
    const [toCome] = TO_COME.exec(node.value) ?? [];
    if (toCome !== undefined) {
      const what = `${quoted(path.join('.'))} holds ${quoted(toCome)} in place of words that are still to come, and customers would read it`;
      defects.error('placeholder-left', placeOf(startOf(node)), what, 'write what is meant there');
    }
    const [note] = NOTE.exec(node.value) ?? [];
    if (note !== undefined) {
      const what = `${quoted(path.join('.'))} holds ${quoted(note)}, as a note to colleagues does, and customers would read it`;
      defects.error('public-text-internal', placeOf(startOf(node)), what, NOTE_FIX);
    }
    if (!isPlaceholder(node.value)) continue;
    const what = `${wordsOf(path, node)}: the placeholder of a draft, which customers would read`;
    defects.error('placeholder-left', placeOf(startOf(node)), what, PLACEHOLDER_FIX);
  }
  const internal = texts.filter(({ rule, node }) => rule === 'internal' && isPlaceholder(node.value));
  const [first] = internal;
  if (first === undefined) return;
  const at = placeOf(startOf(first.node));
  const others = internal.slice(1).map(({ node }) => placeOf(startOf(node)));
  const shows = isAskedFor(first.node.value) ? 'shows as not yet written' : 'would show';
  const what = `${wordsOf(first.path, first.node)}: the placeholder of a draft, which the report ${shows}${alsoIn(others)}`;
  defects.warn('placeholder-left', at, what, PLACEHOLDER_FIX);
}

/** `; also in line 7, line 9`: every place, as each waits for words. */
export function alsoIn(places: readonly Place[]): string {
  const lines = new Set(places.map(({ line }) => `line ${line}`));
  return lines.size === 0 ? '' : `; also in ${[...lines].join(', ')}`;
}

interface Found {
  /** The names of the fields that lead to the text. */
  readonly path: readonly string[];
  readonly node: Scalar<string>;
}

function textsIn(document: Document): readonly Found[] {
  const found: Found[] = [];
  visit(document, {
    Scalar: (key, node, ancestors) => {
      if (key === 'key' || typeof node.value !== 'string') return;
      found.push({ path: ancestors.flatMap(fieldName), node: node as Scalar<string> });
    },
  });
  return found;
}

function fieldName(ancestor: unknown): readonly string[] {
  return isPair(ancestor) && isScalar(ancestor.key) ? [String(ancestor.key.value)] : [];
}

function wordsOf(path: readonly string[], { value }: Scalar<string>): string {
  return `${quoted(path.join('.'))} still says ${quoted(value)}`;
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}
