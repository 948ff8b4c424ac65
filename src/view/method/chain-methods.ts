import type { Context } from '../context.ts';
import type { MethodEntry } from './method-model.ts';

/** How the chain is judged. */
export function chainMethods({ f, config }: Context): readonly MethodEntry[] {
  return [
    {
      id: 'vital-since',
      name: 'Since when a theme is one of the vital few',
      how: `Every month is judged as its report would have been: the Pareto over all comments up to its end. A theme is vital since the first month from which on it was among the vital few without a break. After ${f.counted(config.thresholds.planWithinDays, 'day')} without an agreed plan, and without a decision against one, the check says so.`,
      read: 'The days count from the end of that month, when its readers could know.',
      example:
        'A theme joins the vital few in the report of March 2026 and stays. On 30 June it has been one of them for 91 days, since 31 March. A break in May would let the count begin again.',
      limits:
        'New themes and new rules change the past reports too, since all of them are judged by today’s rules.',
      source: 'House rule; the number of days is thresholds.planWithinDays in outerloop.yaml.',
    },
    {
      id: 'root-cause-words',
      name: 'What the last why must say',
      how: 'The last answer of the main line must hold the name of the workflow in the diamond, word for word. It must not name a person: no he or she, no form of address, no “the engineer” or “an adviser”, no role of the plan, and no word of blame such as “forgot” or “careless”.',
      read: 'A cause that names a person ends the questions too early: ask what in the workflow let it happen.',
      example:
        '“The planner forgot the survey” is asked again. “Order acceptance lets orders through without a survey” ends in the workflow “Order acceptance”.',
      limits:
        'The list of words is short and English. It finds the usual slips, not every way to blame somebody.',
      source: 'House rule.',
    },
  ];
}
