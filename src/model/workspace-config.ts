import { z } from 'zod';
import { slug } from './identifier.ts';
import { isoDate, languageTag, words } from './text-fields.ts';
import { outcomeSchema } from './outcome-config.ts';
import { publicLanguageTag } from './promises/public-language.ts';
import { MORE_RULES } from './run-rule.ts';
import { scaleSchema } from './scale.ts';
import { SHARE_RULE } from './share.ts';

const driverSchema = z
  .strictObject({
    name: words.describe('How the report calls this driver, for example "Installation".'),
    question: words.optional().describe('The question as customers read it.'),
    scale: scaleSchema
      .optional()
      .describe('The points customers could give; leave out for a measured number.'),
    unit: words
      .optional()
      .describe('The unit of a measured number, such as "minutes"; leave out for a rating.'),
    good: z.enum(['high', 'low']).default('high').describe('Which end is good for the customer.'),
    lowAtMost: z
      .int()
      .optional()
      .describe(
        'The best rating that still counts as low; the default is a quarter of the way up the scale.',
      ),
  })
  .refine((driver) => (driver.scale === undefined) !== (driver.unit === undefined), {
    message: 'a driver has either a scale (points that customers give) or a unit (a measured number)',
  });

const siteSchema = z.strictObject({
  url: z.url().optional().describe('Where the site will be served, such as https://progress.example.com.'),
  base: z
    .string()
    .regex(/^\/(?:[A-Za-z0-9._-]+\/)*$/, 'must start and end with a slash, such as "/" or "/org/repo/"')
    .default('/')
    .describe('The folder on the host, such as "/" or "/org/repo/".'),
});

const progressSiteSchema = siteSchema.extend({
  languages: z
    .array(publicLanguageTag)
    .min(1)
    .refine((tags) => new Set(tags.map((tag) => tag.toLowerCase())).size === tags.length, {
      message: 'each language once',
    })
    .optional()
    .describe(
      'The languages that customers can read, such as [en, de]: the first is the one that promises are written in and stands at the root of the site, each other in a folder such as /de/. The first of "languages" alone when left out.',
    ),
});

/** Addresses that customers are sent to: pages, and for some ways e-mail. */
const webAddress = z.url({
  protocol: /^https?$/,
  error: 'must be an address such as https://example.com/feedback',
});

/** One way to tell us something. PUBLIC. */
const wayToTellSchema = z
  .strictObject({
    label: words.describe('What the way is called, such as "By phone".'),
    url: z
      .url({ protocol: /^(?:https?|mailto)$/, error: 'must be a web address, or mailto: and an address' })
      .optional(),
    phone: z
      .string()
      .regex(/^\+?[0-9][0-9 ()-]{4,20}$/, 'must be a phone number such as "+44 20 7946 0000"')
      .optional(),
    address: words.optional().describe('Where letters go.'),
    text: words.optional().describe('Anything else people should know, such as opening hours.'),
  })
  .refine(
    ({ url, phone, address, text }) => [url, phone, address, text].some((part) => part !== undefined),
    'say how: url, phone, address or text',
  );

/** The customers on whom growth rests, and how they are told from the others. */
const coreGrowthSchema = z
  .strictObject({
    description: words.describe(
      'Who they are and who says so, in words, such as "named by sales each spring".',
    ),
    rule: z
      .strictObject({
        segments: z.array(words).min(1).optional().describe('Any of these segments.'),
        revenuePerYearAtLeast: z.number().min(0).optional().describe('Revenue per year from here on up.'),
        revenuePerYearAtMost: z.number().min(0).optional().describe('Revenue per year up to here.'),
      })
      .refine((rule) => Object.values(rule).some((part) => part !== undefined), 'name at least one condition')
      .optional()
      .describe('All conditions must hold. Left out: the column core_growth of data/customers.csv says it.'),
  })
  .describe('The customers on whom growth rests, and how they are told from the others. Internal.');

const tellUsPrivacy = words.describe('What happens with what customers say, in plain words.');

/** What stands in outerloop.yaml for customers, in another language. PUBLIC. */
const configTranslationSchema = z.strictObject({
  sampleData: words.optional().describe('organisation.sampleData in this language.'),
  tellUs: webAddress.optional().describe('Where customers give feedback in this language.'),
  ways: z
    .array(wayToTellSchema)
    .min(1)
    .optional()
    .describe('Every way to give feedback in this language, in place of tellUs.ways.'),
  privacy: tellUsPrivacy.optional(),
});

/** `outerloop.yaml`: who we are, what is asked, and what we hold the numbers to. */
export const workspaceConfigSchema = z.strictObject({
  schema: z.literal(1).describe('The version of the workspace format.'),
  organisation: z.strictObject({
    name: words,
    sampleData: words
      .optional()
      .describe('Set when the data are not yours or not real; printed on every page.'),
    tellUs: webAddress.optional().describe('Where any customer can give feedback at any time.'),
  }),
  tellUs: z
    .strictObject({
      ways: z.array(wayToTellSchema).min(1),
      privacy: tellUsPrivacy.optional(),
    })
    .optional()
    .describe('PUBLIC: every way to give feedback, shown on the page "Tell us".'),
  translations: z
    .record(languageTag, configTranslationSchema)
    .default({})
    .describe('PUBLIC: the words for customers in this file, in the other languages of sites.progress.'),
  history: z
    .strictObject({
      promises: z
        .enum(['git', 'none'])
        .default('git')
        .describe('git: earlier public wordings of promises are read from the commits; none: they are not.'),
      plans: z
        .enum(['git', 'none'])
        .default('git')
        .describe(
          'git: the versions of action plans are read from the commits; none: they are not. Internal.',
        ),
      from: isoDate.optional().describe('Commits before this day are not read.'),
      leaveOut: z
        .array(slug)
        .default([])
        .describe('Promises whose past must not be shown again, such as one published by mistake.'),
    })
    .prefault({})
    .describe('What the public ledger and the pages of plans may show of the past.'),
  languages: z
    .array(languageTag)
    .min(1)
    .default(['en'])
    .describe('The languages that feedback comes in; the first is the main one.'),
  locale: languageTag
    .default('en-GB')
    .describe(
      'How numbers and dates are written: in the report, where its script runs from left to right, and on public pages where its language is theirs.',
    ),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be a three-letter currency code such as "GBP"')
    .describe('The one currency of all money in this workspace.'),
  asOf: isoDate.describe('The date the data stand at; nothing may be dated after it.'),
  mainOutcome: slug.describe('The outcome that drivers are measured against.'),
  outcomes: z.record(slug, outcomeSchema),
  drivers: z.record(slug, driverSchema).default({}),
  customers: z
    .strictObject({
      columns: z
        .strictObject({
          customer: words,
          name: words,
          segment: words,
          unit: words,
          stratum: words,
          coreGrowth: words,
          revenuePerYear: words,
        })
        .partial()
        .default({})
        .describe('The header in data/customers.csv for each field, where it differs from the default.'),
      otherColumns: z.enum(['refuse', 'ignore']).default('refuse'),
    })
    .prefault({}),
  coreGrowth: coreGrowthSchema.optional(),
  publicWords: z
    .array(words)
    .default([])
    .describe(
      'Words that may stand on the public site although they look internal: our own telephone number or e-mail address, or a word that is also the id or name of a customer.',
    ),
  thresholds: z
    .strictObject({
      minimumAnswers: z
        .int()
        .min(2)
        .default(10)
        .describe('Fewer answers than this: the figure is suppressed.'),
      fullAnswers: z.int().min(2).default(30).describe('Fewer than this: shown, flagged and never ranked.'),
      vitalShare: z
        .number()
        .gt(0)
        .lte(1, SHARE_RULE)
        .default(0.8)
        .describe('The share that the vital few must reach.'),
      planWithinDays: z
        .int()
        .min(1)
        .default(90)
        .describe('By how many days after a theme joined the vital few it should have an agreed plan.'),
    })
    .prefault({}),
  controlCharts: z
    .strictObject({
      moreRules: z
        .array(z.enum(MORE_RULES))
        .refine((rules) => new Set(rules).size === rules.length, { message: 'each pattern once' })
        .default([])
        .describe(
          'Patterns that are signals as well, beside a month beyond the limits and eight in a row on one side of the centre: two of three months more than two sigmas out, four of five more than one, six in one direction. Each one shows a change sooner and raises more false alarms.',
        ),
    })
    .prefault({}),
  unitReports: z
    .strictObject({
      months: z.int().min(1).max(24).default(6).describe('How many of the last months get a report a unit.'),
      most: z
        .int()
        .min(1)
        .max(100)
        .default(20)
        .describe('How many units get reports, those with most feedback first; described ones always do.'),
    })
    .prefault({}),
  sites: z
    .strictObject({ report: siteSchema.prefault({}), progress: progressSiteSchema.prefault({}) })
    .prefault({}),
});

export type WorkspaceConfig = z.output<typeof workspaceConfigSchema>;

/** The languages of the public site; promises are written in the first. */
export function publicLanguagesOf({
  languages,
  sites,
}: Pick<WorkspaceConfig, 'languages' | 'sites'>): readonly string[] {
  return sites.progress.languages ?? [languages[0] ?? 'en'];
}
export type DriverConfig = z.output<typeof driverSchema>;
