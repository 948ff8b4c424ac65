import { dayOf } from '../../../model/calendar.ts';
import { NO_LEVEL } from '../../../model/feedback-table.ts';
import { asItLooks } from '../../../model/invisible.ts';
import { nearestHint, quoted } from '../../../model/nearest.ts';
import type { Scale } from '../../../model/scale.ts';
import { levelCount } from '../../../model/scale.ts';
import type { RatingField } from '../../../model/source-mapping.ts';
import type { CellOutcome, CellReader, Reading } from './cell-reader.ts';
import { GIVEN, MISSING, refuse } from './cell-reader.ts';
import type { TableBuilder } from '../table-builder.ts';

/** A rating field in its long form. */
export type RatingColumn = Extract<RatingField, { column: string }>;

/** What a cell text can mean besides a level, which is at most 100. */
const NOT_COMPARABLE = 252;
const NOT_LISTED = 253;
const OUT_OF_RANGE = 254;

/** How cells read in one range of dates. */
interface Regime {
  readonly from: number;
  readonly until: number;
  /** The scale customers saw. */
  readonly seen: Scale;
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
  const regimes = regimesOf(column, missing, target.scale);
  const only = regimes.length === 1 ? regimes[0] : undefined;
  const put = (level: number): void => void (target.column.levels[builder.rows] = level);
  const read: CellReader = (reading) => {
    const regime = only ?? regimes.find(({ from, until }) => reading.day >= from && reading.day <= until)!;
    const level = levelAt(reading, index, regime);
    if (level === NO_LEVEL || level === NOT_COMPARABLE) {
      if (level === NOT_COMPARABLE) target.leftOut();
      put(NO_LEVEL);
      return MISSING;
    }
    if (level >= NOT_LISTED) return refuseRating(reading, index, column, regime.seen, target.id, level);
    put(level);
    return GIVEN;
  };
  return { index, short: only?.short, target, read };
}

function levelAt({ bytes, fields, cell }: Reading, index: number, regime: Regime): number {
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

/** The declared regime and one for each change of scale; a change wins in its range of dates. */
function regimesOf(column: RatingColumn, missing: ReadonlySet<string>, declared: Scale): readonly Regime[] {
  const changes = column.changes.map((change): Regime => {
    const recode = (points: number): number => {
      if (points < change.scale.low || points > change.scale.high) return OUT_OF_RANGE;
      if (change.notComparable) return NOT_COMPARABLE;
      const recoded = change.recode?.[String(points)];
      return recoded === undefined ? OUT_OF_RANGE : levelOn(declared, recoded);
    };
    return regime(
      column,
      missing,
      change.scale,
      recode,
      dayOf(change.from),
      change.until === undefined ? Infinity : dayOf(change.until),
    );
  });
  return [
    ...changes,
    regime(column, missing, declared, (points) => levelOn(declared, points), -Infinity, Infinity),
  ];
}

function regime(
  column: RatingColumn,
  missing: ReadonlySet<string>,
  seen: Scale,
  levelOfPoints: (points: number) => number,
  from: number,
  until: number,
): Regime {
  const known = new Map<string, number>();
  const levelOf = (text: string): number => {
    let level = known.get(text);
    if (level === undefined) {
      level = readLevel(text, column, missing, seen, levelOfPoints);
      // Wrong texts are not kept: a mapped column of free text would fill the memory.
      if (level < NOT_LISTED || level === NO_LEVEL) known.set(text, level);
    }
    return level;
  };
  const short = new Uint8Array(1 << 16).fill(NOT_LISTED);
  const texts = [
    '',
    ...missing,
    ...Object.keys(column.words ?? {}),
    ...Array.from({ length: levelCount(seen) }, (_, level) => String(seen.low + level)),
  ];
  for (const text of texts) {
    const bytes = new TextEncoder().encode(text);
    if (bytes.length <= 2) short[(bytes[0] ?? 0) | ((bytes[1] ?? 0) << 8)] = levelOf(text);
  }
  return { from, until, seen, short, levelOf };
}

function readLevel(
  text: string,
  column: RatingColumn,
  missing: ReadonlySet<string>,
  seen: Scale,
  levelOfPoints: (points: number) => number,
): number {
  if (text === '' || missing.has(text)) return NO_LEVEL;
  const points = column.words === undefined ? wholePoints(text, column) : column.words[text];
  if (points === undefined) return NOT_LISTED;
  return levelOfPoints(column.reversed ? seen.low + seen.high - points : points);
}

function wholePoints(text: string, column: RatingColumn): number | undefined {
  const whole = /^-?(?:0|[1-9]\d*)$/.test(text);
  const zeros = column.decimals && (column.decimal === ',' ? /^-?\d+,0+$/ : /^-?\d+\.0+$/).test(text);
  return whole || zeros ? Number.parseInt(text, 10) : undefined;
}

function levelOn(scale: Scale, points: number): number {
  return points < scale.low || points > scale.high ? OUT_OF_RANGE : points - scale.low;
}

function refuseRating(
  reading: Reading,
  index: number,
  column: RatingColumn,
  seen: Scale,
  id: string,
  level: number,
): CellOutcome {
  reading.cell.at(reading.bytes, reading.fields, index);
  const text = reading.cell.text();
  if (column.words !== undefined) {
    const allowed = Object.keys(column.words);
    const listed = allowed.slice(0, 12).map(quoted).join(', ');
    return refuse(
      reading,
      index,
      'cell-not-listed',
      `holds ${quoted(text)}; expected one of ${listed}${nearestHint(text, allowed)}`,
      `correct the answer, or add it under ratings.${id}.words (or .missing) in source.yaml`,
    );
  }
  const what = `holds ${quoted(text)}; expected a whole number from ${seen.low} to ${seen.high}`;
  if (level === OUT_OF_RANGE) {
    return refuse(
      reading,
      index,
      'cell-out-of-range',
      what,
      `correct the score; if customers saw another scale from some date on, declare it under ratings.${id}.changes; if it means "no answer", list it under ratings.${id}.missing in source.yaml`,
    );
  }
  if (asItLooks(text) !== text) {
    const fix =
      'take out what is written here as \\u and a number: nobody sees it, and it is no part of a score';
    return refuse(reading, index, 'cell-not-a-number', what, fix);
  }
  if (/^-?\d+[.,]0+$/.test(text)) {
    const decimal = text.includes(',') ? ", decimal: ','" : '';
    const fix = `write it without decimals; where the whole export writes scores so, add decimals: true${decimal} to ratings.${id} in source.yaml`;
    return refuse(reading, index, 'cell-not-a-number', what, fix);
  }
  return refuse(
    reading,
    index,
    'cell-not-a-number',
    what,
    `correct the score, empty the cell if the question was skipped, or list the text under ratings.${id}.missing in source.yaml`,
  );
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

/** The one column that is ticked: neither blank nor a text of `missing`; undefined when none is. */
export function tickedColumn<T extends { readonly index: number }>(
  reading: Reading,
  ticks: readonly T[],
  missing: ReadonlySet<string>,
): T | undefined | 'several' {
  let found: T | undefined;
  for (const tick of ticks) {
    reading.cell.at(reading.bytes, reading.fields, tick.index);
    if (reading.cell.empty || (missing.size > 0 && missing.has(reading.cell.text()))) continue;
    if (found !== undefined) return 'several';
    found = tick;
  }
  return found;
}

export function refuseSeveralTicks(
  reading: Reading,
  ticks: readonly { readonly index: number }[],
): CellOutcome {
  const last = ticks.at(-1)!.index;
  return refuse(
    reading,
    last,
    'cell-ambiguous',
    'and its sister columns have more than one tick; expected one at most',
    'leave the one tick that the customer meant; if its text means "not ticked", list it under missing beside oneOf in source.yaml; or map the columns one by one',
  );
}
