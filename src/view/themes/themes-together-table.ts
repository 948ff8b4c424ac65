import type { ThemePair } from '../../analysis/results.ts';
import type { Context } from '../context.ts';
import type { DataTable } from '../page-model.ts';

/** Pairs in the table: what somebody reads; the JSON holds all. */
const MOST_PAIRS = 15;

/** How often comments carry several themes, and which ones. */
export function togetherText(context: Context): string {
  const { f, results, themes } = context;
  const { together, coverage } = results.themes;
  if (themes.length < 2) return 'Fewer than two themes are described, so none can overlap.';
  if (coverage.tagged === 0) return 'No comment carries a theme yet, so none can overlap.';
  const several = `${f.count(together.several)} of ${f.counted(coverage.tagged, 'comment')} with a theme (${f.percent(together.several / coverage.tagged)}) carry more than one`;
  const pairs = (themes.length * (themes.length - 1)) / 2;
  const [closest] = shownPairs(context);
  if (closest === undefined) {
    return `${several}. No two themes share ${f.count(context.config.thresholds.minimumAnswers)} comments or more.`;
  }
  return `${several}; ${f.count(together.pairs.length)} of ${f.counted(pairs, 'pair')} share any. Closest are ${context.themeQuoted(closest.theme)} and ${context.themeQuoted(closest.other)}: ${f.counted(closest.comments, 'comment')} with both, ${timesExpected(closest, context)}. A pair far above chance may be one issue with two names, or one that brings the other about; comments cannot say which.`;
}

/** The pairs that share most, with the share seen from either side. Null when none shares enough to be told. */
export function togetherTable(context: Context): DataTable | null {
  const { f, results } = context;
  const pairs = shownPairs(context);
  if (pairs.length === 0) return null;
  const percent = f.percents(
    pairs.flatMap(({ shareOfTheme, shareOfOther, jaccard }) => [shareOfTheme, shareOfOther, jaccard]),
  );
  const { coverage } = results.themes;
  const name = (id: string) => ({ text: context.themeName(id), href: `themes/${id}/` });
  return {
    caption: 'Themes in the same comments',
    columns: [
      { label: 'Theme', numeric: false },
      { label: 'With', numeric: false },
      { label: 'Both', numeric: true },
      { label: 'By chance', numeric: true },
      { label: 'Of the first', numeric: true },
      { label: 'Of the second', numeric: true },
      { label: 'Jaccard', numeric: true },
    ],
    rows: pairs.map((pair) => [
      name(pair.theme),
      name(pair.other),
      { text: f.count(pair.comments) },
      { text: f.decimal(pair.expected, 1) },
      { text: percent(pair.shareOfTheme) },
      { text: percent(pair.shareOfOther) },
      { text: percent(pair.jaccard) },
    ]),
    source: context.footnote(
      f.counted(coverage.base, 'comment'),
      context.sourcesCommenting,
      `the ${pairs.length === 1 ? 'only pair' : `${f.count(pairs.length)} closest pairs`} with ${f.count(context.config.thresholds.minimumAnswers)} comments or more`,
      'both: comments that carry both themes; by chance: how many would if the two had nothing to do with each other; Jaccard: of the comments with either',
    ),
  };
}

function shownPairs({ results, config }: Context): readonly ThemePair[] {
  return results.themes.together.pairs
    .filter(({ comments }) => comments >= config.thresholds.minimumAnswers)
    .slice(0, MOST_PAIRS);
}

function timesExpected({ comments, expected }: ThemePair, { f }: Context): string {
  return `where chance alone would bring ${comments === Math.round(expected) ? 'as many' : `about ${f.count(Math.round(expected))}`}`;
}
