import { NO_LEVEL } from '../../../model/feedback-table.ts';
import type { Scale } from '../../../model/scale.ts';
import type { TableBuilder } from '../table-builder.ts';
import type { CellOutcome, CellReader, Reading } from './cell-reader.ts';
import { GIVEN, MISSING } from './cell-reader.ts';
import type { RatingColumn, RatingMeaning, RatingRegime } from './rating-regimes.ts';
import { regimesOf } from './rating-regimes.ts';
import { refuseRating } from './refused-rating.ts';
import { refuseSeveralTicks, tickedColumn } from './ticked-column.ts';

/** What stands for a meaning that is no level, which is at most 100. Not exported: each look at one would take longer. */
const NOT_COMPARABLE = 252;
const NOT_LISTED = 253;
const OUT_OF_RANGE = 254;

/** A regime, made ready for the bytes of cells. */
interface RegimeLevels extends RatingRegime {
  /** Level by the key of a cell of at most two bytes. */
  readonly short: Uint8Array;
  levelOf(text: string): number;
}

export interface RatingTarget {
  readonly id: string;
  readonly scale: Scale;
  /** Takes a level, or NO_LEVEL, at the row being written. */
  readonly column: { readonly levels: Uint8Array };
  /** Counts an answer that was given on a scale that cannot be compared. */
  leftOut(): void;
}

/** A rating column, ready to be read: see `ratingsReader`. */
export interface PlannedRating {
  readonly index: number;
  /** Level by the single byte of a cell, or by 0 for an empty one; undefined where that depends on the date. */
  readonly short: Uint8Array | undefined;
  readonly target: RatingTarget;
  /** Reads any cell. */
  readonly read: CellReader;
}

/**
 * Reads many rating columns at once. Nearly all of their cells hold one digit or nothing, so those are looked up right
 * here: with a call for each, ratings would take twice the time.
 */
export function ratingsReader(ratings: readonly PlannedRating[], builder: TableBuilder): CellReader {
  const indexes = Int32Array.from(ratings, ({ index }) => index);
  const columns = ratings.map(({ target }) => target.column);
  /** 256 levels a rating, by the single byte. */
  const short = new Uint8Array(ratings.length << 8).fill(NOT_LISTED);
  ratings.forEach((rating, at) => rating.short && short.set(rating.short.subarray(0, 256), at << 8));
  return (reading) => {
    const { bytes, fields } = reading;
    const { starts, ends } = fields;
    const row = builder.rows;
    let whole: CellOutcome = MISSING;
    let given = 0;
    for (let at = 0; at < indexes.length; at++) {
      const index = indexes[at]!;
      const start = starts[index]!;
      const length = ends[index]! - start;
      // without a branch on "empty", which would be guessed wrong as often as answers are missing
      const level = length > 1 ? NOT_LISTED : short[(at << 8) | (bytes[start]! & -length)]!;
      if ((level - NOT_COMPARABLE) >>> 0 < NO_LEVEL - NOT_COMPARABLE) {
        const outcome = ratings[at]!.read(reading);
        if (outcome > whole) whole = outcome;
      } else {
        columns[at]!.levels[row] = level;
        given |= level ^ NO_LEVEL;
      }
    }
    return whole === MISSING && given !== 0 ? GIVEN : whole;
  };
}

/** Plans a rating column that is read into levels of the declared scale. */
export function plannedRating(
  index: number,
  column: RatingColumn,
  missing: ReadonlySet<string>,
  target: RatingTarget,
  builder: TableBuilder,
): PlannedRating {
  const regimes = regimesOf(column, missing, target.scale).map(withLevels);
  const only = regimes.length === 1 ? regimes[0] : undefined;
  const put = (level: number): void => void (target.column.levels[builder.rows] = level);
  const read: CellReader = (reading) => {
    const regime = only ?? regimes.find(({ from, until }) => reading.day >= from && reading.day <= until);
    // without a date nobody knows what customers saw, and the row is refused for that already
    if (regime === undefined) return MISSING;
    const level = levelAt(reading, index, regime);
    if (level === NO_LEVEL || level === NOT_COMPARABLE) {
      if (level === NOT_COMPARABLE) target.leftOut();
      put(NO_LEVEL);
      return MISSING;
    }
    if (level >= NOT_LISTED) {
      const { seen } = regime;
      return refuseRating(reading, index, { id: target.id, column, seen, isOutside: level === OUT_OF_RANGE });
    }
    put(level);
    return GIVEN;
  };
  return { index, short: only?.short, target, read };
}

function levelAt({ bytes, fields, cell }: Reading, index: number, regime: RegimeLevels): number {
  const start = fields.starts[index]!;
  if (fields.ends[index]! - start === 1) {
    const level = regime.short[bytes[start]!]!;
    if (level !== NOT_LISTED) return level;
  }
  cell.at(bytes, fields, index);
  const key = cell.shortKey();
  const level = key < 0 ? NOT_LISTED : regime.short[key]!;
  return level === NOT_LISTED ? regime.levelOf(cell.text()) : level;
}

function withLevels(regime: RatingRegime): RegimeLevels {
  const known = new Map<string, number>();
  const levelOf = (text: string): number => {
    let level = known.get(text);
    if (level === undefined) {
      level = levelFor(regime.meaningOf(text));
      // Wrong texts are not kept: a mapped column of free text would fill the memory.
      if (level < NOT_LISTED || level === NO_LEVEL) known.set(text, level);
    }
    return level;
  };
  const short = new Uint8Array(1 << 16).fill(NOT_LISTED);
  for (const text of regime.usual) {
    const bytes = new TextEncoder().encode(text);
    if (bytes.length <= 2) short[(bytes[0] ?? 0) | ((bytes[1] ?? 0) << 8)] = levelOf(text);
  }
  return { ...regime, short, levelOf };
}

function levelFor(meaning: RatingMeaning): number {
  switch (meaning) {
    case null:
      return NO_LEVEL;
    case 'not-comparable':
      return NOT_COMPARABLE;
    case 'not-listed':
      return NOT_LISTED;
    case 'out-of-range':
      return OUT_OF_RANGE;
    default:
      return meaning;
  }
}

/** Reads several tick-box columns of which one is ticked. */
export function tickedRatingReader(
  ticks: readonly { readonly index: number; readonly points: number }[],
  missing: ReadonlySet<string>,
  target: RatingTarget,
  builder: TableBuilder,
): CellReader {
  return (reading) => {
    const ticked = tickedColumn(reading, ticks, missing);
    if (ticked === 'several') return refuseSeveralTicks(reading, ticks);
    target.column.levels[builder.rows] = ticked === undefined ? NO_LEVEL : ticked.points - target.scale.low;
    return ticked === undefined ? MISSING : GIVEN;
  };
}
