import type { MethodEntry } from './method-model.ts';

/** How signals, effects of fixes and leads are told from chance. */
export const CHANGE_METHODS: readonly MethodEntry[] = [
  {
    id: 'control-chart',
    name: 'Signals and ordinary variation',
    how: 'The centre line is the mean of the months. Three times the usual step from one month to the next (the mean moving range over 1.128) to each side are the limits. Shares are held against the limits that their own number of comments allows, unless months differ more than that explains. A month beyond the limits is a signal, and so are eight in a row on one side of the centre; outerloop.yaml may name more patterns (controlCharts.moreRules): two of three months more than two thirds of the way to a limit, four of five more than one third, six in one direction. Limits rest on 24 months at most; a declared change with eight months before and after it starts limits of its own; until it has them, its months are held against those of before.',
    read: 'Inside the limits, ups and downs need no explanation, and asking for one wastes the time of those who must answer. A signal says that something was different: ask what happened then.',
    limits:
      'Below 8 months there are no limits; from 8 to 11 they are provisional. A part of a month is never judged, and a gap breaks every run. On quiet data about one chart in eleven shows a signal within 24 months, and about one in six with two of three and four of five as well, so with many charts some signals are chance. Where neighbouring months are alike (correlation above 0.4 in 20 or more months) the changes are judged instead.',
    example:
      'Twelve months of 10, 12, 9, 11, 13, 10, 8, 11, 12, 9, 10 and 12: the mean is 10.6, the mean step 2.18, the limits 10.6 ± 2.66 × 2.18, so 4.8 to 16.4. A month of 16 is ordinary; one of 17 is a signal.',
    source:
      'XmR and p-charts (Shewhart; Western Electric 1956, rules 1 and 4, and 2 and 3 when asked for); Laney 2002 for over-dispersed shares.',
  },
  {
    id: 'fix',
    name: 'Did the fix work',
    how: 'Mentions per comment are compared between the whole months before a change and those in which customers can feel it. Where history allows, both sides hold the same months of the year, the latest of each; months without a counterpart are set aside. The range comes from the exact distribution of counts; when months differ by more than 1.5 times what chance explains, it is widened. All fixes looked at are allowed for together.',
    read: '“Worked” needs evidence of a fall, and a fall beyond that of the comparison theme, if that fell too. “Too early” means that so few months could not have shown even a halving; “no sign” that they could have, and did not.',
    limits:
      'Three whole months are needed on each side and ten mentions in all. Months on which the theme was picked are left out, because what stands high falls by itself. Seasons are matched only where that leaves at least three months and ten mentions, and half of the shorter side; the page says when it does not. Customers read other figures: the twelve months before and every month since, of comments with a customer number, rounded to five; the page of the fixes gives both. Other changes in the same months may have helped.',
    example:
      '40 mentions in 1,000 comments before and 18 in 1,000 after: 45% of the old rate, likely 24% to 80%, with a probability of 0.005 that chance alone does as much. With nine months from July to March before and nine from October to June after, October to March of both years are compared: six months a side.',
    source:
      'Ratio of two Poisson rates with Clopper–Pearson limits and central p (Fay 2010); quasi-Poisson; Newcombe 1998 for the difference; Benjamini–Hochberg at 5%.',
  },
  {
    id: 'lead',
    name: 'Does the indicator lead',
    how: 'Both series are taken as changes from month to month, so that two lines that merely rise together do not count. The indicator’s own rhythm is then taken out of both. The link is worked out for every lead up to a quarter of the months, at most twelve, in both directions. The strongest one counts when it leaves a band that allows for having looked at all of them, and has the same sign in both halves of the months.',
    read: '“Leads by two months” says that the indicator has moved two months before customers spoke. It is a reason to watch it, not a forecast, and no proof of a cause.',
    limits:
      'Below 24 shared months, or 15 changes, it is too short to tell; below 36 the ground is weak. “No lead shown” does not mean that there is none. Without these steps, unrelated series seem to lead one another in more than half of all cases.',
    example:
      'In the sales that Box and Jenkins published, 150 steps, the changes of their leading indicator have their strongest link three steps ahead: r 0.68 against a band of ±0.26. It leads by three.',
    source: 'Box and Jenkins 1976; Yule–Walker autoregression by AIC; Bonferroni at 5%.',
  },
];
