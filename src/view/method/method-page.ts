import { chainMethods } from './chain-methods.ts';
import { CHANGE_METHODS } from './change-methods.ts';
import type { Context } from '../context.ts';
import { journeyMethods } from './journey-methods.ts';
import { moneyMethods } from './money-methods.ts';
import type { MethodEntry, MethodPage } from './method-model.ts';
import { rhythmMethods } from './rhythm-methods.ts';
import { expectationsMethods } from './expectations-methods.ts';
import { samplingMethods } from './sampling-methods.ts';

/** How each figure is made, for a reader who has to stand behind it in a meeting. */
export function methodPage(context: Context): MethodPage {
  return {
    title: 'How the figures are made',
    description: 'How each figure in this report is made, how to read it, and what it cannot say.',
    lede: 'All figures come from the feedback files in this repository by fixed rules. The same files give the same figures, and anybody can check them.',
    figures: [
      ...outcomeMethods(context),
      ...driverMethods(context),
      ...themeMethods(context),
      ...moneyMethods(context),
      ...CHANGE_METHODS,
      ...chainMethods(context),
      ...samplingMethods(context),
      ...journeyMethods(context),
      ...rhythmMethods(context),
      ...expectationsMethods(context),
    ],
  };
}

function outcomeMethods({ f, config }: Context): readonly MethodEntry[] {
  const { minimumAnswers, fullAnswers } = config.thresholds;
  return [
    {
      id: 'outcome',
      name: 'The score of an outcome',
      how: 'A Net Promoter Score is the percentage of answers from 9 to 10 minus the percentage from 0 to 6. Satisfaction is the share of answers in the top two points. Effort is the mean of the answers, and a measured number such as minutes is a mean in its unit. Blank and impossible answers are left out and counted.',
      read: 'The range behind a score says where it would likely lie if other customers like these had answered. Two scores whose ranges overlap widely should not be ranked.',
      example:
        'Of 200 answers 100 are 9 or 10, 70 are 7 or 8 and 30 are 0 to 6: 50% − 15% = 35. With 3/4, 3/2 and 3/4 imagined promoters, passives and detractors added, the range is 24 to 44.',
      limits: `A group with fewer than ${f.count(minimumAnswers)} answers gets no score; below ${f.count(fullAnswers)} it is shown with its range and never ranked. The range takes every answer for another customer; where the same customers answer again and again it is too narrow, and the page on who answered gives one that counts customers.`,
      source: 'Intervals: adjusted Wald for NPS (Rocks 2016), Wilson for shares, Student’s t for means.',
    },
    {
      id: 'change',
      name: 'What changed',
      how: 'The last twelve months of answers are set against the twelve months before them, so that the seasons are the same on both sides. Each customer counts as one voice, and those who answered in both years are compared with themselves.',
      read: '“Cannot be told from chance” means that a difference of this size appears by itself often enough. It does not mean that nothing changed.',
      example:
        'From 27 (110 promoters, 60 passives, 50 detractors) to 35 (100, 70, 30): +8, range −7 to +23 when each answer comes from another customer. The range holds zero, so the difference cannot be told from chance.',
      limits: `Each year needs ${f.count(fullAnswers)} answers, from as many customers: many answers of a few say little about the others. Where all answers of a year agree, a score or share takes the two years for different people, and a mean has no range. Other things changed in those months as well.`,
      source:
        'Difference of two scores, variance linearised with customers as clusters (as R survey), Student’s t with as many degrees of freedom as the smaller side has customers, less one; where all of a year agree, adjusted Wald for NPS and Newcombe for shares.',
    },
  ];
}

function driverMethods({ f, config }: Context): readonly MethodEntry[] {
  return [
    {
      id: 'link',
      name: 'The link of a driver with the outcome',
      how: 'For every driver, all answers that rate both the driver and the outcome are taken together. The correlation r says how closely the two move: 0 not at all, 1 in step, below 0 against each other.',
      read: 'A close link nominates a driver to work on. It is not proof that the driver causes the score: both may follow from something else.',
      example:
        'With 100 answers that rate both, r = 0.30 has the range 0.11 to 0.47: tanh(atanh 0.30 ± 1.96 / √97).',
      limits: `Below ${f.count(config.thresholds.fullAnswers)} answers, or distinct customers, no correlation is given; below 100 answers it is shown with its range and not ranked. A link weaker than ${f.decimal(0.1, 1)} is called negligible, however many answers support it. Because many drivers are tried at once, evidence must pass a stricter test. The range takes every answer for another customer; answers of one customer at several times resemble each other, which makes it a little too narrow.`,
      source:
        'Pearson’s r with Fisher’s interval; Spearman’s rank correlation as a check; Benjamini–Hochberg at 5%.',
    },
    {
      id: 'share',
      name: 'The share of a driver',
      how: 'Drivers overlap: customers who like the delivery tend to like the service too. The share divides what all drivers explain together fairly between them, by averaging over every order in which they could be counted.',
      read: 'First read how much the drivers explain in all. A driver with 30% of 40% accounts for 12% of the differences between customers.',
      example:
        'Two drivers move with the score at r 0.5 and 0.4, and with each other at 0.6. Together they explain (0.25 + 0.16 − 2 × 0.5 × 0.4 × 0.6) / (1 − 0.36) = 27%. The first adds 25% when counted first and 11% when counted last, on average 18% of the differences; the second 16% and 2%, on average 9%. Shares: 67% and 33%.',
      limits:
        'No shares are given when the drivers explain less than a tenth, or when the answers are too few for the number of drivers. Shares have no direction.',
      source:
        'LMG (Lindeman, Merenda and Gold; the Shapley value of R²); Johnson’s relative weights as second opinion.',
    },
    {
      id: 'quadrants',
      name: 'Importance and performance',
      how: 'Performance is the mean rating, moved to a scale from 0 (worst) to 100 (best) between the declared ends. Importance is the size of the link. The lines lie at the means of the drivers shown.',
      read: 'Top left is where work pays first: important, and behind the others.',
      example:
        'A mean of 3.9 on a scale from 1 to 5 is a performance of (3.9 − 1) / (5 − 1) × 100 = 72.5. With four drivers at 72.5, 60, 55 and 52.5 the line stands at 60: the first two are ahead of it or on it.',
      limits:
        'The lines move with the drivers, so there is always something below them: the chart ranks drivers against each other. “Possible overkill” is never a reason to cut.',
      source: 'Martilla and James 1977.',
    },
  ];
}

function themeMethods({ f, config }: Context): readonly MethodEntry[] {
  return [
    {
      id: 'themes',
      name: 'Themes',
      how: 'Each theme is a list of words and phrases kept in a file that anybody can read. A comment that holds one of them carries the theme, unless the theme says that the phrase does not count. A comment can carry several themes.',
      read: 'Counts are mentions in comments. Customers who did not comment are not counted.',
      example:
        'The rule “install* date*” finds “No installation date yet”. “Installation date kept” under “not” takes back “The installation date kept moving”.',
      limits:
        'Word lists miss what they do not know. The data page says which share of comments carries a theme and shows some that carry none.',
      source: 'Rules with test sentences in content/themes; the sentences are checked before every build.',
    },
    {
      id: 'groups',
      name: 'One segment, unit or source against the others',
      how: 'The share of a theme, or the mean of a driver, in one group less that in all other groups together. Each customer counts as one voice, however often they answered and also when they are heard on both sides. All groups and all themes (or drivers) of a kind are compared at once, so a difference must pass a stricter test before it is called one.',
      read: 'A headline names a group only when it lies beyond chance and far enough from the line to matter. “May be chance” does not say that groups are alike; it says that these answers cannot tell.',
      example:
        '36 of 300 comments from the North speak of a theme, 42 of 600 from elsewhere: 12% − 7% = +5 percentage points. If every comment came from another customer, the range is +0.8 to +9.2 and p = 0.02. Beside two other groups with p = 0.03 and 0.6 it counts as 0.045, below 0.05: beyond chance.',
      limits: `Nothing is tested with fewer than ${f.count(config.thresholds.fullAnswers)} customers on a side, or where fewer than five mentions would be expected there. Groups may be asked by other ways, or about other things.`,
      source:
        'Difference of two means, variance linearised with customers as clusters (as R survey), Student’s t with as many degrees of freedom as the smaller side has customers, less one; Benjamini–Hochberg at 5%.',
    },
    {
      id: 'theme-discovery',
      name: 'What the themes miss',
      how: 'The command “npm run themes -- suggest” holds the low-score comments without a theme against all other comments in the same language. For every word, pair and three it works out how many times higher the odds of meeting it are there, drawn towards one by imagined comments, so that what was said once or twice does not stand out. Phrases that stand in the same comments become one suggestion.',
      read: 'A suggestion is a pointer for reading. It becomes a theme when somebody has read the comments, chosen the words and found sentences that must and must not match.',
      example:
        '“Gift card” stands in 20 of 3,000 words of unhappy comments without a theme and in none of 60,000 others. With a prior of 0.95 in 3,000 the log odds ratio is 5.4, its standard error 1.05, z 5.2: far above chance.',
      limits:
        'At least five customers must use a phrase, and half of the comments that hold it must be low and without a theme. Evidence allows for all phrases looked at: one in twenty of the phrases named may be chance. Below 20 such comments in a language there is nothing to count, only to read.',
      source:
        'Log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008); Benjamini–Hochberg at 5%, one-sided.',
    },
    {
      id: 'themes-together',
      name: 'Themes that come together',
      how: 'For every pair of themes, the comments that carry both are counted and held against either theme alone. The Jaccard index is comments with both over comments with either.',
      read: 'Two themes that share most of their comments may be one issue with two names. A pair far above chance is worth reading together.',
      example:
        '5 comments speak of delivery, 6 of delays, 4 of both: 80% of the first, 67% of the second, Jaccard 4 of 7, so 57%. Among 8 comments chance alone would bring 5 × 6 / 8 = 3.75.',
      limits: 'That two themes come together says nothing about which brings the other about.',
      source: 'Jaccard index; independence as the comparison.',
    },
    {
      id: 'vital-few',
      name: 'The vital few',
      how: `Themes are sorted by size. The vital few are the smallest number of them that reach ${f.percentAsSet(config.thresholds.vitalShare)} of all mentions; the one that crosses the line is in.`,
      read: 'If most themes are needed to reach the cut, there are no vital few, and the page says so.',
      example:
        'Four themes with 50, 30, 12 and 8 of 100 mentions: 50 + 30 reach 80 of 100, so with a line at 80% the vital few are two. 50 and 30 differ by more than 2 × √80 = 17.9, so their order is settled; 12 and 8 differ by less than 2 × √20 = 8.9, so theirs is not.',
      limits: `Below ${f.counted(config.thresholds.minimumAnswers, 'mention')}, or with fewer than three themes, there is a list instead of a ranking. Neighbours that differ by less than chance are marked: their order is not settled.`,
      source: 'Pareto analysis; cut compared in whole numbers.',
    },
    {
      id: 'money',
      name: 'Revenue of customers who raised a theme',
      how: `The yearly revenue (${config.currency}) of each distinct customer who raised the theme, counted once, from data/customers.csv.`,
      read: 'It is the size of business that may be affected. It is not a loss, and not a forecast.',
      example:
        'One customer of 500 a year wrote three times, another of 700 once, a third with unknown revenue once: 1,200 a year, known for 2 of 3 customers.',
      limits:
        'Themes share customers, so their amounts overlap and must not be added. Customers without a known revenue are missing from the sum; the page says how many are known. Customers in credit on balance, to whom more is paid back than they pay, are in no sum and no share, here or under money: what one is paid back makes the business with others no smaller. They are named beside it.',
      source: 'Exact sums in cents over distinct customers.',
    },
  ];
}
