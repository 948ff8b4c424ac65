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
  unrelatedIndicator: { indicator: 'calls-answered-in-two-minutes', theme: 'late-installation' },

  /** What an analysis of the files finds; a pair of numbers is the lowest and the highest that is right. */
  seen: {
    nps: [15, 23],
    /** Pearson's r of each driver's rating with the likelihood to recommend. */
    correlation: {
      installation: [0.46, 0.56],
      reliability: [0.39, 0.49],
      billing: [0.25, 0.35],
      'outage-information': [0.15, 0.25],
      value: [0.14, 0.25],
      'support-wait': [0.13, 0.23],
      'support-skill': [0.13, 0.23],
      'account-care': [0.12, 0.22],
      speed: [0.09, 0.19],
      app: [-0.06, 0.06],
    },
    hardToTellApart: [0.75, 0.87],
    /** Share of the differences in recommending that all drivers explain together. */
    rSquared: [0.48, 0.58],
    npsBySegment: { Home: [20, 28], 'Small business': [-11, 4], Enterprise: [13, 28] },
    /** Share of survey answers, beside 62, 30 and 8 % of the customers. */
    shareOfAnswers: { Home: [0.68, 0.75], 'Small business': [0.14, 0.19], Enterprise: [0.09, 0.14] },
    npsInUnitWithProblem: [-11, 4],
    lowestNpsInOtherUnits: 13,
    /** How many times as often the West writes about outages as the other units together. */
    timesAsManyOutages: [1.6, 2.6],
    /** Share of all comments before and from the month the fix is felt. */
    fixedThemeBefore: [0.115, 0.145],
    fixedThemeAfter: [0.04, 0.065],
    npsGainAfterFix: [10, 23],
    /** Correlation of month-to-month changes at the planted lead, and the most at any other. */
    leadCorrelation: [0.8, 1],
    mostAtOtherLeads: 0.7,
    coverage: [0.75, 0.88],
    /** Share of all comments that carry the theme. */
    themeShare: {
      outages: [0.12, 0.155],
      'late-installation': [0.09, 0.115],
      'billing-surprise': [0.09, 0.115],
      'outage-silence': [0.07, 0.095],
      'app-problems': [0.065, 0.095],
      'just-works': [0.06, 0.09],
      'missed-appointments': [0.055, 0.08],
      'helpful-people': [0.05, 0.08],
      'price-rise': [0.042, 0.065],
      'support-wait': [0.03, 0.05],
      'repeat-contact': [0.028, 0.048],
      'slow-speed': [0.024, 0.042],
      'wifi-coverage': [0.024, 0.042],
      'leaving-hassle': [0.023, 0.042],
      'untidy-work': [0.015, 0.03],
      'account-manager': [0.011, 0.025],
    },
    /** The themes that lead among comments of those who rate the driver low: all of them vital. */
    vitalAmongLowRaters: {
      installation: ['late-installation', 'missed-appointments', 'untidy-work'],
      reliability: ['outages'],
      billing: ['billing-surprise', 'price-rise'],
    },
    mostVitalAmongLowRaters: 7,
  },
} as const;

export type DriverId = keyof typeof plantedTruths.driverWeights;
export type Segment = keyof typeof plantedTruths.segments;
