import { counted } from '../model/counted.ts';
import type { CodedColumn, CustomerTable, FeedbackTable } from '../model/feedback-table.ts';
import { placeOf } from '../model/feedback-table.ts';
import { quoted } from '../model/quoted.ts';
import { CUSTOMER_FILE } from './customers/customer-file.ts';
import type { DefectList } from './defect-list.ts';
import type { NameUse } from './like-names.ts';
import { holdLikeNames, likeness, MOST_NAMES, otherNames, unlessTwo } from './like-names.ts';

/** What groups are made of; a name written in two ways makes two groups of one. Roles are often free text. */
const GROUPS = ['segment', 'unit', 'channel'] as const;

interface Use extends NameUse {
  /** The first item or customer with the name. */
  readonly row: number;
}

/** A group with so few of the items of the other's, or fewer, may be a slip; teams of like size are not. */
const RARE = 0.02;
/** So many names are the branches of a large company, unless each has fewer items than this. */
const FEWEST_A_NAME = 10;

/**
 * Warns of names that are counted apart and may be one: those that differ only in capitals, blanks or hyphens, and
 * rare ones a slip of the pen away from a common one.
 */
export function warnOfNameVariants(
  table: FeedbackTable,
  customers: CustomerTable | null,
  defects: DefectList,
): void {
  for (const group of GROUPS) {
    warnOfManyNames(group, table, defects);
    const ofCustomers = group === 'segment' || group === 'unit' ? customers?.[group] : undefined;
    // counting walks all rows, so only where there is something to count
    if (!holdLikeNames([...table[group].names, ...(ofCustomers?.names ?? [])])) continue;
    const items = usesOf(table[group]);
    const listed = usesOf(ofCustomers);
    const others = otherNames([...items, ...listed], isRare);
    for (const { name, count, row } of items) {
      const other = others.get(name);
      if (other === undefined) continue;
      const place = { ...placeOf(table, row), column: 1 };
      const what = `${counted(count, 'item')} of the data ${count === 1 ? 'says' : 'say'} ${quoted(name)}, the first in this line, and others ${quoted(other.name)}: two ${group}s that ${likeness(other)}`;
      const fix = `write it one way, or give both the same name under columns.${group}.values in source.yaml`;
      defects.warn(other.code, place, what, fix + unlessTwo(other));
    }
    for (const { name, count } of listed) {
      const other = others.get(name);
      if (other === undefined) continue;
      const what = `${counted(count, 'customer')} ${count === 1 ? 'has' : 'have'} the ${group} ${quoted(name)}, and elsewhere it is ${quoted(other.name)}: two ${group}s that ${likeness(other)}`;
      const place = { file: CUSTOMER_FILE, line: 1, column: 1 };
      const fix = 'write it one way in customers.csv and in the feedback';
      defects.warn(other.code, place, what, fix + unlessTwo(other));
    }
  }
}

/** An id or a free text that was mapped as a group makes thousands of groups that say nothing. */
function warnOfManyNames(group: (typeof GROUPS)[number], table: FeedbackTable, defects: DefectList): void {
  const { names, codes } = table[group];
  if (names.length <= MOST_NAMES) return;
  const items = codes.reduce((sum, code) => sum + (code < 0 ? 0 : 1), 0);
  if (items >= FEWEST_A_NAME * names.length) return;
  const row = codes.findIndex((code) => code >= 0);
  const what = `the data name ${counted(names.length, `different ${group}`)}, ${(items / names.length).toFixed(1)} items to each: too few to compare any; it looks as if an id or a free text is read as the ${group}`;
  const place = { ...placeOf(table, row), column: 1 };
  const fix = `name the column that holds the ${group}s, give names that belong together the same one under columns.${group}.values, or leave columns.${group} out`;
  defects.warn('names-too-many', place, what, fix);
}

function isRare({ count }: NameUse, other: NameUse): boolean {
  return count <= RARE * other.count;
}

function usesOf(column: CodedColumn | undefined): readonly Use[] {
  if (column === undefined) return [];
  const counts = new Uint32Array(column.names.length);
  const firsts = new Int32Array(column.names.length);
  column.codes.forEach((code, row) => {
    if (code >= 0 && counts[code]!++ === 0) firsts[code] = row;
  });
  return column.names.flatMap((name, code) =>
    counts[code] === 0 ? [] : [{ name, count: counts[code]!, row: firsts[code]! }],
  );
}
