import type { ParetoCut } from '../../analysis/results.ts';
import { wordsCell } from './chart-cells.ts';
import type { ParetoBars } from './chart-description.ts';
import type { Context } from '../context.ts';
import { emptyFigure, figureOf } from '../context.ts';
import { noRevenue } from '../impact/no-revenue.ts';
import type { EmptyState, Figure } from '../page-model.ts';
import { noIssues } from '../themes/no-vital-few.ts';
import { EXTEND_THEMES } from '../themes/theme-steps.ts';

export interface ParetoWords {
  readonly id: string;
  readonly unit: 'mentions' | 'money';
  /** Population of the bars, such as "comments of customers who rated Delivery low". */
  readonly of: string;
  /** Completes "3 of 9 themes make up 82% of …". */
  readonly whole: string;
  /** What n is, for the footnote. */
  readonly base: string;
  /** Where the comments come from; all sources with comments where nothing is said. */
  readonly sources?: readonly string[];
  readonly more: readonly string[];
}

type Cut = Extract<ParetoCut, { kind: 'cut' }>;

/** Sorted bars with the cut, or why there is no Pareto and what is known instead. */
export function paretoFigure(cut: ParetoCut, words: ParetoWords, context: Context): Figure {
  if (cut.kind === 'list') return listInstead(cut, words, context);
  const { f } = context;
  const amount = (value: number) => (words.unit === 'money' ? f.money(value) : f.count(value));
  const exact = (value: number) => (words.unit === 'money' ? f.moneyExact(value) : f.count(value));
  const headline = paretoHeadline(cut, words, context);
  const share = f.percents(cut.items.map((item) => item.share));
  const soFar = f.percents(cut.items.map((item) => item.cumulativeShare));
  const target = f.percentAsSet(context.config.thresholds.vitalShare);
  const chart: ParetoBars = {
    kind: 'pareto',
    id: words.id,
    headline,
    subtitle:
      words.unit === 'money'
        ? `Yearly revenue of the distinct customers who raised each theme, ${context.config.currency}, ${words.of}`
        : `Mentions by theme, ${words.of}`,
    footnote: context.footnote(
      words.base,
      words.sources ?? context.sourcesCommenting,
      ...paretoNotes(cut, words, context),
    ),
    alt: `Bar chart, sorted. ${headline} The largest is ${context.themeQuoted(cut.items[0]?.theme ?? '')} with ${amount(cut.items[0]?.value ?? 0)}.`,
    cumulativeLabel: 'Share so far',
    items: cut.items.map((item) => ({
      label: context.themeName(item.theme),
      value: item.value,
      valueText: amount(item.value),
      cumulativeText: soFar(item.cumulativeShare),
      tone: item.vital && !cut.evenlySpread ? 'accent' : 'plain',
    })),
    cut:
      cut.evenlySpread || cut.vitalCount >= cut.items.length
        ? null
        : { after: cut.vitalCount, label: `Vital few above this line: they reach the ${target} cut` },
    table: {
      columns: [
        { label: 'Theme', numeric: false },
        { label: words.unit === 'money' ? 'Revenue per year' : 'Mentions', numeric: true },
        { label: 'Share', numeric: true },
        { label: 'Share so far', numeric: true },
        ...(cut.evenlySpread ? [] : [{ label: 'Vital few', numeric: false }]),
      ],
      rows: cut.items.map((item) => [
        wordsCell(context.themeName(item.theme)),
        { text: exact(item.value), value: words.unit === 'money' ? item.value / 100 : item.value },
        { text: share(item.share), value: item.share },
        { text: soFar(item.cumulativeShare), value: item.cumulativeShare },
        ...(cut.evenlySpread ? [] : [wordsCell(item.vital ? 'yes' : 'no')]),
      ]),
    },
  };
  return figureOf(chart);
}

function paretoHeadline(cut: Cut, words: ParetoWords, context: Context): string {
  const { f } = context;
  if (cut.evenlySpread)
    return `It takes ${f.count(cut.vitalCount)} of ${f.counted(cut.items.length, 'theme')} to make up ${f.percent(cut.vitalShare)} of ${words.whole}: there are no vital few.`;
  const names = cut.items.slice(0, cut.vitalCount).map((item) => context.themeQuoted(item.theme));
  if (names.length === 1) return `${names[0]} alone makes up ${f.percent(cut.vitalShare)} of ${words.whole}.`;
  return `${f.count(cut.vitalCount)} of ${f.count(cut.items.length)} themes make up ${f.percent(cut.vitalShare)} of ${words.whole}.`;
}

/** More pairs than this are not read in a footnote; their number is. */
const PAIRS_NAMED = 2;

function unsettledNames(
  pairs: readonly (readonly [theme: string, next: string])[],
  { f, themeQuoted }: Context,
): readonly string[] {
  const named = pairs.length === PAIRS_NAMED + 1 ? pairs : pairs.slice(0, PAIRS_NAMED);
  const rest = pairs.length - named.length;
  return [
    ...named.map(([one, next]) => `${themeQuoted(one)} before ${themeQuoted(next)}`),
    ...(rest === 0 ? [] : [f.counted(rest, 'more pair')]),
  ];
}

function paretoNotes(cut: Cut, words: ParetoWords, context: Context): readonly string[] {
  const { f } = context;
  const unsettled = cut.items.flatMap((item, index) => {
    const next = cut.items[index + 1];
    return item.orderUnsettled && next !== undefined ? [[item.theme, next.theme] as const] : [];
  });
  return [
    ...(words.unit === 'money'
      ? ['themes share customers, so the bars overlap and must not be added up']
      : ['a comment can hold several themes; shares are of all mentions']),
    ...(cut.tiedIn > 0 ? [`${f.counted(cut.tiedIn, 'theme')} taken in because of a tie at the cut`] : []),
    ...(unsettled.length === 0
      ? []
      : [
          `order not settled where neighbours differ by less than chance: ${f.list(unsettledNames(unsettled, context))}`,
        ]),
    ...(cut.flagged
      ? [`fewer than ${f.counted(context.config.thresholds.fullAnswers, 'mention')}: read with care`]
      : []),
    ...(cut.catchAllShare > 0.2
      ? [`${f.percent(cut.catchAllShare)} fall under "Other": the themes are too coarse`]
      : []),
    ...words.more,
  ];
}

function listInstead(
  cut: Extract<ParetoCut, { kind: 'list' }>,
  words: ParetoWords,
  context: Context,
): Figure {
  const { f } = context;
  const listed = cut.items.map(
    (item) =>
      `${context.themeName(item.theme)} (${words.unit === 'money' ? f.money(item.value) : f.count(item.value)})`,
  );
  const collected = cut.items
    .filter(({ theme }) => context.theme(theme)?.catchAll === true)
    .map(({ theme }) => context.themeQuoted(theme));
  const beside = collected.length === 0 ? '' : ` beside ${f.list(collected)}`;
  const known = listed.length === 0 ? '' : ` What there is: ${f.list(listed)}.`;
  switch (cut.reason) {
    case 'nothing-to-count':
      return { kind: 'empty', empty: nothingToRank(words, context) };
    case 'one-theme':
      return emptyFigure({
        missing: 'A ranking of themes',
        why: `Only one theme ${words.unit === 'money' ? 'has a revenue above 0' : 'occurs'}${beside} (${words.of}).${known}`,
        next: 'Read the comments without a theme and add the themes they need.',
        file: 'content/themes/<theme>.yaml',
      });
    case 'few-themes':
      return emptyFigure({
        missing: 'A ranking of themes',
        why: `Only two themes ${words.unit === 'money' ? 'have a revenue above 0' : 'occur'}${beside} (${words.of}); the vital few can be told from three on.${known}`,
        next: 'Read the comments without a theme and add the themes they need.',
        file: 'content/themes/<theme>.yaml',
      });
    case 'too-few-mentions':
      return emptyFigure({
        missing: 'A ranking of themes',
        why: `There are ${f.counted(cut.total, 'mention')} \u2013 too few to rank (${words.of}).${known}`,
        next: 'Add more feedback with comments, or wait for the next period.',
        file: 'data/feedback/<source>/<period>.csv',
      });
    case 'no-money-known':
      return { kind: 'empty', empty: noRevenueByTheme(context) };
    default:
      return cut.reason satisfies never;
  }
}

/** No theme in the base, or none with an amount above 0. */
function nothingToRank(words: ParetoWords, context: Context): EmptyState {
  const missing = words.unit === 'money' ? 'Revenue by theme' : 'Mentions by theme';
  const none = noIssues(missing, context);
  if (none !== null) return none;
  if (words.unit === 'money') return noRevenueByTheme(context);
  return {
    missing,
    why: `No comment here carries a theme that is an issue (${words.of}), so there is nothing to rank.`,
    ...EXTEND_THEMES,
  };
}

function noRevenueByTheme(context: Context): EmptyState {
  const { pareto } = context.results;
  return noRevenue(
    'Revenue by theme',
    'the customers who raised these themes',
    {
      customers: pareto.distinctCustomers,
      customersWithRevenue: pareto.customersWithRevenue,
      centsPerYear: pareto.distinctRevenueCentsPerYear,
    },
    context,
  );
}
