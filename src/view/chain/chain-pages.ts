import type { Context } from '../context.ts';
import { vitalThemes } from '../../analysis/themes/pareto.ts';
import type { ChainPages } from './chain-model.ts';
import { chainPage } from './chain-page.ts';
import { indicatorPages, scoreboard } from './indicator-pages.ts';
import { planPage } from './plan-page.ts';
import { plansPage } from './plans-page.ts';
import { rootCausePage } from './root-cause-page.ts';

/** The pages from theme to cause, plan and indicator. */
export function chainPages(context: Context): ChainPages {
  const { chain, results } = context;
  const themes = new Set([...vitalThemes(results.pareto.mentions), ...chain.plans.map(({ theme }) => theme)]);
  return {
    chain: chainPage(context),
    plans: plansPage(context),
    planPages: chain.plans.map((plan) => planPage(plan, context)),
    rootCausePages: [...themes].map((theme) => rootCausePage(theme, context)),
    indicatorPages: indicatorPages(context),
    scoreboard: scoreboard(context),
  };
}
