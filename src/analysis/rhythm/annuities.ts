import { dayOf, isoMonthOf, lastDayOfMonth, monthNumberOf, monthOfDay } from '../../model/calendar.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Annuity } from '../../model/rhythm/outer-loop.ts';
import type {
  AnnuityMonth,
  AnnuityResult,
  AnnuityStanding,
  AnnuityVote,
  ControlChart,
  FixResult,
  MoneyRangeCents,
} from '../results.ts';

/** Fewer whole months say too little about a cause that was closed. */
const MONTHS_TO_TELL = 3;
/** A figure of our own work may move this long before the cost is gone, and is still about the same change. */
const MONTHS_AHEAD = 6;

export interface AnnuityFacts {
  readonly charts: readonly ControlChart[];
  readonly fixes: readonly FixResult[];
  readonly indicators: readonly Indicator[];
  /** The date the data stand at, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** What each closed cause has spared so far, and whether anything but the estimate shows it. */
export function annuityResults(annuities: readonly Annuity[], facts: AnnuityFacts): readonly AnnuityResult[] {
  const end = lastWholeMonth(facts.asOf);
  return annuities.map((annuity, index): AnnuityResult => {
    const { closedFrom, until } = annuity;
    const to = until !== undefined && until < end ? until : end;
    const months = Math.max(0, monthNumberOf(to) - monthNumberOf(closedFrom) + 1);
    const perMonth = centsOf(annuity);
    return {
      index,
      closedFrom,
      to,
      months,
      perMonth,
      soFar: scaled(perMonth, months),
      standing: standingOf(annuity, months, facts),
    };
  });
}

/** The sums up to each month, from the first month without a cost to the last whole month. */
export function annuityMonths(results: readonly AnnuityResult[], asOf: string): readonly AnnuityMonth[] {
  const started = results.filter(({ months }) => months > 0);
  if (started.length === 0) return [];
  const first = Math.min(...started.map(({ closedFrom }) => monthNumberOf(closedFrom)));
  const last = monthNumberOf(lastWholeMonth(asOf));
  return Array.from({ length: last - first + 1 }, (_, step) => {
    const month = first + step;
    const sum = (each: (result: AnnuityResult) => number, among = started) =>
      among.reduce((all, result) => all + each(result) * monthsUpTo(result, month), 0);
    return {
      month: isoMonthOf(month),
      lowCents: sum(({ perMonth }) => perMonth.lowCents),
      likelyCents: sum(({ perMonth }) => perMonth.likelyCents),
      highCents: sum(({ perMonth }) => perMonth.highCents),
      confirmedCents: sum(
        ({ perMonth }) => perMonth.likelyCents,
        started.filter(({ standing }) => standing.verdict === 'confirmed'),
      ),
    };
  });
}

function monthsUpTo({ closedFrom, to }: AnnuityResult, month: number): number {
  return Math.max(0, Math.min(month, monthNumberOf(to)) - monthNumberOf(closedFrom) + 1);
}

/** The month of the as-of date when it has ended, else the one before. */
function lastWholeMonth(asOf: string): string {
  const month = monthOfDay(dayOf(asOf));
  return isoMonthOf(dayOf(asOf) === lastDayOfMonth(month) ? month : month - 1);
}

function centsOf({ perMonth }: Annuity): MoneyRangeCents {
  const { low, likely, high } = perMonth;
  return {
    lowCents: Math.round(low * 100),
    likelyCents: Math.round(likely * 100),
    highCents: Math.round(high * 100),
  };
}

function scaled(range: MoneyRangeCents, months: number): MoneyRangeCents {
  return {
    lowCents: range.lowCents * months,
    likelyCents: range.likelyCents * months,
    highCents: range.highCents * months,
  };
}

function standingOf(annuity: Annuity, months: number, facts: AnnuityFacts): AnnuityStanding {
  const indicator = indicatorVote(annuity, months, facts);
  const theme = themeVote(annuity, facts.fixes);
  const votes = [indicator, theme];
  const says = (vote: AnnuityVote) => votes.includes(vote);
  const verdict =
    annuity.until !== undefined
      ? 'came-back'
      : says('no')
        ? 'contradicted'
        : says('yes')
          ? 'confirmed'
          : says('too-early')
            ? 'too-early'
            : says('not-shown')
              ? 'not-shown'
              : 'nothing-to-show-it';
  return { verdict, indicator, theme };
}

/** Whether the indicator shifted to its good side at about the time the cost was gone. */
function indicatorVote(
  { indicator: id, closedFrom }: Annuity,
  months: number,
  { charts, indicators }: AnnuityFacts,
): AnnuityVote | null {
  const indicator = indicators.find((each) => each.id === id);
  const chart = charts.find((each) => each.subject === 'indicator' && each.id === id);
  if (indicator === undefined || chart === undefined) return null;
  const { verdict } = chart;
  const earliest = isoMonthOf(monthNumberOf(closedFrom) - MONTHS_AHEAD);
  const [goodSide, goodWay] =
    indicator.good === 'low' ? (['below', 'down'] as const) : (['above', 'up'] as const);
  if (verdict.kind === 'lasting-shift' && verdict.since >= earliest)
    return verdict.side === goodSide ? 'yes' : 'no';
  const phase = chart.phases.at(-1);
  if (
    phase !== undefined &&
    phase.from >= earliest &&
    phase.shifted !== null &&
    phase.shifted !== 'not-shown'
  )
    return phase.shifted === goodWay ? 'yes' : 'no';
  return months < MONTHS_TO_TELL ? 'too-early' : 'not-shown';
}

/** Whether customers mention the theme less since the fix that a promise names. */
function themeVote({ theme }: Annuity, fixes: readonly FixResult[]): AnnuityVote | null {
  const votes = fixes.filter((fix) => fix.theme === theme).map(({ verdict }) => VOTES[verdict]);
  return votes.find((vote) => vote === 'no') ?? votes.find((vote) => vote === 'yes') ?? votes[0] ?? null;
}

const VOTES: Readonly<Record<FixResult['verdict'], AnnuityVote>> = {
  worked: 'yes',
  worse: 'no',
  'too-early': 'too-early',
  'no-sign': 'not-shown',
};
