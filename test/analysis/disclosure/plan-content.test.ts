import { expect, it } from 'vitest';
import { findLeaks } from '../../../src/analysis/disclosure/find-leaks.ts';
import { internalContent } from '../../../src/analysis/disclosure/internal-content.ts';
import type { Workspace } from '../../../src/model/workspace.ts';
import { plan } from '../../view/sample-chain.ts';
import { declared, internals } from './internal-company.ts';

const secret = plan({
  title: 'No van leaves without a list',
  owner: 'Head of the loading bay',
  sponsor: 'Chief of the quay',
  statusReason: 'The harbour board wants to see the first winter before it decides on the rest.',
  whys: [
    {
      question: 'Why do parcels stay behind on the quay until the next day?',
      answer: 'Loading lets a van go although nobody has counted what is left behind.',
      evidence: 'Forty tours in the first week of March, ridden along by two of us.',
      saidBy: 'Night shift foreman',
      branches: [
        {
          name: 'Too few vans on Monday mornings',
          whys: [
            { question: 'Why so few?', answer: 'There are enough vans on every other day of the week.' },
          ],
        },
      ],
    },
  ],
  diamond: {
    workflow: 'Loading of the vans',
    decision: 'Has somebody counted what is left on the quay before the van goes?',
    group: 'Quay and loading',
    passesWrongly: 'Every van that is full by half past six, counted or not.',
    shouldHappen: 'Vans whose list has been signed by two people in the bay.',
  },
  copis: {
    customers: ['Whoever waits for a parcel at home'],
    outputs: [{ what: 'A parcel on the day that was said', gap: 'one in nine comes a day later' }],
    process: ['Count'],
    inputs: ['List'],
    suppliers: ['The depot in the north'],
  },
  actions: ['Sign the list before the engine is started'],
  milestones: [
    { what: 'Lists are printed in the bay by summer', due: '2026-09-01', owner: 'Printer room lead' },
  ],
  costs: { once: { amount: 5000, source: 'Offer of the printing works in April' } },
  saves: { amount: 9000, source: 'Second tours of the winter, counted by hand' },
  checklist: [{ item: 'Drivers have seen the new list twice', notes: 'They asked for larger letters on it' }],
  notes: [{ on: '2026-05-05', text: 'Two bays sign the list, the third one has no table yet.' }],
});
const content = internalContent({
  chain: { plans: [{ ...secret, id: 'no-van-without-list' }] },
} as unknown as Workspace);

/** Every internal field of a plan, and a public sentence that tells it. */
it.each([
  ['title', 'no van leaves without a list', 'title'],
  ['id', '/plans/no-van-without-list/', 'id'],
  ['owner', 'the head of the loading bay says', 'owner'],
  ['sponsor', 'asked the chief of the quay', 'sponsor'],
  ['reason of the status', 'wants to see the first winter before it decides', 'statusReason'],
  ['question', 'why do parcels stay behind on the quay until', 'whys 1 question'],
  ['answer', 'lets a van go although nobody has counted what', 'whys 1 answer'],
  ['evidence', 'tours in the first week of March ridden along', 'whys 1 evidence'],
  ['speaker', 'our night shift foreman told us', 'saidBy'],
  ['branch', 'too few vans on monday mornings', 'branches'],
  ['answer in a branch', 'there are enough vans on every other day of', 'branches'],
  ['workflow', 'in the loading of the vans', 'diamond workflow'],
  ['decision', 'has somebody counted what is left on the quay', 'diamond decision'],
  ['group that decides', 'quay and loading did it', 'diamond group'],
  ['what passes wrongly', 'van that is full by half past six counted', 'passesWrongly'],
  ['what should happen', 'vans whose list has been signed by two people', 'shouldHappen'],
  ['gap in the workflow', 'one in nine comes a day later', 'copis outputs 1 gap'],
  ['supplier', 'the depot in the north', 'suppliers'],
  ['action', 'sign the list before the engine is started', 'actions'],
  ['milestone', 'lists are printed in the bay by summer', 'milestones 1 what'],
  ['owner of a milestone', 'the printer room lead', 'milestones 1 owner'],
  ['source of a cost', 'offer of the printing works in april', 'costs once source'],
  ['source of a saving', 'second tours of the winter counted by hand', 'saves source'],
  ['checklist', 'drivers have seen the new list twice', 'checklist 1 item'],
  ['note on the checklist', 'they asked for larger letters on it', 'checklist 1 notes'],
  ['note', 'two bays sign the list the third one has', 'notes 1 text'],
])('a public text that tells the %s of a plan is refused', (_, text, place) => {
  const leaks = findLeaks([{ file: 'a.html', reading: 'words', text }], { ...internals, content }, declared);
  expect(leaks.map(({ what }) => what).join('\n')).toContain(place);
});
