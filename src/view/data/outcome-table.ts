import type { GroupScore, Score } from '../../analysis/results.ts';
import type { Context } from '../context.ts';
import type { Formats } from '../format.ts';
import { largestGroups, MOST_GROUPS, MOST_NAMED } from '../figures/largest-groups.ts';
import type { DataTable } from '../page-model.ts';
import { scoreKind, scoreText, statisticName } from '../figures/score-words.ts';

/** Every outcome over all answers, then by segment, business unit and source. */
export function outcomeTable(context: Context): DataTable | null {
  const { f, results } = context;
  if (results.outcomes.length === 0) return null;
  return {
    caption: 'Outcomes and who answered',
    columns: [
      { label: 'Outcome', numeric: false },
      { label: 'Group', numeric: false },
      { label: 'Score (95% interval)', numeric: true },
      { label: 'Answers', numeric: true },
    ],
    rows: results.outcomes.flatMap((outcome) => {
      const name = context.outcomeName(outcome.outcome);
      const kind = scoreKind(outcome);
      const rowOf = ({ group, score }: { group: string; score: Score }): GroupRow => ({
        group,
        score: `${scoreText(kind, score, f)}${score.kind === 'estimated' && score.flagged ? ', few answers' : ''}`,
        n: score.n,
      });
      const groups = [
        rowOf({ group: 'All answers', score: outcome.overall }),
        ...groupRows(outcome.bySegment, 'segments', rowOf, f),
        ...groupRows(outcome.byUnit, 'business units', rowOf, f),
        ...outcome.bySource
          .filter(({ score }) => score.n > 0)
          .map((each) => rowOf({ ...each, group: context.sourceName(each.group) })),
      ];
      return groups.map(({ group, score, n }, index) => [
        { text: index === 0 ? `${name}: ${statisticName(kind)}` : name },
        { text: group },
        { text: score },
        { text: f.count(n) },
      ]);
    }),
    source: context.footnote(
      results.outcomes.length === 1
        ? f.counted(results.outcomes[0]!.overall.n, 'answer')
        : `${f.list(results.outcomes.map(({ overall }) => f.count(overall.n)))} answers`,
      context.sourcesAsking(...results.outcomes.map(({ outcome }) => outcome)),
      `groups below ${f.counted(context.config.thresholds.minimumAnswers, 'answer')} are not given`,
      ...(results.outcomes.some(({ bySegment, byUnit }) =>
        [bySegment, byUnit].some((groups) => groups.filter(hasScore).length > MOST_GROUPS),
      )
        ? [`of very many segments or units the ${f.count(MOST_GROUPS)} with most answers`]
        : []),
    ),
  };
}

interface GroupRow {
  readonly group: string;
  readonly score: string;
  readonly n: number;
}

/** A row for each group with a score, and one for all that are too small for one. */
function groupRows(
  groups: readonly GroupScore[],
  what: string,
  rowOf: (each: GroupScore) => GroupRow,
  f: Formats,
): readonly GroupRow[] {
  const large = groups.filter(hasScore);
  const small = groups.filter(({ score }) => score.n > 0 && score.kind === 'suppressed');
  const names = small.length > MOST_NAMED ? f.count(small.length) : f.list(small.map(({ group }) => group));
  const n = small.reduce((sum, { score }) => sum + score.n, 0);
  return [
    ...largestGroups(large, ({ score }) => score.n).map(rowOf),
    ...(small.length < 2
      ? small.map(rowOf)
      : [{ group: `Other ${what} (${names})`, score: 'too few each', n }]),
  ];
}

function hasScore({ score }: GroupScore): boolean {
  return score.kind === 'estimated';
}
