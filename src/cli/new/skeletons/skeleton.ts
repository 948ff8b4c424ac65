/** The first lines of a kind of file: everything it needs, with CONFIRM where only its author knows. */
export interface Skeleton {
  readonly folder: string;
  /** `yaml` when left out. */
  readonly ending?: 'md';
  /** The name of the file where there is only one of its kind; the id when left out. */
  readonly file?: string;
  /** There is one such file, named like its kind; no id is asked for. */
  readonly single?: true;
  readonly text: (id: string, asOf: string) => string;
}

/** "late-installation" as "Late installation". */
export function titleOf(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}
