import type { Context } from '../context.ts';
import { emptyFigure } from '../context.ts';
import { groupFigure } from '../figures/group-chart.ts';
import { shownCosts, windowText } from './money-words.ts';
import type { Figure } from '../page-model.ts';
import { noIssues } from '../themes/no-vital-few.ts';

/** Costs above and below those of the twelve months before. */
export function moneyChangeFigure(context: Context): Figure {
  const { f } = context;
  const compared = shownCosts(context).flatMap(({ theme, mentions, companyTotal, companyTotalBefore }) =>
    companyTotal === null || companyTotalBefore === null
      ? []
      : [
          {
            name: context.themeName(theme),
            value: (companyTotal.likely - companyTotalBefore.likely) / 100,
            n: mentions,
            few: false,
          },
        ],
  );
  if (compared.length === 0 && shownCosts(context).some(({ mentionsBefore }) => mentionsBefore !== null))
    return emptyFigure({
      missing: 'Costs of the year before',
      why: 'No theme has a cost to us in both years.',
      next: 'Begin with what the themes cost us, above: the comparison then appears by itself.',
    });
  const most = furthest(compared);
  return changeFigure(
    {
      id: 'cost-above-before',
      headline:
        most === null
          ? 'Costs are as they were.'
          : `“${most.name}” costs us ${f.money(Math.abs(most.value) * 100)} ${most.value > 0 ? 'more' : 'less'} than in the year before.`,
      subtitle: `Likely cost to us of the last twelve months against the twelve before, ${context.results.currency}`,
      axisLabel: `Difference, ${context.results.currency} a year`,
      unit: `difference, ${context.results.currency}`,
      digits: 0,
      groups: compared,
      counted: 'Mentions, last twelve months',
      about: most?.name ?? null,
    },
    context,
    'the assumptions of today on both sides; contacts at what each one cost',
  );
}

/** Mentions above and below those of the twelve months before, percent. */
export function percentChangeFigure(context: Context): Figure {
  const { f, config } = context;
  const compared = shownCosts(context).flatMap(({ theme, mentions, mentionsBefore }) =>
    mentionsBefore === null || mentionsBefore < config.thresholds.minimumAnswers
      ? []
      : [
          {
            name: context.themeName(theme),
            value: (100 * (mentions - mentionsBefore)) / mentionsBefore,
            n: mentionsBefore,
            few: mentionsBefore < config.thresholds.fullAnswers,
          },
        ],
  );
  const most = furthest(compared.some(({ few }) => !few) ? compared.filter(({ few }) => !few) : compared);
  return changeFigure(
    {
      id: 'mentions-above-before',
      headline:
        most === null
          ? 'Mentions are as they were.'
          : `“${most.name}” is mentioned ${f.decimal(Math.abs(most.value), 0)}% ${most.value > 0 ? 'more' : 'less'} often than in the year before.`,
      subtitle: 'Mentions of the last twelve months against the twelve before, percent',
      axisLabel: 'Difference in percent',
      unit: 'difference, percent',
      digits: 0,
      groups: compared,
      counted: 'Mentions, the twelve months before',
      about: most?.name ?? null,
    },
    context,
  );
}

interface Compared {
  readonly name: string;
  readonly value: number;
  readonly n: number;
  readonly few: boolean;
}

function furthest(compared: readonly Compared[]): Compared | null {
  return compared.reduce<Compared | null>(
    (found, each) => (found === null || Math.abs(each.value) > Math.abs(found.value) ? each : found),
    null,
  );
}

function changeFigure(
  chart: Pick<
    Parameters<typeof groupFigure>[0],
    'id' | 'headline' | 'subtitle' | 'axisLabel' | 'unit' | 'digits' | 'groups' | 'counted' | 'about'
  >,
  context: Context,
  ...remarks: readonly string[]
): Figure {
  const { f, results } = context;
  const before = results.money.window?.before ?? null;
  const figure =
    before === null
      ? null
      : groupFigure(
          {
            ...chart,
            dimension: 'Theme',
            line: 0,
            lineLabel: `The year before: ${f.period(before)}`,
            footnote: context.footnote(
              f.counted(results.themes.coverage.base, 'comment'),
              context.sourcesCommenting,
              `compared: ${windowText(context)}`,
              ...remarks,
              'more or fewer comments in all move every bar; a difference can be chance',
            ),
          },
          context,
        );
  return (
    figure ??
    emptyFigure(
      noIssues('The year before', context) ?? {
        missing: 'The year before',
        why: 'A comparison needs two years of feedback and two themes with a figure in both.',
        next: 'Add the feedback of earlier months.',
        file: 'data/feedback/<source>/<period>.csv',
      },
    )
  );
}
