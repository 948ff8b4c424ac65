import { isoMonthOf, monthNumberOf } from '../../../model/calendar.ts';
import type { UnitMonth, UnitResult } from '../../../analysis/results.ts';
import { agendaOf } from '../../agenda.ts';
import type { Context } from '../../context.ts';
import { unitReport } from './unit-report.ts';
import { aboveNormal, standingSentence } from './unit-words.ts';
import type { PackedReport, PackPage } from './units-model.ts';

/** The read-out packs of all quarters whose last month has a complete report, newest first. */
export function packPages(context: Context): readonly PackPage[] {
  const { units } = context.results.rhythm.units;
  const ends = new Set(
    units
      .flatMap(({ months }) => months)
      .filter(({ month, partial }) => !partial && monthNumberOf(month) % 3 === 2)
      .map(({ month }) => month),
  );
  return [...ends]
    .sort()
    .reverse()
    .map((end) => packPage(end, units, context));
}

function packPage(end: string, units: readonly UnitResult[], context: Context): PackPage {
  const { f, results } = context;
  const quarter = quarterOf(end);
  const start = isoMonthOf(monthNumberOf(end) - 2);
  const reports = units.flatMap((unit) => {
    const month = unit.months.find((each) => each.month === end);
    return month === undefined ? [] : [packed(unit, month, context)];
  });
  return {
    quarter: quarter.toLowerCase(),
    title: `Read-out pack ${quarter.replace('-', ' ')}`,
    description: `All business units, ${f.month(start)} to ${f.month(end)}, in one document to print.`,
    lede: `What customers told ${results.organisation} from ${f.month(start)} to ${f.month(end)}, unit by unit, for the read-out and the workshop in each unit.`,
    contents: reports.map(({ report }) => ({
      name: report.unitName,
      line: report.lede,
      anchor: report.unit,
    })),
    agenda: agendaOf(
      'The workshop in each unit',
      [
        [
          'Where we stand',
          15,
          'Score, drivers and themes of the unit, with what chance explains and what it does not.',
        ],
        ['Read the comments', 15, 'Everyone reads the comments of the unit in silence, and marks one.'],
        ['Choose one theme', 15, 'By mentions, money and reach: one that this room can do something about.'],
        ['Five whys', 45, 'From what the customer says down to a decision in a workflow; never to a person.'],
        [
          'The diamond',
          15,
          'Which decision lets it through, who decides, and what should be let through instead.',
        ],
        [
          'Plan on one page',
          20,
          'Action, owner, milestones, and the figure that shows it before customers feel it.',
        ],
        ['Say it back', 10, 'Owner and lead say what happens by when, and what customers are told.'],
      ],
      context,
    ),
    prepare: [
      'Invite people from across the work of the unit, as the report names them: those who decide in the workflow, not only those who hear the complaints.',
      'Print this pack once for each person. Nobody prepares slides.',
      'Leave with one plan, one indicator and one date. Two are too many for one room.',
    ],
    reports,
  };
}

/** `2026-06` belongs to `2026-Q2`. */
function quarterOf(month: string): string {
  return `${month.slice(0, 4)}-Q${Math.floor((monthNumberOf(month) % 12) / 3) + 1}`;
}

function packed(unit: UnitResult, month: UnitMonth, context: Context): PackedReport {
  return { report: unitReport(unit, month, context), workshop: startOf(unit, month, context) };
}

/** What the room may start from: what is above normal, what is mentioned most, what is rated lowest. */
function startOf(unit: UnitResult, month: UnitMonth, context: Context): readonly string[] {
  const { f } = context;
  const above = aboveNormal(month, context)[0];
  const most = month.themes.find(
    ({ theme, mentions }) => mentions > 0 && context.theme(theme)?.praise !== true,
  );
  const rated = month.drivers.filter(({ performance, flagged }) => performance !== null && !flagged);
  const lowest = rated.toSorted((a, b) => (a.performance ?? 0) - (b.performance ?? 0))[0];
  return [
    standingSentence(month, unit.name, context),
    ...(above === undefined
      ? []
      : [`Start with ${context.themeQuoted(above.theme)}: it is above the unit’s own normal.`]),
    ...(most === undefined || most.theme === above?.theme
      ? []
      : [
          `${context.themeQuoted(most.theme)} is mentioned most of all issues: ${f.counted(most.mentions, 'mention')} in ${f.counted(most.base, 'comment')}.`,
        ]),
    ...(lowest === undefined
      ? []
      : [
          `${context.driverName(lowest.driver)} is rated lowest: performance ${f.decimal(lowest.performance ?? 0, 0)} of 100 from ${f.counted(lowest.ratings, 'rating')}.`,
        ]),
  ];
}
