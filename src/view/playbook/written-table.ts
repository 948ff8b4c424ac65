import type { MarkdownElement, MarkdownNode } from '../../model/playbook/markdown.ts';
import { plainText } from '../../model/playbook/markdown.ts';

/** This many columns of words stand side by side on a narrow screen. */
const COLUMNS_ABREAST = 2;

/**
 * A written table, ready to stack its rows on a narrow screen if it has many columns: its parts then carry their roles,
 * and its cells the names of their columns.
 */
export function writtenTable(table: MarkdownElement): {
  readonly stacks: boolean;
  readonly children: readonly MarkdownNode[];
} {
  const rows = table.children.filter(isElement).flatMap((group) => group.children.filter(isElement));
  const headings = rows[0]?.children.filter(isElement) ?? [];
  const columns = headings.map((heading) => plainText(heading.children).trim());
  if (columns.length <= COLUMNS_ABREAST) return { stacks: false, children: table.children };
  const cell = (element: MarkdownElement, index: number): MarkdownElement =>
    element.tag === 'th'
      ? marked(element, { role: 'columnheader' })
      : marked(element, { role: 'cell', 'data-column': columns[index] ?? '' });
  const row = (element: MarkdownElement): MarkdownElement => marked(element, { role: 'row' }, cell);
  const group = (element: MarkdownElement): MarkdownElement => marked(element, { role: 'rowgroup' }, row);
  return { stacks: true, children: marked(table, {}, group).children };
}

/** @param part  what becomes of each element in it, by its place among them; they stay as they are without */
function marked(
  element: MarkdownElement,
  attributes: MarkdownElement['attributes'],
  part: (element: MarkdownElement, index: number) => MarkdownElement = (same) => same,
): MarkdownElement {
  const parts = element.children.filter(isElement);
  return {
    ...element,
    attributes: { ...element.attributes, ...attributes },
    children: element.children.map((child) => (isElement(child) ? part(child, parts.indexOf(child)) : child)),
  };
}

function isElement(node: MarkdownNode): node is MarkdownElement {
  return typeof node === 'object' && node.kind === 'element';
}
