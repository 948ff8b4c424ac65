/** Why a text is no plain number, as far as its form tells. */
export type NumberForm =
  /** `#REF!`, or the signs of a column that is too narrow. */
  | 'formula-error'
  /** With the other decimal mark than the declared one. */
  | 'other-decimal'
  /** With a currency sign, a unit or marks for thousands. */
  | 'marked'
  | 'other';

const FORMULA_ERROR = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|#+)$/i;
const THOUSANDS = /^[+-]?\d{1,3}(?:[.,]\d{3})+$/;
const OTHER_DECIMAL = { '.': /^-?\d+,\d+$/, ',': /^-?\d+\.\d+$/ } as const;
const MARKED = /^(?=.*\d)(?!.*\d-\d)[\d\p{Sc}\p{L}\s.,'’%()+-]+$/u;

/** @param decimal  the declared mark */
export function numberForm(text: string, decimal: '.' | ',' = '.'): NumberForm {
  if (FORMULA_ERROR.test(text)) return 'formula-error';
  if (OTHER_DECIMAL[decimal].test(text) && !THOUSANDS.test(text)) return 'other-decimal';
  return MARKED.test(text) ? 'marked' : 'other';
}

export const FORMULA_ERROR_FIX =
  'the spreadsheet could not work this cell out: correct its formula and export again, or empty the cell';
