import { existsSync, mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isSlug, slugOf, slugRule, titleOf } from '../../model/identifier.ts';
import { quoted } from '../../model/quoted.ts';
import type { WorkspaceConfig } from '../../model/workspace-config.ts';
import { workspaceConfigSchema } from '../../model/workspace-config.ts';
import { DefectList } from '../../load/defect-list.ts';
import { draftConfig } from '../../load/first-look/drafts/config-draft.ts';
import { lookAtExport } from '../../load/first-look/look.ts';
import { draftSource } from '../../load/first-look/drafts/source-draft.ts';
import { readYaml } from '../../load/yaml/yaml-document.ts';
import type { Arguments } from '../arguments.ts';
import type { ExitCode } from '../exit-codes.ts';
import { UsageError } from '../arguments.ts';
import { EXIT } from '../exit-codes.ts';
import { newSourceReport } from './new-source-report.ts';

const CONFIG_FILE = 'outerloop.yaml';

/**
 * `new source FILE.csv --name my-survey`: looks at an export, copies it byte for byte into a source folder of the
 * workspace and drafts the mapping beside it. Writes no file that is there already.
 *
 * @throws {UsageError} when the call is wrong, the export cannot be read as a table, or a file would be overwritten
 */
export function newSource(options: Arguments): ExitCode {
  const [what, path, ...more] = options.positionals;
  if (what !== 'source' || path === undefined || more.length > 0) {
    throw new UsageError('say what to draft from which file: new source FILE.csv --name my-survey');
  }
  const name = sourceName(options.name, path);
  const raw = readExport(path);
  const config = readConfig(options.workspace);
  if (config === 'invalid') {
    throw new UsageError(
      `${CONFIG_FILE} of this workspace has errors; correct them first: npm run check shows them`,
    );
  }
  const look = lookAtExport(raw.bytes, raw.writtenOn, config);
  if ('kind' in look) throw new UsageError(`${quoted(basename(path))} cannot be drafted from: ${look.why}`);

  const folder = `data/feedback/${name}`;
  const copy = `${folder}/${safeFileName(basename(path))}`;
  const files = new Map<string, string | Uint8Array>([
    [`${folder}/source.yaml`, draftSource(look, titleOf(name), basename(copy))],
    ...(isSameFile(path, join(options.workspace, copy)) ? [] : [[copy, raw.bytes] as const]),
    ...(config === undefined ? [[CONFIG_FILE, draftConfig(look)] as const] : []),
  ]);
  writeNew(options.workspace, files);
  process.stdout.write(
    newSourceReport({ look, config, written: [...files.keys()], workspace: options.workspace }),
  );
  return EXIT.fine;
}

function sourceName(name: string | undefined, path: string): string {
  const stem = basename(path).replace(/\.[^.]*$/, '');
  const example = [name ?? '', stem].map(slugOf).find(isSlug) ?? 'my-survey';
  if (name === undefined) throw new UsageError(`give the source a name, for example --name ${example}`);
  if (!isSlug(name)) {
    throw new UsageError(
      slugRule(
        name,
        `--name ${quoted(name)} must be small letters, digits and single hyphens, for example ${example}`,
      ),
    );
  }
  return name;
}

function readExport(path: string): { bytes: Uint8Array; writtenOn: string } {
  try {
    const { mtime } = statSync(path);
    const bytes = readFileSync(path);
    if (bytes.length === 0) throw new UsageError(`${quoted(path)} is empty`);
    return { bytes, writtenOn: mtime.toISOString().slice(0, 10) };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${quoted(path)} cannot be read: ${troubleOf(error)}`);
  }
}

function readConfig(workspace: string): WorkspaceConfig | undefined | 'invalid' {
  const path = join(workspace, CONFIG_FILE);
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, 'utf8');
  return readYaml(CONFIG_FILE, text, workspaceConfigSchema, new DefectList())?.value ?? 'invalid';
}

/** A name that the loader takes: letters, digits, dots, hyphens and underscores, with the ending .csv. */
function safeFileName(name: string): string {
  const stem = name
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+|[.-]+$/g, '')
    .slice(0, 100);
  const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)?$/i.test(stem);
  return `${reserved ? `export${stem === '' ? '' : `-${stem}`}` : stem}.csv`;
}

function isSameFile(path: string, target: string): boolean {
  return existsSync(target) && realpathSync(resolve(path)) === realpathSync(target);
}

/** Writes all files, or none when one of them exists; `wx` guards against one that appears in between. */
function writeNew(workspace: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  for (const file of files.keys()) {
    if (!existsSync(join(workspace, file))) continue;
    const advice = file.endsWith('source.yaml')
      ? 'to add another export of this source, copy it into the folder; to draft anew, choose another --name or move the file away'
      : 'choose another --name, or move the file away';
    throw new UsageError(`${quoted(file)} exists already and is left as it is; ${advice}`);
  }
  for (const [file, content] of files) {
    const path = join(workspace, file);
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content, { flag: 'wx' });
    } catch (error) {
      throw new UsageError(`${quoted(file)} cannot be written: ${troubleOf(error)}`);
    }
  }
}

/** What a system says by a code, in words where they are known. */
function troubleOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return 'there is no such file; look at the spelling, and at the folder you are in';
    case 'EISDIR':
      return 'it is a folder; name the CSV file in it';
    case 'EACCES':
    case 'EPERM':
      return 'this account may not';
    default:
      return code ?? 'unknown reason';
  }
}
