import { compareText } from '../../model/defect.ts';
import type { UnitTheme, UnitThemeChange } from '../results.ts';
import { measuredRatio } from '../change/measured-ratio.ts';
import { benjaminiHochberg } from '../statistics/multiple-testing.ts';
import { exactRateRatio, pooled } from '../statistics/rate-ratio.ts';
import type { Rate, RateRatio } from '../statistics/rate-ratio.ts';
import type { MentionCells, MonthSpan } from './unit-months.ts';
import type { ReportMonths } from './unit-score.ts';

/** Fewer mentions on both sides together: counts, and no test. */
const TESTED_MENTIONS = 10;
const SIGNIFICANCE = 0.05;

/** Every theme of one unit lately, against its own past; judged over all themes together. */
export function unitThemes(
  cells: MentionCells,
  themes: readonly string[],
  unit: number,
  { month, recent, past }: ReportMonths,
  minimumAnswers: number,
): readonly UnitTheme[] {
  const readings = themes.map((theme, index) => {
    const ratesIn = (who: number, span: MonthSpan) => ratesOf(cells, index, who, span);
    const [now, before] = [ratesIn(unit, recent), ratesIn(unit, past)];
    return {
      theme,
      monthMentions: cells.mentions(index, unit, month),
      now: pooled(now),
      before: pooled(before),
      company: pooled(ratesIn(-1, recent)),
      test: testOf(before, now, minimumAnswers),
    };
  });
  const tested = readings.flatMap(({ test }) => (test.kind === 'measured' ? [test] : []));
  const adjusted = benjaminiHochberg(tested.map(({ found }) => found.p));
  const shareOf = ({ events, exposure }: Rate) => (exposure < minimumAnswers ? null : events / exposure);
  return readings
    .map(({ theme, monthMentions, now, before, company, test }): UnitTheme => ({
      theme,
      monthMentions,
      mentions: now.events,
      base: now.exposure,
      share: shareOf(now),
      pastMentions: before.events,
      pastBase: before.exposure,
      pastShare: shareOf(before),
      companyShare: shareOf(company),
      change: test.kind === 'measured' ? changeOf(test, adjusted[tested.indexOf(test)]!) : test,
    }))
    .sort((a, b) => b.mentions - a.mentions || compareText(a.theme, b.theme));
}

/** The months of a span with comments. */
function ratesOf(cells: MentionCells, theme: number, unit: number, { from, to }: MonthSpan): readonly Rate[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => ({
    events: cells.mentions(theme, unit, from + step),
    exposure: cells.base(unit, from + step),
  })).filter(({ exposure }) => exposure > 0);
}

interface Measured {
  readonly kind: 'measured';
  readonly found: RateRatio;
  readonly widened: boolean;
}

function testOf(
  before: readonly Rate[],
  now: readonly Rate[],
  minimumAnswers: number,
): Measured | Extract<UnitThemeChange, { kind: 'not-tested' }> {
  const [old, recent] = [pooled(before), pooled(now)];
  if (old.exposure < minimumAnswers || recent.exposure < minimumAnswers)
    return { kind: 'not-tested', reason: 'too-few-comments' };
  if (old.events + recent.events < TESTED_MENTIONS) return { kind: 'not-tested', reason: 'too-few-mentions' };
  const measured = measuredRatio(before, now);
  if (measured !== null) return { kind: 'measured', found: measured.ratio, widened: measured.widened };
  const exact = exactRateRatio(old, recent);
  return exact === null
    ? { kind: 'not-tested', reason: 'too-few-mentions' }
    : { kind: 'measured', found: exact, widened: false };
}

function changeOf({ found, widened }: Measured, pAdjusted: number): UnitThemeChange {
  const { ratio, low, high } = found;
  const isRare = high !== null && high < 1;
  const verdict = pAdjusted >= SIGNIFICANCE ? 'as-usual' : isRare ? 'below' : 'above';
  return { kind: 'tested', ratio, ratioLow: low, ratioHigh: high, pAdjusted, widened, verdict };
}
