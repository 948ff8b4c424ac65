import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { scannerOf } from '../../src/analysis/themes/matcher/theme-scanner.ts';
import { readRule } from '../../src/analysis/themes/matcher/theme-rules.ts';

/**
 * The hand-written limit: what one thread needs for the core of the job when it trusts every byte of the bench workspace.
 * It knows the columns and their order, checks nothing, reports nothing and keeps nothing it need not: counts of all
 * pairs of scores by month and segment, the score by month, themes by segment, and the revenue of the distinct customers of
 * each theme. Started by `npm run bench`; prints sums, so that nothing of it can be left out.
 */
const directory = process.argv[2]!;
const COMMA = 0x2c;
const QUOTE = 0x22;
const LF = 0x0a;
const SCORES = 15;
const PLACES = 16; // a level of at most 10, or 15 for none
const SEGMENTS = ['New', 'Standard', 'Plus', 'Premium', 'At risk', 'Win-back'];
const FIRST_CUSTOMER = 100_000;

const revenue = revenues(readFileSync(join(directory, 'data/customers.csv')));
const rules = themeRules();
const scan = scannerOf(rules.map(({ rule }) => rule));
const themes = new Set(rules.map(({ theme }) => theme)).size;
const files = readdirSync(join(directory, 'data/feedback/survey')).filter((name) => name.endsWith('.csv'));
const pairs = (SCORES * (SCORES - 1)) / 2;
const cells = SEGMENTS.length * pairs * PLACES * PLACES;
const mentions = new Uint32Array(themes * SEGMENTS.length);
const touched = Array.from({ length: themes }, () => new Uint8Array(revenue.length));
let levels = Array.from({ length: SCORES }, () => new Uint8Array(1 << 16));
let segments = new Uint8Array(1 << 16);
const lastComment = new Uint32Array(themes);
let comments = 0;
let checksum = 0;

for (const name of files) {
  const rows = readFile(readFileSync(join(directory, 'data/feedback/survey', name)));
  const counts = new Uint32Array(cells);
  for (let a = 1, pair = 0; a < SCORES; a++) {
    for (let b = 0; b < a; b++, pair++) countPair(counts, pair, levels[a]!, levels[b]!, rows);
  }
  checksum += correlationsOf(counts) + netPromoters(rows);
}
let cents = 0;
for (const customers of touched) {
  for (let customer = 0; customer < customers.length; customer++)
    if (customers[customer] === 1) cents += revenue[customer]!;
}
console.log(
  checksum,
  mentions.reduce((sum, count) => sum + count),
  cents,
);

function readFile(bytes: Uint8Array): number {
  let at = bytes.indexOf(LF) + 1;
  let row = 0;
  const comment = { buffer: bytes, start: 0, end: 0 };
  while (at < bytes.length) {
    if (row === segments.length) grow();
    at += 'R00000001,2024-07-01,C'.length;
    let customer = 0;
    while (bytes[at] !== COMMA) customer = customer * 10 + bytes[at++]! - 0x30;
    customer -= FIRST_CUSTOMER;
    for (let skip = 0; skip < 2; skip++) while (bytes[++at] !== COMMA);
    const segment = segmentOf(bytes, at + 1);
    segments[row] = segment;
    while (bytes[++at] !== COMMA);
    at++;
    for (let score = 0; score < SCORES; score++) {
      let level = 15;
      if (bytes[at] !== COMMA) {
        level = bytes[at++]! - 0x30;
        if (bytes[at] !== COMMA) level = level * 10 + bytes[at++]! - 0x30;
      }
      levels[score]![row] = level;
      at++;
    }
    if (bytes[at] === QUOTE) {
      comment.start = ++at;
      while (bytes[at] !== QUOTE || bytes[++at] === QUOTE) at++;
      comment.end = at - 1;
    } else {
      comment.start = at;
      while (at < bytes.length && bytes[at] !== LF) at++;
      comment.end = at;
    }
    at++;
    if (comment.end > comment.start) markThemes(comment, customer, segment);
    row++;
  }
  return row;
}

/** The six segments differ in their first two letters. */
function segmentOf(bytes: Uint8Array, at: number): number {
  switch (bytes[at]) {
    case 0x4e:
      return 0;
    case 0x53:
      return 1;
    case 0x50:
      return bytes[at + 1] === 0x6c ? 2 : 3;
    case 0x41:
      return 4;
    default:
      return 5;
  }
}

function markThemes(
  comment: { buffer: Uint8Array; start: number; end: number },
  customer: number,
  segment: number,
): void {
  const { count, rules: found } = scan(comment);
  comments++;
  for (let hit = 0; hit < count; hit++) {
    const { theme } = rules[found[hit]!]!;
    if (lastComment[theme] === comments) continue;
    lastComment[theme] = comments;
    mentions[theme * SEGMENTS.length + segment]!++;
    touched[theme]![customer] = 1;
  }
}

function countPair(counts: Uint32Array, pair: number, a: Uint8Array, b: Uint8Array, rows: number): void {
  const offset = pair * SEGMENTS.length * PLACES * PLACES;
  for (let row = 0; row < rows; row++) {
    counts[offset + segments[row]! * PLACES * PLACES + a[row]! * PLACES + b[row]!]!++;
  }
}

/** The sum of Pearson's r of every pair in every segment. */
function correlationsOf(counts: Uint32Array): number {
  let sum = 0;
  for (let table = 0; table < counts.length; table += PLACES * PLACES) {
    let [n, x, y, xx, yy, xy] = [0, 0, 0, 0, 0, 0];
    for (let a = 0; a <= 10; a++) {
      for (let b = 0; b <= 10; b++) {
        const count = counts[table + a * PLACES + b]!;
        n += count;
        x += count * a;
        y += count * b;
        xx += count * a * a;
        yy += count * b * b;
        xy += count * a * b;
      }
    }
    sum += (n * xy - x * y) / Math.sqrt((n * xx - x * x) * (n * yy - y * y));
  }
  return sum;
}

function netPromoters(rows: number): number {
  let net = 0;
  for (let row = 0; row < rows; row++) {
    const level = levels[0]![row]!;
    if (level !== 15) net += level >= 9 ? 1 : level <= 6 ? -1 : 0;
  }
  return (100 * net) / rows;
}

function revenues(bytes: Uint8Array): Float64Array {
  const found: number[] = [];
  for (const line of new TextDecoder().decode(bytes).split('\n').slice(1)) {
    if (line !== '') found.push(Math.round(Number(line.slice(line.lastIndexOf(',') + 1)) * 100));
  }
  return Float64Array.from(found);
}

function themeRules() {
  const folder = join(directory, 'content/themes');
  return readdirSync(folder).flatMap((file, theme) => {
    const { match = [] } = parse(readFileSync(join(folder, basename(file)), 'utf8')) as { match?: string[] };
    return match.flatMap((text) => {
      const { rule } = readRule(text);
      return rule === null ? [] : [{ theme, rule }];
    });
  });
}

function grow(): void {
  const longer = (column: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
    const twice = new Uint8Array(2 * column.length);
    twice.set(column);
    return twice;
  };
  levels = levels.map(longer);
  segments = longer(segments);
}
