import type { Element, ElementContent, RootContent } from 'hast';
import type { Root } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { MarkdownHeading, MarkdownNode, MarkdownTag } from '../../../model/playbook/markdown.ts';
import { MARKDOWN_TAGS } from '../../../model/playbook/markdown.ts';
import type { Directive } from './directive-checks.ts';
import { attributesOf } from './directive-checks.ts';

/** How a directive travels through the allow-list: by its number, so that no word of its author passes as markup. */
const DIRECTIVE_TAG = 'outerloop-directive';

const ALLOWED = {
  tagNames: [...MARKDOWN_TAGS, 'pre', DIRECTIVE_TAG],
  attributes: {
    a: ['href'],
    img: ['src', 'alt'],
    ol: ['start'],
    li: [['className', 'task-list-item']],
    code: [['className', /^language-/], 'dataCaption'],
    [DIRECTIVE_TAG]: ['number'],
  },
  protocols: { href: ['https', 'mailto'], src: ['https'] },
  strip: ['script', 'style'],
  clobber: [],
} satisfies Parameters<typeof rehypeSanitize>[0];

export interface MarkdownTree {
  readonly nodes: readonly MarkdownNode[];
  readonly headings: readonly MarkdownHeading[];
}

/** The tree that pages render: allowed elements only, headings with ids, tables and code blocks with names. */
export function treeOf(root: Root): MarkdownTree {
  const directives: Directive[] = [];
  const numbered = (state: { all: (node: never) => ElementContent[] }, node: Directive): Element => {
    directives.push(node);
    return {
      type: 'element',
      tagName: DIRECTIVE_TAG,
      properties: { number: String(directives.length - 1) },
      children: state.all(node as never),
    };
  };
  const html = unified()
    .use(remarkRehype, {
      handlers: {
        textDirective: numbered,
        leafDirective: numbered,
        containerDirective: numbered,
        code: codeElement,
      },
    })
    .use(rehypeSanitize, ALLOWED)
    .runSync(root);
  return new TreeBuilder(directives).build(html.children);
}

/** A code block with what stands behind its language: the name of the file it is to become, or what it is. */
function codeElement(_: unknown, node: { value: string; meta?: string | null }): Element {
  const caption = node.meta?.trim() ?? '';
  return {
    type: 'element',
    tagName: 'pre',
    properties: {},
    children: [
      {
        type: 'element',
        tagName: 'code',
        properties: caption === '' ? {} : { dataCaption: caption },
        children: [{ type: 'text', value: node.value }],
      },
    ],
  };
}

/** Turns sanitised elements into plain nodes, and collects the headings on the way. */
class TreeBuilder {
  private readonly directives: readonly Directive[];
  private readonly headings: MarkdownHeading[] = [];
  private readonly ids = new Set<string>();

  constructor(directives: readonly Directive[]) {
    this.directives = directives;
  }

  build(children: readonly RootContent[]): MarkdownTree {
    return { nodes: this.blocks(children), headings: this.headings };
  }

  /** Blank text between blocks says nothing. */
  private blocks(children: readonly RootContent[]): readonly MarkdownNode[] {
    return this.nodes(children).filter((node) => typeof node !== 'string' || node.trim() !== '');
  }

  private nodes(children: readonly RootContent[]): readonly MarkdownNode[] {
    return children.flatMap((child) => {
      if (child.type === 'text') return [child.value];
      return child.type === 'element' ? this.element(child) : [];
    });
  }

  private element(element: Element): readonly MarkdownNode[] {
    const { tagName: tag, properties } = element;
    if (tag === DIRECTIVE_TAG) return this.directive(element);
    if (tag === 'pre') return [codeNode(element)];
    const blocks = ['ul', 'ol', 'blockquote', 'table', 'thead', 'tbody', 'tr'].includes(tag);
    const children = blocks ? this.blocks(element.children) : this.nodes(element.children);
    const isTask = tag === 'li' && properties['className'] !== undefined;
    return [
      {
        kind: 'element',
        tag: tag as MarkdownTag,
        attributes: { ...plainAttributes(element), ...this.headingId(tag, element) },
        children,
        ...(isTask ? ({ isTask: true } as const) : {}),
      },
    ];
  }

  private directive(element: Element): readonly MarkdownNode[] {
    const directive = this.directives[Number(element.properties['number'])];
    if (directive === undefined) return [];
    const isContainer = directive.type === 'containerDirective';
    const [first, ...rest] = this.blocks(element.children);
    const label =
      isContainer && typeof first === 'object' && first.kind === 'element' ? first.children : undefined;
    return [
      {
        kind: 'directive',
        name: directive.name,
        attributes: attributesOf(directive),
        label: isContainer ? (label ?? []) : this.nodes(element.children),
        children: isContainer ? rest : [],
      },
    ];
  }

  /** An anchor made of the heading's words; a number behind those that come twice. */
  private headingId(tag: string, element: Element): { readonly id?: string } {
    if (!/^h[234]$/.test(tag)) return {};
    const text = textOf(element);
    const base = anchorOf(text);
    let id = base;
    for (let copy = 2; this.ids.has(id); copy++) id = `${base}-${copy}`;
    this.ids.add(id);
    this.headings.push({ id, level: Number(tag.slice(1)) as MarkdownHeading['level'], text });
    return { id };
  }
}

function codeNode(pre: Element): MarkdownNode {
  const code = pre.children.find((child): child is Element => child.type === 'element');
  const caption = code?.properties['dataCaption'];
  return {
    kind: 'code',
    caption: typeof caption === 'string' ? caption : null,
    text: textOf(pre).replace(/\n$/, ''),
  };
}

function plainAttributes({ tagName, properties }: Element): Readonly<Record<string, string>> {
  const kept = ['href', 'src', 'alt', 'start'].flatMap((name) => {
    const value = properties[name];
    return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)] as const] : [];
  });
  return Object.fromEntries(tagName === 'th' ? [...kept, ['scope', 'col'] as const] : kept);
}

function textOf(element: Element): string {
  return element.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('');
}

/** "How we know it worked" as `how-we-know-it-worked`. */
function anchorOf(text: string): string {
  const id = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f’']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return id === '' ? 'section' : id;
}
