import type { Phrase } from '../phrase.ts';
import type { Letter } from './letter.ts';
import type { MarkupElement } from './markup.ts';
import { element, written } from './markup.ts';

const FONT = 'font-family:Georgia,serif;font-size:17px;line-height:1.5;color:#2a211b;';
const PARAGRAPH = `margin:0 0 16px;${FONT}`;
const SMALL = `margin:0 0 16px;${FONT}font-size:14px;color:#65574c;`;
const HEADING = `margin:28px 0 4px;${FONT}font-size:20px;line-height:1.25;font-weight:bold;`;

/**
 * The letter as HTML that survives mail programs: one table of one column, styles on every element because many drop
 * style sheets, no picture, no script, nothing loaded from anywhere, so nobody can see who opened it.
 *
 * It is no page of the site: the policy of the pages forbids such styles. It is published as the text of a document,
 * to be pasted into a mail tool.
 */
export function letterEmail(letter: Letter): string {
  const body = [
    ...(letter.sampleData === null ? [] : [element('p', { style: SMALL }, ...wordsOf(letter.sampleData))]),
    paragraph(SMALL, `${letter.organisation}, ${letter.date}`),
    element('h1', { style: `${HEADING}font-size:26px;margin:0 0 20px;` }, letter.subject),
    paragraph(PARAGRAPH, letter.greeting),
    paragraph(PARAGRAPH, letter.opening),
    ...letter.issues.flatMap(({ title, status, notice, parts, next }) => [
      element('h2', { style: HEADING }, ...wordsOf(title)),
      paragraph(SMALL, status),
      ...(notice === null ? [] : [paragraph(SMALL, notice)]),
      ...parts.map(({ name, texts }) =>
        element(
          'p',
          { style: PARAGRAPH },
          element('strong', {}, name),
          ...texts.flatMap((text) => [' ', ...wordsOf(text)]),
        ),
      ),
      element('p', { style: PARAGRAPH }, element('strong', {}, next)),
    ]),
    withAddress(letter.invitation),
    ...(letter.more === null ? [] : [withAddress(letter.more)]),
    paragraph(PARAGRAPH, letter.thanks),
    paragraph(PARAGRAPH, letter.organisation),
  ];
  // Mail programs know left and right, not start and end.
  const side = letter.direction === 'rtl' ? 'right' : 'left';
  // Programs that drop the elements around the table keep language and direction here.
  const cell = element(
    'td',
    { style: 'padding:24px;', lang: letter.language, dir: letter.direction, align: side },
    ...body,
  );
  const table = (attributes: Readonly<Record<string, string>>, inner: MarkupElement): MarkupElement =>
    element(
      'table',
      { role: 'presentation', cellpadding: '0', cellspacing: '0', border: '0', ...attributes },
      element('tbody', {}, element('tr', {}, inner)),
    );
  const page = element(
    'html',
    { lang: letter.language, dir: letter.direction },
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('meta', { name: 'color-scheme', content: 'light' }),
      element('title', {}, letter.subject),
    ),
    element(
      'body',
      { style: 'margin:0;padding:0;background:#fdf9f1;' },
      table(
        { width: '100%', bgcolor: '#fdf9f1', style: 'background:#fdf9f1;' },
        element(
          'td',
          { align: 'center' },
          table({ width: '600', style: `width:100%;max-width:600px;text-align:${side};` }, cell),
        ),
      ),
    ),
  );
  return `<!doctype html>\n${written(page)}\n`;
}

/** Words with the language and direction of each run that differs from the letter. */
function wordsOf(phrase: Phrase): readonly (MarkupElement | string)[] {
  return phrase.map(({ text, language, direction }) =>
    language === null ? text : element('span', { lang: language, dir: direction }, text),
  );
}

function paragraph(style: string, words: string): MarkupElement {
  return element('p', { style }, words);
}

function withAddress({ words, address }: { words: string; address: string | null }): MarkupElement {
  if (address === null) return paragraph(PARAGRAPH, words);
  return element(
    'p',
    { style: PARAGRAPH },
    words,
    ' ',
    element('a', { href: address, style: 'color:#98380f;' }, address),
  );
}
