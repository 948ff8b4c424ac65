import { describe, expect, it } from 'vitest';
import { phrasesOf } from '../../../../src/analysis/themes/discovery/comment-phrases.ts';
import { compileThemes } from '../../../../src/analysis/themes/matcher/theme-matcher.ts';

const keys = (comment: string) => [...phrasesOf(comment).keys()];

describe('the phrases of a comment', () => {
  it('are its words, pairs and threes, each once', () => {
    expect(keys('No parking space, no parking')).toEqual([
      'no',
      'no parking',
      'no parking space',
      'parking',
      'parking space',
      'space',
    ]);
  });

  it('do not run across punctuation, line breaks or anything with digits', () => {
    expect(keys('Slow. Rude\nLate')).toEqual(['slow', 'rude', 'late']);
    expect(keys('order 4711 late')).toEqual(['order', 'late']);
  });

  it('run across hyphens, and fold case and accents as rules do', () => {
    expect(keys('Wi-Fi ÉTEINT')).toEqual(['wi', 'wi fi', 'wi fi eteint', 'fi', 'fi eteint', 'eteint']);
  });

  it('keep a contraction in one word and part an elided article', () => {
    expect(keys("don't know")).toEqual(['don t', 'don t know', 'know']);
    expect(keys("l'appli")).toEqual(['l', 'l appli', 'appli']);
  });

  it('take characters for words where none are written apart', () => {
    expect(keys('停車')).toEqual(['停 車']);
  });

  it('are none in a comment without words', () => {
    expect(keys('!!! 12 :-)')).toEqual([]);
  });

  it.each(["Can't  get THROUGH", 'Wi-Fi', 'déjà vu', '停車場', 'l’appli'])(
    'each make a rule that finds the comment: "%s"',
    (comment) => {
      const buffer = new TextEncoder().encode(comment);
      for (const { phrase } of phrasesOf(comment).values()) {
        const { written } = phrase();
        const { themesIn } = compileThemes([{ match: [written], not: [], languages: {} }]);
        expect(themesIn({ buffer, start: 0, end: buffer.length }, null)).toEqual([0]);
      }
    },
  );
});
