import type { Document, Scalar } from 'yaml';
import { visit } from 'yaml';
import { quoted } from '../../model/quoted.ts';
import type { DefectList, Place } from '../defect-list.ts';

/** A text between quotes that a word processor or a telephone curled: YAML takes them for letters. */
const CURLED =
  /^(?:[\u201c-\u201f][^\u201c-\u201f]*[\u201c-\u201f]|[\u2018-\u201b][^\u2018\u201a\u201b]*[\u2018-\u201b])$/u;
/** Marks that nobody means within a name, beside those quotes. */
const AROUND = /^[\u201c-\u201f\u2018-\u201b\u00ab\u00bb`]+|[\u201c-\u201f\u2018-\u201b\u00ab\u00bb`]+$/gu;

const EACH_FIX =
  'straighten the quotes (") or take them out; where readers shall see them, put straight ones around them';

/** What stands between typographic quotes, or a hyphen that was made long; undefined where neither is so. */
export function straightened(written: string): string | undefined {
  const straight = written.replace(AROUND, '').replace(/^[\u2013\u2212](?=\d)/u, '-');
  return straight === written || straight === '' ? undefined : straight;
}

/**
 * Warns once a file of texts that begin and end with curled quotes, which would be kept as part of the text.
 *
 * @param isTold  whether something else is wrong with what stands at an offset
 */
export function warnOfCurledQuotes(
  document: Document,
  placeOf: (offset: number) => Place,
  isTold: (offset: number) => boolean,
  defects: DefectList,
): void {
  const found: Scalar<string>[] = [];
  visit(document, {
    Scalar: (_, node) => {
      if (node.type !== 'PLAIN' || typeof node.value !== 'string' || !CURLED.test(node.value)) return;
      if (!isTold(startOf(node))) found.push(node as Scalar<string>);
    },
  });
  const [first, ...others] = found;
  if (first === undefined) return;
  const lines = new Set(others.map((node) => `line ${placeOf(startOf(node)).line}`));
  const more = lines.size === 0 ? '' : `; likewise in ${[...lines].join(', ')}`;
  const what = `the quotes around ${quoted(first.value)} are curled, and YAML takes them as part of the text${more}`;
  defects.warn('quotes-curled', placeOf(startOf(first)), what, EACH_FIX);
}

function startOf({ range }: Scalar): number {
  return range?.[0] ?? 0;
}
