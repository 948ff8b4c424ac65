import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { readArguments } from '../../../src/cli/arguments.ts';
import { newSource } from '../../../src/cli/new/new-source.ts';
import { DefectList } from '../../../src/load/defect-list.ts';
import { loadWorkspace } from '../../../src/load/workspace.ts';
import { readYaml } from '../../../src/load/yaml/yaml-document.ts';
import type { SourceMapping } from '../../../src/model/source-mapping.ts';
import { sourceMappingSchema } from '../../../src/model/source-mapping.ts';
import type { WorkspaceConfig } from '../../../src/model/workspace-config.ts';
import { workspaceConfigSchema } from '../../../src/model/workspace-config.ts';
import { keepWhatIsPrinted } from './what-is-printed.ts';

let folder: string;

/** What the command printed so far. */
export let printed: () => string;

/** Gives every test of a file an empty folder, and keeps what the command prints. */
export function draftInEmptyFolder(): void {
  printed = keepWhatIsPrinted();
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'new-source-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
}

export const workspace = (): string => join(folder, 'workspace');
export const written = (path: string): string => readFileSync(join(workspace(), path), 'utf8');

export function exported(
  content: string | Uint8Array,
  name = 'export.csv',
  writtenOn = '2026-06-30',
): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  utimesSync(path, new Date(`${writtenOn}T12:00:00Z`), new Date(`${writtenOn}T12:00:00Z`));
  return path;
}

export function run(path: string, ...words: string[]): number {
  const call = ['source', path, '--name', 'my-survey', '--workspace', workspace(), ...words];
  return newSource(readArguments(call, ['workspace', 'name'], 2));
}

/** Drafts from an export and reads the draft back, as `check` would. */
export function drafted(
  content: string | Uint8Array,
  writtenOn?: string,
): { text: string; mapping: SourceMapping } {
  expect(run(exported(content, 'export.csv', writtenOn))).toBe(0);
  const draft = written('data/feedback/my-survey/source.yaml');
  const defects = new DefectList();
  const mapping = readYaml('source.yaml', draft, sourceMappingSchema, defects)?.value;
  expect(defects.list()).toEqual([]);
  return { text: draft, mapping: mapping! };
}

export function config(): WorkspaceConfig {
  const defects = new DefectList();
  return readYaml('outerloop.yaml', written('outerloop.yaml'), workspaceConfigSchema, defects)!.value;
}

/** What check tells, but for names that the draft itself asks to be shortened. */
export function errors(): readonly string[] {
  return loadWorkspace(workspace())
    .defects.list()
    .filter(({ code }) => code !== 'name-is-question')
    .map(({ file, line, what }) => `${file}:${line} ${what}`);
}

/** Rows of a short survey: one row for each score from 0 to 10. */
export const SCORES = Array.from({ length: 11 }, (_, score) => score);
export const SURVEY = [
  'Response ID,Recorded Date,How likely are you to recommend us?,Delivery,E-mail,Why did you give this score?',
  ...SCORES.map((score) => {
    const delivery = ['Poor', 'Fair', 'Good', 'Very good', 'Excellent'][score % 5];
    return `R${score},2026-03-${String(score + 10)},${score},${delivery},p${score}@example.com,"Reason ${score}, in words"`;
  }),
].join('\n');

/** A table of 30 answers; each column repeats its cells. */
export const table = (columns: Readonly<Record<string, readonly string[]>>): string =>
  [
    ['date', ...Object.keys(columns)].map((header) => `"${header}"`).join(','),
    ...Array.from({ length: 30 }, (_, row) =>
      [
        `2026-03-${String(row + 1).padStart(2, '0')}`,
        ...Object.values(columns).map((cells) => `"${cells[row % cells.length]!}"`),
      ].join(','),
    ),
  ].join('\n');
