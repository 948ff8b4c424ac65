import type { Context } from '../context.ts';
import { capital } from '../../model/capital.ts';
import { languageName } from '../language-name.ts';
import type { DataTable } from '../page-model.ts';

/** Of the comments of each source, those that a theme takes. */
export function coverageTable(context: Context): DataTable | null {
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

/** The same by language, where there are several. */
export function languageTable(context: Context): DataTable | null {
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
