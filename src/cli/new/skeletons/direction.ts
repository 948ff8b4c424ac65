import { dayOf, isoDateOf } from '../../../model/calendar.ts';
import type { Skeleton } from './skeleton.ts';

const DAYS_TO_NEXT_REVIEW = 365;
const aYearAfter = (date: string): string => isoDateOf(dayOf(date) + DAYS_TO_NEXT_REVIEW);

/** The four files of the direction; there is one of each. */
export const DIRECTION_SKELETONS: Readonly<Record<string, Skeleton>> = {
  northstar: {
    folder: 'content',
    ending: 'md',
    single: true,
    text: (_, asOf) => `---
northStar: CONFIRM the one sentence that says what customers can always expect.
feelings:
  - CONFIRM how they should feel at the start.
  - CONFIRM how they should feel when something goes wrong.
mission: CONFIRM what we do for customers, as everybody here could say it.
decidedBy: CONFIRM who committed to it, as roles.
decidedOn: ${asOf}
reviewBy: ${aYearAfter(asOf)}
---

## What it means on a Tuesday

CONFIRM what a colleague does differently because of it.

## What is still at odds with it

- CONFIRM a target, a rule or a structure that contradicts it.
`,
  },
  strategy: {
    folder: 'content',
    single: true,
    text: (_, asOf) => `# How we plan and why, and the nine answers to start with. Internal.
style: adaptive # classical, adaptive, shaping, visionary
because:
  - CONFIRM how foreseeable the trade is.
  - CONFIRM how far it can be shaped, and by whom.
horizon: CONFIRM how far ahead we plan, and in which rounds.
styleReviewBy: ${aYearAfter(asOf)}
story: >-
  CONFIRM where customers stand, what is in their way, the turn, and how it ends for both sides.
start:
  objective: CONFIRM which aim of the business this is for.
  # customers, contributors, history, engagement, customersPart, routines, word, means: in this order
initiatives: []
# - name: A date with every order
#   aim: What customers will notice.
#   owner: Head of installation planning
#   invests: People, money, time.
#   returns: What comes back, and how sure that is.
#   state: planned # planned, running, paying-back, stopped
`,
  },
  roadmap: {
    folder: 'content',
    single: true,
    text: (_, asOf) => `# What will be different in how customer experience is run, by when. Internal.
milestones:
  - what: CONFIRM something that can be seen, such as "The operations review opens with the indicator."
    movement: operationalise # mobilise, operationalise, align, embed
    block: measures # voice-of-the-customer, customer-intelligence, lifetime-value, strategy, culture, improvement,
    #                 design-and-innovation, customer-engagement, measures
    owner: CONFIRM a role, outside the CX team where possible.
    by: ${aYearAfter(asOf)}
    # doneOn: the day it was seen
    # stops: what is no longer done because of it
`,
  },
  maturity: {
    folder: 'content',
    single: true,
    text: (
      _,
      asOf,
    ) => `# How far along we are, by what can be shown. A level above 1 needs evidence. Internal.
assessedOn: ${asOf}
judgedBy: CONFIRM who judged, how many, from how many groups.
blocks:
  - block: voice-of-the-customer
    level: 1
    next: CONFIRM what the next level needs.
    # evidence:
    #   - { text: A page, a date or a decision, href: data/ }
`,
  },
};
