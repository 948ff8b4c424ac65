import type { Scale } from '../../../model/scale.ts';
import type { PointText } from './point-texts.ts';
import { wordedScaleOf } from './worded-scales.ts';

/** How a closed list maps the texts of a column to points. */
export interface PointWords {
  /** Text to points, from the low end up: what the export holds, and what it would write for the other points. */
  readonly words: ReadonlyMap<string, number>;
  /** Points whose text neither the cells nor a known worded scale tell. */
  readonly untold: readonly number[];
}

/** The texts of all points of a scale: those in the file, and the others by the same pattern. */
export function wordsOfPoints(points: readonly PointText[], scale: Scale): PointWords {
  const patterned = points.filter(
    ({ textOf, form, points: own }) => textOf !== undefined && form !== 'bare' && own > 1,
  );
  // five stars of five do not show how those that are not given are drawn
  const pattern = (patterned.find(({ of }) => of !== undefined) ?? patterned[0])?.textOf;
  const plain = points.some(({ form }) => form === 'bare');
  const labels = labelPattern(points);
  const words = new Map<string, number>();
  const untold: number[] = [];
  for (let count = scale.low; count <= scale.high; count++) {
    const own = points.filter((point) => point.points === count).map(({ text }) => text);
    const bare = plain && (own.length === 0 || pattern !== undefined) ? [String(count)] : [];
    const usual = own.length > 0 ? undefined : (pattern ?? (plain ? undefined : labels))?.(count);
    const told = new Set([...own, ...(usual === undefined ? [] : [usual]), ...bare]);
    if (told.size === 0) untold.push(count);
    for (const text of told) words.set(text, count);
  }
  return { words, untold };
}

/** The text of points nobody gave, where the words beside the others are those of a known scale. */
function labelPattern(points: readonly PointText[]): (count: number) => string | undefined {
  const labelled = points.flatMap(({ label, ...point }) =>
    label === undefined ? [] : [{ ...point, label }],
  );
  const [first] = labelled;
  const known = wordedScaleOf(labelled.map(({ label }) => label))?.points;
  if (first === undefined || known === undefined) return () => undefined;
  const shift = known.get(first.label)! - first.points;
  const sum = known.get(first.label)! + first.points;
  const upwards = labelled.every(({ label, points: own }) => known.get(label)! - own === shift);
  if (!upwards && !labelled.every(({ label, points: own }) => known.get(label)! + own === sum))
    return () => undefined;
  return (count) => {
    const step = upwards ? count + shift : sum - count;
    const word = [...known].find(([, at]) => at === step)?.[0];
    return word === undefined ? undefined : withOther(first, count, word);
  };
}

/** A cell with another number and other words in the places of its own. */
function withOther({ text, label }: { text: string; label: string }, count: number, word: string): string {
  const at = text.indexOf(label);
  const number = (part: string): string => part.replace(/\d+/, String(count));
  return `${number(text.slice(0, at))}${word}${number(text.slice(at + label.length))}`;
}
