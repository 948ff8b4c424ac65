import { describe, expect, it } from 'vitest';
import { leadOf } from '../../../src/analysis/change/lead.ts';
import { BJ_SALES, BJ_SALES_LEAD } from '../statistics/series-data.ts';
import { normalsOf, seriesOf } from './series.ts';

const up = { expectedSign: 1 } as const;
/** Noise, and the same noise some months later with a little of its own. */
function follower(seed: number, months: number, lead: number, sign = 1) {
  const normal = normalsOf(seed);
  const noise = Array.from({ length: months + 12 }, normal);
  const leader = noise.slice(12);
  const behind = leader.map((_, at) => sign * noise[at + 12 - lead]! + 0.3 * normal());
  return [seriesOf(leader), seriesOf(behind)] as const;
}

describe('whether an indicator leads', () => {
  it('finds the lead of three in the sales of Box and Jenkins, as published', () => {
    const found = leadOf(seriesOf(BJ_SALES_LEAD), seriesOf(BJ_SALES), up);
    expect(found).toMatchObject({ verdict: 'leads', best: 3, order: 3, signExpected: true, flagged: false });
    if (found.kind !== 'judged') return;
    // R: ar(), filter(), ccf() on the changes; n 146 after the filter
    expect(found.r).toBeCloseTo(0.67819909555151614, 10);
    expect(found.band).toBeCloseTo(3.0902323061678132 / Math.sqrt(146), 10);
    expect(found.byLead).toHaveLength(25);
  });

  it('says that the sales trail when the two change places', () => {
    expect(leadOf(seriesOf(BJ_SALES), seriesOf(BJ_SALES_LEAD), up)).toMatchObject({
      verdict: 'trails',
      best: -3,
    });
  });

  it.each([
    [2, 1, 'leads', 2],
    [0, 1, 'moves-together', 0],
    [-1, 1, 'trails', -1],
    [4, -1, 'leads', 4],
  ])('tells a lead of %d with sign %d', (lead, sign, verdict, best) => {
    const [x, y] = lead < 0 ? follower(3, 48, -lead, sign).toReversed() : follower(3, 48, lead, sign);
    expect(leadOf(x, y, up)).toMatchObject({ verdict, best, signExpected: sign === 1 });
  });

  it('needs the same sign in both halves', () => {
    const [x, y] = follower(5, 96, 2);
    const turned = y.map((month, at) => ({ ...month, value: at < 48 ? month.value! : -0.1 * month.value! }));
    const found = leadOf(x, turned, up);
    expect(found).toMatchObject({ kind: 'judged', best: 2, halvesAgree: false, verdict: 'not-shown' });
    if (found.kind === 'judged') expect(found.r).toBeGreaterThan(found.band);
  });

  it('is too short below 24 months or 15 pairs, and weak below 36', () => {
    const [x, y] = follower(7, 40, 2);
    const first = (count: number) => leadOf(x.slice(0, count), y.slice(0, count), up);
    expect(first(23)).toMatchObject({ kind: 'not-judged', reason: 'too-short', months: 23 });
    expect(first(24)).toMatchObject({ kind: 'judged', flagged: true });
    expect(first(36)).toMatchObject({ kind: 'judged', flagged: false });
    const holed = x.map((month, at) => (at % 3 === 2 ? { ...month, value: null } : month));
    expect(leadOf(holed, y, up)).toMatchObject({ kind: 'not-judged', reason: 'too-short', months: 27 });
    expect(leadOf([], y, up)).toEqual({ kind: 'not-judged', reason: 'too-short', months: 0, pairs: 0 });
  });

  it('pairs by calendar month and leaves partial months out', () => {
    const [x, y] = follower(9, 40, 2);
    const whole = leadOf(x.slice(4), y.slice(4), up);
    expect(leadOf(x, y.slice(4), up)).toEqual(whole);
    const partial = [...y, { month: '2027-05', value: 99, partial: true }];
    expect(leadOf([...x, { month: '2027-05', value: 0, partial: false }], partial, up)).toEqual(
      leadOf(x, y, up),
    );
  });

  it('cannot judge a series that does not vary, or rises by the same every month', () => {
    const [x] = follower(11, 40, 2);
    for (const flat of [x.map(() => 0.1), x.map((_, at) => 5 * at)]) {
      expect(leadOf(seriesOf(flat), x, up)).toMatchObject({ kind: 'not-judged', reason: 'no-variation' });
      expect(leadOf(x, seriesOf(flat), up)).toMatchObject({ kind: 'not-judged', reason: 'no-variation' });
    }
  });

  it('does not care for the unit of either series', () => {
    const [x, y] = follower(13, 48, 3);
    const scaled = y.map((month) => ({ ...month, value: month.value! * 1000 - 7 }));
    const [one, other] = [leadOf(x, y, up), leadOf(x, scaled, up)];
    expect(other).toMatchObject({ verdict: 'leads', best: 3 });
    if (one.kind === 'judged' && other.kind === 'judged') expect(other.r).toBeCloseTo(one.r, 10);
  });
});
