import { describe, expect, it } from 'vitest';
import { findLeaks } from '../../../src/analysis/disclosure/find-leaks.ts';
import { internalsOf } from '../../../src/checks/public-text-check.ts';
import { loadWorkspace } from '../../../src/load/workspace.ts';
import { workspaceWith } from '../../temporary-workspace.ts';
import { declared } from './internal-company.ts';

const { workspace } = (() => {
  let loaded: ReturnType<typeof loadWorkspace> | undefined;
  return {
    workspace: () =>
      (loaded ??= loadWorkspace(
        workspaceWith({
          'content/playbook/monday-list.md': `---
title: The list of every Monday
summary: What planners look at before the first call of the week.
stage: act
when: Every Monday.
who: Head of depot planning
minutes: 30
---

Whoever can move an order says by when; the rest goes to the depot the same day.
`,
          'content/solutions/call-first.yaml': `title: Call before the van leaves
problem: Nobody came and the customer had taken a day off for nothing at all.
solution: The engineer calls.
level: resolve
effort: { size: days, text: Ten minutes for each round. }
owner: Head of depot planning
`,
        }),
      )).workspace!,
  };
})();

function leaksIn(text: string): readonly string[] {
  return findLeaks([{ file: 'a.html', reading: 'words', text }], internalsOf(workspace(), []), declared).map(
    ({ what }) => what,
  );
}

describe('what a workspace adds to the playbook', () => {
  it.each([
    [
      'a sentence of a page',
      'an order says by when; the rest goes to the depot',
      'playbook pages monday-list text',
    ],
    ['the head of a page', 'look at before the first call of the week', 'playbook pages monday-list summary'],
    ['a problem', 'the customer had taken a day off for nothing', 'playbook solutions call-first problem'],
    ['an owner', 'Ask our head of depot planning.', 'playbook'],
  ])('is internal: %s', (_, text, place) => {
    expect(leaksIn(text)).toContainEqual(expect.stringContaining(`the text at "${place}`));
  });

  it('does not make the pages that ship with the engine internal', () => {
    expect(
      leaksIn('Go from what customers feel to the decision in our own work that lets it happen.'),
    ).toEqual([]);
  });
});
