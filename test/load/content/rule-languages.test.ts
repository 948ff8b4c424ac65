import { describe, expect, it } from 'vitest';
import { CONFIG, SOURCE, toldOf, workspaceWith } from '../../temporary-workspace.ts';

const LIST = 'content/word-lists/expectation.yaml';
const list = (language: string): string => `languages:\n  ${language}:\n    match: [zu spät]\n`;
const IN_ENGLISH = { 'data/feedback/survey/source.yaml': `${SOURCE}language: en-GB\n` };

const told = (files: Readonly<Record<string, string>>): readonly string[] =>
  toldOf(workspaceWith(files)).filter((line) => /language|source\.yaml/.test(line));

describe('rules for one language', () => {
  it('are told in a word list and in a theme where nobody speaks it, with the languages there are', () => {
    const theme = 'name: Late\nmatch: [late]\nlanguages:\n  ge:\n    match: [zu spät]\n';
    expect(told({ ...IN_ENGLISH, [LIST]: list('ger'), 'content/themes/late.yaml': theme })).toEqual([
      expect.stringMatching(/^warning content\/themes\/late\.yaml:4:3 no feedback is in the language "ge"/),
      `warning ${LIST}:2:3 no feedback is in the language "ger", and outerloop.yaml expects none; it can be "en", "en-GB" [reference-unknown] correct the tag; where such comments are still to come, list it under languages in outerloop.yaml`,
    ]);
  });

  it('are right where a source, an item or outerloop.yaml has the language, also one of a region', () => {
    const german = { [LIST]: list('de') };
    expect(told(german)).toHaveLength(1);
    expect(told({ ...german, 'outerloop.yaml': `${CONFIG}languages: [en, de]\n` })).toEqual([]);
    expect(told({ ...german, 'data/feedback/survey/source.yaml': `${SOURCE}language: de-AT\n` })).toEqual([]);
    const column = {
      'data/feedback/survey/source.yaml': SOURCE.replace(
        'comment: comment',
        'comment: comment\n  language: tongue',
      ),
      'data/feedback/survey/2026.csv':
        'id,date,customer,recommend,delivery,comment,tongue\na1,2026-05-02,C1,9,4,Zu spät,de\n',
    };
    expect(told({ ...german, ...column })).toEqual([]);
    expect(told({ ...column, [LIST]: list('de-CH') })).toEqual([
      expect.stringMatching(/the language "de-CH", .*; it can be "en", "de" /),
    ]);
  });

  it('are not judged where a file that may hold the language could not be read', () => {
    const broken = `${SOURCE}language: de\ncolour: red\n`;
    expect(told({ [LIST]: list('de'), 'data/feedback/survey/source.yaml': broken })).toEqual([
      expect.stringMatching(/source\.yaml:\d+:1 .*\[field-unknown\]/),
    ]);
  });
});
