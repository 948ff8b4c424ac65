import type { RhythmResult, Score, UnitMonth } from '../../src/analysis/results.ts';
import { calendarEntrySchema } from '../../src/model/rhythm/calendar-entry.ts';
import { outerLoopSchema } from '../../src/model/rhythm/outer-loop.ts';
import { categoriesSchema, submissionSchema } from '../../src/model/rhythm/recognition.ts';
import type { Rhythm } from '../../src/model/rhythm/rhythm.ts';
import { unitSchema } from '../../src/model/rhythm/unit.ts';

/** Nobody has named a unit, counted an hour or submitted anything. */
export const noRhythm: RhythmResult = {
  units: { items: 0, itemsWithUnit: 0, sources: [], units: [], notReported: [] },
  outerLoop: null,
  submissions: [],
};

const score = (n: number, value: number): Score => ({
  kind: 'estimated',
  n,
  value,
  interval: { low: value - 12, high: value + 12 },
  flagged: n < 30,
  counts: [n],
  easyShare: null,
});
const few: Score = { kind: 'suppressed', n: 7, reason: 'too-few-answers' };

/** A month of one unit in which a theme and the score moved; a test changes what it is about. */
export function unitMonth(parts: Partial<UnitMonth> = {}): UnitMonth {
  return {
    month: '2026-06',
    partial: true,
    items: 41,
    comments: 30,
    recentFrom: '2026-04',
    past: { from: '2025-04', to: '2026-03' },
    score: {
      month: few,
      recent: score(60, 12),
      past: score(240, 31),
      allUnits: score(300, 33),
      againstPast: {
        kind: 'compared',
        difference: -19,
        interval: { low: -33, high: -5 },
        beyondChance: true,
      },
      againstOthers: {
        kind: 'compared',
        difference: -21,
        interval: { low: -43, high: 1 },
        beyondChance: false,
      },
    },
    stretches: [
      { from: '2026-01', to: '2026-03', score: score(62, 30), allUnits: score(290, 32) },
      { from: '2026-04', to: '2026-06', score: score(60, 12), allUnits: score(300, 33) },
    ],
    drivers: [
      {
        driver: 'support',
        ratings: 12,
        mean: 3.2,
        performance: 55,
        lowShare: 0.25,
        flagged: true,
        allUnitsRatings: 280,
        allUnitsPerformance: 72,
        pastRatings: 200,
        pastPerformance: 71,
        change: { kind: 'not-tested', reason: 'too-few-answers' },
        elsewhere: { kind: 'not-tested', reason: 'too-few-answers' },
      },
    ],
    themes: [
      {
        theme: 'app-login',
        monthMentions: 7,
        mentions: 18,
        base: 100,
        share: 0.18,
        pastMentions: 24,
        pastBase: 400,
        pastShare: 0.06,
        allUnitsShare: 0.07,
        change: {
          kind: 'tested',
          ratio: 3,
          ratioLow: 1.5,
          ratioHigh: 5.8,
          pAdjusted: 0.01,
          widened: false,
          verdict: 'above',
        },
        elsewhere: {
          kind: 'tested',
          ratio: 2.6,
          ratioLow: 0.9,
          ratioHigh: 6,
          pAdjusted: 0.2,
          widened: false,
          verdict: 'as-usual',
        },
      },
    ],
    commentRows: [3],
    ...parts,
  };
}

export const sampleRhythmResult: RhythmResult = {
  units: {
    items: 1204,
    itemsWithUnit: 900,
    sources: ['survey', 'tickets'],
    units: [
      {
        unit: 'north',
        name: 'North',
        items: 400,
        months: [unitMonth({ month: '2026-03', recentFrom: '2026-01', partial: false }), unitMonth()],
      },
    ],
    notReported: [{ name: 'The islands', items: 4 }],
  },
  outerLoop: {
    effort: {
      half: {
        from: '2026-04',
        to: '2026-06',
        months: 3,
        innerHours: 300,
        outerHours: 100,
        share: 0.25,
        kept: false,
      },
      byMonth: [
        { month: '2026-05', innerHours: 150, outerHours: 50, share: 0.25 },
        { month: '2026-06', innerHours: 0, outerHours: 0, share: null },
      ],
    },
    annuities: [
      {
        index: 0,
        closedFrom: '2026-04',
        to: '2026-05',
        months: 2,
        perMonth: { lowCents: 9_000, likelyCents: 14_000, highCents: 22_000 },
        soFar: { lowCents: 18_000, likelyCents: 28_000, highCents: 44_000 },
        standing: { verdict: 'not-shown', indicator: null, theme: 'not-shown' },
      },
    ],
    byMonth: [
      { month: '2026-04', lowCents: 9_000, likelyCents: 14_000, highCents: 22_000, confirmedCents: 0 },
      { month: '2026-05', lowCents: 18_000, likelyCents: 28_000, highCents: 44_000, confirmedCents: 0 },
    ],
    staffing: {
      byMonth: [
        { month: '2025-06', posts: 10, customers: 1000, postsPerThousandCustomers: 10 },
        { month: '2026-06', posts: 12, customers: 1020, postsPerThousandCustomers: 11.8 },
      ],
      growth: { from: '2025-06', to: '2026-06', posts: 0.2, customers: 0.02, isWarning: true },
    },
  },
  submissions: [
    {
      submission: 'second-line',
      category: 'answered',
      judges: 3,
      groups: 3,
      requirements: [{ requirement: 'cause', mean: 2.3, minimum: 3, met: false }],
      mean: 2.3,
      threshold: 3.5,
      verdict: 'not-yet',
      resubmittedAs: null,
    },
  ],
};

export const sampleRhythm: Rhythm = {
  units: [
    {
      id: 'north',
      described: true,
      ...unitSchema.parse({
        name: 'North',
        lead: 'Head of region North',
        asks: [
          { on: '2026-05-01', ask: 'Open a second line.', because: 'Waits.', of: 'Board', by: '2026-07-31' },
          { on: '2026-06-25', ask: 'Later.', because: 'Not yet.', of: 'Board', by: '2026-09-30' },
        ],
      }),
    },
  ],
  calendar: [
    {
      id: 'review',
      ...calendarEntrySchema.parse({
        kind: 'meeting',
        name: 'Operations review',
        lead: 'Head of operations',
        minutes: 60,
        rhythm: { every: 'month', weekday: 'tuesday', week: 2 },
        items: [{ item: 'The <slowest> plan', minutes: 20 }],
        themes: ['late-installation'],
      }),
    },
    {
      id: 'yearly-survey',
      ...calendarEntrySchema.parse({
        kind: 'survey',
        name: 'Yearly survey',
        lead: 'Head of insight',
        who: 'All',
        why: 'To know',
        dates: ['2026-05-04', '2026-11-02'],
      }),
    },
  ],
  outerLoop: outerLoopSchema.parse({
    effort: {
      source: 'Time sheets',
      inner: 'Calls',
      outer: 'Causes',
      months: [{ month: '2026-05', innerHours: 150, outerHours: 50 }],
    },
    annuities: [
      {
        what: 'Calls about the date',
        closedFrom: '2026-04',
        theme: 'late-installation',
        perMonth: {
          low: 90,
          likely: 140,
          high: 220,
          source: 'Tickets',
          author: 'Finance',
          date: '2026-05-01',
        },
      },
    ],
  }),
  recognition: {
    categories: categoriesSchema.parse({
      categories: {
        answered: {
          name: 'Answered at once',
          drivers: ['support'],
          threshold: 3.5,
          requirements: { cause: { text: 'The cause is a decision.', minimum: 3 } },
        },
      },
    }),
    submissions: [
      {
        id: 'second-line',
        ...submissionSchema.parse({
          title: 'A second line',
          category: 'answered',
          team: 'Support desk',
          groups: ['Support'],
          submittedOn: '2026-05-01',
          done: 'A second line was opened.',
          evidence: 'Fewer waits.',
          lesson: 'Open it before lunch.',
          judgements: [
            {
              judge: 'Head of billing',
              group: 'Billing',
              on: '2026-05-09',
              scores: { cause: 2 },
              comment: 'Why?',
            },
          ],
        }),
      },
    ],
  },
};
