import type { CodedColumn, AnswerColumn } from '../../model/feedback-table.ts';
import { NO_CODE } from '../../model/feedback-table.ts';
import { answerValues } from '../outcomes/answer-values.ts';
import { possibleScores } from '../outcomes/score.ts';
import type { OutcomeDefinition, ScoreThresholds } from '../outcomes/score.ts';
import type { Interval, WeightedScore } from '../results.ts';
import { clusteredVariance } from '../statistics/clustered.ts';
import { betaQuantile, studentQuantile } from '../statistics/distributions.ts';
import type { Calibration, Margin } from './calibration.ts';
import { calibrated } from './calibration.ts';
import type { CustomerBase, CustomerMargin } from './population-basis.ts';
import { OUTSIDE } from './population-basis.ts';
import type { TrimmedWeights } from './trim-weights.ts';
import { trimmedWeights, weightRatio } from './trim-weights.ts';
import { mergeThinStrata, THIN_BELOW } from './thin-strata.ts';

/** Above this share of customers in strata nobody answered from, no single score is given. */
export const MOST_UNCOVERED = 0.2;

/** How one margin was used: which values were counted together, and how many answers each had. */
export interface UsedMargin {
  readonly answers: readonly number[];
  /** For each value, the number of the group it was counted in. */
  readonly groupOf: readonly number[];
}

export interface WeighedOutcome {
  readonly score: WeightedScore;
  readonly margins: readonly UsedMargin[];
}

/**
 * The score when each stratum counts by its customers, beside the score as answered.
 *
 * @param rows    the rows with an answer to the outcome, in the period
 * @param customer  the customer of every row of the table
 */
export function weightedScore(
  rows: Int32Array,
  { column, outcome }: { readonly column: AnswerColumn; readonly outcome: OutcomeDefinition },
  base: CustomerBase,
  customer: CodedColumn,
  thresholds: ScoreThresholds,
): WeighedOutcome {
  const { margins } = base;
  const outsidePopulation = count(rows, (row) => margins.some(({ codes }) => codes[row] === OUTSIDE));
  const used = inAllMargins(rows, margins);
  const usedMargins = margins.map((margin) => usedMargin(used, margin));
  const n = used.length;
  const about = {
    outcome: outcome.id,
    answers: rows.length,
    withoutStratum: margins.length === 0 ? rows.length : rows.length - n - outsidePopulation,
    outsidePopulation,
  };
  const not = (
    reason: Extract<WeightedScore['estimate'], { kind: 'not-estimable' }>['reason'],
    uncoveredShare: number | null = null,
  ): WeighedOutcome => ({
    score: { ...about, estimate: { kind: 'not-estimable', reason, n, uncoveredShare } },
    margins: usedMargins,
  });
  if (margins.length === 0) return not('no-population');
  if (n === 0) return not('no-stratum-known');
  if (n < thresholds.minimumAnswers) return not('too-few-answers');
  const uncoveredShare = Math.max(
    ...margins.map((margin, at) => uncoveredOf(margin, usedMargins[at]!.answers)),
  );
  if (uncoveredShare > MOST_UNCOVERED) return not('uncovered', uncoveredShare);
  const grouped = margins.map((margin, at) => groupedMargin(used, margin, usedMargins[at]!));
  if (grouped.every(({ codes }) => new Set(codes).size < 2)) return not('one-stratum');
  const weighing = calibrated(n, grouped);
  if (weighing === null) return not('raking-does-not-settle');
  const all = answerValues(column, outcome);
  const values = Float64Array.from(used, (row) => all[row]!);
  const voices = Int32Array.from(used, (row) => customer.codes[row] ?? NO_CODE);
  const estimate = estimateOf(values, voices, margins.length > 1 ? trimmedOf(weighing) : weighing, outcome);
  const thin = usedMargins.some(({ answers }) => answers.some((each) => each > 0 && each < THIN_BELOW));
  return {
    score: {
      ...about,
      estimate: {
        kind: 'estimated',
        method: margins.length === 1 ? 'post-stratified' : 'raked',
        n,
        ...estimate,
        uncoveredShare,
        flagged: thin || n < thresholds.fullAnswers,
      },
    },
    margins: usedMargins,
  };
}

/** The rows whose value is known in every margin. */
function inAllMargins(rows: Int32Array, margins: readonly CustomerMargin[]): Int32Array {
  let used = rows;
  for (const { codes } of margins) used = used.filter((row) => codes[row]! >= 0);
  return used;
}

function usedMargin(rows: Int32Array, { names, customers, segments, codes }: CustomerMargin): UsedMargin {
  const answers = new Array<number>(names.length).fill(0);
  for (let i = 0; i < rows.length; i++) answers[codes[rows[i]!]!]!++;
  const strata = names.map((name, code) => ({
    name,
    customers: customers[code]!,
    answers: answers[code]!,
    segment: segments[code]!,
  }));
  return { answers, groupOf: mergeThinStrata(strata) };
}

/** The margin with merged values as one. */
function groupedMargin(
  rows: Int32Array,
  { customers, codes }: CustomerMargin,
  { groupOf }: UsedMargin,
): Margin {
  const totals = new Array<number>(Math.max(...groupOf) + 1).fill(0);
  customers.forEach((size, code) => (totals[groupOf[code]!]! += size));
  return { codes: rows.map((row) => groupOf[codes[row]!]!), totals };
}

function uncoveredOf({ customers }: CustomerMargin, answers: readonly number[]): number {
  const all = customers.reduce((sum, size) => sum + size, 0);
  return customers.reduce((sum, size, code) => (answers[code] === 0 ? sum + size : sum), 0) / all;
}

interface MaybeTrimmed extends Calibration {
  readonly trimmed?: TrimmedWeights | null;
}

/** Raked weights with the heaviest cut; the range then takes the weights as given and nothing out with the margins. */
function trimmedOf(weighing: Calibration): MaybeTrimmed {
  const trimmed = trimmedWeights(weighing.weights);
  return trimmed === null ? weighing : { weights: trimmed.weights, residuals: (figures) => figures, trimmed };
}

function estimateOf(
  values: Float64Array,
  voices: Int32Array,
  { weights, residuals, trimmed = null }: MaybeTrimmed,
  outcome: OutcomeDefinition,
) {
  const n = values.length;
  const total = sumOf(weights);
  const raw = sumOf(values) / n;
  const value = sumOf(values.map((each, at) => each * weights[at]!)) / total;
  const left = residuals(values.map((each) => (each - value) / total));
  const influence = left.map((each, at) => each * weights[at]!);
  const weighed = clusteredVariance(influence, voices);
  const moved = clusteredVariance(
    influence.map((each, at) => each - (values[at]! - raw) / n),
    voices,
  );
  const reach = studentReach(weighed.clusters);
  const width = widthOf(values, outcome);
  const standardError = settled(Math.sqrt(weighed.variance), width);
  const differenceError = settled(Math.sqrt(moved.variance), width);
  const difference = settled(value - raw, width);
  const differenceInterval = differenceError === 0 ? null : around(difference, reach * differenceError);
  const designEffect = (n * sumOf(weights.map((weight) => weight * weight))) / (total * total);
  return {
    customers: weighed.clusters,
    raw,
    value,
    standardError,
    interval:
      standardError === 0
        ? null
        : intervalOf(value, standardError, { n, clusters: weighed.clusters }, outcome),
    difference,
    differenceInterval,
    beyondChance: differenceInterval !== null && (differenceInterval.low > 0 || differenceInterval.high < 0),
    designEffect,
    effectiveN: n / designEffect,
    weightRatio: weightRatio(weights),
    trimmed: trimmed && { answers: trimmed.answers, ratioBefore: trimmed.ratioBefore },
  };
}

/** What arithmetic leaves of an exact zero counts as zero, so that no range of no width is printed. */
function settled(value: number, width: number): number {
  return Math.abs(value) < 1e-12 * width ? 0 : value;
}

/** How large what an answer counts can get: the size against which rounding is nothing. */
function widthOf(values: Float64Array, outcome: OutcomeDefinition): number {
  switch (outcome.kind) {
    case 'nps':
      return 200;
    case 'ces':
      return outcome.scale.high;
    case 'csat':
    case 'yes-no':
      return 1;
    case 'measure':
      return values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
    default:
      return outcome satisfies never;
  }
}

function intervalOf(
  value: number,
  standardError: number,
  { n, clusters }: { readonly n: number; readonly clusters: number },
  outcome: OutcomeDefinition,
): Interval {
  if (outcome.kind === 'csat' || outcome.kind === 'yes-no')
    return kornGraubard(value, standardError, n, clusters);
  const { low, high } = around(value, studentReach(clusters) * standardError);
  const bounds = possibleScores(outcome);
  return { low: Math.max(bounds.low, low), high: Math.min(bounds.high, high) };
}

/**
 * The 95 % interval of a weighted share: the exact binomial interval with as many answers as the standard error is
 * worth.
 *
 * @param share  above 0 and below 1, with a standard error above 0
 *
 * Source: Korn and Graubard (1998), as R survey 4.1 `svyciprop(method = "beta")`.
 */
function kornGraubard(share: number, standardError: number, n: number, clusters: number): Interval {
  const worth =
    ((share * (1 - share)) / standardError ** 2) * (studentReach(n) / studentReach(clusters)) ** 2;
  return {
    low: betaQuantile(0.025, worth * share, worth * (1 - share) + 1).x,
    high: betaQuantile(0.975, worth * share + 1, worth * (1 - share)).x,
  };
}

/** How many standard errors a 95 % interval reaches to each side with so many independent voices. */
function studentReach(voices: number): number {
  return studentQuantile(0.975, Math.max(1, voices - 1));
}

function around(centre: number, reach: number): Interval {
  return { low: centre - reach, high: centre + reach };
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

function count(rows: Int32Array, claim: (row: number) => boolean): number {
  let found = 0;
  for (let i = 0; i < rows.length; i++) if (claim(rows[i]!)) found++;
  return found;
}
