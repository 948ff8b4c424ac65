import { compareText } from '../../model/compare-text.ts';
import type { UnitTheme, UnitThemeChange } from '../results.ts';
import { measuredRatio } from '../change/measured-ratio.ts';
import { benjaminiHochberg, SIGNIFICANCE } from '../statistics/multiple-testing.ts';
import { exactRateRatio, pooled } from '../statistics/rate-ratio.ts';
import type { Rate, RateRatio } from '../statistics/rate-ratio.ts';
import type { Voices } from '../statistics/voices.ts';
import { equalAnswers } from '../statistics/voices.ts';
import type { VoicesOfTheme } from './theme-voices.ts';
import type { MentionCells, MonthSpan } from './unit-months.ts';
import type { ReportMonths } from './unit-score.ts';

/** Fewer mentions on both sides together: counts, and no test. */
const TESTED_MENTIONS = 10;

/**
 * Every theme of one unit lately, against its own past and against all other units; each of the two judged over all themes
 * together. Each customer is one voice; a side needs `minimumAnswers` comments and as many voices.
 */
export function unitThemes(
  cells: MentionCells,
  voicesOf: VoicesOfTheme,
  themes: readonly string[],
  unit: number,
  { month, recent, past }: ReportMonths,
  minimumAnswers: number,
): readonly UnitTheme[] {
  const readings = themes.map((theme, index) => {
    const ratesIn = (who: number, span: MonthSpan) => ratesOf(cells, index, who, span);
    const [now, before] = [ratesIn(unit, recent), ratesIn(unit, past)];
    const others = otherRates(cells, index, unit, recent);
    const voices = voicesOf(index);
    return {
      theme,
      monthMentions: cells.mentions(index, unit, month),
      now: pooled(now),
      before: pooled(before),
      allUnits: pooled(ratesIn(-1, recent)),
      change: testOf({ before, now }, voices.past, voices.now, minimumAnswers),
      elsewhere: testOf({ before: others, now }, voices.others, voices.now, minimumAnswers),
    };
  });
  const changes = judged(readings.map(({ change }) => change));
  const elsewhere = judged(readings.map((reading) => reading.elsewhere));
  const shareOf = ({ events, exposure }: Rate) => (exposure < minimumAnswers ? null : events / exposure);
  return readings
    .map(({ theme, monthMentions, now, before, allUnits }, index): UnitTheme => ({
      theme,
      monthMentions,
      mentions: now.events,
      base: now.exposure,
      share: shareOf(now),
      pastMentions: before.events,
      pastBase: before.exposure,
      pastShare: shareOf(before),
      allUnitsShare: shareOf(allUnits),
      change: changes[index]!,
      elsewhere: elsewhere[index]!,
    }))
    .sort((a, b) => b.mentions - a.mentions || compareText(a.theme, b.theme));
}

/** Months of everybody but one unit, with comments. */
function otherRates(
  cells: MentionCells,
  theme: number,
  unit: number,
  { from, to }: MonthSpan,
): readonly Rate[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => ({
    events: cells.mentions(theme, -1, from + step) - cells.mentions(theme, unit, from + step),
    exposure: cells.base(-1, from + step) - cells.base(unit, from + step),
  })).filter(({ exposure }) => exposure > 0);
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

type Test = Measured | Extract<UnitThemeChange, { kind: 'not-tested' }>;

/** Verdicts that allow for all tests that were made. */
function judged(tests: readonly Test[]): readonly UnitThemeChange[] {
  const measured = tests.filter((test) => test.kind === 'measured');
  const adjusted = benjaminiHochberg(measured.map(({ found }) => found.p));
  return tests.map((test) =>
    test.kind === 'measured' ? changeOf(test, adjusted[measured.indexOf(test)]!) : test,
  );
}

/** The months of the two sides of a test. */
interface TestedMonths {
  readonly before: readonly Rate[];
  readonly now: readonly Rate[];
}

function testOf({ before, now }: TestedMonths, whoBefore: Voices, who: Voices, minimumAnswers: number): Test {
  const [old, recent] = [pooled(before), pooled(now)];
  if (old.exposure < minimumAnswers || recent.exposure < minimumAnswers)
    return { kind: 'not-tested', reason: 'too-few-comments' };
  if (Math.min(who.voices, whoBefore.voices) < Math.max(2, minimumAnswers))
    return { kind: 'not-tested', reason: 'too-few-customers' };
  if (old.events + recent.events < TESTED_MENTIONS) return { kind: 'not-tested', reason: 'too-few-mentions' };
  const measured = measuredRatio(before, now);
  const plain: Measured | null = found(measured?.ratio ?? exactRateRatio(old, recent), measured?.widened);
  const clustered = found(ratioByCustomers(whoBefore, who), true);
  if (plain === null) return { kind: 'not-tested', reason: 'too-few-mentions' };
  // months that differ and customers who repeat themselves are often the same thing: the less sure of the two holds
  if (clustered === null) return plain;
  const wider = reachOf(clustered.found) > reachOf(plain.found) ? clustered : plain;
  return { ...wider, found: { ...wider.found, p: Math.max(clustered.found.p, plain.found.p) } };
}

/** How far a ratio may lie from itself, as a factor. */
function reachOf({ low, high }: RateRatio): number {
  return high === null || low === 0 ? Infinity : high / low;
}

function found(ratio: RateRatio | null, widened = false): Measured | null {
  return ratio === null ? null : { kind: 'measured', found: ratio, widened };
}

/**
 * The ratio of two shares of comments with the exact limits of as many comments as would be as sure if each came from
 * another customer.
 *
 * @returns null where every customer commented once on each side: then it is the plain ratio
 */
function ratioByCustomers(before: Voices, now: Voices): RateRatio | null {
  if (before.answers === before.voices && now.answers === now.voices) return null;
  const [old, recent] = [equalRate(before), equalRate(now)];
  const exact = exactRateRatio(old, recent);
  if (exact?.ratio == null || exact.ratio === 0) return exact;
  // the mentions were rounded
  const ratio = now.yes / now.answers / (before.yes / before.answers);
  const shift = ratio / exact.ratio;
  return { ...exact, ratio, low: exact.low * shift, high: exact.high === null ? null : exact.high * shift };
}

function equalRate(voices: Voices): Rate {
  const { successes, n } = equalAnswers(voices);
  return { events: voices.yes === 0 ? 0 : Math.max(1, Math.round(successes)), exposure: n };
}

function changeOf({ found, widened }: Measured, pAdjusted: number): UnitThemeChange {
  const { ratio, low, high } = found;
  const isRare = high !== null && high < 1;
  const verdict = pAdjusted >= SIGNIFICANCE ? 'as-usual' : isRare ? 'below' : 'above';
  return { kind: 'tested', ratio, ratioLow: low, ratioHigh: high, pAdjusted, widened, verdict };
}
