import { describe, expect, it } from 'vitest';
import type { AnnuityFacts } from '../../../src/analysis/rhythm/annuities.ts';
import { annuityMonths, annuityResults } from '../../../src/analysis/rhythm/annuities.ts';
import type { ControlChart, ControlPhase, FixResult } from '../../../src/analysis/results.ts';
import { indicatorSchema } from '../../../src/model/indicator.ts';
import type { Annuity } from '../../../src/model/rhythm/outer-loop.ts';

const annuity = (more: Partial<Annuity> = {}): Annuity => ({
  what: 'Calls to ask for a date',
  closedFrom: '2025-10',
  perMonth: { low: 90, likely: 140, high: 220, source: 'x', author: 'y', date: '2026-04-30' },
  ...more,
});
const phase = (from: string, shifted: ControlPhase['shifted']): ControlPhase => ({
  from,
  to: '2026-06',
  months: 10,
  baseline: 10,
  limits: 'usable',
  centre: 9,
  declared: true,
  shifted,
});
const chart = (phases: readonly ControlPhase[], verdict: ControlChart['verdict']): ControlChart => ({
  subject: 'indicator',
  id: 'orders',
  method: 'xmr',
  basis: 'values',
  laneySigma: null,
  autocorrelation: null,
  rules: [],
  phases,
  points: [],
  signals: [],
  verdict,
});
const ORDINARY = { kind: 'ordinary', provisional: false } as const;
const INDICATORS = [
  { id: 'orders', values: [], ...indicatorSchema.parse({ name: 'Orders', unit: 'percent', good: 'low' }) },
];
const facts = (more: Partial<AnnuityFacts> = {}): AnnuityFacts => ({
  charts: [],
  fixes: [],
  indicators: INDICATORS,
  asOf: '2026-06-30',
  ...more,
});
const standingOf = (more: Partial<Annuity>, from: Partial<AnnuityFacts> = {}) =>
  annuityResults([annuity(more)], facts(from))[0]!.standing;
const fix = (verdict: FixResult['verdict']) => ({ theme: 'late', verdict }) as FixResult;

describe('a cost that is gone', () => {
  it('counts whole months, from the first without it', () => {
    expect(annuityResults([annuity()], facts())[0]).toMatchObject({
      to: '2026-06',
      months: 9,
      soFar: { lowCents: 81_000, likelyCents: 126_000, highCents: 198_000 },
    });
    expect(annuityResults([annuity()], facts({ asOf: '2026-06-29' }))[0]).toMatchObject({
      to: '2026-05',
      months: 8,
    });
  });

  it('stops counting in the month it came back', () => {
    const [result] = annuityResults([annuity({ until: '2025-12' })], facts());
    expect(result).toMatchObject({ months: 3, standing: { verdict: 'came-back' } });
    expect(annuityMonths([result!], '2026-06-30').at(-1)).toEqual({
      month: '2026-06',
      lowCents: 27_000,
      likelyCents: 42_000,
      highCents: 66_000,
      confirmedCents: 0,
    });
  });

  it('is confirmed when its indicator shifted to the good side about then', () => {
    const charts = [chart([phase('2024-01', null), phase('2025-08', 'down')], ORDINARY)];
    expect(standingOf({ indicator: 'orders' }, { charts })).toEqual({
      verdict: 'confirmed',
      indicator: 'yes',
      theme: null,
    });
  });

  it.each([
    ['the wrong way', [phase('2025-08', 'up')], ORDINARY, 'contradicted'],
    ['not at all', [phase('2024-01', null)], ORDINARY, 'not-shown'],
    ['long before', [phase('2024-08', 'down')], ORDINARY, 'not-shown'],
    [
      'later, for good',
      [phase('2024-01', null)],
      { kind: 'lasting-shift', side: 'below', since: '2025-11', declared: false, provisional: false },
      'confirmed',
    ],
  ] as const)('follows an indicator that moved %s', (_, phases, verdict, expected) => {
    expect(standingOf({ indicator: 'orders' }, { charts: [chart(phases, verdict)] }).verdict).toBe(expected);
  });

  it('is too early to tell below three months, and an estimate alone without anything to measure it', () => {
    const charts = [chart([phase('2024-01', null)], ORDINARY)];
    expect(standingOf({ indicator: 'orders', closedFrom: '2026-05' }, { charts }).verdict).toBe('too-early');
    expect(standingOf({}).verdict).toBe('nothing-to-show-it');
  });

  it('follows what customers say, and a contradiction outweighs a confirmation', () => {
    expect(standingOf({ theme: 'late' }, { fixes: [fix('worked')] }).verdict).toBe('confirmed');
    expect(standingOf({ theme: 'late' }, { fixes: [fix('no-sign')] }).verdict).toBe('not-shown');
    const charts = [chart([phase('2025-08', 'down')], ORDINARY)];
    expect(
      standingOf({ theme: 'late', indicator: 'orders' }, { charts, fixes: [fix('worse')] }).verdict,
    ).toBe('contradicted');
  });

  it('adds up month by month, with the confirmed part beside it', () => {
    const charts = [chart([phase('2025-08', 'down')], ORDINARY)];
    const all = annuityResults(
      [annuity({ indicator: 'orders' }), annuity({ closedFrom: '2026-05' })],
      facts({ charts }),
    );
    const months = annuityMonths(all, '2026-06-30');
    expect(months).toHaveLength(9);
    expect(months[0]).toMatchObject({ month: '2025-10', likelyCents: 14_000, confirmedCents: 14_000 });
    expect(months.at(-1)).toMatchObject({ likelyCents: 126_000 + 28_000, confirmedCents: 126_000 });
  });
});
