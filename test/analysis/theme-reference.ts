import type { ThemeRules } from '../../src/analysis/theme-matcher.ts';

/**
 * The themes of a text by regular expressions: slow, written without the product's code, and read in the same words
 * as the rules' documentation. The tests hold the matcher to it.
 */
export function referenceThemes(
  themes: readonly ThemeRules[],
): (text: string, language: string | null) => number[] {
  const compiled = themes.map((theme) => ({
    always: { match: theme.match.map(expression), not: theme.not.map(expression) },
    languages: Object.entries(theme.languages).map(([language, rules]) => ({
      applies: (item: string | null) => item !== null && `${item}-`.startsWith(`${language}-`),
      match: rules.match.map(expression),
      not: rules.not.map(expression),
    })),
  }));
  return (text, language) => {
    const folded = fold(text);
    return compiled.flatMap((theme, index) => {
      const sets = [theme.always, ...theme.languages.filter((rules) => rules.applies(language))];
      const matches = sets.flatMap((rules) => rules.match).flatMap((rule) => spans(rule, folded));
      const exclusions = sets.flatMap((rules) => rules.not).flatMap((rule) => spans(rule, folded));
      const counts = matches.some(([start, end]) =>
        exclusions.every(([from, to]) => end <= from || to <= start),
      );
      return counts ? [index] : [];
    });
  };
}

const MARKS = '[[\\p{Mn}\\p{Me}]&&[\\p{sc=Zinh}\\p{sc=Hebr}\\p{sc=Arab}\\p{sc=Cyrl}]]';
const IGNORED = new RegExp(`[${MARKS}--[\\u3099\\u309A]]|[\\p{Cf}--\\u200B]`, 'gv');
const ANY = '[[\\p{L}\\p{M}\\p{N}]--\\u02BC]';
const NO_SPACES =
  '[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Bopo}\\p{scx=Yiii}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}]';
const EXTENDER = `[[${NO_SPACES}&&\\p{M}][\\u1160-\\u11FF\\uD7B0-\\uD7FF]]`;
const SOLO = `[[${ANY}&&${NO_SPACES}]--${EXTENDER}]`;
const LETTER = `[${ANY}--${NO_SPACES}]`;
/** What a letter continues; a stray extender, at the start of a run, stands for a letter. */
const INSIDE_A_WORD = `(?:${LETTER}|(?:^|[^${ANY}])${EXTENDER})${EXTENDER}*`;

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(IGNORED, '')
    .toLowerCase()
    .replace(IGNORED, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ')
    .replaceAll('ı', 'i');
}

/** Every place a rule is found at, overlapping ones included: a look-ahead consumes nothing. */
function spans(rule: RegExp | null, folded: string): readonly (readonly [number, number])[] {
  if (rule === null) return [];
  return Array.from(folded.matchAll(rule), (found) => [found.index, found.index + found[1]!.length] as const);
}

function expression(rule: string): RegExp | null {
  const words = fold(rule).match(new RegExp(`${ANY}+\\*?`, 'gv'));
  if (words === null) return null;
  const is = (text: string, kind: string): boolean => new RegExp(kind, 'v').test(text);
  let pattern = '';
  words.forEach((written, index) => {
    const word = written.replace('*', '');
    const next = words[index + 1];
    const startsSolo = is(word, `^${SOLO}`);
    const endsSolo = is(word, `${SOLO}${EXTENDER}*$`);
    if (index === 0 && is(word, `^${EXTENDER}`)) pattern += `(?<!${ANY})`;
    else if (index === 0 && !startsSolo) pattern += `(?<!${INSIDE_A_WORD})`;
    pattern += word;
    if (written.endsWith('*') && !endsSolo) pattern += `(?!${EXTENDER})[${LETTER}${EXTENDER}]*`;
    pattern += endsSolo ? `(?!${EXTENDER})` : `(?![${LETTER}${EXTENDER}])`;
    if (next !== undefined) pattern += `${`[^${ANY}]`}${endsSolo || is(next, `^${SOLO}`) ? '*' : '+'}`;
  });
  return new RegExp(`(?=(${pattern}))`, 'gv');
}
