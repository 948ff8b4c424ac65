import type { Context } from '../context.ts';
import { emptyFigure } from '../context.ts';
import type { Figure } from '../page-model.ts';
import { paretoFigure } from '../figures/pareto-chart.ts';

/** The themes behind one driver, with what is counted; or what would give them. */
export function driverPareto(id: string, context: Context): { figure: Figure; note: string } {
  const { f, results } = context;
  const name = context.driverName(id);
  const own = results.driverParetos.find((pareto) => pareto.driver === id);
  const named = context.themes.some(({ driver }) => driver === id);
  if (own === undefined || (own.basis === 'tied-themes' && !named && context.results.volume.comments > 0)) {
    return {
      note: '',
      figure: emptyFigure({
        missing: `Themes behind ${name}`,
        why: `No theme names ${name}, and too few comments of customers who rated it low carry one.`,
        next: 'Write the driver into the themes that speak about it.',
        file: 'content/themes/<theme>.yaml',
      }),
    };
  }
  const low = own.basis === 'low-raters';
  const of = low
    ? `in comments of customers who rated ${name} low`
    : `in themes that name ${name}, from any source`;
  const whole = low ? `what customers who rated ${name} low mention` : `the mentions that belong to ${name}`;
  const note = low
    ? `What customers who rated ${name} low write about.`
    : `Counts the themes that name ${name}, in comments of any source, whatever their writers rated.`;
  return {
    note,
    figure: paretoFigure(
      own.pareto.mentions,
      {
        id: `driver-${id}-themes`,
        unit: 'mentions',
        of,
        whole,
        base: f.counted(own.base, 'comment'),
        sources: low ? context.sourcesAsking(id) : context.sourcesCommenting,
        more: [],
      },
      context,
    ),
  };
}
