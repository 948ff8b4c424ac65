/** A stream of random whole numbers that is the same on every machine for the same seed. */
export interface RandomIntegers {
  /** A whole number from 0 to `count - 1`, all equally likely; `count` from 1 to 2^32. */
  readonly below: (count: number) => number;
}

const RANGE = 2 ** 32;

/**
 * Random whole numbers by xoshiro128**, in 32-bit arithmetic only, so that no machine rounds differently.
 *
 * @param seed  any whole number; spread over the state by splitmix32
 *
 * Source: Blackman & Vigna (2021), ACM Transactions on Mathematical Software 47(4).
 */
export function randomIntegers(seed: number): RandomIntegers {
  const next = xoshiro128(spread(seed));
  return {
    below: (count) => {
      if (!(Number.isInteger(count) && count >= 1 && count <= RANGE)) {
        throw new RangeError(`below needs a whole number from 1 to 2^32, got ${count}`);
      }
      // numbers past the last full round of `count` would favour the small ones
      const limit = RANGE - (RANGE % count);
      let drawn = next();
      while (drawn >= limit) drawn = next();
      return drawn % count;
    },
  };
}

/** The raw stream of 32-bit numbers from a state that is not all 0; exported for its published first values. */
export function xoshiro128(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  return () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return result;
  };
}

function rotated(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}

function spread(seed: number): [number, number, number, number] {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
  return [next(), next(), next(), next()];
}
