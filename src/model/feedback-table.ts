import type { CommentColumn } from './comment-column.ts';
import type { Scale } from './scale.ts';

/** Level of a score that was not given. */
export const NO_LEVEL = 255;
/** Code of a text that was not given. */
export const NO_CODE = -1;

/** A text that repeats, stored once: `names[codes[row]]`, or missing where the code is -1. */
export interface CodedColumn {
  readonly names: readonly string[];
  readonly codes: Int32Array;
}

/** Points on a declared scale: `scale.low + levels[row]`, or missing where the level is 255. */
export interface ScoreColumn {
  readonly scale: Scale;
  readonly levels: Uint8Array;
}

/** The answers to an outcome or driver: points on a scale, or measured numbers. */
export type AnswerColumn = ScoreColumn | MeasureColumn;

/** A measured number such as minutes; missing is NaN here, inside the table, and nowhere else. */
export interface MeasureColumn {
  readonly unit: string;
  readonly values: Float64Array;
}

/** Where a comment lies. */
export interface CommentBytes {
  readonly buffer: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** Themes that sources brought already coded: those of row r are `themes[starts[r]] … themes[starts[r + 1] - 1]`. */
export interface CodedThemes {
  readonly starts: Uint32Array;
  readonly themes: Uint16Array;
}

/**
 * The canonical feedback table: n items as columns of typed arrays, one entry a row. As read from files: those
 * without a customer first, then the items of one customer after those of another, each list by source, file, line.
 * Missing is a sentinel inside columns and `null` everywhere else. Read only.
 */
export interface FeedbackTable {
  readonly rows: number;
  /** `source.names` are source ids (folder names). */
  readonly source: CodedColumn;
  /** `file.names` are paths relative to the workspace. */
  readonly file: CodedColumn;
  /** Physical line of the file the item starts on, from 1. */
  readonly line: Uint32Array;
  /** Days since 1970-01-01. */
  readonly day: Int32Array;
  /** The text id of an item within its source. */
  idOf(row: number): string;
  /** `customer.names` are customer ids. */
  readonly customer: CodedColumn;
  readonly segment: CodedColumn;
  readonly unit: CodedColumn;
  readonly role: CodedColumn;
  readonly channel: CodedColumn;
  readonly stage: CodedColumn;
  readonly language: CodedColumn;
  /** Rated outcomes and drivers, by id. */
  readonly scores: ReadonlyMap<string, ScoreColumn>;
  /** Measured outcomes and drivers, by id. */
  readonly measures: ReadonlyMap<string, MeasureColumn>;
  /** Cost of handling the item, workspace currency; NaN where unknown. */
  readonly handlingCost: Float64Array;
  readonly comments: CommentColumn;
  /** Indexes into the workspace's themes, in the order of their ids. */
  readonly codedThemes: CodedThemes;
}

/** Where an item stands. */
export interface ItemPlace {
  /** Relative to the workspace. */
  readonly file: string;
  /** Physical line it starts on, from 1. */
  readonly line: number;
}

export function placeOf({ file, line }: Pick<FeedbackTable, 'file' | 'line'>, row: number): ItemPlace {
  return { file: file.names[file.codes[row]!]!, line: line[row]! };
}

/** The columns of answers and of who gave them: all that questions without words look at. Plain data throughout. */
export type RatingTable = Pick<
  FeedbackTable,
  'rows' | 'source' | 'day' | 'segment' | 'unit' | 'scores' | 'measures'
> & {
  /** `codes` as in the table; the names stay at home. */
  readonly customer: { readonly codes: Int32Array };
};

/** What customers are worth, as `CustomerTable` holds it. */
export type CustomerRevenues = Pick<CustomerTable, 'revenueCentsPerYear'>;

/** `data/customers.csv` as columns, aligned with the codes of `FeedbackTable.customer`. */
export interface CustomerTable {
  /** The number of customers in the file. */
  readonly listed: number;
  /** The name of a customer; null where none is given. Read only to keep it out of texts. */
  readonly nameOf: (customer: number) => string | null;
  /** Whether the customer with this code is in the file. */
  readonly known: Uint8Array;
  readonly segment: CodedColumn;
  readonly unit: CodedColumn;
  readonly stratum: CodedColumn;
  /** 1 core-growth, 0 not, 255 not said. */
  readonly coreGrowth: Uint8Array;
  /** Revenue per year in cents of the workspace currency, so that sums are exact; NaN where unknown. */
  readonly revenueCentsPerYear: Float64Array;
}
