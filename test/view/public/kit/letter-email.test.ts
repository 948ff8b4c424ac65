import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { letterEmail } from '../../../../src/view/public/kit/letter-email.ts';
import { letterOf, letterText } from '../../../../src/view/public/kit/letter.ts';
import { progressModel } from '../../../../src/view/public/progress-model.ts';
import { manyLanguages, ROOT } from './kit-input.ts';

const { DOMParser } = new JSDOM().window;

/** Elements that Gmail, Outlook for Windows and Apple Mail all keep. */
const KEPT = [
  'html',
  'head',
  'meta',
  'title',
  'body',
  'table',
  'tbody',
  'tr',
  'td',
  'h1',
  'h2',
  'p',
  'strong',
  'span',
  'a',
];
/** Properties that Outlook for Windows, which lays out with Word, understands; max-width is for all others. */
const UNDERSTOOD = [
  'background',
  'color',
  'font-family',
  'font-size',
  'font-weight',
  'line-height',
  'margin',
  'max-width',
  'padding',
  'text-align',
  'width',
];
/** Gmail cuts a message off behind 102 kB. */
const MOST_BYTES = 102_000;

describe.each(['en', 'de', 'fr', 'es', 'ar'])('the e-mail in %s, as mail programs take it', (language) => {
  const letter = letterOf(progressModel(manyLanguages(), language), ROOT);
  const html = letterEmail(letter);
  const page = new DOMParser().parseFromString(html, 'text/html');
  const all = [...page.querySelectorAll('*')];
  const styles = all.flatMap((element) =>
    (element.getAttribute('style') ?? '')
      .split(';')
      .filter(Boolean)
      .map((rule) => rule.split(':')[0]!.trim()),
  );

  it('uses only elements that all of them keep, laid out by tables', () => {
    expect(all.map(({ localName }) => localName).filter((name) => !KEPT.includes(name))).toEqual([]);
    expect(page.querySelectorAll('table:not([role="presentation"])')).toHaveLength(0);
  });

  it('styles by the element alone, with properties that the oldest of them understands', () => {
    expect(page.querySelectorAll('style, link, [class], [id]')).toHaveLength(0);
    expect([...new Set(styles)].filter((property) => !UNDERSTOOD.includes(property))).toEqual([]);
    expect(html).not.toMatch(/@media|@import|url\(|var\(|!important|rgba?\(|\brem\b/);
  });

  it('is 600 pixels wide where widths in styles are not read, and narrower on a phone', () => {
    const [outer, inner] = [...page.querySelectorAll('table')];
    expect(outer!.getAttribute('width')).toBe('100%');
    expect(inner!.getAttribute('width')).toBe('600');
    expect(inner!.getAttribute('style')).toContain('width:100%;max-width:600px');
  });

  it('loads nothing: no picture, so no alternative text is missing and nobody sees who opened it', () => {
    expect(page.querySelectorAll('img, video, audio, iframe, object, [src], [background]')).toHaveLength(0);
  });

  it('says its language and direction where the outer elements are dropped', () => {
    const cell = page.querySelector('td td')!;
    expect(cell.getAttribute('lang')).toBe(language);
    expect(cell.getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
  });

  it('has whole addresses behind its links', () => {
    const links = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href')!);
    expect(links.length).toBeGreaterThan(1);
    expect(links.filter((href) => !href.startsWith('https://'))).toEqual([]);
  });

  it('is short enough not to be cut off', () => {
    expect(new TextEncoder().encode(html).length).toBeLessThan(MOST_BYTES);
  });

  it('has a twin in plain text that says the same', () => {
    const words = (text: string): readonly string[] =>
      [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word).sort();
    const blocks = [...page.querySelectorAll('h1, h2, p')].map(({ textContent }) => textContent);
    expect(words(blocks.join(' '))).toEqual(words(letterText(letter)));
  });
});
