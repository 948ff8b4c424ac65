import { expect, it } from 'vitest';
import { SURVEY, toldOf, workspaceWith } from '../temporary-workspace.ts';

const CSV = 'data/feedback/survey/2026.csv';
const OTHER = 'data/feedback/survey/2026-b.csv';
const CUSTOMERS = 'data/customers.csv';
const HEADER = SURVEY.slice(0, SURVEY.indexOf('\n') + 1);
const PROMISE = 'content/promises/dates.yaml';
const promise = (doing: string): string =>
  `public: true\ntitle: Dates\nstatus: planned\nheard: You told us.\ndoing: ${doing}\nannouncedOn: 2026-05-01\nnextReportBy: 2026-10-01\n`;

const rows = (name: string, count: number, date = '2026-05-02'): string =>
  Array.from({ length: count }, (_, at) => `${name}${at},${date},C1,9,4,\n`).join('');

it.each([
  [
    'a CSV beside the folders of sources',
    { 'data/feedback/2026-06.csv': SURVEY },
    '^error data/feedback/2026-06\\.csv:1:1 .*beside the folders of sources.*\\] move it into the folder',
  ],
  [
    'an export that overlaps with another one',
    { [CSV]: HEADER + rows('a', 40), [OTHER]: HEADER + rows('a', 30) },
    `^error ${CSV}:2:1 .*"a0", the id of the item at ${OTHER}:2; likewise in 29 more rows of this source`,
  ],
  [
    'customers who are listed again and again',
    { [CUSTOMERS]: `customer\n${'C1\nC2\n'.repeat(20)}` },
    `^error ${CUSTOMERS}:4:1 the customer "C1" is already listed in line 2; likewise in 37 more rows of this file`,
  ],
  [
    'line ends of two kinds',
    { [CSV]: HEADER + rows('a', 1) + rows('b', 3).replaceAll('\n', '\r\n') },
    `^error ${CSV}:3:6 this row ends in another way .*; also in line 4, line 5 `,
  ],
  [
    'an empty archive',
    { [OTHER]: Uint8Array.from([0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)]) },
    `^error ${OTHER}:1:1 the file is an empty archive`,
  ],
  [
    'one file with the time of day',
    { [CSV]: HEADER + rows('a', 30), [OTHER]: HEADER + rows('b', 3).replaceAll(',C1', 'T10:33,C1') },
    `^error ${OTHER}:2:2 .*the format "YYYY-MM-DDTHH:mm" reads; likewise in line 3, line 4`,
  ],
  [
    'a note to colleagues in what customers read',
    {
      [PROMISE]: promise('We look at it. Internal note - ask the depot.')
        .replace(' -', ':')
        .replace('We', '>-\n  We'),
    },
    `^error ${PROMISE}:5:8 "doing" holds "Internal note:", as a note to colleagues does.*public-text-internal`,
  ],
])('%s is told once', (_, files, expected) => {
  expect(toldOf(workspaceWith(files))).toEqual([expect.stringMatching(expected)]);
});

it('what customers read may speak of our internal work', () => {
  expect(toldOf(workspaceWith({ [PROMISE]: promise('We change our internal rules.') }))).toEqual([]);
});

it('a header that one file renames is told to be renamed there', () => {
  const files = { [CSV]: SURVEY, [OTHER]: HEADER.replace('recommend', 'Recommend') + rows('b', 2) };
  expect(toldOf(workspaceWith(files))).toContainEqual(
    expect.stringMatching(
      `^error ${OTHER}:1:1 .*where this file alone is so, rename its header to "recommend"`,
    ),
  );
});
