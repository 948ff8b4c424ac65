/** What a series owes to its own past: order p, and the weight of each of the p values before. */
export interface Autoregression {
  readonly coefficients: readonly number[];
  readonly mean: number;
}

/**
 * Fits an autoregression by the Yule–Walker equations; the order is the one with the smallest AIC.
 *
 * @param series    values in equal steps; null is a gap and breaks only the products that touch it
 * @param maxOrder  the highest order tried, 0 or more
 * @returns order 0 for a constant series
 *
 * Source: Levinson–Durbin recursion. Checked against R 4.2 `ar(x, order.max = maxOrder)`.
 */
export function fitAutoregression(series: readonly (number | null)[], maxOrder: number): Autoregression {
  const given = series.flatMap((value) => (value === null ? [] : [value]));
  const n = given.length;
  if (n === 0) return { coefficients: [], mean: 0 };
  const mean = given.reduce((sum, value) => sum + value, 0) / n;
  const covariance = autocovariances(series, mean, Math.min(maxOrder, n - 1));
  let variance = covariance[0]!;
  if (Math.min(...given) === Math.max(...given)) return { coefficients: [], mean };
  let coefficients: number[] = [];
  let best = { coefficients, aic: n * Math.log(variance) };
  for (let order = 1; order < covariance.length; order++) {
    const explained = coefficients.reduce(
      (sum, weight, lag) => sum + weight * covariance[order - lag - 1]!,
      0,
    );
    const reflection = (covariance[order]! - explained) / variance;
    // Products around gaps need not form a proper covariance: stop where the recursion leaves what is possible.
    if (Math.abs(reflection) >= 1) break;
    const before = coefficients;
    coefficients = [
      ...before.map((weight, lag) => weight - reflection * before[order - lag - 2]!),
      reflection,
    ];
    variance *= 1 - reflection * reflection;
    const aic = n * Math.log(variance) + 2 * order;
    if (aic < best.aic) best = { coefficients, aic };
  }
  return { coefficients: best.coefficients, mean };
}

/** Mean products at each lag, over the number of values (plus the lag, when there are gaps), as R does. */
function autocovariances(
  series: readonly (number | null)[],
  mean: number,
  maxLag: number,
): readonly number[] {
  return Array.from({ length: maxLag + 1 }, (_, lag) => {
    let sum = 0;
    let pairs = 0;
    for (let t = 0; t + lag < series.length; t++) {
      const [now, later] = [series[t]!, series[t + lag]!];
      if (now === null || later === null) continue;
      sum += (now - mean) * (later - mean);
      pairs++;
    }
    return pairs === 0 ? 0 : sum / (pairs + lag);
  });
}

/**
 * What a series does that its past (by this fit) does not announce. The first p values, and those behind a gap, are null.
 */
export function filtered(
  series: readonly (number | null)[],
  { coefficients }: Autoregression,
): readonly (number | null)[] {
  return series.map((value, t) => {
    let rest = value;
    for (let lag = 1; lag <= coefficients.length && rest !== null; lag++) {
      const before = t - lag < 0 ? null : series[t - lag]!;
      rest = before === null ? null : rest - coefficients[lag - 1]! * before;
    }
    return rest;
  });
}
