import { promiseSchema } from '../../src/model/promises/promise.ts';
import { sourceMappingSchema } from '../../src/model/source-mapping.ts';
import type { ReportInput } from '../../src/view/report-input.ts';
import { noRhythm, sampleRhythm } from './sample-rhythm.ts';
import { NO_PLAN_HISTORY } from '../../src/model/chain/plan-history.ts';
import { noChange, sampleIndicators } from './sample-change.ts';
import { noMovement, noSampling } from './sample-sampling.ts';
import { noCoreGrowth, sampleBuyIns, sampleJourney } from './sample-journey.ts';
import { noExpectations } from './sample-expectations.ts';
import { sampleVoice } from './sample-voice.ts';
import { noMoney } from './sample-money.ts';
import { sampleConfig, sampleThemes } from './sample-company.ts';
import { sampleResults } from './sample-results.ts';
import { NO_DIRECTION, NO_JOURNEY, NO_PLAYBOOK, NO_RHYTHM, NO_VOICE } from '../nothing-kept.ts';

const comment = (text: string, score: number | null) => ({
  text,
  date: '2026-05-14',
  source: 'Customer survey',
  segment: 'Home',
  unit: 'North',
  score,
});

/** A report with everything in it: the words of one made-up company. */
export const sampleInput: ReportInput = {
  results: sampleResults,
  config: sampleConfig,
  sources: [
    {
      id: 'survey',
      mapping: sourceMappingSchema.parse({
        name: 'Customer survey',
        kind: 'survey',
        solicited: true,
        columns: { id: 'id', date: { column: 'date' } },
        ratings: Object.fromEntries(
          ['recommend', ...Object.keys(sampleConfig.drivers)].map((id) => [id, id]),
        ),
        origin: 'Made up for the tests.',
      }),
    },
    {
      id: 'tickets',
      mapping: sourceMappingSchema.parse({
        name: 'Support tickets',
        kind: 'ticket',
        solicited: false,
        columns: { id: 'id', date: { column: 'date' } },
      }),
    },
  ],
  themes: sampleThemes,
  indicators: sampleIndicators,
  journey: sampleJourney,
  buyIns: sampleBuyIns,
  playbook: NO_PLAYBOOK,
  direction: NO_DIRECTION,
  publicFigures: new Map(),
  promises: [
    {
      id: 'installers-on-time',
      ...promiseSchema.parse({
        public: true,
        title: 'Installers who come when they said',
        status: 'fixing',
        heard: 'About one in four of you who wrote to us said that the installer came late or not at all.',
        why: 'Visits were booked before anyone checked that a line was ready.',
        doing:
          'We check the line first and only then offer you a day. Two regions work this way since April.',
        measure: 'Visits kept on the promised day: 74% in March. We aim for 95% by the end of the year.',
        announcedOn: '2026-02-10',
        nextReportBy: '2026-09-30',
        updates: [
          { on: '2026-04-15', text: 'The first region books this way. 83% of visits were on the day.' },
          { on: '2026-06-01', text: 'The second region has joined. 86% of visits were on the day.' },
        ],
        theme: 'late-installation',
      }),
    },
    {
      id: 'evening-speed',
      ...promiseSchema.parse({
        public: true,
        title: 'Speed in the evening',
        status: 'looking-into-it',
        heard: 'Many of you told us that films stop and start between seven and ten in the evening.',
        doing: 'We are measuring where the line fills up, street by street.',
        announcedOn: '2025-11-01',
        nextReportBy: '2026-05-31',
        theme: 'slow-evenings',
      }),
    },
    {
      id: 'paper-bills',
      ...promiseSchema.parse({
        public: true,
        title: 'Free paper bills',
        status: 'not-now',
        statusReason: 'Printing and posting would raise the price for everybody; large print stays free.',
        heard: 'Some of you would like a paper bill without a fee.',
        doing: 'Nothing for now. We look at it again next spring.',
        announcedOn: '2026-01-10',
        nextReportBy: '2026-10-01',
      }),
    },
    {
      id: 'internal-draft',
      ...promiseSchema.parse({
        title: 'CANARY draft that stays inside',
        status: 'planned',
        heard: 'CANARY',
        doing: 'CANARY',
        announcedOn: '2026-01-10',
        nextReportBy: '2026-10-01',
        theme: 'long-hold',
      }),
    },
  ],
  ledger: [
    { file: 'data/feedback/survey/2025.csv', read: 700, used: 690, refused: 0, unanswered: 10 },
    { file: 'data/feedback/tickets/all.csv', read: 250, used: 244, refused: 0, unanswered: 6 },
  ],
  notComparable: [{ source: 'tickets', rating: 'support', answers: 48 }],
  warnings: [
    {
      severity: 'warning',
      file: 'data/customers.csv',
      line: 41,
      column: 1,
      code: 'customer-unknown',
      what: '31 customers in the feedback are not listed here.',
      fix: 'Add them, or leave them: they then count without revenue.',
    },
  ],
  unitComments: new Map(),
  chain: { plans: [] },
  rhythm: sampleRhythm,
  planHistory: NO_PLAN_HISTORY,
  themeCustomers: new Map([
    [
      'late-installation',
      [
        {
          customer: 'C-0001',
          segment: 'Home',
          unit: null,
          revenueCentsPerYear: null,
          mentions: 2,
          lastOn: '2026-05-04',
        },
      ],
    ],
  ]),
  themeComments: new Map([
    [
      'late-installation',
      [
        comment('The installer came three hours late. <script>alert(1)</script> Nobody called.', 2),
        comment('Took a day off, nobody came.', null),
      ],
    ],
  ]),
  driverComments: new Map([['installation', [comment('Third appointment, still no line.', 1)]]]),
  commentsOfLowRaters: new Set(['installation']),
  voice: sampleVoice,
  untaggedComments: [comment('All fine, thanks.', 9)],
  fingerprint: '3f9c2a71d0b4',
};

/** A workspace on its first day: a name, an outcome, and nothing else. */
export const emptyInput: ReportInput = {
  ...sampleInput,
  config: { ...sampleConfig, drivers: {} },
  indicators: [],
  journey: NO_JOURNEY,
  buyIns: [],
  playbook: NO_PLAYBOOK,
  rhythm: NO_RHYTHM,
  direction: NO_DIRECTION,
  results: {
    ...sampleResults,
    ...noChange,
    rhythm: noRhythm,
    sampleData: null,
    period: null,
    volume: { items: 0, comments: 0, customers: 0, customersListed: null, customersHeard: null, sources: [] },
    outcomes: [
      {
        outcome: 'recommend',
        kind: 'nps',
        overall: { kind: 'suppressed', n: 0, reason: 'no-answers' },
        byMonth: [],
        bySegment: [],
        byUnit: [],
        bySource: [],
        change: null,
      },
    ],
    drivers: {
      ...sampleResults.drivers,
      answers: 0,
      estimates: [],
      keyDrivers: [],
      importance: { kind: 'not-estimable', reason: 'fewer-than-two-drivers', n: 0, rSquared: null },
      quadrants: { kind: 'not-drawn', reason: 'fewer-than-four-drivers' },
      redundancies: [],
      stability: { kind: 'not-resampled', reason: 'no-shares', rows: 0 },
      groups: [],
      months: [],
    },
    themes: {
      themes: [],
      coverage: {
        base: 0,
        tagged: 0,
        share: null,
        bySource: [],
        byLanguage: [],
        untaggedLow: 0,
        untaggedRows: [],
      },
      together: { several: 0, pairs: [] },
    },
    pareto: {
      items: 0,
      mentions: { kind: 'list', items: [], total: 0, reason: 'nothing-to-count' },
      money: { kind: 'list', items: [], total: 0, reason: 'nothing-to-count' },
      distinctRevenueCentsPerYear: null,
      distinctCustomers: 0,
      customersWithRevenue: 0,
      vitalFew: null,
    },
    driverParetos: [],
    money: noMoney,
    sampling: noSampling,
    expectations: noExpectations,
    movement: noMovement,
    journey: [],
    coreGrowth: noCoreGrowth,
    buyIns: [],
  },
  sources: [],
  themes: [],
  promises: [],
  publicFigures: new Map(),
  ledger: [],
  notComparable: [],
  warnings: [],
  themeCustomers: new Map(),
  themeComments: new Map(),
  driverComments: new Map(),
  commentsOfLowRaters: new Set(),
  voice: NO_VOICE,
  untaggedComments: [],
  fingerprint: null,
};
