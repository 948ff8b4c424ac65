import { z } from 'zod';
import { slug } from '../identifier.ts';
import { isoDate, words } from '../text-fields.ts';

/** Where a plan stands, in the order of its life. */
const PLAN_STATUSES = ['draft', 'agreed', 'running', 'done', 'dropped'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

/** How far an action reaches: one customer, all customers after the fact, or all customers before it. */
const PREVENTION_LEVELS = ['resolve', 'prevent-recurrence', 'prevent-occurrence'] as const;
export type PreventionLevel = (typeof PREVENTION_LEVELS)[number];

const role = words.describe('A role such as "Head of installation planning", never the name of a person.');

/** One question and its answer. */
const whyFields = {
  question: words.describe('Such as "Why do customers wait weeks for a date?".'),
  answer: words.describe('What was found, in one or two sentences.'),
  evidence: words.optional().describe('What shows it: a count, a walk through the workflow, a reading.'),
  saidBy: role.optional(),
};

/** One level of the five whys, and what else was found at the same level. */
const whySchema = z.strictObject({
  ...whyFields,
  get branches(): z.ZodDefault<z.ZodArray<typeof whyBranchSchema>> {
    return z.array(whyBranchSchema).default([]).describe('Other answers to the same question.');
  },
});

/** Another answer, followed down or left with a reason. */
const whyBranchSchema = z.strictObject({
  name: words.describe('What this branch is about, in a few words.'),
  get whys(): z.ZodArray<typeof whySchema> {
    return z.array(whySchema).min(1);
  },
  closedBecause: words.optional().describe('Why this branch was not followed further.'),
});

const diamondSchema = z.strictObject({
  workflow: words.describe('The workflow by the name its people use, such as "Order acceptance".'),
  decision: words.describe('The question decided there: flow on, or circle back?'),
  group: words.describe('The group that decides. Internal.'),
  passesWrongly: words.describe('What flows on today although it should not.'),
  shouldHappen: words.describe('What the decision lets through once it is right.'),
});

/** A line of a COPIS table: words, or words with what is wrong there today. */
const copisItem = z.union([
  words,
  z.strictObject({ what: words, gap: words.describe('What is missing or late there today.') }),
]);
const copisItems = z.array(copisItem).min(1);

/** From the customer backwards: who receives, what, from which steps, made of what, from whom. */
const copisSchema = z.strictObject({
  customers: copisItems.describe('Who receives what the workflow produces, customers first.'),
  outputs: copisItems.describe('What they receive.'),
  process: copisItems.describe('The steps, in order.'),
  inputs: copisItems.describe('What the steps need.'),
  suppliers: copisItems.describe('Who provides it.'),
});

const milestoneSchema = z.strictObject({
  what: words,
  due: isoDate,
  doneOn: isoDate.optional().describe('Left out until it is done.'),
  owner: role.optional(),
});

const amount = z.number().nonnegative().describe('In the currency of the workspace.');
const costSchema = z.strictObject({ amount, source: words.describe('Where the figure comes from.') });
const savingSchema = z
  .strictObject({
    amount,
    source: words.describe('Where the figure comes from.'),
    from: isoDate.optional().describe('The day from which it is saved; left out while it is only expected.'),
    confirmedBy: role.optional(),
    confirmedOn: isoDate.optional(),
  })
  .refine((saving) => (saving.confirmedBy === undefined) === (saving.confirmedOn === undefined), {
    message: 'a confirmed saving says who confirmed it and when; write both or neither',
    path: ['confirmedOn'],
  })
  .refine((saving) => saving.confirmedOn === undefined || saving.from !== undefined, {
    message: 'a confirmed saving says from which day it is saved',
    path: ['from'],
  });

/**
 * `content/plans/<id>.yaml`: why an issue keeps happening, and what we do so that it stops. Internal throughout.
 *
 * A draft may be nearly empty, so that it can be written down early; what is missing is a warning of `check`.
 */
export const planSchema = z
  .strictObject({
    title: words.describe('What will be different, in one line.'),
    theme: slug.describe('The theme whose cause this plan removes; its driver is that of the theme.'),
    status: z.enum(PLAN_STATUSES),
    statusReason: words.optional().describe('Why, in one sentence; needed for dropped.'),
    owner: role.optional(),
    sponsor: role.optional(),
    level: z
      .enum(PREVENTION_LEVELS)
      .default('prevent-recurrence')
      .describe(
        'resolve: one customer is helped; prevent-recurrence: it stops happening again; prevent-occurrence: it cannot begin.',
      ),
    whys: z.array(whySchema).default([]).describe('The five whys, from what customers say to the workflow.'),
    fewerWhysBecause: words.optional().describe('Why fewer than five questions were enough.'),
    diamond: diamondSchema.optional().describe('The decision in a workflow that the last why ends in.'),
    copis: copisSchema.optional().describe('That workflow, from the customer backwards.'),
    actions: z.array(words).default([]).describe('What we do about it, the main action first.'),
    milestones: z.array(milestoneSchema).default([]),
    indicator: slug.optional().describe('The figure of our own work that shows the cause going away.'),
    target: z
      .strictObject({ value: z.number(), by: isoDate })
      .optional()
      .describe('What the indicator reaches, and when; the target of the indicator when left out.'),
    costs: z
      .strictObject({ once: costSchema.optional(), perYear: costSchema.optional() })
      .prefault({})
      .describe('What the plan costs.'),
    saves: savingSchema.optional().describe('What it saves in a year, once the cause is gone.'),
    checklist: z
      .array(z.strictObject({ item: words, doneOn: isoDate.optional(), notes: words.optional() }))
      .default([])
      .describe('Change management: what people need before, during and after the change.'),
    promise: slug.optional().describe('The promise in which customers hear about it.'),
    agreedOn: isoDate.optional(),
    startedOn: isoDate.optional(),
    closedOn: isoDate.optional(),
    notes: z
      .array(z.strictObject({ on: isoDate, text: words, by: role.optional() }))
      .default([])
      .describe('Dated notes on how it goes, oldest first.'),
  })
  .refine(({ status, statusReason }) => status !== 'dropped' || statusReason !== undefined, {
    message: 'dropped needs a statusReason, so that nobody starts it again without knowing',
    path: ['statusReason'],
  })
  .refine(
    ({ status, agreedOn }) => !['agreed', 'running', 'done'].includes(status) || agreedOn !== undefined,
    {
      message: 'a plan that is agreed, running or done says since when: agreedOn',
      path: ['agreedOn'],
    },
  )
  .refine(({ status, startedOn }) => !['running', 'done'].includes(status) || startedOn !== undefined, {
    message: 'a plan that is running or done says since when: startedOn',
    path: ['startedOn'],
  })
  .refine(({ status, closedOn }) => ['done', 'dropped'].includes(status) === (closedOn !== undefined), {
    message: 'closedOn is the day a plan was done or dropped: it stands with these two, and only with them',
    path: ['closedOn'],
  })
  .refine(({ agreedOn, startedOn }) => inOrder(agreedOn, startedOn), {
    message: 'a plan is agreed before it starts',
    path: ['startedOn'],
  })
  .refine(({ agreedOn, target }) => inOrder(agreedOn, target?.by), {
    message: 'a target is reached after the plan is agreed',
    path: ['target', 'by'],
  })
  .refine(({ agreedOn, startedOn, closedOn }) => inOrder(startedOn ?? agreedOn, closedOn), {
    message: 'a plan is closed after it was agreed and started',
    path: ['closedOn'],
  });

function inOrder(first: string | undefined, second: string | undefined): boolean {
  return first === undefined || second === undefined || first <= second;
}

export type PlanDefinition = z.output<typeof planSchema>;
export type Why = z.output<typeof whySchema>;
export type Milestone = z.output<typeof milestoneSchema>;

/** A plan together with its id, which is its file name and its page address. */
export interface Plan extends PlanDefinition {
  readonly id: string;
}

/** What a workspace says about the way from a theme to its cause and its end. */
export interface Chain {
  /** By id. */
  readonly plans: readonly Plan[];
}
