import type { ImpactEstimate, ThemeResult } from '../../analysis/results.ts';
import { largestGroups, MOST_GROUPS } from '../figures/largest-groups.ts';
import { axisFor } from '../figures/axis.ts';
import { figureCell, wordsCell } from '../figures/chart-cells.ts';
import type { RankedIntervals } from '../figures/chart-description.ts';
import type { Context } from '../context.ts';
import { emptyFigure, figureOf } from '../context.ts';
import { lifetimeText, riskText } from '../impact/impact-page.ts';
import {
  endsText,
  isAnyKnown,
  moneyRangeText,
  NOT_KNOWN,
  rangeAfter,
  whyNoCost,
  windowText,
} from '../impact/money-words.ts';
import { whyNoRevenue } from '../impact/no-revenue.ts';
import { noComments } from '../no-comments.ts';
import type { DataTable, Figure, KeyFigure } from '../page-model.ts';
import type { ThemeImpactBlock } from './themes-model.ts';
import { boundsOf, differenceUnit, scoreKind } from '../figures/score-words.ts';
import { DESCRIBE_THEMES } from './theme-steps.ts';

type Estimated = Extract<ImpactEstimate, { kind: 'estimated' }>;

/** Why there is no opportunity: other figures are missing, which say why by themselves. */
const NEEDS_OTHERS = 'needs a cost to us, or revenue and a churn';

/** What a theme does to the score and what it costs, for its own page. */
export function themeImpactBlock(result: ThemeResult, context: Context): ThemeImpactBlock {
  const { f } = context;
  const isPraise = context.theme(result.theme)?.praise === true;
  const costs = costFigures(result.theme, context);
  const isKnown = isAnyKnown(costs);
  return {
    heading: isPraise ? 'What it means for the score' : 'What it means for the score, and what it costs',
    text: [effectSentence(result, context), ...(isKnown ? [] : whyNothingIsKnown(costs))].join(' '),
    keyFigures: isKnown ? costs : [],
    source: context.footnote(
      f.counted(
        result.impact.overall.n,
        'answer that could carry a theme',
        'answers that could carry a theme',
      ),
      isPraise || !isKnown
        ? context.sourcesAsking(context.results.drivers.outcome)
        : context.sourcesCommenting,
      ...(isPraise
        ? []
        : [
            context.results.money.window === null
              ? 'costs: no mentions yet'
              : `costs: mentions of ${windowText(context)}`,
            'amounts rest on content/assumptions.yaml and count only customers who wrote',
          ]),
    ),
    segments: segmentTable(result, context),
    more: isPraise ? null : { text: 'Compare what themes cost', href: 'impact/' },
  };
}

/** One sentence for a row of figures that all say the same. */
function whyNothingIsKnown(costs: readonly KeyFigure[]): readonly string[] {
  const reasons = [...new Set(costs.map(({ detail }) => detail))].filter((reason) => reason !== NEEDS_OTHERS);
  return reasons.length === 0 ? [] : [`What it costs is not known: ${reasons.join('; ')}.`];
}

/** What the overall score would differ by without the answers that carry the theme. A description, no cause. */
function effectSentence({ theme, impact }: ThemeResult, context: Context): string {
  const outcome = context.outcomeName(context.results.drivers.outcome);
  const { f } = context;
  const { overall } = impact;
  if (overall.kind === 'suppressed') {
    return `What ${context.themeQuoted(theme)} means for ${outcome} cannot be said: ${whyNoEffect(overall, context)}.`;
  }
  const numbers = effectNumbers(overall, context);
  const few = overall.flagged ? ' The answers are few: read with care.' : '';
  const tested = context.results.themes.themes.filter((each) => each.impact.pAdjusted !== null).length;
  if (!impact.evidence && isApart(overall) && tested > 1) {
    return `Taken alone, answers with ${context.themeQuoted(theme)} score differently on ${outcome} (${numbers}). With all ${f.count(tested)} themes looked at, that may be chance.${few}`;
  }
  if (!impact.evidence) {
    return `There is no evidence that answers with ${context.themeQuoted(theme)} score differently on ${outcome} (${numbers}).${few}`;
  }
  const direction = overall.effect < 0 ? 'lower' : 'higher';
  return `With the answers that carry ${context.themeQuoted(theme)}, ${outcome} is ${direction} than without them (${numbers}). This describes who answered; it is not proof that the theme is the cause.${few}`;
}

/** Whether the range of an effect leaves out none at all. */
function isApart({ effectInterval }: Estimated): boolean {
  return effectInterval !== null && (effectInterval.low > 0 || effectInterval.high < 0);
}

/** "−8 points, likely −10 to −7, 234 of 2,400 answers". */
function effectNumbers(overall: Estimated, context: Context): string {
  const { f } = context;
  const range = rangeOfEffect(overall, context);
  return `${effectText(overall.effect, context)}${range === '' ? '' : `, likely ${range}`}, ${f.count(overall.nWith)} of ${f.counted(overall.n, 'answer')}`;
}

function effectText(effect: number, context: Context): string {
  return `${shortEffect(effect, context)} ${differenceUnit(scoreKind(context.outcomeResult))}`;
}

function rangeOfEffect({ effectInterval }: Estimated, context: Context): string {
  if (effectInterval === null) return '';
  return `${shortEffect(effectInterval.low, context)} to ${shortEffect(effectInterval.high, context)}`;
}

/** An effect without its unit. */
function shortEffect(effect: number, { f, outcomeResult }: Context): string {
  const kind = scoreKind(outcomeResult);
  // an effect is a share of a difference: one decimal more keeps it from reading as nothing
  if (typeof kind === 'object') return f.signed(effect, kind.decimals + 1);
  return f.signed(kind === 'csat' || kind === 'yes-no' ? effect * 100 : effect, kind === 'ces' ? 2 : 1);
}

/** A round effect on an axis. */
function effectTick(effect: number, digits: number, { f, outcomeResult }: Context): string {
  const kind = scoreKind(outcomeResult);
  const isShare = kind === 'csat' || kind === 'yes-no';
  return isShare ? f.signed(effect * 100, Math.max(0, digits - 2)) : f.signed(effect, digits);
}

/** How far an effect goes against what customers want. */
function worseBy(effect: number, context: Context): number {
  return worseWord(context) === 'lower' ? -effect : effect;
}

/** The side on which the main outcome is bad for customers. */
function worseWord({ outcomeResult }: Context): 'lower' | 'higher' {
  const kind = scoreKind(outcomeResult);
  return typeof kind === 'object' && kind.good === 'low' ? 'higher' : 'lower';
}

function whyNoEffect(overall: Extract<ImpactEstimate, { kind: 'suppressed' }>, { f }: Context): string {
  switch (overall.reason) {
    case 'no-answers':
      return 'no answer holds both the theme and the score';
    case 'too-few-with':
      return `${f.counted(overall.nWith, 'answer')} with the theme – too few, or from too few customers`;
    case 'too-few-without':
      return `${f.counted(overall.n - overall.nWith, 'answer')} without the theme – too few`;
    default:
      return overall.reason satisfies never;
  }
}

function costFigures(theme: string, context: Context): readonly KeyFigure[] {
  const { f, results } = context;
  const costs = results.money.themes.find((each) => each.theme === theme);
  if (costs === undefined) return [];
  const { companyTotal, customersTotal, atRisk, lifetime, opportunity } = costs;
  const noRevenue = whyNoRevenue(costs.revenue);
  const noOpportunity = opportunity === null || (companyTotal === null && noRevenue !== null);
  return [
    {
      label: 'Cost to us',
      value: companyTotal === null ? NOT_KNOWN : f.money(companyTotal.likely),
      detail:
        companyTotal === null
          ? whyNoCost('company', costs, context)
          : `a year${rangeAfter(companyTotal, f)}; ${f.counted(costs.mentions, 'mention')}, ${f.counted(costs.contacts, 'contact')}`,
    },
    {
      label: 'Cost to customers',
      value: customersTotal === null || costs.mentions === 0 ? NOT_KNOWN : f.money(customersTotal.likely),
      detail:
        customersTotal === null || costs.mentions === 0
          ? whyNoCost('customers', costs, context)
          : `a year${rangeAfter(customersTotal, f)}`,
    },
    noRevenue !== null
      ? { label: 'Revenue at risk', value: NOT_KNOWN, detail: noRevenue }
      : {
          label: 'Revenue at risk',
          value: atRisk.kind === 'estimated' ? f.money(atRisk.excess.likely) : 'Gross only',
          detail:
            atRisk.kind === 'estimated'
              ? `a year more than among others, ${endsText(atRisk.excess, f)}; expected in all ${riskText(atRisk, 'expected', context)}; gross ${costs.revenue.centsPerYear === null ? 'not known' : f.money(costs.revenue.centsPerYear)}`
              : `revenue of affected customers; churn ${riskText(atRisk, 'excess', context)}`,
        },
    noRevenue !== null
      ? { label: 'Lifetime margin of those customers', value: NOT_KNOWN, detail: noRevenue }
      : {
          label: 'Lifetime margin of those customers',
          value: lifetime.kind === 'estimated' ? f.money(lifetime.firstNow.likely) : NOT_KNOWN,
          detail:
            lifetime.kind === 'estimated'
              ? `first year now, ${endsText(lifetime.firstNow, f)}; first year in a year ${moneyRangeText(lifetime.firstInAYear, f)}. What they are worth, not a loss`
              : lifetimeText(lifetime, 'firstNow', context),
        },
    {
      label: 'Opportunity',
      value: noOpportunity ? NOT_KNOWN : f.money(opportunity.likely),
      detail: noOpportunity
        ? NEEDS_OTHERS
        : `a year${rangeAfter(opportunity, f)}: cost to us${atRisk.kind === 'estimated' && noRevenue === null ? ' and margin on what leaves more than others' : ' alone'}`,
    },
  ];
}

function segmentTable(result: ThemeResult, context: Context): DataTable | null {
  const { f } = context;
  const { bySegment } = result.impact;
  const fewest = f.count(context.config.thresholds.minimumAnswers);
  if (!bySegment.some(({ impact }) => impact.kind === 'estimated')) return null;
  return {
    caption: `Effect on ${context.outcomeName(context.results.drivers.outcome)} by segment`,
    columns: [
      { label: 'Segment', numeric: false },
      { label: 'Answers', numeric: true },
      { label: 'With the theme', numeric: true },
      { label: 'Effect', numeric: true },
      { label: 'Likely range', numeric: true },
    ],
    rows: largestGroups(bySegment, ({ impact }) => impact.n).map(({ group, impact }) => [
      { text: group },
      { text: f.count(impact.n) },
      { text: f.count(impact.nWith) },
      { text: impact.kind === 'estimated' ? effectText(impact.effect, context) : 'too few' },
      { text: impact.kind === 'estimated' ? rangeOfEffect(impact, context) : '–' },
    ]),
    source: context.footnote(
      f.counted(result.impact.overall.n, 'answer'),
      context.sourcesAsking(context.results.drivers.outcome),
      'not tested: segments are small, and one of several will always stand out',
      ...(bySegment.some(({ impact }) => impact.kind === 'suppressed')
        ? [
            `too few: answers of fewer than ${fewest} customers with the theme, or fewer than ${fewest} answers without it`,
          ]
        : []),
      ...(bySegment.length > MOST_GROUPS ? [`the ${f.count(MOST_GROUPS)} segments with most answers`] : []),
    ),
  };
}

/** No comment, no theme, no comment beside a score, or too few of them. */
function noEffects(context: Context): Figure {
  const { f, results, config } = context;
  const missing = 'The effect of themes on the score';
  const { themes, coverage } = results.themes;
  const silent = coverage.base === 0 ? noComments(missing, '', context) : null;
  if (silent !== null) return { kind: 'empty', empty: silent };
  if (themes.length === 0) {
    return emptyFigure({
      missing,
      why: 'No themes are described, so answers cannot be told apart by what they are about.',
      ...DESCRIBE_THEMES,
    });
  }
  if (themes.every(({ impact }) => impact.overall.n === 0)) {
    return emptyFigure({
      missing,
      why: `No comment stands beside a ${context.outcomeName(results.drivers.outcome)} score.`,
      next: 'Ask for a comment beside the score, in the same survey.',
      file: 'data/feedback/<source>/source.yaml',
    });
  }
  return emptyFigure({
    missing,
    why: `No theme has enough scored answers on both sides: ${f.count(config.thresholds.minimumAnswers)} with it and as many without, from enough different customers.`,
    next: 'Add the feedback of more months, or of more customers.',
    file: 'data/feedback/<source>/<period>.csv',
  });
}

/** The effect of every theme on the score beside how often it is raised. */
export function effectsFigure(context: Context): Figure {
  const { f, results, outcomeResult } = context;
  const outcome = context.outcomeName(results.drivers.outcome);
  const shown = results.themes.themes
    .flatMap(({ theme, share, impact }) =>
      impact.overall.kind === 'estimated' ? [{ theme, share, ...impact, overall: impact.overall }] : [],
    )
    .sort(
      (a, b) =>
        worseBy(b.overall.effect, context) - worseBy(a.overall.effect, context) ||
        (a.theme < b.theme ? -1 : 1),
    );
  const worst = shown[0];
  if (worst === undefined || outcomeResult === null) {
    return noEffects(context);
  }
  const headline =
    worst.evidence && worseBy(worst.overall.effect, context) > 0
      ? `Without the answers that carry ${context.themeQuoted(worst.theme)}, ${outcome} would read ${effectText(Math.abs(worst.overall.effect), context).replace(/^\+/, '')} ${worst.overall.effect < 0 ? 'higher' : 'lower'}.`
      : `No theme goes with a clearly ${worseWord(context)} ${outcome}.`;
  const ends = shown.flatMap(({ overall }) => [
    overall.effect,
    ...(overall.effectInterval === null ? [] : [overall.effectInterval.low, overall.effectInterval.high]),
  ]);
  const { low, high } = boundsOf(scoreKind(outcomeResult), context.mainOutcome);
  const percent = f.percents(shown.map(({ share }) => share));
  const chart: RankedIntervals = {
    kind: 'ranked-intervals',
    id: 'theme-effects',
    mark: 'dot',
    headline,
    subtitle: `Score of all answers minus score without the theme’s answers, ${outcome}, with 95% interval`,
    footnote: context.footnote(
      f.counted(worst.overall.n, 'answer that could carry a theme', 'answers that could carry a theme'),
      context.sourcesAsking(results.drivers.outcome),
      'hollow: no evidence of a difference, or few answers',
      'effects are not added up: an answer can carry several themes',
      'a description of who answered, not proof of a cause',
    ),
    alt: `Dot chart with intervals. ${headline}`,
    axis: axisFor(ends, {
      label: `Effect on ${outcome}`,
      text: (value, digits) => effectTick(value, digits, context),
      zero: true,
      bounds: { low: low - high, high: high - low },
    }),
    items: shown.map(({ theme, overall, evidence }) => ({
      label: context.themeName(theme),
      value: overall.effect,
      valueText: shortEffect(overall.effect, context),
      interval: overall.effectInterval,
      tone: !evidence || overall.flagged ? 'faint' : theme === worst.theme ? 'accent' : 'plain',
    })),
    table: {
      columns: [
        { label: 'Theme', numeric: false },
        { label: 'Share of comments', numeric: true },
        { label: 'Answers with it', numeric: true },
        { label: 'Effect', numeric: true },
        { label: 'Low', numeric: true },
        { label: 'High', numeric: true },
        { label: 'With minus without', numeric: true },
        { label: 'Evidence', numeric: false },
      ],
      rows: shown.map(({ theme, share, overall, evidence }) => {
        const number = (value: number | null | undefined) =>
          figureCell(value, (effect) => shortEffect(effect, context));
        return [
          wordsCell(context.themeName(theme)),
          { text: percent(share), value: share },
          { text: f.count(overall.nWith), value: overall.nWith },
          number(overall.effect),
          number(overall.effectInterval?.low),
          number(overall.effectInterval?.high),
          number(overall.difference),
          wordsCell(evidence ? 'yes' : 'no'),
        ];
      }),
    },
  };
  return figureOf(chart);
}
