import { describe, expect, it } from 'vitest';
import { settledReports } from '../../../src/model/promises/promise-reports.ts';
import type { PublicPromise } from '../../../src/model/promises/public-facts.ts';
import { publicPromise } from '../../view/public/kit/kit-input.ts';

const date = (until: string, text: string): PublicPromise['earlier'][number] => ({
  until,
  field: 'nextReportBy',
  text,
});
const update = (on: string): PublicPromise['updates'][number] => ({ on, text: 'News.' });

describe('a promised report', () => {
  const settled = (given: Partial<PublicPromise>) => settledReports(publicPromise(given), '2026-06-20');

  it('is kept when an update came by the day, and late when it came after', () => {
    const updates = [update('2026-03-01'), update('2026-06-15')];
    const earlier = [date('2026-03-02', '2026-03-31'), date('2026-06-16', '2026-06-10')];
    expect(settled({ updates, earlier })).toEqual([
      { kind: 'kept', by: '2026-03-31', came: '2026-03-01' },
      { kind: 'came-late', by: '2026-06-10', came: '2026-06-15' },
    ]);
  });

  it('is missed when another day is named after it had passed, and moved when named before', () => {
    const earlier = [date('2026-04-01', '2026-03-31'), date('2026-04-20', '2026-05-31')];
    expect(settled({ updates: [], earlier }).map(({ kind }) => kind)).toEqual(['missed', 'moved']);
  });

  it('is settled by the last update when the work is done', () => {
    const done = { status: 'done', notMeasurable: 'Too few.', nextReportBy: '2026-06-30' } as const;
    expect(settled({ ...done, updates: [update('2026-06-01')] })).toEqual([
      { kind: 'kept', by: '2026-06-30', came: '2026-06-01' },
    ]);
  });

  it('is not settled while customers still wait', () => {
    expect(settled({ nextReportBy: '2026-05-01', updates: [update('2026-04-15')] })).toEqual([]);
  });

  it('is not settled twice by one update', () => {
    const given = { updates: [update('2026-03-01')], earlier: [date('2026-03-01', '2026-03-31')] };
    expect(settled({ ...given, status: 'done', notMeasurable: 'Too few.' })).toHaveLength(1);
  });
});
