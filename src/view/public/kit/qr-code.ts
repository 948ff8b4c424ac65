import { encode } from 'uqr';
import type { SvgElement } from '../../../charts/svg-tree.ts';

/** Light modules around the code, without which readers do not find it (ISO/IEC 18004 asks for four). */
const QUIET = 4;
/** An address longer than this gives a code too fine to scan from a wall. */
const MOST_OCTETS = 300;

/**
 * An address as a QR code, drawn as elements. Black on white also on a dark page: many readers know nothing else.
 *
 * Error correction Q: a quarter of a poster may be torn or covered.
 *
 * @returns null when the address is too long to be scanned from a wall
 */
export function qrCode(address: string): SvgElement | null {
  if (new TextEncoder().encode(address).length > MOST_OCTETS) return null;
  const { data, size } = encode(address, { ecc: 'Q', border: 0 });
  const whole = size + 2 * QUIET;
  const path = data
    .flatMap((row, y) =>
      runsOf(row).map(({ x, length }) => `M${x + QUIET} ${y + QUIET}h${length}v1h${-length}z`),
    )
    .join('');
  return {
    tag: 'svg',
    attributes: {
      viewBox: `0 0 ${whole} ${whole}`,
      width: '240',
      height: '240',
      'shape-rendering': 'crispEdges',
      'aria-hidden': 'true',
      focusable: 'false',
    },
    children: [
      {
        tag: 'rect',
        attributes: { width: String(whole), height: String(whole), fill: '#fff' },
        children: [],
      },
      { tag: 'path', attributes: { d: path, fill: '#000' }, children: [] },
    ],
  };
}

/** Dark modules of one row that stand side by side: one mark instead of many, and no hairlines between them. */
function runsOf(row: readonly boolean[]): readonly { readonly x: number; readonly length: number }[] {
  const runs: { x: number; length: number }[] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last !== undefined && last.x + last.length === x) last.length++;
    else runs.push({ x, length: 1 });
  });
  return runs;
}
