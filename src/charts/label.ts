/**
 * Widths of text without a browser: wide enough for the sans-serif faces that systems ship, so that a label is wrapped
 * a little early rather than cut.
 */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return ems * fontSize;
}

function emsOf(character: string): number {
  if (character.codePointAt(0)! >= 0x2e80) return 1.05; // ideographs, kana, emoji: a full square
  if ("iljtf.,:;!|'()[] ".includes(character)) return 0.36;
  if ('mwMW%—−+'.includes(character)) return 0.92;
  return /\p{Lu}/u.test(character) ? 0.72 : 0.64;
}

/** Lines no wider than `width` px. Breaks at spaces, and inside a word only when the word alone is too wide. */
export function wrapped(text: string, width: number, fontSize: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((whole) => pieces(whole, width, fontSize))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, fontSize) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function pieces(word: string, width: number, fontSize: number): readonly string[] {
  if (textWidth(word, fontSize) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && textWidth(`${part}${character}-`, fontSize) > width) {
      parts.push(`${part}-`);
      part = character;
    } else {
      part += character;
    }
  }
  return [...parts, part];
}
