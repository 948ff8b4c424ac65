import type { Explained } from './analysis-fields.ts';

/** The fields of "what customers expect". */
export const EXPECTATIONS_FIELDS: readonly Explained[] = [
  [
    'ExpectationsResult',
    'What customers say they expect, and what they confirm.',
    {
      comments: 'Items with a comment.',
      judged: 'Those in a language that the word lists cover: the base of every share here.',
      coverage: 'Comments by source and language, and what can be read in each, the most comments first.',
      split: 'Judged comments by what they hold; the four numbers add up to judged.',
      expectationsOnly: 'Comments that say what is wanted or not as it should be, and confirm nothing.',
      validationsOnly: 'Comments that confirm something, and ask for nothing.',
      both: 'Comments that do both.',
      neither: 'Comments that do neither, by the word lists.',
      kinds:
        'In the order expectation, validation, do-more, do-less, keep-doing, pleased, concerned, frustrated.',
      naturalThemes: 'Groups of words that customers use together.',
    },
  ],
  [
    'LanguageCoverage',
    'The comments of one source in one language.',
    {
      source: 'Id of the source.',
      language: 'BCP 47, as declared by column or source; "und" when an item does not say it.',
      comments: 'How many there are.',
      wordLists:
        'Whether every word list has words for it. Without, its comments are counted and not judged.',
      themes: 'How many themes have rules that apply to it: its own, or rules for all languages.',
      ownThemes: 'Of those, how many have rules of its own.',
      tagged: 'Comments that carry a theme.',
    },
  ],
  [
    'KindResult',
    'One kind of comment. A comment may be of several kinds, or of none.',
    {
      kind: 'Name of the kind, which is the name of its word list.',
      comments: 'Comments of this kind.',
      share: 'Of the judged comments; null below 30 (fullAnswers).',
      interval: 'Wilson interval of the share, 95%; null with it.',
      bySource: 'The same by source, by id.',
      bySegment: 'The same by segment, by name.',
      coreGrowth: 'The share among core-growth customers beside all others.',
    },
  ],
  [
    'KindGroup',
    'One source or segment.',
    {
      group: 'Id of the source or name of the segment.',
      base: 'Its judged comments.',
      comments: 'Those of this kind.',
      share: 'comments/base; null below 30 (fullAnswers).',
    },
  ],
  [
    'GrowthShares',
    'A share among core-growth customers beside that among all others.',
    {
      kind: 'estimated, or not-estimable with a reason.',
      coreGrowth: 'Core-growth customers; only n when not estimable.',
      others: 'All other customers; only n when not estimable.',
      n: 'Judged comments on that side.',
      difference: 'Share of core-growth customers minus share of others.',
      interval: '95% interval of the difference, each customer one voice.',
      p: 'Two-sided probability of such a difference by chance.',
      pAdjusted: 'p after Benjamini–Hochberg over all kinds and natural themes compared.',
      evidence: 'True when pAdjusted is below 0.05.',
      flagged: 'True when a side has fewer customers than it takes to rank.',
      reason: 'not-known (no customer file, or it does not say) or too-few-customers.',
    },
  ],
  [
    'GrowthSide',
    'One side of the comparison.',
    {
      n: 'Judged comments of known customers.',
      customers: 'Distinct customers behind them.',
      comments: 'Comments of the kind or natural theme.',
      share: 'comments/n.',
    },
  ],
  [
    'NaturalThemes',
    'Two to four groups of words that customers use together.',
    {
      kind: 'found, or not-found with a reason.',
      comments: 'Comments looked at; of very many a part, picked by a hash of their own words.',
      distinct: 'Comments with different words: what the groups were found in.',
      terms: 'Words common enough to be grouped.',
      adjustedRand:
        'Agreement of the grouping between halves of the comments, over the words of all groups: 0 as by chance, 1 the same.',
      halves: 'Half-samples drawn.',
      themes: 'The most mentioned first.',
      reason: 'too-few-comments, too-few-terms or no-stable-grouping.',
    },
  ],
  [
    'NaturalTheme',
    'One group of words.',
    {
      terms: 'Its words, the most common first.',
      stability: 'How often two of its words are in one group, over pairs and half-samples.',
      mentions: 'Comments that hold its words more than those of any other group.',
      share: 'Of the comments looked at.',
      interval: 'Wilson interval of the share, 95%.',
      expectations: 'Of its comments, those that are expectations.',
      validations: 'Of its comments, those that are validations.',
      coreGrowth: 'The share among core-growth customers beside all others.',
      exampleRows: 'File and line of comments to read, newest first.',
    },
  ],
];
