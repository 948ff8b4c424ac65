import { describe, expect, it } from 'vitest';
import { controlChart } from '../../src/analysis/change/control-chart.ts';
import { readCsv } from '../../src/load/csv/csv-reader.ts';
import { isHere, published } from './published-data.ts';

/** The records of a published CSV, as texts. */
function recordsOf(path: string, delimiter: string): readonly (readonly string[])[] {
  const bytes = published(path);
  const records: string[][] = [];
  readCsv(
    bytes,
    delimiter,
    true,
    ({ count, starts, ends }) =>
      records.push(
        Array.from({ length: count }, (_, index) =>
          new TextDecoder().decode(bytes.subarray(starts[index], ends[index])),
        ),
      ),
    ({ line }) => {
      throw new Error(`line ${line} of ${path} cannot be read`);
    },
  );
  return records.slice(1);
}

describe.skipIf(!isHere('train-punctuality'))(
  'punctuality of French trains 2011–2017 (needs the shared data sets)',
  () => {
    const months = (): readonly { month: string; value: number; partial: boolean }[] => {
      const sums = new Map<string, { ran: number; late: number }>();
      for (const cells of recordsOf('train-punctuality/train_punctuality_2011_2017.csv', ';')) {
        const sum = sums.get(cells[0]!) ?? { ran: 0, late: 0 };
        sums.set(cells[0]!, { ran: sum.ran + Number(cells[5]), late: sum.late + Number(cells[7]) });
      }
      return [...sums]
        .map(([month, { ran, late }]) => ({ month, value: 100 * (1 - late / ran), partial: false }))
        .sort((a, b) => (a.month < b.month ? -1 : 1));
    };
    const classical = { method: 'xmr', freezeAt: 73, whenAlike: 'values', rules: ['beyond-limits'] } as const;

    it('have the published mean, limits and five months below them', () => {
      const chart = controlChart(months(), classical);
      expect(chart.points).toHaveLength(73);
      expect(chart.phases[0]!.centre).toBeCloseTo(88.676, 3);
      const { lower, upper } = chart.points[0]!;
      // mean moving range 1.924; the published limits multiply it by 2.66, which is 3/1.128 rounded
      expect((upper! - lower!) / 2 / (3 / 1.128)).toBeCloseTo(1.924, 3);
      expect(Math.abs(lower! - 83.558)).toBeLessThan(0.0015);
      expect(Math.abs(upper! - 93.795)).toBeLessThan(0.0015);
      expect(chart.signals.map(({ completed, side }) => [completed, side])).toEqual([
        ['2012-02', 'below'],
        ['2015-07', 'below'],
        ['2017-06', 'below'],
        ['2017-07', 'below'],
        ['2017-08', 'below'],
      ]);
    });

    it('are so alike from month to month that the report judges their changes', () => {
      const chart = controlChart(months(), { ...classical, whenAlike: 'changes' });
      expect(chart.autocorrelation).toBeCloseTo(0.533, 3);
      expect(chart.basis).toBe('changes');
    });
  },
);

describe.skipIf(!isHere('support-questions'))(
  'weekly support questions of 2024 (needs the shared data sets)',
  () => {
    it('have the published limits of weeks 1 to 26, and every full week from 28 on lies above', () => {
      const weeks = new Map<string, number>();
      const days = new Map<string, Set<string>>();
      const dates = recordsOf('support-questions/support_questions_2024.csv', ',').map((cells) =>
        cells.find((cell) => /^2024-\d\d-\d\d/.test(cell))!.slice(0, 10),
      );
      for (const date of dates) {
        const week = isoWeek(date);
        weeks.set(week, (weeks.get(week) ?? 0) + 1);
        days.set(week, (days.get(week) ?? new Set()).add(date));
      }
      const series = [...weeks]
        .map(([month, value]) => ({ month, value, partial: days.get(month)!.size < 7 }))
        .sort((a, b) => (a.month < b.month ? -1 : 1));
      const chart = controlChart(series, {
        method: 'xmr',
        freezeAt: 26,
        whenAlike: 'values',
        rules: ['beyond-limits'],
      });
      expect(chart.phases[0]!.centre).toBeCloseTo(222.9, 1);
      expect(chart.points[0]!.lower).toBeCloseTo(166.6, 1);
      expect(chart.points[0]!.upper).toBeCloseTo(279.2, 1);
      const above = chart.signals.filter(({ side }) => side === 'above').map(({ completed }) => completed);
      expect(above).toEqual(
        series.filter(({ month, partial }) => month >= 'W28' && !partial).map(({ month }) => month),
      );
      expect(chart.points.at(-1)).toMatchObject({ month: 'W40', value: 73, partial: true, signals: [] });
    });
  },
);

/** `W28`: the ISO week of a date in 2024, a year that began on a Monday. */
function isoWeek(date: string): string {
  const day =
    (Date.UTC(2024, Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) - Date.UTC(2024, 0, 1)) /
    86_400_000;
  return `W${String(Math.floor(day / 7) + 1).padStart(2, '0')}`;
}
