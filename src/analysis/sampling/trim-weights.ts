/** Above this, single answers decide the weighted score. House rule. */
export const HEAVIEST_RATIO = 10;

export interface TrimmedWeights {
  readonly weights: Float64Array;
  /** Answers whose weight was cut. */
  readonly answers: number;
  /** Largest over smallest before. */
  readonly ratioBefore: number;
}

/** Largest weight over smallest. */
export function weightRatio(weights: Float64Array): number {
  return extreme(weights, Math.max) / extreme(weights, Math.min);
}

/**
 * Cuts the largest weights so far that none is more than ten times the smallest. What is cut is shared out evenly among the
 * other answers, so that the weights still add up; margins are then met only nearly.
 *
 * @returns null when no weight is that heavy
 *
 * Source: R survey 4.1 `trimWeights(strict = TRUE)`, with the limit found at which the ratio is ten.
 */
export function trimmedWeights(weights: Float64Array): TrimmedWeights | null {
  const ratioBefore = weightRatio(weights);
  if (ratioBefore <= HEAVIEST_RATIO) return null;
  let low = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  let high = extreme(weights, Math.max);
  // the ratio falls with the limit: halve until the two ends are neighbours
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (weightRatio(cutAt(middle, weights)) > HEAVIEST_RATIO) high = middle;
    else low = middle;
  }
  const limit = low;
  return {
    weights: cutAt(limit, weights),
    answers: weights.filter((weight) => weight > limit).length,
    ratioBefore,
  };
}

/** No weight above the limit, the sum as before. The limit is above the mean, so there is always room. */
function cutAt(limit: number, weights: Float64Array): Float64Array {
  const cut = weights.slice();
  const full = new Uint8Array(weights.length);
  for (;;) {
    let excess = 0;
    let room = 0;
    cut.forEach((weight, at) => {
      if (full[at] === 1) return;
      if (weight > limit) {
        excess += weight - limit;
        cut[at] = limit;
        full[at] = 1;
      } else room++;
    });
    if (excess === 0 || room === 0) return cut;
    cut.forEach((weight, at) => {
      if (full[at] === 0) cut[at] = weight + excess / room;
    });
  }
}

function extreme(weights: Float64Array, of: (a: number, b: number) => number): number {
  return weights.reduce((found, weight) => of(found, weight));
}
