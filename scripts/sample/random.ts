/** A repeatable source of chance: whole-number arithmetic only, so every machine draws the same. */
export interface Random {
  /** A fraction from 0 up to, not including, 1. */
  unit(): number;
  /** A whole number from 0 to `count - 1`. */
  below(count: number): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  /** Close to normal with mean 0 and variance 1: a sum of twelve uniforms needs no logarithm. */
  normal(): number;
  pick<Item>(items: readonly Item[]): Item;
  /** The index of one of the weights, drawn in proportion to it. */
  weighted(weights: readonly number[]): number;
  shuffle<Item>(items: readonly Item[]): Item[];
}

/**
 * The stream of chance that belongs to a name. Each part of the sample draws from its own stream, so that a new
 * sentence in one voice leaves every rating and date as it was.
 *
 * Source: sfc32 of PractRand, seeded by the FNV-1a hash of the name.
 */
export function randomFor(name: string): Random {
  let a = hashOf(`${name}/a`);
  let b = hashOf(`${name}/b`);
  let c = hashOf(`${name}/c`);
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) >>> 0;
    counter = (counter + 1) >>> 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) >>> 0;
    c = ((c << 21) | (c >>> 11)) >>> 0;
    c = (c + sum) >>> 0;
    return sum;
  };
  for (let warmUp = 0; warmUp < 20; warmUp += 1) next();

  const unit = () => next() / 4294967296;
  const below = (count: number) => Math.floor(unit() * count);
  return {
    unit,
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (probability) => unit() < probability,
    normal: () => {
      let sum = 0;
      for (let draw = 0; draw < 12; draw += 1) sum += unit();
      return sum - 6;
    },
    pick: (items) => items[below(items.length)]!,
    weighted: (weights) => {
      let left = unit() * weights.reduce((sum, weight) => sum + weight, 0);
      const index = weights.findIndex((weight) => (left -= weight) < 0);
      return index < 0 ? weights.length - 1 : index;
    },
    shuffle: (items) => {
      const shuffled = [...items];
      for (let last = shuffled.length - 1; last > 0; last -= 1) {
        const other = below(last + 1);
        [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
      }
      return shuffled;
    },
  };
}

/**
 * Deals items as people speak: what was just said waits until at least half of the others that fit have come.
 *
 * @returns deals the next item that fits; at least one must
 */
export function deckOf<Item>(
  random: Random,
  items: readonly Item[],
): (fits: (item: Item) => boolean) => Item {
  const queue = random.shuffle(items);
  return (fits) => {
    const [item] = queue.splice(queue.findIndex(fits), 1);
    const half = Math.ceil(queue.length / 2);
    queue.splice(random.between(half, queue.length), 0, item!);
    return item!;
  };
}

function hashOf(text: string): number {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return hash >>> 0;
}
