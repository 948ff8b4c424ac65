import { BUILDING_BLOCKS, MOVEMENTS } from '../../model/direction/building-block.ts';
import type { Milestone } from '../../model/direction/roadmap.ts';
import type { Context } from '../context.ts';
import type { DataTable, Skeleton, TableCell } from '../page-model.ts';
import type { RoadmapPage } from './direction-model.ts';
import { BLOCK_NAMES, MOVEMENT_NAMES, MOVEMENT_TEXTS } from './direction-words.ts';

/** What will be different in how customer experience is run, by when. */
export function roadmapPage(context: Context): RoadmapPage {
  const milestones = context.direction.roadmap?.milestones ?? [];
  const none = milestones.length === 0;
  return {
    title: 'Roadmap',
    description: 'Milestones of how customer experience is run: mobilise, operationalise, align, embed.',
    lede: 'Not single fixes, but how we work: four movements side by side over nine building blocks, a little of each from the start.',
    standing: none ? '' : standingText(milestones, context),
    timeline: none ? null : timelineTable(milestones, context),
    milestones: none ? null : milestoneTable(milestones, context),
    gaps: none ? [] : gapsIn(milestones),
    empty: none
      ? {
          missing: 'A roadmap',
          why: 'Fixes come one by one; without milestones for the way of working, each of them stays a rescue.',
          next: 'Write one milestone for each movement, as something that can be seen, with an owner and a date.',
          command: 'npm run new -- roadmap',
          file: 'content/roadmap.yaml',
        }
      : null,
    skeletons: none ? [EXAMPLE] : [],
  };
}

const EXAMPLE: Skeleton = {
  file: 'content/roadmap.yaml',
  text: `milestones:
  - what: The operations review opens with the leading indicator.
    movement: operationalise
    block: measures
    owner: Chief operating officer
    by: 2026-09-30
    stops: The monthly slide with twenty scores.`,
};

type State = 'done' | 'overdue' | 'ahead';

function stateOf({ by, doneOn }: Milestone, asOf: string): State {
  if (doneOn !== undefined) return 'done';
  return by < asOf ? 'overdue' : 'ahead';
}

function standingText(milestones: readonly Milestone[], { f, results }: Context): string {
  const count = (state: State) => milestones.filter((each) => stateOf(each, results.asOf) === state).length;
  const next = milestones.filter((each) => stateOf(each, results.asOf) === 'ahead').toSorted(byDate)[0];
  const ahead = next === undefined ? '' : ` Next, by ${f.date(next.by)}: ${next.what}`;
  return `${f.count(count('done'))} of ${f.counted(milestones.length, 'milestone')} done, ${f.count(count('overdue'))} overdue, ${f.count(count('ahead'))} ahead.${ahead}`;
}

const MARKS: Readonly<Record<State, string>> = { done: ', done', overdue: ', overdue', ahead: '' };
const text = (label: string) => ({ label, numeric: false });

/** Movements down, years across; within a year by date. */
function timelineTable(milestones: readonly Milestone[], { f, results }: Context): DataTable {
  const years = [...new Set(milestones.map(({ by }) => by.slice(0, 4)))].sort();
  const cell = (movement: Milestone['movement'], year: string): TableCell => {
    const items = milestones
      .filter((each) => each.movement === movement && each.by.startsWith(year))
      .toSorted(byDate)
      .map((each) => `${f.month(each.by.slice(0, 7))}${MARKS[stateOf(each, results.asOf)]}: ${each.what}`);
    return items.length === 0 ? { text: '–' } : { text: items.join(' '), items };
  };
  return {
    caption: 'The roadmap by movement and year',
    columns: [text('Movement'), ...years.map(text)],
    rows: MOVEMENTS.map((movement) => [
      { text: `${MOVEMENT_NAMES[movement]}: ${MOVEMENT_TEXTS[movement]}` },
      ...years.map((year) => cell(movement, year)),
    ]),
    source: `Source: content/roadmap.yaml; n = ${f.counted(milestones.length, 'milestone')}; data as of ${f.date(results.asOf)}.`,
  };
}

function byDate(a: Milestone, b: Milestone): number {
  return a.by < b.by ? -1 : a.by > b.by ? 1 : 0;
}

function milestoneTable(milestones: readonly Milestone[], { f, results }: Context): DataTable {
  return {
    caption: 'Every milestone, the next one first',
    columns: [
      text('Milestone'),
      text('Building block'),
      text('Owner'),
      text('By'),
      text('State'),
      text('What stops'),
    ],
    rows: milestones
      .toSorted((a, b) => order(a) - order(b) || byDate(a, b))
      .map((each) => [
        { text: each.what },
        { text: BLOCK_NAMES[each.block] },
        { text: each.owner },
        { text: f.date(each.by) },
        { text: stateText(each, f, results.asOf) },
        { text: each.stops ?? 'Nothing named' },
      ]),
    source: `Source: content/roadmap.yaml; n = ${f.counted(milestones.length, 'milestone')}; data as of ${f.date(results.asOf)}.`,
  };
}

function order({ doneOn }: Milestone): number {
  return doneOn === undefined ? 0 : 1;
}

function stateText(milestone: Milestone, f: Context['f'], asOf: string): string {
  if (milestone.doneOn !== undefined) return `Done on ${f.date(milestone.doneOn)}`;
  return stateOf(milestone, asOf) === 'overdue' ? 'Overdue' : 'Ahead';
}

/** Movements and building blocks without any milestone: the basics of all belong into the first year. */
function gapsIn(milestones: readonly Milestone[]): readonly string[] {
  const movements = new Set(milestones.map(({ movement }) => movement));
  const blocks = new Set(milestones.map(({ block }) => block));
  return [
    ...MOVEMENTS.filter((each) => !movements.has(each)).map(
      (each) => `No milestone for “${MOVEMENT_NAMES[each]}”: ${MOVEMENT_TEXTS[each]}.`,
    ),
    ...BUILDING_BLOCKS.filter((each) => !blocks.has(each)).map(
      (each) => `No milestone for the building block “${BLOCK_NAMES[each]}”.`,
    ),
  ];
}
