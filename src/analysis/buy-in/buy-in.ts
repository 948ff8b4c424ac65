import type { BuyIn } from '../../model/buy-in.ts';
import type { CustomerTable } from '../../model/feedback-table.ts';
import type { WorkspaceConfig } from '../../model/workspace-config.ts';
import { lowRatings } from '../drivers/driver-performance.ts';
import { costsTogether } from '../money/costs-together.ts';
import type { Pricing } from '../money/pricing.ts';
import { monthsOf } from '../months.ts';
import type { ScoreThresholds } from '../outcomes/score.ts';
import type { BuyInCount, BuyInGroup, BuyInResult, BuyInSize, Period, RevenueBehind } from '../results.ts';
import type { ThemeFacts } from '../themes/theme-pareto.ts';
import { benjaminiHochberg, SIGNIFICANCE } from '../statistics/multiple-testing.ts';
import { rowsByTheme } from '../themes/theme-rows.ts';
import type { BarSpread, Rows } from './bar-spread.ts';
import { barSpread } from './bar-spread.ts';

export interface BuyInQuestion extends Pricing {
  readonly buyIns: readonly BuyIn[];
  readonly config: Pick<WorkspaceConfig, 'drivers' | 'asOf'>;
  readonly thresholds: ScoreThresholds;
}

/**
 * The bars and circles of every case for buy-in: how far each group lies above or below the named line, in share and in
 * money, and how large the business behind it is.
 *
 * As cost, money is the number of mentions above the line times the mean cost of one mention to us; as revenue, the part
 * above the line of the yearly revenue of those who wrote or rated. Both are sizes, not losses.
 */
export function buyInResults(facts: ThemeFacts, question: BuyInQuestion): readonly BuyInResult[] {
  return question.buyIns.map((buyIn) => resultOf(buyIn, facts, question));
}

/** What is counted, and out of what. */
interface Counted {
  readonly kind: BuyInResult['counted'];
  readonly base: Uint32Array;
  readonly rows: Uint32Array;
}

function resultOf(buyIn: BuyIn, facts: ThemeFacts, question: BuyInQuestion): BuyInResult {
  const { window, counters, thresholds } = question;
  const counted = countedBy(buyIn, facts, question.config);
  const within = (rows: Uint32Array, period: Period | null) =>
    period === null ? new Uint32Array(0) : counters.within(rows, period);
  const now = { base: within(counted.base, window), rows: within(counted.rows, window) };
  const before = buyIn.line.kind === 'last-period' ? (window?.before ?? null) : null;
  const then = { base: within(counted.base, before), rows: within(counted.rows, before) };
  const whole = countOf(now.rows.length, now.base.length);
  const grouping = groupingOf(buyIn, facts, question);
  const [nowBy, thenBy] = [now, then].map((rows) => grouping.countsOf(rows));
  const line = lineOf(buyIn, whole);
  const moneyOf = moneyAbove(buyIn, now, facts, question, grouping);
  const spreadOf = barSpread(buyIn, facts, grouping, {
    now,
    before: then,
    fewest: Math.max(2, thresholds.minimumAnswers),
  });
  const groups = grouping.groups.map(({ name, code, codeBefore, partial }): Bar => {
    const own = countOf(nowBy!.rows[code]!, nowBy!.base[code]!);
    const earlier =
      codeBefore === null ? countOf(0, 0) : countOf(thenBy!.rows[codeBefore]!, thenBy!.base[codeBefore]!);
    const theirs = buyIn.line.kind === 'last-period' ? earlier.share : line;
    const bases = [own.base, ...(buyIn.line.kind === 'last-period' ? [earlier.base] : [])];
    const fewest = Math.min(...bases);
    const given = theirs !== null && own.share !== null && fewest >= Math.max(1, thresholds.minimumAnswers);
    return {
      group: name,
      ...own,
      line: theirs,
      difference: given ? own.share - theirs : null,
      flagged: given && fewest < thresholds.fullAnswers,
      partial,
      moneyCents: given ? moneyOf(code, own, theirs) : null,
      spread: given ? spreadOf(code, codeBefore) : null,
    };
  });
  return {
    buyIn: buyIn.id,
    counted: counted.kind,
    money: moneyKind(buyIn),
    period: window === null ? null : { from: window.from, to: window.to },
    before,
    line,
    whole,
    groups: withEvidence(groups.filter(({ base, difference }) => base > 0 || difference !== null)),
    size: {
      listed: listedSize(facts.customers),
      heard: sizeOf(counters.customersOf(within(everyRow(facts), window)).revenue),
      affected: sizeOf(counters.customersOf(now.rows).revenue),
    },
  };
}

/** A bar before it is known how many are drawn. */
interface Bar extends Omit<BuyInGroup, 'interval' | 'pAdjusted' | 'evidence'> {
  readonly spread: BarSpread | null;
}

function withEvidence(bars: readonly Bar[]): readonly BuyInGroup[] {
  const adjusted = [...benjaminiHochberg(bars.flatMap(({ spread }) => (spread === null ? [] : [spread.p])))];
  return bars.map(({ spread, ...bar }): BuyInGroup => {
    if (spread === null) return { ...bar, interval: null, pAdjusted: null, evidence: false };
    const pAdjusted = adjusted.shift()!;
    return { ...bar, interval: spread.interval, pAdjusted, evidence: pAdjusted < SIGNIFICANCE };
  });
}

function countedBy(
  buyIn: BuyIn,
  { table, themes, marks }: ThemeFacts,
  config: BuyInQuestion['config'],
): Counted {
  if (buyIn.theme !== undefined) {
    const theme = themes.findIndex(({ id }) => id === buyIn.theme);
    return {
      kind: 'mentions',
      base: rowsWhere(table.rows, (row) => marks.inBase[row] === 1),
      rows: rowsByTheme(marks, themes.length)[theme]!,
    };
  }
  const id = buyIn.driver!;
  const driver = config.drivers[id]!;
  const low = lowRatings({ id, ...driver });
  const column = table.scores.get(id);
  if (low === null || column === undefined)
    return { kind: 'low-ratings', base: new Uint32Array(0), rows: new Uint32Array(0) };
  const { levels, scale } = column;
  const base = rowsWhere(table.rows, (row) => levels[row]! <= scale.high - scale.low);
  return {
    kind: 'low-ratings',
    base,
    rows: base.filter((row) => {
      const points = scale.low + levels[row]!;
      return points >= low.from && points <= low.to;
    }),
  };
}

interface Grouping {
  readonly groups: readonly {
    readonly name: string;
    readonly code: number;
    /** The group in the period before; null where there is none. */
    readonly codeBefore: number | null;
    readonly partial: boolean;
  }[];
  readonly codes: Int32Array;
  readonly countsOf: (of: Rows) => { readonly base: Uint32Array; readonly rows: Uint32Array };
}

function groupingOf({ by }: BuyIn, { table }: ThemeFacts, { config, window }: BuyInQuestion): Grouping {
  const months = by === 'month' ? monthsOf(table, config.asOf) : null;
  const { codes, names } = months ?? table[by === 'segment' ? 'segment' : 'unit'];
  const countBy = (rows: Uint32Array) => {
    const counts = new Uint32Array(names.length);
    for (const row of rows) if (codes[row]! >= 0) counts[codes[row]!]!++;
    return counts;
  };
  const order = names.map((_, code) => code);
  if (months === null) order.sort((a, b) => (names[a]! < names[b]! ? -1 : 1));
  const first = window?.from ?? '';
  return {
    groups: order
      .filter((code) => months === null || (names[code]! >= first.slice(0, 7) && first !== ''))
      .map((code) => ({
        name: names[code]!,
        code,
        codeBefore: months === null ? code : code >= MONTHS_A_YEAR ? code - MONTHS_A_YEAR : null,
        partial:
          months !== null &&
          (months.partial[code]! || (first.startsWith(names[code]!) && !first.endsWith('-01'))),
      })),
    codes,
    countsOf: ({ base, rows }) => ({ base: countBy(base), rows: countBy(rows) }),
  };
}

const MONTHS_A_YEAR = 12;

function lineOf({ line }: BuyIn, whole: BuyInCount): number | null {
  switch (line.kind) {
    case 'normal':
      return whole.share;
    case 'industry':
      return line.share ?? null;
    case 'last-period':
      return null;
    default:
      return line.kind satisfies never;
  }
}

function moneyKind({ driver, money }: BuyIn): BuyInResult['money'] {
  return money ?? (driver === undefined ? 'cost' : 'revenue');
}

type MoneyAbove = (code: number, own: BuyInCount, line: number) => number | null;

function moneyAbove(
  buyIn: BuyIn,
  now: Rows,
  { table }: ThemeFacts,
  { window, counters, assumptions }: BuyInQuestion,
  { codes }: Grouping,
): MoneyAbove {
  if (window === null) return () => null;
  if (moneyKind(buyIn) === 'cost') {
    const question = { window, counters, assumptions, rows: table.rows };
    const { companyTotal } = costsTogether([{ theme: buyIn.theme!, rows: now.rows }], question);
    if (companyTotal === null || now.rows.length === 0) return () => null;
    const each = companyTotal.likely / now.rows.length;
    // `+ 0` turns a rounded -0 into 0
    return (_, own, line) => Math.round((own.count - line * own.base) * each) + 0;
  }
  return (code, own, line) => {
    const raters = counters.customersOf(now.base.filter((row) => codes[row] === code)).revenue;
    return raters.centsPerYear === null || own.share === null
      ? null
      : Math.round((own.share - line) * raters.centsPerYear) + 0;
  };
}

function countOf(count: number, base: number): BuyInCount {
  return { count, base, share: base === 0 ? null : count / base };
}

function sizeOf({ customers, customersWithRevenue, centsPerYear }: RevenueBehind): BuyInSize {
  return { customers, customersWithRevenue, centsPerYear };
}

function listedSize(customers: CustomerTable | null): BuyInSize {
  let withRevenue = 0;
  let cents = 0;
  customers?.revenueCentsPerYear.forEach((revenue, customer) => {
    if (customers.known[customer] === 0 || !(revenue >= 0)) return;
    withRevenue++;
    cents += revenue;
  });
  return {
    customers: customers?.listed ?? 0,
    customersWithRevenue: withRevenue,
    centsPerYear: withRevenue === 0 ? null : cents,
  };
}

function everyRow({ table }: ThemeFacts): Uint32Array {
  return rowsWhere(table.rows, () => true);
}

function rowsWhere(rows: number, holds: (row: number) => boolean): Uint32Array {
  const found = new Uint32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) if (holds(row)) found[count++] = row;
  return found.slice(0, count);
}
