import { ROUNDING_ERROR } from './public-figure.ts';

/** Least width of what a reader can work out about a hidden count: the range from the least to the most it can be. */
const NARROWEST_RANGE = 10;

/** A count that is published, rounded or exact, or hidden. */
export interface AuditedCell {
  readonly id: string;
  /** null where it is hidden. */
  readonly published: number | null;
  readonly rounded: boolean;
}
/** A count that is the sum of others, as readers know: a total of parts, two halves of a year. */
export interface AuditedSum {
  readonly total: string;
  readonly parts: readonly string[];
}

export interface Range {
  readonly least: number;
  readonly most: number;
}
export interface AuditFinding {
  readonly id: string;
  readonly range: Range;
}

/**
 * What a reader with all published counts can work out about the hidden ones, by sums and differences.
 *
 * The ranges are exact when the sums form trees, that is when no two chains of sums connect the same two counts: then
 * narrowing each count by each sum until nothing changes leaves just the possible values. That holds for parts of a total
 * and for totals of totals; a table with totals of rows and of columns is refused.
 *
 * @param most  an upper limit for every count that everybody knows, such as the number of customers
 * @throws {RangeError} if a sum names an unknown count, the sums form a ring, or the counts contradict each other
 */
export function feasibleRanges(
  cells: readonly AuditedCell[],
  sums: readonly AuditedSum[],
  most: number,
): ReadonlyMap<string, Range> {
  refuseRings(cells, sums);
  const ranges = new Map<string, Range>(cells.map((cell) => [cell.id, knownRange(cell, most)]));
  for (let changed = true; changed;) {
    changed = false;
    for (const { total, parts } of sums) {
      const members = [{ id: total, sign: -1 }, ...parts.map((id) => ({ id, sign: 1 }))];
      for (const { id, sign } of members) {
        // The parts less the total are nothing, so each member is minus the others.
        let least = 0;
        let highest = 0;
        for (const other of members) {
          if (other.id === id) continue;
          const range = ranges.get(other.id)!;
          const factor = -other.sign * sign;
          least += factor > 0 ? range.least : -range.most;
          highest += factor > 0 ? range.most : -range.least;
        }
        const old = ranges.get(id)!;
        const narrowed = { least: Math.max(old.least, least), most: Math.min(old.most, highest) };
        if (narrowed.least > narrowed.most)
          throw new RangeError(`feasibleRanges: the published counts around "${id}" contradict each other`);
        if (narrowed.least !== old.least || narrowed.most !== old.most) {
          ranges.set(id, narrowed);
          changed = true;
        }
      }
    }
  }
  return ranges;
}

/** Hidden counts that a reader can work out to within fewer than ten, with what can be known of each. */
export function auditRelease(
  cells: readonly AuditedCell[],
  sums: readonly AuditedSum[],
  most: number,
): readonly AuditFinding[] {
  const ranges = feasibleRanges(cells, sums, most);
  return cells
    .filter(({ published }) => published === null)
    .map(({ id }) => ({ id, range: ranges.get(id)! }))
    .filter(({ range }) => range.most - range.least < NARROWEST_RANGE);
}

function knownRange({ published, rounded }: AuditedCell, most: number): Range {
  if (published === null) return { least: 0, most };
  const error = rounded ? ROUNDING_ERROR : 0;
  return { least: Math.max(0, published - error), most: Math.min(most, published + error) };
}

/** Counts and sums as a graph: a sum that joins two counts already joined closes a ring. */
function refuseRings(cells: readonly AuditedCell[], sums: readonly AuditedSum[]): void {
  const leader = new Map(cells.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    const next = leader.get(id);
    if (next === undefined) throw new RangeError(`feasibleRanges: there is no count "${id}"`);
    return next === id ? id : find(next);
  };
  for (const { total, parts } of sums) {
    for (const part of parts) {
      const [a, b] = [find(total), find(part)];
      if (a === b) throw new RangeError(`feasibleRanges: the sums with "${total}" and "${part}" form a ring`);
      leader.set(b, a);
    }
  }
}
