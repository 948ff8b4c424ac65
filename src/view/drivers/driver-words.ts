import type { DriverEstimate, Importance, Quadrant } from '../../analysis/results.ts';
import type { Context } from '../context.ts';
import type { Formats } from '../format.ts';
import type { Tone } from '../figures/chart-description.ts';
import type { Marker } from '../page-model.ts';

export type EstimatedDriver = Extract<DriverEstimate, { kind: 'estimated' }>;

export const QUADRANT_NAMES: Readonly<Record<Quadrant, string>> = {
  'concentrate-here': 'Concentrate here',
  'keep-up': 'Keep up the good work',
  'low-priority': 'Low priority',
  'possible-overkill': 'Possible overkill',
};

/** "r 0.37, likely 0.31 to 0.43, 900 answers". */
export function linkNumbers(estimate: EstimatedDriver, context: Context): string {
  const { f } = context;
  const range =
    estimate.rInterval === null
      ? ''
      : `, likely ${f.decimal(estimate.rInterval.low, 2)} to ${f.decimal(estimate.rInterval.high, 2)}`;
  return `r ${f.decimal(estimate.r, 2)}${range}, ${f.counted(estimate.n, 'answer')}`;
}

/** Other key drivers whose link reads the same as that of the strongest: no order can be seen between them. */
export function asCloseAsStrongest({ results, estimate, f }: Context): readonly string[] {
  const printed = (id: string): string | null => {
    const each = estimate(id);
    return each?.kind === 'estimated' ? f.decimal(Math.abs(each.r), 2) : null;
  };
  const [first, ...others] = results.drivers.keyDrivers;
  return first === undefined ? [] : others.filter((id) => printed(id) === printed(first));
}

/** One or two sentences on a driver and the main outcome. A link, never a cause. */
export function linkSentence(estimate: DriverEstimate, context: Context): string {
  const name = context.driverName(estimate.driver);
  const outcome = context.outcomeName(context.results.drivers.outcome);
  if (estimate.kind === 'not-estimable') {
    return `No link between ${name} and ${outcome} can be given: ${whyNot(estimate, context)}.`;
  }
  const numbers = linkNumbers(estimate, context);
  const few = estimate.flagged ? ' The answers are too few to rank this driver.' : '';
  if (!estimate.evidence) {
    return `There is no evidence of a link between ${name} and ${outcome} in these data (${numbers}). That does not mean ${name} does not matter.${few}`;
  }
  if (estimate.negligible) {
    return `${name} and ${outcome} are linked so weakly that it makes no difference in practice (${numbers}).${few}`;
  }
  if (estimate.r < 0) {
    return `${name} moves against ${outcome} (${numbers}). Check the direction of its scale before reading anything into this.${few}`;
  }
  const who =
    context.driver(estimate.driver)?.unit === undefined
      ? `Customers who rate ${name} higher`
      : `Customers with a better ${name}`;
  return `${who} also score better on ${outcome} (${numbers}). This is a link, not proof that ${name} causes it.${few}`;
}

export function whyNot(
  estimate: Extract<DriverEstimate, { kind: 'not-estimable' }>,
  context: Context,
): string {
  const { f } = context;
  switch (estimate.reason) {
    case 'no-answers':
      return 'nobody has answered both questions';
    case 'too-few-answers':
      return `${f.counted(estimate.n, 'answer')} hold both the rating and the score \u2013 too few`;
    case 'too-few-customers':
      return `${f.counted(estimate.n, 'answer')} hold both, but fewer than ${f.count(context.config.thresholds.fullAnswers)} customers gave them \u2013 too few`;
    case 'everyone-rated-the-same':
      return estimate.n === 1
        ? 'one answer alone cannot show a link'
        : `all ${f.counted(estimate.n, 'answer')} gave the same rating`;
    case 'outcome-does-not-vary':
      return estimate.n === 1
        ? 'one answer alone cannot show a link'
        : `all ${f.counted(estimate.n, 'answer')} gave the same score`;
    default:
      return estimate.reason satisfies never;
  }
}

export function driverMarkers(estimate: DriverEstimate, context: Context): readonly Marker[] {
  if (estimate.kind === 'not-estimable') return [{ icon: 'question', text: 'Cannot be estimated' }];
  const markers: Marker[] = [];
  if (context.results.drivers.keyDrivers.includes(estimate.driver)) {
    markers.push({ icon: 'star', text: 'Key driver' });
  }
  if (!estimate.evidence) markers.push({ icon: 'circle', text: 'No evidence of a link yet' });
  else if (estimate.negligible) markers.push({ icon: 'circle', text: 'Negligible link' });
  if (estimate.flagged) markers.push({ icon: 'question', text: 'Too few answers to rank' });
  if (estimate.mixedSignals) markers.push({ icon: 'warning', text: 'Mixed signals' });
  if (estimate.evidence && estimate.quadrant !== null) {
    const border = estimate.borderline ? ' (borderline)' : '';
    markers.push({ icon: 'circle', text: `${QUADRANT_NAMES[estimate.quadrant]}${border}` });
  }
  return markers;
}

/** "62 of 100", or the mean in the driver's unit, or why not. */
export function performanceText(estimate: DriverEstimate, context: Context): string {
  const { f } = context;
  if (estimate.performance !== null) return `${f.decimal(estimate.performance, 0)} of 100`;
  const unit = context.driver(estimate.driver)?.unit;
  if (estimate.mean !== null) return `${f.decimal(estimate.mean, 1)}${unit === undefined ? '' : ` ${unit}`}`;
  const noun = givenNoun(estimate.driver, context);
  return estimate.ratings === 0 ? `no ${noun}s` : `${f.counted(estimate.ratings, noun)} \u2013 too few`;
}

/** Why shares of importance cannot be given, as the end of a sentence. */
export function whyNoShares(
  importance: Extract<Importance, { kind: 'not-estimable' }>,
  context: Context,
): string {
  const { f } = context;
  const { answers } = context.results.drivers;
  if (answers < 2) return answers === 0 ? 'nobody has answered yet' : 'one answer alone explains nothing';
  switch (importance.reason) {
    case 'outcome-does-not-vary':
      return 'everyone gave the same score';
    case 'fewer-than-two-drivers':
      return 'shares need at least two drivers that can be estimated';
    case 'too-few-complete-answers':
      return importance.n === 0
        ? 'no answer rates all drivers'
        : `only ${f.counted(importance.n, 'answer')} ${importance.n === 1 ? 'rates' : 'rate'} all drivers \u2013 too few`;
    case 'indefinite-matrix':
      return 'the answers to each pair of questions come from too different people to be read together';
    case 'explains-too-little':
      return importance.rSquared === null
        ? 'the drivers together explain too little of the differences'
        : `the drivers together explain only ${f.percent(importance.rSquared)} of the differences`;
    case 'too-many-drivers':
      return 'there are too many drivers to share the explanation out exactly; group some of them';
    default:
      return importance.reason satisfies never;
  }
}

/** "about 12%"; a share that is only bounded, such as "over 99%", says so alone. */
export function aboutPercent(share: number, f: Formats): string {
  const text = f.percent(share);
  return /^\p{L}/u.test(text) ? text : `about ${text}`;
}

/** What is counted of a driver: ratings that customers gave, or values that were measured. */
export function givenNoun(driver: string, context: Context): 'rating' | 'value' {
  return context.driver(driver)?.unit === undefined ? 'rating' : 'value';
}

/** Key drivers stand out; those without evidence, of hardly any effect or of too few answers stand back. */
export function driverTone(estimate: EstimatedDriver, context: Context): Tone {
  if (context.results.drivers.keyDrivers.includes(estimate.driver)) return 'accent';
  return estimate.evidence && !estimate.negligible && !estimate.flagged ? 'plain' : 'faint';
}
