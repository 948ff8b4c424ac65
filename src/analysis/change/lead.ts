import { monthNumberOf } from '../../model/calendar.ts';
import type { LeadResult } from '../results.ts';
import { filtered, fitAutoregression } from '../statistics/autoregression.ts';
import { crossCorrelations, signsInHalves } from '../statistics/cross-correlation.ts';
import { normalQuantile } from '../statistics/distributions.ts';
import type { Measured } from './control-limits.ts';

const FEWEST_MONTHS = 24;
const FEWEST_PAIRS = 15;
const FLAGGED_BELOW = 36;
const MOST_LEAD = 12;

export interface LeadOptions {
  /** 1: both are good or bad at the same end, so they should rise together; -1: at opposite ends. */
  readonly expectedSign: 1 | -1;
}

/**
 * Whether one monthly series moves before another.
 *
 * Both are cut to the months they share and taken as changes from month to month, because two series that merely trend
 * seem to follow each other. The indicator's own rhythm, an autoregression, is then taken out of both, so that a link is
 * counted once. The strongest of all leads, in both directions, must leave a band that allows for having looked at all of
 * them, and have the same sign in both halves.
 *
 * @param indicator  x: consecutive months, gaps and partial months included
 * @param symptom    y: the same
 *
 * Source: Box and Jenkins (1976), chapter 11; Bonferroni. Checked against R 4.2 `ar` and `ccf`, and on the sales of Box
 * and Jenkins, whose leading indicator leads by three.
 */
export function leadOf(
  indicator: readonly Measured[],
  symptom: readonly Measured[],
  { expectedSign }: LeadOptions,
): LeadResult {
  const { x, y, months } = shared(indicator, symptom);
  const [changesX, changesY] = [changes(x), changes(y)];
  const most = Math.min(MOST_LEAD, Math.floor(months / 4));
  const both = changesX.filter((value, t) => value !== null && changesY[t] !== null).length;
  if (months < FEWEST_MONTHS || both < FEWEST_PAIRS) {
    return { kind: 'not-judged', reason: 'too-short', months, pairs: both };
  }
  const fit = fitAutoregression(changesX, Math.min(Math.floor(10 * Math.log10(both)), Math.floor(both / 4)));
  const [ownX, ownY] = [filtered(changesX, fit), filtered(changesY, fit)];
  const byLead = crossCorrelations(ownX, ownY, most);
  if (byLead === null) return { kind: 'not-judged', reason: 'no-variation', months, pairs: both };
  const n = byLead[most]!.pairs;
  if (n < FEWEST_PAIRS) return { kind: 'not-judged', reason: 'too-short', months, pairs: n };
  const best = byLead.reduce((strongest, each) =>
    Math.abs(each.r) > Math.abs(strongest.r) ? each : strongest,
  );
  const band = normalQuantile(1 - 0.025 / byLead.length) / Math.sqrt(n);
  const signs = signsInHalves(ownX, ownY, best.lead);
  const halvesAgree = signs !== null && signs[0] === signs[1];
  return {
    kind: 'judged',
    verdict: Math.abs(best.r) <= band || !halvesAgree ? 'not-shown' : directionOf(best.lead),
    best: best.lead,
    r: best.r,
    band,
    halvesAgree,
    signExpected: Math.sign(best.r) === expectedSign,
    months,
    pairs: best.pairs,
    flagged: months < FLAGGED_BELOW,
    order: fit.coefficients.length,
    byLead,
  };
}

function directionOf(lead: number): 'leads' | 'moves-together' | 'trails' {
  return lead > 0 ? 'leads' : lead < 0 ? 'trails' : 'moves-together';
}

/** The stretch of months that both series cover; partial months count as gaps. */
function shared(indicator: readonly Measured[], symptom: readonly Measured[]) {
  const valueIn = (series: readonly Measured[]) =>
    new Map(
      series.flatMap(({ month, value, partial }) =>
        value === null || partial ? [] : [[monthNumberOf(month), value] as const],
      ),
    );
  const [x, y] = [valueIn(indicator), valueIn(symptom)];
  const common = [...x.keys()].filter((month) => y.has(month));
  const first = Math.min(...common);
  const length = common.length === 0 ? 0 : Math.max(...common) - first + 1;
  const from = (values: ReadonlyMap<number, number>) =>
    Array.from({ length }, (_, step) => values.get(first + step) ?? null);
  return { x: from(x), y: from(y), months: common.length };
}

/** From month to month; null at the start and around gaps. */
function changes(series: readonly (number | null)[]): readonly (number | null)[] {
  return series.slice(1).map((value, at) => {
    const before = series[at] ?? null;
    return value === null || before === null ? null : value - before;
  });
}
