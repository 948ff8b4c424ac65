import type { AnswerColumn, CodedColumn, RatingTable } from '../../model/feedback-table.ts';
import { NO_CODE } from '../../model/feedback-table.ts';
import { compareText } from '../../model/defect.ts';
import { valuesByLevel } from '../outcomes/answer-values.ts';
import { answerValues, outcomeColumn, tallyOf, without } from '../outcomes/answers.ts';
import { answersIn, countsIn, momentsIn } from '../outcomes/score.ts';
import type { OutcomeDefinition, ScoreThresholds, Tally } from '../outcomes/score.ts';
import type { ImpactEstimate, Interval, ThemeImpact } from '../results.ts';
import { studentQuantile, studentTwoSidedP } from '../statistics/distributions.ts';
import { benjaminiHochberg } from '../statistics/multiple-testing.ts';
import type { SideVariance } from './impact-variance.ts';
import { imaginedVariance } from './impact-variance.ts';

const SIGNIFICANCE = 0.05;

/**
 * What the overall score owes to the answers that carry a theme: the score of all answers minus the score without them.
 *
 * The effect is the share of answers with the theme times the difference between the score with and without; a rare
 * theme with a large difference and a common one with a small difference can weigh the same. It describes the answers
 * at hand and says nothing about cause: customers who raise a theme may differ in other ways.
 *
 * Range: linearised (the influence of each answer, added up by customer because one customer's answers resemble each
 * other), with Student's t on the number of customers or, where the side with the theme is small, fewer. It is never narrower than the same formula for independent
 * answers with a few imagined ones added, so that unanimous answers never pass for certain. Evidence: the difference
 * with and without, tested for each theme that has enough answers against the variance there would be without one (the
 * score test; the plain one claims too much when few answers carry the theme), Benjamini–Hochberg over those.
 *
 * @param base   rows that could carry a theme, rising; rows without an answer are passed over
 * @param rows   the rows of each theme, rising
 * @returns one entry a theme, in the same order
 *
 * Checked against R survey 4.1 `svycontrast` on clustered totals, and by simulation of how often the range holds.
 */
export function themeImpacts(
  table: RatingTable,
  base: Uint32Array,
  rows: readonly Uint32Array[],
  outcome: OutcomeDefinition,
  thresholds: ScoreThresholds,
): readonly ThemeImpact[] {
  const worth = worthOf(table, outcome);
  const overall = impactsWithin(table, worth, { base, rows }, outcome, thresholds);
  const tested = overall.flatMap(({ p }, theme) => (p === null ? [] : [{ theme, p }]));
  const adjusted = benjaminiHochberg(tested.map(({ p }) => p));
  const pAdjusted = new Map(tested.map(({ theme }, index) => [theme, adjusted[index]!]));
  const segments = segmentsOf(table, base, rows).map(({ group, within, carrying }) => ({
    group,
    impacts: impactsWithin(table, worth, { base: within, rows: carrying }, outcome, thresholds),
  }));
  return overall.map(({ estimate }, theme) => ({
    overall: estimate,
    pAdjusted: pAdjusted.get(theme) ?? null,
    evidence: (pAdjusted.get(theme) ?? 1) < SIGNIFICANCE,
    bySegment: segments.map(({ group, impacts }) => ({ group, impact: impacts[theme]!.estimate })),
  }));
}

/** The segments with any row of the base: those rows, and the rows of each theme. */
function segmentsOf({ segment }: RatingTable, base: Uint32Array, rows: readonly Uint32Array[]) {
  const bases = rowsByGroup(base, segment);
  const carrying = rows.map((theme) => rowsByGroup(theme, segment));
  return segment.names
    .map((group, code) => ({
      group,
      within: bases[code]!,
      carrying: carrying.map((bySegment) => bySegment[code]!),
    }))
    .filter(({ within }) => within.length > 0)
    .sort((a, b) => compareText(a.group, b.group));
}

/** Sorts rows by the code of their group, each list in the order given; rows without a group are in none. */
function rowsByGroup(rows: Uint32Array, { codes, names }: CodedColumn): readonly Uint32Array[] {
  const sizes = new Uint32Array(names.length);
  for (let i = 0; i < rows.length; i++) {
    const code = codes[rows[i]!]!;
    if (code >= 0) sizes[code]!++;
  }
  const groups = Array.from(sizes, (size) => new Uint32Array(size));
  const filled = new Uint32Array(names.length);
  for (let i = 0; i < rows.length; i++) {
    const code = codes[rows[i]!]!;
    if (code >= 0) groups[code]![filled[code]!++] = rows[i]!;
  }
  return groups;
}

interface Tested {
  readonly estimate: ImpactEstimate;
  /** Two-sided p of the difference; null where it was not tested. */
  readonly p: number | null;
}

function impactsWithin(
  table: RatingTable,
  worth: Worth,
  { base, rows }: { readonly base: Uint32Array; readonly rows: readonly Uint32Array[] },
  outcome: OutcomeDefinition,
  thresholds: ScoreThresholds,
): readonly Tested[] {
  const answers = answersOf(table, worth, base);
  return rows.map((theme) => impactOf(sidesOf(answers, theme), answers, outcome, thresholds));
}

/** What answers count, from the least that one can count: differences stay what they are, and sums lose no digits. */
interface Worth {
  readonly column: AnswerColumn;
  /** By row, NaN without an answer. Points are whole, so that their sums are exact in any order of the rows. */
  readonly values: Float64Array;
  /** The most that an answer counts. */
  readonly limit: number;
  meanOf(tally: Tally): number;
}

function worthOf(table: RatingTable, outcome: OutcomeDefinition): Worth {
  const column = outcomeColumn(table, outcome);
  const values = answerValues(column, outcome);
  if (outcome.kind === 'measure') {
    const { low, high } = rangeOf(values);
    return {
      column,
      values: values.map((value) => value - low),
      limit: high - low,
      meanOf: (tally) => momentsIn(tally, outcome).mean - low,
    };
  }
  const points = valuesByLevel(outcome);
  const byLevel = points.map((point) => point - points[0]!);
  return {
    column,
    values: values.map((value) => value - points[0]!),
    limit: Math.max(...byLevel),
    meanOf: (tally) => sumOver(countsIn(tally), byLevel) / answersIn(tally),
  };
}

/** The ends of the numbers given; 0 to 0 without any. */
function rangeOf(values: Float64Array): { readonly low: number; readonly high: number } {
  let low = Infinity;
  let high = -Infinity;
  for (let row = 0; row < values.length; row++) {
    if (values[row]! < low) low = values[row]!;
    if (values[row]! > high) high = values[row]!;
  }
  return low > high ? { low: 0, high: 0 } : { low, high };
}

/** The answers of some rows: each row's voice, and sums over voices that no theme changes. */
interface Answers extends Worth {
  /** The customer of a row as a running number, or a number of its own without one; -1 for rows not in the answers. */
  readonly voiceOf: Int32Array;
  readonly voices: number;
  readonly n: number;
  readonly all: Tally;
  /** By voice: sum of the values, and number of answers. */
  readonly sums: Float64Array;
  readonly sizes: Float64Array;
  /** The place of a voice among those that carry the theme being looked at; -1 between themes. */
  readonly placeOf: Int32Array;
  /** Over all voices: sums of sum², sum x size and size². */
  readonly squares: { readonly sum: number; readonly both: number; readonly size: number };
}

function answersOf(table: RatingTable, worth: Worth, base: Uint32Array): Answers {
  const { values, column } = worth;
  const rows = answeredRows(base, values);
  const voiceOf = new Int32Array(table.rows).fill(-1);
  const voices = numberVoices(rows, table.customer.codes, voiceOf);
  const sums = new Float64Array(voices);
  const sizes = new Float64Array(voices);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const voice = voiceOf[row]!;
    sums[voice]! += values[row]!;
    sizes[voice]!++;
  }
  const squares = { sum: 0, both: 0, size: 0 };
  for (let voice = 0; voice < voices; voice++) {
    squares.sum += sums[voice]! ** 2;
    squares.both += sums[voice]! * sizes[voice]!;
    squares.size += sizes[voice]! ** 2;
  }
  return {
    ...worth,
    voiceOf,
    voices,
    n: rows.length,
    all: tallyOf(column, rows),
    sums,
    sizes,
    placeOf: new Int32Array(voices).fill(-1),
    squares,
  };
}

function answeredRows(base: Uint32Array, values: Float64Array): Uint32Array {
  const rows = new Uint32Array(base.length);
  let count = 0;
  for (let i = 0; i < base.length; i++) if (!Number.isNaN(values[base[i]!]!)) rows[count++] = base[i]!;
  return rows.subarray(0, count);
}

/** Gives every row the number of its voice and returns how many there are. */
function numberVoices(rows: Uint32Array, customer: Int32Array, voiceOf: Int32Array): number {
  let customers = 0;
  for (let i = 0; i < rows.length; i++) customers = Math.max(customers, customer[rows[i]!]! + 1);
  const voiceOfCustomer = new Int32Array(customers).fill(-1);
  let voices = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const code = customer[row]!;
    if (code === NO_CODE) voiceOf[row] = voices++;
    else {
      if (voiceOfCustomer[code] === -1) voiceOfCustomer[code] = voices++;
      voiceOf[row] = voiceOfCustomer[code]!;
    }
  }
  return voices;
}

interface Sides {
  readonly with: Tally;
  readonly without: Tally;
  /** Of the voices that carry the theme: sum and number of their answers with it. */
  readonly touched: {
    readonly count: number;
    readonly voices: Int32Array;
    readonly sums: Float64Array;
    readonly sizes: Float64Array;
  };
}

function sidesOf({ column, values, voiceOf, all, placeOf }: Answers, theme: Uint32Array): Sides {
  const rows = new Uint32Array(theme.length);
  const voices = new Int32Array(theme.length);
  const sums = new Float64Array(theme.length);
  const sizes = new Float64Array(theme.length);
  let answered = 0;
  let count = 0;
  for (let i = 0; i < theme.length; i++) {
    const row = theme[i]!;
    const voice = voiceOf[row]!;
    if (voice < 0) continue;
    rows[answered++] = row;
    let place = placeOf[voice]!;
    if (place < 0) {
      place = count++;
      placeOf[voice] = place;
      voices[place] = voice;
    }
    sums[place]! += values[row]!;
    sizes[place]!++;
  }
  for (let place = 0; place < count; place++) placeOf[voices[place]!] = -1;
  const carrying = tallyOf(column, rows.subarray(0, answered));
  return { with: carrying, without: without(all, carrying), touched: { count, voices, sums, sizes } };
}

function impactOf(
  sides: Sides,
  answers: Answers,
  outcome: OutcomeDefinition,
  { minimumAnswers, fullAnswers }: ScoreThresholds,
): Tested {
  const { n, voices, limit, meanOf } = answers;
  const nWith = answersIn(sides.with);
  const nWithout = n - nWith;
  const refuse = (reason: Extract<ImpactEstimate, { kind: 'suppressed' }>['reason']): Tested => ({
    estimate: { kind: 'suppressed', n, nWith, reason },
    p: null,
  });
  if (n === 0 || nWith === 0) return refuse('no-answers');
  // ten mentions of one customer are one voice
  if (sides.touched.count < minimumAnswers) return refuse('too-few-with');
  if (nWithout < minimumAnswers) return refuse('too-few-without');

  const share = nWith / n;
  const meanWith = meanOf(sides.with);
  const meanWithout = meanOf(sides.without);
  const mean = meanOf(answers.all);
  const difference = meanWith - meanWithout;
  const effect = share * difference;
  const imagined: SideVariance = {
    with: imaginedVariance(sides.with, outcome),
    without: imaginedVariance(sides.without, outcome),
  };
  const ofVoices = voiceSums(answers, sides);
  const degrees = degreesOf(imagined, sides.touched.count, nWithout, voices);
  const clean = (variance: number) => (variance < NOTHING * limit * limit ? 0 : variance);
  const ofDifference = clean(
    Math.max(
      voiceVariance(voices, ofVoices, {
        with: { slope: 1 / nWith, fixed: -meanWith / nWith },
        without: { slope: -1 / nWithout, fixed: meanWithout / nWithout },
      }),
      imagined.with + imagined.without,
    ),
  );
  const ofEffect = clean(
    Math.max(
      voiceVariance(voices, ofVoices, {
        with: { slope: 1 / n, fixed: -mean / n },
        without: { slope: 1 / n - 1 / nWithout, fixed: meanWithout / nWithout - mean / n },
      }),
      share ** 2 * (imagined.with + imagined.without) + (difference ** 2 * share * (1 - share)) / n,
    ),
  );
  // the test asks what chance would do without any difference: one mean and one variance for all answers
  const withoutDifference = clean(
    Math.max(
      voiceVariance(voices, ofVoices, {
        with: { slope: 1 / nWith, fixed: -mean / nWith },
        without: { slope: -1 / nWithout, fixed: mean / nWithout },
      }),
      imaginedVariance(answers.all, outcome) * n * (1 / nWith + 1 / nWithout),
    ),
  );
  return {
    estimate: {
      kind: 'estimated',
      n,
      nWith,
      difference,
      differenceInterval: around(difference, ofDifference, degrees, limit),
      effect,
      effectInterval: around(effect, ofEffect, degrees, limit),
      flagged: Math.min(nWith, nWithout) < fullAnswers,
    },
    p:
      withoutDifference === 0 || voices < 2
        ? null
        : studentTwoSidedP(difference / Math.sqrt(withoutDifference), voices - 1),
  };
}

/** The influence of an answer is `slope` times its value plus `fixed`, by side. */
interface Influence {
  readonly with: { readonly slope: number; readonly fixed: number };
  readonly without: { readonly slope: number; readonly fixed: number };
}

/** Sums over all voices: of each, s and k are sum and number of its answers with the theme, b and m of those without. */
interface VoiceSums {
  readonly own: Readonly<Record<'ss' | 'sk' | 'kk' | 'bs' | 'bk' | 'ms' | 'mk', number>>;
  readonly rest: Readonly<Record<'bb' | 'bm' | 'mm', number>>;
}

function voiceSums({ sums, sizes, squares }: Answers, { touched }: Sides): VoiceSums {
  let [ss, sk, kk, bs, bk, ms, mk] = [0, 0, 0, 0, 0, 0, 0];
  let [bb, bm, mm] = [squares.sum, squares.both, squares.size];
  for (let place = 0; place < touched.count; place++) {
    const voice = touched.voices[place]!;
    const sum = sums[voice]!;
    const size = sizes[voice]!;
    const s = touched.sums[place]!;
    const k = touched.sizes[place]!;
    const b = sum - s;
    const m = size - k;
    bb += b * b - sum * sum;
    bm += b * m - sum * size;
    mm += m * m - size * size;
    ss += s * s;
    sk += s * k;
    kk += k * k;
    bs += b * s;
    bk += b * k;
    ms += m * s;
    mk += m * k;
  }
  return { own: { ss, sk, kk, bs, bk, ms, mk }, rest: { bb, bm, mm } };
}

/**
 * The variance of an estimate from the influences of all answers, added up by voice before they are squared. The squares
 * are multiplied out, so that all that is summed over voices are whole numbers, once for all estimates.
 */
function voiceVariance(
  voices: number,
  { own, rest }: VoiceSums,
  { with: one, without: other }: Influence,
): number {
  if (voices < 2) return 0;
  const total =
    other.slope ** 2 * rest.bb +
    2 * other.slope * other.fixed * rest.bm +
    other.fixed ** 2 * rest.mm +
    one.slope ** 2 * own.ss +
    2 * one.slope * one.fixed * own.sk +
    one.fixed ** 2 * own.kk +
    2 * other.slope * (one.slope * own.bs + one.fixed * own.bk) +
    2 * other.fixed * (one.slope * own.ms + one.fixed * own.mk);
  return (total * voices) / (voices - 1);
}

/** Smaller than this, against the width of the scale squared, is rounding. */
const NOTHING = 1e-14;

/**
 * Degrees of freedom: those of all voices, or fewer when the side with the theme is small and makes up most of the
 * variance (Welch 1947). Without it chance would pass for evidence about twice as often as promised.
 */
function degreesOf(of: SideVariance, voicesWith: number, answersWithout: number, voices: number): number {
  const spread = of.with ** 2 / (voicesWith - 1) + of.without ** 2 / (answersWithout - 1);
  return Math.min(voices - 1, spread === 0 ? Infinity : (of.with + of.without) ** 2 / spread);
}

function around(centre: number, variance: number, degrees: number, limit: number): Interval | null {
  if (variance === 0 || degrees <= 0) return null;
  const reach = studentQuantile(0.975, degrees) * Math.sqrt(variance);
  return { low: Math.max(-limit, centre - reach), high: Math.min(limit, centre + reach) };
}

function sumOver(counts: readonly number[], values: readonly number[]): number {
  return counts.reduce((sum, count, level) => sum + count * values[level]!, 0);
}
