import type { SmallTrend } from '../view/chain/chain-model.ts';
import type { SvgElement } from './svg-tree.ts';

const WIDTH = 160;
const HEIGHT = 40;
const PAD = 5;

/** A line without axes, with the target dashed and the last value as a dot. Gaps stay gaps. */
export function smallTrend({ values, target, alt }: SmallTrend): SvgElement {
  const known = values.filter((value) => value !== null);
  const all = target === null ? known : [...known, target];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const x = (at: number) => PAD + (at / Math.max(1, values.length - 1)) * (WIDTH - 2 * PAD);
  const y = (value: number) =>
    high === low ? HEIGHT / 2 : HEIGHT - PAD - ((value - low) / (high - low)) * (HEIGHT - 2 * PAD);
  const point = (at: number, value: number) => `${fixed(x(at))},${fixed(y(value))}`;
  const lastAt = values.findLastIndex((value) => value !== null);
  const last = values[lastAt] ?? null;
  return {
    tag: 'svg',
    attributes: {
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      width: `${WIDTH}`,
      height: `${HEIGHT}`,
      role: 'img',
      'aria-label': alt,
    },
    children: [
      ...(target === null
        ? []
        : [
            shape('path', {
              d: `M${PAD},${fixed(y(target))}H${WIDTH - PAD}`,
              'stroke-dasharray': '3 3',
              opacity: '0.7',
            }),
          ]),
      ...stretches(values).map((stretch) =>
        shape('path', {
          d: `M${stretch.map(({ at, value }) => point(at, value)).join('L')}`,
          'stroke-width': '2',
        }),
      ),
      ...(last === null
        ? []
        : [shape('circle', { cx: fixed(x(lastAt)), cy: fixed(y(last)), r: '3.5', fill: 'currentColor' })]),
    ],
  };
}

function shape(tag: string, attributes: Readonly<Record<string, string>>): SvgElement {
  return { tag, attributes: { fill: 'none', stroke: 'currentColor', ...attributes }, children: [] };
}

/** Runs of months with a value. */
function stretches(values: readonly (number | null)[]) {
  const runs: { at: number; value: number }[][] = [];
  values.forEach((value, at) => {
    if (value === null) return;
    if (at > 0 && values[at - 1] !== null) runs.at(-1)?.push({ at, value });
    else runs.push([{ at, value }]);
  });
  return runs;
}

function fixed(value: number): string {
  return String(Math.round(value * 10) / 10);
}
