/** Which of the first rows are headers, and how columns get their names from them. */
export interface HeaderFinding {
  readonly headerRows: number;
  readonly namesRow: number;
  readonly optionsRow: number | undefined;
  /** Row that words the questions beside the names, from 1. */
  readonly questionsRow: number | undefined;
  readonly why: string;
  readonly sure: boolean;
}

/** Rows a caller hands over: more than any known tool writes above the answers. */
export const HEADER_LOOK_ROWS = 5;

/** Recognises the header rows of the usual survey tools in the first rows of a file, else takes the first row. */
export function lookAtHeaderRows(rows: readonly (readonly string[])[]): HeaderFinding {
  const importRow = rows.findIndex(isImportRow);
  if (importRow > 0) {
    return {
      headerRows: importRow + 1,
      namesRow: 1,
      optionsRow: undefined,
      questionsRow: importRow > 1 ? 2 : undefined,
      why: `row ${importRow + 1} holds {"ImportId":…} as in Qualtrics; names are taken from row 1`,
      sure: true,
    };
  }
  const [first = [], second = []] = rows;
  if (/^V1$/.test(first[0] ?? '') && first[1] === 'V2' && second.some((name) => /^ResponseID$/i.test(name))) {
    const why = 'row 1 counts V1, V2… and row 2 names the columns, as in old Qualtrics exports';
    return { headerRows: 2, namesRow: 2, optionsRow: undefined, questionsRow: undefined, why, sure: true };
  }
  if (isOptionsRow(first, second)) {
    const why =
      'row 1 leaves columns blank beside a question and row 2 holds options or "Response", as in SurveyMonkey';
    return { headerRows: 2, namesRow: 1, optionsRow: 2, questionsRow: undefined, why, sure: true };
  }
  const why = 'the first row names the columns';
  return {
    headerRows: 1,
    namesRow: 1,
    optionsRow: undefined,
    questionsRow: undefined,
    why,
    sure: rows.length > 0,
  };
}

function isImportRow(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell !== '');
  return (
    filled.length > 0 && filled.filter((cell) => cell.startsWith('{"ImportId":')).length * 2 > filled.length
  );
}

function isOptionsRow(first: readonly string[], second: readonly string[]): boolean {
  const carried = first.filter(
    (name, index) => name === '' && index > 0 && (second[index] ?? '') !== '',
  ).length;
  const responses = second.filter(
    (option) => option === 'Response' || option === 'Open-Ended Response',
  ).length;
  const leading = (first[0] ?? '') !== '' && second[0] === '';
  return responses > 0 && (carried > 0 || leading);
}
