import { describe, expect, it } from 'vitest';
import { themeProblems } from '../../../src/analysis/themes/theme-problems.ts';
import type { Theme } from '../../../src/model/theme.ts';
import { themeOf } from './theme-builder.ts';

const problemsOf = (parts: Partial<Theme>) => themeProblems([themeOf('late', parts)]);
const placesOf = (parts: Partial<Theme>) =>
  problemsOf(parts).map(({ path, code }) => `${path.join('.')} ${code}`);

it('has nothing to say about sound themes', () => {
  const parts: Partial<Theme> = {
    match: ['late', 'delay*'],
    not: ['late fee'],
    languages: { fr: { match: ['retard*'], not: ['sans retard'] } },
    tests: {
      matches: ['Far too LATE!', { language: 'fr-CA', text: 'Encore en retard' }],
      misses: ['A late fee', 'Encore en retard'],
    },
  };
  expect(problemsOf(parts)).toEqual([]);
});

describe('a rule that can never match', () => {
  it.each(['!!!', '*', ' – ', '😡'])('is named with its place: "%s"', (rule) => {
    expect(placesOf({ match: ['late', rule] })).toEqual(['match.1 field-invalid']);
  });
  it('is named in exclusions and languages too', () => {
    expect(placesOf({ not: ['?'], languages: { fr: { match: ['…'], not: ['—'] } } })).toEqual([
      'not.0 field-invalid',
      'languages.fr.match.0 field-invalid',
      'languages.fr.not.0 field-invalid',
    ]);
  });
});

it.each(['*ing', 'de*ery', 'late * delivery', 'late**'])('a star in an odd place is named: "%s"', (rule) => {
  expect(placesOf({ match: [rule] })).toEqual(['match.0 field-invalid']);
});

describe('a rule that says the same as another', () => {
  it('is named when only case, accents or punctuation differ', () => {
    expect(problemsOf({ match: ['Café-bar', 'late', 'CAFE  BAR!'] })).toEqual([
      {
        theme: 'late',
        path: ['match', 2],
        code: 'rule-duplicate',
        what: 'the rule "CAFE  BAR!" says the same as "Café-bar" (match.0): case, accents and punctuation do not count',
        fix: 'remove one of the two',
      },
    ]);
  });
  it('is not one that takes longer words as well', () => {
    expect(problemsOf({ match: ['delay', 'delay*'] })).toEqual([]);
  });
  it('is named when a language repeats a rule for all languages', () => {
    expect(placesOf({ match: ['pain'], languages: { fr: { match: ['pain'], not: [] } } })).toEqual([
      'languages.fr.match.0 rule-duplicate',
    ]);
  });
  it('may stand in two languages', () => {
    const same = { match: ['retard'], not: [] };
    expect(problemsOf({ languages: { fr: same, nl: same } })).toEqual([]);
  });
  it('is named when it excludes its own match', () => {
    expect(problemsOf({ match: ['late'], not: ['Late'] })[0]).toMatchObject({
      path: ['not', 0],
      code: 'rule-duplicate',
      what: '"late" (match.0) can never count, because "Late" (not.0) excludes the same words',
    });
    expect(placesOf({ not: ['pain'], languages: { fr: { match: ['pain'], not: [] } } })).toEqual([
      'languages.fr.match.0 rule-duplicate',
    ]);
  });
  it('may take back a rule in one language, as French does with "pain"', () => {
    expect(problemsOf({ match: ['pain'], languages: { fr: { match: [], not: ['pain'] } } })).toEqual([]);
  });
});

describe('a test sentence that fails', () => {
  it('says that no rule matched', () => {
    expect(problemsOf({ match: ['late'], tests: { matches: ['late', 'It was slow'], misses: [] } })).toEqual([
      {
        theme: 'late',
        path: ['tests', 'matches', 1],
        code: 'test-sentence-fails',
        what: 'the sentence "It was slow" must get the theme, but no rule matches it',
        fix: 'add the words it uses under "match", or correct the sentence',
      },
    ]);
  });
  it('says which exclusion took the match back', () => {
    expect(
      problemsOf({ match: ['late'], not: ['late fee'], tests: { matches: ['A late fee'], misses: [] } })[0],
    ).toMatchObject({
      what: 'the sentence "A late fee" must get the theme, but its match of "late" (match.0) lies in an exclusion, "late fee" (not.0)',
      fix: 'narrow that exclusion, or correct the sentence',
    });
  });
  it('says which rule matched what it should not', () => {
    expect(problemsOf({ match: ['x', 'late*'], tests: { matches: [], misses: ['Lately fine'] } })).toEqual([
      {
        theme: 'late',
        path: ['tests', 'misses', 0],
        code: 'test-sentence-fails',
        what: 'the sentence "Lately fine" must not get the theme, but "late*" (match.1) matches it',
        fix: 'narrow that rule, or add an exclusion under "not"',
      },
    ]);
  });
  it('is read in its own language', () => {
    const languages = { fr: { match: ['retard'], not: [] } };
    const tests = {
      matches: [{ language: 'en', text: 'retard' }],
      misses: [{ language: 'fr', text: 'retard' }],
    };
    expect(placesOf({ languages, tests })).toEqual([
      'tests.matches.0 test-sentence-fails',
      'tests.misses.0 test-sentence-fails',
    ]);
  });
});
