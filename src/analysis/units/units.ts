import { compareText } from '../../model/compare-text.ts';
import type { CodedColumn, RatingTable } from '../../model/feedback-table.ts';
import { NO_CODE } from '../../model/feedback-table.ts';
import type { Unit } from '../../model/rhythm/unit.ts';
import { nameInData } from '../../model/rhythm/unit.ts';
import type { DriverDefinition } from '../drivers/driver-column.ts';
import { columnOf, isRated } from '../drivers/driver-column.ts';
import { monthsOf } from '../months.ts';
import type { Months } from '../months.ts';
import { outcomeColumn } from '../outcomes/answers.ts';
import { scoreOf } from '../outcomes/score.ts';
import type { OutcomeDefinition, ScoreThresholds, Tally } from '../outcomes/score.ts';
import type { UnitMonth, UnitResult, UnitsResult, UnitStretch } from '../results.ts';
import type { ThemeMarks } from '../themes/theme-marks.ts';
import type { DriverGaps } from './driver-gaps.ts';
import { unitDriverGaps } from './driver-gaps.ts';
import type { RatedDriver } from './unit-drivers.ts';
import { unitDrivers } from './unit-drivers.ts';
import type { ScoreComparisons } from './score-comparison.ts';
import { scoreComparisons } from './score-comparison.ts';
import type { VoicesOfTheme } from './theme-voices.ts';
import { unitThemeVoices } from './theme-voices.ts';
import type { MentionCells } from './unit-months.ts';
import { levelCells, mentionCells, tallyCells, unitMonths } from './unit-months.ts';
import type { OwnRows, UnitRows } from './unit-rows.ts';
import { sidesOf, unitRows } from './unit-rows.ts';
import type { ReportMonths, ScoredAnswers } from './unit-score.ts';
import { unitScore } from './unit-score.ts';
import { unitThemes } from './unit-themes.ts';

/** One month of one unit is few answers, so what is compared is three. */
const RECENT_MONTHS = 3;
/** Whole years hold every season once. */
const PAST_MONTHS = 12;

export interface UnitFacts {
  readonly table: RatingTable;
  readonly marks: ThemeMarks;
  /** Theme ids in the order of `marks`. */
  readonly themes: readonly string[];
  readonly units: readonly Unit[];
}
export interface UnitOptions extends ScoreThresholds {
  readonly outcome: OutcomeDefinition;
  readonly drivers: readonly DriverDefinition[];
  /** The date the data stand at, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** How many of the last months get a report. */
  readonly months: number;
  /** How many units get one; those that content/units describes always do. */
  readonly most: number;
}

/** All of the reports but what customers wrote: `unitsResult` adds it. */
export interface UnitsFigures extends Omit<UnitsResult, 'units'> {
  readonly units: readonly UnitFigures[];
}
export interface UnitFigures extends Omit<UnitResult, 'months'> {
  readonly months: readonly UnitMonthFigures[];
}
export type UnitMonthFigures = Omit<UnitMonth, 'comments' | 'commentRows'>;

/**
 * Every business unit in each of the last months: score, drivers and themes, against its own past and beside everybody
 * else.
 *
 * Figures follow from counts by unit and month, made in one pass over each column; comparisons look at the rows again,
 * because each customer is one voice in them. Recent is the month and the two before it; the past is the twelve months
 * before those.
 */
export function unitsFigures(facts: UnitFacts, options: UnitOptions): UnitsFigures {
  const { table, units } = facts;
  const months = monthsOf(table, options.asOf);
  const items = itemsByUnit(table);
  const codes = new Map(table.unit.names.map((name, code) => [name, code]));
  const ranked = units
    .map((unit) => ({ unit, code: codes.get(nameInData(unit)) ?? -1 }))
    .map((each) => ({ ...each, items: each.code < 0 ? 0 : items[each.code]! }))
    .sort(
      (a, b) =>
        Number(b.unit.described) - Number(a.unit.described) ||
        b.items - a.items ||
        compareText(a.unit.name, b.unit.name),
    );
  const described = units.filter((unit) => unit.described).length;
  const kept = Math.max(described, options.most);
  const reported = ranked.slice(0, kept).filter(({ code }) => code >= 0);
  const unit = withRestTogether(
    table.unit,
    reported.map(({ code }) => code),
  );
  const counts = countsOf({ ...facts, table: { ...table, unit } }, options, months);
  return {
    items: table.rows,
    itemsWithUnit: items.reduce((sum, count) => sum + count, 0),
    sources: sourcesOf(table),
    units: reported
      .map((each, code) => ({ ...each, code }))
      .sort((a, b) => compareText(a.unit.name, b.unit.name))
      .map((each) => unitFigures(each.unit, each.code, each.items, counts)),
    notReported: ranked.slice(kept).map(({ unit: { name }, items: own }) => ({ name, items: own })),
  };
}

/**
 * The units with a report, by their places in the list, and behind them all others as one: to each of them the rest are
 * others whatever they are called, and there may be thousands.
 */
function withRestTogether({ names, codes }: CodedColumn, reported: readonly number[]): CodedColumn {
  const places = new Int32Array(names.length).fill(reported.length);
  reported.forEach((code, place) => (places[code] = place));
  return {
    names: [...reported.map((code) => names[code]!), ''],
    codes: codes.map((code) => (code === NO_CODE ? NO_CODE : places[code]!)),
  };
}

/** Sources with any item of a unit, by id. */
function sourcesOf({ unit, source }: RatingTable): readonly string[] {
  const brings = new Uint8Array(source.names.length);
  unit.codes.forEach((code, row) => {
    if (code >= 0) brings[source.codes[row]!] = 1;
  });
  return source.names.filter((_, code) => brings[code] === 1).toSorted(compareText);
}

interface Counts {
  readonly facts: UnitFacts;
  readonly options: UnitOptions;
  readonly months: Months;
  readonly rows: UnitRows;
  readonly outcome: ScoredAnswers;
  readonly drivers: readonly RatedDriver[];
  readonly scores: (own: OwnRows) => ScoreComparisons;
  readonly driverGaps: (own: OwnRows) => DriverGaps;
  readonly themeVoices: (own: OwnRows) => (report: ReportMonths, sides: Uint8Array) => VoicesOfTheme;
  readonly mentions: MentionCells;
  readonly itemsIn: (unit: number, month: number) => number;
}

function countsOf(facts: UnitFacts, options: UnitOptions, months: Months): Counts {
  const { table, marks, themes } = facts;
  const cells = unitMonths(table, months);
  const itemCells = new Uint32Array(cells.size);
  cells.codes.forEach((cell) => {
    if (cell >= 0) itemCells[cell]!++;
  });
  const { outcome } = options;
  const column = outcomeColumn(table, outcome);
  const scored = { outcome, cells: tallyCells(column, cells) };
  const rated = options.drivers.flatMap((driver) => {
    const ratings = columnOf(table, driver);
    const { scale } = driver;
    return scale !== undefined && isRated(ratings)
      ? [{ driver: { ...driver, scale }, column: ratings, cells: levelCells(ratings, cells) }]
      : [];
  });
  const looked = { from: reportMonths(firstReport(months, options)).past.from, to: months.size - 1 };
  const rows = unitRows(table, cells, months, looked);
  return {
    facts,
    options,
    months,
    rows,
    outcome: scored,
    scores: scoreComparisons(table, { column, ...scored }, rows, options.fullAnswers),
    drivers: rated,
    driverGaps: unitDriverGaps(table, rated, rows, options.fullAnswers),
    themeVoices: unitThemeVoices(table, marks, themes.length, rows),
    mentions: mentionCells(marks, themes.length, cells, months),
    itemsIn: (unit, month) => itemCells[unit * cells.months + month]!,
  };
}

function itemsByUnit({ unit }: RatingTable): Uint32Array {
  const items = new Uint32Array(unit.names.length);
  for (let row = 0; row < unit.codes.length; row++) if (unit.codes[row]! >= 0) items[unit.codes[row]!]!++;
  return items;
}

function unitFigures({ id, name }: Unit, code: number, items: number, counts: Counts): UnitFigures {
  const { months, options } = counts;
  const first = firstReport(months, options);
  const own = counts.rows.of(code);
  const looks = {
    own,
    scores: counts.scores(own),
    driverGaps: counts.driverGaps(own),
    themeVoices: counts.themeVoices(own),
  };
  return {
    unit: id,
    name,
    items,
    months: Array.from({ length: months.size - first }, (_, step) =>
      unitMonth(looks, reportMonths(first + step), counts),
    ),
  };
}

/** A unit, and what looks at its customers. */
interface UnitLooks {
  readonly own: OwnRows;
  readonly scores: ScoreComparisons;
  readonly driverGaps: DriverGaps;
  readonly themeVoices: ReturnType<Counts['themeVoices']>;
}

function firstReport(months: Months, options: UnitOptions): number {
  return Math.max(0, months.size - options.months);
}

/** What a report of one month looks at. */
function reportMonths(month: number): ReportMonths {
  const recent = { from: Math.max(0, month - RECENT_MONTHS + 1), to: month };
  return { month, recent, past: { from: Math.max(0, recent.from - PAST_MONTHS), to: recent.from - 1 } };
}

function unitMonth(
  { own, scores, driverGaps, themeVoices }: UnitLooks,
  report: ReportMonths,
  counts: Counts,
): UnitMonthFigures {
  const { months, options, facts } = counts;
  const { month, recent, past } = report;
  const { unit } = own;
  const sides = sidesOf(own, report);
  return {
    month: months.names[month]!,
    partial: months.partial[month]!,
    items: counts.itemsIn(unit, month),
    recentFrom: months.names[recent.from]!,
    past: past.to < past.from ? null : { from: months.names[past.from]!, to: months.names[past.to]! },
    score: unitScore(counts.outcome, unit, scores, report, sides, options),
    stretches: stretchesOf(unit, month, counts),
    drivers: unitDrivers(counts.drivers, driverGaps, unit, report, sides, options),
    themes: unitThemes(
      counts.mentions,
      themeVoices(report, sides),
      facts.themes,
      unit,
      report,
      options.minimumAnswers,
    ),
  };
}

function stretchesOf(
  code: number,
  month: number,
  { months, outcome, options }: Counts,
): readonly UnitStretch[] {
  const scored = (tally: Tally) => scoreOf(tally, options.outcome, options);
  const count = Math.floor((month + 1) / RECENT_MONTHS);
  return Array.from({ length: count }, (_, index) => {
    const to = month - RECENT_MONTHS * (count - 1 - index);
    const span = { from: to - RECENT_MONTHS + 1, to };
    return {
      from: months.names[span.from]!,
      to: months.names[to]!,
      score: scored(outcome.cells.of(code, span)),
      allUnits: scored(outcome.cells.everybody(span)),
    };
  });
}
