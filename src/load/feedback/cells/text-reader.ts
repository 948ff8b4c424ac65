import { nearestHint } from '../../../model/nearest.ts';
import { quoted } from '../../../model/quoted.ts';
import { ByteDictionary } from '../../csv/byte-dictionary.ts';
import type { TableBuilder, TextColumnName } from '../table-builder.ts';
import type { CellReader } from './cell-reader.ts';
import { GIVEN, MISSING, refuse } from './cell-reader.ts';
import { refuseSeveralTicks, tickedColumn } from './ticked-column.ts';

const NOT_LISTED = -2;

/** Writes the same value into every row. */
export function constantText(value: string, name: TextColumnName, builder: TableBuilder): CellReader {
  const column = builder.text[name];
  const code = column.dictionary.internText(value);
  return () => {
    column.codes[builder.rows] = code;
    return GIVEN;
  };
}

/** Reads a text that repeats, such as a segment, into a code. `values` is a closed list where it is given. */
export function textReader(
  index: number,
  name: TextColumnName,
  missing: ReadonlySet<string>,
  values: Readonly<Record<string, string>> | undefined,
  builder: TableBuilder,
): CellReader {
  const column = builder.text[name];
  const plain = missing.size === 0 && values === undefined;
  const raw = new ByteDictionary();
  const codeOfRaw: number[] = [];
  return (reading) => {
    const { cell } = reading;
    cell.at(reading.bytes, reading.fields, index);
    if (cell.empty) return MISSING;
    let code: number;
    if (plain) code = column.dictionary.intern(cell.bytes, cell.start, cell.end);
    else {
      const rawCode = raw.intern(cell.bytes, cell.start, cell.end);
      code = codeOfRaw[rawCode] ??= codeOf(cell.text());
    }
    if (code === NOT_LISTED) {
      const allowed = Object.keys(values ?? {});
      return refuse(
        reading,
        index,
        'cell-not-listed',
        `holds ${quoted(cell.text())}, which columns.${name}.values does not list${nearestHint(cell.text(), allowed)}`,
        `correct the cell, or add the value under columns.${name}.values in source.yaml`,
      );
    }
    if (code === -1) return MISSING;
    column.codes[builder.rows] = code;
    return GIVEN;
  };

  function codeOf(text: string): number {
    if (missing.has(text)) return -1;
    const value = values === undefined ? text : values[text];
    return value === undefined ? NOT_LISTED : column.dictionary.internText(value);
  }
}

/** Reads several tick-box columns of which one is ticked into the value that column stands for. */
export function tickedTextReader(
  ticks: readonly { readonly index: number; readonly value: string }[],
  missing: ReadonlySet<string>,
  name: TextColumnName,
  builder: TableBuilder,
): CellReader {
  const column = builder.text[name];
  return (reading) => {
    const ticked = tickedColumn(reading, ticks, missing);
    if (ticked === 'several') return refuseSeveralTicks(reading, ticks);
    if (ticked === undefined) return MISSING;
    column.codes[builder.rows] = column.dictionary.internText(ticked.value);
    return GIVEN;
  };
}
