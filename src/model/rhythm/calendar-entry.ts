import { z } from 'zod';
import { slug } from '../identifier.ts';
import { isoDate, words } from '../text-fields.ts';

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

const weekday = z.enum(WEEKDAYS);
const week = z
  .literal([1, 2, 3, 4, 'last'])
  .describe('Which of these weekdays in the month: 1 to 4, or last.');

/** When something comes round. */
const rhythmSchema = z
  .discriminatedUnion('every', [
    z.strictObject({ every: z.literal('week'), weekday }),
    z.strictObject({ every: z.literal('month'), weekday, week }),
    z.strictObject({
      every: z.literal('quarter'),
      weekday,
      week,
      month: z.int().min(1).max(3).describe('Which month of the quarter.'),
    }),
    z.strictObject({
      every: z.literal('year'),
      weekday,
      week,
      month: z.int().min(1).max(12).describe('Which month of the year.'),
    }),
  ])
  .describe('When it comes round; use dates for days that follow no rule.');

const dates = z.array(isoDate).min(1).describe('Days that follow no rule, past and planned.');

/** `kind: meeting`: a meeting that keeps a plan alive by opening with its figures. */
const meetingSchema = z.strictObject({
  kind: z.literal('meeting'),
  name: words.describe('What people call the meeting.'),
  sort: z.enum(['staff-meeting', 'ops-review', 'off-site', 'read-out', 'other']).default('other'),
  why: words.optional().describe('What the meeting is for, in one sentence.'),
  group: words.optional().describe('The group that meets; leave out when several do.'),
  lead: words.describe('Who leads it: a role, never a name.'),
  invite: z.array(words).default([]).describe('Who comes: roles.'),
  minutes: z.int().min(5).max(2880).describe('How long it takes in all.'),
  rhythm: rhythmSchema.optional(),
  dates: dates.optional(),
  scoreboardMinutes: z
    .int()
    .min(1)
    .default(5)
    .describe('Minutes at the top for the scoreboard: indicators, milestones, promises, a comment.'),
  items: z
    .array(
      z.strictObject({
        item: words,
        minutes: z.int().min(1),
        who: words.optional().describe('Who brings it: a role.'),
      }),
    )
    .default([])
    .describe('Standing items after the scoreboard, in order.'),
  indicators: z.array(slug).default([]).describe('Indicators that stand at the top.'),
  plans: z.array(slug).default([]).describe('Plans whose milestones stand at the top.'),
  promises: z.array(slug).default([]).describe('Promises to customers whose dates stand at the top.'),
  themes: z.array(slug).default([]).describe('Themes a comment is read from.'),
});

/** `kind: survey`: when customers are asked, whom, and why. */
const surveySchema = z.strictObject({
  kind: z.literal('survey'),
  name: words.describe('What the survey is called.'),
  lead: words.describe('Who answers for it: a role, never a name.'),
  who: words.describe('Which customers are asked, and how they are drawn.'),
  why: words.describe('What it is to tell us that customers have not told us already.'),
  source: slug.optional().describe('The source of data/feedback that its answers come to.'),
  rhythm: rhythmSchema.optional(),
  dates: dates.optional(),
  changes: z
    .array(
      z.strictObject({
        felt: isoDate.describe('The day from which customers can notice it.'),
        what: words.describe('What changes for customers.'),
        promise: slug.optional().describe('The promise it belongs to.'),
      }),
    )
    .default([])
    .describe('Changes that customers can notice, made or planned: reasons to ask again.'),
});

/** `content/calendar/<id>.yaml`: one thing that comes round. Internal. */
export const calendarEntrySchema = z
  .discriminatedUnion('kind', [meetingSchema, surveySchema])
  .refine(({ rhythm, dates: days }) => (rhythm === undefined) !== (days === undefined), {
    message: 'say when: either a rhythm or dates',
    path: ['rhythm'],
  });

export type CalendarDefinition = z.output<typeof calendarEntrySchema>;
export type CalendarEntry = CalendarDefinition & { readonly id: string };
export type Meeting = Extract<CalendarEntry, { kind: 'meeting' }>;
export type Survey = Extract<CalendarEntry, { kind: 'survey' }>;
export type Rhythmic = NonNullable<CalendarDefinition['rhythm']>;
