import { describe, expect, it } from 'vitest';
import { checkWorkspace } from '../../src/pipeline.ts';
import { CONFIG, SOURCE, SURVEY, workspaceWith } from '../temporary-workspace.ts';

function told(files: Readonly<Record<string, string | null>>): readonly string[] {
  return checkWorkspace(workspaceWith(files)).defects.map(
    ({ severity, file, line, column, code }) => `${severity} ${file}:${line}:${column} ${code}`,
  );
}

const [HEADER = ''] = SURVEY.split('\n');
const OF_SOURCE = 'data/feedback/survey/source.yaml';

describe('feedback that is read and says nothing', () => {
  it('is no matter where answers are there', () => {
    expect(told({})).toEqual([]);
  });

  it('is named when a mapping reads no column as an answer', () => {
    const mapping = SOURCE.replace(/ {2}comment: comment\nratings:[^]*/, 'otherColumns: ignore\n');
    expect(told({ [OF_SOURCE]: mapping })).toEqual([
      `warning ${OF_SOURCE}:1:1 source-without-answers`,
      'warning outerloop.yaml:5:14 outcome-without-source',
    ]);
  });

  it('says where a customer list belongs', () => {
    const mapping = SOURCE.replace(/ {2}comment: comment\nratings:[^]*/, 'otherColumns: ignore\n');
    const [first] = checkWorkspace(workspaceWith({ [OF_SOURCE]: mapping })).defects;
    expect(first?.what).toContain('no column of this source is read as a rating, a comment or a theme');
    expect(first?.fix).toContain('data/customers.csv');
  });

  it('is named when the mapped columns are empty in every row', () => {
    expect(told({ 'data/feedback/survey/2026.csv': `${HEADER}\na1,2026-05-02,C1,,,\n` })).toEqual([
      `warning ${OF_SOURCE}:1:1 source-without-answers`,
    ]);
  });

  it('is named when a file holds its header alone', () => {
    expect(told({ 'data/feedback/survey/2026-07.csv': `${HEADER}\n` })).toEqual([
      'warning data/feedback/survey/2026-07.csv:1:1 file-empty',
    ]);
  });

  it('is named when no source brings the main outcome', () => {
    const config = CONFIG.replace('mainOutcome: recommend', 'mainOutcome: effort').replace(
      'drivers:',
      '  effort: { name: Effort, kind: ces, scale: { low: 1, high: 7 } }\ndrivers:',
    );
    expect(told({ 'outerloop.yaml': config })).toEqual([
      'warning outerloop.yaml:5:14 outcome-without-source',
    ]);
  });

  it('waits until the errors are gone, for rows are missing until then', () => {
    expect(told({ 'data/feedback/survey/2026.csv': `${HEADER}\na1,2026-15-02,C1,,,\n` })).toEqual([
      'error data/feedback/survey/2026.csv:2:2 date-invalid',
    ]);
  });
});
