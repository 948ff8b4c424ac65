import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileThemes } from '../../../../src/analysis/themes/matcher/theme-matcher.ts';
import type { RulesByLanguage } from '../../../../src/analysis/themes/matcher/theme-rules.ts';
import { referenceThemes } from '../theme-reference.ts';

const rules = (match: readonly string[], not: readonly string[] = []): RulesByLanguage => ({
  match: [...match],
  not: [...not],
  languages: {},
});

/** The themes of a text, asked of the product as bytes that lie between other bytes. */
function themesIn(
  themes: readonly RulesByLanguage[],
  text: string,
  language: string | null = null,
): number[] {
  const bytes = new TextEncoder().encode(text);
  const buffer = new Uint8Array(bytes.length + 6).fill(0x78);
  buffer.set(bytes, 3);
  const { themesIn: find } = compileThemes(themes);
  return [...find({ buffer, start: 3, end: 3 + bytes.length }, language)];
}

const takes = (rule: string, text: string): boolean => themesIn([rules([rule])], text).length === 1;

describe('a word', () => {
  it.each([
    ['delivery', 'The delivery was late'],
    ['delivery', 'delivery'],
    ['delivery', 'Late (delivery)!'],
    ['zurich', 'our office in ZÜRICH'],
    ['Zürich', 'zurich'],
    ['strasse', 'Wrong Straße again'],
    ['STRAẞE', 'wrong strasse'],
    ['istanbul', 'İSTANBUL branch'],
    ['kırık', 'KIRIK box'],
    ['οδος', 'ΟΔΟΣ'],
    ['delivery', 'ｄｅｌｉｖｅｒｙ'],
    ['office', 'the oﬃce'],
    ['delivery', 'deliv\u00adery'],
    ['café', 'cafe\u0301'],
    ['२४', 'खुला २४ घंटे'],
  ])('%s is found in "%s"', (rule, text) => expect(takes(rule, text)).toBe(true));

  it.each([
    ['deliver', 'delivery'],
    ['livery', 'delivery'],
    ['lag', 'lag2'],
    ['lag', 'flag'],
    ['rid', 'Madrid'],
    ['की', 'का'], // the vowel sign makes the word
  ])('%s is not found in "%s"', (rule, text) => expect(takes(rule, text)).toBe(false));
});

describe('word*', () => {
  it.each([
    ['lag*', 'it lags'],
    ['lag*', 'lag'],
    ['lag*', 'Lagging!'],
    ['deliver* late', 'delivered late'],
    ['late deliver*', 'late deliveries'],
    ['배송*', '배송이 늦어요'],
  ])('%s is found in "%s"', (rule, text) => expect(takes(rule, text)).toBe(true));

  it.each([
    ['lag*', 'Málaga'],
    ['lag*', 'ñlag'],
    ['가*', '각'], // would split a syllable
  ])('%s is not found in "%s"', (rule, text) => expect(takes(rule, text)).toBe(false));
});

describe('a phrase', () => {
  it.each(['late delivery', 'late-delivery', 'Late\r\ndelivery', 'late  –  delivery', 'late, delivery'])(
    'late delivery is found in "%s"',
    (text) => expect(takes('late delivery', text)).toBe(true),
  );
  it.each(['latedelivery', 'late night delivery', 'delivery late', 'late', 'late deliveryman'])(
    'late delivery is not found in "%s"',
    (text) => expect(takes('late delivery', text)).toBe(false),
  );
  it('is found where a broken-off start of it stands before', () => {
    expect(takes('late late delivery', 'late late late delivery')).toBe(true);
  });
});

describe('an apostrophe separates words', () => {
  it.each([
    ['installation', "l'installation"],
    ['installation', 'L’installation'],
    ['customer', "the customer's phone"],
    ["don't", 'I don’t know'],
    ["don't", "I don't know"],
    ['don’t', 'I donʼt know'],
  ])('%s is found in "%s"', (rule, text) => expect(takes(rule, text)).toBe(true));
  it("don't is not found in dont", () => expect(takes("don't", 'I dont know')).toBe(false));
});

describe('scripts without spaces', () => {
  it.each([
    ['配送', '今回の配送は遅い'],
    ['サポート', 'カスタマーサポート'],
    ['ｻﾎﾟｰﾄ', 'カスタマーサポート'],
    ['配送 遅い', '配送遅い'],
    ['配送 遅い', '配送、遅い'],
    ['配送*', '配送料'],
    ['iphone', '私のiPhone壊れた'],
    ['iphone 壊れた', '私のiPhone壊れた'],
    ['ราคา', 'สินค้าราคาแพง'],
  ])('%s is found inside "%s"', (rule, text) => expect(takes(rule, text)).toBe(true));
  it.each([
    ['か', 'が'], // voicing makes another letter
    ['ก', 'เก่า'], // a tone mark completes the character
    ['配送遅い', '配送 遅い'],
    ['日本', '今日。本日'],
  ])('%s is not found in "%s"', (rule, text) => expect(takes(rule, text)).toBe(false));
  it('cannot see words, so an exclusion takes back a match across two of them', () => {
    expect(themesIn([rules(['京都'])], '東京都')).toEqual([0]);
    expect(themesIn([rules(['京都'], ['東京都'])], '東京都')).toEqual([]);
    expect(themesIn([rules(['京都'], ['東京都'])], '東京都と京都')).toEqual([0]);
  });
});

describe('an exclusion', () => {
  const late = rules(['late', 'delay*'], ['late fee*', 'of late', 'no delay']);
  it('takes back a match inside it', () => expect(themesIn([late], 'a late fee')).toEqual([]));
  it('reaches to the end of a starred word', () => expect(themesIn([late], 'late fees, late')).toEqual([0]));
  it('takes back a match that it only overlaps', () => {
    expect(themesIn([rules(['late delivery'], ['too late'])], 'far too late delivery')).toEqual([]);
  });
  it('leaves other matches of the comment alone', () => {
    expect(themesIn([late], 'No delay of late, but then a delay')).toEqual([0]);
    expect(themesIn([late], 'delay, no delay')).toEqual([0]);
  });
  it('leaves a match that only touches it alone', () => {
    expect(themesIn([rules(['late'], ['fee'])], 'late fee')).toEqual([0]);
    expect(themesIn([rules(['本'], ['日'])], '日本')).toEqual([0]);
  });
  it('holds to its end when a shorter one lies inside it', () => {
    expect(themesIn([rules(['again'], ['too late again', 'late'])], 'too late again')).toEqual([]);
  });
  it('belongs to its own theme', () => {
    expect(themesIn([late, rules(['late'])], 'late fee')).toEqual([1]);
  });
});

describe('rules for a language', () => {
  const pain: RulesByLanguage = {
    match: ['pain'],
    not: [],
    languages: { fr: { match: ['douleur'], not: ['pain'] }, 'pt-BR': { match: ['dor'], not: [] } },
  };
  it.each([
    ['pain', null, true],
    ['pain', 'en', true],
    ['pain', 'fr', false],
    ['pain', 'fr-CA', false],
    ['pain', 'frr', true],
    ['douleur', 'fr-CA', true],
    ['douleur', 'en', false],
    ['douleur', null, false],
    ['dor', 'pt-BR', true],
    ['dor', 'pt-br', true],
    ['dor', 'pt', false],
  ] as const)('"%s" in %s', (text, language, expected) => {
    expect(themesIn([pain], text, language)).toEqual(expected ? [0] : []);
  });
});

describe('many themes at once', () => {
  it('gives every theme once, in the order of the themes', () => {
    const themes = [rules(['late']), rules(['delivery', 'late delivery']), rules(['box']), rules(['late*'])];
    expect(themesIn(themes, 'delivery late, late delivery')).toEqual([0, 1, 3]);
  });
  it('counts every place of a long comment', () => {
    const words = Array.from({ length: 40 }, (_, at) => `word${at}`);
    const themes = words.map((word) => rules([word]));
    expect(themesIn(themes, words.join(' '))).toEqual(words.map((_, at) => at));
  });
  it('keeps comments apart', () => {
    const { themesIn: find } = compileThemes([rules(['late delivery'])]);
    const text = new TextEncoder().encode('too late|delivery');
    const bar = text.indexOf(0x7c);
    expect(find({ buffer: text, start: 0, end: bar }, null)).toEqual([]);
    expect(find({ buffer: text, start: bar + 1, end: text.length }, null)).toEqual([]);
    expect(find({ buffer: text, start: 0, end: text.length }, null)).toEqual([0]);
  });
  it('finds nothing with rules that say nothing', () => {
    expect(themesIn([rules(['!!!', '*', '…'])], 'anything !!! * …')).toEqual([]);
  });
  it('reads bytes that are no UTF-8 as separators', () => {
    const { themesIn: find } = compileThemes([rules(['late'])]);
    const buffer = Uint8Array.from([0x80, 0x6c, 0x61, 0x74, 0x65, 0xe2, 0x82]);
    expect(find({ buffer, start: 0, end: buffer.length }, null)).toEqual([0]);
    const beyond = Uint8Array.from([0xf4, 0xbf, 0xbf, 0xbf, 0x6c, 0x61, 0x74, 0x65]);
    expect(find({ buffer: beyond, start: 0, end: beyond.length }, null)).toEqual([0]);
  });
  it('makes room for one letter that unfolds to many', () => {
    expect(takes('late', `${'ﷺ'.repeat(50)} late`)).toBe(true);
  });
  it('stays small when many rules with stars share their words', () => {
    const words = ['a*', 'ab*', 'b*', 'bc*'];
    const phrases = words.flatMap((one) =>
      words.flatMap((two) => words.map((three) => `${one} ${two} ${three}`)),
    );
    expect(themesIn([rules(phrases)], 'abba bcd abc')).toEqual([0]);
  });
});

describe('against regular expressions', () => {
  // Small alphabets of every kind of letter, so that rules and texts meet often.
  const piece = fc.constantFrom(
    ...['a', 'b', 'A', 'á', 'ß', 'ss', 's', 'ｂ', 'İ', 'i', '1', ' ', '  ', '-', "'", '’', '\n', '.', '_'],
    ...[
      '日',
      '本',
      'か',
      'が',
      'ー',
      '가',
      '각',
      'ㅠ',
      'क',
      'की',
      'ก',
      'ก่',
      '\u0301',
      '\u200d',
      '😡',
      'σ',
      'Σ',
    ],
  );
  const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
  const rule = fc
    .array(fc.tuple(fc.array(piece, { minLength: 1, maxLength: 3 }), fc.boolean()), {
      minLength: 1,
      maxLength: 3,
    })
    .map((words) => words.map(([letters, star]) => letters.join('') + (star ? '*' : '')).join(' '))
    // what a star in an odd place means is not promised; the author is told
    .filter(
      (written) => !/(?:^|[^\p{L}\p{N}])\*/u.test(written.normalize('NFKD').replace(/\p{M}|\u200d/gu, '')),
    );
  const ruleList = fc.array(rule, { maxLength: 3 });
  const theme = fc.record({
    match: ruleList,
    not: ruleList,
    languages: fc
      .constantFrom('fr', 'pt-BR')
      .chain((language) => fc.record({ match: ruleList, not: ruleList }).map((own) => ({ [language]: own }))),
  });
  const languages = fc.constantFrom(null, 'en', 'fr', 'fr-CA', 'pt', 'pt-BR');

  it('finds the same themes in any text', () => {
    fc.assert(
      fc.property(fc.array(theme, { maxLength: 3 }), text, languages, (themes, comment, language) => {
        expect(themesIn(themes, comment, language)).toEqual(referenceThemes(themes)(comment, language));
      }),
      { numRuns: 3000 },
    );
  });
  it('does not care how a text is composed, nor about its case', () => {
    fc.assert(
      fc.property(theme, text, (rulesOfTheme, comment) => {
        const found = themesIn([rulesOfTheme], comment);
        expect(themesIn([rulesOfTheme], comment.normalize('NFD'))).toEqual(found);
        expect(themesIn([rulesOfTheme], comment.normalize('NFC'))).toEqual(found);
        expect(themesIn([rulesOfTheme], comment.toUpperCase())).toEqual(found);
      }),
    );
  });
});
