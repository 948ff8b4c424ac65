import { themeSchema } from '../../src/model/theme.ts';
import { workspaceConfigSchema } from '../../src/model/workspace-config.ts';

/** A made-up provider, not the one of the sample workspace. */
export const sampleConfig = workspaceConfigSchema.parse({
  schema: 1,
  organisation: {
    name: 'Fernhill Broadband',
    sampleData: 'Fernhill Broadband does not exist; its customers and their words are made up.',
    tellUs: 'https://feedback.example.com/',
  },
  currency: 'GBP',
  asOf: '2026-06-20',
  mainOutcome: 'recommend',
  outcomes: {
    recommend: { name: 'Likelihood to recommend', kind: 'nps', scale: { low: 0, high: 10 } },
  },
  drivers: {
    installation: {
      name: 'Installation on the day it was promised',
      question: 'How was the installation?',
      scale: { low: 1, high: 5 },
    },
    speed: { name: 'Speed', scale: { low: 1, high: 5 } },
    billing: { name: 'Bills & payments', scale: { low: 1, high: 5 } },
    support: { name: 'Support', scale: { low: 1, high: 5 } },
    shop: { name: 'Shop', scale: { low: 1, high: 5 } },
    waiting: { name: 'Waiting time', unit: 'minutes', good: 'low' },
    app: { name: 'App', scale: { low: 1, high: 5 } },
  },
});

/** Id, name, mentions, share of comments, customers, revenue in cents, driver. */
export const THEMES = [
  ['late-installation', 'Installer came late or not at all', 181, 0.241, 143, 41_200_000_00, 'installation'],
  ['slow-evenings', 'Slow in the evening', 132, 0.176, 97, 18_900_000_00, 'speed'],
  [
    'bill-shock',
    'The bill was higher than the price I was told when I signed up',
    96,
    0.128,
    90,
    22_400_000_00,
    'billing',
  ],
  ['long-hold', 'On hold <too> long & "transferred"', 61, 0.081, 58, 9_100_000_00, 'support'],
  ['app-login', 'Cannot log in to the app', 22, 0.029, 20, 1_150_000_00, 'app'],
  ['router', 'Router', 14, 0.019, 14, null, undefined],
  ['other', 'Something else', 12, 0.016, 12, 310_000_00, undefined],
] as const;

export const sampleThemes = THEMES.map(([id, name, , , , , driver]) => ({
  id,
  ...themeSchema.parse({
    name,
    match: [name.toLowerCase()],
    catchAll: id === 'other',
    ...(driver === undefined ? {} : { driver, group: 'Field service' }),
  }),
}));
