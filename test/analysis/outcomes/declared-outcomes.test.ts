import { expect, it } from 'vitest';
import { declaredOutcomes } from '../../../src/analysis/outcomes/declared-outcomes.ts';

it('puts the main outcome first and the others by id, in whatever order they are declared', () => {
  const nps = { kind: 'nps', name: 'Recommend', scale: { low: 0, high: 10 } } as const;
  const outcomes = { stay: nps, recommend: nps, effort: nps };
  expect(declaredOutcomes({ outcomes, mainOutcome: 'recommend' }).map(({ id }) => id)).toEqual([
    'recommend',
    'effort',
    'stay',
  ]);
});
