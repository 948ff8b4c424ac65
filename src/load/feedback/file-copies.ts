import type { WorkspaceFolder } from '../workspace-folder.ts';

/** Knows the feedback files that were read, so that the same bytes under another name are not counted twice. */
export class FileCopies {
  private readonly folder: WorkspaceFolder;
  private readonly bySize = new Map<number, string[]>();

  constructor(folder: WorkspaceFolder) {
    this.folder = folder;
  }

  /** Remembers a file that brought rows. */
  add(file: string, size: number): void {
    const known = this.bySize.get(size);
    if (known === undefined) this.bySize.set(size, [file]);
    else known.push(file);
  }

  /** The file read before that holds the same bytes. */
  originalOf(raw: Uint8Array): string | undefined {
    return this.bySize.get(raw.length)?.find((file) => this.folder.holds(file, raw));
  }
}
