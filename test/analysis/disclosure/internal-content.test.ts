import { describe, expect, it } from 'vitest';
import type { Leak } from '../../../src/analysis/disclosure/find-leaks.ts';
import { findLeaks } from '../../../src/analysis/disclosure/find-leaks.ts';
import { internalContent } from '../../../src/analysis/disclosure/internal-content.ts';
import type { Workspace } from '../../../src/model/workspace.ts';
import { declared, internals } from './internal-company.ts';

/** A section that nobody has told the gate about: it is internal because it is there. */
const workspace = {
  themes: [],
  depots: new Map([
    [
      'north',
      {
        id: 'north-depot-rota',
        owner: 'Depot lead',
        steps: [{ id: 'one', cause: 'The rota is drawn up on a Friday, before anybody knows the orders.' }],
        decision: 'Hire four more drivers',
        note: 'ask again',
        since: '2026-05-01',
        share: 0.25,
      },
    ],
  ]),
} as unknown as Workspace;

function leaksIn(text: string, published: readonly string[] = []): readonly Leak[] {
  const content = internalContent(workspace);
  return findLeaks(
    [{ file: 'a.html', reading: 'words', text }],
    { ...internals, content },
    { ...declared, published },
  );
}

describe('content of any section of a workspace', () => {
  it.each([
    ['eight words of a text', 'drawn up on a Friday before anybody knows', 'depots north steps one cause'],
    ['a short text', 'We hire four more drivers.', 'depots north decision'],
    ['who it is', 'Our depot lead told us.', 'depots north owner'],
    ['an id', '/north-depot-rota/', 'depots north id'],
  ])('is internal: %s', (_, text, place) => {
    expect(leaksIn(text).map(({ what }) => what)).toEqual([
      expect.stringContaining(`the text at "${place}" of the workspace`),
    ]);
  });

  it('may be said by an author when it is short, but not when it is long or a person', () => {
    const told = (text: string) => leaksIn(text, [text]).length;
    expect(told('We hire four more drivers.')).toBe(0);
    expect(told('drawn up on a Friday before anybody knows')).toBe(1);
    expect(told('Our depot lead told us.')).toBe(1);
  });

  it('leaves out what any text may hold: two words, dates, numbers', () => {
    expect(leaksIn('Please ask again after 2026-05-01, or by 0.25.')).toEqual([]);
  });

  it('is no leak where the pages themselves say so', () => {
    const plan = { plans: [{ note: 'You hear from us again by the day that we promised you.' }] };
    const content = internalContent(plan as unknown as Workspace);
    const text = 'You hear from us again by the day that we promised you.';
    expect(
      findLeaks([{ file: 'a.html', reading: 'words', text }], { ...internals, content }, declared),
    ).toEqual([]);
  });
});
