import { FORMULA_ERROR_FIX, numberForm } from '../../csv/number-form.ts';
import type { NumberForm } from '../../csv/number-form.ts';
import { quoted } from '../../../model/quoted.ts';
import type { CellReader } from './cell-reader.ts';
import { GIVEN, MISSING, refuse } from './cell-reader.ts';

/** The numbers there can be; an end that is not given is open. */
export interface NumberRange {
  readonly lowest?: number | undefined;
  readonly highest?: number | undefined;
}

const EXAMPLES = { '.': '12.50', ',': '12,50' } as const;

function formFix(form: NumberForm, { field, decimal }: NumberColumn): string {
  switch (form) {
    case 'formula-error':
      return FORMULA_ERROR_FIX;
    case 'other-decimal':
      return decimal === '.'
        ? `where the whole export writes a comma before decimals, set decimal: ',' under ${field} in source.yaml; else correct the numbers`
        : `where the whole export writes a point before decimals, take decimal: ',' out of ${field} in source.yaml; else correct the numbers`;
    case 'marked':
      return `write the number alone, without currency sign, unit or marks for thousands, which no setting reads: have the column formatted as a plain number before it is exported`;
    case 'other':
      return `correct the number; if it means "no answer", list it under ${field}.missing in source.yaml`;
    default:
      return form satisfies never;
  }
}

function rangeWords({ lowest, highest }: NumberRange): string {
  if (lowest === undefined) return `a number of at most ${highest}`;
  return highest === undefined ? `a number of at least ${lowest}` : `a number from ${lowest} to ${highest}`;
}

export interface NumberColumn {
  readonly index: number;
  /** Where source.yaml says how it reads, such as `columns.handlingCost`. */
  readonly field: string;
  readonly missing: ReadonlySet<string>;
  readonly decimal: '.' | ',';
}

/** Reads a plain number, such as minutes or a handling cost. No thousands marks, no units, no exponents. */
export function numberReader(
  column: NumberColumn,
  put: (value: number) => void,
  possible: NumberRange = {},
): CellReader {
  const { index, missing, decimal } = column;
  const { lowest = -Infinity, highest = Infinity } = possible;
  const form = decimal === ',' ? /^-?\d+(?:,\d+)?$/ : /^-?\d+(?:\.\d+)?$/;
  return (reading) => {
    const { cell } = reading;
    cell.at(reading.bytes, reading.fields, index);
    if (cell.empty) return MISSING;
    const text = cell.text();
    if (missing.has(text)) return MISSING;
    if (!form.test(text)) {
      const what = `holds ${quoted(text)}; expected a plain number such as ${EXAMPLES[decimal]}`;
      const form = numberForm(text, decimal);
      const shared = form === 'other' ? undefined : form;
      return refuse(reading, index, 'cell-not-a-number', what, formFix(form, column), shared);
    }
    const value = Number(text.replace(',', '.'));
    if (value < lowest || value > highest) {
      return refuse(
        reading,
        index,
        'cell-out-of-range',
        `holds ${quoted(text)}; expected ${rangeWords(possible)}`,
        `correct the number; if it means "no answer", list it under ${column.field}.missing in source.yaml; if there are such numbers, move lowest or highest in outerloop.yaml`,
      );
    }
    put(value);
    return GIVEN;
  };
}
