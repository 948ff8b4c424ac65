import type { Explained } from './analysis-fields.ts';

/** The vital few and the plans that answer them, field by field. */
export const CHAIN_FIELDS: readonly Explained[] = [
  [
    'ChainResult',
    'How far each of the vital few has come on the way to a cause that is gone.',
    {
      vitalFew: 'The vital few by mentions over all comments, in the order of the Pareto.',
      plans: 'Every plan, by id.',
      planWithinDays: 'Days after which one of the vital few should have an agreed plan.',
    },
  ],
  [
    'VitalTheme',
    'One of the vital few, since when, and the plan that has come furthest.',
    {
      theme: 'Id of the theme.',
      since:
        'First month from which on it has been among the vital few of every month’s report, each over all comments up to then.',
      days: 'Days from the end of that month to the as-of date; 0 while the month is not over.',
      plan: 'running, agreed, done, draft, decided-against (only dropped plans) or none.',
      overdue: 'No agreed plan and no decision against one, later than planWithinDays.',
    },
  ],
  [
    'PlanStanding',
    'Where one plan stands.',
    {
      plan: 'Id of the plan.',
      depth: 'Questions on the main line of whys.',
      overdue: 'Milestones that are due and not done, as positions in the plan from 0.',
      next: 'The open milestone that is due first, as a position in the plan; null when there is none.',
      targetReached: 'Latest value of the indicator against the target; null without one.',
      whenDue:
        'The indicator in the month in which the target of the plan was due; null before that, or where it was not measured.',
      value: 'Its value then.',
      reached: 'Whether that reached the target.',
      gaps: 'What the plan lacks: no-owner, no-indicator, indicator-without-data, target-weak, no-cause, cause-names-person, cause-without-workflow, few-whys, milestone-overdue or no-promise.',
    },
  ],
];
