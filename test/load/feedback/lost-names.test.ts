import { describe, expect, it } from 'vitest';
import { SOURCE, SURVEY } from '../../temporary-workspace.ts';
import { CSV, load, MAPPING } from './loaded-feedback.ts';

describe('a name that lost a letter before the file came', () => {
  it('is told: it stands as another name', () => {
    const files = {
      [MAPPING]: SOURCE.replace('customer: customer', 'segment: customer'),
      [CSV]: SURVEY.replace('C2', 'M\ufffdlaga'),
    };
    expect(load(files).defects).toEqual([
      `${CSV}:3:1 a letter of the segment "M\ufffdlaga" was lost before the file came here, and stands as another name [character-lost]`,
    ]);
  });
});
