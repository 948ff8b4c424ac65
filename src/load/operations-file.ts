import { monthNumberOf } from '../model/calendar.ts';
import type { IndicatorDefinition, IndicatorValue } from '../model/indicator.ts';
import { nearestHint, quoted } from '../model/nearest.ts';
import { Cell } from './cell.ts';
import type { FieldSpans } from './csv-reader.ts';
import { readCsv } from './csv-reader.ts';
import type { DefectList, Place } from './defect-list.ts';
import { toUtf8 } from './text-encoding.ts';

export const OPERATIONS_FOLDER = 'data/operations';
export const INDICATOR_FOLDER = 'content/indicators';

const COLUMNS = ['indicator', 'period', 'value'] as const;
type Column = (typeof COLUMNS)[number];

/** A plain decimal number: no thousands marks, no exponent, no unit. */
const PLAIN_NUMBER = /^-?\d{1,15}(?:\.\d{1,10})?$/;
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** Collects the values of all files in `data/operations`, so that a month given twice is found across files. */
export class OperationsReader {
  private readonly definitions: ReadonlyMap<string, IndicatorDefinition>;
  private readonly known: readonly string[];
  private readonly asOf: string;
  private readonly defects: DefectList;
  /** By indicator, then by month; an empty value keeps its place and holds none. */
  private readonly values = new Map<string, Map<string, { value: number | null; at: Place }>>();

  /**
   * @param definitions  the indicators whose definition is right
   * @param known        every id that has a definition, so that values are not blamed for a mistake in the definition
   */
  constructor(
    definitions: ReadonlyMap<string, IndicatorDefinition>,
    known: readonly string[],
    asOf: string,
    defects: DefectList,
  ) {
    this.definitions = definitions;
    this.known = known;
    this.asOf = asOf;
    this.defects = defects;
  }

  /** The values of one indicator, month by month rising. */
  valuesOf(indicator: string): readonly IndicatorValue[] {
    return [...(this.values.get(indicator) ?? [])]
      .flatMap(([month, { value }]) => (value === null ? [] : [{ month, value }]))
      .sort((a, b) => monthNumberOf(a.month) - monthNumberOf(b.month));
  }

  /** Reads one file: UTF-8, comma, one row for each indicator and month. */
  read(file: string, raw: Uint8Array): void {
    const { defects } = this;
    const decoded = toUtf8(raw, 'utf-8');
    if (decoded.kind === 'refused') {
      defects.error(decoded.code, { file, line: 1, column: 1 }, decoded.what, 'save the file as UTF-8');
      return;
    }
    const cell = new Cell();
    let headers: readonly string[] = [];
    let columns: ReadonlyMap<Column, number> | undefined;
    readCsv(
      decoded.bytes,
      ',',
      false,
      (fields) => {
        const text = (index: number): string => {
          cell.at(decoded.bytes, fields, index);
          return cell.text();
        };
        if (headers.length === 0) {
          headers = Array.from({ length: fields.count }, (_, index) => text(index));
          columns = this.columnsOf(file, headers);
        } else if (fields.count !== headers.length) this.refuseLength(file, fields, headers.length);
        else if (columns !== undefined) this.readRow(file, fields, columns, text);
      },
      (problem) =>
        defects.error(
          problem.kind === 'row-blank' ? 'row-too-short' : problem.kind,
          { file, line: problem.line, column: problem.column },
          'this row is not well-formed CSV (a stray or open quote, a blank line or another line end)',
          'correct the row',
        ),
    );
    if (headers.length === 0) {
      const fix = `add the header row ${COLUMNS.join(',')}, or remove the file`;
      defects.error('file-empty', { file, line: 1, column: 1 }, 'the file is empty', fix);
    }
  }

  private columnsOf(file: string, headers: readonly string[]): ReadonlyMap<Column, number> | undefined {
    const fix = `the header row is ${COLUMNS.join(',')}`;
    const before = this.defects.errorCount;
    const place = (index: number): Place => ({ file, line: 1, column: index + 1 });
    for (const column of COLUMNS) {
      if (headers.includes(column)) continue;
      const what = `there is no column ${quoted(column)}${nearestHint(column, headers)}`;
      this.defects.error('column-missing', place(0), what, fix);
    }
    headers.forEach((header, index) => {
      if (headers.indexOf(header) !== index) {
        this.defects.error(
          'column-duplicate',
          place(index),
          `the header ${quoted(header)} stands twice`,
          fix,
        );
      } else if (!COLUMNS.some((column) => column === header)) {
        const what = `the header ${quoted(header)} is not known${nearestHint(header, COLUMNS)}`;
        this.defects.error('column-unknown', place(index), what, fix);
      }
    });
    if (this.defects.errorCount > before) return undefined;
    return new Map(COLUMNS.map((column) => [column, headers.indexOf(column)]));
  }

  private refuseLength(file: string, fields: FieldSpans, expected: number): void {
    this.defects.error(
      fields.count < expected ? 'row-too-short' : 'row-too-long',
      { file, line: fields.line, column: 1 },
      `this row has ${fields.count} fields; the header has ${expected}`,
      'write indicator, month and value, with a point for decimals and no thousands marks',
    );
  }

  private readRow(
    file: string,
    fields: FieldSpans,
    columns: ReadonlyMap<Column, number>,
    text: (index: number) => string,
  ): void {
    const place = (column: Column): Place => {
      const index = columns.get(column)!;
      return { file, line: fields.lines[index]!, column: index + 1 };
    };
    const [indicator, month, value] = COLUMNS.map((column) => text(columns.get(column)!)) as [
      string,
      string,
      string,
    ];
    if (!this.isKnown(indicator, place('indicator')) || !this.isMonth(month, place('period'))) return;
    const values = this.values.get(indicator) ?? new Map<string, { value: number | null; at: Place }>();
    this.values.set(indicator, values);
    const first = values.get(month);
    if (first !== undefined) {
      const what = `${quoted(indicator)} already has a value for ${month}, in ${first.at.file} line ${first.at.line}`;
      this.defects.error('id-repeated', place('period'), what, 'keep one row for each indicator and month');
      return;
    }
    values.set(month, { value: this.numberOf(indicator, value, place('value')), at: place('indicator') });
  }

  private isKnown(indicator: string, at: Place): boolean {
    if (this.known.includes(indicator)) return true;
    if (indicator === '') {
      this.defects.error('cell-required', at, 'the indicator is empty', 'fill in the id, or remove the row');
      return false;
    }
    const what = `there is no indicator ${quoted(indicator)} in ${INDICATOR_FOLDER}${nearestHint(indicator, this.known)}`;
    const fix = `correct the id, or describe it in ${INDICATOR_FOLDER}/<id>.yaml: name, unit, and which end is good`;
    this.defects.error('reference-unknown', at, what, fix);
    return false;
  }

  private isMonth(month: string, at: Place): boolean {
    if (!MONTH.test(month)) {
      const what = `the period holds ${quoted(month)}; expected a month such as 2026-06`;
      this.defects.error('date-invalid', at, what, 'write the month as YYYY-MM');
      return false;
    }
    if (month <= this.asOf.slice(0, 7)) return true;
    const what = `the value of ${month} lies after the as-of date ${this.asOf}`;
    const fix = 'correct the month, or move asOf in outerloop.yaml forward';
    this.defects.error('date-in-future', at, what, fix);
    return false;
  }

  /** null for an empty cell, which is a gap, and for a refused one. */
  private numberOf(indicator: string, text: string, at: Place): number | null {
    if (text === '') return null;
    if (!PLAIN_NUMBER.test(text)) {
      const what = `the value holds ${quoted(text)}; expected a plain number such as 23.7`;
      const fix =
        'write it with a decimal point, without unit or thousands marks; leave it empty when not known';
      this.defects.error('cell-not-a-number', at, what, fix);
      return null;
    }
    const value = Number(text) + 0;
    const { low = -Infinity, high = Infinity } = this.definitions.get(indicator)?.possible ?? {};
    if (value >= low && value <= high) return value;
    const what = `the value ${text} lies outside what ${quoted(indicator)} can be (${low} to ${high})`;
    this.defects.error('cell-out-of-range', at, what, 'correct the value, or the ends under "possible"');
    return null;
  }
}
