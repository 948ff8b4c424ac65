import type { Context } from '../context.ts';
import { capital } from '../../model/capital.ts';
import type { OuterLoopPage } from './outer-loop-model.ts';

const STEPS = [
  [
    'prevent-occurrence',
    'Prevent occurrence',
    'It cannot begin: the decision that lets it through is made before any customer is touched.',
  ],
  [
    'prevent-recurrence',
    'Prevent recurrence',
    'It stops happening again: its cause is removed for all customers.',
  ],
  ['resolve', 'Resolve', 'One customer is helped: needed, and gone with the next case.'],
] as const;

/** Plans by how far they reach, the most valuable step on top. */
export function preventionLadder({
  chain: { plans },
  f,
}: Context): Pick<OuterLoopPage, 'ladder' | 'ladderText' | 'ladderEmpty'> {
  const active = plans.filter(({ status }) => status !== 'dropped');
  const dropped = plans.length - active.length;
  const left =
    dropped === 0
      ? ''
      : ` ${capital(f.spelled(dropped, 'dropped plan'))} ${dropped === 1 ? 'is' : 'are'} not counted.`;
  const preventing = active.filter(({ level }) => level !== 'resolve').length;
  return {
    ladder: STEPS.map(([level, name, what]) => {
      const mine = active.filter((plan) => plan.level === level);
      return {
        name,
        what,
        count: f.counted(mine.length, 'plan'),
        plans: mine.map(({ id, title }) => ({ text: title, href: `plans/${id}/` })),
      };
    }),
    ladderText:
      active.length === 0
        ? ''
        : preventing === active.length
          ? active.length === 1
            ? `The only plan aims to prevent and does not stop at the single case.${left}`
            : `All ${f.counted(active.length, 'plan')} aim to prevent; none stops at the single case.${left}`
          : `${f.count(preventing)} of ${f.counted(active.length, 'plan')} ${preventing === 1 ? 'aims' : 'aim'} to prevent; the rest resolve.${left}`,
    ladderEmpty:
      active.length > 0
        ? null
        : {
            missing: 'Plans that remove causes',
            why: 'Without a plan, work on issues stays on the lowest step: one customer at a time.',
            next: 'Write a plan for one of the vital few, and say how far it reaches.',
            command: 'npm run new -- plan <id>',
            file: 'content/plans/<id>.yaml',
          },
  };
}
