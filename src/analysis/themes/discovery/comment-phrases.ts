import { foldCodePoint, kindOf } from '../matcher/theme-folding.ts';

/** A run of one to three words as somebody wrote it. */
export interface Phrase {
  /** The folded words, one space between them: what a theme rule compares. */
  readonly key: string;
  /** The folded words one by one. A word with an inner apostrophe ("don't") is one of two parts. */
  readonly words: readonly string[];
  /** As it stands in the comment, in small letters. */
  readonly written: string;
}

/** A phrase and how many words it has; what it looks like is worked out when asked, as few of them are. */
export interface FoundPhrase {
  readonly order: number;
  readonly phrase: () => Phrase;
}

const LONGEST = 3;
/** "l'installation" is two words, "don't" is one: what stands before the apostrophe decides, and how little follows. */
const ELIDED_BEFORE = 2;
const JOINED_AFTER = 2;
const APOSTROPHES = new Set(["'", '\u2019', '\u02BC']);
const DIGIT = /\p{N}/u;

/**
 * Every phrase of a comment once, in the order of the text.
 *
 * Phrases do not run across punctuation or line breaks. Words with digits in them (dates, amounts, order numbers) end a
 * phrase and start none. In scripts without spaces a character stands for a word, and none is a phrase alone.
 */
export function phrasesOf(comment: string): ReadonlyMap<string, FoundPhrase> {
  const phrases = new Map<string, FoundPhrase>();
  for (const run of runsOf(comment)) {
    for (let first = 0; first < run.length; first++) {
      let key = '';
      for (let last = first; last < Math.min(run.length, first + LONGEST); last++) {
        const { folded, solo } = run[last]!;
        key = last === first ? folded : `${key} ${folded}`;
        if ((last === first && solo) || phrases.has(key)) continue;
        const words = { run, first, last };
        const known = key;
        phrases.set(key, { order: last - first + 1, phrase: () => phraseAt(comment, words, known) });
      }
    }
  }
  return phrases;
}

function phraseAt(
  comment: string,
  { run, first, last }: { readonly run: readonly Word[]; readonly first: number; readonly last: number },
  key: string,
): Phrase {
  const written = comment.slice(run[first]!.from, run[last]!.to).toLowerCase().replace(/\s+/gu, ' ');
  return { key, words: run.slice(first, last + 1).map(({ folded }) => folded), written };
}

interface Word {
  readonly folded: string;
  readonly from: number;
  readonly to: number;
  /** A character of a script without spaces. */
  readonly solo: boolean;
}

/** The words between two marks of punctuation. */
function runsOf(comment: string): readonly (readonly Word[])[] {
  const runs: Word[][] = [[]];
  const add = (word: Word | null): void => {
    if (word === null) return;
    if (DIGIT.test(word.folded)) runs.push([]);
    else joinedOrAdded(runs.at(-1)!, word, comment);
  };
  const spelling = { folded: '', from: 0 };
  const close = (to: number): void => {
    if (spelling.folded !== '') add({ ...spelling, to, solo: false });
    spelling.folded = '';
  };
  let at = 0;
  for (const character of comment) {
    const to = at + character.length;
    for (const letter of foldCodePoint(character.codePointAt(0)!)) {
      const text = String.fromCodePoint(letter);
      switch (kindOf(letter)) {
        case 'letter':
          if (spelling.folded === '') spelling.from = at;
          spelling.folded += text;
          break;
        case 'extender':
          if (spelling.folded !== '') spelling.folded += text;
          break;
        case 'solo':
          close(at);
          add({ folded: text, from: at, to, solo: true });
          break;
        case 'separator':
          close(at);
          if (endsPhrase(character)) runs.push([]);
      }
    }
    at = to;
  }
  close(at);
  return runs.filter((run) => run.length > 0);
}

/** Spaces, hyphens and apostrophes stand inside phrases; every other mark ends one. */
function endsPhrase(character: string): boolean {
  return !/^[^\S\n\r]$|^\p{Pd}$/u.test(character) && !APOSTROPHES.has(character);
}

function joinedOrAdded(run: Word[], word: Word, comment: string): void {
  const before = run.at(-1);
  const between = before === undefined ? '' : comment.slice(before.to, word.from);
  if (
    before !== undefined &&
    APOSTROPHES.has(between) &&
    before.folded.length > ELIDED_BEFORE &&
    word.folded.length <= JOINED_AFTER
  ) {
    run[run.length - 1] = { ...before, folded: `${before.folded} ${word.folded}`, to: word.to };
  } else run.push(word);
}
