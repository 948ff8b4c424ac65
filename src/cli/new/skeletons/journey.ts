import type { Nameable, Skeleton } from './skeleton.ts';
import { titleOf } from '../../../model/identifier.ts';
import { choiceOf, firstOf } from './skeleton.ts';

const NO_STAGE =
  'there is no stage in content/journey/stages that it could belong to; begin there: npm run new -- stage ID';
const NO_ROLE =
  'there is no role in content/journey/roles.yaml that could care; begin there: roles: { account-holder: { name: Account holder, where: household, say: What this person decides or can stop. } }';
const NO_SUBJECT =
  'there is no theme and no driver with a scale that it could be about; begin there: npm run new -- theme ID';

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
      _,
      { stages, roles },
    ) => `# Something customers care about at one stage. What is real is not written here: the report reads it from the data.
name: ${titleOf(id)}
${choiceOf('the stage', stages)}
stage: ${firstOf(stages, NO_STAGE)}
${choiceOf('who cares', roles)}
roles: [${firstOf(roles, NO_ROLE)}]
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
    text: (id, _, known) => `# A moment in which customers make up their mind about us.
name: ${titleOf(id)}
${choiceOf('the stage', known.stages)}
stage: ${firstOf(known.stages, NO_STAGE)}
trigger: CONFIRM what happens, so that anybody can tell the moment when it comes.
feel: CONFIRM what the customer should feel.
state: missed # or unreliable, reliable, memorable
opportunity: CONFIRM what passes unused today.
next: CONFIRM the next step to make it better.
owner: CONFIRM the role that answers for it across all groups
# The one figure that all groups behind it share: a theme, a driver or an indicator.
${metricsOf(known)}
`,
  },
  'buy-in': {
    folder: 'content/buy-in',
    text: (
      id,
      asOf,
      known,
    ) => `# One page for executives: how large one thing is against a named line, and the one decision asked for.
title: ${titleOf(id)}
why: CONFIRM in two or three sentences why it matters to the business.
${subjectOf(known)}
by: ${known.split} # unit, segment or month
line:
  kind: normal # or last-period; industry needs share, source and scope as well
  name: all customers together
ask: CONFIRM the one decision asked for.
decides: CONFIRM the role or meeting that decides
decideBy: ${asOf} # CONFIRM by when
ifNot: CONFIRM what goes on as it is when nothing is decided.
footnote: CONFIRM source and scope of what is shown, and what is left out.
`,
  },
};

/** What a case for buy-in is about: a theme, else a driver, with all others there are. */
function subjectOf({ themes, drivers }: Nameable): string {
  const choice = [
    ...(themes.length === 0 ? [] : [choiceOf('a theme', themes)]),
    ...(drivers.length === 0 ? [] : [choiceOf('or a driver in its place', drivers)]),
  ];
  const field = themes.length === 0 ? 'driver' : 'theme';
  return [...choice, `${field}: ${firstOf([...themes, ...drivers], NO_SUBJECT)}`].join('\n');
}

/** Every figure that a moment can be measured by, none of them chosen. */
function metricsOf({ themes, drivers, indicators }: Nameable): string {
  return Object.entries({ theme: themes, driver: drivers, indicator: indicators })
    .filter(([, ids]) => ids.length > 0)
    .map(([kind, ids]) => `${choiceOf(kind, ids)}\n# metric: { ${kind}: ${ids[0]} }`)
    .join('\n');
}
