import type { Skeleton } from './skeleton.ts';
import { titleOf } from './skeleton.ts';

/** The journey, what customers expect of it, its moments of truth, and cases for a decision. */
export const JOURNEY_SKELETONS: Readonly<Record<string, Skeleton>> = {
  stage: {
    folder: 'content/journey/stages',
    text: (
      id,
    ) => `# One stretch of the way customers go, named as they would name it and never as a department.
name: ${titleOf(id)}
order: 1 # CONFIRM its place on the way
wants: CONFIRM what the customer wants to get done here, in one sentence of theirs.
begins: CONFIRM what the customer does or sees first.
ends: CONFIRM how the customer knows that it is over.
owner: CONFIRM the role that answers for the whole stage across all groups
groups: [] # CONFIRM the groups whose work makes up the stage
drivers: [] # CONFIRM ids of outerloop.yaml whose ratings tell how it was
indicators: [] # CONFIRM ids of content/indicators that belong here
`,
  },
  expectation: {
    folder: 'content/expectations',
    text: (
      id,
    ) => `# Something customers care about at one stage. What is real is not written here: the report reads it from the data.
name: ${titleOf(id)}
stage: joining # CONFIRM a stage of content/journey/stages
roles: [account-holder] # CONFIRM who cares, ids of content/journey/roles.yaml
expects: CONFIRM what they expect, in a sentence of theirs.
knownFrom: CONFIRM where we know it from, such as interviews and their month.
reality: # CONFIRM what shows whether they get it
  themes: []
  drivers: []
  indicators: []
missed:
  functional: CONFIRM what they cannot do.
  social: CONFIRM how others see them for it.
  emotional: CONFIRM how it feels.
  financial: CONFIRM what it costs them.
  ourWork: CONFIRM what it makes of our work.
  ourMoney: CONFIRM what it costs us.
met:
  functional: CONFIRM what they can do when it is right every time.
  emotional: CONFIRM how that feels.
  ourWork: CONFIRM what we no longer have to do.
`,
  },
  moment: {
    folder: 'content/journey/moments',
    text: (id) => `# A moment in which customers make up their mind about us.
name: ${titleOf(id)}
stage: joining # CONFIRM a stage of content/journey/stages
trigger: CONFIRM what happens, so that anybody can tell the moment when it comes.
feel: CONFIRM what the customer should feel.
state: missed # or unreliable, reliable, memorable
opportunity: CONFIRM what passes unused today.
next: CONFIRM the next step to make it better.
owner: CONFIRM the role that answers for it across all groups
# The one figure that all groups behind it share: a theme, a driver or an indicator.
# metric: { theme: late-installation }
`,
  },
  'buy-in': {
    folder: 'content/buy-in',
    text: (
      id,
      asOf,
    ) => `# One page for executives: how large one thing is against a named line, and the one decision asked for.
title: ${titleOf(id)}
why: CONFIRM in two or three sentences why it matters to the business.
theme: late-installation # CONFIRM a theme, or write "driver:" and a driver instead
by: unit # or segment, month
line:
  kind: normal # or last-period; industry needs share, source and scope as well
  name: all units together
ask: CONFIRM the one decision asked for.
decides: CONFIRM the role or meeting that decides
decideBy: ${asOf} # CONFIRM by when
ifNot: CONFIRM what goes on as it is when nothing is decided.
footnote: CONFIRM source and scope of what is shown, and what is left out.
`,
  },
};
