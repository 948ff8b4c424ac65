import { counted } from '../model/counted.ts';
import type { CodedColumn, CustomerTable, FeedbackTable } from '../model/feedback-table.ts';
import { placeOf } from '../model/feedback-table.ts';
import { areOneSlipApart, quoted } from '../model/nearest.ts';
import { CUSTOMER_FILE } from './customers/customer-file.ts';
import type { DefectList } from './defect-list.ts';

/** What groups are made of; a name written in two ways makes two groups of one. Roles are often free text. */
const GROUPS = ['segment', 'unit', 'channel'] as const;

interface Use {
  readonly name: string;
  readonly count: number;
  /** The first item or customer with the name. */
  readonly row: number;
}

/** A group with so few of the items of the other's, or fewer, may be a slip; teams of like size are not. */
const RARE = 0.02;
/** In a shorter word one letter makes another word: "Team A" and "Team B", "East" and "West". */
const SHORTEST_SLIP = 5;
/** More names are no groups to compare, and too many to hold side by side. */
const MOST_NAMES = 500;
/** So many names are the branches of a large company, unless each has fewer items than this. */
const FEWEST_A_NAME = 10;

interface OtherName {
  readonly code: 'name-variant' | 'name-slip-suspected';
  /** The name that is meant, it seems. */
  readonly name: string;
}

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
    const others = otherNames([...items, ...listed]);
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

function likeness({ code }: OtherName): string {
  return code === 'name-variant' ? 'look like one' : 'are a single letter apart';
}

function unlessTwo({ code }: OtherName): string {
  return code === 'name-variant' ? '' : '; leave them if they are two';
}

function holdLikeNames(names: readonly string[]): boolean {
  const different = [...new Set(names)];
  const ways = [...new Set(different.map(folded))];
  return (
    ways.length < different.length ||
    (ways.length <= MOST_NAMES &&
      ways.some((name, at) => ways.slice(at + 1).some((other) => isSlip(name, other))))
  );
}

/** For each name that may be another's: the commonest way to write it, or the common name it is a slip of. */
function otherNames(uses: readonly Use[]): ReadonlyMap<string, OtherName> {
  const counts = new Map<string, number>();
  for (const { name, count } of uses) counts.set(name, (counts.get(name) ?? 0) + count);
  const usual = usualNames(counts);
  const common = [...usual.values()].map((name) => ({ name, way: folded(name), count: counts.get(name)! }));
  const others = new Map<string, OtherName>();
  for (const [name, count] of counts) {
    const way = folded(name);
    const same = usual.get(way)!;
    const meant =
      same !== name || common.length > MOST_NAMES
        ? undefined
        : common.find((other) => count <= RARE * other.count && isSlip(way, other.way));
    if (same !== name) others.set(name, { code: 'name-variant', name: same });
    else if (meant !== undefined) others.set(name, { code: 'name-slip-suspected', name: meant.name });
  }
  return others;
}

/** The commonest way to write a name, by its folded form; the first in the alphabet of equally common ones. */
function usualNames(counts: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const usual = new Map<string, string>();
  for (const [name, count] of [...counts].sort()) {
    const known = usual.get(folded(name));
    if (known === undefined || counts.get(known)! < count) usual.set(folded(name), name);
  }
  return usual;
}

/** Whether two folded names differ in one letter of one longer word. A digit more or less is another name. */
function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const [words, others] = [a.split(' '), b.split(' ')];
  if (words.length !== others.length) return false;
  const differing = words.flatMap((word, at) => (word === others[at] ? [] : [[word, others[at]!] as const]));
  if (differing.length !== 1) return false;
  const [word, other] = differing[0]!;
  return (
    Math.min(word.length, other.length) >= SHORTEST_SLIP &&
    word.replace(/\P{N}/gu, '') === other.replace(/\P{N}/gu, '') &&
    areOneSlipApart(word, other)
  );
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
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}
