import type { ThemeGroup, ThemeResult } from '../../analysis/results.ts';
import type { Context } from '../context.ts';
import { capital } from '../../model/capital.ts';
import { DIMENSION_NAMES } from '../figures/dimension-names.ts';
import { AGAINST_OTHERS, groupFigure } from '../figures/group-chart.ts';
import { outstandingGroup } from '../figures/group-headline.ts';
import type { Figure } from '../page-model.ts';

/** Percentage points below which a difference between groups is not worth a headline. */
const WORTH_NAMING = 1;

/** Where a theme is raised more and less: by segment, business unit and source, as far as there is anything to compare. */
export function themeGroups(result: ThemeResult, context: Context): readonly Figure[] {
  const dimensions = [
    ['segment', result.bySegment],
    ['unit', result.byUnit],
    ['source', result.bySource],
  ] as const;
  return dimensions.flatMap(([dimension, groups]) => {
    const figure = groupsOf(dimension, groups, result, context);
    return figure === null ? [] : [figure];
  });
}

function groupsOf(
  dimension: keyof typeof DIMENSION_NAMES,
  own: readonly ThemeGroup[],
  result: ThemeResult,
  context: Context,
): Figure | null {
  const { f } = context;
  const { share, whole } = lineOf(dimension, own, result, context);
  const line = share * 100;
  const name = context.themeQuoted(result.theme);
  const what = DIMENSION_NAMES[dimension];
  const groups = own.map((group) => ({
    name: dimension === 'source' ? context.sourceName(group.group) : group.group,
    value: group.share === null ? null : group.share * 100,
    n: group.base,
    few: group.base < context.config.thresholds.fullAnswers,
    gap: group.gap,
  }));
  const compared = groups.flatMap((group) =>
    group.value === null || group.few ? [] : [{ ...group, value: group.value }],
  );
  const { group: about, verdict } = outstandingGroup(compared, line, WORTH_NAMING, 'above');
  const headlines = {
    most: `${name} comes up most for ${about}.`,
    more: `${name} comes up more for ${about} than elsewhere.`,
    'may-be-chance': `${name}: its differences by ${what} may be chance.`,
    'differs-little': `${name} differs by ${what}, but not by much.`,
    'hardly-differs': `${name} hardly differs by ${what}.`,
    'too-few': `${name} by ${what}: too few comments to compare.`,
  };
  return groupFigure(
    {
      id: `theme-${result.theme}-by-${dimension}`,
      headline: headlines[verdict],
      subtitle: `Share of comments that speak of it by ${what}, against ${whole}, percentage points`,
      footnote: context.footnote(
        f.counted(result.mentions, 'mention'),
        context.sourcesCommenting,
        `light bars rest on fewer than ${f.count(context.config.thresholds.fullAnswers)} comments`,
        AGAINST_OTHERS,
      ),
      lineLabel: `${capital(whole)}: ${f.decimal(line, 1)}%`,
      axisLabel: 'Difference in percentage points',
      unit: 'share, percent',
      dimension: capital(DIMENSION_NAMES[dimension]),
      line,
      digits: 1,
      groups,
      about,
    },
    context,
  );
}

/** What groups are held against: the comments that belong to one of them. Others could lift every group above the line. */
function lineOf(
  dimension: keyof typeof DIMENSION_NAMES,
  groups: readonly ThemeGroup[],
  result: ThemeResult,
  { results }: Context,
): { readonly share: number; readonly whole: string } {
  const sum = (of: 'mentions' | 'base') => groups.reduce((total, group) => total + group[of], 0);
  const base = sum('base');
  return base === 0 || base === results.themes.coverage.base
    ? { share: result.share, whole: 'all comments' }
    : {
        share: sum('mentions') / base,
        whole: `all comments with a ${DIMENSION_NAMES[dimension]}`,
      };
}
