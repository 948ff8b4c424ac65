/** Words that YAML of any version reads as something else than text. */
const NOT_TEXT = /^(?:true|false|null|yes|no|on|off|y|n|~|[-+.\d].*)$/i;

/** A text as a YAML scalar that reads back as this text: plain where that is safe, else quoted. */
export function yamlText(text: string): string {
  if (/^[A-Za-z][A-Za-z0-9 _.()/-]*$/.test(text) && !text.endsWith(' ') && !NOT_TEXT.test(text)) return text;
  if (/^[ \p{L}\p{M}\p{N}\p{P}\p{S}]+$/u.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return JSON.stringify(text).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, escaped);
}

/** Marks that cannot be seen, in the notation of double-quoted scalars, so that reviewers and terminals see what is there. */
function escaped(mark: string): string {
  return `\\U${mark.codePointAt(0)!.toString(16).padStart(8, '0')}`;
}

export function yamlList(texts: readonly string[]): string {
  return `[${texts.map(yamlText).join(', ')}]`;
}

/** What stands behind a key within a rating or column: a flow mapping such as ` { Good: 4 }`, or a block when it is long. */
export function yamlMap(entries: Iterable<readonly [string, string | number]>): string {
  const pairs = [...entries].map(
    ([key, value]) => `${yamlText(key)}: ${typeof value === 'number' ? value : yamlText(value)}`,
  );
  const flow = ` { ${pairs.join(', ')} }`;
  return flow.length <= 90 ? flow : pairs.map((pair) => `\n      ${pair}`).join('');
}

const WIDTH = 108;

/** Comment lines of at most WIDTH characters. What the export wrote cannot leave the comment: line breaks become blanks. */
export function commentLines(words: string, indent = ''): string[] {
  const lines: string[] = [];
  let line = `${indent}#`;
  for (const word of oneLine(words).split(' ')) {
    if (line.length + word.length + 1 > WIDTH && line.length > indent.length + 1) {
      lines.push(line);
      line = `${indent}#`;
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}

/** A text in one printable line. */
export function oneLine(text: string): string {
  return text.replace(/[\p{C}\p{Z}\s]+/gu, ' ').trim();
}

/** A guess as comment lines: its reason, and what the author has to confirm. */
export function reason(why: string, confirm: string | undefined, indent = '  '): string[] {
  const words = [why, confirm === undefined ? '' : `CONFIRM ${confirm}`]
    .filter((part) => part !== '')
    .join('. ');
  return commentLines(words, indent);
}
