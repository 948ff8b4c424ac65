/** Counts how many different codes were seen: one byte a code, because a set of a million additions takes longer. */
export class Distinct {
  count = 0;
  private readonly seen: Uint8Array;

  /** @param size  codes run from 0 to `size - 1` */
  constructor(size: number) {
    this.seen = new Uint8Array(size);
  }

  /** Adds a code; a missing one, below 0, is passed over. */
  add(code: number): void {
    if (code < 0 || this.seen[code] === 1) return;
    this.seen[code] = 1;
    this.count++;
  }
}
