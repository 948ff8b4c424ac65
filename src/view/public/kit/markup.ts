/** An element of an XML or HTML document as plain data; text is escaped when it is written. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (MarkupElement | string)[];
}

/** HTML elements that are never closed; every other element is, also when empty, so that HTML reads it right. */
const VOID = new Set(['meta', 'br', 'hr']);

/** Characters that XML 1.0 has no way to write, and halves of surrogate pairs; built from numbers to stay readable. */
const FORBIDDEN = new RegExp(
  [
    `[${range(0x00, 0x08)}${range(0x0b, 0x0c)}${range(0x0e, 0x1f)}\\uFFFE\\uFFFF]`,
    '[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])',
    '(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]',
  ].join('|'),
  'g',
);

export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (MarkupElement | string)[]
): MarkupElement {
  return { name, attributes, children };
}

/** The text of an element and all it holds. What cannot be written becomes U+FFFD, so that the document stays whole. */
export function written(node: MarkupElement | string): string {
  if (typeof node === 'string') return escaped(node);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escaped(value).replace(/[\t\n]/g, reference)}"`)
    .join('');
  if (VOID.has(node.name)) return `<${node.name}${attributes} />`;
  return `<${node.name}${attributes}>${node.children.map(written).join('')}</${node.name}>`;
}

export function xmlDocument(root: MarkupElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${written(root)}\n`;
}

function escaped(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"\r]/g, reference);
}

function reference(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

function range(from: number, to: number): string {
  const hex = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`;
  return `${hex(from)}-${hex(to)}`;
}
