import type { Skeleton } from './skeleton.ts';
import { titleOf } from '../../../model/identifier.ts';

/** What a workspace adds to the playbook. */
export const PLAYBOOK_SKELETONS: Readonly<Record<string, Skeleton>> = {
  'playbook-page': {
    folder: 'content/playbook',
    ending: 'md',
    text: (id) => `---
title: ${titleOf(id)}
summary: CONFIRM in one sentence what it gives whoever does it.
stage: act # listen, analyse, find-the-cause, act, close-the-loop, people-and-rhythm, direction, innovate
order: 60
when: CONFIRM the moment to reach for it.
who: CONFIRM who does it, as roles.
minutes: 60
live: ['themes/']
related: [one-page-plan]
---

## What it is

CONFIRM in two short paragraphs. A figure of this report can stand in a sentence, such as :count{of=comments}, and a word can
lead to the glossary, such as the :term[vital few]{id=vital-few}. What it would be used for first:

::theme-card

## Steps

1. CONFIRM the first step.
2. CONFIRM the second step.

:::note[Watch out]
CONFIRM what goes wrong most often.
:::

## Template

\`\`\`text What to copy
CONFIRM: ______________________
\`\`\`

## How we know it worked

- CONFIRM a sign that somebody outside could see.
`,
  },
  solution: {
    folder: 'content/solutions',
    text: (id, asOf) => `# Something that worked, for other units to pick and report back on. Internal.
title: ${titleOf(id)}
problem: >-
  CONFIRM what customers went through before.
solution: >-
  CONFIRM what was changed in the work, and where.
steps:
  - CONFIRM how another unit takes it over.
themes: [] # CONFIRM ids of the themes it answers, such as late-installation
level: prevent-recurrence # resolve, prevent-recurrence, prevent-occurrence
effort:
  size: weeks # days, weeks, months
  text: CONFIRM people, tools and money.
owner: CONFIRM whom to ask, as a role.
# evidence: what was seen afterwards, with numbers and their base
usedBy: []
# - unit: West
#   since: ${asOf}
#   verdict: trying # trying, worked, partly, did-not-work
#   result: What came of it there.
`,
  },
  canvas: {
    folder: 'content/canvas',
    text: (id) => `# What customers try to get done, and value for both sides. Internal.
title: ${titleOf(id)}
customer: CONFIRM who it is about.
roles:
  - role: CONFIRM somebody who decides, pays, uses or lives with it.
    wants: CONFIRM what this person needs to go right.
job: CONFIRM what they try to get done, in their words and without our product in it.
perfectWorld: CONFIRM what they could do if nothing stood in the way.
today: CONFIRM how they get it done now.
usedWith: []
obstacles: []
themes: []
value:
  customer:
    gains: [CONFIRM]
    spends: [CONFIRM]
  company:
    gains: [CONFIRM]
    spends: [CONFIRM]
ideas: []
`,
  },
  'supply-chain': {
    folder: 'content/supply-chains',
    text: (id) => `# Who hands what to whom until it reaches the customer. Internal.
title: ${titleOf(id)}
customerGets: CONFIRM what is right for the customer, as they would judge it.
handoffs: # from the customer backwards; the last receiver is called Customer
  - from: CONFIRM the group that meets the customer
    to: Customer
    what: CONFIRM what is handed over.
    standard: CONFIRM when it counts as right.
    # indicator: the id of an indicator that watches it
    # lastFault: { on: 2026-06-01, text: What arrived wrong. }
    # helpMe: What the receiver could do to make it easier.
`,
  },
};
