import type { Context } from '../context.ts';
import { vitalThemes } from '../../analysis/themes/pareto.ts';
import type { ThemeWork } from './chain-model.ts';
import { nextMilestoneText, plansOf, statusMarker } from './plan-words.ts';

/** The plans that answer a theme, and where to read on; for one of the vital few without a plan, how to begin. */
export function themeWork(theme: string, context: Context): ThemeWork {
  const plans = plansOf(theme, context);
  const isVital = vitalThemes(context.results.pareto.mentions).includes(theme);
  const praised = context.theme(theme)?.praise === true;
  return {
    plans: plans.map((plan) => ({
      name: plan.title,
      href: `plans/${plan.id}/`,
      markers: [statusMarker(plan)],
      lines: [
        plan.status === 'dropped'
          ? (plan.statusReason ?? '')
          : `Owner: ${plan.owner ?? 'nobody yet'}. ${plan.status === 'done' ? 'Closed.' : `Next: ${nextMilestoneText(plan, context)}.`}`,
      ],
    })),
    empty:
      plans.length > 0
        ? null
        : {
            missing: praised ? 'A plan to keep this up' : 'A plan that removes the cause',
            why: isVital
              ? 'It is one of the vital few, and nobody has been asked to end it.'
              : 'It is not one of the vital few over all comments; a plan is welcome, not owed.',
            next: 'Begin a plan; the command fills in driver, figures and comments to read.',
            command: `npm run new -- plan --theme ${theme}`,
            file: 'content/plans/<id>.yaml',
          },
    links:
      isVital || plans.length > 0
        ? [
            { text: 'Agenda for the root-cause exercise', href: `themes/${theme}/root-cause/` },
            ...(isVital ? [{ text: 'Where it stands in the chain', href: `chain/#${theme}` }] : []),
          ]
        : [],
  };
}
