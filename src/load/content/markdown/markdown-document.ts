import type { Nodes, Parents, Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { MarkdownDocument } from '../../../model/playbook/markdown.ts';
import type { DefectList, Place } from '../../defect-list.ts';
import { alsoIn, isPlaceholder, PLACEHOLDER_FIX } from '../../yaml/placeholders.ts';
import { checkDirective, isDirective } from './directive-checks.ts';
import { checkSyntax } from './markdown-checks.ts';
import { treeOf } from './markdown-tree.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);

/**
 * Reads one Markdown text into a plain tree. No HTML comes in: it is reported, and what is left goes through an
 * allow-list of elements. Whether links and named references exist is judged later, when all pages are known.
 *
 * @param text  with its lines where they stand in `file`, so that places are right
 */
export function readMarkdown(file: string, text: string, defects: DefectList): MarkdownDocument {
  const root: Root = parser.parse(text);
  timesAsText(root);
  const placeOf = (node: Nodes): Place => ({
    file,
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
  });
  const directives: MarkdownDocument['directives'][number][] = [];
  const links: MarkdownDocument['links'][number][] = [];
  const images: MarkdownDocument['images'][number][] = [];
  const placeholders: Place[] = [];
  checkSyntax(root, placeOf, defects);
  walk(root, (node) => {
    const place = placeOf(node);
    if (isDirective(node)) {
      const written = text.slice(node.position?.start.offset, node.position?.end.offset);
      const attributes = checkDirective(node, written, place, defects);
      if (attributes !== undefined) directives.push({ name: node.name, attributes, place });
    } else if (node.type === 'link' || node.type === 'definition') {
      links.push({ href: node.url, place });
    } else if (node.type === 'image') {
      images.push({ src: node.url, place });
    } else if (node.type === 'text' && isPlaceholder(node.value)) placeholders.push(place);
  });
  const [first, ...others] = placeholders;
  if (first !== undefined) {
    const what = `the placeholder of a draft is left in this text${alsoIn(others)}`;
    defects.warn('placeholder-left', first, what, PLACEHOLDER_FIX);
  }
  const { nodes, headings } = treeOf(root);
  return { nodes, headings, links, images, directives };
}

/** Every node below and including this one, in the order of the text. */
function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) walk(child, visit);
}

/** "9:30" and "1:1" hold a colon, not a directive: names begin with a letter. */
function timesAsText(parent: Parents): void {
  parent.children.forEach((child, index) => {
    if (child.type === 'textDirective' && /^\d/.test(child.name)) {
      const text = { type: 'text', value: `:${child.name}`, position: child.position } as const;
      (parent.children as Nodes[]).splice(index, 1, text as Nodes);
    } else if ('children' in child) timesAsText(child);
  });
}
