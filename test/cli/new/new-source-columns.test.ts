import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../src/cli/arguments.ts';
import { newSource } from '../../../src/cli/new/new-source.ts';
import { loadWorkspace } from '../../../src/load/workspace.ts';
import {
  config,
  drafted,
  draftInEmptyFolder,
  errors,
  exported,
  printed,
  SCORES,
  workspace,
  written,
} from './drafted-source.ts';

draftInEmptyFolder();

describe('ratings', () => {
  it.each([
    ['Likely-To-Arrive-On-Time', 'Likely to arrive on time'],
    ['wait_time_NPS', 'Wait time NPS'],
    ['Wi-Fi rating', 'Wi-Fi rating'],
  ])('are written in words where the header %s is', (header, name) => {
    drafted(
      [`Date,${header}`, ...SCORES.map((score) => `2026-03-${score + 10},${1 + (score % 5)}`)].join('\n'),
    );
    expect(Object.values({ ...config().outcomes, ...config().drivers }).map((each) => each.name)).toContain(
      name,
    );
  });

  it('are called by what the question asks about, where its words say it', () => {
    const asked = [
      'How likely are you to recommend us to a friend?',
      'How satisfied are you with our delivery?',
      'Overall, how satisfied were you with the delivery?',
      'How would you rate the quality of our support overall?',
      'How satisfied are you with us?',
      'Wie zufrieden sind Sie mit unserer Rechnung?',
      'Was the engineer on time?',
      'How was the website?',
      'How satisfied are you?',
    ];
    const rows = SCORES.map(
      (score) =>
        `2026-03-${score + 10},${score},${asked
          .slice(1)
          .map(() => 1 + (score % 5))
          .join()}`,
    );
    const { mapping } = drafted([`Date,${asked.map((each) => `"${each}"`).join()}`, ...rows].join('\n'));
    const { outcomes, drivers } = config();
    const named = Object.keys(mapping.ratings).map((id) => {
      const { name, question } = { ...outcomes, ...drivers }[id]!;
      return [id, name, question];
    });
    expect(named).toEqual([
      ['recommend', 'Likelihood to recommend', asked[0]],
      ['delivery', 'Delivery', asked[1]],
      ['overall-how-satisfied-were-you-with-the', asked[2], undefined],
      ['quality-of-our-support', 'Quality of our support', asked[3]],
      ['how-satisfied-are-you-with-us', asked[4], undefined],
      ['rechnung', 'Rechnung', asked[5]],
      ['was-the-engineer-on-time', asked[6], undefined],
      ['website', 'Website', asked[7]],
      ['satisfaction', 'Satisfaction', asked[8]],
    ]);
    expect(written('outerloop.yaml').replace(/\s*# /g, ' ')).toContain(
      'give those that are questions two or three words',
    );
    expect(errors()).toEqual([]);
  });

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

  it.each([
    [
      ['Sehr zufrieden', 'Zufrieden', 'Teils/teils', 'Sehr unzufrieden'],
      { 'Sehr unzufrieden': 1, Unzufrieden: 2, 'Teils/teils': 3, Zufrieden: 4, 'Sehr zufrieden': 5 },
    ],
    [
      ['Trifft zu', 'Trifft eher zu', 'Trifft eher nicht zu', 'Trifft nicht zu'],
      { 'Trifft nicht zu': 1, 'Trifft eher nicht zu': 2, 'Trifft eher zu': 3, 'Trifft zu': 4 },
    ],
    [
      ['Gut', 'Sehr gut', 'Befriedigend', 'Keine Angabe'],
      { Ungenügend: 1, Mangelhaft: 2, Ausreichend: 3, Befriedigend: 4, Gut: 5, 'Sehr gut': 6 },
    ],
  ])('knows the German scale of %j', (answers, words) => {
    const rows = answers.map((answer, at) => `2026-01-0${at + 1};${answer}`);
    const { mapping } = drafted(['Datum;Hilfe', ...rows].join('\n'));
    expect(mapping.ratings['hilfe']).toMatchObject({ column: 'Hilfe', words });
  });

  it('takes three columns with the same small numbers for ratings', () => {
    const rows = SCORES.map(
      (score) => `2026-01-${score + 10},${(score % 5) + 1},${((score + 1) % 5) + 1},${((score + 2) % 5) + 1}`,
    );
    const { mapping } = drafted(['date,Seat,Food,Crew', ...rows].join('\n'));
    expect(Object.keys(mapping.ratings)).toEqual(['seat', 'food', 'crew']);
  });
});

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
    expect(printed()).toMatch(/driver arrival-delay-in-minutes: plain numbers from 0 to 120/);
    expect(printed()).toMatch(/- arrival-delay-in-minutes: that less is better/);
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
    expect(printed()).toContain('no rating was found; this is the mean of a plain number');
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
    expect(printed()).not.toContain('Add to outerloop.yaml');
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

  it.each([
    ['1.200', '1200'],
    ['1,200', '1200'],
  ])('ask what %s means where every mark has three digits behind it', (waited, thousands) => {
    const waits = [waited, 45, waited.replace('1', '3'), 12, 7];
    const { text, mapping } = drafted(
      `Date;How likely are you to recommend us?;Waiting time (minutes)\n${rows(days, SCORES, waits)}\n`,
    );
    expect(Object.keys(mapping.ratings)).toEqual(['recommend']);
    expect(text.replace(/\s*# /g, ' ')).toContain(`whether "${waited}" is ${thousands} or`);
  });

  it('are decimals where one of them can be nothing else', () => {
    const { mapping } = drafted(
      `Date;How likely are you to recommend us?;Waiting time (minutes)\n${rows(days, SCORES, ['1.200', 45, '0.125', 12, 7])}\n`,
    );
    expect(Object.keys(mapping.ratings)).toEqual(['recommend', 'waiting-time-minutes']);
  });
});

describe('what a draft leaves out', () => {
  it.each([
    ['What could we do better?', 'the header asks for words, but many cells are alike'],
    ['Was können wir besser machen?', 'the header asks for words, but many cells are alike'],
    ['Which products do you use?', 'several choices in one cell'],
  ])('says of choices below "%s" what they may be instead', (header, why) => {
    const choices = [
      'Phone, Internet',
      'Internet, Television',
      'Phone, Internet, Television',
      'Phone, Television',
    ];
    const rows = Array.from({ length: 40 }, (_, row) => `2026-03-14,${1 + (row % 5)},"${choices[row % 4]}"`);
    const { text } = drafted([`Date,Rating,${header}`, ...rows].join('\n'));
    expect(text.replace(/\s*# /g, ' ')).toContain(why);
  });

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
    expect(printed()).toContain(hint);
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
    expect(printed()).toMatch(/- id: "Ticket ID" is named like an id, but some of its values repeat/);
  });

  it('says where a list of customers belongs', () => {
    drafted(
      `customerID,Contract,City\n${SCORES.map((each) => `C${each},Monthly,Town ${each}`).join('\n')}\n`,
    );
    expect(printed()).toContain('A list of customers belongs into data/customers.csv');
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
  expect(printed()).not.toContain('so it is a guess');
  expect(written('data/feedback/my-survey/source.yaml')).toContain('      - Grund');
});
