import type {
  CustomerRevenues,
  CustomerTable,
  FeedbackTable,
  RatingTable,
} from '../../model/feedback-table.ts';
import { NO_LEVEL } from '../../model/feedback-table.ts';
import type { Theme } from '../../model/theme.ts';
import type { PointRange } from '../drivers/driver-performance.ts';
import { paretoCut, vitalThemes } from './pareto.ts';
import type { ParetoOptions } from './pareto.ts';
import type { DriverPareto, Pareto } from '../results.ts';
import { revenueByTheme, revenueCounter } from './revenue.ts';
import type { CustomerRevenue } from './revenue.ts';
import type { ThemeMarks } from './theme-marks.ts';
import { rowsByTheme } from './theme-rows.ts';

/** What was said, by whom, and what they are worth; aligned with each other. */
export interface ThemeFacts extends ParetoFacts {
  readonly table: FeedbackTable;
  readonly customers: CustomerTable | null;
}

/** What Paretos need of it. */
export interface ParetoFacts {
  readonly table: RatingTable;
  /** The customer file, or null without one. */
  readonly customers: CustomerRevenues | null;
  /** All themes of the workspace, by id rising. */
  readonly themes: readonly Theme[];
  readonly marks: ThemeMarks;
}

export type ThemeParetoOptions = Pick<ParetoOptions, 'vitalShare' | 'minimumAnswers' | 'fullAnswers'>;

/** The Pareto of all issues over all items, by mentions and by money. Praise is no issue and takes no part. */
export function overallPareto(facts: ParetoFacts, options: ThemeParetoOptions): Pareto {
  const revenues = revenueByTheme(facts);
  const ofTheme = (theme: number) =>
    facts.themes[theme]!.praise ? null : revenues[theme]!.revenueCentsPerYear;
  return paretoOf(facts, issueRows(facts), ofTheme, countersFor(facts), options);
}

/** A driver, and which of its ratings count as low; null for a measured number, which has no low raters. */
export interface DriverOfThemes {
  readonly driver: string;
  /** Points, both ends included; see `lowRatings`. */
  readonly low: PointRange | null;
}

/**
 * What customers talk about who rated a driver low, one Pareto a driver in the order given.
 *
 * The same item holds rating and comment. With fewer than `minimumAnswers` mentions among low raters the driver falls
 * back to the themes that name it, in all items: less telling, because nobody asked these customers for a rating.
 */
export function driverParetos(
  facts: ParetoFacts,
  drivers: readonly DriverOfThemes[],
  options: ThemeParetoOptions,
): readonly DriverPareto[] {
  const { themes, marks } = facts;
  const counters = countersFor(facts);
  const everywhere = issueRows(facts);
  const all = count(marks.inBase);
  return drivers.map(({ driver, low }) => {
    const within = lowRaters(facts, driver, low);
    const rows = issueRows(facts, within);
    const mentions = rows.reduce((sum, { length }) => sum + length, 0);
    const centsOf = (lists: readonly Uint32Array[]) => (theme: number) =>
      counters.revenueOf(lists[theme]!).revenueCentsPerYear;
    if (mentions > 0 && mentions >= options.minimumAnswers) {
      const pareto = paretoOf(facts, rows, centsOf(rows), counters, options);
      return { driver, basis: 'low-raters', base: within.length, pareto };
    }
    const tied = everywhere.map((list, theme) => (themes[theme]!.driver === driver ? list : NO_ROWS));
    const pareto = paretoOf(facts, tied, centsOf(tied), counters, options);
    return { driver, basis: 'tied-themes', base: all, pareto };
  });
}

const NO_ROWS = new Uint32Array(0);

/** Rows by theme, of `within` only where it is given; none for themes of praise. */
function issueRows({ marks, themes }: ParetoFacts, within?: Uint32Array): readonly Uint32Array[] {
  return rowsByTheme(marks, themes.length, within).map((rows, theme) =>
    themes[theme]!.praise ? NO_ROWS : rows,
  );
}

/** The items that could carry a theme and rate the driver low, rising. */
function lowRaters({ table, marks }: ParetoFacts, driver: string, low: PointRange | null): Uint32Array {
  const column = table.scores.get(driver);
  if (column === undefined || low === null) return NO_ROWS;
  const { levels, scale } = column;
  const isLow = Uint8Array.from({ length: NO_LEVEL + 1 }, (_, level) => {
    const points = scale.low + level;
    return level !== NO_LEVEL && points >= low.from && points <= low.to ? 1 : 0;
  });
  const rows = new Uint32Array(table.rows);
  let found = 0;
  for (let row = 0; row < table.rows; row++) {
    if (isLow[levels[row]!] === 1 && marks.inBase[row] === 1) rows[found++] = row;
  }
  return rows.slice(0, found);
}

interface Counters {
  readonly revenueOf: (rows: ArrayLike<number>) => CustomerRevenue;
  /** The rows in any of the lists, each once; valid until the next call. */
  readonly union: (lists: readonly Uint32Array[]) => Uint32Array;
}

function countersFor({ table, customers }: ParetoFacts): Counters {
  return { revenueOf: revenueCounter(table, customers), union: rowUnion(table.rows) };
}

/** @param centsOf  the revenue of the distinct customers behind the rows of each theme */
function paretoOf(
  { themes }: ParetoFacts,
  rows: readonly Uint32Array[],
  centsOf: (theme: number) => number | null,
  { revenueOf, union }: Counters,
  options: ThemeParetoOptions,
): Pareto {
  const mentions = rows.reduce((sum, { length }) => sum + length, 0);
  const touched = union(rows);
  const items = touched.length;
  const { customers, customersWithRevenue, revenueCentsPerYear, credits } = revenueOf(touched);
  const about = (theme: number) => ({ theme: themes[theme]!.id, catchAll: themes[theme]!.catchAll });
  const byMentions = paretoCut(
    rows.map(({ length }, theme) => ({ ...about(theme), value: length })),
    { ...options, mentions, unit: 'mentions' },
  );
  const vital = vitalThemes(byMentions);
  const vitalRows = rows.filter((_, theme) => vital.includes(themes[theme]!.id));
  return {
    items,
    mentions: byMentions,
    money: paretoCut(
      rows.map((_, theme) => ({ ...about(theme), value: centsOf(theme) })),
      { ...options, mentions, unit: 'cents' },
    ),
    distinctRevenueCentsPerYear: revenueCentsPerYear,
    distinctCustomers: customers,
    customersWithRevenue,
    ...(credits !== undefined && { credits }),
    vitalFew: vital.length === 0 ? null : revenueOf(union(vitalRows)),
  };
}

function rowUnion(rows: number): Counters['union'] {
  const seen = new Uint8Array(rows);
  const found = new Uint32Array(rows);
  return (lists) => {
    let count = 0;
    for (const list of lists) {
      for (let i = 0; i < list.length; i++) {
        const row = list[i]!;
        if (seen[row] === 1) continue;
        seen[row] = 1;
        found[count++] = row;
      }
    }
    for (let i = 0; i < count; i++) seen[found[i]!] = 0;
    return found.subarray(0, count);
  };
}

function count(flags: Uint8Array): number {
  let sum = 0;
  for (let row = 0; row < flags.length; row++) sum += flags[row]!;
  return sum;
}
