import { quoted } from '../../../model/quoted.ts';
import type { CellReader } from './cell-reader.ts';
import { GIVEN, MISSING, refuse } from './cell-reader.ts';

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
