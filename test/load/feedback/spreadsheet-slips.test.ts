import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkWorkspace } from '../../../src/pipeline.ts';
import { SOURCE, SURVEY, toldOf, workspaceWith } from '../../temporary-workspace.ts';

const FOLDER = 'data/feedback/survey';
const CSV = `${FOLDER}/2026.csv`;
const THEME = 'content/themes/late.yaml';

const byLine = `${SOURCE.replace('id: id', 'id: { from: line }')}ignore: [id]\n`;

describe('a row without an id that is there twice', () => {
  const [header, quick, late, third] = SURVEY.split('\n');
  const toldFor = (files: Readonly<Record<string, readonly (string | undefined)[]>>, mapping = byLine) =>
    toldOf(
      workspaceWith({
        [`${FOLDER}/source.yaml`]: mapping,
        ...Object.fromEntries(
          Object.entries(files).map(([name, rows]) => [
            `${FOLDER}/${name}.csv`,
            [header, ...rows, ''].join('\n'),
          ]),
        ),
      }),
    );

  it('is warned of once a file, at the first, with the place it was seen before; all count', () => {
    expect(toldFor({ 2026: [quick, late, third, late] })).toEqual([
      expect.stringMatching(`^warning ${CSV}:5:1 .* as ${CSV}:3, .*both count .row-repeated. `),
    ]);
    const found = toldFor({ 2026: [quick, late], july: [third, late, late, late], june: [third] });
    expect(found).toEqual([
      expect.stringMatching(`^warning ${FOLDER}/july.csv:3:1 .* as ${CSV}:3, .*2 more rows of this file`),
    ]);
    const directory = workspaceWith({ [`${FOLDER}/source.yaml`]: byLine, [CSV]: `${SURVEY}${late}\n` });
    expect(checkWorkspace(directory).ledger).toMatchObject([{ read: 4, used: 4 }]);
  });

  it('is known among many others', () => {
    const many = Array.from(
      { length: 700 },
      (_, row) => `${row},2026-05-02,C1,9,4,The parcel came on day ${row}`,
    );
    expect(toldFor({ 2026: [...many, many[300]] })).toEqual([
      expect.stringMatching(`^warning ${CSV}:702:1 .* as ${CSV}:302, `),
    ]);
  });

  it('is none where only the ratings are alike, the comment is a short one, or anything differs', () => {
    expect(toldFor({ 2026: [third, third, quick, quick, late, late!.replace('C2', 'C3')] })).toEqual([]);
  });

  it('is refused by its id in a source with ids', () => {
    expect(toldFor({ 2026: [late, late] }, SOURCE)).toEqual([expect.stringMatching('^error .*id-repeated')]);
  });
});

describe('a file that was copied', () => {
  it.each([
    ['with ids', SOURCE],
    ['without ids', byLine],
  ])('within its source is refused once, and its rows are not counted: %s', (_, mapping) => {
    const { defects, ledger } = checkWorkspace(
      workspaceWith({ [`${FOLDER}/source.yaml`]: mapping, [`${FOLDER}/2026-copy.csv`]: SURVEY }),
    );
    expect(defects).toMatchObject([{ severity: 'error', file: CSV, code: 'file-repeated' }]);
    expect(defects[0]!.what).toContain(`${FOLDER}/2026-copy.csv`);
    expect(ledger).toMatchObject([{ used: 3 }, { file: CSV, read: 0, notRead: 'file-invalid' }]);
  });

  it('into another source is warned of', () => {
    const found = toldOf(
      workspaceWith({ 'data/feedback/calls/source.yaml': SOURCE, 'data/feedback/calls/june.csv': SURVEY }),
    );
    expect(found).toEqual([
      expect.stringMatching(`^warning ${CSV}:1:1 .*data/feedback/calls/june.csv.*file-repeated`),
    ]);
  });

  it('is not one that is merely as long, nor one of two exports without rows', () => {
    const header = SURVEY.split('\n')[0]!;
    const found = toldOf(
      workspaceWith({
        [`${FOLDER}/2025.csv`]: SURVEY.replaceAll('2026', '2025').replaceAll('\na', '\nb'),
        [`${FOLDER}/july.csv`]: `${header}\n`,
        [`${FOLDER}/june.csv`]: `${header}\n`,
      }),
    );
    expect(found.filter((line) => line.includes('file-repeated'))).toEqual([]);
  });
});

it('a header that is no CSV is the one thing told; the row below does not pass for it', () => {
  const directory = workspaceWith({
    [CSV]: SURVEY.replaceAll(',', ';').replace('delivery', '"delivery, in days"').replace('Quick', '"Quick"'),
  });
  expect(toldOf(directory)).toEqual([expect.stringMatching(`^error ${CSV}:1:1 a quote stands .*"id;date;`)]);
  expect(checkWorkspace(directory).ledger).toMatchObject([{ read: 3, used: 0, refused: 3 }]);
});

it('an export that ends in .txt is not passed over in silence', () => {
  const directory = workspaceWith({ [`${FOLDER}/2025.txt`]: SURVEY, [`${FOLDER}/README.md`]: 'Notes' });
  expect(toldOf(directory)).toEqual([
    expect.stringMatching(`^warning ${FOLDER}/2025.txt:1:1 .*file-unexpected.* .csv; .* .md$`),
  ]);
});

it.each(['1925-05-02', '1900-01-01', '1970-01-01'])('a date such as %s is no day of an item', (date) => {
  expect(toldOf(workspaceWith({ [CSV]: SURVEY.replace('2026-05-02', date) }))).toEqual([
    expect.stringMatching(`^error ${CSV}:2:2 column "date" holds ${date}; .*1990-01-01.*date-invalid`),
  ]);
});

it('an empty file is called empty', () => {
  expect(toldOf(workspaceWith({ [CSV]: '' }))).toEqual([
    expect.stringMatching(`^error ${CSV}:1:1 the file is empty .*remove the file$`),
  ]);
});

describe('a file where a folder belongs', () => {
  it.each(['content/themes', 'content/promises', 'data/feedback', 'data/operations', 'content'])(
    '%s is told once, and nothing breaks off',
    (path) => {
      const directory = workspaceWith();
      rmSync(join(directory, path), { recursive: true, force: true });
      mkdirSync(join(directory, 'content'), { recursive: true });
      if (path === 'content') rmSync(join(directory, path), { recursive: true });
      writeFileSync(join(directory, path), 'x');
      const found = toldOf(directory).filter((line) => line.includes('file-unreadable'));
      expect(found).toEqual([expect.stringMatching(`^error ${path}:1:1 .*where a folder is expected`)]);
    },
  );

  it('a folder of another one is told to be taken apart', () => {
    expect(toldOf(workspaceWith({ [`${FOLDER}/2025/01.csv`]: SURVEY }))).toEqual([
      expect.stringMatching(`^error ${FOLDER}/2025:1:1 .*into the folder above`),
    ]);
  });
});

it('links to folders are followed as little as links to files', () => {
  const directory = workspaceWith();
  const elsewhere = join(workspaceWith(), 'elsewhere');
  renameSync(join(directory, FOLDER), elsewhere);
  symlinkSync(elsewhere, join(directory, FOLDER));
  expect(toldOf(directory)[0]).toMatch(/^error data\/feedback\/survey:1:1 .*links are not followed/);
});

describe('text of people that is not UTF-8', () => {
  const theme = 'name: Late\nmatch: [late]\ndescription: Café\n';

  it('is placed at its first byte', () => {
    const bytes = Uint8Array.from(theme, (letter) => letter.charCodeAt(0));
    expect(toldOf(workspaceWith({ [THEME]: bytes }))).toEqual([
      expect.stringMatching(`^error ${THEME}:3:17 the byte 0xe9 is not UTF-8`),
    ]);
  });

  it('is named when it is UTF-16', () => {
    expect(toldOf(workspaceWith({ [THEME]: Buffer.from(`\ufeff${theme}`, 'utf16le') }))).toEqual([
      expect.stringMatching(`^error ${THEME}:1:1 the file is UTF-16, not UTF-8`),
    ]);
  });
});
