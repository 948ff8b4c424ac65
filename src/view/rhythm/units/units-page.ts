import type { UnitResult } from '../../../analysis/results.ts';
import type { Context } from '../../context.ts';
import { capital } from '../../../model/capital.ts';
import { scoreKind, scoreText } from '../../figures/score-words.ts';
import type { DataTable, EmptyState, Entry, Skeleton } from '../../page-model.ts';
import { apartOf, changesOf, isPastComparable, standingSentence } from './unit-words.ts';
import type { PackPage, UnitsPage } from './units-model.ts';

/** So many units without a score share one sentence. */
const FEWEST_SILENT = 4;

/** Every unit with its newest report, and the way to the earlier ones. */
export function unitsPage(context: Context, packs: readonly PackPage[]): UnitsPage {
  const { results, f } = context;
  const { units, items, itemsWithUnit, notReported } = results.rhythm.units;
  const isEmpty = units.every(({ months }) => months.length === 0);
  const silent = isEmpty ? [] : silentUnits(units, context);
  return {
    title: 'Business units',
    description: 'One report for each business unit and month, from all sources of feedback.',
    lede: isEmpty
      ? 'One report for each business unit and month, from all sources of feedback.'
      : `One document for each unit and month, from all sources: where its score stands, what changed beyond chance, what customers say and what is to be decided. ${f.count(itemsWithUnit)} of ${f.counted(items, 'feedback item')} belong to a unit.`,
    entries: isEmpty
      ? []
      : units.filter((unit) => !silent.includes(unit)).map((unit) => entryOf(unit, context)),
    silent: silentText(silent, context),
    table: isEmpty ? null : monthTable(units, context),
    packs: packs.map(({ quarter, title }) => ({ text: title, href: `units/pack/${quarter}/` })),
    packsText:
      packs.length === 0
        ? 'A read-out pack is made once all three months of a quarter are complete.'
        : 'All units of a quarter in one document to print, with the agenda of the workshop: for the road trip before plans for the year are made.',
    empty: isEmpty ? noUnits : null,
    skeletons: isEmpty ? SKELETONS : [],
    notes: isEmpty ? [] : notesOf(notReported, context),
  };
}

/** Units whose newest report holds neither score nor finding, once they are too many to be listed one by one. */
function silentUnits(units: readonly UnitResult[], context: Context): readonly UnitResult[] {
  const silent = units.filter(({ unit, months }) => {
    const report = months.at(-1)!;
    const isDescribed = context.rhythm.units.find(({ id }) => id === unit)?.described === true;
    const found = [...changesOf(report, context), ...apartOf(report, context)];
    return report.score.recent.kind === 'suppressed' && found.length === 0 && !isDescribed;
  });
  return silent.length < FEWEST_SILENT ? [] : silent;
}

function silentText(silent: readonly UnitResult[], { f }: Context): string {
  if (silent.length === 0) return '';
  const named = silent.map(({ name, months }) => `${name} (${f.count(months.at(-1)!.score.recent.n)})`);
  return `${capital(f.spelled(silent.length, 'unit'))} gave too few answers for a score, and nothing stands out in the rest of their feedback; answers in brackets: ${f.list(named)}. The table below leads to their reports.`;
}

function entryOf(unit: UnitResult, context: Context): Entry {
  const { f } = context;
  const report = unit.months.at(-1)!;
  const all = [...changesOf(report, context), ...apartOf(report, context)];
  const lead = context.rhythm.units.find(({ id }) => id === unit.unit)?.lead;
  return {
    name: unit.name,
    href: `units/${unit.unit}/`,
    markers: report.partial ? [{ icon: 'warning', text: `${f.month(report.month)} is not complete` }] : [],
    lines: [
      standingSentence(report, unit.name, context),
      ...(all.length === 0
        ? [
            report.past === null
              ? 'No months before to compare with, and nothing stands apart.'
              : isPastComparable(report)
                ? 'Nothing has changed beyond chance, and nothing stands apart.'
                : 'Too little feedback to say what changed.',
          ]
        : all.slice(0, 2)),
      ...(all.length > 2 ? [`${capital(f.spelled(all.length - 2, 'more finding'))} in the report.`] : []),
      ...(lead === undefined ? [] : [`Led by: ${lead}.`]),
    ],
  };
}

/** The score of the three months that end with each month; every cell leads to its report. */
function monthTable(units: readonly UnitResult[], context: Context): DataTable {
  const { f, outcomeResult, results } = context;
  const months = units[0]?.months ?? [];
  const name = outcomeResult === null ? 'Score' : context.outcomeName(outcomeResult.outcome);
  return {
    caption: `${name} by unit, in the three months that end with each`,
    columns: [
      { label: 'Unit', numeric: false },
      ...months.map(({ month }) => ({ label: f.monthShort(month), numeric: true })),
    ],
    rows: units.map((unit) => [
      { text: unit.name, href: `units/${unit.unit}/` },
      ...unit.months.map(({ month, score, partial }) => ({
        text: `${outcomeResult === null ? 'Report' : scoreText(scoreKind(outcomeResult), score.recent, f)}${partial ? ' (part)' : ''}`,
        href: `units/${unit.unit}/${month}/`,
      })),
    ]),
    source: `With 95% interval: ranges that overlap widely should not be ranked. Source: ${outcomeResult === null ? 'all feedback sources' : f.list(context.sourcesAsking(outcomeResult.outcome))}; n in each report; data as of ${f.date(results.asOf)}.`,
  };
}

function notesOf(
  notReported: readonly { readonly name: string; readonly items: number }[],
  { f }: Context,
): readonly string[] {
  return [
    'Three months of a unit are compared with the twelve before, and with all other units. About one comparison of a score in twenty stands out by chance alone; themes and drivers are tested more strictly.',
    'Items without a unit, such as reviews without a customer number, are in no report here.',
    ...(notReported.length === 0
      ? []
      : [
          `${f.counted(notReported.length, 'unit')} with less feedback ${notReported.length === 1 ? 'has' : 'have'} no report: ${f.list(notReported.slice(0, 10).map(({ name, items }) => `${name} (${f.counted(items, 'item')})`))}${notReported.length > 10 ? ' and others' : ''}. Describe a unit in content/units to give it one.`,
        ]),
  ];
}

const noUnits: EmptyState = {
  missing: 'Reports to business units',
  why: 'No feedback names the business unit its customer belongs to.',
  next: 'Map a column of a source to unit, or name the unit of each customer in data/customers.csv; then describe each unit.',
  command: 'npm run new -- unit west',
  file: 'data/customers.csv and content/units/<unit>.yaml',
};

const SKELETONS: readonly Skeleton[] = [
  {
    file: 'content/units/west.yaml',
    text: 'name: West\nlead: Head of region West\nruns: Sales, installation and field service in the western counties.\ninvite:\n  - Head of field delivery\n  - Installation planner\n  - Contact centre team leader',
  },
];
