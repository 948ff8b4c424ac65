import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Random } from '../sample/random.ts';
import { randomFor } from '../sample/random.ts';

/** Fourteen ratings and how strongly each moves the score; the last one does not. */
const DRIVERS: readonly (readonly [string, number])[] = [
  ['product-quality', 0.95],
  ['reliability', 0.8],
  ['ease-of-use', 0.7],
  ['support-quality', 0.6],
  ['value', 0.55],
  ['delivery-speed', 0.45],
  ['support-speed', 0.42],
  ['order-accuracy', 0.3],
  ['billing', 0.25],
  ['account-care', 0.2],
  ['onboarding', 0.15],
  ['website', 0.12],
  ['documentation', 0.08],
  ['mobile-app', 0],
];
const MONTHS = 24;
const SEGMENTS = ['New', 'Standard', 'Plus', 'Premium', 'At risk', 'Win-back'];
const UNITS = ['Consumer', 'Small business', 'Enterprise', 'Public sector', 'Partner'];
/** Standard deviations by which the mood of each segment lies higher: real groups differ, and what differs is looked at closely. */
const SEGMENT_MOODS = [0.1, 0, 0.15, 0.35, -0.6, -0.2];
const CHANNELS = ['email', 'web', 'app', 'phone'];
const SUBJECTS = [
  'delivery',
  'parcel',
  'courier',
  'price',
  'discount',
  'invoice',
  'billing',
  'statement',
  'refund',
  'credit note',
  'helpdesk',
  'support agent',
  'call queue',
  'response time',
  'waiting time',
  'navigation',
  'menu layout',
  'outage',
  'downtime',
  'crash',
  'update',
  'password',
  'login',
  'contract',
  'renewal',
  'installation',
  'training',
  'manual',
  'website',
  'mobile app',
  'notification',
  'account manager',
  'upgrade',
  'spare part',
  'warranty',
  'packaging',
  'order form',
  'stock level',
  'colour choice',
  'branch office',
];
const OPENINGS = [
  'To be honest',
  'Overall',
  'After the last change',
  'Since spring',
  'As a café owner',
  'In our Zürich office',
  'Frankly',
  'On the whole',
];
const GOOD = ['works very well for us', 'was excellent', 'has improved a lot', 'was handled with care'];
const BAD = [
  'was disappointing',
  'needs work',
  'is worse than before',
  'cost us a lot of time',
  'could not be explained by anybody',
];
const ASIDES = [
  'and the people are friendly',
  'but it could be quicker',
  'and I had to ask twice',
  'although the “old” way was simpler',
  'and nobody followed up, sadly',
  'which matters to our customers in Málaga',
  'so we moved part of the work elsewhere',
  'and it was sorted within days 👍',
];

/**
 * Writes a workspace of `rows` survey answers in 24 monthly files, with 14 ratings, comments that hold commas, quotes,
 * line breaks and other scripts, 40 themes and a customer for every four rows. The same bytes for the same `rows`;
 * a workspace that is there already is kept.
 *
 * @returns its folder and the bytes of its CSVs
 */
export async function benchWorkspace(
  rows: number,
): Promise<{ readonly directory: string; readonly bytes: number }> {
  const directory = join(tmpdir(), `outerloop-bench-${rows}`);
  const sizeFile = join(directory, 'size.txt');
  if (!existsSync(sizeFile)) {
    mkdirSync(join(directory, 'data/feedback/survey'), { recursive: true });
    mkdirSync(join(directory, 'content/themes'), { recursive: true });
    writeContent(directory);
    writeFileSync(sizeFile, String(await writeData(directory, rows)));
  }
  return { directory, bytes: Number(readFileSync(sizeFile, 'utf8')) };
}

function writeContent(directory: string): void {
  const drivers = DRIVERS.map(([id]) => `  ${id}: { name: ${id}, scale: { low: 1, high: 5 } }`).join('\n');
  writeFileSync(
    join(directory, 'outerloop.yaml'),
    `schema: 1
organisation: { name: Bench, sampleData: Generated for measuring speed }
currency: GBP
asOf: 2026-06-30
mainOutcome: recommend
outcomes:
  recommend: { name: Likelihood to recommend, kind: nps, scale: { low: 0, high: 10 } }
drivers:
${drivers}
`,
  );
  writeFileSync(
    join(directory, 'data/feedback/survey/source.yaml'),
    `name: Survey
kind: survey
solicited: true
language: en
columns: { id: id, date: { column: date }, customer: customer, channel: channel, unit: unit, segment: segment, comment: comment }
ratings:
  recommend: recommend
${DRIVERS.map(([id]) => `  ${id}: ${id}`).join('\n')}
`,
  );
  for (const subject of SUBJECTS) {
    const id = subject.replaceAll(' ', '-');
    const rules = [
      subject,
      `${subject}s`,
      `no ${subject}`,
      `${subject} is`,
      `the ${subject}*`,
      `my ${subject}`,
    ];
    writeFileSync(
      join(directory, `content/themes/${id}.yaml`),
      `name: ${subject}\nmatch: ${JSON.stringify(rules)}\n`,
    );
  }
}

async function writeData(directory: string, rows: number): Promise<number> {
  const random = randomFor(`bench ${rows}`);
  const customers = Math.max(5, Math.round(rows / 4));
  const segmentOf = Uint8Array.from({ length: customers }, () => random.weighted([18, 34, 22, 14, 8, 4]));
  const unitOf = Uint8Array.from({ length: customers }, () => random.weighted([40, 27, 18, 9, 6]));
  let bytes = await write(join(directory, 'data/customers.csv'), customerLines(random, segmentOf));
  let id = 1;
  for (let month = 0; month < MONTHS; month++) {
    const name = `${2024 + Math.floor((month + 6) / 12)}-${String(((month + 6) % 12) + 1).padStart(2, '0')}`;
    const count = Math.round((rows * (month + 1)) / MONTHS) - Math.round((rows * month) / MONTHS);
    const lines = surveyLines(random, name, count, id, segmentOf, unitOf);
    bytes += await write(join(directory, `data/feedback/survey/${name}.csv`), lines);
    id += count;
  }
  return bytes;
}

function* customerLines(random: Random, segmentOf: Uint8Array): Generator<string> {
  yield 'customer,segment,revenue_per_year\n';
  for (let customer = 0; customer < segmentOf.length; customer++) {
    const pounds = 120 + Math.floor(9000 * random.unit() ** 6);
    yield `C${100000 + customer},${SEGMENTS[segmentOf[customer]!]},${pounds}.50\n`;
  }
}

function* surveyLines(
  random: Random,
  month: string,
  count: number,
  firstId: number,
  segmentOf: Uint8Array,
  unitOf: Uint8Array,
): Generator<string> {
  yield `id,date,customer,channel,unit,segment,recommend,${DRIVERS.map(([id]) => id).join(',')},comment\n`;
  for (let row = 0; row < count; row++) {
    const customer = random.below(segmentOf.length);
    const [segment, unit] = [segmentOf[customer]!, unitOf[customer]!];
    const mood = random.normal() + SEGMENT_MOODS[segment]!;
    let score = 6.6;
    const ratings = DRIVERS.map(([, weight]) => {
      const points = clamp(Math.round(3.7 + 0.55 * mood + 0.85 * random.normal()), 1, 5);
      score += weight * (points - 3.7);
      return random.chance(0.15) ? '' : String(points);
    });
    const recommend = clamp(Math.round(score + 1.3 * random.normal()), 0, 10);
    const day = String(1 + Math.floor((row * 28) / count)).padStart(2, '0');
    yield `R${String(firstId + row).padStart(8, '0')},${month}-${day},C${100000 + customer},${random.pick(CHANNELS)},${UNITS[unit]},${SEGMENTS[segment]},${recommend},${ratings.join(',')},${quoted(comment(random, recommend, unit))}\n`;
  }
}

/** Each unit has one subject that its customers turn to more often. */
function comment(random: Random, recommend: number, unit: number): string {
  const sentences = Array.from({ length: 1 + random.below(3) }, () => {
    const subject = random.chance(0.03)
      ? SUBJECTS[unit]!
      : SUBJECTS[Math.floor(SUBJECTS.length * random.unit() ** 2)]!;
    const verdict = random.unit() * 10 < recommend ? random.pick(GOOD) : random.pick(BAD);
    const aside = random.chance(0.5) ? ` ${random.pick(ASIDES)}` : '';
    return `${random.pick(OPENINGS)}, the ${subject} ${verdict}${aside}.`;
  });
  const text = sentences.join(random.chance(0.05) ? '\n' : ' ');
  return random.chance(0.05) ? text.replace('the ', 'the "so-called" ') : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

async function write(file: string, lines: Generator<string>): Promise<number> {
  const stream = createWriteStream(file);
  let bytes = 0;
  let held = '';
  const flush = async (): Promise<void> => {
    const chunk = Buffer.from(held);
    held = '';
    bytes += chunk.length;
    if (!stream.write(chunk)) await once(stream, 'drain');
  };
  for (const line of lines) {
    held += line;
    if (held.length > 1 << 18) await flush();
  }
  await flush();
  stream.end();
  await once(stream, 'finish');
  return bytes;
}
