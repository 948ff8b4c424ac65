import { nearestHint, quoted } from '../../model/nearest.ts';
import { decodeHTML } from 'entities';
import { looksEmpty } from '../../model/invisible.ts';
import { resized } from '../../model/typed-columns.ts';
import type { CellReader } from './cell-reader.ts';
import { GIVEN, MISSING, refuse } from './cell-reader.ts';
import type { TableBuilder } from './table-builder.ts';

/** Reads item ids as text and refuses an id that its source already used. One reader serves all files of a source. */
export class IdReader {
  /** By code of the id: the line it was first seen on (0: not in this source), and its file. */
  private firstLine = new Uint32Array(1 << 10);
  private firstFile = new Uint16Array(1 << 10);
  private readonly files: string[] = [];
  private readonly builder: TableBuilder;

  constructor(builder: TableBuilder) {
    this.builder = builder;
  }

  reader(index: number): CellReader {
    const { builder } = this;
    return (reading) => {
      const { cell } = reading;
      cell.at(reading.bytes, reading.fields, index);
      if (cell.empty) {
        return refuse(
          reading,
          index,
          'cell-required',
          'is empty; every item needs an id',
          'fill in the id, or declare columns.id: { from: line }',
        );
      }
      const code = builder.ids.intern(cell.bytes, cell.start, cell.end);
      if (code >= this.firstLine.length) {
        const length = Math.max(code + 1, this.firstLine.length * 2);
        this.firstLine = resized(this.firstLine, length);
        this.firstFile = resized(this.firstFile, length);
      }
      if (this.firstLine[code] !== 0) {
        const first = `${this.files[this.firstFile[code]!]}:${this.firstLine[code]}`;
        return refuse(
          reading,
          index,
          'id-repeated',
          `holds ${quoted(cell.text())}, the id of the item at ${first}`,
          'remove the row that was exported twice; if ids are not unique in this export, declare columns.id: { from: line }',
        );
      }
      if (this.files.at(-1) !== reading.file) this.files.push(reading.file);
      this.firstLine[code] = reading.fields.line;
      this.firstFile[code] = this.files.length - 1;
      builder.id[builder.rows] = code;
      return GIVEN;
    };
  }
}

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

/** The numbers there can be; an end that is not given is open. */
export interface NumberRange {
  readonly lowest?: number | undefined;
  readonly highest?: number | undefined;
}

function rangeWords({ lowest, highest }: NumberRange): string {
  if (lowest === undefined) return `a number of at most ${highest}`;
  return highest === undefined ? `a number of at least ${lowest}` : `a number from ${lowest} to ${highest}`;
}

/** Reads a plain number, such as minutes or a handling cost. No thousands marks, no units, no exponents. */
export function numberReader(
  index: number,
  missing: ReadonlySet<string>,
  decimal: '.' | ',',
  put: (value: number) => void,
  possible: NumberRange = {},
): CellReader {
  const { lowest = -Infinity, highest = Infinity } = possible;
  const form = decimal === ',' ? /^-?\d+(?:,\d+)?$/ : /^-?\d+(?:\.\d+)?$/;
  return (reading) => {
    const { cell } = reading;
    cell.at(reading.bytes, reading.fields, index);
    if (cell.empty) return MISSING;
    const text = cell.text();
    if (missing.has(text)) return MISSING;
    if (!form.test(text)) {
      const example = decimal === ',' ? '12,50' : '12.50';
      return refuse(
        reading,
        index,
        'cell-not-a-number',
        `holds ${quoted(text)}; expected a plain number such as ${example}`,
        'correct the number, or set decimal in source.yaml',
      );
    }
    const value = Number(text.replace(',', '.'));
    if (value < lowest || value > highest) {
      return refuse(
        reading,
        index,
        'cell-out-of-range',
        `holds ${quoted(text)}; expected ${rangeWords(possible)}`,
        'correct the number; if it means "no answer", list it under missing in source.yaml; if there are such numbers, move lowest or highest in outerloop.yaml',
      );
    }
    put(value);
    return GIVEN;
  };
}

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
    let given = false;
    for (const code of codes) {
      if (code === '' || missing.has(code)) continue;
      const theme = themeOfCode.get(code);
      if (theme === undefined) {
        return refuse(
          reading,
          index,
          'theme-unknown',
          `holds the code ${quoted(code)}, which columns.themes.values does not list${nearestHint(code, themeOfCode.keys())}`,
          'correct the code, or add it with its theme under columns.themes.values in source.yaml',
        );
      }
      builder.addTheme(theme);
      given = true;
    }
    return given ? GIVEN : MISSING;
  };
}
