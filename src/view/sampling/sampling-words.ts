import type { CoreGrowthGap, SamplingWarning, WeightedScore } from '../../analysis/results.ts';
import type { Context } from '../context.ts';
import type { ScoreKind } from '../figures/score-words.ts';
import { differenceText, rangeText, scoreKind, valueText } from '../figures/score-words.ts';

/** Two digits are enough in prose: 1,374 answers read as "about 1,400". */
export function aboutCount(value: number, context: Context): string {
  return context.f.count(Number(value.toPrecision(2)));
}

/** "27 as answered, 24 when each group of customers counts by its size." */
export function bothScores(
  { raw, value }: { readonly raw: number; readonly value: number },
  kind: ScoreKind,
  context: Context,
): string {
  const { f } = context;
  return `${valueText(kind, raw, f)} as answered, ${valueText(kind, value, f)} when each group of customers counts by its size`;
}

/** The sentence for the first page, only when weighting changes the score by more than chance and by a printed digit. */
export function weightedSentence(context: Context): string | null {
  const score = context.results.sampling.scores[0];
  if (score?.estimate.kind !== 'estimated' || context.outcomeResult === null) return null;
  const kind = scoreKind(context.outcomeResult);
  const { raw, value, beyondChance } = score.estimate;
  if (!beyondChance || valueText(kind, raw, context.f) === valueText(kind, value, context.f)) return null;
  const when = context.outcomeResult.change === null ? 'Over the last twelve months it is' : 'It is';
  return `${when} ${bothScores(score.estimate, kind, context)}.`;
}

/** Both scores of an outcome with what they rest on, or why there is no weighted score. */
export function weightedText(score: WeightedScore, kind: ScoreKind, context: Context): string {
  const { f } = context;
  const name = context.outcomeName(score.outcome);
  const { estimate } = score;
  if (estimate.kind === 'not-estimable')
    return `${name} has no weighted score: ${whyNotWeighted(score, context)}.`;
  const range = estimate.interval === null ? '' : ` (likely ${rangeText(kind, estimate.interval, f)})`;
  const worth = `${f.counted(estimate.n, 'answer')} from ${f.counted(estimate.customers, 'customer')}, worth about ${aboutCount(estimate.effectiveN, context)} equal ones; the largest weight is ${f.decimal(estimate.weightRatio, 1)} times the smallest`;
  const limits = estimate.differenceInterval;
  const moved =
    limits === null
      ? 'Weighting changes nothing here.'
      : `Weighting moves it by ${differenceText(kind, estimate.difference, f)} (likely ${differenceText(kind, limits.low, f).split(' ')[0]} to ${differenceText(kind, limits.high, f).split(' ')[0]})${estimate.beyondChance ? '' : ', which cannot be told from chance'}.`;
  return `${name} is ${bothScores(estimate, kind, context)}${range}: ${worth}. ${moved}`;
}

function whyNotWeighted({ estimate }: WeightedScore, { f }: Context): string {
  if (estimate.kind === 'estimated') return '';
  switch (estimate.reason) {
    case 'no-population':
      return 'nobody has said how many customers there are of each kind';
    case 'no-stratum-known':
      return 'no answer comes from a customer whose stratum is known';
    case 'too-few-answers':
      return `${f.counted(estimate.n, 'answer')} \u2013 too few`;
    case 'one-stratum':
      return 'all answers come from one stratum, so there is nothing to weigh';
    case 'uncovered':
      return `strata with ${f.percent(estimate.uncoveredShare ?? 1)} of the customers have no answer, and no single score can speak for them`;
    case 'raking-does-not-settle':
      return 'the margins contradict each other for these answers';
    default:
      return estimate.reason satisfies never;
  }
}

/** How core-growth customers score against all others. */
export function coreGrowthText(gap: CoreGrowthGap, kind: ScoreKind, context: Context): string {
  const { f } = context;
  if (gap.kind === 'not-estimable') {
    if (gap.reason === 'not-known')
      return context.results.coreGrowth.told === 'not-told'
        ? 'It is not known which customers are core-growth customers.'
        : 'No answer comes from a customer of whom it is known whether they are one.';
    return `${f.counted(gap.coreGrowth.customers, 'core-growth customer')} and ${f.counted(gap.others.customers, 'other')} answered: too few to compare.`;
  }
  const side = ({ value, n, customers }: typeof gap.others) =>
    `${valueText(kind, value, f)} (${f.counted(n, 'answer')} from ${f.counted(customers, 'customer')})`;
  const { difference, interval, beyondChance } = gap;
  const low = interval === null ? '' : differenceText(kind, interval.low, f).split(' ')[0]!;
  const high = interval === null ? '' : differenceText(kind, interval.high, f).split(' ')[0]!;
  const told =
    interval === null
      ? ''
      : beyondChance
        ? `, likely ${low} to ${high}`
        : `, range ${low} to ${high}, which cannot be told from chance`;
  return `Core-growth customers score ${side(gap.coreGrowth)}, all others ${side(gap.others)}: ${differenceText(kind, difference, f)}${told}.${gap.flagged ? ' Few customers: read it with care.' : ''}`;
}

/** What to say before a claim is made about all customers. */
export function warningText({ code, group, value }: SamplingWarning, context: Context): string {
  const { f } = context;
  const name = group ?? '';
  const number = value ?? 0;
  switch (code) {
    case 'population-unknown':
      return 'How many customers there are of each kind is not known, so nothing here can be said of all customers.';
    case 'population-from-customer-list':
      return `The customers are counted in data/customers.csv (${f.count(number)} with a stratum). If that list leaves customers out, add data/population.csv.`;
    case 'answers-left-out':
      return `${f.counted(number, 'answer')} ${number === 1 ? 'is' : 'are'} left out of the weighted score, because the stratum of the customer is not known or not in the population.`;
    case 'uncovered':
      return `Nobody of ${name} answered: ${f.percent(number)} of the customers have no voice in the score.`;
    case 'merged':
      return `${name} has ${f.counted(number, 'answer')} \u2013 fewer than five \u2013 and is counted together with the stratum nearest to it.`;
    case 'thin':
      return `${name} rests on ${f.counted(number, 'answer')}.`;
    case 'under-represented':
      return `${name} is heard too little: its share of the answers is ${f.percent(number)} of its share of the customers.`;
    case 'over-represented':
      return `${name} is heard too much: its share of the answers is ${f.decimal(number, 1)} times its share of the customers.`;
    case 'heavy-weights':
      return `The largest weight is ${f.decimal(number, 0)} times the smallest: a few answers carry much of the weighted score.`;
    case 'weights-trimmed':
      return `The largest weight would be ${f.decimal(number, 0)} times the smallest. The largest are cut so that none is more than ten times another; the margins are then met only nearly.`;
    case 'mostly-volunteered':
      return `${f.percent(number)} of the items were volunteered. People who write unasked are not a sample of all customers.`;
    case 'self-selection':
      return 'Weighting cannot repair who chose to answer within a stratum: the silent may think otherwise.';
    default:
      return code satisfies never;
  }
}
