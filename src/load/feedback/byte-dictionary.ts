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
  /** Open addressing, two numbers a slot so that both lie in one cache line: the hash, and code + 1, 0 where free. */
  private slots = new Uint32Array(1 << 10);
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
      this.rehash(4 * this.entries);
    }
    const hash = hashOf(bytes, start, end);
    const { slots } = this;
    const mask = slots.length - 2;
    let slot = (hash * 2) & mask;
    for (let next = slots[slot + 1]!; next !== 0; next = slots[slot + 1]!) {
      if (slots[slot] === hash && this.equals(next - 1, bytes, start, end)) return next - 1;
      slot = (slot + 2) & mask;
    }
    const code = this.append(bytes, start, end);
    slots[slot] = hash;
    slots[slot + 1] = code + 1;
    if (this.entries * 4 > slots.length) this.rehash(this.entries * 4);
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

  private equals(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.startOf(code);
    const length = end - start;
    if (this.ends[code]! - from !== length) return false;
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

  /** Makes the table anew, with room for half as many entries as `least` says. */
  private rehash(least: number): void {
    let length = this.slots.length;
    while (length < 2 * least) length *= 2;
    const slots = new Uint32Array(length);
    const mask = length - 2;
    for (let code = 0; code < this.entries; code++) {
      const hash = hashOf(this.arena, this.startOf(code), this.ends[code]!);
      let slot = (hash * 2) & mask;
      while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
      slots[slot] = hash;
      slots[slot + 1] = code + 1;
    }
    this.slots = slots;
  }
}

/** FNV-1a with a last fold, so that its low bits are even. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 2166136261;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 16777619);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** A longer copy of a typed array; the new part is zero, or `filler`. */
export function resized<T extends Uint8Array | Uint16Array | Int32Array | Uint32Array | Float64Array>(
  array: T,
  length: number,
  filler = 0,
): T {
  const longer = new (array.constructor as new (length: number) => T)(length);
  longer.set(array as never);
  if (!Object.is(filler, 0)) longer.fill(filler as never, array.length);
  return longer;
}
