import type { ChainResult } from '../../src/analysis/results.ts';
import { planSchema } from '../../src/model/chain/plan.ts';
import type { Plan } from '../../src/model/chain/plan.ts';

/** Nobody has written a plan. */
export const noChain: ChainResult = { vitalFew: [], plans: [], planWithinDays: 90 };

/** A plan that lacks nothing; a test overwrites what it is about. */
export function plan(fields: Readonly<Record<string, unknown>> = {}): Plan {
  const definition = planSchema.parse({
    title: 'Every order has a date',
    theme: 'late-installation',
    status: 'running',
    owner: 'Head of planning',
    agreedOn: '2026-01-10',
    startedOn: '2026-02-01',
    whys: ['Wait', 'Order stands still', 'Nobody sees it', 'Counts as complete']
      .map((answer) => ({
        question: 'Why?',
        answer,
      }))
      .concat({ question: 'Why?', answer: 'Order acceptance lets orders through without a crew.' }),
    diamond: {
      workflow: 'Order acceptance',
      decision: 'Does the order hold a crew?',
      group: 'Installation planning',
      passesWrongly: 'Orders without a crew.',
      shouldHappen: 'Orders with a crew.',
    },
    indicator: 'orders-without-date',
    ...fields,
  });
  return { id: 'a-date-for-every-order', ...definition };
}
