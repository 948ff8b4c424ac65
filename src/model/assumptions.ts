import { z } from 'zod';
import { slug } from './identifier.ts';
import { share } from './share.ts';
import { isoDate, words } from './text-fields.ts';

/** What every assumption says about itself: who may be asked, and what it rests on. */
const provenance = {
  source: words.describe('What the figures rest on: a report, a system, an interview, or "estimate".'),
  author: words.describe('Who stands behind the figures, as a role or team.'),
  date: isoDate.describe('When the figures were last looked at.'),
};

/** Three figures of one quantity, in rising order, with their source. */
function assumption<U extends z.ZodType<string>>(figure: z.ZodNumber, unit: U) {
  return z
    .strictObject({
      low: figure.describe('The least that is still believable.'),
      likely: figure.describe('The figure to plan with.'),
      high: figure.describe('The most that is still believable.'),
      unit,
      ...provenance,
    })
    .refine((range) => range.low <= range.likely && range.likely <= range.high, {
      message: 'low, likely and high must rise',
    });
}

const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, 'must be the three-letter currency of the workspace, such as "GBP"');

const money = assumption(z.number().min(0).max(1e9).multipleOf(0.01, 'has at most two decimals'), currency);
const hours = assumption(z.number().min(0).max(10_000), z.literal('hours'));
const shareOfMentions = assumption(share, z.literal('share of mentions'));
const shareOfRevenue = assumption(share, z.literal('share of revenue'));
const perYear = assumption(share, z.literal('share per year'));

/** A figure that holds for every theme, and themes with a figure of their own. */
function byTheme<T extends z.ZodType>(figure: T) {
  return z
    .strictObject({
      default: figure.optional().describe('For every theme that is not named below.'),
      themes: z.record(slug, figure).default({}).describe('Theme id to a figure of its own.'),
    })
    .optional();
}

/**
 * `content/assumptions.yaml`: what turns mentions and customers into money. Every field is optional; what is left out is
 * left out of the sums and named as missing.
 */
export const assumptionsSchema = z.strictObject({
  hoursLostPerMention: byTheme(hours).describe('Hours a customer loses over what one mention tells.'),
  hourValue: money.optional().describe('What an hour is worth to a customer.'),
  feesPerMention: byTheme(money).describe('What a customer pays others because of it.'),
  contactCost: z
    .strictObject({
      default: money.optional().describe('For every channel that is not named below.'),
      channels: z
        .record(words, money)
        .default({})
        .describe('Channel, as the feedback names it, to its own figure.'),
    })
    .optional()
    .describe('What handling one contact costs us, where the item does not say it itself.'),
  refundPerMention: byTheme(money).describe('What we pay back for one mention, averaged over all.'),
  visitCost: money.optional().describe('What one visit to a customer costs us.'),
  visitShare: byTheme(shareOfMentions).describe('How many mentions lead to a visit.'),
  margin: shareOfRevenue.optional().describe('What is left of revenue after the cost to serve it.'),
  retention: z
    .strictObject({
      default: perYear.optional().describe('For every segment that is not named below.'),
      segments: z
        .record(words, perYear)
        .default({})
        .describe('Segment, as the customer file names it, to its own figure.'),
    })
    .optional()
    .describe('How many customers are still there a year later.'),
  discountRate: perYear.optional().describe('What money a year from now is worth less today.'),
  churn: byTheme(
    z.strictObject({
      with: perYear.describe('How many of the customers who raised the theme left within a year.'),
      without: perYear.describe('How many comparable customers left who did not raise it.'),
    }),
  ).describe('From the history of your own customers; leave it out rather than guess.'),
});

export type Assumptions = z.output<typeof assumptionsSchema>;
/** One quantity as its author wrote it. */
export type Assumption = NonNullable<Assumptions['hourValue']>;
export type ChurnAssumption = NonNullable<NonNullable<Assumptions['churn']>['default']>;

/** The figure that goes by this name, else the default; undefined when neither is assumed. */
export function figureFor<T>(
  named: Readonly<Record<string, T>> | undefined,
  name: string | null,
  otherwise: T | undefined,
): T | undefined {
  return name !== null && named !== undefined && Object.hasOwn(named, name) ? named[name] : otherwise;
}

/** One assumption with its place in the file. */
export interface ListedAssumption {
  /** The field it stands in. */
  readonly id: keyof Assumptions;
  /** The theme, channel or segment it holds for; null where it holds for all, or for all others. */
  readonly scope: string | null;
  /** Of a pair of churn figures, which one. */
  readonly side: 'with' | 'without' | null;
  readonly path: readonly string[];
  readonly figures: Assumption | HoursAssumption | ShareAssumption;
}
type HoursAssumption = NonNullable<NonNullable<Assumptions['hoursLostPerMention']>['default']>;
type ShareAssumption =
  | NonNullable<Assumptions['margin']>
  | NonNullable<Assumptions['discountRate']>
  | NonNullable<NonNullable<Assumptions['visitShare']>['default']>;

/** Every assumption of the file, in the order of the schema; named ones by name after the default. */
export function listedAssumptions(assumptions: Assumptions): readonly ListedAssumption[] {
  return (Object.keys(assumptionsSchema.shape) as (keyof Assumptions)[]).flatMap((id) =>
    leavesOf(id, assumptions[id], []),
  );
}

type Branch = NonNullable<Assumptions[keyof Assumptions]>;

function leavesOf(id: keyof Assumptions, branch: Branch | undefined, path: readonly string[]) {
  if (branch === undefined) return [];
  return placesIn(branch, path).map(({ figures, path: place }): ListedAssumption => {
    const last = place.at(-1);
    const side = last === 'with' || last === 'without' ? last : null;
    const names = side === null ? place : place.slice(0, -1);
    return { id, scope: names.length === 2 ? names[1]! : null, side, path: [id, ...place], figures };
  });
}

interface Leaf {
  readonly figures: ListedAssumption['figures'];
  readonly path: readonly string[];
}

/** Walks down to the blocks that hold figures; what lies between are names. */
function placesIn(branch: object, path: readonly string[]): readonly Leaf[] {
  if ('likely' in branch) return [{ figures: branch as Leaf['figures'], path }];
  return Object.entries(branch as Readonly<Record<string, object>>)
    .sort(([a], [b]) => Number(b === 'default') - Number(a === 'default') || (a < b ? -1 : 1))
    .flatMap(([name, inner]) => placesIn(inner, [...path, name]));
}
