import {
  closeSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { dirname } from 'node:path/posix';
import { compareText } from '../model/compare-text.ts';
import { isSlug, slugRule } from '../model/identifier.ts';
import { quoted } from '../model/quoted.ts';
import type { DefectList } from './defect-list.ts';
import { toUtf8 } from './csv/text-encoding.ts';

const PLAIN_CSV_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*\.csv$/;
const ANY_CSV_NAME = /\.csv$/i;
const WORKBOOK = /\.(?:xlsx?|xlsm|ods|numbers)$/i;
/** Read by people only. */
const NOTES_NAME = /\.md$/;
const FOLDER_FIX = 'put its files into the folder above, and remove this one';
const MAYBE_NOTES_NAME = /\.txt$/i;

/** The files of a workspace, by paths relative to it with forward slashes. The only access to the disk while loading. */
export class WorkspaceFolder {
  readonly directory: string;
  /** The files read so far, in the order they were read. */
  readonly files: string[] = [];
  private readonly defects: DefectList;
  private readonly reported = new Set<string>();
  private scratch = new Uint8Array(0);

  constructor(directory: string, defects: DefectList) {
    this.directory = directory;
    this.defects = defects;
  }

  /** What stands where the workspace should be; a link counts as what it leads to. */
  get form(): 'folder' | 'file' | 'nothing' {
    const found = statSync(this.directory, { throwIfNoEntry: false });
    if (found === undefined) return 'nothing';
    return found.isDirectory() ? 'folder' : 'file';
  }

  exists(path: string): boolean {
    if (this.form !== 'folder') return false;
    try {
      return lstatSync(join(this.directory, path), { throwIfNoEntry: false }) !== undefined;
    } catch (error) {
      // A file where a folder should be: nothing lies below it.
      if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') {
        this.names(dirname(path));
        return false;
      }
      throw error;
    }
  }

  isFolder(path: string): boolean {
    return lstatSync(join(this.directory, path), { throwIfNoEntry: false })?.isDirectory() === true;
  }

  /** Bytes of a file; 0 where there is none. */
  sizeOf(path: string): number {
    return lstatSync(join(this.directory, path), { throwIfNoEntry: false })?.size ?? 0;
  }

  /** The bytes of a plain file; undefined after reporting that it cannot be read. */
  read(path: string): Uint8Array | undefined {
    return this.plainFile(path, readFileSync);
  }

  /** `read` for many large files in turn: the bytes are good until the next call, which takes the same memory. */
  readInTurn(path: string): Uint8Array | undefined {
    return this.plainFile(path, (full) => {
      const file = openSync(full, 'r');
      try {
        const { size } = fstatSync(file);
        if (this.scratch.length < size) this.scratch = new Uint8Array(size + (size >> 3));
        let length = 0;
        for (let more = -1; more !== 0 && length < size; length += more)
          more = readSync(file, this.scratch, length, size - length, null);
        return this.scratch.subarray(0, length);
      } finally {
        closeSync(file);
      }
    });
  }

  readText(path: string): string | undefined {
    const bytes = this.read(path);
    if (bytes === undefined) return undefined;
    const decoded = toUtf8(bytes, 'utf-8');
    if (decoded.kind === 'text' && !isUtf16Marked(bytes)) return new TextDecoder().decode(decoded.bytes);
    const [what, before] =
      decoded.kind === 'text'
        ? ['the file is UTF-16, not UTF-8', bytes.subarray(0, 0)]
        : [decoded.what, decoded.before];
    const lines = new TextDecoder().decode(before).split(/\r\n|\r|\n/);
    const place = { file: path, line: lines.length, column: lines.at(-1)!.length + 1 };
    this.defects.error('encoding-invalid', place, what, 'save it as UTF-8');
    return undefined;
  }

  /** Whether a folder holds a name, spelt exactly so also where the disk does not mind capitals. */
  holdsName(path: string, name: string): boolean {
    return this.names(path).includes(name);
  }

  /** Whether a file holds exactly these bytes. */
  holds(path: string, bytes: Uint8Array): boolean {
    return readFileSync(join(this.directory, path)).equals(bytes);
  }

  /** Names in a folder, by code unit; none when there is no such folder. Hidden files are passed over. */
  names(path: string): readonly string[] {
    if (!this.exists(path)) return [];
    if (!this.isFolder(path)) {
      this.report(path, 'stands where a folder is expected (links are not followed)', 'put a folder here');
      return [];
    }
    return readdirSync(join(this.directory, path))
      .filter((name) => !name.startsWith('.'))
      .sort(compareText);
  }

  /**
   * The ids of the YAML files in a folder, by code unit; files with other endings or unsafe names are reported.
   *
   * @param isOther  names that another reader of the same folder takes
   */
  yamlIds(path: string, isOther: (name: string) => boolean = () => false): readonly string[] {
    const ids = this.names(path).flatMap((name) => {
      if (isOther(name)) return [];
      const id = name.replace(/\.yaml$/, '');
      if (id !== name && isSlug(id)) return [id];
      const meant = misnamedId(name);
      const [code, otherwise] =
        id === name
          ? (['file-unexpected', 'give it the ending .yaml'] as const)
          : ([
              'name-unsafe',
              slugRule(id, 'rename it to small letters, digits and hyphens, ending in .yaml'),
            ] as const);
      const file = `${path}/${name}`;
      const fix = `${meant === undefined ? otherwise : `rename it to ${meant}.yaml`}, or move it out of this folder`;
      const [what, remedy] = this.isFolder(file)
        ? [`the folder ${quoted(name)} is not read here`, FOLDER_FIX]
        : [`the file name ${quoted(name)} is not one we read here`, fix];
      this.defects.error(code, { file, line: 1, column: 1 }, what, remedy);
      return [];
    });
    return ids.sort(compareText);
  }

  /**
   * The CSV files in a folder, by name; other files are reported, but for notes to people.
   *
   * @param fix      what to do with a file that is not read
   * @param isOther  names that another reader of the same folder takes
   */
  csvFiles(path: string, fix: string, isOther: (name: string) => boolean = () => false): readonly string[] {
    return this.names(path).flatMap((name) => {
      const file = `${path}/${name}`;
      if (PLAIN_CSV_NAME.test(name)) return [file];
      if (isOther(name) || NOTES_NAME.test(name)) return [];
      const place = { file, line: 1, column: 1 };
      const what = `${quoted(name)} is not read here`;
      if (MAYBE_NOTES_NAME.test(name)) {
        const either = 'if it holds feedback, give it the ending .csv; if it holds notes, the ending .md';
        this.defects.warn('file-unexpected', place, what, either);
      } else this.defects.error('file-unexpected', place, what, this.remedyFor(file, name) ?? fix);
      return [];
    });
  }

  /** What to do with a file that is nearly one that is read. */
  private remedyFor(file: string, name: string): string | undefined {
    if (this.isFolder(file)) return FOLDER_FIX;
    if (WORKBOOK.test(name))
      return 'a workbook is no CSV: save the sheet as CSV (UTF-8) under a plain name, such as 2026-06.csv';
    if (ANY_CSV_NAME.test(name))
      return 'name it with letters, digits, dots, hyphens and underscores only, ending in .csv, such as 2026-06.csv';
    return undefined;
  }

  private plainFile(path: string, bytesOf: (full: string) => Uint8Array): Uint8Array | undefined {
    const full = join(this.directory, path);
    try {
      if (lstatSync(full).isFile()) {
        this.files.push(path);
        return bytesOf(full);
      }
      this.report(path, 'is not a plain file (links and folders are not followed)');
    } catch (error) {
      this.report(path, `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`);
    }
    return undefined;
  }

  private report(path: string, what: string, fix = 'put a plain, readable file here'): void {
    if (this.reported.has(path)) return;
    this.reported.add(path);
    this.defects.error('file-unreadable', { file: path, line: 1, column: 1 }, `the file ${what}`, fix);
  }
}

function isUtf16Marked([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** The id that a file of another name was probably meant to have: `late-bills` for `late-bills.yml`, `late-bills.yaml.txt` and `Late bills.yaml`. */
export function misnamedId(name: string): string | undefined {
  const stem = /^(.+?)\.(?:ya?ml|json)(?:\.txt)?$/i.exec(name)?.[1];
  const id = stem
    ?.trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return id !== undefined && isSlug(id) && name !== `${id}.yaml` ? id : undefined;
}
