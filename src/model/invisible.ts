/** What takes part in a text and shows nothing, or a blank that is no plain one: format characters and odd spaces. */
const INVISIBLE = /[\p{Cf}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;
const ONLY_BLANK = /^[\s\p{Cf}\p{Z}]*$/u;

/** A text with what nobody sees in it written out, such as `9\u200b`. */
export function shownInvisible(text: string): string {
  return text.replace(INVISIBLE, (character) => {
    const point = character.codePointAt(0)!.toString(16);
    return point.length > 4 ? `\\u{${point}}` : `\\u${point.padStart(4, '0')}`;
  });
}

/** A text as it looks: without characters that show nothing, and with plain blanks, at its ends none. */
export function asItLooks(text: string): string {
  return text.replace(INVISIBLE, (character) => (/\p{Zs}/u.test(character) ? ' ' : '')).trim();
}

/** Whether nobody would see anything where the text stands. */
export function looksEmpty(text: string): boolean {
  return ONLY_BLANK.test(text);
}
