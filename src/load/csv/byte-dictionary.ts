import { resized } from '../../model/typed-columns.ts';

const decoder = new TextDecoder();

/**
 * Gives equal byte strings the same small number, in order of first sight. The bytes live in one arena, so a million
 * ids cost their bytes and a few numbers instead of a million strings.
 *
 * Ids mostly come sorted. As long as each entry is longer or greater than the one before, that alone says it is new, and
 * nothing is hashed; the first that is not makes the table of all.
 */
export class ByteDictionary {
  private arena = new Uint8Array(1 << 12);
  private used = 0;
  private ends = new Uint32Array(1 << 8);
  /** Open addressing, `SLOT` numbers a slot so that all lie in one cache line: key, length, and code + 1, 0 where free. */
  private slots = new Int32Array(1 << 10);
  private entries = 0;
  private rising = true;

  get size(): number {
    return this.entries;
  }

  /** The code of `bytes[start, end)`; a new one when it was not seen before (then `size` grew). */
  intern(bytes: Uint8Array, start: number, end: number): number {
    if (this.rising) {
      const order = this.entries === 0 ? 1 : this.orderAgainstLast(bytes, start, end);
      if (order === 0) return this.entries - 1;
      if (order > 0) return this.append(bytes, start, end);
      this.rising = false;
      this.rehash(2 * this.entries);
    }
    const { slots } = this;
    const length = end - start;
    const low = lowOf(bytes, start, length);
    const high = highOf(bytes, start, length);
    const mask = slots.length - SLOT;
    let slot = slotOf(low, high, length) & mask;
    for (let next = slots[slot + 3]!; next !== 0; next = slots[slot + 3]!) {
      if (
        slots[slot] === low &&
        slots[slot + 1] === high &&
        slots[slot + 2] === length &&
        (length <= WHOLE_KEY || this.equals(next - 1, bytes, start))
      )
        return next - 1;
      slot = (slot + SLOT) & mask;
    }
    const code = this.append(bytes, start, end);
    fillSlot(slots, slot, low, high, length, code);
    if (this.entries * 2 * SLOT > slots.length) this.rehash(this.entries * 2);
    return code;
  }

  internText(text: string): number {
    const bytes = new TextEncoder().encode(text);
    return this.intern(bytes, 0, bytes.length);
  }

  /** The text with this code. */
  text(code: number): string {
    return decoder.decode(this.arena.subarray(this.startOf(code), this.ends[code]));
  }

  /** All texts, by code. */
  texts(): string[] {
    return Array.from({ length: this.entries }, (_, code) => this.text(code));
  }

  private startOf(code: number): number {
    return code === 0 ? 0 : this.ends[code - 1]!;
  }

  /** Whether the entry holds these bytes; it is known to be as long. */
  private equals(code: number, bytes: Uint8Array, start: number): boolean {
    const from = this.startOf(code);
    const length = this.ends[code]! - from;
    for (let i = 0; i < length; i++) if (this.arena[from + i] !== bytes[start + i]) return false;
    return true;
  }

  /** Above 0 when the bytes are longer than the last entry, or as long and greater; 0 when they are the same. */
  private orderAgainstLast(bytes: Uint8Array, start: number, end: number): number {
    const from = this.startOf(this.entries - 1);
    const length = this.ends[this.entries - 1]! - from;
    if (end - start !== length) return end - start - length;
    for (let i = 0; i < length; i++) {
      const order = bytes[start + i]! - this.arena[from + i]!;
      if (order !== 0) return order;
    }
    return 0;
  }

  private append(bytes: Uint8Array, start: number, end: number): number {
    const code = this.entries++;
    const needed = this.used + end - start;
    if (needed > this.arena.length) this.arena = resized(this.arena, Math.max(needed, this.arena.length * 2));
    if (code === this.ends.length) this.ends = resized(this.ends, code * 2);
    for (let i = start; i < end; i++) this.arena[this.used++] = bytes[i]!;
    this.ends[code] = this.used;
    return code;
  }

  /** Makes the table anew, with room for at least so many slots. */
  private rehash(least: number): void {
    let length = this.slots.length;
    while (length < SLOT * least) length *= 2;
    const slots = new Int32Array(length);
    const mask = length - SLOT;
    for (let code = 0; code < this.entries; code++) {
      const start = this.startOf(code);
      const size = this.ends[code]! - start;
      const low = lowOf(this.arena, start, size);
      const high = highOf(this.arena, start, size);
      let slot = slotOf(low, high, size) & mask;
      while (slots[slot + 3] !== 0) slot = (slot + SLOT) & mask;
      fillSlot(slots, slot, low, high, size, code);
    }
    this.slots = slots;
  }
}

const SLOT = 4;
/** Up to this many bytes the key, two numbers, is the text itself, and nothing else need be compared. */
const WHOLE_KEY = 8;

/** The first four bytes of a short text; of a longer one a hash of all. */
function lowOf(bytes: Uint8Array, start: number, length: number): number {
  if (length > WHOLE_KEY) return hashOf(bytes, start, start + length);
  return fourBytes(bytes, start) & (length < 4 ? (1 << (8 * length)) - 1 : -1);
}

/** The last four bytes of a short text; of a longer one its end. */
function highOf(bytes: Uint8Array, start: number, length: number): number {
  if (length > WHOLE_KEY) return fourBytes(bytes, start + length - 4);
  if (length <= 4) return 0;
  return fourBytes(bytes, start + 4) & (length < 8 ? (1 << (8 * (length - 4))) - 1 : -1);
}

/** Without a loop, whose length would be guessed wrong; past the end of all bytes there are zeros. */
function fourBytes(bytes: Uint8Array, at: number): number {
  return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
}

/** FNV-1a. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = -2128831035;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 16777619);
  return hash;
}

/** The first number of the slot a key should lie in, before it is cut to the size of the table. */
function slotOf(low: number, high: number, length: number): number {
  const mixed = Math.imul(low ^ Math.imul(high ^ length, 0x9e3779b1), 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) << 2;
}

function fillSlot(
  slots: Int32Array,
  slot: number,
  low: number,
  high: number,
  length: number,
  code: number,
): void {
  slots[slot] = low;
  slots[slot + 1] = high;
  slots[slot + 2] = length;
  slots[slot + 3] = code + 1;
}
