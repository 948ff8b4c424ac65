import { describe, expect, it } from 'vitest';
import { axisFor } from '../../src/view/figures/axis.ts';
import { formatsOf } from '../../src/view/format.ts';

describe('formats', () => {
  const f = formatsOf('en-GB', 'GBP');

  it.each([
    [0, '0%'],
    [0.001, 'under 1%'],
    [0.0345, '3.5%'],
    [0.03, '3.0%'],
    [0.0996, '10%'],
    [0.345, '35%'],
    [0.998, 'over 99%'],
    [1, '100%'],
  ])('write the share %f as %s', (share, text) => {
    expect(f.percent(share)).toBe(text);
  });

  it('write shares of one column with the same decimals', () => {
    const column = (shares: readonly (number | null)[]) => {
      const percent = f.percents(shares);
      return shares.map((share) => (share === null ? '' : percent(share)));
    };
    expect(column([0.02, 0.021, null, 0.18])).toEqual(['2.0%', '2.1%', '', '18.0%']);
    expect(column([0.12, 0.18, 0])).toEqual(['12%', '18%', '0%']);
  });

  it('never round a share of a column to a false nought or whole', () => {
    const shares = [0, 0.0003, 0.0512, 0.9997, 1];
    expect(shares.map(f.percents(shares))).toEqual(['0.0%', 'under 0.1%', '5.1%', 'over 99.9%', '100.0%']);
    expect([0.5, 0.997].map(f.percents([0.5, 0.997]))).toEqual(['50%', 'over 99%']);
  });

  it('write a share that somebody set as it was set', () => {
    expect([0.8, 0.06, 0.025].map(f.percentAsSet)).toEqual(['80%', '6%', '2.5%']);
  });

  it('write numbers of one column with the same decimals', () => {
    expect([12, 24.9].map(f.numbers([12, 24.9, null]))).toEqual(['12.0', '24.9']);
    expect([12, 1200].map(f.numbers([12, 1200]))).toEqual(['12', '1,200']);
  });

  it('use a true minus, a plus for rises, and never a negative nought', () => {
    expect([f.decimal(-3.14, 1), f.signed(4, 0), f.signed(0, 0), f.decimal(-0.001, 1)]).toEqual([
      '−3.1',
      '+4',
      '0',
      '0.0',
    ]);
  });

  it('write whole numbers as they are and others with one decimal', () => {
    expect([f.number(1200), f.number(9.72), f.number(-0.5)]).toEqual(['1,200', '9.7', '−0.5']);
  });

  it('write small numbers as words where a sentence wants them', () => {
    expect([1, 3, 9, 10].map((value) => f.spelled(value, 'decision is', 'decisions are'))).toEqual([
      'one decision is',
      'three decisions are',
      'nine decisions are',
      '10 decisions are',
    ]);
  });

  it('write money short in prose and in full in tables', () => {
    expect([f.money(123_456_789_00), f.moneyExact(123_456_789_00)]).toEqual(['£120m', '£123,456,789']);
  });

  it('write money with two digits, and what somebody set as it was set', () => {
    expect([3_000_000_00, 5_018_00, 5_00, 0].map(f.money)).toEqual(['£3.0m', '£5.0k', '£5', '£0']);
    expect([4_20, 4_17.4, -1_05, 0.3, -0.3, 9_99.8].map(f.money)).toEqual([
      '£4.20',
      '£4.17',
      '−£1.05',
      '£0',
      '£0',
      '£10',
    ]);
    expect([3_000_000_00, 5_000_00].map(f.moneyAsSet)).toEqual(['£3m', '£5k']);
  });

  it('follow the workspace: francs and Swiss separators', () => {
    expect(formatsOf('de-CH', 'CHF').moneyExact(1_234_500)).toMatch(/^CHF\s12['’]345$/);
  });

  it('write dates without moving them across time zones', () => {
    expect([f.date('2026-01-01'), f.month('2026-12'), f.monthShort('2026-06')]).toEqual([
      '1 January 2026',
      'December 2026',
      'Jun 26',
    ]);
  });

  it('count one and many', () => {
    expect([f.counted(1, 'answer'), f.counted(2_000, 'answer')]).toEqual(['1 answer', '2,000 answers']);
  });
});

describe('an axis', () => {
  const f = formatsOf('en-GB', 'GBP');
  const axis = (values: readonly number[], zero: boolean, bounds?: { low: number; high: number }) =>
    axisFor(values, { label: 'x', text: String, zero, ...(bounds === undefined ? {} : { bounds }) });

  it('has round ticks and holds all values', () => {
    expect(axis([3, 47], true).ticks.map((tick) => tick.text)).toEqual(['0', '10', '20', '30', '40', '50']);
  });

  it('words all of its ticks with the decimals that one of them needs', () => {
    const ticks = (values: readonly number[], text: (value: number, digits: number) => string) =>
      axisFor(values, { label: 'x', text, zero: false }).ticks.map((tick) => tick.text);
    expect(ticks([2.9, 3.4], f.decimal)).toEqual(['2.9', '3.0', '3.1', '3.2', '3.3', '3.4']);
    expect(ticks([-0.5, 1], f.signed)).toEqual(['−0.5', '0.0', '+0.5', '+1.0']);
    expect(ticks([1, 5], f.decimal)).toEqual(['1', '2', '3', '4', '5']);
    expect(ticks([0.02, 0.04], f.percentOnAxis)).toEqual(['2.0%', '2.5%', '3.0%', '3.5%', '4.0%']);
    expect(ticks([0, 0.5], f.percentOnAxis)).toEqual(['0%', '10%', '20%', '30%', '40%', '50%']);
  });

  it('has no dust in its ticks', () => {
    expect(axis([0.1, 0.58], false).ticks.map((tick) => tick.text)).toEqual([
      '0.1',
      '0.2',
      '0.3',
      '0.4',
      '0.5',
      '0.6',
    ]);
  });

  it('never goes past what is possible', () => {
    const { low, high } = axis([-98, 97], false, { low: -100, high: 100 });
    expect([low, high]).toEqual([-100, 100]);
    expect(axis([0.6, 4.9], false, { low: 0.5, high: 5 }).low).toBe(0.5);
  });

  it.each([[[]], [[5]], [[0]], [[7, 7]]])('has a width for %j', (values) => {
    const { low, high, ticks } = axis(values, false);
    expect(high).toBeGreaterThan(low);
    expect(ticks.length).toBeGreaterThan(1);
  });
});
