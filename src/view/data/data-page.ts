import type { GroupScore, Period, Score } from '../../analysis/results.ts';
import type { LedgerEntry } from '../../model/defect.ts';
import type { Context } from '../context.ts';
import { quoteOf } from '../context.ts';
import type { Formats } from '../format.ts';
import { capital } from '../../model/capital.ts';
import { languageName } from '../language-name.ts';
import type { DataPage } from './data-model.ts';
import { largestGroups, MOST_GROUPS, MOST_NAMED } from '../figures/largest-groups.ts';
import type { DataTable } from '../page-model.ts';
import { scoreKind, scoreText, statisticName } from '../figures/score-words.ts';
import { heardFigures } from './heard-figures.ts';

/** What the numbers rest on: sources, rows, coverage, answers and everything the check found odd. */
export function dataPage(context: Context): DataPage {
  const { f, results, warnings, ledger } = context;
  const { coverage } = results.themes;
  const read = ledger.reduce((sum, entry) => sum + entry.read, 0);
  const used = ledger.reduce((sum, entry) => sum + entry.used, 0);
  return {
    title: 'Data quality',
    description: 'What the numbers rest on: sources, rows read and used, coverage and warnings.',
    lede: 'Who was heard, through which sources, and what became of every row. Feedback comes from those who chose to give it: it does not speak for customers who stayed silent.',
    keyFigures: heardFigures(context),
    sources: sourceTable(context),
    origins: context.sources.map(({ mapping }) => ({
      source: mapping.name,
      text: mapping.origin ?? 'Where these data come from is not stated: add origin to source.yaml.',
    })),
    sourcesEmpty: {
      missing: 'Feedback',
      why: 'Without feedback there is nothing to report.',
      next: 'Add a source: a mapping of its columns and one CSV file for each period.',
      command: 'npm run new -- source FILE.csv --name my-survey',
      file: 'data/feedback/<source>/source.yaml',
    },
    outcomes: outcomeTable(context),
    coverage: coverageTable(context),
    coverageText:
      coverage.share === null
        ? 'No comment could carry a theme yet.'
        : results.themes.themes.length === 0
          ? `No theme is described yet, so no comment carries one (${f.counted(coverage.base, 'comment')}).`
        : `${f.count(coverage.tagged)} of ${f.counted(coverage.base, 'comment')} (${f.percent(coverage.share)}) ${coverage.base === 1 ? 'carries' : 'carry'} at least one theme.`,
    languages: languageTable(context),
    ...untaggedWords(context),
    untagged: context.untaggedComments.map((comment) => quoteOf(comment, context)),
    ledger: ledgerBySource(context),
    ledgerByFile: ledgerByFile(context),
    ledgerText:
      ledger.length === 0
        ? 'No data file was read.'
        : `${f.counted(read, 'row')} read, ${f.count(used)} used. Every row is accounted for: read = used + refused + without answer.`,
    scaleChanges: scaleChangeSentences(context),
    notComparable: context.notComparable.map(({ source, rating, answers }) => {
      const name =
        rating in context.config.outcomes ? context.outcomeName(rating) : context.driverName(rating);
      return `${f.counted(answers, 'answer')} to ${name} in ${context.sourceName(source)} left out of all scores: customers saw another scale that cannot be compared.`;
    }),
    warnings: warningTable(context),
    warningsText:
      warnings.length === 0
        ? 'The check found nothing odd in the files.'
        : `The check found ${f.counted(warnings.length, 'thing')} to look at. ${warnings.length === 1 ? 'It does' : 'They do'} not stop the report.`,
  };
}

/** What no theme takes: the count, and the step that turns it into themes. */
function untaggedWords({
  f,
  results,
}: Context): Pick<DataPage, 'untaggedText' | 'untaggedCommand' | 'untaggedHeading'> {
  const { base, tagged, untaggedLow } = results.themes.coverage;
  const untagged = base - tagged;
  if (untagged === 0) {
    return {
      untaggedText: base === 0 ? '' : 'Every comment carries a theme.',
      untaggedCommand: null,
      untaggedHeading: '',
    };
  }
  const rest = `${f.counted(untagged, 'comment')} ${untagged === 1 ? 'carries' : 'carry'} no theme`;
  if (untaggedLow === 0) {
    return {
      untaggedText: `${rest}. None of their customers gave a low score.`,
      untaggedCommand: null,
      untaggedHeading: 'Comments that carry no theme, to read',
    };
  }
  return {
    untaggedText: `${rest}. ${f.count(untaggedLow)} of them gave a low score, or came as a ticket or complaint without a score: the first to look through. The command lists the phrases that stand out in them, and writes themes to paste.`,
    untaggedCommand: 'npm run themes -- suggest',
    untaggedHeading: 'Low-score comments that carry no theme, to read',
  };
}

function sourceTable(context: Context): DataTable | null {
  const { f, results, sources } = context;
  if (results.volume.sources.length === 0) return null;
  const mapping = new Map(sources.map((source) => [source.id, source.mapping]));
  return {
    caption: 'Sources',
    columns: [
      { label: 'Source', numeric: false },
      { label: 'Kind', numeric: false },
      { label: 'Asked or volunteered', numeric: false },
      { label: 'Items', numeric: true },
      { label: 'Comments', numeric: true },
      { label: 'Customers', numeric: true },
      { label: 'Period', numeric: false },
    ],
    rows: results.volume.sources.map((volume) => {
      const source = mapping.get(volume.source);
      return [
        { text: context.sourceName(volume.source) },
        { text: source?.kind.replace('-', ' ') ?? '\u2013' },
        { text: source === undefined ? '\u2013' : source.solicited ? 'asked' : 'volunteered' },
        { text: f.count(volume.items) },
        { text: f.count(volume.comments) },
        { text: context.namesCustomers(volume.source) ? f.count(volume.customers) : 'not known' },
        { text: volume.period === null ? '\u2013' : monthSpan(volume.period, f) },
      ];
    }),
    source: context.footnote(
      f.counted(results.volume.items, 'item'),
      results.volume.sources.map((volume) => context.sourceName(volume.source)),
      'customers are counted by id',
    ),
  };
}

function monthSpan({ from, to }: Period, f: Formats): string {
  const [first, last] = [f.month(from), f.month(to)];
  return first === last ? first : `${first} to ${last}`;
}

function outcomeTable(context: Context): DataTable | null {
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

function coverageTable(context: Context): DataTable | null {
  const { f, results } = context;
  const { coverage } = results.themes;
  if (coverage.bySource.length === 0) return null;
  return {
    caption: 'Comments with a theme, by source',
    columns: coverageColumns('Source'),
    rows: coverage.bySource.map((each) => coverageRow(context.sourceName(each.source), each, context)),
    source: context.footnote(f.counted(coverage.base, 'comment'), context.sourcesCommenting),
  };
}

function languageTable(context: Context): DataTable | null {
  const { f, results } = context;
  const { coverage } = results.themes;
  if (coverage.byLanguage.length < 2) return null;
  return {
    caption: 'Comments with a theme, by language',
    columns: coverageColumns('Language'),
    rows: coverage.byLanguage.map((each) => coverageRow(capital(languageName(each.language)), each, context)),
    source: context.footnote(f.counted(coverage.base, 'comment'), context.sourcesCommenting),
  };
}

function coverageColumns(first: string): DataTable['columns'] {
  return [
    { label: first, numeric: false },
    { label: 'Comments', numeric: true },
    { label: 'With a theme', numeric: true },
    { label: 'Share', numeric: true },
  ];
}

function coverageRow(name: string, each: { base: number; tagged: number }, context: Context) {
  const { f } = context;
  return [
    { text: name },
    { text: f.count(each.base) },
    { text: f.count(each.tagged) },
    { text: each.base === 0 ? '\u2013' : f.percent(each.tagged / each.base) },
  ];
}

const LEDGER_COLUMNS = [
  { label: 'Read', numeric: true },
  { label: 'Used', numeric: true },
  { label: 'Refused', numeric: true },
  { label: 'Without answer', numeric: true },
];
const LEDGER_SOURCE = 'Without answer: read and understood, but with no outcome, rating, comment or theme.';

function ledgerBySource(context: Context): DataTable | null {
  const { f, ledger, sources } = context;
  if (ledger.length === 0) return null;
  return {
    caption: 'What became of every row, by source',
    columns: [{ label: 'Source', numeric: false }, { label: 'Files', numeric: true }, ...LEDGER_COLUMNS],
    rows: sources.map(({ id, mapping }) => {
      const own = ledger.filter(({ file }) => file.startsWith(`data/feedback/${id}/`));
      const sum = (of: (entry: LedgerEntry) => number): { text: string } => ({
        text: f.count(own.reduce((total, entry) => total + of(entry), 0)),
      });
      return [
        { text: mapping.name },
        { text: f.count(own.length) },
        sum((entry) => entry.read),
        sum((entry) => entry.used),
        sum((entry) => entry.refused),
        sum((entry) => entry.unanswered),
      ];
    }),
    source: LEDGER_SOURCE,
  };
}

function ledgerByFile(context: Context): DataTable | null {
  const { f, ledger } = context;
  if (ledger.length === 0) return null;
  return {
    caption: 'What became of every row, by file',
    columns: [{ label: 'File', numeric: false }, ...LEDGER_COLUMNS],
    rows: ledger.map((entry) => [
      { text: entry.file },
      { text: f.count(entry.read) },
      { text: f.count(entry.used) },
      { text: f.count(entry.refused) },
      { text: f.count(entry.unanswered) },
    ]),
    source: LEDGER_SOURCE,
  };
}

/** Scales that were changed and how they are made one: a break in a series that a reader must know of. */
function scaleChangeSentences(context: Context): readonly string[] {
  return context.sources.flatMap(({ mapping }) =>
    Object.entries(mapping.ratings).flatMap(([rating, field]) => {
      if (typeof field === 'string' || 'oneOf' in field) return [];
      const name =
        rating in context.config.outcomes ? context.outcomeName(rating) : context.driverName(rating);
      return field.changes.map(({ from, until, scale, notComparable }) => {
        const stretch =
          until === undefined
            ? `From ${context.f.date(from)} on`
            : `From ${context.f.date(from)} to ${context.f.date(until)}`;
        const how = notComparable
          ? 'those answers are left out'
          : 'those answers are recoded to the scale used here';
        return `${stretch}, customers of ${mapping.name} rated ${name} from ${scale.low} to ${scale.high}; ${how}.`;
      });
    }),
  );
}

function warningTable(context: Context): DataTable | null {
  const { warnings, f } = context;
  if (warnings.length === 0) return null;
  return {
    caption: 'Warnings',
    columns: [
      { label: 'Where', numeric: false },
      { label: 'What', numeric: false },
      { label: 'What to do', numeric: false },
    ],
    rows: warnings.map((warning) => [
      { text: `${warning.file}, line ${f.count(warning.line)}` },
      { text: warning.what },
      { text: warning.fix },
    ]),
    source: 'From the check of all files of the workspace.',
  };
}
