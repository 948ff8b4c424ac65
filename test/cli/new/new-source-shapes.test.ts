import { describe, expect, it } from 'vitest';
import { config, drafted, draftInEmptyFolder, errors, printed, SCORES, written } from './drafted-source.ts';

draftInEmptyFolder();

describe('the shapes of files', () => {
  it('reads the three header rows of Qualtrics and asks the question in words', () => {
    const rows = SCORES.map((score) => `2026-03-${score + 10} 08:00:00,10.0.0.${score},R_${score},${score}`);
    const { mapping } = drafted(
      [
        'RecordedDate,IPAddress,ResponseId,Q1',
        'Recorded Date,IP Address,Response ID,How likely are you to recommend us?',
        '"{""ImportId"":""recordedDate""}","{""ImportId"":""ipAddress""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID1""}"',
        ...rows,
      ].join('\n'),
    );
    expect(mapping.file).toMatchObject({ headerRows: 3, namesRow: 1 });
    expect(mapping.ratings).toEqual({ recommend: 'Q1' });
    expect(config().outcomes['recommend']).toMatchObject({
      name: 'Likelihood to recommend',
      question: 'How likely are you to recommend us?',
    });
    expect(mapping.ignore).toEqual(['IPAddress']);
    expect(errors()).toEqual([]);
  });

  it('reads the two header rows of SurveyMonkey with their options', () => {
    const { mapping } = drafted(
      [
        'RespondentID,End Date,How satisfied are you with our,,Which do you use?,',
        ',,price,service,Shop,App',
        '1,2026-01-05,Satisfied,Very satisfied,Shop,',
        '2,2026-01-06,Dissatisfied,Satisfied,,App',
      ]
        .join('\n')
        .replace(',,price', ',Response,price'),
    );
    expect(mapping.file).toMatchObject({ headerRows: 2, optionsRow: 2 });
    expect(mapping.ratings['price']).toMatchObject({ column: 'How satisfied are you with our | price' });
    expect(errors()).toEqual([]);
  });

  it.each([
    ['utf-16le', '\ufeffdate;rating\r\n2026-01-05;4\r\n2026-01-06;5\r\n'],
    ['utf-16le', 'date\trating\r\n2026-01-05\t4\r\n2026-01-06\t5\r\n'],
  ])('finds %s with and without byte order mark', (encoding, text) => {
    const { mapping } = drafted(Buffer.from(text, 'utf16le'));
    expect(mapping.file.encoding).toBe(encoding);
    expect(mapping.file.delimiter).toBe(text.includes(';') ? ';' : '\t');
    expect(errors()).toEqual([]);
  });

  it('suggests windows-1252 for bytes that are not UTF-8, and asks', () => {
    const { mapping } = drafted(Buffer.from('date;Caf\xe9 rating\n2026-01-05;4\n2026-01-06;5\n', 'latin1'));
    expect(mapping.file.encoding).toBe('windows-1252');
    expect(printed()).toContain('encoding windows-1252');
    expect(Object.values(mapping.ratings)).toEqual(['Café rating']);
    expect(errors()).toEqual([]);
  });

  it('declares mixed line ends and is not misled by delimiters in comments', () => {
    const rows = SCORES.map((score) => `2026-01-${score + 10};"one, two, three, ${score}";${score}\r\n`);
    const { mapping } = drafted(`date;comment;recommend\n${rows.join('')}`);
    expect(mapping.file).toMatchObject({ delimiter: ';', lineEnds: 'mixed' });
    expect(errors()).toEqual([]);
  });

  it('keeps a header that would break YAML or its comment a text', () => {
    const header = `"Rate: our #1 'shop' [now]
- kind: &x"`;
    const { mapping } = drafted(`date,${header},"null"\n2026-01-05,4,a\n2026-01-06,5,b\n`);
    expect(Object.values(mapping.ratings)).toEqual([`Rate: our #1 'shop' [now] - kind: &x`]);
    expect(errors()).toEqual([]);
  });

  it('lets no control character of a header reach the drafts or the terminal', () => {
    const header = 'Service\u001b[31m\u009b rating\u202e';
    const { mapping, text } = drafted(`date,${header},x\u001by\n2026-01-05,4,a\n2026-01-06,5,b\n`);
    expect(Object.values(mapping.ratings)).toEqual([header]);
    expect(`${text}${written('outerloop.yaml')}${printed()}`).not.toMatch(/[^\P{C}\n]/u);
    expect(errors()).toEqual([]);
  });
});
