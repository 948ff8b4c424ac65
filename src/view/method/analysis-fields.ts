import { CHAIN_FIELDS } from './chain-fields.ts';
import { CHANGE_FIELDS } from './change-fields.ts';
import { JOURNEY_FIELDS } from './journey-fields.ts';
import { MONEY_FIELDS } from './money-fields.ts';
import FIELD_TYPES from './field-types.json' with { type: 'json' };
import type { FieldGroup, TypeWord } from './method-model.ts';
import { RHYTHM_FIELDS } from './rhythm-fields.ts';
import { EXPECTATIONS_FIELDS } from './expectations-fields.ts';
import { SAMPLING_FIELDS } from './sampling-fields.ts';

/** A type, what it stands for, and each of its fields in words. */
export type Explained = readonly [type: string, text: string, fields: Readonly<Record<string, string>>];

/** What each field holds; written by `npm run field-types`. */
const TYPES: Readonly<
  Record<string, { readonly includes: readonly string[]; readonly fields: Readonly<Record<string, string>> }>
> = FIELD_TYPES;

const EXPLAINED: readonly Explained[] = [
  [
    'AnalysisResults',
    'The whole document.',
    {
      schema: 'Name and version of this format; the number rises when a field changes its meaning.',
      organisation: 'Name of the organisation, from outerloop.yaml.',
      sampleData: 'The notice that these are sample data, or null when they are real.',
      currency: 'Three-letter code of the one currency of all money.',
      asOf: 'Date the data stand at.',
      period: 'First and last date of any item; null in an empty workspace.',
      volume: 'How much feedback there is and from whom.',
      outcomes: 'Every outcome, the main one first.',
      drivers: 'Links, importance and performance of the drivers.',
      themes: 'Themes found in comments.',
      pareto: 'Themes ranked over all comments.',
      driverParetos: 'Themes ranked for each driver.',
      sampling: 'Who answered, and for which customers they speak.',
      chain: 'The vital few, and how far their plans have come.',
      rhythm: 'Reports to business units, the outer loop and recognition.',
      expectations: 'What customers say they expect, and what they confirm.',
      movement: 'Why the main outcome moved between two periods.',
      controlCharts: 'Ordinary variation and signals: the main outcome, then themes and indicators by id.',
      fixes: 'Whether fixes show in what customers mention, one entry a promise.',
      indicators: 'Where indicators stand and whether they lead.',
      money: 'What the themes cost a year, and the business behind them.',
      journey: 'Every stage of the journey, in its order.',
      coreGrowth: 'Core-growth customers against all others.',
      buyIns: 'The figures of every case for buy-in, by id.',
    },
  ],
  [
    'Period',
    'A stretch of days, both ends included.',
    {
      from: 'First date.',
      to: 'Last date.',
    },
  ],
  [
    'Volume',
    'Counts of feedback.',
    {
      items: 'Feedback items used.',
      comments: 'Items with a comment.',
      customers: 'Distinct customers by id; items without an id are not counted here.',
      customersListed: 'Customers in data/customers.csv; null without that file.',
      customersHeard: 'Of those listed, how many gave any feedback; null without that file.',
      sources: 'The same for each source.',
    },
  ],
  [
    'SourceVolume',
    'Counts of one source.',
    {
      source: 'Id of the source: its folder name.',
      items: 'Items of this source.',
      comments: 'Items of it with a comment.',
      customers: 'Distinct customers in it.',
      period: 'Its first and last date.',
      byMonth: 'Items for each month.',
      month: 'Month, as YYYY-MM.',
    },
  ],
  [
    'Interval',
    'A 95% interval in the unit of its figure.',
    {
      low: 'Lower end.',
      high: 'Upper end.',
    },
  ],
  [
    'GroupDifference',
    'A group against all other groups of its kind together: customers as clusters wherever answers by themselves would be evidence.',
    {
      difference: 'Mean or share of the group less that of the others.',
      interval: 'Its 95% interval.',
      pAdjusted: 'p-value after Benjamini–Hochberg over all groups and drivers (or themes) of that kind.',
      evidence: 'True when pAdjusted is below 0.05.',
    },
  ],
  [
    'Score',
    'The score of a group, or why there is none.',
    {
      kind: 'estimated, or suppressed with a reason.',
      n: 'Usable answers.',
      value:
        'NPS from −100 to 100; CSAT and yes-no as a share from 0 to 1; CES as a mean in points; a measure as a mean in its unit.',
      interval: '95% interval; null where none exists.',
      flagged: 'True when the answers are too few to rank or compare.',
      counts: 'Answers on each point of the scale, low to high; empty for measured numbers.',
      easyShare: 'CES only: share of the top three points with its interval; null for others.',
      reason: 'no-answers or too-few-answers.',
    },
  ],
  [
    'GroupScore',
    'The score of a month, segment, unit or source.',
    {
      group: 'Month as YYYY-MM, or the name of the group.',
      score: 'Its score.',
      partial: 'Months only: the data end before the month does.',
    },
  ],
  [
    'OutcomeResult',
    'One outcome.',
    {
      outcome: 'Id of the outcome.',
      kind: 'nps, csat, ces, yes-no or measure.',
      measure: 'There for a measure only: how its numbers read.',
      overall: 'Score of all answers.',
      byMonth: 'Score of every month from first to last, gaps included.',
      bySegment: 'Score of each segment.',
      byUnit: 'Score of each business unit.',
      bySource: 'Score of each source.',
      change:
        'Last twelve months against the twelve before; null without enough answers of enough customers.',
    },
  ],
  [
    'OutcomeMeasure',
    'What a measured outcome is.',
    {
      unit: 'The unit behind each number.',
      good: 'high or low: the end that is good for the customer.',
      decimals: 'Decimals of a printed mean.',
      lowest: 'The smallest number there can be; null when open.',
      highest: 'The largest number there can be; null when open.',
    },
  ],
  [
    'ScoreChange',
    'A change between two years.',
    {
      before: 'Period, answers and score of the earlier twelve months.',
      after: 'The same for the last twelve months.',
      n: 'Answers of the period.',
      value: 'Score of the period.',
      difference: 'After minus before.',
      interval: '95% interval of the difference.',
      beyondChance: 'True when the interval leaves out zero.',
    },
  ],
  [
    'DriverPerformance',
    'How well a driver is rated.',
    {
      ratings: 'Ratings given, with or without an outcome.',
      mean: 'Mean in points of the scale or in the unit of the driver.',
      performance: 'Mean from 0 (worst) to 100 (best) between the declared ends; null for measured numbers.',
      lowShare: 'Share of ratings that count as low; null for measured numbers.',
    },
  ],
  [
    'DriverEstimate',
    'The link of one driver with the main outcome; it also holds all fields of DriverPerformance.',
    {
      kind: 'estimated, or not-estimable with a reason.',
      driver: 'Id of the driver.',
      n: 'Answers that hold both the rating and the outcome.',
      r: 'Pearson correlation; positive means better rating, better outcome.',
      rInterval: '95% interval of r.',
      rho: 'Spearman rank correlation.',
      rhoInterval: '95% interval of rho.',
      p: 'Two-sided p value of r.',
      pAdjusted: 'p after Benjamini–Hochberg over all drivers tested.',
      evidence: 'True when pAdjusted is below 0.05.',
      negligible: 'True when r lies between −0.10 and 0.10.',
      flagged: 'True when the answers are too few to rank the driver.',
      orderMatters: 'True when r and rho differ by more than 0.1.',
      lmgShare: 'LMG share of what the drivers explain; null when shares cannot be given.',
      johnsonShare: 'Johnson’s relative weight as a share: the second opinion; null without shares.',
      mixedSignals:
        'True when r and the regression weight have different signs while the share is 5% or more.',
      vif: 'Variance inflation factor; null without shares.',
      quadrant:
        'concentrate-here, keep-up, low-priority or possible-overkill; null where the chart is not drawn, and for measured numbers.',
      borderline: 'True when the interval of r reaches across the importance line.',
      reason:
        'no-answers, too-few-answers, too-few-customers, everyone-rated-the-same or outcome-does-not-vary.',
    },
  ],
  [
    'Importance',
    'How much the drivers explain together, or why that cannot be said.',
    {
      kind: 'estimated, or not-estimable with a reason.',
      basis: 'complete-rows: answers that rate all drivers; pairwise: each pair’s own answers.',
      n: 'Answers in the basis.',
      completeShare: 'Share of all rows with the outcome that the basis uses.',
      rSquared:
        'Share of the differences in the outcome that the drivers explain; without shares, null unless it is what was too little.',
      adjustedRSquared: 'The same, corrected for the number of drivers.',
      rough: 'True when n is below ten times the number of drivers.',
      orderSettled: 'True when both methods agree on the first three.',
      reason:
        'outcome-does-not-vary, fewer-than-two-drivers, too-few-complete-answers, indefinite-matrix, explains-too-little or too-many-drivers.',
    },
  ],
  [
    'Redundancy',
    'Two drivers that customers do not tell apart.',
    {
      driver: 'Id of one.',
      other: 'Id of the other.',
      r: 'Correlation of the two.',
      exact: 'True for an exact copy or a sum of others.',
    },
  ],
  [
    'DriverGroup',
    'A driver within a segment, unit or source.',
    {
      driver: 'Id of the driver.',
      dimension: 'segment, unit or source.',
      group: 'Name of the group.',
      ratings: 'Ratings in the group.',
      mean: 'Mean; null below the minimum number of answers.',
      performance: '0 to 100, or null.',
      lowShare: 'Share of low ratings, or null.',
      n: 'Answers with rating and outcome.',
      r: 'Correlation in the group, or null.',
      rInterval: 'Its 95% interval; null with it.',
      flagged: 'True when too few to rank.',
      gap: 'The mean against that of all other groups; null with too few ratings or customers on a side.',
    },
  ],
  [
    'DriverMonth',
    'A driver in one month.',
    {
      driver: 'Id of the driver.',
      month: 'Month, as YYYY-MM.',
      ratings: 'Ratings of the month.',
      mean: 'Mean; null below the minimum.',
      partial: 'True when the data end before the month does.',
    },
  ],
  [
    'DriversResult',
    'All drivers.',
    {
      outcome: 'Id of the main outcome.',
      answers: 'Rows with the outcome.',
      estimates: 'Estimated drivers by strength of the link, then those that cannot be estimated.',
      keyDrivers: 'Ids of the drivers worth naming, strongest first.',
      importance: 'What the drivers explain together.',
      quadrants: 'Lines of the importance-performance chart, or why it is not drawn.',
      kind: 'drawn or not-drawn.',
      importanceLine: 'Where the horizontal line lies, in units of r.',
      performanceLine: 'Where the vertical line lies, 0 to 100.',
      reason: 'fewer-than-four-drivers.',
      redundancies: 'Pairs that are not told apart.',
      stability: 'How far shares and their order would move with other customers like these.',
      groups: 'Drivers within segments, units and sources.',
      months: 'Drivers by month.',
    },
  ],
  [
    'ThemesResult',
    'All themes.',
    {
      themes: 'Every theme, by mentions falling.',
      coverage: 'How many comments carry a theme.',
      together: 'Which themes share comments.',
    },
  ],
  [
    'ThemesTogether',
    'Which themes share comments.',
    {
      several: 'Items with more than one theme.',
      pairs: 'Pairs that share any comment, by Jaccard falling.',
    },
  ],
  [
    'ThemePair',
    'Two themes that share comments.',
    {
      theme: 'The first theme, by id.',
      other: 'The second.',
      comments: 'Items that carry both.',
      shareOfTheme: 'Share of the items with the first that carry the second too.',
      shareOfOther: 'Share of the items with the second that carry the first too.',
      jaccard: 'Items with both over items with either.',
      expected: 'Items with both if the two had nothing to do with each other.',
    },
  ],
  [
    'ThemeResult',
    'One theme.',
    {
      theme: 'Id of the theme.',
      mentions: 'Items marked with it.',
      share: 'Of all comments (or coded items) that could carry a theme.',
      customers: 'Distinct customers by id.',
      money: 'Revenue of those customers.',
      byMonth: 'The theme in every month of the period.',
      bySegment: 'The theme in each segment.',
      byUnit: 'The theme in each business unit.',
      bySource: 'The theme in each source.',
      outcomeWith: 'Main outcome among answers that carry the theme.',
      outcomeWithout: 'Main outcome among answers that do not.',
      impact: 'What the overall score owes to the answers that carry the theme.',
    },
  ],
  [
    'ThemeMoney',
    'Revenue of the distinct customers who raised a theme.',
    {
      revenueCentsPerYear: 'Sum in cents a year without customers in credit; null when none is known.',
      credits: 'Customers in credit on balance, who are in no sum; absent without any.',
      customersWithRevenue: 'How many of the customers have a known revenue, those in credit included.',
    },
  ],
  [
    'Credits',
    'Customers in credit on balance: more is paid back to them than they pay.',
    { customers: 'How many.', centsPerYear: 'Their cents a year, below 0.' },
  ],
  [
    'ThemeMonth',
    'A theme in one month.',
    {
      month: 'Month, as YYYY-MM.',
      mentions: 'Items marked with the theme.',
      base: 'Comments (or coded items) of the month.',
      share: 'Mentions of the base; null without a base.',
      partial: 'True when the data end before the month does.',
    },
  ],
  [
    'ThemeGroup',
    'A theme within a group.',
    {
      group: 'Name of the group.',
      mentions: 'Items marked with the theme.',
      base: 'Comments (or coded items) of the group.',
      share: 'Mentions of the base; null below the minimum base.',
      gap: 'The share against that of all other groups; null with too few comments, customers or mentions on a side.',
    },
  ],
  [
    'Coverage',
    'How many comments carry a theme.',
    {
      base: 'Items with a comment or a code.',
      tagged: 'Those with at least one theme.',
      share: 'Tagged of the base; null without a base.',
      bySource: 'The same for each source.',
      source: 'Id of the source.',
      byLanguage: 'The same for each language.',
      language: 'Language tag.',
      untaggedLow: 'Of the untagged, those with a low score, or from a ticket or complaint without a score.',
      untaggedRows: 'File and line of untagged comments to read, those with a low score if any; at most 20.',
    },
  ],
  [
    'ItemPlace',
    'Where a comment to read stands.',
    {
      file: 'Path in the workspace.',
      line: 'Line of the file it starts on, from 1.',
    },
  ],
  [
    'ParetoItem',
    'One bar of a Pareto.',
    {
      theme: 'Id of the theme.',
      value: 'Mentions, or cents a year.',
      share: 'Of the total of all items.',
      cumulativeShare: 'Of this and all larger items together.',
      vital: 'True for the vital few.',
      orderUnsettled: 'True when it differs from the next by less than chance.',
    },
  ],
  [
    'ParetoCut',
    'A Pareto with its cut, or a list with the reason why there is none.',
    {
      kind: 'cut or list.',
      items: 'Bars by value falling; catch-all themes last.',
      total: 'Sum of all values.',
      vitalCount: 'How many themes are in.',
      vitalShare: 'Share that they reach.',
      evenlySpread: 'True when more than 60% of the themes are needed: no vital few.',
      tiedIn: 'Themes in only because of a tie.',
      catchAllShare: 'Share of catch-all themes.',
      flagged: 'True below as many mentions as fullAnswers.',
      theme: 'Id of the theme, in a list.',
      value: 'Mentions or cents, in a list.',
      reason:
        'Why there is only a list: nothing-to-count, one-theme, few-themes (two), too-few-mentions or no-money-known.',
    },
  ],
  [
    'Pareto',
    'Themes ranked by mentions and by money.',
    {
      items: 'Items in the base that carry at least one theme.',
      mentions: 'Ranked by mentions.',
      money: 'Ranked by yearly revenue of distinct customers; themes overlap.',
      distinctRevenueCentsPerYear:
        'Revenue of all customers touched by any theme, each counted once, without those in credit; null when none is known.',
      distinctCustomers: 'Those customers.',
      customersWithRevenue: 'How many of them have a known revenue.',
      credits: 'Those of them in credit on balance, who are in no amount and no share; absent without any.',
      vitalFew: 'The same figures for the vital few by mentions only; null when there are none.',
      revenueCentsPerYear: 'Revenue of the customers who raised the vital few, each counted once.',
      customers: 'Those customers.',
    },
  ],
  [
    'DriverPareto',
    'The Pareto of one driver.',
    {
      driver: 'Id of the driver.',
      basis:
        'low-raters: comments of those who rated it low; tied-themes: mentions of the themes that name it.',
      base: 'Items in the base.',
      pareto: 'The ranking.',
    },
  ],
  ...SAMPLING_FIELDS,
  ...EXPECTATIONS_FIELDS,
  ...MONEY_FIELDS,
  ...CHANGE_FIELDS,
  ...JOURNEY_FIELDS,
  ...CHAIN_FIELDS,
  ...RHYTHM_FIELDS,
];

/** The field reference of the analysis document; tests hold words and types against `src/analysis/results.ts`. */
export const ANALYSIS_FIELDS: readonly FieldGroup[] = EXPLAINED.map(([name, text, fields]) => {
  const type = TYPES[name] ?? { includes: [], fields: {} };
  return {
    id: idOf(name),
    name,
    text,
    includes: type.includes.flatMap(typeWords),
    fields: Object.entries(fields).map(([field, words]) => ({
      name: field,
      type: typeWords(type.fields[field] ?? ''),
      text: words,
    })),
  };
});

function idOf(type: string): string {
  return type.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}

/** Splits at the names of types; the words that a field may hold stand in quotes and are none. */
function typeWords(type: string): readonly TypeWord[] {
  return (type.match(/'[^']*'|\w+|[^\w']+/g) ?? []).map((text) => ({
    text,
    href: text in TYPES ? `#${idOf(text)}` : null,
  }));
}
