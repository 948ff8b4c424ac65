import type { Explained } from './analysis-fields.ts';

/** Control charts, fixes and indicators, field by field. */
export const CHANGE_FIELDS: readonly Explained[] = [
  [
    'ControlChart',
    'Whether a series of months shows more than ordinary variation.',
    {
      subject: 'outcome, theme or indicator.',
      id: 'Id of the subject.',
      method: 'xmr: single values and their moving range; p: shares of unequal bases.',
      basis: 'values; or changes, when neighbouring months are too alike to judge values.',
      laneySigma:
        'Shares: spread between months over what chance explains; above 1.5 the method is xmr. Null for other figures, and with too few months.',
      autocorrelation:
        'Correlation of neighbouring months among those that limits rest on, around the mean of their own phase; null below 20 such months.',
      rules: 'The rules in force: beyond-limits, eight-on-one-side, and those that outerloop.yaml adds.',
      phases: 'Stretches with limits of their own.',
      points: 'Every month, gaps included.',
      signals: 'Patterns found, in the order they are completed.',
      verdict: 'What the last phase says.',
    },
  ],
  [
    'ControlPhase',
    'A stretch of months with limits of its own.',
    {
      from: 'First month.',
      to: 'Last month.',
      months: 'Months that are judged: whole, with a figure.',
      baseline:
        'Months the limits rest on: the first of the phase, at most 24, and none from a declared change on that has no phase of its own yet.',
      limits: 'none (below 8 months), flat (nothing varies), provisional (8 to 11) or usable.',
      centre: 'Mean of the baseline, or its pooled share; null without limits.',
      declared: 'True when it begins with a declared change.',
      shifted:
        'up, down or not-shown: whether its months signal against the limits of the phase before; null for the first.',
    },
  ],
  [
    'ControlPoint',
    'One month of a control chart.',
    {
      month: 'Month, as YYYY-MM.',
      value: 'The figure; null when there is none.',
      charted: 'What is judged: the value, or its change; null when nothing is judged.',
      partial: 'True when the data end before the month does; such a month is never judged.',
      centre: 'Centre line of its phase.',
      lower: 'Lower limit, clipped to what is possible; null without limits.',
      upper: 'Upper limit, clipped to what is possible; null without limits.',
      signals: 'Rules that this month completes.',
    },
  ],
  [
    'ControlSignal',
    'A pattern that chance alone would hardly give.',
    {
      rule: 'Which pattern: beyond-limits, eight-on-one-side of the centre line, or one that outerloop.yaml adds.',
      side: 'above or below the centre line.',
      from: 'First month of the pattern.',
      completed: 'Month that completes it.',
      to: 'Last month of the pattern.',
    },
  ],
  [
    'ControlVerdict',
    'What the last phase of a chart says.',
    {
      kind: 'no-limits, ordinary, lasting-shift or signals.',
      reason: 'Why there are no limits: too-short or flat.',
      months: 'Months that could be judged.',
      provisional: 'True while limits rest on fewer than 12 months.',
      side: 'above or below what was usual.',
      since: 'First month of the shift.',
      declared: 'True when the shift begins with a declared change.',
      completed: 'Months that complete a signal.',
    },
  ],
  [
    'FixSide',
    'Mentions of a theme over some whole months.',
    {
      from: 'First month.',
      to: 'Last month.',
      months: 'Number of months with comments.',
      mentions: 'Comments that carry the theme.',
      base: 'All comments of those months.',
    },
  ],
  [
    'FixEffect',
    'The rate of a theme after a fix over the rate before, or why it cannot be given.',
    {
      kind: 'estimated or not-estimable.',
      ratio: 'Share of comments after over share before.',
      ratioInterval: 'Its 95% interval, widened when months differ by more than chance.',
      p: 'Two-sided probability of at least such a difference by chance.',
      pAdjusted: 'The same after allowing for all fixes looked at.',
      difference: 'Share after minus share before.',
      differenceInterval: 'Its 95% interval.',
      dispersion: 'How much more months differ than by chance; 1 is chance.',
      widened: 'True when interval and p allow for the dispersion.',
      flagged: 'True below 20 mentions on both sides together.',
      reason:
        'not-felt-yet, too-few-months-after, too-few-months-before, too-few-mentions, none-before or never-mentioned.',
    },
  ],
  [
    'FixResult',
    'Whether a fix shows in what customers mention.',
    {
      promise: 'Id of the promise that names the fix.',
      theme: 'Id of the theme it should make rarer.',
      madeOn: 'Day of the change.',
      feltFrom: 'Day from which customers can feel it.',
      leftOut: 'Months between before and after that count on neither side.',
      picked: 'Of those, the months whose figures led to the choice of the theme.',
      before: 'Months before; null without any.',
      after: 'Whole months after; null without any.',
      season: 'How the season was kept out of the comparison.',
      effect: 'The ratio of both sides.',
      comparison:
        'A theme for which no fix is on record, over the same months; null when none can be compared.',
      verdict: 'worked, too-early, no-sign or worse.',
      othersFellToo:
        'True when the comparison theme fell too, and the fall is not shown to be larger than its fall.',
      monthsToSeeHalving:
        'Whole months after the fix needed to see mentions halve, three at least; null when no number would do.',
    },
  ],
  [
    'SeasonMatch',
    'Whether before and after hold the same months of the year, equally often.',
    {
      kind: 'same, matched (months without a counterpart set aside), or not-matched with a reason.',
      setAside: 'Months set aside because the other side has no counterpart.',
      reason: 'no-month-in-common, too-few-months-in-common or too-few-mentions-in-common.',
    },
  ],
  [
    'FixComparison',
    'A theme for which no fix is on record, over the months of a fix.',
    {
      theme: 'Id of the theme.',
      before: 'Its months before.',
      after: 'Its months after.',
      ratio: 'Share after over share before; null when nobody raised it before.',
      ratioInterval: 'Its 95% interval; null without a ratio.',
      relative:
        'Ratio of the fixed theme over this ratio, with 95% interval; 0 with an upper end when nobody raises the fixed theme any more; null when nobody raised this one on a side.',
    },
  ],
  [
    'IndicatorResult',
    'Where an indicator stands and whether it leads.',
    {
      indicator: 'Id of the indicator.',
      months: 'Months with a value.',
      latest: 'Last whole month with a value; null without any.',
      month: 'That month.',
      value: 'Its value, in the unit of the indicator.',
      targetReached: 'Whether the latest value reaches the target; null without one.',
      pastThreshold: 'Whether the latest value lies past the threshold; null without one.',
      symptom: 'What it should move ahead of.',
      kind: 'theme or outcome.',
      id: 'Id of the theme or outcome.',
      lead: 'Whether it does.',
    },
  ],
  [
    'LeadResult',
    'Whether an indicator moves before what it should announce.',
    {
      kind: 'judged or not-judged.',
      verdict: 'leads, moves-together, trails or not-shown.',
      best: 'Lead of the strongest link in months; negative when the indicator comes after.',
      r: 'Correlation of the changes at a lead, with the rhythm of the indicator taken out of both.',
      band: 'What r must exceed, having looked at all leads.',
      halvesAgree: 'True when the link has the same sign in both halves of the months.',
      signExpected: 'True when it has the sign that the good ends of both let expect.',
      months: 'Months both series cover.',
      pairs: 'Pairs of months behind a correlation.',
      flagged: 'True for 24 to 35 months: weak ground.',
      order: 'Months of its own past that the indicator follows.',
      byLead: 'The correlation at every lead.',
      lead: 'Months by which the indicator comes first.',
      reason: 'too-short or no-variation.',
    },
  ],
];
