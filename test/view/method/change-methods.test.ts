import { describe, expect, it } from 'vitest';
import { controlChart } from '../../../src/analysis/change/control-chart.ts';
import { leadOf } from '../../../src/analysis/change/lead.ts';
import { exactRateRatio } from '../../../src/analysis/statistics/rate-ratio.ts';
import { CHANGE_METHODS } from '../../../src/view/method/change-methods.ts';
import { seriesOf } from '../../analysis/change/series.ts';
import { BJ_SALES, BJ_SALES_LEAD } from '../../analysis/statistics/series-data.ts';

const exampleOf = (id: string) => CHANGE_METHODS.find((entry) => entry.id === id)!.example!;

describe('the worked examples of the method page', () => {
  it('are true for the limits', () => {
    const months = [10, 12, 9, 11, 13, 10, 8, 11, 12, 9, 10, 12];
    const judge = (last: number) =>
      controlChart(seriesOf([...months, last]), { method: 'xmr', freezeAt: 12 });
    const { lower, upper, centre } = judge(16).points[0]!;
    expect(exampleOf('control-chart')).toContain(months.slice(0, -1).join(', '));
    expect(exampleOf('control-chart')).toContain(`the mean is ${centre!.toFixed(1)}`);
    expect(exampleOf('control-chart')).toContain(`${lower!.toFixed(1)} to ${upper!.toFixed(1)}`);
    expect(judge(16).signals).toEqual([]);
    expect(judge(17).signals).toHaveLength(1);
  });

  it('are true for a fix', () => {
    const { ratio, low, high, p } = exactRateRatio(
      { events: 40, exposure: 1000 },
      { events: 18, exposure: 1000 },
    )!;
    const percent = (share: number) => `${Math.round(100 * share)}%`;
    expect(exampleOf('fix')).toContain(
      `${percent(ratio!)} of the old rate, likely ${percent(low)} to ${percent(high!)}`,
    );
    expect(exampleOf('fix')).toContain(p.toFixed(3));
  });

  it('are true for a lead', () => {
    const found = leadOf(seriesOf(BJ_SALES_LEAD), seriesOf(BJ_SALES), { expectedSign: 1 });
    if (found.kind !== 'judged') throw new Error('the published series are long enough');
    expect(found.best).toBe(3);
    expect(exampleOf('lead')).toContain(
      `r ${found.r.toFixed(2)} against a band of ±${found.band.toFixed(2)}`,
    );
  });
});
