import type { MarkdownDirective, MarkdownElement, MarkdownNode } from '../../model/playbook/markdown.ts';
import { plainText, siteLink } from '../../model/playbook/markdown.ts';
import type { Context } from '../context.ts';
import { element, figureCard, inlineFigure } from './live-figures.ts';
import type { ProseNode } from './playbook-model.ts';
import { writtenTable } from './written-table.ts';

/** A written text with the figures of this workspace in place of its directives. */
export function proseOf(nodes: readonly MarkdownNode[], context: Context): readonly ProseNode[] {
  let heading = 'Template';
  return nodes.map((node) => {
    if (typeof node === 'object' && node.kind === 'element' && /^h[234]$/.test(node.tag)) {
      heading = plainText(node.children).trim();
    }
    return proseNode(node, heading, context);
  });
}

/** @param heading  the heading above, which names tables and blocks that have no name of their own */
function proseNode(node: MarkdownNode, heading: string, context: Context): ProseNode {
  if (typeof node === 'string') return node;
  switch (node.kind) {
    case 'code':
      return { kind: 'code', caption: node.caption ?? heading, text: node.text };
    case 'directive':
      return directiveNode(node, heading, context);
    case 'element':
      return elementNode(node, heading, context);
    default:
      return node satisfies never;
  }
}

function all(nodes: readonly MarkdownNode[], heading: string, context: Context): readonly ProseNode[] {
  return nodes.map((child) => proseNode(child, heading, context));
}

function elementNode(node: MarkdownElement, heading: string, context: Context): ProseNode {
  const { tag, attributes } = node;
  if (tag === 'table') {
    const { stacks, children } = writtenTable(node);
    return { kind: 'table', caption: heading, stacks, children: all(children, heading, context) };
  }
  const children = all(node.children, heading, context);
  return { kind: 'element', tag, attributes: addressed(attributes), children, isTask: node.isTask === true };
}

/** Addresses as all pages hold them: from the root of the site, without a slash in front. */
function addressed(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { href, src } = attributes;
  if (src !== undefined) return { ...attributes, src: `playbook/${src}` };
  const link = href === undefined || href.startsWith('#') ? null : siteLink(href);
  if (link === null) return attributes;
  return { ...attributes, href: link.anchor === null ? link.path : `${link.path}#${link.anchor}` };
}

function directiveNode(
  { name, attributes, label, children }: MarkdownDirective,
  heading: string,
  context: Context,
): ProseNode {
  switch (name) {
    case 'term':
      return element('a', { href: `glossary/#${attributes['id'] ?? ''}` }, all(label, heading, context));
    case 'command':
      return { kind: 'command', text: attributes['run'] ?? '' };
    case 'template': {
      const file = attributes['file'] ?? '';
      return { kind: 'code', caption: file, text: context.playbook.templates.get(file) ?? '' };
    }
    case 'note':
      return {
        kind: 'note',
        title: all(label, heading, context),
        children: all(children, heading, context),
      };
    default:
      return name.endsWith('-card')
        ? figureCard(name, attributes, context)
        : inlineFigure(name, attributes, context);
  }
}
