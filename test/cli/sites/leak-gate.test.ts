import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { siteFaults } from '../../../src/cli/sites/leak-gate.ts';
import { declared, internals, MUTATIONS } from '../../analysis/disclosure/internal-company.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const HOME = (body: string): string =>
  `<!doctype html><html lang="en"><head><link rel="icon" href="/p/favicon.svg"></head><body>${body}</body></html>`;

/** What the gate says about a site of these files, served below /p/. */
function faultsOf(files: Files): readonly string[] {
  const directory = mkdtempSync(join(tmpdir(), 'outerloop-gate-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  for (const [file, content] of Object.entries({ 'index.html': HOME('We listen.'), ...files })) {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    writeFileSync(join(directory, file), content);
  }
  return siteFaults({ directory, base: '/p/' }, internals, declared);
}

function chunk(type: string, data: string | Uint8Array = ''): Buffer {
  const content = Buffer.from(data);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), content, Buffer.alloc(4)]);
}
function png(...chunks: readonly Buffer[]): Buffer {
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, chunk('IHDR', Buffer.alloc(13)), ...chunks, chunk('IEND')]);
}
const linked = (file: string): string => HOME(`<a href="/p/${file}">It</a>`);
const SECRET = 'Ashlow Foods';
const SVG = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;

/** Every place in public files where something could be told. */
const CHANNELS: readonly (readonly [channel: string, files: Files])[] = [
  ['the text of a page', { 'index.html': HOME(`<p>${SECRET}</p>`) }],
  ['text broken by tags', { 'index.html': HOME('<p>Ash<b>low</b> <i>Foo</i>ds</p>') }],
  ['text over two elements', { 'index.html': HOME('<b>Ashlow</b><b>Foods</b>') }],
  ['character references', { 'index.html': HOME('&#65;shlow&nbsp;&#x46;oods') }],
  ['soft hyphens and hidden characters', { 'index.html': HOME('Ash&shy;low\u200b Fo\u200dods') }],
  ['wide letters', { 'index.html': HOME('Ａｓｈｌｏｗ Ｆｏｏｄｓ') }],
  ['an attribute', { 'index.html': HOME(`<p data-x="${SECRET}">x</p>`) }],
  ['a comment in the page', { 'index.html': HOME(`<!-- ${SECRET} -->`) }],
  ['metadata of the page', { 'index.html': HOME(`<meta name="description" content="${SECRET}">`) }],
  ['data in the page', { 'index.html': HOME(`<script type="application/json">{"n":"${SECRET}"}</script>`) }],
  ['escaped data in the page', { 'index.html': HOME('<script>"\\u0041shlow Foods"</script>') }],
  ['an address', { 'index.html': HOME('<a href="https://x.example/?q=Ashlow%20Foods">x</a>') }],
  ['a style sheet', { 'index.html': linked('a.css'), 'a.css': `p::after{content:"${SECRET}"}` }],
  ['the name of a file', { 'index.html': linked('ashlow-foods.txt'), 'ashlow-foods.txt': 'x' }],
  ['the name of a folder', { 'index.html': linked('ashlow-foods/'), 'ashlow-foods/index.html': HOME('x') }],
  ['a feed', { 'index.html': linked('feed.xml'), 'feed.xml': `<feed><title>${SECRET}</title></feed>` }],
  [
    'escaped markup in a feed',
    {
      'index.html': linked('feed.xml'),
      'feed.xml': '<feed><content>&lt;b&gt;Ashlow&lt;/b&gt; Foods</content></feed>',
    },
  ],
  [
    'a quoted section of a feed',
    { 'index.html': linked('feed.xml'), 'feed.xml': `<feed><![CDATA[<p>${SECRET}</p>]]></feed>` },
  ],
  [
    'a folded line of a calendar',
    { 'index.html': linked('dates.ics'), 'dates.ics': 'BEGIN:VCALENDAR\r\nSUMMARY:Ash\r\n low\\, Foods\r\n' },
  ],
  [
    'the id of a calendar entry',
    { 'index.html': linked('dates.ics'), 'dates.ics': 'UID:ashlow-foods@brightway.example\r\n' },
  ],
  ['a value in JSON', { 'index.html': linked('all.json'), 'all.json': '{"a":{"b":["Ashlow Foods"]}}' }],
  ['a key in JSON', { 'index.html': linked('all.json'), 'all.json': '{"Ashlow Foods":1}' }],
  ['escaped JSON', { 'index.html': linked('all.json'), 'all.json': '["\\u0041shlow Foods"]' }],
  ['markup in plain text', { 'index.html': linked('a.html.txt'), 'a.html.txt': 'Ash<b>low</b>&nbsp;Foods' }],
  ['plain text', { 'index.html': linked('letter.txt'), 'letter.txt': SECRET }],
  ['the title of a drawing', { 'favicon.svg': SVG(`<title>${SECRET}</title>`) }],
  ['an attribute of a drawing', { 'favicon.svg': SVG(`<path d="M0 0" id="${SECRET}"/>`) }],
  [
    'a text of a picture',
    { 'index.html': linked('a.png'), 'a.png': png(chunk('tEXt', `Comment\0${SECRET}`)) },
  ],
  [
    'a packed text of a picture',
    {
      'index.html': linked('a.png'),
      'a.png': png(chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(SECRET)]))),
    },
  ],
  [
    'a picture inside a page',
    {
      'index.html': HOME(
        `<img src="data:image/png;base64,${png(chunk('tEXt', `Comment\0${SECRET}`)).toString('base64')}">`,
      ),
    },
  ],
  [
    'a packed fragment of a search index',
    {
      'index.html': linked('a.pf_fragment'),
      'a.pf_fragment': gzipSync(`pagefind_dcd{"content":"${SECRET}"}`),
    },
  ],
  ['the host file', { _headers: `/*\n  X-Note: ${SECRET}\n` }],
];

describe('the leak gate on a finished site', () => {
  it('lets a clean site pass', () => {
    expect(
      faultsOf({
        'index.html': HOME('<a href="/p/a/">A</a><img src="/p/a.png"><a href="dates.ics">Dates</a>'),
        'a/index.html': HOME(
          '<link rel="stylesheet" href="../a.css"><svg><path d="M472.18 22977.84"/></svg>',
        ),
        'a.css': '@font-face{src:url("a.woff.txt")}p{color:#c20893}',
        'a.woff.txt': 'x',
        'a.png': png(chunk('IDAT', 'pixels')),
        'favicon.svg': SVG('<title>We listen</title>'),
        'dates.ics': 'BEGIN:VCALENDAR\r\nUID:deliveries-on-time@brightway.example\r\nDTSTART:20260901\r\n',
        _headers: '/*\n',
        '404.html': HOME('Not here.'),
      }),
    ).toEqual([]);
  });

  it.each(CHANNELS)('refuses a customer’s name in %s', (_, files) => {
    expect(faultsOf(files).join('\n')).toMatch(/the name of a customer \(As…\)/);
  });

  it.each(MUTATIONS)('refuses a page with the %s in its text, and as an attribute', (_, told, found) => {
    expect(faultsOf({ 'index.html': HOME(`<p>${told}</p>`) }).join('\n')).toMatch(found);
    const inAttribute = faultsOf({ 'index.html': HOME(`<p title='${told.replaceAll("'", '’')}'>x</p>`) });
    const onlyForReaders = /money|telephone|account|card/.test(found.source);
    if (!onlyForReaders) expect(inAttribute.join('\n')).toMatch(found);
  });

  it.each<readonly [string, Files, RegExp]>([
    ['a source map', { 'index.html': linked('a.css.map'), 'a.css.map': '{}' }, /a kind of file that is not/],
    [
      'a file that names a source map',
      { 'index.html': linked('a.css'), 'a.css': '/*# sourceMappingURL=a.css.map */' },
      /a source map/,
    ],
    ['a file that no page leads to', { 'old.txt': 'x' }, /old.txt: no page leads to this file/],
    ['a page that no page leads to', { 'old/index.html': HOME('x') }, /old\/index.html: no page leads/],
    [
      'a file that only such a page leads to',
      { 'old/index.html': linked('a.txt'), 'a.txt': 'x' },
      /a.txt: no page leads/,
    ],
    ['a table of data', { 'index.html': linked('a.csv'), 'a.csv': 'a\n' }, /a kind of file/],
    [
      'a picture that says when it was made',
      { 'index.html': linked('a.png'), 'a.png': png(chunk('tIME', '1234567')) },
      /metadata/,
    ],
    [
      'bytes behind a picture',
      { 'index.html': linked('a.png'), 'a.png': Buffer.concat([png(), Buffer.from('x')]) },
      /behind its end/,
    ],
    ['a picture that is none', { 'index.html': linked('a.png'), 'a.png': 'x' }, /not the PNG/],
    ['metadata in a drawing', { 'favicon.svg': SVG('<metadata>x</metadata>') }, /metadata/],
    [
      'text that is not UTF-8',
      { 'index.html': linked('a.txt'), 'a.txt': Buffer.from([0xff, 0xfe, 0x41, 0]) },
      /not UTF-8/,
    ],
  ])('refuses %s', (_, files, found) => {
    expect(faultsOf(files).join('\n')).toMatch(found);
  });

  it('says file and line, and nothing of the secret', () => {
    const faults = faultsOf({ 'index.html': HOME(`<p>\n\n${SECRET}</p>`) });
    expect(faults[0]).toBe(
      'index.html: internal text in its words, near line 3: the name of a customer (As…)',
    );
    expect(faults.join('\n')).not.toContain('Ashlow');
  });
});
