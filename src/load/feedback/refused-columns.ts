import { counted } from '../../model/counted.ts';
import type { DefectCode } from '../../model/defect.ts';
import type { SourceMapping } from '../../model/source-mapping.ts';
import type { DefectList, Place } from '../defect-list.ts';
import { kindOf } from '../defect-list.ts';
import type { YamlFile } from '../yaml/yaml-document.ts';
import type { YamlPath } from '../yaml/yaml-path.ts';

/** So few cells are read through at a glance, whatever share of the rows they are. */
const MOST_TOLD_EACH = 10;
/** A text that a closed list lacks is a mistake of its own: the author needs each of them to complete the list. */
const OF_A_LIST: ReadonlySet<DefectCode> = new Set(['cell-not-listed', 'theme-unknown']);
/** A list that lacks more texts than this is no list: its column holds free text. */
const MOST_LACKED = 100;
/** So many further places of one text are named, as each may be a slip of the pen; of more, only their number. */
const MOST_PLACES = 3;

interface RefusedText {
  readonly at: Place;
  readonly what: string;
  readonly fix: string;
  /** Where else it stands: the first few, and how many. */
  readonly others: Place[];
  count: number;
}

interface RefusedColumn {
  readonly code: DefectCode;
  readonly header: string;
  readonly at: Place;
  readonly what: string;
  readonly fix: string;
  cells: number;
  /** What the list of defects holds of it; see `kindOf`. */
  readonly kinds: Set<string>;
  /** The texts that a closed list lacks, by what is told of them, up to one more than `MOST_LACKED`. */
  readonly lacked: Map<string, RefusedText>;
}

/** Counts the cells refused in each column of a source: where they are most of it, the mapping is wrong and not they. */
export class RefusedColumns {
  private readonly found = new Map<string, RefusedColumn>();

  /** Takes a cell that was told; see `DefectList.error`. */
  take(header: string, code: DefectCode, at: Place, what: string, fix: string): void {
    const key = `${code}\n${header}`;
    let column = this.found.get(key);
    if (column === undefined) {
      column = { code, header, at, what, fix, cells: 0, kinds: new Set(), lacked: new Map() };
      this.found.set(key, column);
    }
    column.cells++;
    column.kinds.add(kindOf({ ...at, code }));
    if (OF_A_LIST.has(code)) takeLacked(column.lacked, { at, what, fix });
  }

  /**
   * Tells each text that a closed list lacks once, where it stands first. Tells a column once, at its mapping, where the
   * same is wrong with more than half of all rows of the source; what else is wrong in that column follows from it, such as
   * days in the future where months pass for days.
   */
  report(rows: number, source: YamlFile<SourceMapping>, defects: DefectList): void {
    for (const { code, header, at, what, fix, cells, kinds: own, lacked } of this.found.values()) {
      if (lacked.size > 0 && lacked.size <= MOST_LACKED) {
        defects.withdraw(own);
        for (const text of lacked.values())
          defects.error(code, text.at, `${text.what}${alsoIn(text)}`, text.fix);
        continue;
      }
      if (cells <= MOST_TOLD_EACH || 2 * cells <= rows) continue;
      const others = cells === rows ? 'all' : `${(cells - 1).toLocaleString('en-GB')} of the`;
      const places = `${at.file}:${at.line} and in ${others} ${counted(rows - 1, 'other row')} of this source`;
      const kinds = [...this.found.values()].flatMap((column) =>
        column.header === header ? [...column.kinds] : [],
      );
      const place = source.at(fieldOf(source.value, header, at.column, code));
      defects.withdraw(new Set(kinds));
      defects.error(code, place, `${what}; so in ${places}`, fix);
    }
  }
}

function takeLacked(
  lacked: Map<string, RefusedText>,
  { at, what, fix }: Pick<RefusedText, 'at' | 'what' | 'fix'>,
): void {
  const known = lacked.get(what);
  if (known === undefined) {
    if (lacked.size <= MOST_LACKED) lacked.set(what, { at, what, fix, others: [], count: 0 });
    return;
  }
  known.count++;
  if (known.others.length < MOST_PLACES) known.others.push(at);
}

/** `; also in a.csv:3, a.csv:9`, or how many rows more. */
function alsoIn({ others, count }: RefusedText): string {
  if (count === 0) return '';
  if (count > MOST_PLACES) return `; so in ${counted(count, 'more row')} of this source`;
  return `; also in ${others.map(({ file, line }) => `${file}:${line}`).join(', ')}`;
}

/** Where a mapping says how a column is read. */
function fieldOf(
  { columns, ratings }: SourceMapping,
  header: string,
  column: number,
  code: DefectCode,
): YamlPath {
  const isRead = (field: unknown): boolean =>
    typeof field === 'string'
      ? field === header || field === `#${column}`
      : typeof field === 'object' && field !== null && Object.values(field).some(isRead);
  const named = (fields: object): string | undefined =>
    Object.entries(fields).find(([, field]) => isRead(field))?.[0];
  const attribute = named(columns);
  if (attribute !== undefined) return ['columns', attribute, ...(code === 'date-invalid' ? ['format'] : [])];
  return ['ratings', named(ratings) ?? ''];
}
