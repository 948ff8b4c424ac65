import { asItLooks } from '../../../model/invisible.ts';
import { nearestHint } from '../../../model/nearest.ts';
import { quoted } from '../../../model/quoted.ts';
import type { Scale } from '../../../model/scale.ts';
import { FORMULA_ERROR_FIX, numberForm } from '../../csv/number-form.ts';
import type { CellOutcome, Reading } from './cell-reader.ts';
import { refuse } from './cell-reader.ts';
import type { RatingColumn } from './rating-regimes.ts';

/** A rating for which a cell was read. */
export interface AskedRating {
  readonly id: string;
  readonly column: RatingColumn;
  /** The scale customers saw. */
  readonly seen: Scale;
  /** The cell holds points, but none of the scale. */
  readonly isOutside: boolean;
}

/** Reports a cell that holds no answer, with the remedy that its text suggests. */
export function refuseRating(
  reading: Reading,
  index: number,
  { id, column, seen, isOutside }: AskedRating,
): CellOutcome {
  reading.cell.at(reading.bytes, reading.fields, index);
  const text = reading.cell.text();
  if (column.words !== undefined) {
    const allowed = Object.keys(column.words);
    const listed = allowed.slice(0, 12).map(quoted).join(', ');
    return refuse(
      reading,
      index,
      'cell-not-listed',
      `holds ${quoted(text)}; expected one of ${listed}${nearestHint(text, allowed)}`,
      `correct the answer, or add it under ratings.${id}.words (or .missing) in source.yaml`,
    );
  }
  const what = `holds ${quoted(text)}; expected a whole number from ${seen.low} to ${seen.high}`;
  if (isOutside) {
    return refuse(
      reading,
      index,
      'cell-out-of-range',
      what,
      `correct the score; if customers saw another scale from some date on, declare it under ratings.${id}.changes; if it means "no answer", list it under ratings.${id}.missing in source.yaml`,
    );
  }
  if (asItLooks(text) !== text) {
    const fix =
      'take out what is written here as \\u and a number: nobody sees it, and it is no part of a score';
    return refuse(reading, index, 'cell-not-a-number', what, fix);
  }
  if (numberForm(text) === 'formula-error')
    return refuse(reading, index, 'cell-not-a-number', what, FORMULA_ERROR_FIX, 'formula-error');
  if (/^-?\d+[.,]0+$/.test(text)) {
    const decimal = text.includes(',') ? ", decimal: ','" : '';
    const fix = `write it without decimals; where the whole export writes scores so, add decimals: true${decimal} to ratings.${id} in source.yaml`;
    return refuse(reading, index, 'cell-not-a-number', what, fix, `decimals${decimal}`);
  }
  return refuse(
    reading,
    index,
    'cell-not-a-number',
    what,
    `correct the score, empty the cell if the question was skipped, or list the text under ratings.${id}.missing in source.yaml`,
  );
}
