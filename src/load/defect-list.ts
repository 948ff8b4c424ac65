import type { Defect, DefectCode } from '../model/defect.ts';
import { compareDefects } from '../model/defect.ts';

/** Messages of one kind a file may give before the rest is only counted: enough to see the pattern. */
const MOST_OF_A_KIND = 20;

/** Collects every defect of a workspace, so that all are reported together. */
export class DefectList {
  private readonly found: Defect[] = [];
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
    return [...this.found, ...rest].sort(compareDefects);
  }

  private add(defect: Defect): void {
    if (defect.severity === 'error') this.errorCount++;
    const kind = `${defect.file}\n${defect.code}\n${defect.column}`;
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

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
