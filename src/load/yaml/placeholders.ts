import type { Document, Node, Scalar } from 'yaml';
import { isPair, isScalar, visit } from 'yaml';
import { quoted } from '../../model/nearest.ts';
import type { DefectList, Place } from '../defect-list.ts';

/** What our drafts write where only the author knows, and what authors write themselves: in capitals, as words of their own. */
const PLACEHOLDER = /\bCONFIRM\b|^TODO\b|\bTODO(?=\s*(?:[:(]|$))/u;

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
  const left = placeholdersIn(document).map((found) => ({ ...found, rule: ruleFor(found.path[0] ?? '') }));
  for (const { path, node, rule } of left) {
    if (rule !== 'public') continue;
    const what = `${wordsOf(path, node)}: the placeholder of a draft, which customers would read`;
    defects.error('placeholder-left', placeOf(startOf(node)), what, PLACEHOLDER_FIX);
  }
  const internal = left.filter(({ rule }) => rule === 'internal');
  const [first] = internal;
  if (first === undefined) return;
  const more = internal.length - 1;
  const rest =
    more === 0 ? '' : `; so ${more === 1 ? 'does 1 more text' : `do ${more} more texts`} of this file`;
  const what = `${wordsOf(first.path, first.node)}: the placeholder of a draft, which the report would show${rest}`;
  defects.warn('placeholder-left', placeOf(startOf(first.node)), what, PLACEHOLDER_FIX);
}

interface Found {
  /** The names of the fields that lead to the text. */
  readonly path: readonly string[];
  readonly node: Scalar;
}

function placeholdersIn(document: Document): readonly Found[] {
  const found: Found[] = [];
  visit(document, {
    Scalar: (key, node, ancestors) => {
      if (key === 'key' || typeof node.value !== 'string' || !isPlaceholder(node.value)) return;
      found.push({ path: ancestors.flatMap(fieldName), node });
    },
  });
  return found;
}

function fieldName(ancestor: unknown): readonly string[] {
  return isPair(ancestor) && isScalar(ancestor.key) ? [String(ancestor.key.value)] : [];
}

function wordsOf(path: readonly string[], { value }: Scalar): string {
  return `${quoted(path.join('.'))} still says ${quoted(String(value))}`;
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}
