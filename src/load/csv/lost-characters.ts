import { Buffer } from 'node:buffer';
import { counted } from '../../model/counted.ts';
import type { DefectList } from '../defect-list.ts';
import { placeBehind } from './byte-place.ts';

/** What programs write where they could not read a letter, and the same in UTF-8. */
export const LOST_LETTER = '\ufffd';
const LOST = new TextEncoder().encode(LOST_LETTER);
const LINE_FEED = 0x0a;

/** Customers sometimes paste text that was broken elsewhere: a few comments are no broken file. */
const FEWEST_LINES = 3;
const SHARE_OF_LINES = 0.02;

/** Warns once a file, at the first of them, where letters were lost before the file came here. */
export function warnOfLostCharacters(
  file: string,
  bytes: Uint8Array,
  delimiter: string,
  defects: DefectList,
): void {
  // a search by the C library; the one of typed arrays takes twenty times as long
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = text.indexOf(LOST);
  const lines = linesWith(text, first);
  if (lines < FEWEST_LINES || lines < SHARE_OF_LINES * linesWith(text, 0, LINE_FEED)) return;
  defects.warn(
    'character-lost',
    { file, ...placeBehind(bytes.subarray(0, first), delimiter) },
    `letters were lost before the file came here: \\ufffd stands in their place, in ${counted(lines, 'line')} from this one on`,
    'export the file again as UTF-8 from where it came from',
  );
}

/** How many lines hold what is looked for, from the first of them on. */
function linesWith(text: Buffer, first: number, sought: Uint8Array | number = LOST): number {
  let lines = 0;
  for (let at = first; at >= 0; at = text.indexOf(sought, at)) {
    lines++;
    at = text.indexOf(LINE_FEED, at);
    if (at < 0) break;
    at++;
  }
  return lines;
}
