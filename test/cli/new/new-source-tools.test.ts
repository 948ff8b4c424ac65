import { describe, expect, it } from 'vitest';
import {
  drafted,
  draftInEmptyFolder,
  errors,
  exported,
  printed,
  run,
  table,
  written,
} from './drafted-source.ts';

draftInEmptyFolder();

const told = (text: string): string => text.replaceAll(/\s*# /g, ' ');

describe('answers that no customer gave', () => {
  it('are asked about where the survey tool says so', () => {
    const { text } = drafted(
      table({
        Status: ['Survey Preview', 'IP Address', 'IP Address'],
        Finished: ['True', 'False'],
        'Service rating': ['1', '5', '3'],
      }),
    );
    expect(told(text)).toContain('CONFIRM 10 rows of previews or tests (column "Status")');
    expect(told(text)).toContain(
      'CONFIRM 15 rows of questionnaires that were not finished (column "Finished")',
    );
    expect(printed()).toContain('10 rows of previews or tests');
    expect(errors()).toEqual([]);
  });
});

it('previews are told by their number where the export of Qualtrics holds numbers', () => {
  const names = ['RecordedDate,Status,Q1', 'Recorded Date,Response Type,Would you recommend us?'];
  const ids = names[0]!.split(',').map((name) => `"{""ImportId"":""${name}""}"`);
  const rows = [1, 0, 0, 2].map((status, row) => `2026-03-0${row + 1},${status},${row * 3}`);
  const { text } = drafted([...names, ids.join(','), ...rows].join('\n'));
  expect(told(text)).toContain('CONFIRM 2 rows of previews or tests (column "Status")');
});

it('dates with short years and a time are seen below a header that names none', () => {
  const rows = ['3/1/25 10:02:33', '3/14/25 9:12:01', '3/20/25 11:40:10'];
  const { mapping } = drafted(
    ['Completion time,Service rating', ...rows.map((date, row) => `${date},${row + 1}`)].join('\n'),
  );
  expect(mapping.columns.date).toEqual({ column: 'Completion time', format: 'M/D/YY H:mm:ss' });
  expect(errors()).toEqual([]);
});

describe('the words of help desks', () => {
  it('are good or bad, and silent while no answer is there', () => {
    const { mapping } = drafted(
      table({ 'Satisfaction score': ['Good', 'Bad', 'Offered', 'Unoffered', 'Good with comment'] }),
    );
    expect(mapping.ratings['satisfaction-score']).toMatchObject({
      words: { Bad: 0, Good: 1, 'Good with comment': 1 },
      missing: ['Offered', 'Unoffered'],
    });
    expect(errors()).toEqual([]);
  });

  it('of a reply time with thousands marks are asked about', () => {
    const { text } = drafted(table({ 'First reply time in minutes': ['1,204', '3,412', '2,100'] }));
    expect(told(text)).toContain('whether "1,204" is 1204 or 1.204');
  });
});

describe('the headers of a German help desk', () => {
  const ROWS = Array.from({ length: 24 }, (_, row) => [
    `V-${row}`,
    `${10 + (row % 12)}.03.2026`,
    `K${row % 7}`,
    ['Privat', 'Gewerbe'][row % 2],
    ['Nord', 'Süd', 'West'][row % 3],
    ['Telefon', 'E-Mail'][row % 2],
    'de',
    ['Störung', 'Rechnung'][row % 2],
    `Seit ${row} Tagen warte ich auf den Techniker`,
    'Meyer',
    `${12 + (row % 12)}.03.2026`,
    (row * 3) % 11,
  ]);
  const HEADER =
    'Vorgangsnummer;Eingegangen am;Kundennummer;Kundengruppe;Filiale;Kanal;Sprache;Betreff;Beschreibung;Bearbeiter;Erledigt am;Weiterempfehlung';
  const csv = [HEADER, ...ROWS.map((row) => row.join(';'))].join('\n');

  it('say what each column is', () => {
    const { mapping } = drafted(csv);
    expect(mapping).toMatchObject({ kind: 'ticket', solicited: false });
    expect(mapping.columns).toMatchObject({
      id: 'Vorgangsnummer',
      date: { column: 'Eingegangen am', format: 'D.M.YYYY' },
      customer: 'Kundennummer',
      segment: 'Kundengruppe',
      unit: 'Filiale',
      channel: 'Kanal',
      language: 'Sprache',
      comment: { columns: ['Beschreibung'] },
    });
    expect(mapping.ratings).toEqual({ recommend: 'Weiterempfehlung' });
    expect(errors()).toEqual([]);
  });

  it('name our own people, and topics that are no words of customers', () => {
    const { text } = drafted(csv);
    expect(text).toContain('- seems to be our own text, or about it: "Bearbeiter"');
    expect(text.replace(/\s*# /g, ' ')).toContain(
      'codes of our own, it seems; columns.themes reads them once each has its theme in content/themes: "Betreff"',
    );
  });

  it('of one sign alone are not those of tickets, and the reason says so', () => {
    const { mapping, text } = drafted(
      'Ticket,Date,How satisfied are you?\nT1,2026-03-02,4\nT2,2026-03-03,5\n',
    );
    expect(mapping).toMatchObject({ kind: 'survey', columns: { id: 'Ticket' } });
    expect(text.replace(/\s*# /g, ' ')).toContain('a header speaks of tickets, but no other does');
  });

  it('that begin alike are not taken for ours', () => {
    const calls = Array.from(
      { length: 12 },
      (_, row) => `2026-03-${10 + row},Calls abroad cost ${row} times more,${1 + (row % 5)}`,
    );
    const { mapping } = drafted(
      ['Date,International calls: what should we improve?,Rating', ...calls].join('\n'),
    );
    expect(mapping.columns.comment).toMatchObject({
      columns: ['International calls: what should we improve?'],
    });
  });
});

describe('a scale with two readings', () => {
  it('of which only good and bad occur is not five steps', () => {
    const { mapping, text } = drafted(table({ Service: ['Good', 'Bad'] }));
    expect(mapping.ratings['service']).toMatchObject({ words: { Bad: 0, Good: 1 } });
    expect(told(text)).toContain('CONFIRM that the question has no answers beside good and bad');
  });

  it('of five steps of which two occur is asked about', () => {
    const { text } = drafted(table({ Service: ['Satisfied', 'Dissatisfied'] }));
    expect(told(text)).toContain('CONFIRM that the question has 5 answers: only two of them were given');
  });

  it.each([
    ['a 9 far above the others', 'CSAT 1', ['1', '2', '3', '4', '5', '9'], '9'],
    ['an 8 and a 9', 'Service rating', ['1', '2', '3', '5', '8', '9'], '8'],
    ['a 9 above seven points', 'Service rating', ['1', '3', '5', '6', '7', '9'], '9'],
  ])('refuses the cells in doubt until somebody settles them: %s', (_, header, cells, refused) => {
    run(exported(table({ [header]: cells })));
    expect(errors().join()).toContain(`holds "${refused}"; expected a whole number from 1 to`);
    const source = written('data/feedback/my-survey/source.yaml');
    expect(source).toMatch(/# missing: \[.*'9'/);
    expect(printed()).toContain('beside the scale: check refuses these cells');
  });

  it('of ten points keeps its 9 where the header or a 10 tells', () => {
    expect(Object.values(drafted(table({ 'Rating (1-10)': ['1', '2', '5', '9'] })).mapping.ratings)).toEqual([
      'Rating (1-10)',
    ]);
    expect(errors()).toEqual([]);
  });

  it('knows a 9 beside a named scale for no answer, and asks', () => {
    const { mapping } = drafted(table({ 'Rating (1-5)': ['1', '2', '5', '9'] }));
    expect(Object.values(mapping.ratings)).toMatchObject([{ missing: ['9'] }]);
  });

  it('from 0 to 10 below a bare header may be about recommending', () => {
    const { text } = drafted(table({ Score: ['0', '4', '10'] }));
    expect(told(text)).toContain(
      'CONFIRM whether the question is about recommending: if so, write kind: nps',
    );
  });

  it('of faces is left alone where two faces would be one step', () => {
    expect(drafted(table({ 'How was it?': ['😡', '😠', '🙂'] })).mapping.ratings).toEqual({});
  });
});

it.each([
  'Great staff, but the engineer came late twice',
  'Late twice',
  '2 visits and no result at all so far',
])('comments with numbers at their ends stay comments, and are never quoted: %s', (words) => {
  const comments = Array.from({ length: 30 }, (_, row) => `${words} (${row})`);
  const { mapping, text } = drafted(
    table({ 'Satisfaction comment': comments, 'Service rating': ['1', '5', '3'] }),
  );
  expect(mapping.ratings).toEqual({ 'service-rating': 'Service rating' });
  expect(`${text}${printed()}`).not.toContain(words);
});
