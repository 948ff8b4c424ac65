import type { Period } from '../../analysis/results.ts';
import type { Context } from '../context.ts';
import { quoteOf } from '../context.ts';
import type { Formats } from '../format.ts';
import type { DataPage } from './data-model.ts';
import type { DataTable } from '../page-model.ts';
import { heardFigures } from './heard-figures.ts';
import { ledgerBySource, ledgerByFile } from './ledger-tables.ts';
import { outcomeTable } from './outcome-table.ts';
import { coverageTable, languageTable } from './coverage-tables.ts';

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
