import type { Nodes, Root } from 'mdast';
import { quoted } from '../../../model/quoted.ts';
import type { DefectList, Place } from '../../defect-list.ts';

/** What Markdown may hold elsewhere, but not here. */
const UNSUPPORTED: Readonly<Partial<Record<Nodes['type'], readonly [what: string, fix: string]>>> = {
  footnoteReference: [
    'footnotes are not shown',
    'put the remark into the sentence, or in brackets behind it',
  ],
  footnoteDefinition: ['footnotes are not shown', 'put the remark into the text where it belongs'],
};

/** Reports raw HTML, headings that jump, images without words, and what we do not show. */
export function checkSyntax(root: Root, placeOf: (node: Nodes) => Place, defects: DefectList): void {
  let level = 1;
  const visit = (node: Nodes): void => {
    const place = placeOf(node);
    if (node.type === 'html') reportHtml(node.value, place, defects);
    else if (node.type === 'heading') level = checkHeading(node.depth, level, place, defects);
    else if (node.type === 'image' || node.type === 'imageReference') {
      if ((node.alt ?? '').trim() === '') {
        const fix = 'say between the square brackets what a reader who cannot see it should know';
        defects.error('image-without-words', place, 'the image has no words in its place', fix);
      }
    }
    const unsupported = UNSUPPORTED[node.type];
    if (unsupported !== undefined) defects.error('markdown-unsupported', place, ...unsupported);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
}

function reportHtml(value: string, place: Place, defects: DefectList): void {
  const what = value.startsWith('<!--')
    ? 'an HTML comment is not allowed here: it would travel with the page'
    : `raw HTML is not allowed here: ${quoted(value)}`;
  defects.error(
    'markdown-html',
    place,
    what,
    'write it in Markdown, or with a directive; where only the sign is meant, write \\< instead of <',
  );
}

/** @returns the level that the next heading follows */
function checkHeading(depth: number, previous: number, place: Place, defects: DefectList): number {
  if (depth === 1) {
    defects.error(
      'heading-order',
      place,
      'a page has one heading of the first level, and that is its title',
      'start with ##, and keep the title in the head of the page',
    );
  } else if (depth > previous + 1) {
    defects.error(
      'heading-order',
      place,
      `a heading of level ${depth} follows one of level ${previous}`,
      `write ${'#'.repeat(previous + 1)} here, so that no level is left out`,
    );
  } else if (depth > 4) {
    defects.error(
      'heading-order',
      place,
      `a heading of level ${depth} is too deep to be read`,
      'use #### at most',
    );
  }
  return Math.max(depth, 1);
}
