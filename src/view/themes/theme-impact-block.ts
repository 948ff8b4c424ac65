import type { ImpactEstimate, ThemeResult } from '../../analysis/results.ts';
import { largestGroups, MOST_GROUPS } from '../figures/largest-groups.ts';
import type { Context } from '../context.ts';
import { isAnyKnown, windowText } from '../impact/money-words.ts';
import type { DataTable } from '../page-model.ts';
import type { ThemeImpactBlock } from './themes-model.ts';
import type { EstimatedImpact } from './effect-words.ts';
import { effectText, rangeOfEffect } from './effect-words.ts';
import { whyNothingIsKnown, costFigures } from './theme-costs.ts';

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
function isApart({ effectInterval }: EstimatedImpact): boolean {
  return effectInterval !== null && (effectInterval.low > 0 || effectInterval.high < 0);
}

/** "−8 points, likely −10 to −7, 234 of 2,400 answers". */
function effectNumbers(overall: EstimatedImpact, context: Context): string {
  const { f } = context;
  const range = rangeOfEffect(overall, context);
  return `${effectText(overall.effect, context)}${range === '' ? '' : `, likely ${range}`}, ${f.count(overall.nWith)} of ${f.counted(overall.n, 'answer')}`;
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
