import type { Score, UnitComparison, UnitDriver, UnitMonth, UnitTheme } from '../../../analysis/results.ts';
import type { Context } from '../../context.ts';
import { spanText } from '../../format.ts';
import { differenceText, rangeText, scoreKind, scoreText, valueText } from '../../figures/score-words.ts';

export function recentText(report: UnitMonth, context: Context): string {
  return spanText(report.recentFrom, report.month, context);
}

/** "the twelve months to March 2026", or how many there are. */
export function pastText({ past }: UnitMonth, context: Context): string {
  return past === null ? 'no months before' : spanText(past.from, past.to, context);
}

/** Where the score stands, in one sentence with its range and base. */
export function standingSentence({ score, ...report }: UnitMonth, name: string, context: Context): string {
  const outcome = context.outcomeResult;
  if (outcome === null) return '';
  const { f } = context;
  const what = context.outcomeName(outcome.outcome);
  const { recent } = score;
  const when = spanText(report.recentFrom, report.month, context);
  if (recent.kind === 'suppressed')
    return `${what} in ${name} cannot be given for ${when}: ${scoreText(scoreKind(outcome), recent, f)}.`;
  const range = recent.interval === null ? '' : `, likely ${rangeOf(recent, context)}`;
  return `${what} in ${name} stood at ${valueText(scoreKind(outcome), recent.value, f)} in ${when} (${f.counted(recent.n, 'answer')}${range}).`;
}

function rangeOf({ interval }: Extract<Score, { kind: 'estimated' }>, { outcomeResult, f }: Context): string {
  return interval === null ? '' : rangeText(scoreKind(outcomeResult), interval, f);
}

/** A comparison of scores in words; chance is named where it explains it. */
export function comparisonSentence(comparison: UnitComparison, against: string, context: Context): string {
  const { f, outcomeResult } = context;
  const kind = scoreKind(outcomeResult);
  if (comparison.kind === 'not-compared') {
    return comparison.reason !== 'nobody-differs'
      ? `Too few ${comparison.reason === 'too-few-answers' ? 'answers' : 'customers'} to compare with ${against}.`
      : `Everyone gave the same answer, so there is nothing to compare with ${against}.`;
  }
  const { difference, interval, beyondChance } = comparison;
  const bare = (value: number) => differenceText(kind, value, f).split(' ')[0];
  const range = `${bare(interval.low)} to ${bare(interval.high)}`;
  return beyondChance
    ? `${differenceText(kind, difference, f)} against ${against}, likely ${range}.`
    : `${differenceText(kind, difference, f)} against ${against}, range ${range}: cannot be told from chance.`;
}

/** What differs from everybody else in the same months beyond chance. */
export function apartOf(report: UnitMonth, context: Context): readonly string[] {
  const { score } = report;
  const { f, outcomeResult } = context;
  const name = outcomeResult === null ? '' : context.outcomeName(outcomeResult.outcome);
  return [
    ...(score.againstOthers.kind === 'compared' && score.againstOthers.beyondChance
      ? [`${name}: ${comparisonSentence(score.againstOthers, 'all other units', context)}`]
      : []),
    ...report.themes.flatMap(({ theme, elsewhere, share, mentions, base }) =>
      elsewhere.kind !== 'tested' || elsewhere.verdict === 'as-usual'
        ? []
        : [
            `${context.themeQuoted(theme)} comes up ${elsewhere.verdict === 'above' ? 'more' : 'less'} often than elsewhere: ${share === null ? 'in few comments' : `in ${f.percent(share)} of ${f.counted(base, 'comment')}`} (${f.counted(mentions, 'mention')}), ${timesText(elsewhere, context)} the share of the others.`,
          ],
    ),
    ...report.drivers.flatMap(({ driver, elsewhere, ratings }) =>
      elsewhere.kind !== 'tested' || elsewhere.verdict === 'as-usual'
        ? []
        : [
            `${context.driverName(driver)} is rated ${elsewhere.verdict} than elsewhere: ${f.signed(elsewhere.difference, 2)} points on its scale, likely ${f.signed(elsewhere.interval.low, 2)} to ${f.signed(elsewhere.interval.high, 2)} (${f.counted(ratings, 'rating')}).`,
          ],
    ),
  ];
}

/** "2.4 times (likely 1.5 to 3.8)"; only the low end where there was nothing to multiply. */
function timesText(
  { ratio, ratioLow, ratioHigh }: Extract<UnitTheme['change'], { kind: 'tested' }>,
  { f }: Context,
): string {
  const low = f.decimal(ratioLow, 1);
  if (ratio === null) return `at least ${low} times`;
  const high = ratioHigh === null ? ' or more' : ` to ${f.decimal(ratioHigh, 1)}`;
  return `${f.decimal(ratio, 1)} times (likely ${low}${high})`;
}

/** Whether anything at all could be held against the unit's own past. */
export function isPastComparable({ past, score, themes, drivers }: UnitMonth): boolean {
  const tested = [...themes, ...drivers].some(({ change }) => change.kind === 'tested');
  return past !== null && (tested || score.againstPast.kind === 'compared');
}

/** What differs from the unit's own past beyond chance, most important first. */
export function changesOf(report: UnitMonth, context: Context): readonly string[] {
  const { score } = report;
  const { outcomeResult } = context;
  const name = outcomeResult === null ? '' : context.outcomeName(outcomeResult.outcome);
  const before = `its own past (${pastText(report, context)})`;
  return [
    ...(score.againstPast.kind === 'compared' && score.againstPast.beyondChance
      ? [`${name}: ${comparisonSentence(score.againstPast, before, context)}`]
      : []),
    ...aboveNormal(report, context).map((theme) => themeChange(theme, context)),
    ...report.themes
      .filter(({ change }) => change.kind === 'tested' && change.verdict === 'below')
      .map((theme) => themeChange(theme, context)),
    ...report.drivers
      .filter(({ change }) => change.kind === 'tested' && change.verdict !== 'as-usual')
      .map((driver) => driverChange(driver, context)),
  ];
}

/** Issues a unit hears more often than it used to; praise that grows is no issue. */
export function aboveNormal(report: UnitMonth, context: Context): readonly UnitTheme[] {
  return report.themes.filter(
    ({ theme, change }) =>
      change.kind === 'tested' && change.verdict === 'above' && context.theme(theme)?.praise !== true,
  );
}

function themeChange(theme: UnitTheme, context: Context): string {
  const { f } = context;
  const { change } = theme;
  if (change.kind !== 'tested') return '';
  const percent = f.percents([theme.share, theme.pastShare]);
  const share = (part: number | null) => (part === null ? 'not known' : percent(part));
  const times =
    change.ratio === null
      ? 'it was not mentioned before'
      : `${timesText(change, context)} its own normal share`;
  const side = change.verdict === 'above' ? 'above' : 'below';
  return `${context.themeQuoted(theme.theme)} is ${side} its own normal: ${share(theme.share)} of ${f.counted(theme.base, 'comment')} (${f.counted(theme.mentions, 'mention')}), before ${share(theme.pastShare)} of ${f.count(theme.pastBase)}; ${times}.`;
}

function driverChange(driver: UnitDriver, context: Context): string {
  const { f } = context;
  const { change } = driver;
  if (change.kind !== 'tested') return '';
  const way = change.verdict === 'better' ? 'better' : 'worse';
  return `${context.driverName(driver.driver)} is rated ${way}: ${f.signed(change.difference, 2)} points on its scale, likely ${f.signed(change.interval.low, 2)} to ${f.signed(change.interval.high, 2)} (${f.counted(driver.ratings, 'rating')}, before ${f.count(driver.pastRatings)}).`;
}

/** The last column of the tables: what to read from a line. */
export function themeReading({ change, elsewhere, base, pastBase }: UnitTheme): string {
  const own = base > 0 && pastBase === 0 ? NO_PAST : ownReading(change);
  if (elsewhere.kind !== 'tested' || elsewhere.verdict === 'as-usual') return own;
  return besides(own, `${elsewhere.verdict === 'above' ? '▲ more' : '▼ less'} than elsewhere`);
}

function ownReading(change: UnitTheme['change']): string {
  if (change.kind === 'not-tested') return `too few ${change.reason.slice('too-few-'.length)} to tell`;
  switch (change.verdict) {
    case 'above':
      return '▲ above its own normal';
    case 'below':
      return '▼ below its own normal';
    case 'as-usual':
      return AS_USUAL;
    default:
      return change.verdict satisfies never;
  }
}

export function driverReading({ elsewhere, ...driver }: UnitDriver): string {
  const own = ownRating(driver);
  if (elsewhere.kind !== 'tested' || elsewhere.verdict === 'as-usual') return own;
  return besides(own, `${elsewhere.verdict === 'better' ? '▲' : '▼'} ${elsewhere.verdict} than elsewhere`);
}

const AS_USUAL = 'as usual';
const NO_PAST = 'no past to compare with';

/** What stands out comes first: a unit may be used to being behind all others. */
function besides(own: string, elsewhere: string): string {
  if (own === NO_PAST) return `${elsewhere}; ${own}`;
  return own === AS_USUAL ? `${elsewhere}; as usual for the unit` : `${own}; ${elsewhere}`;
}

function ownRating({ change, flagged, pastRatings }: Omit<UnitDriver, 'elsewhere'>): string {
  if (change.kind === 'not-tested') {
    if (change.reason === 'no-variation') return 'everyone rated alike';
    if (change.reason === 'too-few-customers') return 'too few customers to tell';
    if (flagged) return 'too few ratings to tell';
    return pastRatings === 0 ? NO_PAST : 'too few ratings before to tell';
  }
  switch (change.verdict) {
    case 'better':
      return '▲ better than before';
    case 'worse':
      return '▼ worse than before';
    case 'as-usual':
      return AS_USUAL;
    default:
      return change.verdict satisfies never;
  }
}
