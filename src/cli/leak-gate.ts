import type { FeedbackTable } from '../model/feedback-table.ts';

/** Words in a row that, found both in a comment and on a public page, count as a quotation. */
const RUN = 8;

/** Something internal that stands in public text. */
export interface Leak {
  readonly file: string;
  readonly what: string;
}

/**
 * Looks for customers' words and ids in public text: any run of eight words that also stands in a comment, and any
 * word that is a customer id.
 *
 * The public text is small and the comments are many, so the runs of the text are hashed once and the comments walked
 * as bytes. A hit by hash is confirmed on the words themselves.
 *
 * @param files  public text by file, markup removed
 */
export function findLeaks(files: ReadonlyMap<string, string>, table: FeedbackTable): readonly Leak[] {
  const runs = new Map<number, { file: string; run: string }[]>();
  const words = new Map<string, string>();
  for (const [file, text] of files) {
    const bytes = new TextEncoder().encode(text);
    const recent: string[] = [];
    walkRuns(bytes, 0, bytes.length, (hash, start, end) => {
      const word = wordOf(bytes, start, end);
      words.set(word, file);
      recent.push(word);
      if (recent.length > RUN) recent.shift();
      if (hash === undefined) return;
      const entry = { file, run: recent.join(' ') };
      const known = runs.get(hash);
      if (known === undefined) runs.set(hash, [entry]);
      else known.push(entry);
    });
  }
  const leaks: Leak[] = [];
  for (let row = 0; row < table.rows; row++) {
    const comment = table.comments.bytes(row);
    if (comment === undefined) continue;
    walkRuns(comment.buffer, comment.start, comment.end, (hash, _start, end) => {
      const candidates = hash === undefined ? undefined : runs.get(hash);
      if (candidates === undefined) return;
      const spoken = lastWords(comment.buffer, comment.start, end);
      const hit = candidates.find(({ run }) => run === spoken);
      const place = `${table.file.names[table.file.codes[row]!]}:${table.line[row]}`;
      if (hit !== undefined)
        leaks.push({ file: hit.file, what: `eight words in a row of the comment at ${place}` });
    });
  }
  for (const id of table.customer.names) {
    const file = id.length >= 4 && /\d/.test(id) ? words.get(id.toLowerCase()) : undefined;
    if (file !== undefined) leaks.push({ file, what: 'a customer id' });
  }
  return leaks;
}

/** Calls `visit` at each word end with the hash of the last eight words, or undefined before there are eight. */
function walkRuns(
  bytes: Uint8Array,
  from: number,
  to: number,
  visit: (hash: number | undefined, start: number, end: number) => void,
): void {
  const ring = new Uint32Array(RUN);
  let count = 0;
  let position = from;
  while (position < to) {
    while (position < to && !isWordByte(bytes[position]!)) position++;
    if (position >= to) return;
    const start = position;
    let hash = 2166136261;
    while (position < to && isWordByte(bytes[position]!)) {
      hash = Math.imul(hash ^ lowerCase(bytes[position]!), 16777619);
      position++;
    }
    ring[count++ % RUN] = hash;
    let whole: number | undefined;
    if (count >= RUN) {
      whole = 0;
      for (let i = 0; i < RUN; i++) whole = (Math.imul(whole, 31) + ring[(count + i) % RUN]!) >>> 0;
    }
    visit(whole, start, position);
  }
}

/** The eight words that end at `end`, as `wordOf` writes them. */
function lastWords(bytes: Uint8Array, from: number, end: number): string {
  const words: string[] = [];
  walkRuns(bytes, from, end, (_hash, start, stop) => words.push(wordOf(bytes, start, stop)));
  return words.slice(-RUN).join(' ');
}

function wordOf(bytes: Uint8Array, start: number, end: number): string {
  return new TextDecoder()
    .decode(bytes.subarray(start, end))
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** ASCII letters and digits, and every byte of a character beyond ASCII. */
function isWordByte(byte: number): boolean {
  return (
    byte >= 0x80 || (byte >= 0x30 && byte <= 0x39) || (lowerCase(byte) >= 0x61 && lowerCase(byte) <= 0x7a)
  );
}

function lowerCase(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte + 32 : byte;
}
