import { describe, expect, it } from 'vitest';
import { SOURCE, SURVEY } from '../../temporary-workspace.ts';
import { CSV, load, MAPPING } from './loaded-feedback.ts';

/** A survey of a hundred answers, of which every so manyth lost a letter. */
const surveyLosing = (every: number): string =>
  SURVEY +
  Array.from(
    { length: 100 },
    (_, at) => `b${at},2026-05-02,C1,9,4,${at % every === 0 ? 'Tr\ufffds' : 'Very'} fine ${at}\n`,
  ).join('');

describe('letters that were lost before the file came', () => {
  it('are told once, at the first of them', () => {
    expect(load({ [CSV]: surveyLosing(10) }).defects).toEqual([
      `${CSV}:5:6 letters were lost before the file came here: \\ufffd stands in their place, in 10 lines from this one on [character-lost]`,
    ]);
  });

  it('are no broken file in one or two comments', () => {
    expect(load({ [CSV]: surveyLosing(60) }).defects).toEqual([]);
  });

  it('are told wherever they make another name', () => {
    const files = {
      [MAPPING]: SOURCE.replace('customer: customer', 'segment: customer'),
      [CSV]: SURVEY.replace('C2', 'M\ufffdlaga'),
    };
    expect(load(files).defects).toEqual([
      `${CSV}:3:1 a letter of the segment "M\ufffdlaga" was lost before the file came here, and stands as another name [character-lost]`,
    ]);
  });
});
