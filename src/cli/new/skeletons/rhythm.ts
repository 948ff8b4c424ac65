import { dayOf, isoDateOf } from '../../../model/calendar.ts';
import type { Skeleton } from './skeleton.ts';
import { titleOf } from '../../../model/identifier.ts';

/** Three months: time to prepare a first round, and to make a change that customers can notice. */
const DAYS_TO_FIRST_ROUND = 91;

/** Units, meetings, surveys and recognition. */
export const RHYTHM_SKELETONS: Readonly<Record<string, Skeleton>> = {
  unit: {
    folder: 'content/units',
    text: (id) => `# Whom the monthly report of a business unit is for. Internal.
name: ${titleOf(id)} # CONFIRM the name; say under inData how the data call it, where that differs
lead: CONFIRM who leads it, as a role.
runs: CONFIRM what the unit runs, and for whom.
invite: # who comes to its read-out: roles from across the work
  - CONFIRM a role that decides in the workflow
groups: [] # CONFIRM groups that work here, such as Field delivery
asks: []
# - on: 2026-06-16
#   ask: What is to be decided.
#   because: The figure behind it.
#   of: Who decides, as a role
#   by: 2026-09-30
`,
  },
  meeting: {
    folder: 'content/calendar',
    text: (
      id,
    ) => `# A meeting that opens with its figures. Its agenda sheet is one page of the report. Internal.
kind: meeting
name: ${titleOf(id)}
sort: staff-meeting # staff-meeting, ops-review, off-site, read-out, other
why: CONFIRM what the meeting is for.
lead: CONFIRM who leads it, as a role.
invite: []
minutes: 30
rhythm: { every: week, weekday: monday }
# rhythm: { every: month, weekday: tuesday, week: 2 }    week: 1 to 4, or last
# dates: [2026-09-10]                                    instead of a rhythm
scoreboardMinutes: 5
items:
  - { item: CONFIRM what always comes up, minutes: 10 }
indicators: [] # CONFIRM ids of indicators at the top
plans: []
promises: []
themes: [] # comments to read aloud come from these
`,
  },
  survey: {
    folder: 'content/calendar',
    text: (
      id,
      asOf,
    ) => `# When customers are asked, whom, and why. Ask as often as you create change. Internal.
kind: survey
name: ${titleOf(id)}
lead: CONFIRM who answers for it, as a role.
who: CONFIRM which customers are asked, and how they are drawn.
why: CONFIRM what customers have not told us already.
dates: [${isoDateOf(dayOf(asOf) + DAYS_TO_FIRST_ROUND)}]
changes: # what customers can notice by then
  - { felt: ${asOf}, what: CONFIRM what has changed for customers }
`,
  },
  category: {
    folder: 'content/recognition',
    file: 'categories',
    text: (id) => `# What is recognised: causes that were removed, by teams from several groups. Internal.
scale: { low: 1, high: 5 }
judges: 3
categories:
  ${id}:
    name: ${titleOf(id)}
    drivers: [confirm-a-driver] # CONFIRM ids of the key drivers it is tied to
    threshold: 3.5
    requirements:
      cause: { text: The fifth why ends in a decision in a workflow., minimum: 3 }
      prevention: { text: 'The change stops it for all customers, not for those who complain.', minimum: 3 }
      proof: { text: A figure of our own work and the words of customers both show it., minimum: 3 }
`,
  },
  submission: {
    folder: 'content/recognition/submissions',
    text: (id, asOf) => `# What one team did, and what judges from other groups say. Internal.
title: ${titleOf(id)}
category: confirm-a-category # CONFIRM an id of content/recognition/categories.yaml
team: CONFIRM the team as a whole.
groups: [CONFIRM]
submittedOn: ${asOf}
# previous: the submission this one improves on
# theme, plan, indicator, promise: ids of what it belongs to
done: >-
  CONFIRM what was done, and which cause it removed.
evidence: >-
  CONFIRM how everyone can see that it helped.
judgements: []
# - judge: A role
#   group: Another group than the team's
#   on: ${asOf}
#   scores: { cause: 4, prevention: 4, proof: 3 }
#   comment: What the team should know.
# lesson: What every other team can take from it.
`,
  },
};
