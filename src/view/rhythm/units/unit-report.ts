import type { UnitDriver, UnitMonth, UnitResult, UnitTheme } from '../../../analysis/results.ts';
import type { Unit, UnitAsk } from '../../../model/rhythm/unit.ts';
import type { Context } from '../../context.ts';
import { quoteOf } from '../../context.ts';
import { capital } from '../../../model/capital.ts';
import { rangeText, scoreKind, scoreText, valueText } from '../../figures/score-words.ts';
import type { DataTable, EmptyState, Fact, KeyFigure, Marker } from '../../page-model.ts';
import { unitTrend } from './unit-trend.ts';
import { unitWork } from './unit-work.ts';
import type { UnitAskView, UnitReport } from './units-model.ts';
import {
  aboveNormal,
  apartOf,
  changesOf,
  comparisonSentence,
  driverReading,
  isPastComparable,
  pastText,
  recentText,
  standingSentence,
  themeReading,
} from './unit-words.ts';

/** Themes a table names; rarer ones say little about one unit. */
const MOST_THEMES = 10;
const NONE = '\u2013';
const THEMES_NOTE =
  'Its own normal is the share of its own comments in the twelve months before. All themes of a report are judged together, so that one in twenty does not stand out by chance alone.';
const NO_PAST = 'There are no months before to tell a change from.';
const TOO_LITTLE = 'There is too little feedback to tell a change from the unit’s own past.';

/** One document for one unit and month: the same for screen and paper. */
export function unitReport(result: UnitResult, report: UnitMonth, context: Context): UnitReport {
  const { f } = context;
  const { name } = result;
  const unit = context.rhythm.units.find(({ id }) => id === result.unit);
  const comments = context.unitComments.get(`${result.unit}/${report.month}`) ?? [];
  const asks = asksOf(unit, report, context);
  const changed = changesOf(report, context);
  const apart = apartOf(report, context);
  return {
    unit: result.unit,
    month: report.month,
    title: `${name}, ${f.month(report.month)}`,
    unitName: name,
    description: `What customers of ${name} said by ${f.month(report.month)}, what changed, and what is asked.`,
    markers: markersOf(report),
    lede: [
      standingSentence(report, name, context),
      summaryOf(report, changed.length, apart.length, context),
      askedOf(asks, context),
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
    keyFigures: keyFigures(report, name, context),
    keyFiguresSource: sourceOf(report, name, context),
    changed,
    apart,
    changedNone:
      report.past === null
        ? NO_PAST
        : !isPastComparable(report)
          ? TOO_LITTLE
          : `Nothing differs from the unit’s own past (${pastText(report, context)}) by more than chance. What looks like a change below may be ordinary variation.`,
    trend: unitTrend(result.unit, name, report, context),
    themes: themeTable(report, name, context),
    themesNote: THEMES_NOTE,
    themesNone: `No comment of ${name} in ${recentText(report, context)} carries a theme.`,
    drivers: driverTable(report, name, context),
    comments: comments.map((comment) => quoteOf(comment, context)),
    commentsEmpty: noComments(name, report, context),
    asks,
    asksNone: 'The unit asks for no decision this month.',
    work: unitWork(unit, context),
    workNone: 'No plan and no indicator belongs to this unit or to everybody yet.',
    workNote: `As it stands on ${f.date(context.results.asOf)}, also in reports of earlier months.`,
    facts: factsOf(unit),
    factsEmpty: unit?.described === true ? null : notDescribed(result.unit, name),
    others: result.months
      .filter(({ month }) => month !== report.month)
      .toReversed()
      .map(({ month }) => ({ text: f.month(month), href: `units/${result.unit}/${month}/` })),
    footnote: `Compared: ${recentText(report, context)} with ${pastText(report, context)}; one month of one unit is few answers.`,
  };
}

function markersOf({ partial, score }: UnitMonth): readonly Marker[] {
  return [
    ...(partial ? [{ icon: 'warning', text: 'Part of a month: the data end before it does' } as const] : []),
    ...(score.recent.kind === 'suppressed'
      ? [{ icon: 'question', text: 'Too few answers for a score' } as const]
      : score.recent.flagged
        ? [{ icon: 'question', text: 'Few answers: not ranked' } as const]
        : []),
  ];
}

function summaryOf(report: UnitMonth, changed: number, apart: number, { f }: Context): string {
  const other = f.spelled(apart, 'figure stands', 'figures stand');
  const beside = `${other} apart from the other units`;
  const untold = report.past === null ? NO_PAST : isPastComparable(report) ? null : TOO_LITTLE;
  if (untold !== null) return apart === 0 ? untold : `${untold} ${capital(beside)}.`;
  const change =
    changed === 0
      ? 'Nothing has changed beyond chance against its own past'
      : `${capital(f.spelled(changed, 'figure has', 'figures have'))} changed beyond chance`;
  return `${change}${apart === 0 ? '' : `; ${beside}`}.`;
}

function askedOf(asks: readonly UnitAskView[], { f }: Context): string {
  if (asks.length === 0) return '';
  return `${capital(f.spelled(asks.length, 'decision is', 'decisions are'))} asked for.`;
}

function keyFigures(report: UnitMonth, name: string, context: Context): readonly KeyFigure[] {
  const { f, outcomeResult } = context;
  const { score } = report;
  const heard: KeyFigure = {
    label: `Heard in ${f.month(report.month)}`,
    value: f.count(report.items),
    detail: `feedback items from all sources, ${f.counted(report.comments, 'comment')}`,
  };
  if (outcomeResult === null) return [heard];
  const outcome = context.outcomeName(outcomeResult.outcome);
  const kind = scoreKind(outcomeResult);
  type Standing = UnitMonth['score']['recent'];
  const text = (of: Standing) =>
    of.kind === 'suppressed' ? scoreText(kind, of, f) : valueText(kind, of.value, f);
  const base = (of: Standing, when: string) =>
    of.kind === 'suppressed'
      ? when
      : `${of.interval === null ? '' : `likely ${rangeText(kind, of.interval, f)}; `}${f.counted(of.n, 'answer')}, ${when}`;
  const answers = (of: Standing) => (of.kind === 'estimated' ? ` from ${f.counted(of.n, 'answer')}` : '');
  return [
    {
      label: outcome,
      value: text(score.recent),
      detail: [
        base(score.recent, recentText(report, context)),
        ...(report.recentFrom === report.month
          ? []
          : [`this month alone ${scoreText(kind, score.month, f)}${answers(score.month)}`]),
      ].join('; '),
    },
    {
      label: 'Its own past',
      value: text(score.past),
      detail:
        report.past === null
          ? pastText(report, context)
          : `${base(score.past, pastText(report, context))}. ${comparisonSentence(score.againstPast, 'the past', context)}`,
    },
    {
      label: 'All units',
      value: text(score.allUnits),
      detail: `${base(score.allUnits, recentText(report, context))}. ${besideOthers(report, name, context)}`,
    },
    heard,
  ];
}

function besideOthers({ score: { againstOthers } }: UnitMonth, name: string, context: Context): string {
  const { units, notReported } = context.results.rhythm.units;
  if (units.length + notReported.length === 1) return `${name} is the only unit.`;
  const sentence = comparisonSentence(againstOthers, 'all other units', context);
  return againstOthers.kind === 'compared' ? `${name}: ${sentence}` : sentence;
}

function sourceOf(report: UnitMonth, name: string, context: Context): string {
  const { f, results } = context;
  const from = results.rhythm.units.sources.map((source) => context.sourceName(source));
  return `Source: ${f.list(from)}; scope: customers of ${name}; n as given; period: ${recentText(report, context)}, compared with ${pastText(report, context)}; data as of ${f.date(results.asOf)}.`;
}

function themeTable(report: UnitMonth, name: string, context: Context): DataTable | null {
  const { f } = context;
  const shown = report.themes.filter(({ mentions }) => mentions > 0).slice(0, MOST_THEMES);
  if (shown.length === 0) return null;
  const percent = f.percents(shown.flatMap((theme) => [theme.share, theme.pastShare, theme.allUnitsShare]));
  const share = (part: number | null) => (part === null ? 'too few' : percent(part));
  const first = report.themes[0];
  return {
    caption: `What customers of ${name} talk about, ${recentText(report, context)}`,
    columns: [
      { label: 'Theme', numeric: false },
      { label: 'Reading', numeric: false },
      { label: 'Mentions', numeric: true },
      { label: 'Of comments', numeric: true },
      { label: 'Own past', numeric: true },
      { label: 'All units', numeric: true },
      { label: 'This month', numeric: true },
    ],
    rows: shown.map((theme: UnitTheme) => [
      { text: nameOf(theme.theme, context), href: `themes/${theme.theme}/` },
      { text: themeReading(theme) },
      { text: f.count(theme.mentions) },
      { text: share(theme.share) },
      { text: share(theme.pastShare) },
      { text: share(theme.allUnitsShare) },
      { text: f.count(theme.monthMentions) },
    ]),
    source: `Source: ${f.list(commenting(context))}; n = ${f.counted(first?.base ?? 0, 'comment')} of ${name}, ${f.count(first?.pastBase ?? 0)} in its past; mentions: ${recentText(report, context)}; a comment may carry several themes; data as of ${f.date(context.results.asOf)}.`,
  };
}

/** Sources with comments that belong to units. */
function commenting({ results, sourceName, sourcesCommenting }: Context): readonly string[] {
  const all = new Set(sourcesCommenting);
  return results.rhythm.units.sources.map(sourceName).filter((name) => all.has(name));
}

function nameOf(theme: string, context: Context): string {
  const praise = context.theme(theme)?.praise === true ? ' (praise)' : '';
  return `${context.themeName(theme)}${praise}`;
}

function driverTable(report: UnitMonth, name: string, context: Context): DataTable | null {
  const { f } = context;
  if (report.drivers.every(({ ratings }) => ratings === 0)) return null;
  const points = (value: number | null) => (value === null ? 'too few' : f.decimal(value, 0));
  const percent = f.percents(report.drivers.map(({ lowShare }) => lowShare));
  const byPerformance = report.drivers.toSorted(
    (a, b) => (a.performance ?? Infinity) - (b.performance ?? Infinity),
  );
  return {
    caption: `How customers of ${name} rate the drivers, ${recentText(report, context)}`,
    columns: [
      { label: 'Driver', numeric: false },
      { label: 'Reading', numeric: false },
      { label: 'Performance', numeric: true },
      { label: 'Ratings', numeric: true },
      { label: 'Rated low', numeric: true },
      { label: 'Own past', numeric: true },
      { label: 'All units', numeric: true },
    ],
    rows: byPerformance.map((driver: UnitDriver) => [
      { text: context.driverName(driver.driver), href: `drivers/${driver.driver}/` },
      { text: driverReading(driver) },
      { text: points(driver.performance) },
      { text: f.count(driver.ratings) },
      { text: driver.lowShare === null ? NONE : percent(driver.lowShare) },
      { text: points(driver.pastPerformance) },
      { text: points(driver.allUnitsPerformance) },
    ]),
    source: `Performance: mean rating moved to 0 (worst) to 100 (best). Source: sources that ask for ratings; n as given; ratings: ${recentText(report, context)}, own past: ${pastText(report, context)}; data as of ${f.date(context.results.asOf)}.`,
  };
}

function noComments(name: string, report: UnitMonth, { f }: Context): EmptyState {
  return {
    missing: `Comments of ${name} in ${f.month(report.month)}`,
    why: 'No feedback of this month that belongs to the unit holds words.',
    next: 'Add tickets, notes or call summaries of the unit: what customers tell us without being asked.',
    command: null,
    file: 'data/feedback/<source>/<period>.csv',
  };
}

/** What the unit asks, and what its own figures ask: a theme above normal that nobody answers. */
function asksOf(unit: Unit | undefined, report: UnitMonth, context: Context): readonly UnitAskView[] {
  const end = `${report.month}-31`;
  const written = (unit?.asks ?? [])
    .filter(
      ({ on, decided }) => on <= end && (decided === undefined || decided.on.slice(0, 7) >= report.month),
    )
    .map((ask) => askView(ask, end, context));
  const promised = new Set(context.promises.map(({ theme }) => theme));
  const open = aboveNormal(report, context).filter(({ theme }) => !promised.has(theme));
  return [
    ...written,
    ...open.map(({ theme }) => ({
      ask: `Say who finds the cause of ${context.themeQuoted(theme)} here, and by when.`,
      because: 'It is above its own normal, and no promise to customers answers it.',
      markers: [],
      link: { text: `Read about ${context.themeQuoted(theme)}`, href: `themes/${theme}/` },
    })),
  ];
}

function askView(ask: UnitAsk, end: string, context: Context): UnitAskView {
  const { f } = context;
  const decided = ask.decided !== undefined && ask.decided.on <= end ? ask.decided : null;
  return {
    ask: ask.ask,
    because:
      decided === null ? ask.because : `${ask.because} Decided on ${f.date(decided.on)}: ${decided.text}`,
    markers: [
      decided === null
        ? { icon: 'question', text: `${ask.of} to decide by ${f.date(ask.by)}` }
        : { icon: 'check', text: 'Decided' },
    ],
    link:
      ask.theme === undefined
        ? null
        : { text: `Read about ${context.themeQuoted(ask.theme)}`, href: `themes/${ask.theme}/` },
  };
}

function factsOf(unit: Unit | undefined): readonly Fact[] {
  if (unit?.described !== true) return [];
  const fact = (label: string, text: string | undefined): readonly Fact[] =>
    text === undefined || text === '' ? [] : [{ label, text, href: null }];
  return [
    ...fact('Led by', unit.lead),
    ...fact('What it runs', unit.runs),
    ...fact('Groups at work here', unit.groups.join(', ')),
    ...fact('Invited to the read-out', unit.invite.join(', ')),
    ...fact('Kept in', `content/units/${unit.id}.yaml`),
  ];
}

function notDescribed(id: string, name: string): EmptyState {
  return {
    missing: `Who leads ${name}, and who comes to its read-out`,
    why: 'A report without a reader changes nothing.',
    next: 'Describe the unit: its lead, what it runs, whom to invite, and what it asks for.',
    command: `npm run new -- unit ${id}`,
    file: `content/units/${id}.yaml`,
  };
}
