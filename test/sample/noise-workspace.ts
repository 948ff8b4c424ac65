import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { csvText } from '../../scripts/sample/csv-text.ts';
import { dayWithin, sampleMonths } from '../../scripts/sample/months.ts';
import { plantedTruths } from '../../scripts/sample/planted-truths.ts';
import type { Random } from '../../scripts/sample/random.ts';
import { randomFor } from '../../scripts/sample/random.ts';
import { loadWorkspace } from '../../src/load/workspace.ts';
import { isoDateOf, isoMonthOf } from '../../src/model/calendar.ts';
import type { Workspace } from '../../src/model/workspace.ts';

/** Answers and tickets of a month: 1,440 and 1,200 in all. */
const ANSWERS_A_MONTH = 60;
const TICKETS_A_MONTH = 50;
const CUSTOMERS = 500;
const DRIVERS = Object.keys(plantedTruths.driverWeights);
const UNITS = ['North', 'Midlands', 'East', 'South Coast', 'West'];
const SEGMENTS = Object.entries(plantedTruths.segments).map(
  ([segment, { shareOfCustomers }]) => [segment, shareOfCustomers] as const,
);
/** Each theme has a word of its own; the sixteen of the sample, as often as there. */
const THEMES = Object.entries(plantedTruths.seen.themeShare).map(
  ([theme, [low, high]]) => [theme, (low + high) / 2, `about ${theme.replaceAll('-', '')}`] as const,
);
const TALK =
  'again today still nothing new here really quite long same line house week call people told'.split(' ');
const FIXED = ['late-installation', 'billing-surprise', 'outages', 'missed-appointments'];
const INDICATORS = [
  ['orders-without-date', 'late-installation'],
  ['outage-minutes', 'outages'],
  ['calls-answered', null],
] as const;

/**
 * The sample company with every plant removed: two years of a survey and of tickets in which nothing has to do with anything.
 * Drivers share the mood of their customer, and customers have their own level of recommending, but the two are unrelated;
 * themes, segments, months and indicators are drawn without a look at each other. Written to a folder, read like any other.
 */
export function noiseWorkspace(seed: number): Workspace {
  const directory = mkdtempSync(path.join(tmpdir(), 'outerloop-noise-'));
  try {
    for (const [name, text] of noiseFiles(randomFor(`noise/${seed}`))) {
      mkdirSync(path.dirname(path.join(directory, name)), { recursive: true });
      writeFileSync(path.join(directory, name), text);
    }
    const { workspace, defects } = loadWorkspace(directory);
    if (workspace === undefined || defects.hasErrors) throw new Error(JSON.stringify(defects.list()));
    return workspace;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

interface Person {
  readonly id: string;
  readonly segment: string;
  readonly unit: string;
  /** Mood in ratings. */
  readonly mood: number;
  /** Mood in recommending, another one. */
  readonly loyalty: number;
}

function noiseFiles(random: Random): ReadonlyMap<string, string> {
  const people = Array.from({ length: CUSTOMERS }, (_, at): Person => ({
    id: `C${at + 1000}`,
    segment: SEGMENTS[random.weighted(SEGMENTS.map(([, share]) => share))]![0],
    unit: random.pick(UNITS),
    mood: random.normal(),
    loyalty: random.normal(),
  }));
  return new Map([
    ['outerloop.yaml', CONFIG],
    ['data/customers.csv', customersCsv(people, random)],
    ['data/population.csv', populationCsv(people)],
    ['data/feedback/survey/source.yaml', SURVEY],
    ['data/feedback/survey/all.csv', surveyCsv(people, random)],
    ['data/feedback/tickets/source.yaml', TICKETS],
    ['data/feedback/tickets/all.csv', ticketsCsv(people, random)],
    ['data/operations/all.csv', operationsCsv(random)],
    ...THEMES.map(([theme, , words]) => [`content/themes/${theme}.yaml`, themeYaml(theme, words)] as const),
    ...FIXED.map((theme) => [`content/promises/${theme}.yaml`, promiseYaml(theme)] as const),
    ...INDICATORS.map(([id, theme]) => [`content/indicators/${id}.yaml`, indicatorYaml(id, theme)] as const),
  ]);
}

function customersCsv(people: readonly Person[], random: Random): string {
  const header = ['customer', 'segment', 'unit', 'stratum', 'core_growth', 'revenue_per_year'];
  const rows = people.map(({ id, segment, unit }) => [
    id,
    segment,
    unit,
    segment,
    random.chance(0.25) ? 'yes' : 'no',
    String(random.between(300, 4000)),
  ]);
  return csvText([header, ...rows]);
}

function populationCsv(people: readonly Person[]): string {
  const rows = SEGMENTS.map(([segment]) => [
    segment,
    String(people.filter((person) => person.segment === segment).length),
  ]);
  return csvText([['stratum', 'customers'], ...rows]);
}

function surveyCsv(people: readonly Person[], random: Random): string {
  const rows = months(ANSWERS_A_MONTH, random, (day, number) => {
    const person = random.pick(people);
    const today = random.normal();
    const ratings = DRIVERS.map(() => {
      if (random.chance(0.03)) return '';
      const feeling = 0.3 * person.mood + 0.3 * today + 0.9 * random.normal();
      return String(1 + [-1.3, -0.6, 0.2, 1.1].filter((step) => feeling >= step).length);
    });
    const standard = 0.5 * person.loyalty + 0.87 * random.normal();
    const recommend = [-1.9, -1.7, -1.5, -1.4, -1.2, -1, -0.7, -0.3, 0.2, 0.7].filter(
      (step) => standard >= step,
    ).length;
    const comment = random.chance(0.6) ? commentOf(random) : '';
    return [`s${number}`, isoDateOf(day), person.id, String(recommend), ...ratings, comment];
  });
  return csvText([['id', 'date', 'customer', 'recommend', ...DRIVERS, 'comment'], ...rows]);
}

function ticketsCsv(people: readonly Person[], random: Random): string {
  const rows = months(TICKETS_A_MONTH, random, (day, number) => [
    `t${number}`,
    isoDateOf(day),
    random.pick(people).id,
    commentOf(random),
  ]);
  return csvText([['id', 'date', 'customer', 'comment'], ...rows]);
}

function months(
  aMonth: number,
  random: Random,
  row: (day: number, number: number) => string[],
): readonly string[][] {
  let number = 0;
  return sampleMonths.flatMap((month) =>
    Array.from({ length: aMonth }, () => dayWithin(month, random))
      .sort((a, b) => a - b)
      .map((day) => row(day, ++number)),
  );
}

function commentOf(random: Random): string {
  const themes = THEMES.filter(([, share]) => random.chance(share)).map(([, , words]) => words);
  const talk = Array.from({ length: random.between(4, 9) }, () => random.pick(TALK));
  return [...talk, ...themes].join(' ');
}

function operationsCsv(random: Random): string {
  const rows = INDICATORS.flatMap(([id]) =>
    sampleMonths.map((month) => [id, isoMonthOf(month), (40 + 6 * random.normal()).toFixed(1)]),
  );
  return csvText([['indicator', 'period', 'value'], ...rows]);
}

const CONFIG = `schema: 1
organisation: { name: Nothing Ltd, sampleData: Made for a test; nothing has to do with anything. }
currency: GBP
asOf: ${plantedTruths.asOf}
mainOutcome: recommend
outcomes:
  recommend: { name: Likelihood to recommend, kind: nps, scale: { low: 0, high: 10 } }
drivers:
${DRIVERS.map((driver) => `  ${driver}: { name: ${driver}, scale: { low: 1, high: 5 } }`).join('\n')}
`;
const SURVEY = `name: Survey
kind: survey
solicited: true
columns: { id: id, date: { column: date }, customer: customer, comment: comment }
ratings:
  recommend: recommend
${DRIVERS.map((driver) => `  ${driver}: ${driver}`).join('\n')}
`;
const TICKETS = `name: Tickets
kind: ticket
solicited: false
columns: { id: id, date: { column: date }, customer: customer, comment: comment }
`;
const themeYaml = (theme: string, words: string) =>
  `name: ${theme}\nmatch: [${words}]\npraise: ${theme === 'just-works' || theme === 'helpful-people'}\n`;
const promiseYaml = (theme: string) => `public: false
title: ${theme}
status: checking
heard: Made for a test.
doing: Nothing at all.
announcedOn: 2025-07-15
nextReportBy: 2026-07-01
theme: ${theme}
fix: { madeOn: ${plantedTruths.fix.madeOn}, feltFrom: ${plantedTruths.fix.feltFrom} }
`;
const indicatorYaml = (id: string, theme: string | null) =>
  `name: ${id}\nunit: percent\ngood: low\n${theme === null ? '' : `theme: ${theme}\n`}`;
