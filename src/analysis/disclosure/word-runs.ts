/** Words in a row that count as a quotation when they stand in two texts. */
export const QUOTED_WORDS = 8;

/** Where a run of words stands in a text: bytes `[start, end)` of it. */
export interface Occurrence {
  readonly text: number;
  readonly start: number;
  readonly end: number;
}

type Visit = (hash: number, start: number, end: number) => void;

/** Of each byte: its small letter or digit; 0 for a separator of one byte; itself where a longer character begins. */
const LETTERS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x80) return byte;
  return /[a-z0-9]/i.test(String.fromCharCode(byte))
    ? String.fromCharCode(byte).toLowerCase().charCodeAt(0)
    : 0;
});
const FNV_START = 2166136261;
const FNV_FACTOR = 16777619;

/** Bytes of the separator that begins here; 0 inside a word. */
function gapAt(bytes: Uint8Array, position: number): number {
  const byte = bytes[position]!;
  if (byte < 0x80) return LETTERS[byte] === 0 ? 1 : 0;
  // Latin-1 signs (U+0080 to U+00BF), and general punctuation (U+2000 to U+207F).
  if (byte === 0xc2) return 2;
  return byte === 0xe2 && (bytes[position + 1] === 0x80 || bytes[position + 1] === 0x81) ? 3 : 0;
}

/**
 * Calls `visit` at each word of UTF-8 bytes with a hash that ignores the case of ASCII letters. Words are ASCII letters,
 * digits and everything beyond ASCII except spaces, dashes, quotes and other general punctuation.
 */
function walkWords(bytes: Uint8Array, from: number, to: number, visit: Visit): void {
  let position = from;
  while (position < to) {
    const gap = gapAt(bytes, position);
    if (gap > 0) {
      position += gap;
      continue;
    }
    const start = position;
    let hash = FNV_START;
    do hash = Math.imul(hash ^ LETTERS[bytes[position++]!]!, FNV_FACTOR);
    while (position < to && gapAt(bytes, position) === 0);
    visit(hash, start, position);
  }
}

/** A run is hashed as a polynomial of its words, so that the run one word further costs one step. */
const FACTOR = 0x9e3779b1;
const OLDEST = Array.from({ length: QUOTED_WORDS }).reduce<number>((power) => Math.imul(power, FACTOR), 1);

/** The last eight words seen, and hashes of the last `n` of them. */
class RecentWords {
  private readonly hashes = new Int32Array(QUOTED_WORDS);
  private readonly starts = new Float64Array(QUOTED_WORDS);
  private rolling = 0;
  count = 0;

  clear(): void {
    this.hashes.fill(0);
    this.rolling = 0;
    this.count = 0;
  }

  add(hash: number, start: number): void {
    const slot = this.count++ & (QUOTED_WORDS - 1);
    this.rolling = (Math.imul(this.rolling, FACTOR) + hash - Math.imul(this.hashes[slot]!, OLDEST)) | 0;
    this.hashes[slot] = hash;
    this.starts[slot] = start;
  }

  startOf(n: number): number {
    return this.starts[(this.count - n) & (QUOTED_WORDS - 1)]!;
  }

  /** The hash of the last eight words, or of all when there are fewer. */
  get hash(): number {
    return mixed(this.rolling);
  }

  hashOf(n: number): number {
    let run = 0;
    for (let i = this.count - n; i < this.count; i++)
      run = (Math.imul(run, FACTOR) + this.hashes[i & (QUOTED_WORDS - 1)]!) | 0;
    return mixed(run);
  }
}

function mixed(run: number): number {
  return (run ^ (run >>> 15)) >>> 0;
}

/** Bits of a filter that answers most questions for words that stand nowhere, before the map is asked. */
const FILTER_BITS = 21;

/**
 * All runs of one to eight words of some texts, by hash. Built once over the public texts, which are small; then any
 * number of internal words are looked up at a cost that does not grow with the texts.
 */
export class WordRuns {
  private readonly texts: readonly Uint8Array[];
  private readonly byLength: readonly Map<number, Occurrence[]>[];
  private readonly filters: readonly Uint32Array[];
  private readonly recent = new RecentWords();

  constructor(texts: readonly string[]) {
    const encoder = new TextEncoder();
    this.texts = texts.map((text) => encoder.encode(text));
    const lengths = Array.from({ length: QUOTED_WORDS + 1 });
    this.byLength = lengths.map(() => new Map<number, Occurrence[]>());
    this.filters = lengths.map(() => new Uint32Array(1 << (FILTER_BITS - 5)));
    this.texts.forEach((bytes, text) => this.add(bytes, text));
  }

  /**
   * Where the words of the first `length` bytes stand in a row, in any case and with anything between them; undefined
   * when nowhere. Of more than eight words the first eight are sought.
   */
  find(bytes: Uint8Array, length: number): readonly Occurrence[] | undefined {
    const { recent } = this;
    recent.clear();
    walkWords(bytes, 0, length, (hash, start) => {
      if (recent.count < QUOTED_WORDS) recent.add(hash, start);
    });
    return recent.count === 0 ? undefined : this.lookUp(recent.count, bytes, length);
  }

  /** The first run of eight words of `bytes[from, to)` that stands in one of the texts, at a place that counts. */
  findQuotation(
    bytes: Uint8Array,
    from: number,
    to: number,
    counts: (place: Occurrence) => boolean = () => true,
  ): Occurrence | undefined {
    const { recent } = this;
    recent.clear();
    let found: Occurrence | undefined;
    walkWords(bytes, from, to, (hash, start) => {
      recent.add(hash, start);
      if (found === undefined && recent.count >= QUOTED_WORDS)
        found = this.lookUp(QUOTED_WORDS, bytes, to)?.find(counts);
    });
    return found;
  }

  /** The words as they are spelled in the text. */
  spelling({ text, start, end }: Occurrence): string {
    return new TextDecoder().decode(this.texts[text]!.subarray(start, end));
  }

  /** The physical line of the text the occurrence starts on, from 1. */
  line({ text, start }: Occurrence): number {
    let line = 1;
    const bytes = this.texts[text]!;
    for (let i = 0; i < start; i++) if (bytes[i] === 0x0a) line++;
    return line;
  }

  private add(bytes: Uint8Array, text: number): void {
    const recent = new RecentWords();
    walkWords(bytes, 0, bytes.length, (hash, start, end) => {
      recent.add(hash, start);
      for (let n = 1; n <= Math.min(recent.count, QUOTED_WORDS); n++) {
        const key = recent.hashOf(n);
        const occurrence = { text, start: recent.startOf(n), end };
        const filter = this.filters[n]!;
        filter[(key >>> 5) & (filter.length - 1)]! |= 1 << (key & 31);
        const known = this.byLength[n]!.get(key);
        if (known === undefined) this.byLength[n]!.set(key, [occurrence]);
        else if (!this.isKnown(known, occurrence)) known.push(occurrence);
      }
    });
  }

  /** Where the last `n` words of `recent` stand; they end at or before `to`. */
  private lookUp(n: number, bytes: Uint8Array, to: number): readonly Occurrence[] | undefined {
    const { recent } = this;
    const key = recent.hash;
    const filter = this.filters[n]!;
    if ((filter[(key >>> 5) & (filter.length - 1)]! & (1 << (key & 31))) === 0) return undefined;
    const candidates = this.byLength[n]!.get(key);
    if (candidates === undefined) return undefined;
    const sought = wordsOf(bytes, recent.startOf(n), to, n);
    const found = candidates.filter(
      ({ text, start, end }) => wordsOf(this.texts[text]!, start, end, n) === sought,
    );
    return found.length === 0 ? undefined : found;
  }

  /** Whether its text holds the run already, spelled alike. The runs of a text stand at the end, so one site is read once. */
  private isKnown(known: readonly Occurrence[], occurrence: Occurrence): boolean {
    for (let index = known.length - 1; known[index]?.text === occurrence.text; index--)
      if (this.sameSpelling(known[index]!, occurrence)) return true;
    return false;
  }

  private sameSpelling(a: Occurrence, b: Occurrence): boolean {
    if (a.text !== b.text || a.end - a.start !== b.end - b.start) return false;
    const bytes = this.texts[a.text]!;
    for (let i = 0; i < a.end - a.start; i++) if (bytes[a.start + i] !== bytes[b.start + i]) return false;
    return true;
  }
}

/** The first `n` words of `bytes[from, to)` in small letters, one space between them. */
function wordsOf(bytes: Uint8Array, from: number, to: number, n: number): string {
  const words: string[] = [];
  let position = from;
  while (words.length < n && position < to) {
    let gap = gapAt(bytes, position);
    if (gap > 0) {
      position += gap;
      continue;
    }
    const start = position;
    while (position < to && gap === 0) gap = gapAt(bytes, ++position);
    words.push(new TextDecoder().decode(bytes.subarray(start, Math.min(position, to))));
  }
  return words.join(' ').replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
