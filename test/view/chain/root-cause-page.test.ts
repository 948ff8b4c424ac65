import { describe, expect, it } from 'vitest';
import { plan } from '../sample-chain.ts';
import { sampleInput } from '../sample-input.ts';
import { chainReport } from './chain-report.ts';

const pageOf = (theme: string, plans = [plan()]) =>
  chainReport(plans).rootCausePages.find((page) => page.theme === theme)!;

describe('the sheet of the root-cause exercise', () => {
  it('exists for the vital few and for every theme with a plan, once each', () => {
    const plans = [plan(), { ...plan({ theme: 'router' }), id: 'router' }];
    expect(chainReport(plans).rootCausePages.map(({ theme }) => theme)).toEqual([
      'late-installation',
      'slow-evenings',
      'bill-shock',
      'router',
    ]);
  });

  it('fills two hours without a gap', () => {
    const { agenda } = pageOf('late-installation');
    const minutes = agenda.rows.map((row) => parseInt(row.minutes, 10));
    const starts = agenda.rows.map(({ from }) => {
      const [hours, rest] = from.split(':').map(Number);
      return hours! * 60 + rest!;
    });
    starts.forEach((start, at) => {
      expect(start).toBe(minutes.slice(0, at).reduce((sum, each) => sum + each, 0));
    });
    expect(agenda.total).toBe('120 minutes in all');
    expect(agenda.rows.at(-1)?.from).toBe('1:55');
  });

  it('finds no peak in a month of one comment', () => {
    const { results } = sampleInput;
    const themes = results.themes.themes.map((each) => {
      const [first, ...rest] = each.byMonth;
      const lone = { ...first!, month: '2020-01', base: 1, mentions: 1, share: 1, partial: false };
      return { ...each, byMonth: [lone, first!, ...rest] };
    });
    const changed = { ...results, themes: { ...results.themes, themes } };
    const [sheet] = chainReport([], { results: changed }).rootCausePages;
    expect(sheet!.trend.text).toMatch(/^Share of comments that raise it/);
    expect(sheet!.trend.text).not.toContain('of 1 comment');
  });

  it('carries the figures of the theme with their bases', () => {
    const { keyFigures } = pageOf('late-installation');
    expect(keyFigures.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Mentions: 181',
      expect.stringMatching(/^Costs us a year: £/),
      expect.stringMatching(/^Costs customers a year: £/),
      'Revenue of those customers: £41m',
    ]);
    expect(keyFigures[0]?.detail).toBe('24% of 750 comments');
    expect(keyFigures[1]?.detail).toMatch(/^£.+ to £.+; \d+ mentions? of the last twelve months$/);
  });

  it('invites the group it originates with, and whoever decides in the workflow', () => {
    const invited = Object.fromEntries(
      pageOf('late-installation').invite.map(({ label, text }) => [label, text]),
    );
    expect(invited['The work it originates in']).toBe(
      'Field service: two who do the work, one who decides how it is done',
    );
    expect(invited['Decides in the workflow']).toBe('Installation planning');
    expect(invited['Owns the plan']).toBe('Head of planning');
    const unnamed = pageOf('router', [plan({ theme: 'router', diamond: undefined })]).invite;
    expect(unnamed.map(({ text }) => text)).toContain('Not named: write group in the file of the theme');
  });

  it('tells what is known already, and where the outcome is written down', () => {
    expect(pageOf('late-installation')).toMatchObject({
      known: [
        'Every order has a date (running): 5 whys asked, the last answer: Order acceptance lets orders through without a crew.',
      ],
      command: 'content/plans/a-date-for-every-order.yaml',
    });
    expect(pageOf('bill-shock')).toMatchObject({
      known: [],
      command: 'npm run new -- plan --theme bill-shock',
    });
  });

  it('says where there are no comments to read aloud', () => {
    const { comments, commentsEmpty } = pageOf('bill-shock');
    expect(comments).toEqual([]);
    expect(commentsEmpty.next).toContain('Bring five tickets');
    expect(pageOf('late-installation').comments).toHaveLength(2);
  });
});
