import { describe, expect, it } from 'vitest';
import { loadWorkspace } from '../../../src/load/workspace.ts';
import { drafted, draftInEmptyFolder, errors, printed, SCORES, workspace } from './drafted-source.ts';

draftInEmptyFolder();

const NAMES = ['Response ID', 'Recorded Date', 'How likely are you to recommend us?', 'Price', 'Comment'];
/** A table with a header and eleven answers, split at the delimiter. */
const table = (delimiter = ',', names = NAMES): string =>
  [
    names,
    ...SCORES.map((score) => [
      `R${score}`,
      `2026-03-${score + 10}`,
      score,
      `4${delimiter === ',' ? '.' : ','}${score % 10}`,
      `Words of number ${score}`,
    ]),
  ]
    .map((row) => row.join(delimiter))
    .join('\n');
const answersRead = (): number | undefined => loadWorkspace(workspace()).workspace?.feedback.rows;
/** The comments of a draft as one line of words. */
const told = (text: string): string => text.replace(/\s*# /g, ' ');

describe('lines above the header', () => {
  it.each([
    ['a line for Excel', 'sep=,\n', 1, '"sep="'],
    ['a title and a blank line', 'Customer survey Q3 2026\n\n', 2, '"Customer survey Q3 2026", blank'],
    ['a note with quotes in it', 'Exported by the "CX" team\n', 1, String.raw`"Exported by the \"CX\" team"`],
    [
      'titles in a table saved by a spreadsheet',
      'Customer survey,,,,\n,,,,\n',
      2,
      '"Customer survey", blank',
    ],
    ['a blank line', '\n', 1, 'blank'],
  ])('are counted and named: %s', (_, lines, rows, names) => {
    const { mapping, text } = drafted(lines + table());
    expect(mapping.file).toMatchObject({ delimiter: ',', headerRows: rows + 1, namesRow: rows + 1 });
    expect(mapping.ratings).toEqual({ recommend: 'How likely are you to recommend us?' });
    const stand = rows === 1 ? 'row 1 stands' : `rows 1 to ${rows} stand`;
    expect(told(text)).toContain(
      `${stand} above the header (${names}), so row ${rows + 1} names the columns`,
    );
    expect(told(text)).not.toContain('CONFIRM the header');
    expect(printed()).toContain(`names in row ${rows + 1}`);
    expect(errors()).toEqual([]);
    expect(answersRead()).toBe(11);
  });

  it('say which delimiter to use, and are not believed against the rows', () => {
    expect(drafted(`sep=;\nCosts, in euros\n${table(';')}`).mapping.file).toMatchObject({
      delimiter: ';',
      namesRow: 3,
    });
    expect(errors()).toEqual([]);
  });

  it('that name another delimiter than the rows use are asked about', () => {
    const { mapping, text } = drafted(`sep=;\n${table()}`);
    expect(mapping.file).toMatchObject({ delimiter: ',', namesRow: 2 });
    expect(told(text)).toContain('the line sep=; names another one). CONFIRM the delimiter');
  });

  it('with as many cells as a header are asked about', () => {
    const notes = 'Report,Customer survey\nPeriod,2026-03-01,to,2026-03-31\n';
    const { mapping, text } = drafted(notes + table());
    expect(mapping.file.namesRow).toBe(3);
    expect(told(text)).toContain('CONFIRM the header');
    expect(printed()).toContain('- the header: rows 1 to 2 stand above');
    expect(errors()).toEqual([]);
  });

  it('that name groups of columns leave the names to the row below, and ask', () => {
    const { mapping, text } = drafted(`Who,,Answers,Bill,\n${table()}`);
    expect(mapping.file).toMatchObject({ headerRows: 2, namesRow: 2 });
    expect(told(text)).toContain('CONFIRM the header');
    expect(errors()).toEqual([]);
  });

  it('stand above the header rows of a survey tool as well', () => {
    const rows = SCORES.map((score) => `${score},2026-03-${score + 10},${score % 2 ? 'Good' : 'Poor'},Shop`);
    const { mapping } = drafted(
      ['My survey', 'RespondentID,End Date,How was our,', ',,service,Response', ...rows].join('\n'),
    );
    expect(mapping.file).toMatchObject({ headerRows: 3, namesRow: 2, optionsRow: 3 });
    expect(mapping.ratings['service']).toMatchObject({ column: 'How was our | service' });
    expect(errors()).toEqual([]);
  });

  it('leave every line number of a defect as it is in the file', () => {
    drafted(`Title\n\n${table().replace('2026-03-12', '2026-02-30')}`);
    expect(errors().join()).toContain('export.csv:6 column "Recorded Date" holds "2026-02-30"');
  });
});

describe('a question above its answers, each of which has a column', () => {
  const ANSWERS = ['Very poor', 'Poor', 'Fair', 'Good', 'Very good'];
  const BLANK = ['', '', '', ''];
  const rows = SCORES.map((score) => [
    `F${score}`,
    `2026-03-${score + 10}`,
    ...ANSWERS.map((answer, at) => (at === score % 5 ? answer : '')),
    ...ANSWERS.map((_, at) => (at === score % 3 ? 'x' : '')),
    `Words of number ${score}`,
  ]);
  const draftedBelow = (...header: readonly (readonly string[])[]): ReturnType<typeof drafted> =>
    drafted([...header, ...rows].map((row) => row.join(',')).join('\n'));
  const ASKED = ['How was the delivery?', ...BLANK, 'How were our staff?', ...BLANK];

  it('names them, where the other columns have their names beside the question', () => {
    const names = ['Form', 'Date', ...ASKED, 'Remarks'];
    const { mapping, text } = draftedBelow(names, ['', '', ...ANSWERS, ...ANSWERS, '']);
    expect(mapping.file).toMatchObject({ headerRows: 2, namesRow: 1, optionsRow: 2 });
    expect(mapping.ratings['staff']).toMatchObject({
      oneOf: { 'How were our staff? | Very poor': 1, 'How were our staff? | Very good': 5 },
    });
    expect(told(text)).toContain('CONFIRM the header');
    expect(errors()).toEqual([]);
    expect(answersRead()).toBe(11);
  });

  it('tells what is asked, where the other columns have their names beside the answers', () => {
    const names = ['Form', 'Date', ...ANSWERS, ...ANSWERS, 'Remarks'];
    const { mapping, text } = draftedBelow(['', '', ...ASKED, ''], names);
    expect(mapping.file).toMatchObject({ headerRows: 2, namesRow: 2 });
    expect(mapping.ratings).toMatchObject({
      delivery: { oneOf: { 'Very poor': 1, 'Very good': 5 } },
      staff: { oneOf: { '#8': 1, '#12': 5 } },
    });
    expect(told(text)).toContain('#8 is "Very poor", #9 is "Poor"');
    expect(told(text)).toContain('CONFIRM the header');
    expect(errors()).toEqual([]);
    expect(answersRead()).toBe(11);
  });

  it('may stand below a title, and ask for numbers', () => {
    const names = ['Form', 'Date', 'Delivery', ...BLANK, 'Staff', ...BLANK, 'Remarks'];
    const numbers = ['1', '2', '3', '4', '5'];
    const { mapping } = draftedBelow(['Survey'], names, ['', '', ...numbers, ...numbers, '']);
    expect(mapping.file).toMatchObject({ headerRows: 3, namesRow: 2, optionsRow: 3 });
    expect(mapping.ratings['staff']).toMatchObject({ oneOf: { 'Staff | 1': 1, 'Staff | 5': 5 } });
    expect(errors()).toEqual([]);
  });
});

describe('a first row that may be no header', () => {
  it('is asked about when it holds dates and numbers like the rows below it', () => {
    const { text } = drafted(table().split('\n').slice(1).join('\n'));
    expect(told(text)).toContain('row 1 holds "2026-03-10" where a name is expected');
    expect(told(text)).toContain('CONFIRM the header');
  });

  it('is asked about when it is a title and no row below it reads like a header', () => {
    const { text } = drafted(`Title\n${table().split('\n').slice(1).join('\n')}`);
    expect(told(text)).toContain('row 1 fills 1 of 5 columns, and no row below it reads like a header');
  });

  it('may have its questions in the second row, which is then no answer', () => {
    const { mapping, text } = drafted(
      table(',', ['ID', 'DATE', 'Q1', 'Q2', 'Q3']).replace('\n', `\n${NAMES.join(',')}\n`),
    );
    expect(mapping.file).toMatchObject({ headerRows: 2, namesRow: 1 });
    expect(mapping.ratings).toEqual({ recommend: 'Q1' });
    expect(told(text)).toContain('CONFIRM the header');
    expect(errors()).toEqual([]);
  });

  it('keeps blank names above columns that hold nothing without a question', () => {
    const wide = table()
      .split('\n')
      .map((row) => `${row},,,,,,`);
    expect(told(drafted(wide.join('\n')).text)).not.toContain('CONFIRM the header');
  });
});
