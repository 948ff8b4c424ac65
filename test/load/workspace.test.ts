import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONFIG, SOURCE, SURVEY, toldOf, workspaceWith } from '../temporary-workspace.ts';
import { CSV, MAPPING, load } from './feedback/loaded-feedback.ts';

describe('a workspace', () => {
  it('says so when there is none', () => {
    expect(load({ 'outerloop.yaml': null }).codes).toEqual(['workspace-missing']);
  });

  it('is no file, and no folder that is not there: one defect', () => {
    const directory = workspaceWith();
    expect(toldOf(join(directory, 'outerloop.yaml'))).toEqual([
      expect.stringMatching(/the workspace that is named is a file \[workspace-missing\]/),
    ]);
    expect(toldOf(join(directory, 'elsewhere'))).toEqual([
      expect.stringMatching(/there is no folder of this name \[workspace-missing\]/),
    ]);
  });

  it('does not suppress what it would show in full', () => {
    const { defects } = load({
      'outerloop.yaml': `${CONFIG}thresholds: { minimumAnswers: 40, fullAnswers: 20 }\n`,
    });
    expect(defects).toEqual([
      expect.stringMatching(/^outerloop.yaml:11:48 fullAnswers \(20\) is less than minimumAnswers \(40\)/),
    ]);
  });

  it.each([
    [
      [['Delivery', 'Was it on time?']],
      /^outerloop\.yaml:9:21 the name "Was it on time\?" is a question, and reads badly/,
    ],
    [
      [
        ['Delivery', 'Was it on time?'],
        ['Likelihood to recommend', 'Would you recommend us?'],
      ],
      /^outerloop\.yaml:7:22 2 names are questions, the first "Would you recommend us\?"/,
    ],
  ])('warns once of names that are questions', (names, told) => {
    const config = names.reduce((text, [name, question]) => text.replace(name!, question!), CONFIG);
    const { defects, workspace } = load({ 'outerloop.yaml': config });
    expect(defects).toEqual([expect.stringMatching(told)]);
    expect(workspace).toBeDefined();
  });

  it('may be empty of feedback', () => {
    const { workspace, codes } = load({ [CSV]: null, [MAPPING]: null });
    expect(codes).toEqual([]);
    expect(workspace?.feedback.rows).toBe(0);
  });

  it.each([
    ['a source without a mapping', { [MAPPING]: null }, 'file-missing'],
    ['a file it does not read', { 'data/feedback/survey/notes.xlsx': 'x' }, 'file-unexpected'],
    ['an unsafe folder name', { 'data/feedback/My Survey/source.yaml': SOURCE }, 'name-unsafe'],
    [
      'a main outcome that is not declared',
      { 'outerloop.yaml': CONFIG.replace('mainOutcome: recommend', 'mainOutcome: nps') },
      'reference-unknown',
    ],
    [
      'a rating that is not declared',
      { [MAPPING]: SOURCE.replace('  delivery:', '  delivry:') },
      'reference-unknown',
    ],
    [
      'a theme that names an unknown driver',
      { 'content/themes/late.yaml': 'name: Late\ndriver: delvery\n' },
      'reference-unknown',
    ],
  ])('names %s', (_, files, code) => {
    expect(load(files).codes).toContain(code);
  });

  it('still reads the feedback when another file is wrong, so that all defects come at once', () => {
    const { codes } = load({
      'content/themes/late.yaml': 'nam: Late\n',
      [CSV]: SURVEY.replace(',9,', ',19,'),
    });
    expect(codes).toEqual(['field-unknown', 'cell-out-of-range']);
  });

  it('warns of a promise whose next report is overdue or too far away', () => {
    const promise = `public: true
title: Late deliveries
status: fixing
heard: Deliveries came late.
doing: We add vans.
announcedOn: 2025-06-01
`;
    const codesFor = (date: string): string[] =>
      load({ 'content/promises/late.yaml': `${promise}nextReportBy: ${date}\n` }).codes;
    expect(codesFor('2025-12-01')).toEqual(['promise-overdue-unexplained']);
    expect(codesFor('2026-12-01')).toEqual(['promise-date-out-of-bounds']);
  });
});
