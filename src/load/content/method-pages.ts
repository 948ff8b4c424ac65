import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareText } from '../../model/compare-text.ts';
import type { Playbook } from '../../model/playbook/playbook.ts';
import type { PlaybookPage, PlaybookPageHead } from '../../model/playbook/playbook-page.ts';
import { playbookPageSchema, STAGES } from '../../model/playbook/playbook-page.ts';
import { DefectList } from '../defect-list.ts';
import { WorkspaceFolder } from '../workspace-folder.ts';
import type { MarkdownFile } from './markdown-folder.ts';
import { readMarkdownFile } from './markdown-folder.ts';

const ENGINE = fileURLToPath(new URL('../../..', import.meta.url));
const FOLDER = 'playbook';

/** The pages of the method that come with the engine, by id, as paths within the engine. Only names are read. */
export function methodFiles(): ReadonlyMap<string, string> {
  return new Map(
    STAGES.flatMap((stage) =>
      readdirSync(join(ENGINE, FOLDER, stage))
        .filter((name) => name.endsWith('.md'))
        .sort(compareText)
        .map((name) => [name.replace(/\.md$/, ''), `${FOLDER}/${stage}/${name}`] as const),
    ),
  );
}

const read = new Map<string, PlaybookPage>();

/**
 * One page of the method, read once.
 *
 * @throws Error when the page itself is not right: a fault of ours, which the tests keep out
 */
export function methodPage(id: string, file: string): PlaybookPage {
  let page = read.get(file);
  if (page === undefined) read.set(file, (page = readMethodPage(id, file)));
  return page;
}

function readMethodPage(id: string, file: string): PlaybookPage {
  const defects = new DefectList();
  const page = readMarkdownFile(new WorkspaceFolder(ENGINE, defects), file, playbookPageSchema, defects);
  const [defect] = defects.list();
  if (page === undefined || defect !== undefined) {
    throw new Error(`${defect?.file ?? file}:${defect?.line ?? 1}: ${defect?.what ?? 'cannot be read'}`);
  }
  return pageOf(id, page, 'engine');
}

/** A workspace's playbook together with the pages of the method that it does not replace. */
export function withMethod(playbook: Playbook): Playbook {
  const own = new Set(playbook.pages.map(({ id }) => id));
  const shipped = [...methodFiles()].filter(([id]) => !own.has(id)).map(([id, file]) => methodPage(id, file));
  return { ...playbook, pages: [...shipped, ...playbook.pages].sort(inOrder) };
}

export function pageOf(
  id: string,
  { file, head, text }: MarkdownFile<PlaybookPageHead>,
  origin: PlaybookPage['origin'],
): PlaybookPage {
  return { id, origin, file, ...head.value, text };
}

/** By stage, then order, then id. */
export function inOrder(a: PlaybookPage, b: PlaybookPage): number {
  return STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) || a.order - b.order || compareText(a.id, b.id);
}
