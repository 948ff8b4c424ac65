import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readArguments, UsageError } from '../../../src/cli/arguments.ts';
import { newSource } from '../../../src/cli/new/new-source.ts';
import { DefectList } from '../../../src/load/defect-list.ts';
import { loadWorkspace } from '../../../src/load/workspace.ts';
import { readYaml } from '../../../src/load/yaml-document.ts';
import type { SourceMapping } from '../../../src/model/source-mapping.ts';
import { sourceMappingSchema } from '../../../src/model/source-mapping.ts';
import type { WorkspaceConfig } from '../../../src/model/workspace-config.ts';
import { workspaceConfigSchema } from '../../../src/model/workspace-config.ts';

let folder: string;
let printed: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'new-source-'));
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const workspace = (): string => join(folder, 'workspace');
const written = (path: string): string => readFileSync(join(workspace(), path), 'utf8');

function exported(content: string | Uint8Array, name = 'export.csv', writtenOn = '2026-06-30'): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  utimesSync(path, new Date(`${writtenOn}T12:00:00Z`), new Date(`${writtenOn}T12:00:00Z`));
  return path;
}

function run(path: string, ...words: string[]): number {
  const call = ['source', path, '--name', 'my-survey', '--workspace', workspace(), ...words];
  return newSource(readArguments(call, ['workspace', 'name'], 2)) as number;
}

/** Drafts from an export and reads the draft back, as `check` would. */
function drafted(content: string | Uint8Array, writtenOn?: string): { text: string; mapping: SourceMapping } {
  expect(run(exported(content, 'export.csv', writtenOn))).toBe(0);
  const text = written('data/feedback/my-survey/source.yaml');
  const defects = new DefectList();
  const mapping = readYaml('source.yaml', text, sourceMappingSchema, defects)?.value;
  expect(defects.list()).toEqual([]);
  return { text, mapping: mapping! };
}

function config(): WorkspaceConfig {
  const defects = new DefectList();
  return readYaml('outerloop.yaml', written('outerloop.yaml'), workspaceConfigSchema, defects)!.value;
}

function errors(directory = workspace()): readonly string[] {
  return loadWorkspace(directory)
    .defects.list()
    .map(({ file, line, what }) => `${file}:${line} ${what}`);
}

/** Rows of a short survey: one row for each score from 0 to 10. */
const SCORES = Array.from({ length: 11 }, (_, score) => score);
const SURVEY = [
  'Response ID,Recorded Date,How likely are you to recommend us?,Delivery,E-mail,Why did you give this score?',
  ...SCORES.map((score) => {
    const delivery = ['Poor', 'Fair', 'Good', 'Very good', 'Excellent'][score % 5];
    return `R${score},2026-03-${String(score + 10)},${score},${delivery},p${score}@example.com,"Reason ${score}, in words"`;
  }),
].join('\n');

describe('a draft of a survey export', () => {
  it('names every role, writes a first outerloop.yaml and passes check', () => {
    const { mapping } = drafted(SURVEY);
    expect(mapping.columns).toMatchObject({
      id: 'Response ID',
      date: { column: 'Recorded Date', format: 'YYYY-MM-DD' },
      comment: { columns: ['Why did you give this score?'] },
    });
    expect(mapping.ratings).toEqual({
      recommend: 'How likely are you to recommend us?',
      delivery: expect.objectContaining({
        words: { Poor: 1, Fair: 2, Good: 3, 'Very good': 4, Excellent: 5 },
      }),
    });
    expect(mapping.ignore).toEqual(['E-mail']);
    expect(config()).toMatchObject({
      asOf: '2026-03-20',
      mainOutcome: 'recommend',
      organisation: { name: 'Your organisation' },
    });
    expect(config().drivers['delivery']?.scale).toEqual({ low: 1, high: 5 });
    expect(errors()).toEqual([]);
    expect(loadWorkspace(workspace()).workspace?.feedback.rows).toBe(11);
  });

  it('reports each column with its reason and ends with the next command', () => {
    drafted(SURVEY);
    expect(printed).toMatch(/Delivery +driver delivery: the answers are the words of a scale of quality/);
    expect(printed).toMatch(/E-mail +ignored, personal data/);
    expect(printed.trimEnd().endsWith(`npm run check -- --workspace ${workspace()}`)).toBe(true);
    expect(printed).not.toContain('@example.com');
  });

  it('copies the export byte for byte under a safe name', () => {
    const bytes = Buffer.from(`\ufeffid,date,rating\r\n1,2026-01-05,4\r\n2,2026-01-06,5\r\n`);
    run(exported(bytes, 'Export Mai (1).csv'));
    expect(readFileSync(join(workspace(), 'data/feedback/my-survey/Export-Mai-1.csv'))).toEqual(bytes);
    expect(errors()).toEqual([]);
  });

  it('takes file and line as id when the column named id repeats', () => {
    const { mapping, text } = drafted('id,date,rating\n7,2026-01-05,4\n7,2026-01-06,5\n');
    expect(mapping.columns.id).toEqual({ from: 'line' });
    expect(text).toContain('some of its values repeat');
  });
});

describe('dates', () => {
  const dated = (...dates: string[]): string =>
    ['Timestamp,Rating', ...dates.map((date, index) => `${date},${(index % 5) + 1}`)].join('\n');

  it('takes the order of day and month from a value above 12', () => {
    const { mapping, text } = drafted(dated('3/4/2026 9:05:00', '3/14/2026 10:15:00'));
    expect(mapping.columns.date).toMatchObject({ format: 'M/D/YYYY H:mm:ss' });
    expect(text).not.toContain('write D/M/YYYY');
  });

  it('asks when no value shows the order', () => {
    const { mapping, text } = drafted(dated('03/04/2026', '05/06/2026'));
    expect(mapping.columns.date).toMatchObject({ format: 'D/M/YYYY' });
    expect(text.replace(/\s*# /g, ' ')).toContain('CONFIRM no value above 12 shows which part is the day');
  });

  it('prefers the order in which no answer is younger than the file', () => {
    const { mapping } = drafted(dated('03/04/2026', '06/12/2026'), '2026-06-30');
    expect(mapping.columns.date).toMatchObject({ format: 'M/D/YYYY' });
  });

  it('says so when no column holds a date, and passes check', () => {
    const { mapping, text } = drafted('How satisfied are you overall?\n1\n5\n4\n', '2026-05-31');
    expect(mapping.columns.date).toEqual({ value: '2026-05-31' });
    expect(text.replace(/\s*# /g, ' ')).toContain('CONFIRM no column holds a date');
    expect(printed).toContain('date 2026-05-31: no column holds a date');
    expect(errors()).toEqual([]);
  });
});

describe('ratings', () => {
  it('reads 0 beside 1–5 as no answer, in all spellings, and asks', () => {
    const { mapping, text } = drafted(
      'date,comfort_rating\n2026-01-01,0\n2026-01-02,0.0\n2026-01-03,5.0\n2026-01-03,1\n',
    );
    expect(mapping.ratings).toEqual({
      'comfort-rating': expect.objectContaining({ decimals: true, missing: ['0', '0.0'] }),
    });
    expect(text).toContain('CONFIRM that it means "no answer"');
    expect(errors()).toEqual([]);
  });

  it('only suggests missing codes when several texts stand beside the scale', () => {
    const { mapping, text } = drafted(
      'date,Service rating\n2026-01-01,1\n2026-01-02,5\n2026-01-03,N/A\n2026-01-04,99\n',
    );
    expect(mapping.ratings['service-rating']).not.toHaveProperty('missing');
    expect(text).toMatch(/# missing: \['?99'?, N\/A\]/);
    expect(errors().join()).toContain('holds "N/A"; expected a whole number from 1 to 5');
  });

  it('knows worded scales with full stops, and leaves rankings, importance and lone counts out', () => {
    const header = 'date,Help,Please rank price,Speed is,Visits';
    const rows = [
      '2026-01-01,Strongly agree.,1,Very important,3',
      '2026-01-02,Disagree.,2,Not important,5',
      '2026-01-03,Neutral.,3,Very important,4',
    ];
    const { mapping, text } = drafted([header, ...rows].join('\n'));
    expect(mapping.ratings).toEqual({
      help: expect.objectContaining({
        words: { 'Strongly disagree.': 1, 'Disagree.': 2, 'Neutral.': 3, 'Agree.': 4, 'Strongly agree.': 5 },
      }),
    });
    for (const header of ['Please rank price', 'Speed is', 'Visits']) expect(text).toContain(`"${header}"`);
    expect(mapping.otherColumns).toBe('ignore');
  });

  it('takes three columns with the same small numbers for ratings', () => {
    const rows = SCORES.map(
      (score) => `2026-01-${score + 10},${(score % 5) + 1},${((score + 1) % 5) + 1},${((score + 2) % 5) + 1}`,
    );
    const { mapping } = drafted(['date,Seat,Food,Crew', ...rows].join('\n'));
    expect(Object.keys(mapping.ratings)).toEqual(['seat', 'food', 'crew']);
  });
});

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
    expect(config().outcomes['recommend']?.name).toBe('How likely are you to recommend us?');
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
    expect(printed).toContain('encoding windows-1252');
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
    expect(`${text}${written('outerloop.yaml')}${printed}`).not.toMatch(/[^\P{C}\n]/u);
    expect(errors()).toEqual([]);
  });
});

describe('a workspace that exists', () => {
  const CONFIG = [
    'schema: 1',
    'organisation: { name: Ours }',
    'currency: EUR',
    'asOf: 2026-03-15',
    'mainOutcome: nps',
    'outcomes:',
    '  nps: { name: Would recommend, kind: nps, scale: { low: 0, high: 10 } }',
    '',
  ].join('\n');

  const prepare = (): void => {
    mkdirSync(workspace());
    writeFileSync(join(workspace(), 'outerloop.yaml'), CONFIG);
  };

  it('maps to declared outcomes, prints the drivers to add and says when asOf is passed', () => {
    prepare();
    const { mapping } = drafted(SURVEY);
    expect(Object.keys(mapping.ratings)).toEqual(['nps', 'delivery']);
    expect(written('outerloop.yaml')).toBe(CONFIG);
    expect(printed).toContain('drivers:\n  delivery:\n    name: Delivery\n    scale: { low: 1, high: 5 }');
    expect(printed).toContain('after asOf 2026-03-15');
    expect(errors().join()).toContain('"delivery" is neither an outcome nor a driver');
  });

  it('takes asOf for the date when the export has none, and says so', () => {
    prepare();
    const { mapping } = drafted('Would recommend\n0\n10\n9\n');
    expect(mapping.columns.date).toEqual({ value: '2026-03-15' });
    expect(printed).toContain('date 2026-03-15: no column holds a date');
    expect(errors()).toEqual([]);
  });

  it('drafts beside an export that lies in its source folder already', () => {
    prepare();
    run(exported(SURVEY));
    rmSync(join(workspace(), 'data/feedback/my-survey/source.yaml'));
    expect(run(join(workspace(), 'data/feedback/my-survey/export.csv'))).toBe(0);
    expect(readdirSync(join(workspace(), 'data/feedback/my-survey'))).toEqual(['export.csv', 'source.yaml']);
  });

  it('never overwrites: refuses and leaves everything as it was', () => {
    run(exported(SURVEY));
    const before = written('data/feedback/my-survey/source.yaml');
    expect(() => run(exported('date,rating\n2026-01-05,4\n', 'other.csv'))).toThrow(
      /exists already and is left as it is/,
    );
    expect(written('data/feedback/my-survey/source.yaml')).toBe(before);
    expect(existsSync(join(workspace(), 'data/feedback/my-survey/other.csv'))).toBe(false);
  });

  it('asks to correct an outerloop.yaml with errors first', () => {
    prepare();
    writeFileSync(join(workspace(), 'outerloop.yaml'), 'schema: 2\n');
    expect(() => run(exported(SURVEY))).toThrow(/outerloop.yaml of this workspace has errors/);
  });
});

describe('wrong calls', () => {
  const call =
    (...words: string[]): (() => unknown) =>
    () =>
      newSource(readArguments(words, ['workspace', 'name'], 2));

  it('are usage errors that say what to do', () => {
    const path = exported(SURVEY);
    expect(call('theme', path)).toThrow(/new source FILE.csv/);
    expect(call('source')).toThrow(UsageError);
    expect(call('source', path)).toThrow(/for example --name export/);
    expect(call('source', path, '--name', 'Meine Umfrage')).toThrow(/small letters/);
    expect(call('source', join(folder, 'none.csv'), '--name', 'x')).toThrow(
      /cannot be read: there is no such file/,
    );
    expect(() => run(exported('', 'empty.csv'))).toThrow(/is empty/);
    expect(() => run(exported('a,b\n', 'header.csv'))).toThrow(/no row that can be read/);
    expect(() => run(exported('PK\u0003\u0004sheet', 'sheet.xlsx'))).toThrow(/spreadsheet/);
    expect(existsSync(workspace())).toBe(false);
  });
});

const SHARED = resolve(import.meta.dirname, '../../../../shared/data');
const REAL = [
  'export-shapes/qualtrics/qualtrics_three_header_rows.csv',
  'export-shapes/qualtrics/qualtrics_legacy_two_header_rows.csv',
  'export-shapes/surveymonkey/surveymonkey_two_header_rows.csv',
  'export-shapes/google-play-console/app_reviews_with_replies.csv',
  'export-shapes/zendesk-api-tables/ticket.csv',
  'workshop-nps-survey/workshop_longterm_survey.csv',
  'developer-tool-survey/survey_2022.csv',
  'lounge-reviews/lounge_reviews.csv',
  'airline-satisfaction/airline_satisfaction.csv',
  'support-questions/support_questions_2024.csv',
];

describe.skipIf(!existsSync(SHARED))(
  existsSync(SHARED) ? 'real exports' : 'real exports (skipped: the folder ../shared/data is absent)',
  () => {
    it.each(REAL)('the draft of %s passes check', (file) => {
      expect(run(join(SHARED, file))).toBe(0);
      expect(errors()).toEqual([]);
    });
  },
);

describe('plain numbers that say how it went', () => {
  const rows = (...columns: readonly (readonly (string | number)[])[]): string =>
    SCORES.map((_, row) => columns.map((column) => column[row % column.length]).join(';')).join('\n');
  const days = SCORES.map((day) => `2026-03-${day + 10}`);
  const waits = ['12', '3.5', '44.0', '', '7', '0', '120', '18', '9', '61', '5'];

  it('become a driver with the unit that the header names', () => {
    const { mapping } = drafted(
      `Date;How likely are you to recommend us?;Arrival delay in minutes\n${rows(days, SCORES, waits)}\n`,
    );
    expect(mapping.ratings['arrival-delay-in-minutes']).toBe('Arrival delay in minutes');
    expect(config().drivers['arrival-delay-in-minutes']).toMatchObject({ unit: 'minutes', good: 'low' });
    expect(config().mainOutcome).toBe('recommend');
    expect(printed).toMatch(/driver arrival-delay-in-minutes: plain numbers from 0 to 120/);
    expect(printed).toMatch(/- arrival-delay-in-minutes: that less is better/);
    expect(errors()).toEqual([]);
    expect(
      loadWorkspace(workspace()).workspace?.feedback.measures.get('arrival-delay-in-minutes')?.values[1],
    ).toBe(3.5);
  });

  it('become the outcome of an export without ratings', () => {
    const shares = ['89.4', '91', '87.25', '90', '92.5', '85'];
    drafted(`Date;Trains on time\n${rows(days, shares)}\n`);
    expect(config()).toMatchObject({
      mainOutcome: 'trains-on-time',
      outcomes: {
        'trains-on-time': { kind: 'measure', unit: 'percent', good: 'high', lowest: 0, highest: 100 },
      },
    });
    expect(printed).toContain('no rating was found; this is the mean of a plain number');
    expect(errors()).toEqual([]);
  });

  it('read with a decimal comma, and with the texts that mean no answer', () => {
    const { mapping } = drafted(
      `Date;Wartezeit (Stunden)\n${rows(days, ['1,5', '12', '0,25', 'n/a', '3', '7', '2'])}\n`,
    );
    expect(mapping.ratings['wartezeit-stunden']).toMatchObject({ decimal: ',', missing: ['n/a'] });
    expect(config().outcomes['wartezeit-stunden']).toMatchObject({ unit: 'hours', good: 'low' });
    expect(errors()).toEqual([]);
  });

  it('ask for the unit where the header names none', () => {
    drafted(`Date;Resolution time\n${rows(days, [3, 14, 15, 92, 65, 35])}\n`);
    expect(config().outcomes['resolution-time']).toMatchObject({ unit: 'units' });
    expect(written('outerloop.yaml')).toMatch(/CONFIRM the unit: the header names none/);
  });

  it('belong to the measure that outerloop.yaml declares in the same words', () => {
    drafted(`Date;How likely are you to recommend us?;Wait (min)\n${rows(days, SCORES, waits)}\n`);
    const again = ['source', exported(`Date;Wait (min)\n${rows(days, waits)}\n`, 'more.csv')];
    newSource(
      readArguments([...again, '--name', 'more', '--workspace', workspace()], ['workspace', 'name'], 2),
    );
    expect(written('data/feedback/more/source.yaml')).toContain('  wait-min: Wait (min)');
    expect(printed).not.toContain('Add to outerloop.yaml');
    expect(errors()).toEqual([]);
  });

  it.each([
    [
      'thousands marks that could be decimals',
      'Waiting time in minutes',
      ['1,250', '3,125', '2,000', '4,500', '1,125'],
    ],
    ['a few codes', 'Delay', [1, 2, 3]],
    ['the age of customers', 'Age', [31, 45, 62, 27, 50, 38]],
    ['money', 'Delayed charges', [12.5, 13, 14, 15, 16, 17]],
    ['the length of the questionnaire', 'Survey time to complete', [120, 340, 90, 75, 200, 310]],
  ])('are left alone when they are %s', (_, header, values) => {
    const { mapping } = drafted(
      `Date;How likely are you to recommend us?;${header}\n${rows(days, SCORES, values)}\n`,
    );
    expect(Object.keys(mapping.ratings)).toEqual(['recommend']);
  });
});

describe('what a draft leaves out', () => {
  const table = (header: string, cells: readonly string[]): string =>
    [`Date;How likely are you to recommend us?;${header}`]
      .concat(SCORES.map((score) => `2026-03-${score + 10};${score};${cells[score % cells.length]!}`))
      .join('\n');

  it.each([
    ['Reason for contact', ['Late', 'Wrong', 'Broken'], 'columns.themes reads them'],
    ['Churned', ['Yes', 'No'], 'map it under ratings with words'],
    ['Basket size in items', ['12.5', '7.5', '9.25', '11', '3', '4.75'], 'numbers'],
  ])('says of %s what it could be', (header, cells, hint) => {
    const { text } = drafted(table(header, cells));
    expect(text.replaceAll(/\n# /g, ' ')).toContain(hint);
    expect(printed).toContain(hint);
  });

  it('is not prose whose stock phrases come back', () => {
    const stock = [
      'The train was held at the border for a long check of all the papers on board',
      'the crew of the connecting service had reached the end of the hours it may work',
    ].join(', ');
    const cells = SCORES.map((each) => `"${stock}, and the points at stop ${each} failed"`);
    const { mapping } = drafted(table('Comments', cells));
    expect(mapping.columns.comment).toMatchObject({ columns: ['Comments'] });
  });

  it('says why an id is none, and that lines then are', () => {
    const { mapping } = drafted(
      table('x', ['1']).replace('Date;', 'Ticket ID;Date;').replaceAll('\n2026', '\nT1;2026'),
    );
    expect(mapping.columns.id).toEqual({ from: 'line' });
    expect(printed).toMatch(/- id: "Ticket ID" is named like an id, but some of its values repeat/);
  });

  it('says where a list of customers belongs', () => {
    drafted(
      `customerID,Contract,City\n${SCORES.map((each) => `C${each},Monthly,Town ${each}`).join('\n')}\n`,
    );
    expect(printed).toContain('A list of customers belongs into data/customers.csv');
  });
});

it('a draft of posts does not say that customers were asked', () => {
  const { mapping } = drafted(
    `tweet_id,tweet_created,text\n${SCORES.map((each) => `${each},2026-03-${each + 10},"Late again, flight ${each} of the week"`).join('\n')}\n`,
  );
  expect(mapping).toMatchObject({ kind: 'community', solicited: false });
});

it('a scale that the header names is no guess, and no part of the name', () => {
  drafted(`id;date;Zufriedenheit (1-5);Grund\n1;2026-05-01;4;gut, aber langsam\n2;2026-05-13;2;zu spät\n`);
  expect(config()).toMatchObject({
    mainOutcome: 'zufriedenheit',
    outcomes: { zufriedenheit: { name: 'Zufriedenheit', scale: { low: 1, high: 5 } } },
  });
  expect(printed).not.toContain('so it is a guess');
  expect(written('data/feedback/my-survey/source.yaml')).toContain('      - Grund');
});
