import { createRequire } from 'node:module';
import type { z } from 'zod';
import { compareText } from '../../model/compare-text.ts';
import { isSlug, slugRule } from '../../model/identifier.ts';
import { quoted } from '../../model/quoted.ts';
import type { MarkdownDocument } from '../../model/playbook/markdown.ts';
import type { DefectList } from '../defect-list.ts';
import type { WorkspaceFolder } from '../workspace-folder.ts';
import type { YamlFile } from '../yaml/yaml-document.ts';
import { readYaml } from '../yaml/yaml-document.ts';
import { splitFrontMatter } from './markdown/front-matter.ts';
import type * as MarkdownReader from './markdown/markdown-document.ts';

/** Loaded with the first file: its libraries are a third of the code that is loaded before any workspace is read. */
const markdown = (): typeof MarkdownReader =>
  createRequire(import.meta.url)('./markdown/markdown-document.ts') as typeof MarkdownReader;

/** A Markdown file that is right: its head by a schema, and its text as a tree. */
export interface MarkdownFile<T> {
  readonly file: string;
  readonly head: YamlFile<T>;
  readonly text: MarkdownDocument;
}

/** Reads one Markdown file with a head; undefined when its head is not right. */
export function readMarkdownFile<S extends z.ZodType>(
  folder: WorkspaceFolder,
  file: string,
  schema: S,
  defects: DefectList,
): MarkdownFile<z.output<S>> | undefined {
  const text = folder.readText(file);
  const split = text === undefined ? undefined : splitFrontMatter(file, text, defects);
  if (split === undefined) return undefined;
  const head = readYaml(file, split.head, schema, defects);
  const document = markdown().readMarkdown(file, split.body, defects);
  return head === undefined ? undefined : { file, head, text: document };
}

/** Reads all Markdown files of a folder, by id; folders in it are passed over when they are named in `beside`. */
export function readMarkdownFolder<S extends z.ZodType>(
  folder: WorkspaceFolder,
  path: string,
  schema: S,
  beside: readonly string[],
  defects: DefectList,
): ReadonlyMap<string, MarkdownFile<z.output<S>>> {
  const files = new Map<string, MarkdownFile<z.output<S>>>();
  for (const name of folder.names(path).toSorted(compareText)) {
    if (beside.includes(name)) continue;
    const id = name.replace(/\.md$/, '');
    const file = `${path}/${name}`;
    if (id === name || !isSlug(id)) {
      const rule = 'give it a name of small letters, digits and hyphens that ends in .md, or move it away';
      const fix = slugRule(id, rule);
      defects.error('file-unexpected', { file, line: 1, column: 1 }, `${quoted(name)} is not read here`, fix);
      continue;
    }
    const read = readMarkdownFile(folder, file, schema, defects);
    if (read !== undefined) files.set(id, read);
  }
  return files;
}
