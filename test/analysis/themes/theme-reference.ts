import type { RulesByLanguage } from '../../../src/analysis/themes/matcher/theme-rules.ts';

/**
 * The themes of a text by regular expressions: slow, written without the product's code, and read in the same words
 * as the rules' documentation. The tests hold the matcher to it.
 */
export function referenceThemes(
  themes: readonly RulesByLanguage[],
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
    const tagged = tag(fold(text));
    return compiled.flatMap((theme, index) => {
      const sets = [theme.always, ...theme.languages.filter((rules) => rules.applies(language))];
      const matches = sets.flatMap((rules) => rules.match).flatMap((rule) => spans(rule, tagged));
      const exclusions = sets.flatMap((rules) => rules.not).flatMap((rule) => spans(rule, tagged));
      const counts = matches.some(([start, end]) =>
        exclusions.every(([from, to]) => end <= from || to <= start),
      );
      return counts ? [index] : [];
    });
  };
}

const IGNORED =
  /[[[\p{Mn}\p{Me}]&&[\p{sc=Zinh}\p{sc=Hebr}\p{sc=Arab}\p{sc=Cyrl}]]--[\u3099\u309A]]|[\p{Cf}--\u200B]/gv;

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

const IN_A_WORD = /[[\p{L}\p{M}\p{N}]--\u02BC]/v;
const NO_SPACES =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Yiii}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/v;
const JAMO = /[\u1160-\u11FF\uD7B0-\uD7FF]/v;

// Every character carries a tag in front that says its kind, which keeps the expressions short and quick to compile.
const SEPARATOR = '\u0000';
const LETTER = '\u0001';
const SOLO = '\u0002';
const EXTENDER = '\u0003';
const STAR = '\u0004';

function tag(folded: string): string {
  return folded.replace(/./gsu, (character) => {
    if (!IN_A_WORD.test(character)) return SEPARATOR;
    if (JAMO.test(character)) return EXTENDER + character;
    if (!NO_SPACES.test(character)) return LETTER + character;
    return (/\p{M}/u.test(character) ? EXTENDER : SOLO) + character;
  });
}

/** Every place a rule is found at, overlapping ones included: a look-ahead consumes nothing. */
function spans(rule: RegExp | null, tagged: string): readonly (readonly [number, number])[] {
  if (rule === null) return [];
  return Array.from(tagged.matchAll(rule), (found) => [found.index, found.index + found[1]!.length] as const);
}

/** What a letter continues; a stray extender, at the start of a run, stands for a letter. */
const INSIDE_A_WORD = `(?:${LETTER}.|(?:^|${SEPARATOR})${EXTENDER}.)(?:${EXTENDER}.)*`;

function expression(rule: string): RegExp | null {
  const words = fold(rule)
    .split('*')
    .map(tag)
    .join(STAR)
    .match(new RegExp(`(?:[${LETTER}${SOLO}${EXTENDER}].)+${STAR}?`, 'gsu'));
  if (words === null) return null;
  let pattern = '';
  words.forEach((written, index) => {
    const word = written.replace(STAR, '');
    const next = words[index + 1];
    const endsSolo = new RegExp(`${SOLO}.(?:${EXTENDER}.)*$`, 'su').test(word);
    if (index === 0 && word.startsWith(EXTENDER)) pattern += `(?<=^|${SEPARATOR})`;
    if (index === 0 && word.startsWith(LETTER)) pattern += `(?<!${INSIDE_A_WORD})`;
    pattern += word;
    if (written.endsWith(STAR) && !endsSolo) pattern += `(?!${EXTENDER})(?:[${LETTER}${EXTENDER}].)*`;
    pattern += endsSolo ? `(?!${EXTENDER})` : `(?![${LETTER}${EXTENDER}])`;
    const touches = endsSolo || next?.startsWith(SOLO) === true;
    if (next !== undefined) pattern += touches ? `${SEPARATOR}*` : `${SEPARATOR}+`;
  });
  return new RegExp(`(?=(${pattern}))`, 'gsu');
}
