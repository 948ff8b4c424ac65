import type { CoreGrowthResult, DriverGap, ThemeGap } from '../../analysis/results.ts';
import type { Context } from '../context.ts';
import { differenceText, scoreKind, valueText } from '../figures/score-words.ts';

export type DriverEstimated = Extract<DriverGap, { kind: 'estimated' }>;
export type ThemeEstimated = ThemeGap & { readonly estimate: NonNullable<ThemeGap['estimate']> };

/** Are the highest ratings from core-growth customers? */
export function answerText({ highest, scores }: CoreGrowthResult, context: Context): string {
  const { f } = context;
  const kind = scoreKind(context.outcomeResult);
  const gap = scores[0]?.gap;
  if (gap === undefined || gap.kind === 'not-estimable' || highest === 'not-estimable') {
    const told = context.results.coreGrowth.told !== 'not-told';
    return gap?.kind === 'not-estimable' && told
      ? `Whether the highest ratings come from core-growth customers cannot be told: too few customers answered, ${f.count(gap.coreGrowth.customers)} of them and ${f.counted(gap.others.customers, 'other')}.`
      : 'Whether the highest ratings come from core-growth customers cannot be told: nobody has said who they are.';
  }
  const number = (value: number) => differenceText(kind, value, f).split(' ')[0]!;
  const range =
    gap.interval === null ? '' : `, likely ${number(gap.interval.low)} to ${number(gap.interval.high)}`;
  const figures = `they score ${valueText(kind, gap.coreGrowth.value, f)}, all others ${valueText(kind, gap.others.value, f)} (${differenceText(kind, gap.difference, f)}${range})`;
  switch (highest) {
    case 'core-growth':
      return `Yes, the highest ratings come from core-growth customers: ${figures}. Those on whom growth rests are the more content.`;
    case 'others':
      return `No, the highest ratings do not come from core-growth customers: ${figures}. The overall score is better than the score of those on whom growth rests.`;
    case 'not-told-apart':
      return `The ratings of core-growth customers cannot be told from those of others: ${figures}.`;
    default:
      return highest satisfies never;
  }
}

/** "3.18 against 3.39 (−0.20, likely −0.37 to −0.04)", in points or the driver's unit. */
export function driverGapText(
  { coreGrowth, others, difference, interval }: DriverEstimated,
  { f }: Context,
): string {
  const range =
    interval === null ? '' : `, likely ${f.signed(interval.low, 2)} to ${f.signed(interval.high, 2)}`;
  return `${f.decimal(coreGrowth.mean, 2)} against ${f.decimal(others.mean, 2)} (${f.signed(difference, 2)}${range})`;
}

/** What stands out among the ratings gaps, or that nothing does. */
export function driversSentence(gaps: readonly DriverGap[], context: Context): string {
  const estimated = gaps.filter((gap): gap is DriverEstimated => gap.kind === 'estimated');
  if (estimated.length === 0) return '';
  const sure = estimated.filter(({ evidence }) => evidence);
  const name = ({ driver }: DriverEstimated) => context.driverName(driver);
  if (sure.length === 0) {
    const looked = `With ${context.f.counted(estimated.length, 'driver')} looked at`;
    if (estimated.every(({ difference }) => difference === 0)) return `${looked}, both sides rate alike.`;
    const furthest = estimated.reduce((found, each) => (sizeOf(each) > sizeOf(found) ? each : found));
    // gaps in units of their own have no common size
    if (sizeOf(furthest) === 0) return `${looked}, no gap is beyond chance.`;
    return `${looked}, no ratings gap is beyond chance. The widest is ${name(furthest)}: core-growth customers give ${driverGapText(furthest, context)}. Worth a look when the next answers are in.`;
  }
  return (['worse', 'better'] as const)
    .flatMap((way) => {
      const gaps = sure.filter((gap) => wayOf(gap, context) === way);
      const rated = gaps.filter(({ performanceDifference }) => performanceDifference !== null);
      const measured = gaps.filter(({ performanceDifference }) => performanceDifference === null);
      return [
        ...(rated.length === 0
          ? []
          : [`Core-growth customers rate ${context.f.list(rated.map(name))} ${way} than others do.`]),
        ...measured.map((gap) => `${name(gap)} is ${way} for core-growth customers.`),
      ];
    })
    .join(' ');
}

/** Whether core-growth customers fare worse or better; of a measured number, by the end that is good. */
function wayOf(gap: DriverEstimated, context: Context): 'worse' | 'better' {
  const upwards = context.driver(gap.driver)?.good === 'low' ? -gap.difference : gap.difference;
  return (gap.performanceDifference ?? upwards) < 0 ? 'worse' : 'better';
}

function sizeOf(gap: DriverEstimated): number {
  return Math.abs(gap.performanceDifference ?? 0);
}

export function themesSentence(gaps: readonly ThemeGap[], context: Context): string {
  const { f } = context;
  const tested = gaps.filter((gap): gap is ThemeEstimated => gap.estimate !== null);
  if (tested.length === 0) return '';
  const said = ({ theme, coreGrowth, others }: ThemeEstimated) => {
    const percent = f.percents([coreGrowth.share, others.share]);
    return `${context.themeQuoted(theme)} (${percent(coreGrowth.share ?? 0)} against ${percent(others.share ?? 0)})`;
  };
  const sure = tested.filter(({ estimate }) => estimate.evidence);
  const more = sure.filter(({ estimate }) => estimate.difference > 0);
  const less = sure.filter(({ estimate }) => estimate.difference < 0);
  if (sure.length === 0) {
    const furthest = [...tested].sort(
      (a, b) =>
        Math.abs(b.estimate.difference) - Math.abs(a.estimate.difference) || (a.theme < b.theme ? -1 : 1),
    )[0]!;
    return `With ${f.counted(tested.length, 'theme')} looked at, no difference is beyond chance. The widest is ${said(furthest)}.`;
  }
  return [
    ...(more.length === 0
      ? []
      : [`Core-growth customers raise ${f.list(more.map(said))} more often than others.`]),
    ...(less.length === 0 ? [] : [`They raise ${f.list(less.map(said))} less often.`]),
  ].join(' ');
}
