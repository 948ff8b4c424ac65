import { counted } from '../../model/counted.ts';
import type { DefectCode } from '../../model/defect.ts';
import type { SourceMapping } from '../../model/source-mapping.ts';
import type { DefectList, Place } from '../defect-list.ts';
import { kindOf } from '../defect-list.ts';
import { FurtherPlaces } from '../further-places.ts';
import { OTHER_ORDER } from './cells/date-reader.ts';
import type { YamlFile } from '../yaml/yaml-document.ts';
import type { YamlPath } from '../yaml/yaml-path.ts';

/** So few cells are read through at a glance, whatever share of the rows they are. */
const MOST_TOLD_EACH = 10;
/** A text that a closed list lacks is a mistake of its own: the author needs each of them to complete the list. */
const OF_A_LIST: ReadonlySet<DefectCode> = new Set(['cell-not-listed', 'theme-unknown']);
/** A column that holds more wrong texts than this does not repeat a few of them: it holds free text. */
const MOST_TEXTS = 100;

/** A cell that was told; see `DefectList.error`. */
interface RefusedCell {
  readonly code: DefectCode;
  readonly at: Place;
  readonly what: string;
  readonly fix: string;
  /** What it shares with other cells that are the same mistake, whatever their texts. */
  readonly form: string | undefined;
}

interface RefusedText extends RefusedCell {
  readonly others: FurtherPlaces;
}

interface RefusedColumn {
  readonly code: DefectCode;
  readonly header: string;
  readonly first: RefusedText;
  cells: number;
  /** What the list of defects holds of it; see `kindOf`. */
  readonly kinds: Set<string>;
  /** By their form, else by what is told of them; up to one more than `MOST_TEXTS`. */
  readonly texts: Map<string, RefusedText>;
}

/** Counts the cells refused in each column of a source, because many of them may be one mistake. */
export class RefusedColumns {
  private readonly found = new Map<string, RefusedColumn>();

  take(header: string, cell: RefusedCell): void {
    const { code, at } = cell;
    const key = `${code}\n${header}`;
    const text = { ...cell, others: new FurtherPlaces(at) };
    let column = this.found.get(key);
    if (column === undefined) {
      column = { code, header, first: text, cells: 0, kinds: new Set(), texts: new Map() };
      this.found.set(key, column);
    }
    column.cells++;
    column.kinds.add(kindOf({ ...at, code }));
    takeText(column.texts, text);
  }

  /**
   * Tells a column once, at its mapping, where the same is wrong with more than half of all rows of the source: the mapping is
   * wrong and not they. What else is wrong in that column follows from it. Elsewhere, tells a text or a form that repeats
   * once, where it stands first.
   *
   * @param late  rows whose date lies after the as-of date
   * @returns the headers of the columns that the mapping misreads, most likely
   */
  report(
    rows: number,
    source: YamlFile<SourceMapping>,
    late: number,
    defects: DefectList,
  ): ReadonlySet<string> {
    const columns = [...this.found.values()].sort((a, b) => b.cells - a.cells);
    const misread = new Set<string>();
    for (const column of columns) {
      const { header, kinds } = column;
      if (misread.has(header)) continue;
      if (isMisread(column, rows)) {
        misread.add(header);
        defects.withdraw(
          new Set(columns.flatMap((other) => (other.header === header ? [...other.kinds] : []))),
        );
        tellOnce(column, rows, source, defects);
      } else if (column.texts.size < column.cells && column.texts.size <= MOST_TEXTS) {
        defects.withdraw(kinds);
        for (const text of column.texts.values())
          defects.error(text.code, text.at, `${text.what}${alsoIn(text)}`, text.fix);
      }
    }
    for (const { header, texts } of columns) {
      // in the right order, most of the days to come have passed
      const swapped = texts.get(OTHER_ORDER);
      if (swapped !== undefined && swapped.others.count + 1 >= late) misread.add(header);
    }
    return misread;
  }
}

function isMisread({ code, cells, texts }: RefusedColumn, rows: number): boolean {
  if (OF_A_LIST.has(code) && texts.size <= MOST_TEXTS) return false;
  return cells > MOST_TOLD_EACH && 2 * cells > rows;
}

function tellOnce(
  { code, header, first: { at, what, fix }, cells }: RefusedColumn,
  rows: number,
  source: YamlFile<SourceMapping>,
  defects: DefectList,
): void {
  const others = cells === rows ? 'all' : `${(cells - 1).toLocaleString('en-GB')} of the`;
  const places = `${at.file}:${at.line} and in ${others} ${counted(rows - 1, 'other row')} of this source`;
  const place = source.at(fieldOf(source.value, header, at.column, code));
  defects.error(code, place, `${what}; so in ${places}`, fix);
}

function takeText(texts: Map<string, RefusedText>, text: RefusedText): void {
  const key = text.form ?? text.what;
  const known = texts.get(key);
  if (known !== undefined) known.others.add(text.at);
  else if (texts.size <= MOST_TEXTS) texts.set(key, text);
}

function alsoIn({ others, form }: RefusedText): string {
  return others.words(form !== undefined, 'source');
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
