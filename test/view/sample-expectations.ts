import type { ExpectationsResult, GrowthShares, KindResult } from '../../src/analysis/results.ts';
import { VOICE_KINDS } from '../../src/model/expectations/word-list.ts';

const COMMENTS = [520, 160, 210, 14, 31, 92, 18, 77];

function growth(core: number, others: number): GrowthShares {
  const difference = core - others;
  return {
    kind: 'estimated',
    coreGrowth: { n: 120, customers: 60, comments: Math.round(120 * core), share: core },
    others: { n: 480, customers: 300, comments: Math.round(480 * others), share: others },
    difference,
    interval: { low: difference - 0.08, high: difference + 0.08 },
    p: Math.abs(difference) > 0.08 ? 0.002 : 0.4,
    pAdjusted: Math.abs(difference) > 0.08 ? 0.01 : 0.5,
    evidence: Math.abs(difference) > 0.08,
    flagged: false,
  };
}

export const notComparable: GrowthShares = {
  kind: 'not-estimable',
  reason: 'not-known',
  coreGrowth: { n: 0 },
  others: { n: 0 },
};

const kinds = VOICE_KINDS.map((kind, index): KindResult => {
  const share = COMMENTS[index]! / 700;
  return {
    kind,
    comments: COMMENTS[index]!,
    share,
    interval: { low: share - 0.03, high: share + 0.03 },
    bySource: [
      { group: 'survey', base: 500, comments: COMMENTS[index]! - 10, share: (COMMENTS[index]! - 10) / 500 },
      { group: 'tickets', base: 200, comments: 10, share: 0.05 },
    ],
    bySegment: [{ group: 'Student', base: 8, comments: 2, share: null }],
    coreGrowth: growth(share + (kind === 'do-more' ? 0.1 : 0.01), share),
  };
});

export const sampleExpectations: ExpectationsResult = {
  comments: 750,
  judged: 700,
  coverage: [
    { source: 'survey', language: 'en', comments: 500, wordLists: true, themes: 7, ownThemes: 0, tagged: 9 },
    { source: 'tickets', language: 'en', comments: 200, wordLists: true, themes: 7, ownThemes: 0, tagged: 9 },
    { source: 'survey', language: 'cy', comments: 30, wordLists: false, themes: 7, ownThemes: 0, tagged: 9 },
    {
      source: 'tickets',
      language: 'und',
      comments: 20,
      wordLists: false,
      themes: 7,
      ownThemes: 0,
      tagged: 9,
    },
  ],
  split: { expectationsOnly: 440, validationsOnly: 80, both: 80, neither: 100 },
  kinds,
  naturalThemes: {
    kind: 'found',
    comments: 700,
    distinct: 640,
    terms: 62,
    adjustedRand: 0.71,
    halves: 20,
    themes: [
      {
        terms: ['date', 'order', 'install', 'moved'],
        stability: 0.86,
        mentions: 140,
        share: 0.2,
        interval: { low: 0.172, high: 0.231 },
        expectations: 128,
        validations: 11,
        coreGrowth: growth(0.31, 0.18),
        exampleRows: [],
      },
      {
        terms: ['engineer', 'visit', 'slot'],
        stability: 0.8,
        mentions: 70,
        share: 0.1,
        interval: { low: 0.08, high: 0.125 },
        expectations: 61,
        validations: 14,
        coreGrowth: notComparable,
        exampleRows: [],
      },
    ],
  },
};

/** A workspace without a comment. */
export const noExpectations: ExpectationsResult = {
  comments: 0,
  judged: 0,
  coverage: [],
  split: { expectationsOnly: 0, validationsOnly: 0, both: 0, neither: 0 },
  kinds: VOICE_KINDS.map((kind): KindResult => ({
    kind,
    comments: 0,
    share: null,
    interval: null,
    bySource: [],
    bySegment: [],
    coreGrowth: notComparable,
  })),
  naturalThemes: { kind: 'not-found', comments: 0, distinct: 0, terms: 0, reason: 'too-few-comments' },
};
