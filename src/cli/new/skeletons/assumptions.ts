import type { Skeleton } from './skeleton.ts';

const figures = (unit: string, source: string, asOf: string): string => `low: CONFIRM
likely: CONFIRM
high: CONFIRM
unit: ${unit}
source: CONFIRM what the three figures rest on, such as ${source}.
author: CONFIRM the role or team that stands behind them.
date: ${asOf}
`;

const indented = (lines: string, by: string): string => lines.replaceAll(/^(?=.)/gm, by);

/** Without a number in it: one made up for a draft would become an amount in the report. */
export const ASSUMPTION_SKELETONS: Readonly<Record<string, Skeleton>> = {
  assumptions: {
    folder: 'content',
    single: true,
    text: (
      _,
      asOf,
      { currency },
    ) => `# What turns mentions and customers into money: a low, a likely and a high figure of each, and who stands behind it.
# check waits for the numbers. Delete what you do not know: it is left out of the sums and named as missing.
hoursLostPerMention:
  # or under "themes:", by the id of each
  default:
${indented(figures('hours', 'ten customers who were asked how long it took them', asOf), '    ')}hourValue:
${indented(figures(currency, 'the published hourly earnings of your region', asOf), '  ')}# Also, in the same way: feesPerMention, refundPerMention and visitShare by theme, contactCost by channel, visitCost,
# margin, retention by segment, discountRate; churn with and without a theme. schemas/ describes each.
`,
  },
};
