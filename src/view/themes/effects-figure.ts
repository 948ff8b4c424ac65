import { axisFor } from '../figures/axis.ts';
import { figureCell, wordsCell } from '../figures/chart-cells.ts';
import type { RankedIntervals } from '../figures/chart-description.ts';
import type { Context } from '../context.ts';
import { emptyFigure, figureOf } from '../context.ts';
import { noComments } from '../no-comments.ts';
import type { Figure } from '../page-model.ts';
import { boundsOf, scoreKind } from '../figures/score-words.ts';
import { DESCRIBE_THEMES } from './theme-steps.ts';
import { effectText, shortEffect } from './effect-words.ts';

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
