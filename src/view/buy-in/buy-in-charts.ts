import type { BuyInGroup, BuyInResult } from '../../analysis/results.ts';
import type { BuyIn } from '../../model/buy-in.ts';
import type { Context } from '../context.ts';
import { emptyFigure, figureOf } from '../context.ts';
import { axisFor } from '../figures/axis.ts';
import { figureCell, wordsCell } from '../figures/chart-cells.ts';
import type { AboveBelowLine, ChartCell } from '../figures/chart-description.ts';
import { noRevenue } from '../impact/no-revenue.ts';
import type { Figure } from '../page-model.ts';

/** What a case is about, as a sentence goes on with it. */
export function subjectOf({ theme, driver }: BuyIn, context: Context): string {
  return theme === undefined ? context.driverName(driver ?? '') : context.themeQuoted(theme);
}

const DIMENSIONS = { segment: 'Segment', unit: 'Business unit', month: 'Month' } as const;

export interface BuyInCase {
  readonly buyIn: BuyIn;
  readonly result: BuyInResult;
}

/** How far each group lies above or below the line, in percentage points. */
export function percentFigure({ buyIn, result }: BuyInCase, context: Context): Figure {
  const { f } = context;
  const shown = result.groups.filter(({ difference }) => difference !== null);
  const furthest = highest(shown, ({ difference }) => difference!);
  if (shown.length < 2 || furthest === null) return noBars(context);
  const above = furthest.difference! > 0;
  const what =
    result.counted === 'mentions'
      ? `comments that raise ${subjectOf(buyIn, context)}`
      : `ratings of ${subjectOf(buyIn, context)} that are low`;
  const headline = above ? headlineOf(furthest, buyIn, context) : belowHeadline(shown, buyIn, context);
  const points = (group: BuyInGroup) => 100 * group.difference!;
  const chart: AboveBelowLine = {
    kind: 'above-below-line',
    id: `buy-in-${buyIn.id}-percent`,
    headline,
    subtitle: `Share of ${what}, against the line, in percentage points`,
    footnote: `${footOf({ buyIn, result }, context)} ${chanceText(shown, context)}`,
    alt: `Bars above and below a line, with ranges. ${headline} The line is ${buyIn.line.name}.`,
    axis: axisFor([...shown.map(points), ...shown.flatMap(endsOf)], {
      label: 'Percentage points above or below the line',
      text: f.signed,
      zero: true,
      steps: 4,
    }),
    lineLabel: lineLabel(buyIn, result, context),
    items: inOrder(shown, buyIn, points).map((group) => ({
      label: groupName(group, buyIn, context),
      value: points(group),
      valueText: f.signed(points(group), 1),
      interval:
        group.interval === null ? null : { low: 100 * group.interval.low, high: 100 * group.interval.high },
      tone: toneOf(group, furthest, above),
    })),
    table: tableOf({ buyIn, result }, context),
  };
  return figureOf(chart);
}

/** The same distance in money. */
export function moneyFigure({ buyIn, result }: BuyInCase, context: Context): Figure {
  const { f, results } = context;
  const shown = result.groups.flatMap((group) =>
    group.moneyCents === null ? [] : [{ ...group, amount: group.moneyCents / 100 }],
  );
  const furthest = highest(shown, ({ amount }) => amount);
  const isCost = result.money === 'cost';
  if (shown.length < 2 || furthest === null || (!isCost && (result.size.heard.centsPerYear ?? 0) <= 0))
    return noMoney({ buyIn, result }, context);
  const above = furthest.amount > 0;
  const name = groupName(furthest, buyIn, context);
  const amount = f.money(furthest.amount * 100);
  const lowest = shown.reduce((found, each) => (each.amount < found.amount ? each : found));
  const headline = shown.every((group) => group.amount === 0)
    ? 'All lie on the line.'
    : !above
      ? `${groupName(lowest, buyIn, context)}: ${f.money(-100 * lowest.amount)} ${isCost ? 'a year less than' : 'of yearly revenue below'}${isCost ? ' at' : ''} the line.`
      : isCost
        ? `${name}: ${amount} a year more than at the line.`
        : `${name}: ${amount} of yearly revenue above the line.`;
  const chart: AboveBelowLine = {
    kind: 'above-below-line',
    id: `buy-in-${buyIn.id}-money`,
    headline,
    subtitle: isCost
      ? `What the mentions above the line cost us (below: save), likely figure, ${results.currency} a year`
      : `Yearly revenue of those who ${result.counted === 'mentions' ? 'wrote' : 'rated'}, as far as it lies above (or below) the line, ${results.currency}`,
    footnote: `${footOf({ buyIn, result }, context)} ${
      isCost
        ? 'Money: mentions above the line times the likely cost of one to us (content/assumptions.yaml); only those who wrote are counted. How far chance moves the share stands in the chart of shares.'
        : 'Money: share above the line times the yearly revenue of the customers who wrote or rated (data/customers.csv): the size of business that may be affected, not a loss. How far chance moves the share stands in the chart of shares.'
    }`,
    alt: `Bars above and below a line. ${headline} The line is ${buyIn.line.name}.`,
    axis: axisFor(
      shown.map((group) => group.amount),
      {
        label: `${results.currency} a year`,
        text: (value) => f.moneyAsSet(value * 100),
        zero: true,
        steps: 4,
      },
    ),
    lineLabel: lineLabel(buyIn, result, context),
    items: inOrder(shown, buyIn, (group) => group.amount).map((group) => ({
      label: groupName(group, buyIn, context),
      value: group.amount,
      valueText: f.money(group.amount * 100),
      tone: toneOf(group, furthest, above),
    })),
    table: tableOf({ buyIn, result }, context),
  };
  return figureOf(chart);
}

/** All lie below the line: the one that is furthest from it. */
function belowHeadline(shown: readonly BuyInGroup[], buyIn: BuyIn, context: Context): string {
  const lowest = shown.reduce((found, each) => (each.difference! < found.difference! ? each : found));
  return lowest.difference === 0 ? 'All lie on the line.' : headlineOf(lowest, buyIn, context);
}

function headlineOf(group: BuyInGroup, buyIn: BuyIn, context: Context): string {
  const { f } = context;
  const chance = group.interval === null || group.evidence ? '' : ', which may be chance';
  const percent = f.percents([group.share, group.line]);
  return `${groupName(group, buyIn, context)}: ${percent(group.share!)} instead of ${percent(group.line!)}${chance}.`;
}

function endsOf({ interval }: BuyInGroup): readonly number[] {
  return interval === null ? [] : [100 * interval.low, 100 * interval.high];
}

/** What the ranges mean, and how many bars chance does not explain. */
function chanceText(shown: readonly BuyInGroup[], { f }: Context): string {
  const ranged = shown.filter(({ interval }) => interval !== null);
  if (ranged.length === 0) return '';
  const beyond = ranged.filter(({ evidence }) => evidence).length;
  return `Thin lines: 95% ranges, each customer one voice. With all ${f.counted(ranged.length, 'bar')} looked at, ${beyond === 0 ? 'none lies' : `${f.count(beyond)} ${beyond === 1 ? 'lies' : 'lie'}`} off the line by more than chance.`;
}

function highest<T>(groups: readonly T[], value: (group: T) => number): T | null {
  return groups.reduce<T | null>(
    (found, each) => (found === null || value(each) > value(found) ? each : found),
    null,
  );
}

/** Months as they come; everything else by size. */
function inOrder<T extends BuyInGroup>(
  groups: readonly T[],
  { by }: BuyIn,
  value: (group: T) => number,
): readonly T[] {
  return by === 'month'
    ? groups
    : [...groups].sort((a, b) => value(b) - value(a) || (a.group < b.group ? -1 : 1));
}

function toneOf(group: BuyInGroup, furthest: BuyInGroup, above: boolean): 'accent' | 'plain' | 'faint' {
  if (group.flagged || group.partial) return 'faint';
  return above && group.group === furthest.group ? 'accent' : 'plain';
}

function groupName({ group, partial }: BuyInGroup, { by }: BuyIn, { f }: Context): string {
  return by === 'month' ? `${f.month(group)}${partial ? ' (unfinished)' : ''}` : group;
}

function lineLabel({ line }: BuyIn, { line: share }: BuyInResult, { f }: Context): string {
  return share === null ? line.name : `${line.name}: ${f.percent(share)}`;
}

export function sourcesOf({ buyIn }: BuyInCase, context: Context): readonly string[] {
  return buyIn.driver === undefined ? context.sourcesCommenting : context.sourcesAsking(buyIn.driver);
}

/** What every chart of a case says below itself: ours first, then what the author declared. */
function footOf({ buyIn, result }: BuyInCase, context: Context): string {
  const { f } = context;
  const unit = result.counted === 'mentions' ? 'comment' : 'rating';
  const left = result.groups.filter(({ difference }) => difference === null);
  const { line } = buyIn;
  const grouped = result.groups.reduce((sum, { base }) => sum + base, 0);
  const drawn =
    line.kind === 'industry'
      ? `line: ${line.source ?? ''} (${line.scope ?? ''})`
      : line.kind === 'last-period'
        ? `line: each one’s own share ${result.before === null ? 'in the year before' : `from ${f.period(result.before)}`}`
        : 'line: all of these together';
  return context.footnote(
    f.counted(grouped, unit),
    sourcesOf({ buyIn, result }, context),
    ...(result.period === null ? [] : [`counted: ${f.period(result.period)}`]),
    drawn,
    ...(left.length === 0
      ? []
      : [`too few to show: ${f.list(left.map((group) => groupName(group, buyIn, context)))}`]),
    ...(grouped === result.whole.base
      ? []
      : [
          `left out: ${f.count(result.whole.base - grouped)} without a ${DIMENSIONS[buyIn.by].toLowerCase()}`,
        ]),
  );
}

function tableOf({ buyIn, result }: BuyInCase, context: Context) {
  const { f } = context;
  const percent = f.percents(result.groups.flatMap(({ share, line }) => [share, line]));
  const share = (value: number | null) => figureCell(value, percent, 'not given');
  const points = (value: number | null, without: string) =>
    figureCell(value === null ? null : 100 * value, (percentPoints) => f.signed(percentPoints, 1), without);
  return {
    columns: [
      { label: DIMENSIONS[buyIn.by], numeric: false },
      { label: result.counted === 'mentions' ? 'Mentions' : 'Low ratings', numeric: true },
      { label: result.counted === 'mentions' ? 'Of comments' : 'Of ratings', numeric: true },
      { label: 'Share', numeric: true },
      { label: 'Line', numeric: true },
      { label: 'Difference, percentage points', numeric: true },
      { label: 'From', numeric: true },
      { label: 'To', numeric: true },
      { label: 'In money', numeric: true },
    ],
    rows: result.groups.map((group): readonly ChartCell[] => {
      const name = groupName(group, buyIn, context);
      return [
        wordsCell(name),
        { text: f.count(group.count), value: group.count },
        { text: f.count(group.base), value: group.base },
        share(group.share),
        share(group.line),
        points(group.difference, 'too few'),
        points(group.interval?.low ?? null, 'not given'),
        points(group.interval?.high ?? null, 'not given'),
        {
          text: group.moneyCents === null ? 'not known' : f.moneyExact(group.moneyCents),
          value: group.moneyCents === null ? null : group.moneyCents / 100,
        },
      ];
    }),
  };
}

function noBars({ f, config }: Context): Figure {
  return emptyFigure({
    missing: 'Bars above and below the line',
    why: `At least two groups need ${f.count(config.thresholds.minimumAnswers)} comments or ratings each, on both sides of the comparison.`,
    next: 'Add the feedback of more months, or compare by something else: segment, unit or month.',
    file: 'content/buy-in/<id>.yaml',
  });
}

function noMoney({ result }: BuyInCase, context: Context): Figure {
  const missing = 'The same in money';
  const { heard } = result.size;
  if (result.groups.filter(({ difference }) => difference !== null).length < 2) {
    return emptyFigure({
      missing,
      why: 'Money is given for groups with a share to hold against the line, and fewer than two have one.',
      next: 'Add the feedback of more months, or compare by something else: segment, unit or month.',
      file: 'content/buy-in/<id>.yaml',
    });
  }
  if (result.money === 'cost') {
    return emptyFigure({
      missing,
      why: 'What one mention costs us is not assumed for this theme.',
      next: 'Add refunds, visits or the cost of a contact, each with source and author.',
      file: 'content/assumptions.yaml',
    });
  }
  return {
    kind: 'empty',
    empty: noRevenue(missing, 'the customers who wrote or rated', heard, context),
  };
}
