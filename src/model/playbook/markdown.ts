/** A place in an author's file, from 1. */
export interface AuthorPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A Markdown text as a plain tree of allowed elements; text is text, and nothing in it is HTML. */
export type MarkdownNode = string | MarkdownElement | MarkdownCode | MarkdownDirective;

export interface MarkdownElement {
  readonly kind: 'element';
  readonly tag: MarkdownTag;
  /** Only `href`, `src`, `alt`, `id`, `start` and `scope`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MarkdownNode[];
  /** List items of a checklist. */
  readonly isTask?: true;
}

/** The elements that Markdown may become. */
export const MARKDOWN_TAGS = [
  'p',
  'h2',
  'h3',
  'h4',
  'ul',
  'ol',
  'li',
  'strong',
  'em',
  'del',
  'code',
  'a',
  'img',
  'br',
  'hr',
  'blockquote',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
] as const;
export type MarkdownTag = (typeof MARKDOWN_TAGS)[number];

/** A block to copy. */
export interface MarkdownCode {
  readonly kind: 'code';
  /** What stands after the language in the first line of the block; null without. */
  readonly caption: string | null;
  readonly text: string;
}

/** A quotation of the workspace's live figures, or a block of our own; see directives.ts. */
export interface MarkdownDirective {
  readonly kind: 'directive';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The words in brackets; empty without. */
  readonly label: readonly MarkdownNode[];
  /** What a container holds; empty for others. */
  readonly children: readonly MarkdownNode[];
}

export interface MarkdownDocument {
  readonly nodes: readonly MarkdownNode[];
  /** Second and third level, in the order of the text. */
  readonly headings: readonly MarkdownHeading[];
  readonly links: readonly { readonly href: string; readonly place: AuthorPlace }[];
  readonly images: readonly { readonly src: string; readonly place: AuthorPlace }[];
  readonly directives: readonly PlacedDirective[];
}
export interface MarkdownHeading {
  readonly id: string;
  readonly level: 2 | 3 | 4;
  readonly text: string;
}
export interface PlacedDirective {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly place: AuthorPlace;
}

/** A link within the site as its address and its anchor: `/themes/#x` is `themes/` and `x`; null for links elsewhere. */
export function siteLink(href: string): { readonly path: string; readonly anchor: string | null } | null {
  if (/^(?:https?:|mailto:)/.test(href)) return null;
  const [path = '', anchor] = href.split('#');
  return { path: path.replace(/^\//, ''), anchor: anchor === undefined || anchor === '' ? null : anchor };
}

/** All words of a text, for those who look for words in it. */
export function plainText(nodes: readonly MarkdownNode[]): string {
  return nodes.map((node) => plainTextOf(node)).join('');
}

function plainTextOf(node: MarkdownNode): string {
  if (typeof node === 'string') return node;
  switch (node.kind) {
    case 'code':
      return `${node.text}\n`;
    case 'directive':
      return `${plainText(node.label)} ${plainText(node.children)}`;
    case 'element':
      return `${plainText(node.children)}${isBlock(node.tag) ? '\n' : ''}`;
    default:
      return node satisfies never;
  }
}

function isBlock(tag: MarkdownTag): boolean {
  return !['strong', 'em', 'del', 'code', 'a', 'img'].includes(tag);
}
