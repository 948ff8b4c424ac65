import type { Skeleton } from './skeleton.ts';
import { titleOf } from '../../../model/identifier.ts';

/** What a workspace adds to follow a cause. */
export const CHAIN_SKELETONS: Readonly<Record<string, Skeleton>> = {
  indicator: {
    folder: 'content/indicators',
    text: (
      id,
      asOf,
    ) => `# A figure of our own work that shows a cause going away before customers feel it. Its values go to
# data/operations/<team>.csv, one row a month: ${id},${asOf.slice(0, 7)},12.3 (columns indicator,period,value).
name: ${titleOf(id)}
description: CONFIRM what is counted, how, by whom and on which day.
unit: CONFIRM the unit, such as percent of orders
good: low # CONFIRM which end is good for the customer: low or high
# theme: CONFIRM the theme it should move ahead of
# target: CONFIRM the value to reach
# threshold: CONFIRM the value past which somebody must act
group: CONFIRM the group whose work it measures
owner: CONFIRM the role that answers for it
`,
  },
};
