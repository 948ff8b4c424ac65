import type { ThemeResult } from '../../analysis/results.ts';
import type { Context } from '../context.ts';
import { noComments } from '../no-comments.ts';
import { emptyFigure, figureOf } from '../context.ts';
import { controlFigure } from '../figures/control-figure.ts';
import { controlChartOf } from '../figures/control-words.ts';
import { fixMarks } from '../change/fix-marks.ts';
import type { Figure } from '../page-model.ts';

/**
 * The share of a theme by month with its limits, or the step that makes it possible.
 *
 * @param id  address of the chart: it stands on the page of the theme and on that of its fix
 */
export function themeControlFigure(result: ThemeResult, id: string, context: Context): Figure {
  const { f } = context;
  const name = context.themeName(result.theme);
  const chart = controlChartOf('theme', result.theme, context);
  const given = result.byMonth.filter(({ share }) => share !== null);
  if (chart === null || given.length < 2) {
    const silent = noComments(`${name} by month`, '', context);
    if (silent !== null) return { kind: 'empty', empty: silent };
    return emptyFigure({
      missing: `${name} by month`,
      why: 'A trend needs comments from at least two months.',
      next: 'Add one file of feedback for each month.',
      file: 'data/feedback/<source>/<period>.csv',
    });
  }
  const monthOf = new Map(result.byMonth.map((month) => [month.month, month]));
  const count = (label: string, of: 'mentions' | 'base') => ({
    label,
    cell: (month: string) => {
      const value = monthOf.get(month)?.[of] ?? 0;
      return { text: f.count(value), value };
    },
  });
  return figureOf(
    controlFigure(
      chart,
      {
        id,
        name,
        subtitle: 'Share of the month’s comments that speak of it, percent',
        footnote: context.footnote(
          f.counted(result.mentions, 'mention'),
          context.sourcesCommenting,
          `hollow points are part of a month or rest on fewer than ${f.counted(context.config.thresholds.fullAnswers, 'comment')}`,
        ),
        text: f.percents([
          ...given.map(({ share }) => share),
          ...chart.points.flatMap(({ lower, upper }) => [lower, upper]),
          ...chart.phases.map(({ centre }) => centre),
        ]),
        tick: f.percentOnAxis,
        changeText: (change) => f.signed(change * 100, 1),
        axis: { label: 'Share of comments', zero: true, bounds: { low: 0, high: 1 } },
        marks: fixMarks(result.theme, 'felt', context),
        reference: null,
        columns: [count('Mentions', 'mentions'), count('Comments', 'base')],
        faint: (month) => (monthOf.get(month)?.base ?? 0) < context.config.thresholds.fullAnswers,
      },
      context,
    ),
  );
}
