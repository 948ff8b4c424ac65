import type { Solution } from '../../model/playbook/solution.ts';
import type { Context } from '../context.ts';
import type { DataTable, Marker, Skeleton } from '../page-model.ts';
import { vitalThemes } from '../../analysis/themes/pareto.ts';
import { figureCard } from './live-figures.ts';
import type { SolutionEntry, SolutionPage, SolutionsPage } from './playbook-model.ts';

type Verdict = Solution['usedBy'][number]['verdict'];

const VERDICTS: Readonly<Record<Verdict, string>> = {
  trying: 'Trying it',
  worked: 'It worked',
  partly: 'Worked in part',
  'did-not-work': 'Did not work here',
};

const IN_UNITS: Readonly<Record<Verdict, string>> = {
  worked: 'worked in',
  partly: 'worked in part in',
  'did-not-work': 'did not work in',
  trying: 'being tried in',
};

const LEVEL_NAMES: Readonly<Record<Solution['level'], string>> = {
  resolve: 'Resolves the single case',
  'prevent-recurrence': 'Prevents recurrence',
  'prevent-occurrence': 'Prevents occurrence',
};

const EFFORTS: Readonly<Record<Solution['effort']['size'], string>> = {
  days: 'Days until customers feel it',
  weeks: 'Weeks until customers feel it',
  months: 'Months until customers feel it',
};

/** What worked once, by the theme it answers, for other units to pick from. */
export function solutionsPage(context: Context): SolutionsPage {
  const { solutions } = context.playbook;
  const vital = vitalThemes(context.results.pareto.mentions);
  const answered = new Set(solutions.flatMap(({ themes }) => themes));
  const none = solutions.length === 0;
  return {
    title: 'Proven solutions',
    description: 'What worked once, what it took, and what units that picked it report back.',
    lede: 'Before inventing a remedy, look whether a colleague has one. Pick it, say so here, and report back what came of it: also when it did not work.',
    groups: groupsOf(context),
    pages: solutions.map((solution) => solutionPage(solution, context)),
    uses: usesTable(solutions, 'Who uses what, newest first', context),
    gaps: none
      ? []
      : vital
          .filter((theme) => !answered.has(theme))
          .map((theme) => `Nothing yet answers ${context.themeQuoted(theme)}, one of the vital few.`),
    empty: none
      ? {
          missing: 'Solutions that worked',
          why: 'A remedy that stays in one unit is paid for once in each of the others.',
          next: 'Write down one thing that worked, what it took, and how you know.',
          command: 'npm run new -- solution <id>',
          file: 'content/solutions/<id>.yaml',
        }
      : null,
    skeletons: none ? [EXAMPLE] : [],
  };
}

const EXAMPLE: Skeleton = {
  file: 'content/solutions/confirm-the-day-before.yaml',
  text: `title: Call the day before, and mean it
problem: Customers took a day off and nobody came.
solution: The planner calls the day before and may not close the order without an answer.
themes: [missed-appointments]
level: prevent-recurrence
effort: { size: weeks, text: One planner per region for two hours a day. }
owner: Head of field planning`,
};

/** By theme, the most mentioned first; a solution stands under each theme it answers, and last those that name none. */
function groupsOf(context: Context): SolutionsPage['groups'] {
  const { solutions } = context.playbook;
  const group = (name: string, href: string | null, those: readonly Solution[]) =>
    those.length === 0
      ? []
      : [{ name, href, solutions: those.map((solution) => entryOf(solution, context)) }];
  return [
    ...context.results.themes.themes.flatMap(({ theme }) =>
      group(
        context.themeName(theme),
        `themes/${theme}/`,
        solutions.filter(({ themes }) => themes.includes(theme)),
      ),
    ),
    ...group(
      'Not tied to a theme yet',
      null,
      solutions.filter(({ themes }) => themes.length === 0),
    ),
  ];
}

function entryOf(solution: Solution, context: Context): SolutionEntry {
  return {
    title: solution.title,
    href: `playbook/solutions/${solution.id}/`,
    markers: markersOf(solution),
    lines: [solution.problem, `${EFFORTS[solution.effort.size]}. ${usedText(solution, context)}`],
  };
}

/** "Used by 3 units: worked in 2, worked in part in 1." */
function usedText({ usedBy }: Solution, { f }: Context): string {
  if (usedBy.length === 0) return 'Nobody has picked it yet.';
  const verdicts = (Object.keys(IN_UNITS) as Verdict[]).flatMap((verdict) => {
    const units = usedBy.filter((use) => use.verdict === verdict).length;
    return units === 0 ? [] : [`${IN_UNITS[verdict]} ${f.count(units)}`];
  });
  return `Picked by ${f.counted(usedBy.length, 'unit')}: ${f.list(verdicts)}.`;
}

function markersOf({ level, evidence }: Solution): readonly Marker[] {
  return [
    { icon: level === 'resolve' ? 'circle' : 'star', text: LEVEL_NAMES[level] },
    evidence === undefined
      ? { icon: 'question', text: 'Not proven yet' }
      : { icon: 'check', text: 'With evidence' },
  ];
}

function solutionPage(solution: Solution, context: Context): SolutionPage {
  const { evidence, effort, level, owner, themes } = solution;
  return {
    id: solution.id,
    title: solution.title,
    description: solution.problem,
    markers: markersOf(solution),
    problem: solution.problem,
    solution: solution.solution,
    steps: solution.steps,
    facts: [
      { label: 'Level of prevention', text: LEVEL_NAMES[level], href: 'playbook/prevention-ladder/' },
      { label: 'What it takes', text: `${EFFORTS[effort.size]}. ${effort.text}`, href: null },
      { label: 'Ask', text: owner, href: null },
      { label: 'Kept in', text: `content/solutions/${solution.id}.yaml`, href: null },
    ],
    evidence:
      evidence ??
      'It is not proven yet. Units that try it agree first what they will count, and for how long.',
    uses: usesTable([solution], 'Who uses it, newest first', context),
    usesEmpty: {
      missing: 'A unit that picked it',
      why: 'A solution that one unit wrote down and no other tried is a good story, not yet a proven one.',
      next: 'Add your unit under usedBy, with the day you started; report back in three months.',
      command: null,
      file: `content/solutions/${solution.id}.yaml`,
    },
    themes: themes.map((id) => figureCard('theme-card', { id }, context)),
    report: {
      file: `content/solutions/${solution.id}.yaml`,
      text: `usedBy:\n  - unit: Your unit\n    since: ${context.results.asOf}\n    verdict: trying # trying, worked, partly, did-not-work\n    result: >-\n      What you count, and what came of it.`,
    },
  };
}

function usesTable(
  solutions: readonly Solution[],
  caption: string,
  { f, results }: Context,
): DataTable | null {
  const uses = solutions
    .flatMap((solution) => solution.usedBy.map((use) => ({ ...use, solution })))
    .toSorted((a, b) => (a.since > b.since ? -1 : a.since < b.since ? 1 : 0));
  if (uses.length === 0) return null;
  const several = solutions.length > 1;
  const text = (label: string) => ({ label, numeric: false });
  return {
    caption,
    columns: [
      ...(several ? [text('Solution')] : []),
      text('Unit'),
      text('Since'),
      text('Verdict'),
      text('What came of it'),
    ],
    rows: uses.map(({ solution, unit, since, verdict, result }) => [
      ...(several ? [{ text: solution.title, href: `playbook/solutions/${solution.id}/` }] : []),
      { text: unit },
      { text: f.date(since) },
      { text: VERDICTS[verdict] },
      { text: result },
    ]),
    source: `Source: content/solutions, as the units report it; n = ${f.counted(uses.length, 'use')}; data as of ${f.date(results.asOf)}.`,
  };
}
