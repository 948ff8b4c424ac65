import { describe, expect, it } from 'vitest';
import { SOURCE, SURVEY, toldOf, workspaceWith } from '../../temporary-workspace.ts';
import { CSV, MAPPING } from './loaded-feedback.ts';

/** What is told of a format, with `date` as the date of all items where it is given. */
const toldFor = (format: string, date = '$&'): readonly string[] =>
  toldOf(
    workspaceWith({
      [CSV]: SURVEY.replaceAll(/\d{4}-\d\d-\d\d/g, date),
      [MAPPING]: SOURCE.replace('{ column: date }', `{ column: date, format: "${format}" }`),
    }),
  );

describe('a format of dates', () => {
  it.each([
    ['YYYY-mm-DD', /no place for the month \(MM or M\): mm is minutes, months are MM/],
    ['DD.mm.YYYY', /mm is minutes, months are MM/],
    ['YYYY', /no place for the month/],
    ['MM/DD', /no place for the year/],
    ['M/D/YYYY H:MM', /names the month \(MM or M\) twice: MM is months, minutes are mm/],
    ['D MMM YYYY', /names the month .* twice: months are read as numbers, not as names \(MMM\)/],
    ['YYYY-MM-DD D', /names the day \(DD or D\) twice/],
    ['YYYY-MM-DD HH:mm H', /names the hour \(HH or H\) twice/],
    ['-', /no place for the year \(YYYY\), and holds no place for the month/],
    ['YYYYMD', /does not tell where the month \(MM or M\) ends/],
  ])('is refused once, at its place, when it is %s', (format, what) => {
    const [told, ...others] = toldFor(format);
    expect(others).toEqual([]);
    expect(told).toMatch(/^error data\/feedback\/survey\/source\.yaml:6:33 "columns\.date\.format" holds /);
    expect(told).toMatch(what);
    expect(told).toMatch(/\[field-invalid\] write the year and the month once and the day at most once/);
  });

  it.each(['YYYY-MM-DD', 'YYYY-MM-DDTHH:mm:ss.SSSZ', 'D/M/YYYY H:mm', 'YYYY-MM', 'YYYYMMDD'])(
    'may be %s: what it does not fit is told of the cells',
    (format) => {
      for (const told of toldFor(format)) expect(told).toMatch(/2026\.csv/);
    },
  );

  it.each([
    ['D/M/YYYY H:mm A', '5/6/2026 9:05 XM'],
    ['D/M/YYYY H:mm A', '5/6/2026 9:05 A'],
    ['D/M/YYYY H:mm A', '5/6/2026 9:05 AM.'],
    ['D/M/YYYY H:mm Z', '5/6/2026 9:05 GMT+'],
    ['D/M/YYYY H:mm Z', '5/6/2026 9:05 CET'],
  ])('%s does not read %s', (format, date) => {
    expect(toldFor(format, date)[0]).toContain(
      `holds "${date}"; expected a date that exists, written as ${format}`,
    );
  });

  it.each([
    ['D/M/YYYY H:mm A', '5/6/2026 9:05 pm'],
    ['D/M/YYYY H:mm A Z', '5/6/2026 9:05 AM GMT+1'],
    ['D/M/YYYY H:mm Z', '5/6/2026 9:05 UTC'],
  ])('%s reads %s', (format, date) => {
    expect(toldFor(format, date)).toEqual([]);
  });
});
