import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments, UsageError } from '../../../src/cli/arguments.ts';
import { newSource } from '../../../src/cli/new/new-source.ts';
import { loadWorkspace } from '../../../src/load/workspace.ts';
import {
  config,
  drafted,
  draftInEmptyFolder,
  errors,
  exported,
  printed,
  run,
  SURVEY,
  workspace,
  written,
} from './drafted-source.ts';

draftInEmptyFolder();

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
    expect(printed()).toMatch(/Delivery +driver delivery: the answers are the words of a scale of quality/);
    expect(printed()).toMatch(/E-mail +ignored, personal data/);
    expect(printed().trimEnd().endsWith(`npm run check -- --workspace ${workspace()}`)).toBe(true);
    expect(printed()).not.toContain('@example.com');
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
    expect(printed()).toContain('drivers:\n  delivery:\n    name: Delivery\n    scale: { low: 1, high: 5 }');
    expect(printed()).toContain('after asOf 2026-03-15');
    expect(errors().join()).toContain('"delivery" is neither an outcome nor a driver');
  });

  it('takes asOf for the date when the export has none, and says so', () => {
    prepare();
    const { mapping } = drafted('Would recommend\n0\n10\n9\n');
    expect(mapping.columns.date).toEqual({ value: '2026-03-15' });
    expect(printed()).toContain('date 2026-03-15: no column holds a date');
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
    expect(call('source', path, '--name', 'Meine Umfrage')).toThrow(
      /small letters.* for example meine-umfrage/,
    );
    expect(call('source', join(workspace(), 'none.csv'), '--name', 'x')).toThrow(
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
