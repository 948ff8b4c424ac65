import { counted } from '../model/counted.ts';
import type { CodedColumn, CustomerTable, FeedbackTable } from '../model/feedback-table.ts';
import { quoted } from '../model/nearest.ts';
import { CUSTOMER_FILE } from './customer-file.ts';
import type { DefectList } from './defect-list.ts';

/** What groups are made of; a name written in two ways makes two groups of one. Roles are often free text. */
const GROUPS = ['segment', 'unit', 'channel'] as const;

interface Use {
  readonly name: string;
  readonly count: number;
  /** The first item or customer with the name. */
  readonly row: number;
}

/** Warns of names that differ only in capitals, blanks or hyphens, and are counted apart. */
export function warnOfNameVariants(
  table: FeedbackTable,
  customers: CustomerTable | null,
  defects: DefectList,
): void {
  for (const group of GROUPS) {
    const ofCustomers = group === 'segment' || group === 'unit' ? customers?.[group] : undefined;
    // counting walks all rows, so only where there is something to count
    if (!holdVariants([...table[group].names, ...(ofCustomers?.names ?? [])])) continue;
    const items = usesOf(table[group]);
    const listed = usesOf(ofCustomers);
    const usual = usualNames([...items, ...listed]);
    for (const { name, count, row } of items) {
      const other = usual.get(folded(name))!;
      if (other === name) continue;
      const place = { file: table.file.names[table.file.codes[row]!]!, line: table.line[row]!, column: 1 };
      const what = `${counted(count, 'item')} of the data ${count === 1 ? 'says' : 'say'} ${quoted(name)}, the first in this line, and others ${quoted(other)}: two ${group}s that look like one`;
      const fix = `write it one way, or give both the same name under columns.${group}.values in source.yaml`;
      defects.warn('name-variant', place, what, fix);
    }
    for (const { name, count } of listed) {
      const other = usual.get(folded(name))!;
      if (other === name) continue;
      const what = `${counted(count, 'customer')} ${count === 1 ? 'has' : 'have'} the ${group} ${quoted(name)}, and elsewhere it is ${quoted(other)}: two ${group}s that look like one`;
      const place = { file: CUSTOMER_FILE, line: 1, column: 1 };
      defects.warn('name-variant', place, what, 'write it one way in customers.csv and in the feedback');
    }
  }
}

function holdVariants(names: readonly string[]): boolean {
  return new Set(names.map(folded)).size < new Set(names).size;
}

/** The commonest way to write a name, by its folded form; the first in the alphabet of equally common ones. */
function usualNames(uses: readonly Use[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { name, count } of uses) counts.set(name, (counts.get(name) ?? 0) + count);
  const usual = new Map<string, string>();
  for (const [name, count] of [...counts].sort()) {
    const known = usual.get(folded(name));
    if (known === undefined || counts.get(known)! < count) usual.set(folded(name), name);
  }
  return usual;
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

function folded(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}
