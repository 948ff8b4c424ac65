import type { Defect, DefectCode } from '../model/defect.ts';
import { compareDefects } from '../model/defect.ts';
import { FurtherPlaces } from './further-places.ts';
import { missingOnce } from './missing-once.ts';

/** Messages of one kind a file may give before the rest is only counted: enough to see the pattern. */
const MOST_OF_A_KIND = 20;

/** What was added of one kind. */
interface Kind {
  count: number;
  /** Without those that are told at another place. */
  told: number;
  last: Defect | undefined;
  /** Cells whose mistake may be repeated, by what is repeated. */
  readonly firsts: Map<string, Defect>;
}

/** Collects every defect of a workspace, so that all are reported together. */
export class DefectList {
  private found: Defect[] = [];
  private readonly seen = new Map<string, Kind>();
  /** Where defects that are told once were found again. */
  private readonly further = new Map<Defect, { readonly places: FurtherPlaces; readonly isLike: boolean }>();
  /** Errors so far, those that are only counted included. */
  errorCount = 0;

  /** Adds an error; `at` is relative to the workspace. */
  error(code: DefectCode, at: Place, what: string, fix: string): void {
    this.add({ severity: 'error', ...at, code, what, fix });
  }

  /**
   * Adds an error of a cell whose mistake a column may repeat: a text, or texts of one form, are told once, where they stand
   * first, with the other lines.
   *
   * @param form  what cells have in common that are one mistake, whatever their texts
   */
  cellError(code: DefectCode, at: Place, what: string, fix: string, form?: string): void {
    const defect: Defect = { severity: 'error', ...at, code, what, fix };
    const kind = this.kindFor(defect);
    const key = form ?? what;
    const first = kind.firsts.get(key);
    if (first === undefined) {
      kind.firsts.set(key, defect);
      this.further.set(defect, { places: new FurtherPlaces(at), isLike: form !== undefined });
      this.add(defect);
      return;
    }
    this.errorCount++;
    kind.count++;
    this.further.get(first)!.places.add(at);
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
    const rest = [...this.seen.values()].flatMap(({ told, last }): Defect[] =>
      told <= MOST_OF_A_KIND || last === undefined
        ? []
        : [
            {
              ...last,
              code: 'too-many-defects',
              what: `${told - MOST_OF_A_KIND} more of the kind ${last.code} in this column, the last one here`,
              fix: last.fix,
            },
          ],
    );
    return missingOnce(
      [...this.found.map((defect) => this.withPlaces(defect)), ...rest].sort(compareDefects),
    );
  }

  private add(defect: Defect): void {
    if (defect.severity === 'error') this.errorCount++;
    const kind = this.kindFor(defect);
    kind.count++;
    kind.told++;
    kind.last = defect;
    if (kind.told <= MOST_OF_A_KIND) this.found.push(defect);
  }

  private kindFor(defect: Defect): Kind {
    const key = kindOf(defect);
    let kind = this.seen.get(key);
    if (kind === undefined) {
      kind = { count: 0, told: 0, last: undefined, firsts: new Map() };
      this.seen.set(key, kind);
    }
    return kind;
  }

  private withPlaces(defect: Defect): Defect {
    const further = this.further.get(defect);
    if (further === undefined) return defect;
    return { ...defect, what: `${defect.what}${further.places.words(further.isLike, 'file')}` };
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
