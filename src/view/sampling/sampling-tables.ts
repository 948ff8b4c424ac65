import type { SamplePlan, SamplingGroup } from '../../analysis/results.ts';
import type { Context } from '../context.ts';
import type { DataTable, TableCell } from '../page-model.ts';
import { isKindUnknown } from './sampling-empty.ts';
import { scoreKind, scoreText } from '../figures/score-words.ts';
import { samplingFoot, populationSource } from './sampling-foot.ts';

const NONE = '\u2013';

/** A segment that is a stratum of its own would stand in a table twice. */
function distinctGroups<G extends Pick<SamplePlan, 'dimension' | 'group' | 'customers'>>(
  groups: readonly G[],
): readonly G[] {
  return groups.filter(
    ({ dimension, group, customers }) =>
      dimension !== 'segment' ||
      !groups.some(
        (other) => other.dimension === 'stratum' && other.group === group && other.customers === customers,
      ),
  );
}

/** Who answered of each stratum and segment, and what their answers weigh. */
export function responseTable(context: Context): DataTable | null {
  const { f, results } = context;
  const groups = distinctGroups(results.sampling.groups);
  const kind = scoreKind(context.outcomeResult);
  if (groups.length === 0 || isKindUnknown(context)) return null;
  const noted = groups.some((group) => stateText(group, context) !== '');
  const percent = f.percents(groups.flatMap(({ responseRate, coverage }) => [responseRate, coverage]));
  const rate = (share: number | null): TableCell => ({ text: share === null ? NONE : percent(share) });
  return {
    caption: 'Response and coverage by stratum and segment',
    columns: [
      { label: 'Group', numeric: false },
      { label: 'Customers', numeric: true },
      { label: 'Answered', numeric: true },
      { label: 'Response', numeric: true },
      { label: 'Heard', numeric: true },
      { label: 'Coverage', numeric: true },
      { label: 'Score (95% interval)', numeric: true },
      { label: 'Weight', numeric: true },
      ...(noted ? [{ label: 'Note', numeric: false }] : []),
    ],
    rows: groups.map((group) => [
      { text: `${group.group} (${group.dimension})` },
      { text: f.count(group.customers) },
      { text: f.count(group.answered) },
      rate(group.responseRate),
      { text: f.count(group.heard) },
      rate(group.coverage),
      { text: scoreText(kind, group.score, f) },
      { text: group.relativeWeight === null ? NONE : f.decimal(group.relativeWeight, 2) },
      ...(noted ? [{ text: stateText(group, context) }] : []),
    ]),
    source: samplingFoot(
      context,
      'response: distinct customers who answered, of all customers; heard: who gave feedback of any kind',
      'weight: customers per answer, 1 is the mean',
      populationSource(results.sampling),
    ),
  };
}

function stateText({ state, mergedWith }: SamplingGroup, { f }: Context): string {
  switch (state) {
    case 'empty':
      return 'nobody answered';
    case 'merged':
      return `too few answers: counted with ${f.list(mergedWith)}`;
    case 'thin':
      return 'few answers';
    case 'full':
      return mergedWith.length === 0 ? '' : `counted with ${f.list(mergedWith)}`;
    default:
      return state satisfies never;
  }
}

/** Through which sources customers were heard, asked or by themselves. */
export function sourceTable(context: Context): DataTable | null {
  const { f, results } = context;
  const { sources, items, period } = { ...results.sampling.sourceMix, period: results.sampling.period };
  if (items === 0) return null;
  const percent = f.percents(
    sources.flatMap(({ shareOfItems, shareOfComments, shareOfCustomers }) => [
      shareOfItems,
      shareOfComments,
      shareOfCustomers,
    ]),
  );
  const share = (value: number | null): TableCell => ({ text: value === null ? NONE : percent(value) });
  return {
    caption: 'Through which sources customers were heard',
    columns: [
      { label: 'Source', numeric: false },
      { label: 'Asked or volunteered', numeric: false },
      { label: 'Items', numeric: true },
      { label: 'Share', numeric: true },
      { label: 'Comments', numeric: true },
      { label: 'Share', numeric: true },
      { label: 'Customers', numeric: true },
      { label: 'Share', numeric: true },
    ],
    rows: sources.map((source) => [
      { text: context.sourceName(source.source) },
      { text: source.solicited ? 'asked' : 'volunteered' },
      { text: f.count(source.items) },
      share(source.shareOfItems),
      { text: f.count(source.comments) },
      share(source.shareOfComments),
      ...(context.namesCustomers(source.source)
        ? [{ text: f.count(source.customers) }, share(source.shareOfCustomers)]
        : [{ text: 'not known' }, { text: NONE }]),
    ]),
    source: context.footnoteOver(
      period === null ? null : f.period(period),
      f.counted(items, 'item'),
      sources.map(({ source }) => context.sourceName(source)),
      'customers are counted by id and may be heard in several sources',
    ),
  };
}

/** How many customers of each group must answer for a wanted margin. */
export function plannerTable(context: Context): DataTable | null {
  const { f, results } = context;
  const { margins } = results.sampling.planner;
  const rows = distinctGroups(results.sampling.planner.rows);
  const noted = rows.some((row) => basisText(row) !== '');
  if (rows.length === 0 || (rows[0]?.answered ?? 0) === 0) return null;
  return {
    caption: 'How many customers must answer for a margin',
    columns: [
      { label: 'Group', numeric: false },
      { label: 'Customers', numeric: true },
      ...margins.map((margin) => ({ label: `±${marginText(margin, context)}`, numeric: true })),
      { label: 'Answered', numeric: true },
      ...(noted ? [{ label: 'Note', numeric: false }] : []),
    ],
    rows: rows.map((row) => [
      { text: row.group === null ? 'All customers' : `${row.group} (${row.dimension})` },
      { text: row.customers === null ? NONE : f.count(row.customers) },
      ...row.needed.map((needed) => ({ text: needed === null ? NONE : f.count(needed) })),
      { text: f.count(row.answered) },
      ...(noted ? [{ text: basisText(row) }] : []),
    ]),
    source: samplingFoot(
      context,
      'n0 = 1.96² × variance / margin², corrected for the number of customers',
      'answered: distinct customers in the last twelve months',
    ),
  };
}

function marginText(margin: number, { f, outcomeResult }: Context): string {
  const kind = scoreKind(outcomeResult);
  if (typeof kind !== 'object') return `${f.count(margin)} points`;
  return `${f.decimal(margin, Math.max(0, -Math.floor(Math.log10(margin))))} ${kind.unit}`;
}

function basisText({ basis }: SamplePlan): string {
  switch (basis) {
    case 'own':
      return '';
    case 'all-answers':
      return 'few answers: planned with the variance of all answers';
    case 'too-few-answers':
      return 'too few answers to know how much they differ';
    case 'no-variation':
      return 'everyone answered alike: nothing to plan with';
    default:
      return basis satisfies never;
  }
}
