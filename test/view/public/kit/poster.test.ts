import jsqr from 'jsqr';
import { describe, expect, it } from 'vitest';
import type { SvgElement } from '../../../../src/charts/svg-tree.ts';
import { posterOf } from '../../../../src/view/public/kit/poster.ts';
import { qrCode } from '../../../../src/view/public/kit/qr-code.ts';
import { plain } from '../../../../src/view/public/phrase.ts';
import { progressModel } from '../../../../src/view/public/progress-model.ts';
import { publicFactsWith, ROOT } from './kit-input.ts';

// The package is CommonJS; its types say one thing and Node gives the other.
const decode = (typeof jsqr === 'function' ? jsqr : (jsqr as { default: unknown }).default) as (
  data: Uint8ClampedArray,
  width: number,
  height: number,
) => { data: string } | null;

function drawing(code: SvgElement): string {
  const marks = code.children.filter((child) => typeof child !== 'string');
  return marks.find(({ tag }) => tag === 'path')!.attributes['d']!;
}

/** Paints the drawing as a camera would see it, four pixels a module, and reads it again. */
function scanned(code: SvgElement): string | undefined {
  const size = Number(code.attributes['viewBox']!.split(' ')[2]);
  const scale = 4;
  const pixels = new Uint8ClampedArray((size * scale) ** 2 * 4).fill(255);
  for (const [, x, y, length] of drawing(code).matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++)
      for (let column = Number(x) * scale; column < (Number(x) + Number(length)) * scale; column++)
        pixels.fill(0, (row * size * scale + column) * 4, (row * size * scale + column) * 4 + 3);
  }
  return decode(pixels, size * scale, size * scale)?.data;
}

describe('the code on the poster', () => {
  it.each([
    'https://feedback.example.com/',
    'https://progress.example.com/fernhill/tell-us/?from=poster&way=%C3%BC',
    `https://example.com/${'long/'.repeat(50)}`,
  ])('reads %s', (address) => {
    expect(scanned(qrCode(address)!)).toBe(address);
  });

  it('keeps four light modules around itself', () => {
    const code = qrCode('https://feedback.example.com/')!;
    const size = Number(code.attributes['viewBox']!.split(' ')[2]);
    const marks = [...drawing(code).matchAll(/M(\d+) (\d+)h(\d+)/g)].map((match) =>
      match.slice(1).map(Number),
    );
    expect(Math.min(...marks.flatMap(([x, y]) => [x!, y!]))).toBe(4);
    expect(Math.max(...marks.flatMap(([x, y, length]) => [x! + length!, y! + 1]))).toBe(size - 4);
  });

  it('is not drawn when it would be too fine to scan from a wall', () => {
    expect(qrCode(`https://example.com/${'x'.repeat(300)}`)).toBeNull();
  });
});

describe('the poster', () => {
  const facts = publicFactsWith();

  it('leads to the page with all ways to tell us, when the site has an address', () => {
    const poster = posterOf(progressModel(facts), ROOT);
    expect(scanned(poster.code!)).toBe(`${ROOT}tell-us/`);
    expect(poster.shown).toBe('progress.example.com/fernhill/tell-us');
    expect(poster.issues.map(plain)).toEqual(['Visits come late']);
  });

  it('leads to the form otherwise, and nowhere without one', () => {
    expect(posterOf(progressModel(facts), null).target).toBe(facts.tellUs);
    const without = progressModel({ ...facts, tellUs: null });
    expect(posterOf(without, null)).toMatchObject({ target: null, code: null });
  });
});
