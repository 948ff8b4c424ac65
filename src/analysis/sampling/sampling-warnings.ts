import type {
  PopulationBasis,
  SamplingGroup,
  SamplingWarning,
  SourceMix,
  WeightedScore,
} from '../results.ts';
import { HEAVIEST_RATIO } from './trim-weights.ts';

/** A group answers too rarely (or too often) when its share of answers is this far from its share of customers. */
const OUT_OF_STEP = 2 / 3;

/** What to say before a claim is made about all customers, the gravest first. */
export function samplingWarnings(
  basis: PopulationBasis,
  main: WeightedScore,
  groups: readonly SamplingGroup[],
  mix: SourceMix,
): readonly SamplingWarning[] {
  const warn = (
    code: SamplingWarning['code'],
    group: string | null = null,
    value: number | null = null,
  ): SamplingWarning => ({ code, group, value });
  const weighed = onceEach(
    groups.filter(({ relativeWeight, state }) => relativeWeight !== null || state === 'empty'),
  );
  const leftOut = main.withoutStratum + main.outsidePopulation;
  const { estimate } = main;
  const known = basis.kind !== 'unknown';
  const strataKnown = estimate.kind === 'estimated' || estimate.reason !== 'no-stratum-known';
  return [
    ...(known ? [] : [warn('population-unknown')]),
    ...weighed
      .filter(({ state }) => state === 'empty' && known && strataKnown && main.answers > 0)
      .map(({ group, shareOfCustomers }) => warn('uncovered', group, shareOfCustomers)),
    ...outOfStep(groups).map(([code, { group, shareOfAnswers, shareOfCustomers }]) =>
      warn(code, group, shareOfAnswers! / shareOfCustomers),
    ),
    ...weighed
      .filter(({ state }) => state === 'merged')
      .map(({ group, answers }) => warn('merged', group, answers)),
    ...weighed
      .filter(({ state }) => state === 'thin')
      .map(({ group, answers }) => warn('thin', group, answers)),
    ...heavyWeights(estimate).map(([code, ratio]) => warn(code, null, ratio)),
    ...(known && leftOut > 0 ? [warn('answers-left-out', null, leftOut)] : []),
    ...(basis.kind === 'customer-list' ? [warn('population-from-customer-list', null, basis.customers)] : []),
    ...(mix.volunteeredShare !== null && mix.volunteeredShare > 0.5
      ? [warn('mostly-volunteered', null, mix.volunteeredShare)]
      : []),
    ...(main.answers > 0 ? [warn('self-selection')] : []),
  ];
}

/** A segment that is a stratum too is named once. */
function onceEach(groups: readonly SamplingGroup[]): readonly SamplingGroup[] {
  return groups.filter(({ group }, at) => groups.findIndex((each) => each.group === group) === at);
}

/** Weights of which one is more than ten times another: cut where they were raked, only told where strata give them. */
function heavyWeights(
  estimate: WeightedScore['estimate'],
): readonly (readonly ['heavy-weights' | 'weights-trimmed', number])[] {
  if (estimate.kind !== 'estimated') return [];
  if (estimate.trimmed !== null) return [['weights-trimmed', estimate.trimmed.ratioBefore]];
  return estimate.weightRatio > HEAVIEST_RATIO ? [['heavy-weights', estimate.weightRatio]] : [];
}

type OutOfStep = readonly ['under-represented' | 'over-represented', SamplingGroup];

/** Groups heard much more rarely or often than their size asks for; a segment that is a stratum too is named once. */
function outOfStep(groups: readonly SamplingGroup[]): readonly OutOfStep[] {
  const seen = new Set<string>();
  return groups.flatMap((group): readonly OutOfStep[] => {
    if (group.shareOfAnswers === null || group.answers === 0 || seen.has(group.group)) return [];
    seen.add(group.group);
    const ratio = group.shareOfAnswers / group.shareOfCustomers;
    if (ratio < OUT_OF_STEP) return [['under-represented', group]];
    return ratio > 1 / OUT_OF_STEP ? [['over-represented', group]] : [];
  });
}
