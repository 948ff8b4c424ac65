import { describe, expect, it } from 'vitest';
import type { PublicFacts, PublicPromise } from '../../../src/model/promises/public-facts.ts';
import { plain } from '../../../src/view/public/phrase.ts';
import { progressModel } from '../../../src/view/public/progress-model.ts';
import { EVIDENCE, publicFactsWith, publicPromise } from './kit/kit-input.ts';

const date = (until: string, text: string): PublicPromise['earlier'][number] => ({
  until,
  field: 'nextReportBy',
  text,
});
const update = (on: string): PublicPromise['updates'][number] => ({ on, text: 'News.' });

describe('the ledger', () => {
  const ledgerOf = (given: Partial<PublicFacts>) => progressModel(publicFactsWith(given)).ledger;
  const titles = (given: Partial<PublicFacts>, id: string) =>
    ledgerOf(given)
      .sections.find((section) => section.id === id)!
      .entries.map(({ title, line }) => `${plain(title)}: ${plain(line)}`);

  it('lists what is late now, with the days', () => {
    const promises = [publicPromise({ nextReportBy: '2026-06-19' })];
    expect(titles({ promises }, 'late')).toEqual([
      'Visits come late: News was promised by 19 June 2026, 1 day ago.',
    ]);
    expect(progressModel(publicFactsWith({ promises })).lateNotice).toContain('one report');
  });

  it('counts the days of a report that came late', () => {
    const promises = [
      publicPromise({ updates: [update('2026-04-14')], earlier: [date('2026-04-14', '2026-03-31')] }),
    ];
    expect(titles({ promises }, 'came-late')).toEqual([
      'Visits come late: News promised by 31 March 2026 came on 14 April 2026. 14 days late.',
    ]);
  });

  it('shows the earlier wording of what changed, but not of days that were named after a report', () => {
    const earlier = [
      { until: '2026-03-01', field: 'doing', text: 'We try.' } as const,
      date('2026-04-15', '2026-05-31'),
      date('2026-04-20', '2026-08-31'),
    ];
    const changed = ledgerOf({ promises: [publicPromise({ earlier })] }).sections.find(
      ({ id }) => id === 'changed',
    )!;
    expect(changed.entries.map(({ quote }) => quote && plain(quote))).toEqual([
      'You will hear from us again by 31 August 2026.',
      'We try.',
    ]);
  });

  it('lists what was taken back, without a link to a page that is gone', () => {
    const gone = { id: 'gone', title: 'Free calls', announcedOn: '2026-01-01', withdrawnOn: '2026-02-02' };
    const [entry] = ledgerOf({ withdrawn: [gone] }).sections.find(({ id }) => id === 'withdrawn')!.entries;
    expect(entry!.href).toBeNull();
    expect(plain(entry!.title)).toBe('Free calls');
    expect(plain(entry!.line)).toContain('2 February 2026');
  });

  it('says what came of finished work, and how far back it reaches', () => {
    const promises = [publicPromise({ status: 'done', evidence: EVIDENCE })];
    expect(titles({ promises }, 'closed')).toEqual(['Visits come late: Late visits fell by half.']);
    expect(ledgerOf({ historySince: '2025-02-03' }).reach).toContain('3 February 2025');
    expect(ledgerOf({}).reach).toContain('wrote them down ourselves');
    expect(ledgerOf({ pastLeftOut: 1 }).reach).toContain('one promise is left out');
  });
});

describe('the claim that it worked', () => {
  const outcome = (given: Partial<PublicPromise>) =>
    progressModel(publicFactsWith({ promises: [publicPromise(given)] })).promises[0]!.outcome;

  it('comes with how many and when', () => {
    expect(outcome({ status: 'done', evidence: EVIDENCE })!.details.map(plain)).toEqual([
      'Based on 1,240 customers, spring 2026.',
    ]);
  });

  it('is not made while it is too early', () => {
    expect(plain(outcome({ status: 'checking' })!.text)).toContain('too early');
    expect(outcome({ status: 'fixing' })).toBeNull();
  });
});

describe('the page "tell us"', () => {
  const tellUs = (given: Partial<PublicFacts>) => progressModel(publicFactsWith(given)).tellUs;
  const phone = { label: 'By phone', url: null, phone: '+44 (20) 7946 0000', address: null, text: 'Free.' };

  it('lists the form first, then the other ways, with numbers that can be dialled', () => {
    const { ways } = tellUs({ waysToTell: [phone] });
    expect(ways.map(({ label }) => plain(label))).toEqual(['Online', 'By phone']);
    expect(ways[1]!.parts).toEqual([
      { words: '+44\u00A0(20)\u00A07946\u00A00000', link: 'tel:+442079460000' },
    ]);
  });

  it('lists the form once', () => {
    const form = { ...phone, label: 'Online form', phone: null, url: 'https://feedback.example.com/' };
    expect(tellUs({ waysToTell: [form] }).ways.map(({ label }) => plain(label))).toEqual(['Online form']);
  });

  it('has no way to show when there is none', () => {
    expect(tellUs({ tellUs: null }).ways).toEqual([]);
  });
});
