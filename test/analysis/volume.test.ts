import { describe, expect, it } from 'vitest';
import { periodOf, volumeOf } from '../../src/analysis/volume.ts';
import { customersOf, tableOf } from '../build-table.ts';

const table = tableOf([
  { source: 'survey', date: '2026-03-31', customer: 'A', comment: 'fine' },
  { source: 'survey', date: '2026-05-01', customer: 'A' },
  { source: 'tickets', date: '2026-05-20', customer: 'B', comment: 'late' },
  { source: 'tickets', date: '2026-05-02' },
]);

describe('the volume of feedback', () => {
  it('counts customers once, and only those who are listed as heard of the list', () => {
    const customers = customersOf(table, { A: 10, C: 20 });
    expect(volumeOf(table, customers, '2026-06-30')).toMatchObject({
      items: 4,
      comments: 2,
      customers: 2,
      customersListed: 2,
      customersHeard: 1,
    });
    expect(volumeOf(table, null, '2026-06-30')).toMatchObject({
      customersListed: null,
      customersHeard: null,
    });
  });

  it('keeps months without items, for each source', () => {
    expect(volumeOf(table, null, '2026-06-30').sources).toEqual([
      {
        source: 'survey',
        items: 2,
        comments: 1,
        customers: 1,
        period: { from: '2026-03-31', to: '2026-05-01' },
        byMonth: [
          { month: '2026-03', items: 1 },
          { month: '2026-04', items: 0 },
          { month: '2026-05', items: 1 },
        ],
      },
      {
        source: 'tickets',
        items: 2,
        comments: 1,
        customers: 1,
        period: { from: '2026-05-02', to: '2026-05-20' },
        byMonth: [
          { month: '2026-03', items: 0 },
          { month: '2026-04', items: 0 },
          { month: '2026-05', items: 2 },
        ],
      },
    ]);
  });

  it('has no period when nothing was said', () => {
    expect(periodOf(tableOf([]))).toBeNull();
    expect(periodOf(table)).toEqual({ from: '2026-03-31', to: '2026-05-20' });
  });
});
