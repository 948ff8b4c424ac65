const decoder = new TextDecoder();

/**
 * Gives equal byte strings the same small number, in order of first sight. The bytes live in one arena, so a million
 * ids cost their bytes and a few numbers instead of a million strings.
 */
export class ByteDictionary {
  private arena = new Uint8Array(1 << 12);
  private used = 0;
  private ends = new Uint32Array(1 << 8);
  /** Open addressing, two numbers a slot so that both lie in one cache line: the hash, and code + 1, 0 where free. */
  private slots = new Uint32Array(1 << 10);
  private entries = 0;

  get size(): number {
    return this.entries;
  }

  /** The code of `bytes[start, end)`; a new one when it was not seen before (then `size` grew). */
  intern(bytes: Uint8Array, start: number, end: number): number {
    let hash = 2166136261;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 16777619);
    hash = (hash ^ (hash >>> 15)) >>> 0;
    const { slots } = this;
    const mask = slots.length - 2;
    let slot = (hash * 2) & mask;
    for (let next = slots[slot + 1]!; next !== 0; next = slots[slot + 1]!) {
      if (slots[slot] === hash && this.equals(next - 1, bytes, start, end)) return next - 1;
      slot = (slot + 2) & mask;
    }
    const code = this.entries++;
    this.store(code, bytes, start, end);
    slots[slot] = hash;
    slots[slot + 1] = code + 1;
    if (this.entries * 4 > slots.length) this.rehash();
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

  private store(code: number, bytes: Uint8Array, start: number, end: number): void {
    const needed = this.used + end - start;
    if (needed > this.arena.length) this.arena = resized(this.arena, Math.max(needed, this.arena.length * 2));
    if (code === this.ends.length) this.ends = resized(this.ends, code * 2);
    for (let i = start; i < end; i++) this.arena[this.used++] = bytes[i]!;
    this.ends[code] = this.used;
  }

  private rehash(): void {
    const old = this.slots;
    const slots = new Uint32Array(old.length * 2);
    const mask = slots.length - 2;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === 0) continue;
      const hash = old[from]!;
      let slot = (hash * 2) & mask;
      while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
      slots[slot] = hash;
      slots[slot + 1] = old[from + 1]!;
    }
    this.slots = slots;
  }
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
