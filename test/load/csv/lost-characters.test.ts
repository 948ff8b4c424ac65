import { describe, expect, it } from 'vitest';
import { SURVEY } from '../../temporary-workspace.ts';
import { CSV, load } from '../feedback/loaded-feedback.ts';

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

  it.each([
    ['data/customers.csv', 'customer,segment'],
    ['data/population.csv', 'stratum,customers'],
  ])('are told of the tables that people keep, such as %s', (file, header) => {
    const rows = ['C1,1', 'M\ufffdlaga,2', 'Z\ufffdrich,3', 'K\ufffdln,4'];
    expect(load({ [file]: `${[header, ...rows].join('\n')}\n` }).defects).toContain(
      `${file}:3:1 letters were lost before the file came here: \\ufffd stands in their place, in 3 lines from this one on [character-lost]`,
    );
  });
});
