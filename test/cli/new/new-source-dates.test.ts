import { describe, expect, it } from 'vitest';
import { loadWorkspace } from '../../../src/load/workspace.ts';
import { dayOf } from '../../../src/model/calendar.ts';
import { drafted, draftInEmptyFolder, errors, printed, workspace } from './drafted-source.ts';

draftInEmptyFolder();

describe('dates', () => {
  const dated = (...dates: string[]): string =>
    ['Timestamp,Rating', ...dates.map((date, index) => `${date},${(index % 5) + 1}`)].join('\n');

  it('takes the order of day and month from a value above 12', () => {
    const { mapping, text } = drafted(dated('3/4/2026 9:05:00', '3/14/2026 10:15:00'));
    expect(mapping.columns.date).toMatchObject({ format: 'M/D/YYYY H:mm:ss' });
    expect(text).not.toContain('write D/M/YYYY');
  });

  it('asks when no value shows the order', () => {
    const { mapping, text } = drafted(dated('03/04/2026', '05/06/2026'));
    expect(mapping.columns.date).toMatchObject({ format: 'D/M/YYYY' });
    expect(text.replace(/\s*# /g, ' ')).toContain('CONFIRM no value above 12 shows which part is the day');
  });

  it('prefers the order in which no answer is younger than the file', () => {
    const { mapping } = drafted(dated('03/04/2026', '06/12/2026'), '2026-06-30');
    expect(mapping.columns.date).toMatchObject({ format: 'M/D/YYYY' });
  });

  it.each(['1 marraskuu 2025', '1st Mar 2025', 'Q1 2025', '2025'])(
    'in a form that is not read, such as %s, stop check instead of being replaced',
    (date) => {
      const { mapping, text } = drafted(dated(`"${date}"`, `"${date}"`, `"${date}"`));
      expect(mapping.columns.date).toEqual({ column: 'Timestamp', format: 'YYYY-MM-DD' });
      const told = text.replace(/\s*# /g, ' ');
      expect(told).toContain(`looks like dates, such as "${date}", in a form that is not read. CONFIRM`);
      expect(text).not.toContain('comment:');
    },
  );

  it.each([
    ['03/14/2026 01:02:33 PM', 'M/D/YYYY H:mm:ss A'],
    ['14.03.2026, 9:05 am', 'D.M.YYYY, H:mm A'],
    ['2026/03/14 1:00:22 pm GMT+2', 'YYYY/MM/DD H:mm:ss A Z'],
    ['2026-03-14 13:00:22 UTC', 'YYYY-MM-DD HH:mm:ss Z'],
    ['14 Mar 2026', 'D MMM YYYY'],
    ['March 14, 2026', 'MMM D, YYYY'],
    ['14-Mar-26', 'D-MMM-YY'],
    ['14-MAR-26 09:05', 'D-MMM-YY H:mm'],
    ['14. März 2026', 'D. MMM YYYY'],
    ['sam. 14 mars 2026', 'ddd D MMM YYYY'],
    ['Sat, 14 Mar 2026 13:00:22 +0000', 'ddd, D MMM YYYY HH:mm:ss Z'],
    ['Sat Mar 14 13:00:22 +0000 2026', 'ddd MMM D HH:mm:ss Z YYYY'],
    ['14.03.26', 'D.M.YY'],
    ['3/14/26 10:02:33', 'M/D/YY HH:mm:ss'],
    ['1773493222', 'X'],
    ['1773493222123', 'x'],
    ['46095', 'days'],
    ['46095,3784', 'days'],
  ])('are read in the form that tools write: %s', (date, format) => {
    const { mapping } = drafted(dated(`"${date}"`, `"${date}"`, `"${date}"`));
    expect(mapping.columns.date).toMatchObject({ format });
    expect(errors()).toEqual([]);
    const { feedback } = loadWorkspace(workspace()).workspace!;
    expect([...feedback.day.subarray(0, 2)]).toEqual([dayOf('2026-03-14'), dayOf('2026-03-14')]);
  });

  it.each([
    [['03/04/26', '05/06/26'], 'D/M/YY', 'write M/D/YY or YY/M/D if the parts stand in that order'],
    [['26-05-12', '26-05-30'], 'YY-M-D', 'read as D-M-YY some days would be later than the file itself'],
    [['03/04/26', '25/06/26', '30/06/26'], 'D/M/YY', 'read as YY/M/D some days would be later'],
    [['03/31/26', '04/14/26'], 'M/D/YY', 'a value above 12 shows which part is the day'],
  ])('with a short year tell in which order their parts stand: %s', (dates, format, why) => {
    const { mapping, text } = drafted(dated(...dates));
    expect(mapping.columns.date).toMatchObject({ format });
    expect(text.replace(/\s*# /g, ' ')).toContain(why);
  });

  it('with a short year and no time are not seen below a header that names none', () => {
    const { mapping } = drafted('Build,Rating\n10.2.15,1\n10.2.16,5\n', '2026-06-30');
    expect(mapping.columns.date).toEqual({ value: '2026-06-30' });
  });

  it('of an invitation are not those of the answer', () => {
    const rows = ['1', '2'].map((day) => `2026-02-0${day},2026-03-0${day},${day}`);
    const { mapping } = drafted(['Invitation Created,Review Created,Review Stars', ...rows].join('\n'));
    expect(mapping.columns.date).toMatchObject({ column: 'Review Created' });
  });

  it('at the start of notes leave the notes a comment', () => {
    const notes = ['called, nobody answered', 'wrote twice about the invoice', 'line dead since the storm'];
    const { mapping } = drafted(
      [
        'Notes,Rating',
        ...notes.map((note, at) => `2026-03-0${at + 1} ${note} and waited for an hour,${at + 1}`),
      ].join('\n'),
    );
    expect(mapping.columns.comment).toMatchObject({ columns: ['Notes'] });
  });

  it('of digits alone are read below a header that names a date', () => {
    expect(drafted(dated('20250301', '20250314')).mapping.columns.date).toMatchObject({ format: 'YYYYMMDD' });
  });

  it.each([
    ['20250301', '20250314'],
    ['46095', '46096'],
  ])('are not seen in digits below any other header: %s', (...digits) => {
    const { mapping } = drafted(
      ['Account,Rating', ...digits.map((each) => `${each},5`)].join('\n'),
      '2026-06-30',
    );
    expect(mapping.columns.date).toEqual({ value: '2026-06-30' });
  });

  it('that a spreadsheet counted are told by their first and last day, for there are two ways to count', () => {
    const { text } = drafted(dated('46095', '46023', '46100'));
    expect(text.replace(/\s*# /g, ' ')).toContain(
      'CONFIRM is 2026-01-01 the first day and 2026-03-19 the last? Some spreadsheets count from 1904',
    );
  });

  it('says so when no column holds a date, and passes check', () => {
    const { mapping, text } = drafted('How satisfied are you overall?\n1\n5\n4\n', '2026-05-31');
    expect(mapping.columns.date).toEqual({ value: '2026-05-31' });
    expect(text.replace(/\s*# /g, ' ')).toContain('CONFIRM no column holds a date');
    expect(printed()).toContain('date 2026-05-31: no column holds a date');
    expect(errors()).toEqual([]);
  });
});
