import { expect, it } from 'vitest';
import { findLeaks } from '../../../src/analysis/disclosure/find-leaks.ts';
import { internalContent } from '../../../src/analysis/disclosure/internal-content.ts';
import type { Workspace } from '../../../src/model/workspace.ts';
import { declared, internals } from './internal-company.ts';
import { rhythm } from './internal-rhythm.ts';

const content = internalContent({ rhythm } as unknown as Workspace);

/** Internal fields of units, meetings, the outer loop and recognition, and a public sentence that tells each. */
it.each([
  ['lead of a unit', 'the Head of the harbour region says', 'harbour lead'],
  ['work of a unit', 'the vans that leave before six in the morning', 'harbour runs'],
  ['decision a unit asks for', 'a second loading bay before the summer season begins', 'asks 1 ask'],
  ['role that decides', 'the board of directors', 'asks 1 of'],
  ['people to invite', 'the crane drivers come too', 'harbour invite'],
  ['name of a meeting', 'in the huddle of the early shift', 'monday-huddle-of-vans name'],
  ['id of a meeting', '/calendar/monday-huddle-of-vans/', 'monday-huddle-of-vans id'],
  ['cost that is gone', 'second tours for parcels that were left behind on', 'annuities 1 what'],
  ['source of a cost', 'sheets of one month, read by two people on their', 'perMonth source'],
  ['title of a submission', 'labels are read before the van leaves', 'label-check title'],
  ['team of a submission', 'the night shift of the quay', 'label-check team'],
  ['judge', 'the head of the claims desk', 'judgements 1 judge'],
  ['comment of a judge', 'say how the temporary staff learn of it in', 'judgements 1 comment'],
  ['lesson', 'stops the line is worth ten reports about the', 'label-check lesson'],
  ['path of the calendar', 'see content/calendar', 'the path "content/calendar"'],
])('a public text that tells the %s is refused', (_, text, place) => {
  const leaks = findLeaks([{ file: 'a.html', reading: 'words', text }], { ...internals, content }, declared);
  expect(leaks.map(({ what }) => what).join('\n')).toContain(place);
});
