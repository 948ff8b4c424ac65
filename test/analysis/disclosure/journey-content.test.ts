import { describe, expect, it } from 'vitest';
import { findLeaks } from '../../../src/analysis/disclosure/find-leaks.ts';
import { internalContent } from '../../../src/analysis/disclosure/internal-content.ts';
import type { Workspace } from '../../../src/model/workspace.ts';
import { sampleBuyIns, sampleJourney } from '../../view/sample-journey.ts';
import { declared, internals } from './internal-company.ts';

const [stage, ...others] = sampleJourney.stages;
const [careAbout] = sampleJourney.careAbouts;
const [moment] = sampleJourney.moments;

/** A journey whose every field is long enough to be recognised. */
const workspace = {
  journey: {
    stages: [
      {
        ...stage!,
        wants: 'I want one single day on which somebody comes and stays.',
        begins: 'The paper with the number of my order is in my hand.',
        owner: 'Head of planning',
        groups: ['Field service north'],
      },
      ...others,
    ],
    roles: [
      {
        id: 'it-lead',
        name: 'IT lead',
        where: 'business',
        say: 'Can stop any contract that the board has already signed.',
      },
    ],
    careAbouts: [
      {
        ...careAbout!,
        id: 'a-day-that-stays',
        expects: 'Once you have told me a day you will not take it back.',
        missed: { ourMoney: 'One order in nine is cancelled before it has brought us anything.' },
      },
    ],
    moments: [
      {
        ...moment!,
        id: 'the-hundredth-order-of-one',
        opportunity: 'Nobody here has ever counted how often the same firm has ordered.',
        owner: 'Head of business care',
      },
    ],
  },
  buyIns: [
    {
      ...sampleBuyIns[0]!,
      id: 'pay-for-a-planner',
      ask: 'Pay for one planner more from the first of September on.',
      decides: 'Executive meeting of the board',
      footnote: 'Comments of twelve months, without those who never wrote to us at all.',
    },
  ],
  config: {
    coreGrowth: { description: 'Named by the sales forecast each spring because they open new sites.' },
  },
} as unknown as Workspace;

describe('the journey, what customers expect, moments of truth and cases for buy-in', () => {
  it.each([
    ['what a stage is about', 'one single day on which somebody comes and stays'],
    ['how it begins', 'the paper with the number of my order is in'],
    ['who answers for it', 'ask the Head of planning'],
    ['the groups behind it', 'Field service north'],
    ['who has a say', 'can stop any contract that the board has already signed'],
    ['an expectation', 'once you have told me a day you will not take it back'],
    ['what follows for us', 'one order in nine is cancelled before it has brought'],
    ['a missed opportunity', 'nobody here has ever counted how often the same firm'],
    ['who answers for a moment', 'the Head of business care rings'],
    ['the id of a moment', '/the-hundredth-order-of-one/'],
    ['what is asked of executives', 'pay for one planner more from the first of September'],
    ['the footnote of a case', 'comments of twelve months without those who never wrote'],
    ['the id of a case', 'pay-for-a-planner.html'],
    ['who the core-growth customers are', 'named by the sales forecast each spring because they open'],
  ])('are internal: %s', (_, told) => {
    const content = internalContent(workspace);
    const leaks = findLeaks(
      [{ file: 'a.html', reading: 'words', text: `We heard: ${told}.` }],
      { ...internals, content },
      declared,
    );
    expect(leaks).not.toEqual([]);
  });
});
