import type { AnswersRow } from './answers-row.ts';
import { answersRowIn } from './answers-row.ts';
import { filledIn, isNamesRow, rowsAbove } from './rows-above.ts';
import { oneLine } from '../drafts/yaml-lines.ts';

/** Which of the first rows are headers, and how columns get their names from them. */
export interface HeaderFinding {
  readonly headerRows: number;
  readonly namesRow: number;
  readonly optionsRow: number | undefined;
  /** Row that words the questions beside the names, from 1. */
  readonly questionsRow: number | undefined;
  /** Row that words the questions above groups of columns: each stands above the first column of its group. */
  readonly groupsRow?: number | undefined;
  readonly why: string;
  readonly sure: boolean;
}

/** Rows a caller hands over: enough to tell names from answers. */
export const HEADER_LOOK_ROWS = 60;

/**
 * Recognises titles above the header and the header rows of the usual survey tools in the first rows of a file, else
 * takes the first row.
 *
 * @param rows  as `check` counts them: a blank line is a row without cells
 */
export function lookAtHeaderRows(rows: readonly (readonly string[])[]): HeaderFinding {
  const { above, sure, doubt } = rowsAbove(rows, (row, next) => isToolHeader([row, next]));
  const finding = headerIn(rows.slice(above).filter((row) => filledIn(row).length > 0));
  if (above === 0) return doubt === undefined ? finding : { ...finding, why: doubt, sure: false };
  const down = (row: number | undefined): number | undefined => (row === undefined ? undefined : row + above);
  const told = `${above === 1 ? 'row 1 stands' : `rows 1 to ${above} stand`} above the header (${rows
    .slice(0, above)
    .map(openingOf)
    .join(', ')})`;
  const names = isToolHeader(rows.slice(above)) ? `; counted from there, ${finding.why}` : '';
  return {
    headerRows: finding.headerRows + above,
    namesRow: finding.namesRow + above,
    optionsRow: down(finding.optionsRow),
    questionsRow: down(finding.questionsRow),
    groupsRow: down(finding.groupsRow),
    why: `${told}, so row ${finding.namesRow + above} names the columns${names}`,
    sure: sure && finding.sure,
  };
}

/** How a row begins, in the words of a comment. */
function openingOf(row: readonly string[]): string {
  const text = oneLine(row.filter((cell) => cell !== '').join(' '));
  const characters = [...text];
  if (text === '') return 'blank';
  return JSON.stringify(characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : text);
}

function isToolHeader(rows: readonly (readonly string[] | undefined)[]): boolean {
  const [first = [], second = []] = rows;
  return (
    isOptionsRow(first, second) || isOldQualtrics(first, second) || answersRowIn(first, second) !== undefined
  );
}

function headerIn(rows: readonly (readonly string[])[]): HeaderFinding {
  const importRow = rows.slice(0, 5).findIndex(isImportRow);
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
  if (isOldQualtrics(first, second)) {
    const why = 'row 1 counts V1, V2… and row 2 names the columns, as in old Qualtrics exports';
    return { headerRows: 2, namesRow: 2, optionsRow: undefined, questionsRow: undefined, why, sure: true };
  }
  if (isOptionsRow(first, second)) {
    const why =
      'row 1 leaves columns blank beside a question and row 2 holds options or "Response", as in SurveyMonkey';
    return { headerRows: 2, namesRow: 1, optionsRow: 2, questionsRow: undefined, why, sure: true };
  }
  const answers = answersRowIn(first, second);
  if (answers !== undefined) return answersHeader(answers);
  if (isQuestionsRow(rows)) {
    const why =
      'row 2 holds words where the rows below hold dates and numbers, so it seems to word the questions; write headerRows: 1 if it is an answer';
    return { headerRows: 2, namesRow: 1, optionsRow: undefined, questionsRow: 2, why, sure: false };
  }
  return {
    headerRows: 1,
    namesRow: 1,
    optionsRow: undefined,
    questionsRow: undefined,
    why: 'the first row names the columns',
    sure: rows.length > 0,
  };
}

function answersHeader({ names, example }: AnswersRow): HeaderFinding {
  const both = names === 'both';
  const beside = both ? '' : ' and the names of the other columns';
  return {
    headerRows: 2,
    namesRow: both ? 1 : 2,
    optionsRow: both ? 2 : undefined,
    questionsRow: undefined,
    groupsRow: both ? undefined : 1,
    why: `row 1 asks a question and row 2 holds its answers (${JSON.stringify(example[0])} and so on)${beside}`,
    sure: false,
  };
}

function isImportRow(row: readonly string[]): boolean {
  const filled = filledIn(row);
  return (
    filled.length > 0 && filled.filter((cell) => cell.startsWith('{"ImportId":')).length * 2 > filled.length
  );
}

function isOldQualtrics(first: readonly string[], second: readonly string[]): boolean {
  return first[0] === 'V1' && first[1] === 'V2' && second.some((name) => /^ResponseID$/i.test(name));
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

/** A second row of names: codes in the first and questions in the second, as some tools write them. */
function isQuestionsRow(rows: readonly (readonly string[])[]): boolean {
  const [first = [], second = [], ...below] = rows;
  return (
    below.length >= 2 &&
    filledIn(first).length === first.length &&
    isNamesRow(first, second.length, []) &&
    isNamesRow(second, first.length, below)
  );
}
