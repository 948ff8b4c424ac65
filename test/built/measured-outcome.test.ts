import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { outerloop } from '../cli/run-outerloop.ts';
import { workspaceWith } from '../temporary-workspace.ts';

const CONFIG = `schema: 1
organisation: { name: Wrenlow Connect, sampleData: Generated for a test }
currency: GBP
asOf: 2026-06-30
mainOutcome: repair
outcomes:
  repair: { name: Time to repair, kind: measure, unit: hours, good: low, lowest: 0 }
drivers:
  kept: { name: Appointment kept, scale: { low: 1, high: 5 } }
  told: { name: Kept informed, scale: { low: 1, high: 5 } }
  visits: { name: Visits needed, unit: visits, good: low }
`;
const MAPPING = `name: Repair survey
kind: survey
solicited: true
language: en
columns: { id: id, date: { column: date }, customer: customer, segment: segment, comment: comment }
ratings: { repair: hours, kept: kept, told: told, visits: visits }
`;

/** Two years in which repairs get faster, and slower wherever nobody came. */
function survey(): string {
  const lines = Array.from({ length: 960 }, (_, row) => {
    const month = row % 24;
    const year = 2024 + Math.floor((month + 6) / 12);
    const date = `${year}-${String(((month + 6) % 12) + 1).padStart(2, '0')}-${String(1 + (row % 27)).padStart(2, '0')}`;
    const missed = (row * 7) % 11 < (month < 12 ? 4 : 2);
    const hours = 6 + ((row * 13) % 17) / 2 + (missed ? 14.5 : 0) + (month < 12 ? 3 : 0);
    const kept = missed ? 1 + (row % 2) : 3 + (row % 3);
    const comment = missed ? 'Nobody came on the first day.' : row % 3 === 0 ? 'All was well.' : '';
    return `r${row},${date},C${row % 240},${row % 4 === 0 ? 'Small business' : 'Home'},${hours},${kept},${1 + ((row * 5) % 5)},${missed ? 2 : 1},${comment}`;
  });
  return `id,date,customer,segment,hours,kept,told,visits,comment\n${lines.join('\n')}\n`;
}

it('builds both sites on a number of hours, and says which end is good', async () => {
  const workspace = workspaceWith({
    'outerloop.yaml': CONFIG,
    'data/feedback/survey/source.yaml': MAPPING,
    'data/feedback/survey/2026.csv': survey(),
    'content/themes/missed.yaml': 'name: Nobody came\nmatch: [nobody came]\n',
    'content/themes/well.yaml': 'name: All well\npraise: true\nmatch: [all was well]\n',
  });
  expect(await outerloop(['build', '--workspace', workspace])).toMatchObject({ code: 0 });
  const page = (path: string): string =>
    readFileSync(join(workspace, 'dist/report', path), 'utf8')
      .replace(/<[^>]*>|\s+/g, ' ')
      .replace(/ +/g, ' ');
  const summary = page('index.html');
  expect(summary).toMatch(/Time to repair went from [\d.]+ hours .*, for the better\./);
  expect(summary).toContain('Time to repair fell over the last twelve months, for the better.');
  expect(summary).toContain('mean in hours (lower is better)');
  expect(page('drivers/index.html')).toContain('a better rating goes with fewer hours');
  expect(page('drivers/kept/index.html')).toMatch(/also score better on Time to repair \(r 0\.\d+/);
  expect(page('themes/missed/index.html')).toMatch(
    /Time to repair is higher than without them \(\+[\d.]+ hours/,
  );
  expect(page('movement/index.html')).toMatch(/Time to repair fell from [\d.]+ hours to [\d.]+ hours/);
  for (const path of [
    'index.html',
    'drivers/index.html',
    'themes/index.html',
    'movement/index.html',
    'sampling/index.html',
  ])
    expect(page(path)).not.toMatch(/NaN|Infinity|undefined/);
});
