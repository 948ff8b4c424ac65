import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { methodFiles, withMethod } from '../../src/load/content/method-pages.ts';
import { plainText } from '../../src/model/playbook/markdown.ts';
import { RESERVED_PAGE_IDS, STAGES } from '../../src/model/playbook/playbook-page.ts';
import { checkWorkspace } from '../../src/pipeline.ts';
import { ENGINE } from '../../src/cli/engine.ts';
import { GOOD, workspaceWith } from '../temporary-workspace.ts';
import { NO_PLAYBOOK } from '../nothing-kept.ts';

const { pages } = withMethod(NO_PLAYBOOK);

/** What every page answers, in this order. */
const SECTIONS = ['What it is', 'Steps', 'Template', 'How we know it worked'];

describe('the pages of the method', () => {
  it('cover every stage, each in the folder of its stage', () => {
    expect(pages.length).toBeGreaterThanOrEqual(40);
    for (const { stage, file } of pages) expect(file).toContain(`playbook/${stage}/`);
    expect([...new Set(pages.map(({ stage }) => stage))]).toEqual([...STAGES]);
    expect(readdirSync(join(ENGINE, 'playbook')).sort()).toEqual([...STAGES].sort());
  });

  it.each(pages)('$id says what it is, its steps, a template, and how we know', ({ text }) => {
    const headings = text.headings.filter(({ level }) => level === 2);
    expect(headings.map((heading) => heading.text)).toEqual(SECTIONS);
    expect(text.nodes.some((node) => typeof node === 'object' && node.kind === 'code')).toBe(true);
  });

  it.each(pages)('$id is short enough to print, and long enough to use', ({ text, title, summary }) => {
    const words = plainText(text.nodes).split(/\s+/).length;
    expect(words).toBeGreaterThan(230);
    expect(words).toBeLessThan(650);
    expect(title.length).toBeLessThan(50);
    expect(summary).toMatch(/^[A-Z].{30,140}\.$/s);
  });

  it.each(pages)('$id speaks of no workspace in particular', ({ text }) => {
    for (const { name, attributes } of text.directives) {
      if (name !== 'term') expect(attributes['id'] ?? attributes['outcome']).toBeUndefined();
    }
  });

  it('has orders without ties, and names that the report does not need', () => {
    const places = pages.map(({ stage, order }) => `${stage} ${order}`);
    expect(new Set(places).size).toBe(places.length);
    expect(pages.filter(({ id }) => RESERVED_PAGE_IDS.includes(id))).toEqual([]);
  });

  it('can be reached from their neighbours', () => {
    const named = new Set(pages.flatMap(({ related }) => related));
    expect(pages.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
  });

  it('point only at what is there, in a workspace that has next to nothing', () => {
    const copies = [...methodFiles()].map(
      ([id, file]) => [`content/playbook/${id}.md`, readFileSync(join(ENGINE, file), 'utf8')] as const,
    );
    const workspace = workspaceWith({ ...GOOD, ...Object.fromEntries(copies) });
    expect(checkWorkspace(workspace).defects).toEqual([]);
  });

  it('ask for no kind of file that "new" cannot draft', () => {
    const drafted = readFileSync(join(ENGINE, 'README.md'), 'utf8');
    const kinds = pages.flatMap(({ text }) =>
      text.directives.flatMap(
        ({ attributes }) => /^npm run new -- ([a-z-]+)/.exec(attributes['run'] ?? '')?.[1] ?? [],
      ),
    );
    expect(kinds.length).toBeGreaterThan(3);
    for (const kind of kinds) expect(drafted).toContain(kind);
  });
});
