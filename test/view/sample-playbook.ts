import { withMethod } from '../../src/load/content/method-pages.ts';
import { canvasSchema } from '../../src/model/playbook/canvas.ts';
import type { Playbook } from '../../src/model/playbook/playbook.ts';
import { solutionSchema } from '../../src/model/playbook/solution.ts';
import { supplyChainSchema } from '../../src/model/playbook/supply-chain.ts';
import { NO_PLAYBOOK } from '../nothing-kept.ts';

/** The method, and one of each kind that a workspace adds. */
export const samplePlaybook: Playbook = {
  ...withMethod(NO_PLAYBOOK),
  solutions: [
    {
      id: 'call-first',
      ...solutionSchema.parse({
        title: 'Call before the van leaves',
        problem: 'Nobody came.',
        solution: 'The engineer calls in the morning.',
        themes: ['late-installation'],
        level: 'prevent-recurrence',
        effort: { size: 'weeks', text: 'Ten minutes a round.' },
        owner: 'Head of field work',
        usedBy: [
          { unit: 'West', since: '2026-02-01', verdict: 'worked', result: 'Broken visits became rare.' },
          {
            unit: 'North',
            since: '2026-05-01',
            verdict: 'did-not-work',
            result: 'Contractors have no device.',
          },
        ],
      }),
    },
    {
      id: 'loose-idea',
      ...solutionSchema.parse({
        title: 'One person until solved',
        problem: 'The story is told three times.',
        solution: 'The case belongs to one person.',
        level: 'resolve',
        effort: { size: 'days', text: 'A rule.' },
        owner: 'Head of support',
        evidence: 'Second calls fell from 40 to 22 of 100 in one team, March to May.',
      }),
    },
  ],
  canvases: [
    {
      id: 'work-from-home',
      ...canvasSchema.parse({
        title: 'Be at work without leaving the house',
        customer: 'Households in which somebody works from home.',
        roles: [{ role: 'The one who works', wants: 'Never to drop out.' }],
        job: 'Join the meeting.',
        perfectWorld: 'I would not think about it.',
        today: 'I sit near the router.',
        themes: ['router'],
        value: {
          customer: { gains: ['Calm'], spends: ['The fee'] },
          company: { gains: ['Fewer calls'], spends: ['A router'] },
        },
      }),
    },
  ],
  supplyChains: [
    {
      id: 'connected',
      ...supplyChainSchema.parse({
        title: 'Connected on the day',
        customerGets: 'A line that works.',
        handoffs: [
          { from: 'Delivery', to: 'Customer', what: 'The visit', standard: 'In time.' },
          {
            from: 'Planning',
            to: 'Delivery',
            what: 'The list',
            standard: 'The day before.',
            indicator: 'lines-checked',
            lastFault: { on: '2026-06-02', text: 'A number was missing.' },
          },
          { from: 'Sales', to: 'Planning', what: 'The order', standard: 'Complete.' },
        ],
      }),
    },
  ],
};
