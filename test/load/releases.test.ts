import { describe, expect, it } from 'vitest';
import { loadWorkspace } from '../../src/load/workspace.ts';
import { workspaceWith } from '../temporary-workspace.ts';

const FIGURE = { id: 'late before', from: '2025-01', to: '2025-12', count: 30, of: 200 };
const release = (publishedOn: string, figure: object = FIGURE): string =>
  JSON.stringify({ schema: 'outerloop/release@1', publishedOn, figures: [figure] }, null, 2);
const load = (files: Readonly<Record<string, string>>) => loadWorkspace(workspaceWith(files));

describe('content/releases', () => {
  it('is read oldest first, and may be absent', () => {
    const { workspace, defects } = load({
      'content/releases/2026-06-30.json': release('2026-06-30'),
      'content/releases/2026-03-31.json': release('2026-03-31'),
    });
    expect(defects.hasErrors).toBe(false);
    expect(workspace?.releases.map(({ publishedOn }) => publishedOn)).toEqual(['2026-03-31', '2026-06-30']);
    expect(load({}).workspace?.releases).toEqual([]);
  });

  it.each<readonly [string, string, string, RegExp]>([
    ['a file with another name', 'latest.json', release('2026-06-30'), /is not read here/],
    ['a release of another day', '2026-06-30.json', release('2026-06-29'), /published on 2026-06-29/],
    ['an exact count', '2026-06-30.json', release('2026-06-30', { ...FIGURE, count: 31 }), /rounded to 5/],
    [
      'a field that nobody published',
      '2026-06-30.json',
      release('2026-06-30', { ...FIGURE, customers: 9 }),
      /customers/,
    ],
    ['broken JSON', '2026-06-30.json', '{ "schema": ', /./],
  ])('refuses %s', (_, name, text, said) => {
    const { defects } = load({ [`content/releases/${name}`]: text });
    expect(defects.hasErrors).toBe(true);
    expect(defects.list()[0]).toMatchObject({ file: `content/releases/${name}` });
    expect(defects.list()[0]?.what).toMatch(said);
  });
});
