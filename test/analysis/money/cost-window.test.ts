import { describe, expect, it } from 'vitest';
import { costWindow } from '../../../src/analysis/money/cost-window.ts';

describe('the stretch that yearly costs are counted over', () => {
  it('is the last twelve months, with the twelve before when the data hold them', () => {
    expect(costWindow({ from: '2024-07-01', to: '2026-06-30' })).toEqual({
      from: '2025-07-01',
      to: '2026-06-30',
      days: 365,
      factor: 1,
      tooShort: false,
      before: { from: '2024-07-01', to: '2025-06-30' },
    });
    expect(costWindow({ from: '2024-07-02', to: '2026-06-30' })?.before).toBeNull();
    expect(costWindow({ from: '2020-01-01', to: '2024-02-29' })).toMatchObject({
      from: '2023-03-01',
      to: '2024-02-29',
      days: 366,
    });
  });
  it('is what there is, scaled up, with less than a year', () => {
    expect(costWindow({ from: '2026-01-01', to: '2026-06-30' })).toMatchObject({
      from: '2026-01-01',
      days: 181,
      factor: 365 / 181,
      tooShort: false,
      before: null,
    });
  });
  it('is too short to speak of a year below a quarter', () => {
    expect(costWindow({ from: '2026-04-02', to: '2026-06-30' })).toMatchObject({ days: 90, tooShort: false });
    expect(costWindow({ from: '2026-04-03', to: '2026-06-30' })).toMatchObject({ days: 89, tooShort: true });
    expect(costWindow(null)).toBeNull();
  });
});
