import { monthNamed } from '../../../model/month-names.ts';
import { meansNoAnswer } from '../no-answer.ts';

/** A cell that gives points in more than a number: `★★★☆☆`, `4 out of 5`, `1 - Very poor`; or in a number beside such cells. */
export interface PointText {
  readonly text: string;
  readonly points: number;
  readonly form: 'stars' | 'out-of' | 'labelled' | 'bare';
  /** The most that can be given, where the cell says so. */
  readonly of: number | undefined;
  /** What the cell says about these points, for `labelled`. */
  readonly label: string | undefined;
  /** The cell gives half a point or so more. */
  readonly fraction: boolean;
  /** The text of a cell with other points of the same scale; undefined where only the file can tell. */
  readonly textOf: ((points: number) => string) | undefined;
}

export interface PointTexts {
  readonly points: readonly PointText[];
  /** Texts that stand for no answer, also with a number of their own. */
  readonly silent: readonly string[];
}

/** The high end of the longest scale that is written out. */
const HIGHEST = 10;

const FULL = '★⭐🌟';
const EMPTY = '☆✩✰';
const STAR_ROW = new RegExp(`^([${FULL}]*)(½?)([${EMPTY}]*)$`, 'u');
const STARS =
  /^(?<points>\d{1,2})(?<fraction>[.,]\d+)?(?<unit>[ -]?(?:stars?|sterne?n?|[ée]toiles?|estrellas?|★|⭐))$/iu;
const OUT_OF =
  /^(?:rated )?(?<points>\d{1,3})(?<fraction>[.,]\d+)?\s*(?:\/|out of|of|von|sur|de)\s*(?<of>\d{1,3})(?: ?(?:stars?|sternen?|[ée]toiles?|points?|punkten?))?$/iu;
const POINTS_FIRST = /^(?<points>\d{1,2})(?:\s*[-–—=:.)]\s*|\s+|\s*(?<open>\())(?<label>\p{L}.*)$/u;
const WORDS_FIRST = /^(?<label>\p{L}.*?)(?:\s*\((?<points>\d{1,2})\)|\s*[-–—=:]\s*(?<bare>\d{1,2}))$/u;
/** Longer words, or more of them, are what somebody wrote. */
const LONGEST_LABEL = 40;
const MOST_WORDS = 6;
/** More different cells are no list of answers. */
const MOST_LABELLED = 15;
/** The share of cells that may be something else, as in columns of plain numbers. */
const STRANGE = 0.02;

/** Reads the cells of a column as points; undefined when they are plain numbers, or more than a few are no points at all. */
export function pointTextsOf(values: ReadonlyMap<string, number>, filled: number): PointTexts | undefined {
  const points: PointText[] = [];
  const silent: string[] = [];
  let strange = 0;
  for (const [text, count] of values) {
    const read = pointTextOf(text);
    if (meansNoAnswer(text) || (read?.label !== undefined && meansNoAnswer(read.label))) silent.push(text);
    else if (read === undefined) strange += count;
    else points.push(read);
  }
  const told = points.some(({ form }) => form !== 'bare');
  const prose = points.filter(({ form }) => form === 'labelled').length > MOST_LABELLED;
  return told && !prose && strange <= STRANGE * filled ? { points, silent } : undefined;
}

function pointTextOf(text: string): PointText | undefined {
  if (/^\d{1,2}$/.test(text)) return { ...PLAIN, text, points: Number(text), form: 'bare', textOf: String };
  return starRow(text) ?? numbered(text) ?? labelled(text);
}

const PLAIN = { of: undefined, label: undefined, fraction: false } as const;

/** Stars drawn one by one; those that are not given may be drawn as well, and tell how many there are. */
function starRow(text: string): PointText | undefined {
  const row = STAR_ROW.exec(text.replace(/[\s\uFE0F]/gu, ''));
  if (row === null || text === '') return undefined;
  const [full, half, empty] = [[...row[1]!], row[2]!, [...row[3]!]];
  const points = full.length;
  const of = empty.length === 0 ? undefined : points + empty.length + half.length;
  // the variation mark and the blanks between stars belong to each of them
  const spaced = text.match(/^\S+(\s+)/u)?.[1] ?? '';
  const marked = text.includes('\uFE0F') ? '\uFE0F' : '';
  const [given, missing] = [`${full[0] ?? '★'}${marked}`, empty[0] ?? ''];
  const draw = (count: number, whole: number): string =>
    [
      ...Array<string>(count).fill(given),
      ...Array<string>(missing === '' ? 0 : whole - count).fill(missing),
    ].join(spaced);
  const plain = full.length > 0 && draw(points, of ?? points) === text;
  return {
    ...PLAIN,
    text,
    points,
    form: 'stars',
    of,
    fraction: half !== '',
    textOf: plain ? (count) => draw(count, of ?? count) : undefined,
  };
}

function numbered(text: string): PointText | undefined {
  const stars = STARS.exec(text)?.groups;
  const groups = stars ?? OUT_OF.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const { points = '', fraction = '', of } = groups;
  const decimals = fraction === '' ? '' : `${fraction[0]}${fraction.slice(1).replaceAll(/\d/g, '0')}`;
  const start = text.indexOf(points);
  const rest = text.slice(start + points.length + fraction.length);
  const write = (count: number): string => text.slice(0, start) + String(count) + decimals + rest;
  const written = Number(points);
  return {
    ...PLAIN,
    text,
    points: written,
    form: stars === undefined ? 'out-of' : 'stars',
    of: of === undefined ? undefined : Number(of),
    fraction: /[1-9]/.test(fraction),
    textOf: stars === undefined ? write : written === 1 ? undefined : starsText(write),
  };
}

/** One star is written without the ending of several. */
function starsText(write: (count: number) => string): (count: number) => string {
  return (count) =>
    count === 1 ? write(1).replace(/(?<=star|stern|toile|estrella)(?:s|en?)$/iu, '') : write(count);
}

function labelled(text: string): PointText | undefined {
  const first = POINTS_FIRST.exec(text)?.groups;
  const groups = first ?? WORDS_FIRST.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const label = first?.['open'] === undefined ? groups['label']! : groups['label']!.replace(/\)$/, '');
  const points = Number(groups['points'] ?? groups['bare']);
  if (monthNamed(label) !== undefined) return undefined;
  const wordy = label.length > LONGEST_LABEL || label.split(/\s+/).length > MOST_WORDS;
  if (wordy || (points > HIGHEST && !meansNoAnswer(label))) return undefined;
  return { ...PLAIN, text, points, form: 'labelled', label, textOf: undefined };
}
