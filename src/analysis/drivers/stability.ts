import { isoDateOf } from '../../model/calendar.ts';
import type { RatingTable } from '../../model/feedback-table.ts';
import { NO_CODE } from '../../model/feedback-table.ts';
import { fewestRows } from './importance.ts';
import { orderOf, SAME_SHARE } from './share-order.ts';
import type { HalvesAgreement, Importance, Stability } from '../results.ts';
import { randomIntegers } from '../statistics/random.ts';
import { balancedOrders, lmgOverOrders } from '../statistics/sampled-importance.ts';
import { lmgOf } from '../statistics/relative-importance.ts';
import type { CorrelationRows } from '../statistics/relative-importance.ts';
import { numbersOf } from './driver-column.ts';
import type { DriverColumn } from './driver-column.ts';

/** Above this a share moves by less than a point between samples, and drawing a thousand of them only takes time. */
const LARGE = 20_000;
/**
 * One driver more doubles the time over all orders; twelve take a bit more than half a second for all resamples. Above, the
 * shares of a resample rest on some orders, the same ones in every resample.
 */
const MOST_OVER_ALL_ORDERS = 12;
/** Each gives two orders a driver. */
const ROUNDS_OF_ORDERS = 5;
const RESAMPLES = 1000;
/** Samples drawn from fewer customers are too much alike: the spread would be too narrow, of one customer none at all. */
const FEWEST_CUSTOMERS = 30;
/** Any number does; it is fixed so that the same answers give the same figures. */
const SEED = 20_260_630;

export interface NamedColumn {
  readonly driver: string;
  readonly column: DriverColumn;
}

/**
 * How far LMG shares and their order would move with other customers like these: the spread over a thousand samples
 * drawn with replacement, and the order in the earlier and the later half.
 *
 * What is drawn is customers, with all their answers, because answers of one customer resemble each other; an answer
 * without a customer is drawn alone. Drawn from the answers that rate every driver; where the shares rest on each
 * pair's own answers there are no such rows to draw from and nothing is given.
 *
 * With more than twelve drivers a resample tries some orders of the drivers instead of all. What those orders miss is nearly
 * the same in every resample, so the difference to all orders in the answers themselves is added back (a control variate).
 *
 * @param importance  decides whether shares are given, and on which rows
 *
 * Source: Efron's percentile bootstrap as in Grömping (2006), Journal of Statistical Software 17(1), section 5.
 */
export function stabilityOf(
  table: RatingTable,
  drivers: readonly NamedColumn[],
  outcome: DriverColumn,
  importance: Importance,
): Stability {
  const refuse = (reason: Extract<Stability, { kind: 'not-resampled' }>['reason']) =>
    ({ kind: 'not-resampled', reason, rows: importance.n }) as const;
  if (importance.kind === 'not-estimable') return refuse('no-shares');
  if (importance.basis === 'pairwise') return refuse('pairs-only');
  if (importance.n > LARGE) return refuse('large');
  const sample = completeRows(table, drivers, outcome);
  if (sample.voices.length < FEWEST_CUSTOMERS) return refuse('few-customers');
  const everybody = new Uint8Array(sample.rows.length).fill(1);
  const own = sharesOf(lmgOf(correlationsWith(sample, everybody)));
  const orders =
    drivers.length <= MOST_OVER_ALL_ORDERS
      ? null
      : balancedOrders(drivers.length, ROUNDS_OF_ORDERS, randomIntegers(SEED));
  const shares = resampledShares(sample, sharesGiver(orders, own, correlationsWith(sample, everybody)));
  const order = orderOf(own);
  const places = shares.map((each) => placesOf(orderOf(each)));
  return {
    kind: 'resampled',
    rows: sample.rows.length,
    resamples: shares.length,
    orders: orders === null ? null : orders.length,
    seed: SEED,
    drivers: order.map((driver, index) => ({
      driver: drivers[driver]!.driver,
      share: own[driver]!,
      shareInterval: middle(shares.map((each) => each[driver]!)),
      rank: index + 1,
      rankInterval: middleOfWhole(places.map((each) => each[driver]!)),
      firstShare: places.filter((each) => each[driver] === 1).length / shares.length,
      aheadOfNext: aheadShare(places, driver, order[index + 1]),
    })),
    halves: halvesOf(table, sample, drivers),
  };
}

/** How often one driver stands before another; null without another. */
function aheadShare(
  places: readonly (readonly number[])[],
  driver: number,
  next: number | undefined,
): number | null {
  if (next === undefined) return null;
  return places.filter((each) => each[driver]! < each[next]!).length / places.length;
}

type SharesGiver = (correlations: CorrelationRows) => readonly number[];

/** The shares of a resample: over all orders, or over some and put right by what those miss in the answers themselves. */
function sharesGiver(
  orders: readonly (readonly number[])[] | null,
  own: readonly number[],
  correlations: CorrelationRows,
): SharesGiver {
  if (orders === null) return (resampled) => sharesOf(lmgOf(resampled));
  const missed = sharesOf(lmgOverOrders(correlations, orders)).map((share, driver) => own[driver]! - share);
  return (resampled) =>
    sharesOf(lmgOverOrders(resampled, orders)).map((share, driver) => Math.max(0, share + missed[driver]!));
}

/** The rows that answer everything, as numbers around their means, and who gave them. */
interface Sample {
  /** Row numbers of the table, sorted by what they hold: the draws do not depend on the order of the files. */
  readonly rows: readonly number[];
  readonly variables: number;
  /** `values[place * variables + variable]`, the outcome last. */
  readonly values: Float64Array;
  /** The rows of each voice: places into `rows`. */
  readonly voices: readonly (readonly number[])[];
}

function completeRows(table: RatingTable, drivers: readonly NamedColumn[], outcome: DriverColumn): Sample {
  const columns = [...drivers.map(({ column }) => numbersOf(column)), numbersOf(outcome)];
  const keys = [...columns, table.day];
  const byContent = (one: number, other: number): number => {
    for (const key of keys) if (key[one] !== key[other]) return key[one]! - key[other]!;
    return 0;
  };
  const complete = Array.from({ length: table.rows }, (_, row) => row).filter((row) =>
    columns.every((column) => !Number.isNaN(column[row]!)),
  );
  const groups = rowsOfVoices(table, complete.sort(byContent)).sort((one, other) => {
    for (let i = 0; i < Math.min(one.length, other.length); i++) {
      const difference = byContent(one[i]!, other[i]!);
      if (difference !== 0) return difference;
    }
    return one.length - other.length;
  });
  const rows = groups.flat();
  let placed = 0;
  return {
    rows,
    variables: columns.length,
    values: centredValues(rows, columns),
    voices: groups.map((group) => group.map(() => placed++)),
  };
}

/** The rows of each customer; a row without a customer is a voice of its own. */
function rowsOfVoices({ customer }: RatingTable, rows: readonly number[]): number[][] {
  const voices = new Map<number, number[]>();
  for (const row of rows) {
    const code = customer.codes[row]!;
    // rows without a customer get keys below every code
    const key = code === NO_CODE ? NO_CODE - 1 - row : code;
    const known = voices.get(key);
    if (known === undefined) voices.set(key, [row]);
    else known.push(row);
  }
  return [...voices.values()];
}

function centredValues(rows: readonly number[], columns: readonly Float64Array[]): Float64Array {
  const values = new Float64Array(rows.length * columns.length);
  columns.forEach((column, variable) => {
    const mean = rows.reduce((sum, row) => sum + column[row]!, 0) / rows.length;
    rows.forEach((row, place) => (values[place * columns.length + variable] = column[row]! - mean));
  });
  return values;
}

/** The shares in each resample; one in which everybody gave the same score has none and is left out. */
function resampledShares(sample: Sample, sharesIn: SharesGiver): readonly (readonly number[])[] {
  const { voices, rows } = sample;
  const random = randomIntegers(SEED);
  const times = new Uint16Array(rows.length);
  return Array.from({ length: RESAMPLES }, () => {
    times.fill(0);
    for (let draw = 0; draw < voices.length; draw++) {
      for (const at of voices[random.below(voices.length)]!) times[at]!++;
    }
    return sharesIn(correlationsWith(sample, times));
  }).filter((shares) => shares.length > 0);
}

/** Parts of R² as shares of it; empty when nothing is explained. */
function sharesOf(lmg: readonly number[]): readonly number[] {
  const all = lmg.reduce((sum, value) => sum + value, 0);
  return all > SAME_SHARE ? lmg.map((value) => Math.max(0, value / all)) : [];
}

function correlationsWith({ values, variables }: Sample, times: ArrayLike<number>): CorrelationRows {
  const sums = new Float64Array(variables);
  const products = new Float64Array(variables * variables);
  let n = 0;
  for (let at = 0; at < times.length; at++) {
    const weight = times[at]!;
    if (weight === 0) continue;
    n += weight;
    const start = at * variables;
    for (let a = 0; a < variables; a++) {
      const value = weight * values[start + a]!;
      sums[a]! += value;
      const line = a * variables;
      for (let b = a; b < variables; b++) products[line + b]! += value * values[start + b]!;
    }
  }
  const covariance = (a: number, b: number) =>
    products[Math.min(a, b) * variables + Math.max(a, b)]! - (sums[a]! * sums[b]!) / n;
  const spread = Array.from({ length: variables }, (_, a) => Math.sqrt(Math.max(0, covariance(a, a))));
  return spread.map((own, a) =>
    Float64Array.from(spread, (other, b) => {
      if (a === b) return 1;
      // a rating that everybody in the resample agrees on moves with nothing
      return own * other === 0 ? 0 : covariance(a, b) / (own * other);
    }),
  );
}

/** The place of each driver, 1 first. */
function placesOf(order: readonly number[]): readonly number[] {
  const places = new Array<number>(order.length);
  order.forEach((driver, index) => (places[driver] = index + 1));
  return places;
}

/** The 2.5 % and 97.5 % points, as R's `quantile` gives them (type 7). */
function middle(values: readonly number[]) {
  const sorted = Float64Array.from(values).sort();
  const at = (probability: number): number => {
    const place = probability * (sorted.length - 1);
    const below = sorted[Math.floor(place)]!;
    return below + (place - Math.floor(place)) * (sorted[Math.ceil(place)]! - below);
  };
  return { low: at(0.025), high: at(0.975) };
}

/** The same for places, which are whole: no value between two of them (R's type 1). */
function middleOfWhole(values: readonly number[]) {
  const sorted = Float64Array.from(values).sort();
  const at = (probability: number): number =>
    sorted[Math.max(0, Math.ceil(probability * sorted.length) - 1)]!;
  return { low: at(0.025), high: at(0.975) };
}

/** Splits the rows at the date that leaves about as many before it as after, and ranks the drivers in each part. */
function halvesOf(table: RatingTable, sample: Sample, drivers: readonly NamedColumn[]): HalvesAgreement {
  const days = sample.rows.map((row) => table.day[row]!);
  const cut = cutDay(days);
  if (cut === null) return { kind: 'not-compared', reason: 'one-date' };
  const earlier = Uint8Array.from(days, (day) => (day < cut ? 1 : 0));
  const later = earlier.map((flag) => 1 - flag);
  const rowsEarlier = earlier.reduce((sum, flag) => sum + flag, 0);
  const rowsLater = days.length - rowsEarlier;
  const fewest = fewestRows(drivers.length);
  const [before, after] = [earlier, later].map((half) => sharesOf(lmgOf(correlationsWith(sample, half))));
  if (Math.min(rowsEarlier, rowsLater) < fewest || !before?.length || !after?.length) {
    return { kind: 'not-compared', reason: 'too-few-answers' };
  }
  const named = (shares: readonly number[]) => orderOf(shares).map((driver) => drivers[driver]!.driver);
  const [orderEarlier, orderLater] = [named(before), named(after)];
  return {
    kind: 'compared',
    firstEarlier: orderEarlier[0]!,
    firstLater: orderLater[0]!,
    from: isoDateOf(cut),
    rowsEarlier,
    rowsLater,
    orderEarlier,
    orderLater,
  };
}

/** The first day of the later half; a day is never split. Null when all answers carry one date. */
function cutDay(days: readonly number[]): number | null {
  const sorted = Int32Array.from(days).sort();
  const middleDay = sorted[sorted.length >> 1];
  if (middleDay === undefined || sorted[0] === sorted.at(-1)) return null;
  return middleDay > sorted[0]! ? middleDay : sorted.find((day) => day > middleDay)!;
}
