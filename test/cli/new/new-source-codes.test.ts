import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceMappingSchema } from '../../../src/model/source-mapping.ts';
import type { SourceMapping } from '../../../src/model/source-mapping.ts';
import { DefectList } from '../../../src/load/defect-list.ts';
import { readYaml } from '../../../src/load/yaml/yaml-document.ts';
import {
  config,
  drafted,
  draftInEmptyFolder,
  errors,
  exported,
  printed,
  run,
  table,
  workspace,
  written,
} from './drafted-source.ts';

draftInEmptyFolder();

const SOURCE = 'data/feedback/my-survey/source.yaml';
const CODES = ['A1', 'A2', 'A3', 'A4', 'A5'];

/** The ratings of a draft in which the author has said that the high end is the good one. */
const settled = (columns: Readonly<Record<string, readonly string[]>>): SourceMapping['ratings'] => {
  run(exported(table(columns)));
  const text = written(SOURCE).replaceAll('reversed: CONFIRM', 'reversed: false');
  writeFileSync(join(workspace(), SOURCE), text);
  return readYaml(SOURCE, text, sourceMappingSchema, new DefectList())!.value.ratings;
};

describe('answer codes below a question that asks for a rating', () => {
  it('are points in the order of their numbers, also those that nobody gave', () => {
    const ratings = settled({ 'How satisfied are you?': ['A2', 'A5'] });
    expect(Object.values(ratings)).toMatchObject([{ words: { A1: 1, A2: 2, A3: 3, A4: 4, A5: 5 } }]);
    expect(printed()).toContain('compare them with the list of codes in the survey tool');
    expect(printed()).toContain('nobody gave A1, A3, A4 here: assumed as well');
    expect(errors()).toEqual([]);
  });

  it('stop check until the author says which end is good', () => {
    run(exported(table({ 'How satisfied are you?': CODES })));
    expect(printed()).toContain('codes do not say which end of the scale is good');
    expect(errors().join()).toContain('holds "CONFIRM": expected true or false');
  });

  it.each([
    ['with leading noughts', ['AO01', 'AO03', 'AO04'], { AO01: 1, AO02: 2, AO03: 3, AO04: 4 }],
    ['from nought', ['L0', 'L1', 'L2'], { L0: 0, L1: 1, L2: 2 }],
  ])('are read %s', (_, cells, words) => {
    expect(Object.values(settled({ 'Service rating': cells }))).toMatchObject([{ words }]);
    expect(errors()).toEqual([]);
  });

  it('are the points from 0 to 10 where eleven of them answer whether customers recommend', () => {
    const ratings = settled({ 'Would you recommend us?': ['A1', 'A7', 'A11'] });
    expect(ratings['recommend']).toMatchObject({ words: { A1: 0, A7: 6, A11: 10 } });
    expect(config().outcomes['recommend']).toMatchObject({ kind: 'nps', scale: { low: 0, high: 10 } });
    expect(errors()).toEqual([]);
  });

  it('keep an answer beside the list apart, and ask', () => {
    expect(Object.values(settled({ 'Service rating': [...CODES, '-oth-'] }))).toMatchObject([
      { missing: ['-oth-'] },
    ]);
    expect(printed()).toContain('"-oth-" is read as "no answer"');
    expect(errors()).toEqual([]);
  });

  it.each([
    ['too few', ['A1', 'A2']],
    ['too many', ['A1', 'A12']],
  ])('are left out where they are %s for a scale', (_, cells) => {
    expect(drafted(table({ 'Service rating': cells })).mapping.ratings).toEqual({});
    expect(printed()).toContain('which are no scale of 3 to 11 points');
  });
});

describe('answer codes below headers that ask nothing', () => {
  it('are points where the items of a grid share them, with the last code of any item', () => {
    const ratings = settled({
      'Q2[SQ001]': ['A1', 'A2'],
      'Q2[SQ002]': ['A2', 'A4'],
      'Q2[SQ003]': ['A3', 'A1'],
    });
    const words = { A1: 1, A2: 2, A3: 3, A4: 4 };
    expect(Object.values(ratings)).toMatchObject([{ words }, { words }, { words }]);
    expect(errors()).toEqual([]);
  });

  it('are points where other columns hold codes up to the same one', () => {
    expect(Object.keys(settled({ Speed: CODES, Staff: CODES, Shop: CODES }))).toEqual([
      'speed',
      'staff',
      'shop',
    ]);
  });

  it.each([
    ['alone', { Speed: CODES }],
    ['as short lists', { Home: ['A1', 'A2', 'A3'], Device: ['A1', 'A2', 'A3'], Colour: ['A1', 'A2', 'A3'] }],
  ])('are left out %s, with what to do', (_, columns) => {
    const { mapping, text } = drafted(table(columns));
    expect(mapping.ratings).toEqual({});
    expect(text.replaceAll(/\s*# /g, ' ')).toContain('export the answers in full, or map them under ratings');
  });

  it.each(['Priority', 'Wave', 'Reason code'])('are codes of another kind: %s', (header) => {
    const columns = { [header]: CODES, [`${header} before`]: CODES, [`${header} after`]: CODES };
    expect(drafted(table(columns)).mapping.ratings).toEqual({});
    expect(printed()).not.toContain('answer codes');
  });
});
