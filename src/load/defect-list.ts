import type { Defect, DefectCode } from '../model/defect.ts';
import { compareDefects } from '../model/defect.ts';
import { missingOnce } from './missing-once.ts';

/** Messages of one kind a file may give before the rest is only counted: enough to see the pattern. */
const MOST_OF_A_KIND = 20;

/** Collects every defect of a workspace, so that all are reported together. */
export class DefectList {
  private found: Defect[] = [];
  private readonly seen = new Map<string, { count: number; last: Defect }>();
  /** Errors so far, those that are only counted included. */
  errorCount = 0;

  /** Adds an error; `at` is relative to the workspace. */
  error(code: DefectCode, at: Place, what: string, fix: string): void {
    this.add({ severity: 'error', ...at, code, what, fix });
  }

  /** Adds a warning: printed and shown on the data-quality page, but the sites are built. */
  warn(code: DefectCode, at: Place, what: string, fix: string): void {
    this.add({ severity: 'warning', ...at, code, what, fix });
  }

  /** Takes back all that was added of some kinds, so that it can be told another way; see `kindOf`. */
  withdraw(kinds: ReadonlySet<string>): void {
    this.found = this.found.filter((defect) => !kinds.has(kindOf(defect)));
    for (const kind of kinds) {
      this.errorCount -= this.seen.get(kind)?.count ?? 0;
      this.seen.delete(kind);
    }
  }

  get hasErrors(): boolean {
    return this.errorCount > 0;
  }

  /** All defects in the order people work through them; kinds that were cut short end with a count. */
  list(): readonly Defect[] {
    const rest = [...this.seen.values()].flatMap(({ count, last }): Defect[] =>
      count <= MOST_OF_A_KIND
        ? []
        : [
            {
              ...last,
              code: 'too-many-defects',
              what: `${count - MOST_OF_A_KIND} more of the kind ${last.code} in this column, the last one here`,
              fix: last.fix,
            },
          ],
    );
    return missingOnce([...this.found, ...rest].sort(compareDefects));
  }

  private add(defect: Defect): void {
    if (defect.severity === 'error') this.errorCount++;
    const kind = kindOf(defect);
    const seen = this.seen.get(kind);
    if (seen === undefined) this.seen.set(kind, { count: 1, last: defect });
    else {
      seen.count++;
      seen.last = defect;
      if (seen.count > MOST_OF_A_KIND) return;
    }
    this.found.push(defect);
  }
}

/** What defects of one kind share: the file, the column and the code. */
export function kindOf({ file, code, column }: Pick<Defect, 'file' | 'code' | 'column'>): string {
  return `${file}\n${code}\n${column}`;
}

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
