import { decodeHTML } from 'entities';
import { looksEmpty } from '../../../model/invisible.ts';
import type { TableBuilder } from '../table-builder.ts';
import type { CellReader } from './cell-reader.ts';
import { GIVEN, MISSING } from './cell-reader.ts';

/** Reads one or more comment columns; several are joined by a line break. */
export function commentReader(
  indexes: readonly number[],
  missing: ReadonlySet<string>,
  html: boolean,
  builder: TableBuilder,
): CellReader {
  return (reading) => {
    const { cell } = reading;
    let given = false;
    for (const index of indexes) {
      cell.at(reading.bytes, reading.fields, index);
      if (cell.empty || (missing.size > 0 && cell.end - cell.start < 40 && missing.has(cell.text())))
        continue;
      if (html) {
        const shown = withoutMarkup(cell.text());
        if (looksEmpty(shown)) continue;
        const text = new TextEncoder().encode(shown);
        builder.addComment(text, 0, text.length);
      } else builder.addComment(cell.bytes, cell.start, cell.end);
      given = true;
    }
    return given ? GIVEN : MISSING;
  };
}

/** The words of an HTML fragment. The result is text and stays text: it is escaped wherever it is shown. */
function withoutMarkup(html: string): string {
  const spaced = html.replace(/<(?:br|\/p|\/li|\/div)\b[^>]*>/gi, '\n').replace(/<\/?[a-z!][^>]*>/gi, ' ');
  return decodeHTML(spaced)
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}
