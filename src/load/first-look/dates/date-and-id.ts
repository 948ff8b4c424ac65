import type { ColumnProfile } from '../column-profile.ts';
import { counted } from '../../../model/counted.ts';
import { isoDateOf } from '../../../model/calendar.ts';
import type { DateFinding } from './date-look.ts';
import { SPREADSHEET_DAYS } from './date-look.ts';
import { DATE, fitOf, ID, OTHER_DATE } from '../header-words.ts';

export interface DateChoice {
  readonly column: ColumnProfile | undefined;
  /** undefined when there is no column, and when its dates are in a form that is not read. */
  readonly finding: DateFinding | undefined;
  readonly why: string;
  readonly confirm: string | undefined;
}

/** The column that most likely says when an item was given: by header, then by how many rows have it. */
export function chooseDate(columns: readonly ColumnProfile[]): DateChoice {
  const candidates = columns.flatMap((column) => (isRead(column) ? [{ column, finding: column.date }] : []));
  const unread = columns
    .filter((column) => column.dateExample !== undefined && !isRead(column))
    .toSorted((a, b) => rankOf(a.header) - rankOf(b.header) || b.filled - a.filled);
  const [best] = candidates.toSorted(
    (a, b) =>
      Number(b.column.filled >= 0.9 * b.column.rows) - Number(a.column.filled >= 0.9 * a.column.rows) ||
      rankOf(a.column.header) - rankOf(b.column.header) ||
      b.column.filled - a.column.filled,
  );
  const [near] = unread;
  if (near !== undefined && (best === undefined || isBetter(near, best.column))) return unreadChoice(near);
  if (best === undefined) {
    const why = 'no column holds dates in a form that is known here';
    return { column: undefined, finding: undefined, why, confirm: undefined };
  }
  const { column, finding } = best;
  const others = candidates.length - 1 + unread.length;
  const undated = column.rows - column.filled;
  const odd = column.filled - finding.matched;
  const order = orderWords(finding);
  const asks = [
    order.confirm,
    finding.format === SPREADSHEET_DAYS
      ? `is ${isoDateOf(finding.earliest)} the first day and ${isoDateOf(finding.latest)} the last? Some spreadsheets count from 1904: their days are four years later`
      : undefined,
    OTHER_DATE.test(column.header) ? 'the header speaks of another event than the feedback' : undefined,
    odd > 0 ? `${counted(odd, 'cell')} ${odd === 1 ? 'does' : 'do'} not follow ${finding.format}` : undefined,
    undated > 0
      ? `${counted(undated, 'row')} ${undated === 1 ? 'has' : 'have'} no date; check will name ${undated === 1 ? 'it' : 'them'}`
      : undefined,
    others > 0
      ? `is this the date the feedback was given on? ${others} other ${others === 1 ? 'column holds' : 'columns hold'} dates`
      : undefined,
  ].filter((ask) => ask !== undefined);
  return {
    column,
    finding,
    why: `${counted(finding.matched, 'cell')} read${finding.matched === 1 ? 's' : ''} as ${finding.format}${order.why}`,
    confirm: asks.length === 0 ? undefined : asks.join('; '),
  };
}

function isRead(column: ColumnProfile): column is ColumnProfile & { readonly date: DateFinding } {
  return column.date !== undefined && column.date.matched >= 0.9 * column.filled;
}

/** Whether a column that is not read speaks of the feedback, and the one that is speaks of another event. */
function isBetter(unread: ColumnProfile, read: ColumnProfile): boolean {
  return !OTHER_DATE.test(unread.header) && OTHER_DATE.test(read.header);
}

/** `check` refuses every row until the column is rewritten: a stand-in would put all items on one day. */
function unreadChoice(column: ColumnProfile): DateChoice {
  return {
    column,
    finding: undefined,
    why: unreadDates(column)!,
    confirm: 'these dates by writing them as YYYY-MM-DD in the export; check names every cell that is not',
  };
}

/** What to say of a column of dates that no known form reads; undefined for other columns. */
export function unreadDates(column: ColumnProfile): string | undefined {
  if (column.dateExample === undefined || isRead(column)) return undefined;
  const partly =
    column.date === undefined
      ? 'in a form that is not read'
      : `but only ${column.date.matched} of ${counted(column.filled, 'cell')} read${column.date.matched === 1 ? 's' : ''} as ${column.date.format}`;
  return `looks like dates, such as ${JSON.stringify(column.dateExample)}, ${partly}`;
}

function rankOf(header: string): number {
  const fit = fitOf(header, DATE);
  return (fit < 0 ? DATE.length : fit) + (OTHER_DATE.test(header) ? 100 : 0);
}

function orderWords({ order, others }: DateFinding): { why: string; confirm: string | undefined } {
  switch (order) {
    case 'written':
      return { why: '', confirm: undefined };
    case 'proven':
      return { why: '; a value above 12 shows which part is the day', confirm: undefined };
    case 'by-future':
      return {
        why: `; read as ${others.join(' or ')} some days would be later than the file itself`,
        confirm: 'the order of day and month',
      };
    case 'unsure':
      return {
        why: '',
        confirm: `no value above 12 shows which part is the day: write ${others.join(' or ')} if the parts stand in that order`,
      };
    default:
      return order satisfies never;
  }
}

export interface IdChoice {
  readonly column: ColumnProfile | undefined;
  /** A column that is named like an id and is none. */
  readonly near?: ColumnProfile | undefined;
  readonly why: string;
}

/** The column with a header of ids that is filled and unique; without one, file and line are the id. */
export function chooseId(columns: readonly ColumnProfile[]): IdChoice {
  const named = columns
    .map((column) => ({ column, fit: fitOf(column.header, ID) }))
    .filter(({ fit }) => fit >= 0)
    .toSorted((a, b) => a.fit - b.fit);
  const fit = named.find(({ column }) => column.unique && column.filled === column.rows);
  if (fit !== undefined) {
    return { column: fit.column, why: 'the header names an id; every row has one and none repeats' };
  }
  const near = named[0]?.column;
  const why =
    near === undefined
      ? 'no column is named like an id'
      : `${JSON.stringify(near.header)} is named like an id, but ${near.filled < near.rows ? `it is empty in ${counted(near.rows - near.filled, 'row')}` : 'some of its values repeat'}`;
  return { column: undefined, near, why };
}
