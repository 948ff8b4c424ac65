import type { AnswerColumn, RatingTable } from '../../model/feedback-table.ts';
import { compareText } from '../../model/compare-text.ts';
import { answerValues, valuesByLevel } from '../outcomes/answer-values.ts';
import { outcomeColumn, tallyOf, without } from '../outcomes/answers.ts';
import { answersIn, countsIn, momentsIn } from '../outcomes/score.ts';
import type { OutcomeDefinition, ScoreThresholds, Tally } from '../outcomes/score.ts';
import type { ImpactEstimate, Interval, ThemeImpact } from '../results.ts';
import { studentQuantile, studentTwoSidedP } from '../statistics/distributions.ts';
import { rowsByGroup } from '../rows-by-group.ts';
import { groupedBy } from '../statistics/joint-counts.ts';
import { benjaminiHochberg, SIGNIFICANCE } from '../statistics/multiple-testing.ts';
import type { SideVariance } from './impact-variance.ts';
import { imaginedVariance } from './impact-variance.ts';
import type { ThemeVoices, VoiceSums } from './impact-voices.ts';
import { themeVoices } from './impact-voices.ts';
import type { ThemeMarks } from './theme-marks.ts';
import { itemsInBase, rowsByTheme } from './theme-rows.ts';

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
 * @param themes  how many themes the workspace has
 * @returns one entry a theme; items without an answer are passed over
 *
 * Checked against R survey 4.1 `svycontrast` on clustered totals, and by simulation of how often the range holds.
 */
export function themeImpacts(
  table: RatingTable,
  marks: ThemeMarks,
  themes: number,
  outcome: OutcomeDefinition,
  thresholds: ScoreThresholds,
): readonly ThemeImpact[] {
  const worth = worthOf(table, outcome);
  const base = itemsInBase(marks);
  const rows = rowsByTheme(marks, themes);
  const voices = themeVoices(table, marks, themes, base, worth.values);
  const overall = impactsWithin(worth, { base, rows, voices: voices.all }, outcome, thresholds);
  const tested = overall.flatMap(({ p }, theme) => (p === null ? [] : [{ theme, p }]));
  const adjusted = benjaminiHochberg(tested.map(({ p }) => p));
  const pAdjusted = new Map(tested.map(({ theme }, index) => [theme, adjusted[index]!]));
  const segments = segmentsOf(table, base, rows).map(({ group, code, ...within }) => ({
    group,
    impacts: impactsWithin(worth, { ...within, voices: voices.bySegment[code]! }, outcome, thresholds),
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
  const grouping = groupedBy(segment);
  const bases = rowsByGroup(base, grouping);
  const carrying = rows.map((theme) => rowsByGroup(theme, grouping));
  return segment.names
    .map((group, code) => ({
      group,
      code,
      base: bases[code]!,
      rows: carrying.map((bySegment) => bySegment[code]!),
    }))
    .filter(({ base: within }) => within.length > 0)
    .sort((a, b) => compareText(a.group, b.group));
}

interface Tested {
  readonly estimate: ImpactEstimate;
  /** Two-sided p of the difference; null where it was not tested. */
  readonly p: number | null;
}

/** Some items, those that carry each theme, and the voices of those that hold an answer. */
interface Scope {
  readonly base: Uint32Array;
  readonly rows: readonly Uint32Array[];
  readonly voices: ThemeVoices;
}

function impactsWithin(
  worth: Worth,
  { base, rows, voices }: Scope,
  outcome: OutcomeDefinition,
  thresholds: ScoreThresholds,
): readonly Tested[] {
  const all = tallyOf(worth.column, base);
  return rows.map((theme, index) => {
    const carrying = tallyOf(worth.column, theme);
    const answers = { all, with: carrying, without: without(all, carrying) };
    return impactOf(answers, voices.voices, voices.sumsOf(index), worth, outcome, thresholds);
  });
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

interface ComparedAnswers {
  readonly all: Tally;
  readonly with: Tally;
  readonly without: Tally;
}

function impactOf(
  answers: ComparedAnswers,
  voices: number,
  ofVoices: VoiceSums,
  { limit, meanOf }: Worth,
  outcome: OutcomeDefinition,
  { minimumAnswers, fullAnswers }: ScoreThresholds,
): Tested {
  const n = answersIn(answers.all);
  const nWith = answersIn(answers.with);
  const nWithout = n - nWith;
  const refuse = (reason: Extract<ImpactEstimate, { kind: 'suppressed' }>['reason']): Tested => ({
    estimate: { kind: 'suppressed', n, nWith, reason },
    p: null,
  });
  if (n === 0 || nWith === 0) return refuse('no-answers');
  // ten mentions of one customer are one voice
  if (ofVoices.voicesWith < minimumAnswers) return refuse('too-few-with');
  if (nWithout < minimumAnswers) return refuse('too-few-without');

  const compared: Compared = {
    n,
    nWith,
    nWithout,
    mean: meanOf(answers.all),
    meanWith: meanOf(answers.with),
    meanWithout: meanOf(answers.without),
    imagined: {
      all: imaginedVariance(answers.all, outcome),
      with: imaginedVariance(answers.with, outcome),
      without: imaginedVariance(answers.without, outcome),
    },
  };
  const difference = compared.meanWith - compared.meanWithout;
  const effect = (nWith / n) * difference;
  const degrees = degreesOf(compared.imagined, ofVoices.voicesWith, nWithout, voices);
  const varianceBy = (of: VarianceOf) => {
    const variance = of(compared, (influence) => voiceVariance(voices, ofVoices, influence));
    return variance < NOTHING * limit * limit ? 0 : variance;
  };
  const byChance = varianceBy(varianceByChance);
  return {
    estimate: {
      kind: 'estimated',
      n,
      nWith,
      difference,
      differenceInterval: around(difference, varianceBy(varianceOfDifference), degrees, limit),
      effect,
      effectInterval: around(effect, varianceBy(varianceOfEffect), degrees, limit),
      flagged: Math.min(nWith, nWithout) < fullAnswers,
    },
    p: byChance === 0 || voices < 2 ? null : studentTwoSidedP(difference / Math.sqrt(byChance), voices - 1),
  };
}

/** How many answers there are in all and on each side, what they count on average, and the variance of the means. */
interface Compared {
  readonly n: number;
  readonly nWith: number;
  readonly nWithout: number;
  readonly mean: number;
  readonly meanWith: number;
  readonly meanWithout: number;
  readonly imagined: SideVariance & { readonly all: number };
}

/** The variance of an estimate: from the influences of the answers, never less than with a few imagined ones. */
type VarianceOf = (compared: Compared, fromInfluence: (influence: Influence) => number) => number;

const varianceOfDifference: VarianceOf = (
  { nWith, nWithout, meanWith, meanWithout, imagined },
  fromInfluence,
) =>
  Math.max(
    fromInfluence({
      with: { slope: 1 / nWith, fixed: -meanWith / nWith },
      without: { slope: -1 / nWithout, fixed: meanWithout / nWithout },
    }),
    imagined.with + imagined.without,
  );

const varianceOfEffect: VarianceOf = (
  { n, nWith, nWithout, mean, meanWith, meanWithout, imagined },
  fromInfluence,
) => {
  const share = nWith / n;
  const difference = meanWith - meanWithout;
  return Math.max(
    fromInfluence({
      with: { slope: 1 / n, fixed: -mean / n },
      without: { slope: 1 / n - 1 / nWithout, fixed: meanWithout / nWithout - mean / n },
    }),
    share ** 2 * (imagined.with + imagined.without) + (difference ** 2 * share * (1 - share)) / n,
  );
};

/** Of the difference that chance would make without any: one mean and one variance for all answers. */
const varianceByChance: VarianceOf = ({ n, nWith, nWithout, mean, imagined }, fromInfluence) =>
  Math.max(
    fromInfluence({
      with: { slope: 1 / nWith, fixed: -mean / nWith },
      without: { slope: -1 / nWithout, fixed: mean / nWithout },
    }),
    imagined.all * n * (1 / nWith + 1 / nWithout),
  );

/** The influence of an answer is `slope` times its value plus `fixed`, by side. */
interface Influence {
  readonly with: { readonly slope: number; readonly fixed: number };
  readonly without: { readonly slope: number; readonly fixed: number };
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
