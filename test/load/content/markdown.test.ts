import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/load/content/markdown/markdown-document.ts';
import { DefectList } from '../../../src/load/defect-list.ts';
import type { MarkdownNode } from '../../../src/model/playbook/markdown.ts';
import { plainText } from '../../../src/model/playbook/markdown.ts';

function read(text: string) {
  const defects = new DefectList();
  const document = readMarkdown('page.md', text, defects);
  return { document, defects: defects.list() };
}
const defectsOf = (text: string) =>
  read(text).defects.map(({ line, column, code, what }) => `${line}:${column} ${code}: ${what}`);
const elementsIn = (nodes: readonly MarkdownNode[]): readonly Extract<MarkdownNode, { kind: 'element' }>[] =>
  nodes.flatMap((node) =>
    typeof node === 'object' && node.kind === 'element' ? [node, ...elementsIn(node.children)] : [],
  );

describe('a Markdown page', () => {
  it('becomes a tree of elements with anchors, names for what is copied, and boxes to tick', () => {
    const { document, defects } = read(
      '## What it is\n\nA *short* [link](themes/).\n\n## What it is\n\n- [ ] open\n\n```text Agenda\nOne\n```\n',
    );
    expect(defects).toEqual([]);
    expect(document.headings).toEqual([
      { id: 'what-it-is', level: 2, text: 'What it is' },
      { id: 'what-it-is-2', level: 2, text: 'What it is' },
    ]);
    expect(document.nodes[1]).toEqual({
      kind: 'element',
      tag: 'p',
      attributes: {},
      children: [
        'A ',
        { kind: 'element', tag: 'em', attributes: {}, children: ['short'] },
        ' ',
        { kind: 'element', tag: 'a', attributes: { href: 'themes/' }, children: ['link'] },
        '.',
      ],
    });
    expect(elementsIn(document.nodes).find(({ tag }) => tag === 'li')).toMatchObject({ isTask: true });
    expect(document.nodes.at(-1)).toEqual({ kind: 'code', caption: 'Agenda', text: 'One' });
  });

  it('holds directives as data, with the words in their brackets', () => {
    const { document } = read(
      'About :term[the *few*]{id=vital-few}.\n\n:::note[Watch out]\nNever.\n:::\n\n::theme-card{rank=2}\n',
    );
    expect(document.directives.map(({ name, attributes }) => [name, attributes])).toEqual([
      ['term', { id: 'vital-few' }],
      ['note', {}],
      ['theme-card', { rank: '2' }],
    ]);
    expect(document.nodes[1]).toMatchObject({ kind: 'directive', name: 'note', label: ['Watch out'] });
    expect(plainText(document.nodes)).toContain('About the few');
  });

  it('takes a colon before a digit for a colon', () => {
    const { document, defects } = read('At 9:30 we meet, 1:1 or 2:many.\n');
    expect(defects.map(({ what }) => what)).toEqual(['there is no directive "many"']);
    expect(plainText(document.nodes)).toContain('At 9:30 we meet, 1:1 or 2');
  });

  it.each([
    ['raw HTML', 'One <b>bold</b> word', '1:5 markdown-html: raw HTML is not allowed here: "<b>"'],
    ['a comment', '\n<!-- later -->', '2:1 markdown-html: an HTML comment is not allowed here'],
    ['a second title', '# Title', '1:1 heading-order: a page has one heading of the first level'],
    ['a jump', '## One\n\n#### Two', '3:1 heading-order: a heading of level 4 follows one of level 2'],
    ['an image without words', 'See ![](images/a.png)', '1:5 image-without-words: the image has no words'],
    ['a footnote', 'One[^1]\n\n[^1]: Two', '1:4 markdown-unsupported: footnotes are not shown'],
    [
      'a directive that is none',
      'A :scor{} here',
      '1:3 directive-unknown: there is no directive "scor"; nearest is "score"',
    ],
    [
      'an attribute that is none',
      ':theme{idd=late}',
      '1:1 directive-invalid: "theme" has no attribute "idd"; nearest is "id"',
    ],
    [
      'a value that is none',
      ':count{of=comment}',
      '1:1 directive-invalid: "count of" holds "comment"; expected one of',
    ],
    ['an attribute that is missing', ':count{}', '1:1 directive-invalid: "count" needs "of"'],
    [
      'a rank and an id',
      ':theme{id=late rank=1}',
      '1:1 directive-invalid: "theme" takes an id or a rank, not both',
    ],
    ['too few colons', ':theme-card{}', '1:1 directive-invalid: "theme-card" is written with "::" in front'],
    [
      'a note without an end',
      'Before\n\n:::note\nTake care.\n\nAfter\n',
      '3:1 directive-invalid: "note" has no end, so that all that follows stands in it',
    ],
    ['a missing label', ':term{id=theme}', '1:1 directive-invalid: "term" needs words in square brackets'],
  ])('is refused with %s, at its place', (_, text, message) => {
    expect(defectsOf(text)).toContainEqual(expect.stringContaining(message));
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '![x](javascript:alert(1))',
    '[x](vbscript:x "onclick=alert(1)")',
    ':term[x]{id=theme onclick=alert(1)}',
    ':::note{#main .callout}[x]\ny\n:::',
    '```"><script>alert(1)</script>\ncode\n```',
  ])('never passes markup of its author: %s', (text) => {
    const { document } = read(text);
    for (const { tag, attributes } of elementsIn(document.nodes)) {
      expect(['p', 'a', 'img', 'em']).toContain(tag);
      expect(Object.keys(attributes).filter((name) => !['href', 'src', 'alt'].includes(name))).toEqual([]);
      expect(Object.values(attributes).join()).not.toMatch(/script:|data:/i);
    }
  });
});
