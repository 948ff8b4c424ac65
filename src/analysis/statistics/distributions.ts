/**
 * The few probability distributions the statistics stand on. With a million answers the degrees of freedom are a
 * million too, and a p-value may be tiny: every function here keeps its relative precision in both cases.
 *
 * Checked against R 4.2 `lgamma`, `lbeta`, `pbeta`, `pt`, `qt`, `pnorm`, `qnorm` to a relative 1e-12.
 */

/** The 97.5 % point of the normal distribution: a 95 % interval reaches this many standard errors to each side. */
export const Z95 = 1.959963984540054;

const LOG_SQRT_TWO_PI = 0.9189385332046728;
/** From here on Stirling's series is exact to the last bit with the terms below. */
const STIRLING_FROM = 10;

/** ln Γ(x) for x > 0. */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`logGamma needs a number above 0, got ${x}`);
  let shift = 1;
  let shifted = x;
  while (shifted < STIRLING_FROM) shift *= shifted++;
  return (
    (shifted - 0.5) * Math.log(shifted) -
    shifted +
    LOG_SQRT_TWO_PI +
    stirlingCorrection(shifted) -
    Math.log(shift)
  );
}

/** ln Γ(x) minus Stirling's formula, for x of 10 or more. */
function stirlingCorrection(x: number): number {
  const s = 1 / (x * x);
  return (
    (1 / 12 -
      s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360 - s / 156)))))) /
    x
  );
}

/**
 * ln B(a, b). The difference of three large log-gammas would lose nine digits at a million degrees of freedom, so
 * the large parts are cancelled on paper and only Stirling's corrections are subtracted.
 */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  if (large < STIRLING_FROM) return logGamma(small) + logGamma(large) - logGamma(small + large);
  const total = small + large;
  const correction = stirlingCorrection(large) - stirlingCorrection(total);
  const logLargeShare = Math.log1p(-small / total);
  return small < STIRLING_FROM
    ? logGamma(small) + correction + small - small * Math.log(total) + (large - 0.5) * logLargeShare
    : LOG_SQRT_TWO_PI -
        0.5 * Math.log(large) +
        stirlingCorrection(small) +
        correction +
        (small - 0.5) * Math.log(small / total) +
        large * logLargeShare;
}

/**
 * The regularised incomplete beta function I_x(a, b).
 *
 * @param x           0 to 1
 * @param complement  1 - x, passed on its own so that a caller who knows the small side exactly does not lose it
 * @returns 0 to 1
 *
 * Source: continued fraction evaluated by Lentz's method, on the side where it converges fast.
 */
export function incompleteBeta(x: number, complement: number, a: number, b: number): number {
  if (!(x >= 0 && complement >= 0 && a > 0 && b > 0)) {
    throw new RangeError(`incompleteBeta needs x within 0–1 and positive shapes, got x ${x}, a ${a}, b ${b}`);
  }
  if (x === 0) return 0;
  if (complement === 0) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - lowerBeta(complement, x, b, a);
  return lowerBeta(x, complement, a, b);
}

function lowerBeta(x: number, complement: number, a: number, b: number): number {
  const logX = x < 0.5 ? Math.log(x) : Math.log1p(-complement);
  const logComplement = complement < 0.5 ? Math.log(complement) : Math.log1p(-x);
  const front = Math.exp(a * logX + b * logComplement - logBeta(a, b));
  return front / betaFraction(x, complement, a, b);
}

/**
 * The continued fraction under x^a (1-x)^b / B(a, b), two of its usual steps taken as one: the usual single steps
 * subtract nearly equal numbers when a is large and x close to 1, which is where p-values of large samples lie.
 */
function betaFraction(x: number, complement: number, a: number, b: number): number {
  // a - (a + b) x, from whichever side keeps its digits
  const distance = a > b ? (a + b) * complement - b : a - (a + b) * x;
  const partial = (n: number) =>
    n +
    (n * (b - n) * x) / (a + 2 * n - 1) +
    ((a + n) / (a + 2 * n + 1)) * (distance + 1 + n * (1 + complement));
  let fraction = kept((a / (a + 1)) * (distance + 1));
  let c = fraction;
  let d = 0;
  for (let n = 1; n <= MOST_STEPS; n++) {
    const over = a + 2 * n - 1;
    const numerator = ((a + n - 1) / over) * ((a + b + n - 1) / over) * n * (b - n) * x * x;
    const denominator = partial(n);
    d = 1 / kept(denominator + numerator * d);
    c = kept(denominator + numerator / c);
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return fraction;
}

/** Far beyond what any fraction here needs to settle. */
const MOST_STEPS = 10_000;

/** Lentz's method divides by its terms: a term of 0 becomes a tiny one. */
function kept(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}

/** The probability that Student's t with `degrees` degrees of freedom is at least as far from 0 as `t`. */
export function studentTwoSidedP(t: number, degrees: number): number {
  const square = t * t;
  if (square === Infinity) return 0;
  return incompleteBeta(degrees / (degrees + square), square / (degrees + square), degrees / 2, 0.5);
}

/** The t that Student's t with `degrees` degrees of freedom stays below with this probability (0 < p < 1). */
export function studentQuantile(probability: number, degrees: number): number {
  mustBeProbability(probability, 'studentQuantile');
  if (probability === 0.5) return 0;
  if (probability > 0.5) return -lowerStudentQuantile(1 - probability, degrees);
  return lowerStudentQuantile(probability, degrees);
}

/**
 * Newton's method on ln P against ln t, which is a concave curve: from the second step on it closes in from one side
 * and cannot overshoot, for one degree of freedom as for a million.
 */
function lowerStudentQuantile(tail: number, degrees: number): number {
  const target = Math.log(2 * tail);
  const logDensityScale = -0.5 * Math.log(degrees) - logBeta(degrees / 2, 0.5);
  let logT = Math.log(-normalQuantile(tail));
  for (let round = 0; round < 200; round++) {
    const t = Math.exp(logT);
    const p = studentTwoSidedP(t, degrees);
    const density = Math.exp(logDensityScale - ((degrees + 1) / 2) * Math.log1p((t * t) / degrees));
    const step = ((Math.log(p) - target) * p) / (2 * density * t);
    logT += step;
    if (Math.abs(step) < 1e-15) break;
  }
  return -Math.exp(logT);
}

/** The probability that a standard normal value stays below `z`. */
export function normalCdf(z: number): number {
  if (z > 0) return 1 - normalCdf(-z);
  const density = normalDensity(z);
  return z < -3 ? density * millsRatio(-z) : 0.5 - density * centralSeries(-z);
}

function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z - LOG_SQRT_TWO_PI);
}

/** (Φ(z) - 1/2) / φ(z) for moderate z: a series of positive terms, so nothing cancels. */
function centralSeries(z: number): number {
  let term = z;
  let sum = z;
  for (let k = 3; term > sum * 1e-17; k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return sum;
}

/** (1 - Φ(z)) / φ(z) for z above 3: a continued fraction, from its far end. */
function millsRatio(z: number): number {
  let tail = z;
  for (let k = 200; k >= 1; k--) tail = z + k / tail;
  return 1 / tail;
}

/** The z that a standard normal value stays below with this probability (0 < p < 1). */
export function normalQuantile(probability: number): number {
  mustBeProbability(probability, 'normalQuantile');
  if (probability === 0.5) return 0;
  return probability > 0.5 ? -lowerNormalQuantile(1 - probability) : lowerNormalQuantile(probability);
}

/** Newton's method on the logarithm of the tail, which is concave and nearly a parabola. */
function lowerNormalQuantile(tail: number): number {
  const target = Math.log(tail);
  let z = -Math.sqrt(-2 * Math.log(2 * tail));
  for (let round = 0; round < 100; round++) {
    const p = normalCdf(z);
    const step = ((Math.log(p) - target) * p) / normalDensity(z);
    z -= step;
    if (Math.abs(step) < 1e-15 * Math.abs(z)) break;
  }
  return z;
}

function mustBeProbability(probability: number, caller: string): void {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`${caller} needs a probability between 0 and 1, got ${probability}`);
  }
}

/**
 * The x that a beta-distributed value stays below with this probability (0 < p < 1).
 *
 * Checked against R 4.2 `qbeta` to a relative 1e-10, on whichever side of the distribution the value lies.
 *
 * @returns 0–1, with `complement` = 1 - x on its own, because a caller may need the odds of a value close to 1
 */
export function betaQuantile(
  probability: number,
  a: number,
  b: number,
): { readonly x: number; readonly complement: number } {
  mustBeProbability(probability, 'betaQuantile');
  if (!(a > 0 && b > 0)) throw new RangeError(`betaQuantile needs positive shapes, got a ${a}, b ${b}`);
  if (probability <= 0.5) return lowerBetaQuantile(probability, a, b);
  const { x, complement } = lowerBetaQuantile(1 - probability, b, a);
  return { x: complement, complement: x };
}

/**
 * Newton's method on ln P against the log of the odds, where both ends of 0–1 keep their digits. The curve is concave: from
 * below Newton closes in from one side; a step that leaves what is known to hold the value is replaced by halving.
 */
function lowerBetaQuantile(tail: number, a: number, b: number): { x: number; complement: number } {
  const target = Math.log(tail);
  const logScale = -logBeta(a, b);
  let low = -700;
  let high = 700;
  let logOdds = Math.log(a / b) + normalQuantile(tail) * Math.sqrt(1 / a + 1 / b);
  for (let round = 0; round < 200; round++) {
    if (!(logOdds > low && logOdds < high)) logOdds = (low + high) / 2;
    const { x, complement } = shareOfOdds(logOdds);
    const p = incompleteBeta(x, complement, a, b);
    if (p < tail) low = logOdds;
    else high = logOdds;
    const slope = Math.exp(a * Math.log(x) + b * Math.log(complement) + logScale);
    const step = ((target - Math.log(p)) * p) / slope;
    const next = logOdds + step;
    if (Math.abs(step) < 1e-15 * Math.max(1, Math.abs(logOdds)) || high - low < 1e-15) break;
    logOdds = next;
  }
  return shareOfOdds(logOdds);
}

function shareOfOdds(logOdds: number): { x: number; complement: number } {
  const odds = Math.exp(logOdds);
  return { x: odds / (1 + odds), complement: 1 / (1 + odds) };
}

/** The probability of at most `successes` in `n` tries that succeed with `probability` each. */
export function binomialAtMost(successes: number, n: number, probability: number): number {
  if (successes < 0) return 0;
  if (successes >= n) return 1;
  return incompleteBeta(1 - probability, probability, n - successes, successes + 1);
}
