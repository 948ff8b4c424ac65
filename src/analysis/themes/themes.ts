import { compareText } from '../../model/compare-text.ts';
import type { CodedColumn, FeedbackTable } from '../../model/feedback-table.ts';
import { rowsByVoice } from '../rows-by-voice.ts';
import { groupedBy } from '../statistics/joint-counts.ts';
import type { Voices } from '../statistics/voices.ts';
import { monthsOf } from '../months.ts';
import type { Months } from '../months.ts';
import type {
  GroupDifference,
  Score,
  ThemeGroup,
  ThemeImpact,
  ThemeMonth,
  ThemeResult,
  ThemesResult,
} from '../results.ts';
import { revenueByTheme } from './revenue.ts';
import { outcomeColumn, tallyOf, without } from '../outcomes/answers.ts';
import { scoreOf } from '../outcomes/score.ts';
import type { OutcomeDefinition, ScoreThresholds } from '../outcomes/score.ts';
import { lowScores } from './discovery/low-comments.ts';
import { coverageOf } from './theme-coverage.ts';
import type { ThemeFacts } from './theme-pareto.ts';
import { itemsInBase, rowsByTheme } from './theme-rows.ts';
import type { ThemeCounts } from './theme-counts.ts';
import { themeCounts } from './theme-counts.ts';
import { themeGroups } from './theme-group-gaps.ts';
import { themesTogether } from './themes-together.ts';

export interface ThemesOptions extends ScoreThresholds {
  /** The outcome whose score is compared with and without a theme. */
  readonly mainOutcome: OutcomeDefinition;
  /** All outcomes: any of them may be low. */
  readonly outcomes: readonly OutcomeDefinition[];
  /** Ids of the sources that hold tickets or complaints. */
  readonly troubleSources: ReadonlySet<string>;
  /** The date the data stand at, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/**
 * What customers talk about: mentions, customers, money and outcome of every theme, over time and by group.
 *
 * The base is the items that could carry a theme: with a comment, or with a code from their source. Items that only
 * hold ratings are in no share here, and not in `outcomeWithout` either: nobody knows what they would have said.
 *
 * @param impacts  what each theme weighs on the main outcome; see `themeImpacts`
 */
export function themesResult(
  facts: ThemeFacts,
  impacts: readonly ThemeImpact[],
  options: ThemesOptions,
): ThemesResult {
  const { table, themes, marks } = facts;
  const base = itemsInBase(marks);
  const rows = rowsByTheme(marks, themes.length);
  const revenues = revenueByTheme(facts);
  const outcome = outcomeSplit(table, base, options);
  const months = monthsOf(table, options.asOf);
  const byMonth = themeCounts(marks, themes.length, months);
  const by = themesBy(facts, base, options.fullAnswers);
  const results = themes.map((theme, index): ThemeResult => {
    const mine = rows[index]!;
    const { customers: distinct, ...money } = revenues[index]!;
    const groups = (dimension: Dimension): readonly ThemeGroup[] =>
      groupShares(table[dimension], by[dimension](index), options.minimumAnswers);
    return {
      theme: theme.id,
      mentions: mine.length,
      share: base.length === 0 ? 0 : mine.length / base.length,
      customers: distinct,
      money,
      byMonth: monthShares(months, byMonth, index),
      bySegment: groups('segment'),
      byUnit: groups('unit'),
      bySource: groups('source'),
      ...outcome(mine),
      impact: impacts[index]!,
    };
  });
  return {
    themes: results.sort((a, b) => b.mentions - a.mentions || compareText(a.theme, b.theme)),
    coverage: coverageOf(table, marks, lowScores(table, options.outcomes, options.troubleSources)),
    together: themesTogether(marks, themes, base.length),
  };
}

const DIMENSIONS = ['segment', 'unit', 'source'] as const;
type Dimension = (typeof DIMENSIONS)[number];

/** A theme within the groups of a dimension, by code. */
interface InGroups {
  readonly within: readonly Voices[];
  readonly gaps: readonly (GroupDifference | null)[];
}

/** Each theme within the groups of each dimension; all themes and groups of a dimension are judged together. */
function themesBy(
  { table, themes, marks }: ThemeFacts,
  base: Uint32Array,
  fewest: number,
): Readonly<Record<Dimension, (theme: number) => InGroups>> {
  const voices = rowsByVoice(base, table.customer.codes);
  const groupings = DIMENSIONS.map((dimension) => groupedBy(table[dimension]));
  const [segment, unit, source] = themeGroups(voices, marks, groupings, themes.length, fewest).map(
    ({ within, gaps }) =>
      (theme: number): InGroups => ({ within: within[theme]!, gaps: gaps[theme]! }),
  );
  return { segment: segment!, unit: unit!, source: source! };
}

function monthShares(months: Months, { mentions, base }: ThemeCounts, theme: number): readonly ThemeMonth[] {
  const own = mentions.subarray(theme * months.size, (theme + 1) * months.size);
  return months.names.map((month, code) => ({
    month,
    mentions: own[code]!,
    base: base[code]!,
    share: base[code] === 0 ? null : own[code]! / base[code]!,
    partial: months.partial[code]!,
  }));
}

/** Groups with anything in the base, by name. */
function groupShares(
  { names }: CodedColumn,
  { within, gaps }: InGroups,
  minimumAnswers: number,
): readonly ThemeGroup[] {
  return names
    .map((group, code) => {
      const { yes: mentions, answers: base } = within[code]!;
      return { group, mentions, base, gap: gaps[code]! };
    })
    .filter((group) => group.base > 0)
    .map((group) => ({
      ...group,
      share: group.base < minimumAnswers ? null : group.mentions / group.base,
    }))
    .sort((a, b) => compareText(a.group, b.group));
}

/** The score of the rows that carry a theme, and of the rest of the base, which is all of it minus those. */
function outcomeSplit(
  table: FeedbackTable,
  base: Uint32Array,
  { mainOutcome, ...thresholds }: Pick<ThemesOptions, 'mainOutcome' | keyof ScoreThresholds>,
): (rows: Uint32Array) => { readonly outcomeWith: Score; readonly outcomeWithout: Score } {
  const column = outcomeColumn(table, mainOutcome);
  const all = tallyOf(column, base);
  return (rows) => {
    const carrying = tallyOf(column, rows);
    return {
      outcomeWith: scoreOf(carrying, mainOutcome, thresholds),
      outcomeWithout: scoreOf(without(all, carrying), mainOutcome, thresholds),
    };
  };
}
