import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../../src/model/promises/public-language.ts';
import { sayCounted } from '../../../src/view/public/words/counted.ts';
import { PUBLIC_WORDS } from '../../../src/view/public/words/words-in.ts';

type Leaf = string | ((...given: string[]) => string);

/** Every text of a language by its place among the words. */
function leavesOf(words: unknown, path = ''): readonly (readonly [path: string, leaf: Leaf])[] {
  if (typeof words === 'string' || typeof words === 'function') return [[path, words as Leaf]];
  return Object.entries(words as Readonly<Record<string, unknown>>).flatMap(([key, each]) =>
    leavesOf(each, `${path}.${key}`),
  );
}
const CATEGORY = /\.(?:zero|one|two|few|many|other)$/;
const GAPS = ['‹a›', '‹b›', '‹c›'];
const textOf = (leaf: Leaf): string => (typeof leaf === 'string' ? leaf : leaf(...GAPS));
const english = new Map(leavesOf(PUBLIC_WORDS.en));

/** The same word in both languages, or no word at all. */
const ALIKE = ['.kit.json', '.site.pages', '.feed', '.oneLiner', '.ledger.changed'];

describe.each(INTERFACE_LANGUAGES.filter((language) => language !== 'en'))('the words in %s', (language) => {
  const leaves = leavesOf(PUBLIC_WORDS[language]);

  it('are not those in English', () => {
    const same = leaves.filter(
      ([path, leaf]) =>
        english.has(path) &&
        !ALIKE.some((known) => path.startsWith(known)) &&
        textOf(leaf) === textOf(english.get(path)!),
    );
    // A name of a thing or a mark between gaps may be the same; words of a sentence may not.
    const sentences = same.filter(([, leaf]) => /\p{L} \p{L}/u.test(textOf(leaf).replace(/‹\w›/g, '')));
    expect(sentences.map(([path]) => path)).toEqual([]);
  });

  it('say everything that is put into them', () => {
    for (const [path, leaf] of leaves) {
      if (typeof leaf === 'string' || CATEGORY.test(path)) continue;
      const gaps = GAPS.filter((gap) => textOf(english.get(path)!).includes(gap));
      expect(
        gaps.filter((gap) => !textOf(leaf).includes(gap)),
        path,
      ).toEqual([]);
    }
  });
});

describe.each(INTERFACE_LANGUAGES)('counted sentences in %s', (language) => {
  const rules = new Intl.PluralRules(language);
  const needed = new Set(Array.from({ length: 1001 }, (_, count) => rules.select(count)));
  const sentences = new Map<string, Set<string>>();
  for (const [path] of leavesOf(PUBLIC_WORDS[language])) {
    if (!CATEGORY.test(path)) continue;
    const sentence = path.replace(CATEGORY, '');
    sentences.set(sentence, (sentences.get(sentence) ?? new Set()).add(path.slice(sentence.length + 1)));
  }

  it('have a form for every number up to a thousand', () => {
    expect(sentences.size).toBe(5);
    for (const [sentence, forms] of sentences) expect(forms, sentence).toEqual(needed);
  });
});

it.each([
  ['en', 1, '1 day late.'],
  ['en', 14, '14 days late.'],
  ['fr', 0, '0 jour de retard.'],
  ['ar', 2, 'تأخر يومين.'],
  ['ar', 7, 'تأخر 7 أيام.'],
  ['ar', 14, 'تأخر 14 يومًا.'],
  ['ar', 100, 'تأخر 100 يوم.'],
] as const)('in %s, %i days are said as "%s"', (language, days, said) => {
  const { daysLate } = PUBLIC_WORDS[language].ledger;
  expect(sayCounted(daysLate, days, String(days), language)).toBe(said);
});
