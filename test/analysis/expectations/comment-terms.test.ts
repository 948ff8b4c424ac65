import * as stopword from 'stopword';
import { describe, expect, it } from 'vitest';
import { commentTerms } from '../../../src/analysis/expectations/comment-terms.ts';
import { tableOf } from '../../build-table.ts';

/** Words of letters alone that stand in too few comments to be grouped, so that no two comments are the same. */
const rare = (at: number) =>
  `${'abcdefghij'[at % 10]!.repeat(5)} ${'klmnopqrst'[(7 * at + Math.floor(at / 10)) % 10]!.repeat(5)}`;

/** The words of sixty comments: the first text in every fourth, the second in every fourth. */
function termsOf(language: string, one: string, other = ''): readonly string[] {
  const answers = Array.from({ length: 60 }, (_, at) => ({
    language,
    comment: `${at % 4 === 0 ? one : at % 4 === 1 ? other : ''} ${rare(at)}`,
  }));
  return commentTerms(tableOf(answers), new Uint8Array(60).fill(1), {}).terms;
}

describe('the words of comments', () => {
  it.each([
    ['tr', stopword.tur],
    ['de', stopword.deu],
    ['fr', stopword.fra],
    ['en', stopword.eng],
    ['el', stopword.ell],
    ['pl', stopword.pol],
    ['ru', stopword.rus],
    ['ar', stopword.ara],
  ])('hold no function word of "%s", however it is written', (language, words) => {
    expect(termsOf(language, words.join(' '), 'router')).toEqual(['router']);
    expect(termsOf(language, words.join(' ').normalize('NFD').toUpperCase(), 'ROUTER')).toEqual(['router']);
  });

  it('are the same word with and without accents, in any case', () => {
    expect(termsOf('fr', 'Débit', 'debit')).toEqual([]); // in half of all: it tells nothing apart
    expect(termsOf('de', 'Straße', 'Anschluss')).toEqual(['anschluss', 'strasse']);
    expect(termsOf('de', 'heute5tage', 'kein’router')).toContain('router');
  });

  it('keep the marks that spell a word', () => {
    // without their vowels both would be the same word, in half of all comments
    expect(termsOf('hi', 'किताब', 'कताबी')).toHaveLength(2);
  });
});
