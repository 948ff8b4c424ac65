import type { Declared, Internals } from '../../../src/analysis/disclosure/find-leaks.ts';
import { internalContent } from '../../../src/analysis/disclosure/internal-content.ts';
import { promiseSchema } from '../../../src/model/promises/promise.ts';
import { themeSchema } from '../../../src/model/theme.ts';
import type { Workspace } from '../../../src/model/workspace.ts';
import { customersOf, tableOf } from '../../build-table.ts';

const feedback = tableOf([
  {
    customer: 'KD-20417',
    comment: 'Two weeks late and nobody called me back about the missing parcel',
  },
  { customer: 'home', comment: 'Très déçu – personne n’a rappelé\u00a0à propos du colis, c’est honteux' },
  { customer: '20893', comment: 'Fine' },
  { customer: 'K4', comment: 'Good' },
]);

/** A company with one of everything that must not be public. */
export const internals: Internals = {
  feedback: {
    ...feedback,
    idOf: (row) => ['T-88231-a', '7', '12', '13'][row]!,
    handlingCost: Float64Array.from([412.85, NaN, 4, NaN]),
  },
  customers: {
    ...customersOf(feedback, { 'KD-20417': 22_977.84, home: 472.18, '20893': 84_310, K4: 500 }),
    nameOf: (customer) => ['Ashlow Foods Ltd', 'Orange', null][customer] ?? null,
  },
  themes: [
    {
      id: 'late-parcel',
      ...themeSchema.parse({
        name: 'Parcels come late',
        description: 'The depot plans too many stops for one van and then gives up.',
        group: 'Depot planning',
        match: ['late again', 'parcel overdue', 'where is it', 'still nothing', 'no van'],
        tests: { matches: ['My parcel should have been here on Monday of last week.'] },
      }),
    },
    { id: 'billing', ...themeSchema.parse({ name: 'Bills', group: 'Billing', match: ['bill'] }) },
  ],
  promises: [
    {
      id: 'evening-slots',
      ...promiseSchema.parse({
        public: false,
        title: 'Deliveries in the evening for everybody',
        status: 'planned',
        heard: 'Some of you are only at home after six and miss the van every time.',
        doing: 'We look for drivers.',
        announcedOn: '2026-05-01',
        nextReportBy: '2026-09-01',
      }),
      translations: {
        de: {
          title: 'Lieferung am Abend für alle, die tagsüber arbeiten',
          heard: 'Manche von Ihnen sind erst nach sechs Uhr zu Hause und verpassen den Wagen.',
          doing: 'Wir suchen Fahrer.',
          updates: [],
        },
      },
    },
    {
      id: 'deliveries-on-time',
      ...promiseSchema.parse({
        public: true,
        title: 'Deliveries come late',
        status: 'fixing',
        heard: 'Many parcels came later than we said, and the refund of £20 took a month.',
        doing: 'We plan the vans anew.',
        theme: 'late-parcel',
        fix: { madeOn: '2026-05-20' },
        announcedOn: '2026-05-01',
        nextReportBy: '2026-09-01',
      }),
    },
  ],
  indicators: [],
  content: internalContent({
    plans: [
      {
        id: 'weekly-rota-made-anew',
        owner: 'Head of vans',
        cause: 'The rota is drawn up on Friday before anybody knows the orders of the week.',
        decision: 'Hire four more drivers',
      },
    ],
  } as unknown as Workspace),
  currency: 'GBP',
  folders: ['/srv/builds/acme-feedback'],
};

export const declared: Declared = {
  words: [
    'Brightway Parcels',
    'https://brightway.example/tell-us',
    'help@brightway.example',
    '0800 555 0199',
  ],
  published: ['Many parcels came later than we said, and the refund of £20 took a month.'],
  interface: ['You hear from us again by the day that we promised you.'],
};

/** Every internal field with a public sentence that tells it, and the words of the finding. */
export const MUTATIONS: readonly (readonly [field: string, told: string, found: RegExp])[] = [
  ['customer id', 'as KD-20417 wrote', /a customer id \(KD…\)/],
  ['customer id in small letters', 'kd-20417', /a customer id/],
  ['customer id of digits alone', 'number 20893', /a customer id \(20…\)/],
  ['customer name', 'ashlow foods ltd told us', /the name of a customer \(As…\)/],
  ['customer name without its legal form', 'Ashlow  Foods told us', /the name of a customer/],
  ['customer name of one word', 'Orange told us', /the name of a customer \(Or…\)/],
  ['revenue to the cent', 'worth 22977.84 a year', /the yearly revenue of a customer/],
  ['revenue as the British write it', 'worth 22,977.84', /the yearly revenue/],
  ['revenue as Germans write it', 'worth 22.977,84', /the yearly revenue/],
  ['revenue as the French write it', 'worth 22\u202f977,84', /the yearly revenue/],
  ['revenue as the Swiss write it', 'worth 22’977.84', /the yearly revenue/],
  ['revenue in Arabic digits', '٢٢٬٩٧٧٫٨٤', /the yearly revenue/],
  ['revenue rounded to whole pounds', 'worth 22,978', /the yearly revenue/],
  ['revenue in cents', 'cents: 2297784', /the yearly revenue/],
  ['revenue in whole pounds', 'worth 84310', /the yearly revenue/],
  ['small revenue', 'worth 472.18', /the yearly revenue/],
  ['handling cost', 'cost us 412.85', /a handling cost/],
  ['money of any kind', 'You bring us £1,250 each', /an amount of money that no published text holds/],
  ['money by its code', 'You bring us 1250 GBP each', /an amount of money/],
  [
    'comment',
    'nobody CALLED me back, about the missing parcel',
    /8 words in a row of the comment at data\/feedback\/survey\/all.csv:2/,
  ],
  ['comment in French', "personne n'a rappelé à propos du colis, c'est", /the comment at .*:3/],
  ['item id', 'ticket t-88231-a', /the id of a feedback item \(T-…\)/],
  ['group of a theme', 'Depot planning will see to it', /the name of a group/],
  ['theme of a promise', 'class="about-late-parcel-now"', /the id "late-parcel" of a theme/],
  [
    'description of a theme',
    'plans too many stops for one van and then',
    /the description of content\/themes\/late-parcel/,
  ],
  [
    'rules of a theme',
    'late again, parcel overdue, where is it, still nothing',
    /the rules of content\/themes\/late-parcel/,
  ],
  [
    'test sentence of a theme',
    'parcel should have been here on Monday of last',
    /a test of content\/themes\/late-parcel/,
  ],
  [
    'title of a draft',
    'Deliveries in the evening for everybody',
    /the title of the draft content\/promises\/evening-slots/,
  ],
  [
    'text of a draft',
    'only at home after six and miss the van every time',
    /the draft content\/promises\/evening-slots/,
  ],
  [
    'translation of a draft',
    'erst nach sechs Uhr zu Hause und verpassen den',
    /the draft content\/promises\/evening-slots/,
  ],
  ['owner of a plan', 'the head of vans will see', /the text at "plans weekly-rota-made-anew owner"/],
  [
    'root cause',
    'drawn up on Friday before anybody knows the orders',
    /the text at "plans weekly-rota-made-anew cause"/,
  ],
  ['decision of a plan', 'We hire four more drivers.', /the text at "plans weekly-rota-made-anew decision"/],
  ['id of a plan', '/weekly-rota-made-anew/', /the text at "plans weekly-rota-made-anew id"/],
  ['id of a draft', '/promises/evening-slots/', /the id of the draft/],
  ['fix of a promise', 'madeOn 2026-05-20', /the internal field name "madeOn"/],
  ['name of an internal column', 'revenue_per_year', /the internal field name "revenue_per_year"/],
  ['path of a data file', 'data/feedback/survey/all.csv', /the path/],
  ['path of the workspace', 'see content/themes for more', /the path "content\/themes"/],
  ['folder of the machine', 'file:///srv/builds/acme-feedback/x', /a folder of the machine/],
  ['e-mail address', 'write to j.doe@mail.example.org', /an e-mail address that is not declared public/],
  ['telephone number', 'call +44 20 7946 0958', /a telephone number/],
  ['telephone number of the United States', 'call (212) 555-0175', /a telephone number/],
  ['bank account', 'pay GB82 WEST 1234 5698 7654 32', /a bank account/],
  ['card number', 'card 4111 1111 1111 1111', /a card number/],
];
