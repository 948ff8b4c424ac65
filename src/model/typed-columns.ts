export type Column = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float64Array;
interface ColumnType<T extends Column> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: SharedArrayBuffer): T;
}

/** A column that other threads can read as well, without a copy of their own; all entries are 0. */
export function sharedColumn<T extends Column>(type: ColumnType<T>, length: number): T {
  return new type(new SharedArrayBuffer(length * type.BYTES_PER_ELEMENT));
}

/** The same entries once more; what was shared stays so. */
export function copied<T extends Column>(column: T): T {
  return resized(column, column.length);
}

/** The same column with more entries, the new ones 0, or `filler`; what was shared stays so. */
export function resized<T extends Column>(column: T, length: number, filler = 0): T {
  const type = column.constructor as unknown as ColumnType<T> & (new (length: number) => T);
  const longer = column.buffer instanceof SharedArrayBuffer ? sharedColumn(type, length) : new type(length);
  longer.set(column);
  if (!Object.is(filler, 0)) longer.fill(filler, column.length);
  return longer;
}
