import { monthNumberOf } from '../model/calendar.ts';
import type { IndicatorDefinition } from '../model/indicator.ts';
import { endsInWords, isPossible } from '../model/indicator.ts';
import { choiceHint } from '../model/nearest.ts';
import { quoted } from '../model/quoted.ts';
import { DatesToCome } from './dates-to-come.ts';
import type { DefectList, Place } from './defect-list.ts';
import type { TableRow } from './csv/comma-table.ts';
import { readPlainTable } from './csv/plain-table.ts';
import { refuseNumber } from './csv/refused-number.ts';
import type { PlacedValue } from './percent-values.ts';

export const OPERATIONS_FOLDER = 'data/operations';
export const INDICATOR_FOLDER = 'content/indicators';

const COLUMNS = ['indicator', 'period', 'value'] as const;
type Column = (typeof COLUMNS)[number];

/** A plain decimal number: no thousands marks, no exponent, no unit. */
const PLAIN_NUMBER = /^-?\d{1,15}(?:\.\d{1,10})?$/;
const NUMBER = {
  what: (text: string) => `the value holds ${text}; expected a plain number such as 23.7`,
  fix: 'write it with a decimal point, without unit or thousands marks; leave it empty when not known',
};
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** Collects the values of all files in `data/operations`, so that a month given twice is found across files. */
export class OperationsReader {
  private readonly definitions: ReadonlyMap<string, IndicatorDefinition>;
  private readonly known: readonly string[];
  private readonly asOf: string;
  private readonly defects: DefectList;
  /** Ids that a file was told not to know: once, whatever the number of its rows. */
  private readonly unknown = new Set<string>();
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
  valuesOf(indicator: string): readonly PlacedValue[] {
    return [...(this.values.get(indicator) ?? [])]
      .flatMap(([month, { value, at }]) => (value === null ? [] : [{ month, value, at }]))
      .sort((a, b) => monthNumberOf(a.month) - monthNumberOf(b.month));
  }

  /** Reads one file: UTF-8, comma, one row for each indicator and month. */
  read(file: string, raw: Uint8Array): void {
    const { asOf, defects } = this;
    const toCome = new DatesToCome();
    readPlainTable({ file, raw, columns: COLUMNS, defects }, (row) => this.readRow(row, toCome));
    toCome.report(asOf, defects);
  }

  private readRow(row: TableRow<Column>, toCome: DatesToCome): void {
    const place = (column: Column): Place => row.place(column);
    const indicator = row.text('indicator');
    const month = row.text('period');
    const value = row.text('value');
    if (!this.isKnown(indicator, place('indicator')) || !this.isMonth(month, place('period'), toCome)) return;
    const values = this.values.get(indicator) ?? new Map<string, { value: number | null; at: Place }>();
    this.values.set(indicator, values);
    const first = values.get(month);
    if (first !== undefined) {
      const what = `${quoted(indicator)} already has a value for ${month}, in ${first.at.file} line ${first.at.line}`;
      this.defects.error('id-repeated', place('period'), what, 'keep one row for each indicator and month');
      return;
    }
    values.set(month, { value: this.numberOf(indicator, value, row), at: place('value') });
  }

  private isKnown(indicator: string, at: Place): boolean {
    if (this.known.includes(indicator)) return true;
    if (indicator === '') {
      this.defects.error('cell-required', at, 'the indicator is empty', 'fill in the id, or remove the row');
      return false;
    }
    const known = `${at.file}\n${indicator}`;
    if (this.unknown.has(known)) return false;
    this.unknown.add(known);
    const what = `there is no indicator ${quoted(indicator)} in ${INDICATOR_FOLDER}${choiceHint(indicator, this.known)}`;
    const fix = `correct the id, or describe it in ${INDICATOR_FOLDER}/<id>.yaml: name, unit, and which end is good`;
    this.defects.error('reference-unknown', at, what, fix);
    return false;
  }

  private isMonth(month: string, at: Place, toCome: DatesToCome): boolean {
    if (!MONTH.test(month)) {
      const what = `the period holds ${quoted(month)}; expected a month such as 2026-06`;
      const shape = month.replace(/\d/g, '0').replace(/\p{L}+/gu, 'a');
      this.defects.cellError('date-invalid', at, what, 'write the month as YYYY-MM', shape);
      return false;
    }
    if (month <= this.asOf.slice(0, 7)) return true;
    toCome.take({ at, date: month, subject: `the value of ${month} lies`, header: 'period' });
    return false;
  }

  /** null for an empty cell, which is a gap, and for a refused one. */
  private numberOf(indicator: string, text: string, row: TableRow<Column>): number | null {
    if (text === '') return null;
    if (!PLAIN_NUMBER.test(text)) {
      refuseNumber(row, 'value', NUMBER, this.defects);
      return null;
    }
    const value = Number(text) + 0;
    const possible = this.definitions.get(indicator)?.possible ?? {};
    if (isPossible(value, possible)) return value;
    const what = `the value ${text} lies outside what ${quoted(indicator)} can be (${endsInWords(possible)})`;
    this.defects.error(
      'cell-out-of-range',
      row.place('value'),
      what,
      'correct the value, or the ends under "possible"',
    );
    return null;
  }
}
