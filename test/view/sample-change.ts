import { controlChart } from '../../src/analysis/change/control-chart.ts';
import { fixesOf } from '../../src/analysis/change/fix-months.ts';
import { fixResults } from '../../src/analysis/change/fixes.ts';
import { indicatorResults } from '../../src/analysis/change/indicators.ts';
import type { AnalysisResults, OutcomeResult, ThemeResult } from '../../src/analysis/results.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import { indicatorSchema } from '../../src/model/indicator.ts';
import { promiseSchema } from '../../src/model/promises/promise.ts';
import { isoMonthOf } from '../../src/model/calendar.ts';

type Change = Pick<AnalysisResults, 'controlCharts' | 'fixes' | 'indicators'>;

const FIRST = 2024 * 12 + 6;
const months = (count: number) => Array.from({ length: count }, (_, at) => isoMonthOf(FIRST + at));
/** Ups and downs without a pattern, between 0 and 6. */
const wiggle = (at: number) => ((at * at * 7 + at * 5) % 13) % 7;

/** Three indicators of a made-up provider: one with values, one too short, one without any. */
export const sampleIndicators: readonly Indicator[] = [
  {
    id: 'lines-checked',
    ...indicatorSchema.parse({
      name: 'Lines checked before a visit is booked',
      description: 'From the planning system.',
      unit: 'percent of visits',
      good: 'high',
      theme: 'late-installation',
      target: 95,
      threshold: 60,
      possible: { low: 0, high: 100 },
      expectedLeadMonths: 2,
      group: 'Field planning',
    }),
    values: months(23).map((month, at) => ({ month, value: (at < 10 ? 60 : 82) + wiggle(at) })),
  },
  {
    id: 'nights-over-capacity',
    ...indicatorSchema.parse({ name: 'Nights over capacity', unit: 'nights', good: 'low' }),
    values: months(5).map((month, at) => ({ month, value: wiggle(at) })),
  },
  {
    id: 'visits-kept',
    ...indicatorSchema.parse({ name: 'Visits kept', unit: 'percent', good: 'high' }),
    values: [],
  },
];

const share = (theme: string, before: number, after: number, changedAt: number): ThemeResult => {
  const byMonth = months(24).map((month, at) => {
    const mentions = Math.max(0, (at < changedAt ? before : after) + (wiggle(at) % 4) - 1);
    return { month, mentions, base: 100, share: mentions / 100, partial: at === 23 };
  });
  return { theme, byMonth } as unknown as ThemeResult;
};
const themes = [
  share('late-installation', 24, 10, 12),
  share('slow-evenings', 16, 16, 24),
  share('bill-shock', 12, 12, 24),
  share('long-hold', 8, 8, 24),
];

const promise = (id: string, theme: string, madeOn: string) => ({
  id,
  ...promiseSchema.parse({
    title: id,
    status: 'checking',
    heard: 'x',
    doing: 'x',
    announcedOn: madeOn,
    nextReportBy: '2026-12-01',
    theme,
    fix: { madeOn },
  }),
});

const outcomePoints = months(24).map((month, at) => ({
  month,
  value: (at < 12 ? 14 : 30) + wiggle(at),
  partial: at === 23,
}));
const outcome = { outcome: 'recommend', kind: 'nps', byMonth: [] } as unknown as OutcomeResult;

/** What the change analyses say of made-up series, through the analyses themselves. */
export const sampleChange: Change = {
  controlCharts: [
    {
      subject: 'outcome',
      id: 'recommend',
      ...controlChart(outcomePoints, {
        method: 'xmr',
        declared: ['2025-07'],
        possible: { low: -100, high: 100 },
      }),
    },
    ...themes.slice(0, 2).map((theme) => ({
      subject: 'theme' as const,
      id: theme.theme,
      ...controlChart(
        theme.byMonth.map(({ month, share: value, base, partial }) => ({ month, value, base, partial })),
        {
          method: 'p',
          declared: theme.theme === 'late-installation' ? ['2025-07'] : [],
          possible: { low: 0, high: 1 },
        },
      ),
    })),
    ...sampleIndicators.map((indicator) => ({
      subject: 'indicator' as const,
      id: indicator.id,
      ...controlChart(
        indicator.values.map((each) => ({ ...each, partial: false })),
        { method: 'xmr', possible: { low: 0, high: 100 } },
      ),
    })),
  ],
  fixes: fixResults(
    fixesOf([
      promise('evening-speed', 'slow-evenings', '2026-05-01'),
      promise('installers-on-time', 'late-installation', '2025-07-01'),
    ]),
    themes,
    [],
  ),
  indicators: indicatorResults({
    indicators: sampleIndicators,
    themeResults: themes,
    themes: [],
    outcome,
    minimumAnswers: 10,
    asOf: '2026-06-20',
  }),
};

/** The same for a workspace without feedback, fixes and indicators. */
export const noChange: Change = { controlCharts: [], fixes: [], indicators: [] };
