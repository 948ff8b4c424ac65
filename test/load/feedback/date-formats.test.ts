import { describe, expect, it } from 'vitest';
import { SOURCE, SURVEY, toldOf, workspaceWith } from '../../temporary-workspace.ts';
import { monthNamed } from '../../../src/model/month-names.ts';
import { CSV, load, MAPPING } from './loaded-feedback.ts';

/** What is told of a format, with `date` as the date of all items where it is given. */
const toldFor = (format: string, date = '$&'): readonly string[] =>
  toldOf(
    workspaceWith({
      [CSV]: SURVEY.replaceAll(/\d{4}-\d\d-\d\d/g, date.includes(',') ? `"${date}"` : date),
      [MAPPING]: SOURCE.replace('{ column: date }', `{ column: date, format: "${format}" }`),
    }),
  );

describe('a format of dates', () => {
  it.each([
    ['YYYY-mm-DD', /no place for the month \(MM, M or MMM\): mm is minutes, months are MM/],
    ['DD.mm.YYYY', /mm is minutes, months are MM/],
    ['YYYY', /no place for the month/],
    ['MM/DD', /no place for the year/],
    ['M/D/YYYY H:MM', /names the month \(MM, M or MMM\) twice: MM is months, minutes are mm/],
    ['D MMM MM YYYY', /names the month \(MM, M or MMM\) twice/],
    ['YY/M/D YYYY', /names the year \(YYYY or YY\) twice/],
    [
      'X YYYY',
      /names a count of seconds, milliseconds or days \(X, x or days\) and something else; it stands alone/,
    ],
    ['YYYY-MM-DD D', /names the day \(DD or D\) twice/],
    ['YYYY-MM-DD HH:mm H', /names the hour \(HH or H\) twice/],
    ['-', /no place for the year \(YYYY or YY\), and holds no place for the month/],
    ['YYYYMD', /does not tell where the month \(MM, M or MMM\) ends/],
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
    ['D MMM YYYY', '5 Jux 2026'],
    ['D MMM YYYY', '31 June 2026'],
    ['D MMM YYYY', '5  2026'],
    ['D MMM YYYY', '5 Junejunejunejunejunejunejune 2026'],
    ['D/M/YY', '5/6/2026'],
    ['ddd D/M/YYYY', '5/6/2026'],
    ['X', '1780650300,25'],
    ['X', 'soon'],
    ['x', '12345678901234567'],
    ['days', '4.6178E+04'],
    ['days', '46178 9:05'],
  ])('%s does not read %s', (format, date) => {
    expect(toldFor(format, date)[0]).toContain(
      `holds "${date}"; expected a date that exists, written as ${format}`,
    );
  });

  it.each([
    ['D/M/YYYY H:mm A', '5/6/2026 9:05 pm'],
    ['D/M/YYYY H:mm A Z', '5/6/2026 9:05 AM GMT+1'],
    ['D/M/YYYY H:mm Z', '5/6/2026 9:05 UTC'],
    ['D MMM YYYY', '5 June 2026'],
    ['D MMMM YYYY', '05 JUN. 2026'],
    ['D. MMM YYYY', '5. März 2026'],
    ['D.MMM.YYYY', '5.Mai.2026'],
    ['D MMM YYYY', '1 févr. 2026'],
    ['MMM D, YYYY H:mm A', 'Sept. 5, 2025 9:05 am'],
    ['ddd, D MMM YYYY HH:mm:ss Z', 'Fri, 5 Jun 2026 09:05:00 +0200'],
    ['dddd D MMM YYYY', 'vendredi 5 juin 2026'],
    ['ddd MMM D HH:mm:ss Z YYYY', 'Fri Jun 05 09:05:00 +0000 2026'],
    ['D-MMM-YY', '5-Jun-26'],
    ['D/M/YY H:mm', '5/6/26 9:05'],
    ['YYMMDD', '260605'],
    ['X', '1780650300'],
    ['X', '1780650300.25'],
    ['x', '1780650300123'],
    ['days', '46178'],
    ['days', '46178.38'],
  ])('%s reads %s', (format, date) => {
    expect(toldFor(format, date)).toEqual([]);
  });

  it.each([
    ['D MMM YY', '5 mai 26', '2026-05-05'],
    ['MMM D, YYYY', 'Dec. 31, 2025', '2025-12-31'],
    ['D MMM YYYY', '1 août 2025', '2025-08-01'],
    ['M/D/YY', '3/4/25', '2025-03-04'],
    ['X', '1767225599', '2025-12-31'],
    ['X', '1767225600', '2026-01-01'],
    ['x', '1767225599999', '2025-12-31'],
    // Microsoft's example of DATEVALUE and DATE: 1 January 2008 is 39448
    ['days', '39448', '2008-01-01'],
    ['days', '39447.99999', '2007-12-31'],
    ['days', '39448,5', '2008-01-01'],
  ])('%s reads %s as %s', (format, date, day) => {
    const { items } = load({
      [CSV]: SURVEY.replaceAll(/\d{4}-\d\d-\d\d/g, date.includes(',') ? `"${date}"` : date),
      [MAPPING]: SOURCE.replace('{ column: date }', `{ column: date, format: "${format}" }`),
    });
    expect(new Set(items.map((item) => item.date))).toEqual(new Set([day]));
  });

  it('knows every month by its names in seven languages', () => {
    for (const language of ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt']) {
      for (const form of ['long', 'short'] as const) {
        const { format } = new Intl.DateTimeFormat(language, { month: form, timeZone: 'UTC' });
        const named = Array.from({ length: 12 }, (_, index) => monthNamed(format(Date.UTC(2026, index, 15))));
        expect(named, `${language} ${form}`).toEqual(Array.from(named, (_, index) => index + 1));
      }
    }
  });
});
