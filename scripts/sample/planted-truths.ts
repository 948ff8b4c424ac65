/**
 * What is true of Wrenlow Connect because the generator made it so, in one place that tests can read.
 *
 * The first part drives the generator. The last part, `seen`, holds what an analysis of the written files must find:
 * bands wide enough for honest choices of method and narrow enough to notice a wrong one.
 */
export const plantedTruths = {
  firstMonth: '2024-07',
  lastMonth: '2026-06',
  asOf: '2026-06-30',
  customers: 1200,

  /** Weight of each driver in the likelihood to recommend, before the halo that all but `app` share. */
  driverWeights: {
    installation: 0.62,
    reliability: 0.46,
    billing: 0.32,
    'outage-information': 0.16,
    value: 0.1,
    'support-skill': 0.08,
    'account-care': 0.05,
    'support-wait': 0.04,
    speed: 0.03,
    app: 0,
  },
  topDrivers: ['installation', 'reliability', 'billing'],
  driverWithoutEffect: 'app',
  /** Rated nearly alike: customers tell the two apart only in part. */
  driversHardToTellApart: ['support-skill', 'support-wait'],

  /** Share of the customer list, and share of invitations that are answered. */
  segments: {
    Home: { shareOfCustomers: 0.62, responseRate: 0.37 },
    'Small business': { shareOfCustomers: 0.3, responseRate: 0.17 },
    Enterprise: { shareOfCustomers: 0.08, responseRate: 0.45 },
  },
  /** Answers least, is least happy and holds most core-growth customers. */
  underRepresentedSegment: 'Small business',

  unitWithProblem: { unit: 'West', driver: 'reliability', theme: 'outages' },

  /** The rating that was asked on another scale until a date; source.yaml declares the recoding. */
  scaleChange: {
    driver: 'value',
    before: { low: 1, high: 10 },
    after: { low: 1, high: 5 },
    lastDayBefore: '2025-03-31',
  },

  /** Every order gets a date within five working days from `madeOn`; customers feel it two months later. */
  fix: { theme: 'late-installation', madeOn: '2025-08-01', feltFrom: '2025-10-01' },
  leadingIndicator: { indicator: 'orders-without-date', theme: 'late-installation', leadMonths: 2 },
  /** Moves with the theme in the same month: useful, but no early warning. */
  coincidentIndicator: { indicator: 'unplanned-outage-minutes', theme: 'outages' },
  unrelatedIndicator: { indicator: 'calls-answered-in-two-minutes' },
} as const;

export type DriverId = keyof typeof plantedTruths.driverWeights;
export type Segment = keyof typeof plantedTruths.segments;
