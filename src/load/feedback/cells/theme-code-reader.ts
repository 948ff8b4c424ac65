import { nearestHint } from '../../../model/nearest.ts';
import { quoted } from '../../../model/quoted.ts';
import type { TableBuilder } from '../table-builder.ts';
import type { CellOutcome, CellReader } from './cell-reader.ts';
import { GIVEN, MISSING, refuse } from './cell-reader.ts';

/** Reads themes that the source brings coded: `themeOfCode` is the closed list of codes. */
export function themeCodeReader(
  index: number,
  separator: string | undefined,
  missing: ReadonlySet<string>,
  themeOfCode: ReadonlyMap<string, number>,
  builder: TableBuilder,
): CellReader {
  return (reading) => {
    const { cell } = reading;
    cell.at(reading.bytes, reading.fields, index);
    if (cell.empty) return MISSING;
    const codes = (separator === undefined ? [cell.text()] : cell.text().split(separator)).map((code) =>
      code.trim(),
    );
    let outcome: CellOutcome = MISSING;
    for (const code of codes) {
      if (code === '' || missing.has(code)) continue;
      const theme = themeOfCode.get(code);
      if (theme === undefined) {
        outcome = refuse(
          reading,
          index,
          'theme-unknown',
          `holds the code ${quoted(code)}, which columns.themes.values does not list${nearestHint(code, themeOfCode.keys())}`,
          'correct the code, or add it in source.yaml: with its theme under columns.themes.values, or under columns.themes.missing where it means none',
        );
      } else {
        builder.addTheme(theme);
        if (outcome === MISSING) outcome = GIVEN;
      }
    }
    return outcome;
  };
}
