import type { Context } from '../context.ts';
import { emptyFigure, figureOf } from '../context.ts';
import { figureCell, wordsCell } from '../figures/chart-cells.ts';
import type { StageCurve } from '../figures/chart-description.ts';
import type { Figure } from '../page-model.ts';
import { stageResult } from './stage-words.ts';

/** How the stages feel, by their share of low ratings, or what would show it. */
export function journeyCurve(context: Context): Figure {
  const { f, results, journey } = context;
  const stages = journey.stages.map((stage) => {
    const ratings = stageResult(stage, context)?.ratings ?? { given: 0, lowShare: null, flagged: false };
    return { stage, ratings };
  });
  const given = stages.flatMap(({ ratings }) => (ratings.lowShare === null ? [] : [ratings.lowShare]));
  if (given.length < 2)
    return emptyFigure({
      missing: 'How the stages feel',
      why: 'A curve needs ratings of at least two stages.',
      next: 'Name under "drivers" which ratings tell how a stage was.',
      file: 'content/journey/stages/<stage>.yaml',
    });
  const worst = stages
    .filter(({ ratings }) => ratings.lowShare !== null)
    .reduce((found, each) => (each.ratings.lowShare! > found.ratings.lowShare! ? each : found));
  const [lowest, highest] = [Math.min(...given), Math.max(...given)];
  const room = Math.max(0.02, (highest - lowest) * 0.15);
  const headline = `Customers feel worst at “${worst.stage.name}”.`;
  const low = f.percents(stages.map(({ ratings }) => ratings.lowShare));
  const ofComments = f.percents(results.journey.map(({ share }) => share));
  const asked = [...new Set(journey.stages.flatMap(({ drivers }) => drivers))];
  const chart: StageCurve = {
    kind: 'stage-curve',
    id: 'journey-feelings',
    headline,
    subtitle: 'Share of low ratings among all ratings of the stage; fewer is better',
    footnote: context.footnote(
      f.counted(
        stages.reduce((sum, { ratings }) => sum + ratings.given, 0),
        'rating',
      ),
      context.sourcesAsking(...asked),
      'a rating that belongs to two stages counts in both',
      'the stages ask about different things: read the shape, not small differences',
    ),
    alt: `Line through the stages of the journey. ${headline} ${f.percent(worst.ratings.lowShare!)} of ${f.counted(worst.ratings.given, 'rating')} are low there.`,
    best: { value: lowest - room, text: 'better' },
    worst: { value: highest + room, text: 'worse' },
    stages: stages.map(({ stage, ratings }) => ({
      label: stage.name,
      value: ratings.lowShare,
      valueText: ratings.lowShare === null ? '' : `${low(ratings.lowShare)} low`,
      baseText: ratings.given === 0 ? 'not rated' : `n = ${f.count(ratings.given)}`,
      tone: stage.id === worst.stage.id ? 'accent' : ratings.flagged ? 'faint' : 'plain',
    })),
    table: {
      columns: [
        { label: 'Stage', numeric: false },
        { label: 'Low ratings', numeric: true },
        { label: 'Ratings', numeric: true },
        { label: 'Comments with an issue', numeric: true },
        { label: 'Of all comments', numeric: true },
      ],
      rows: stages.map(({ stage, ratings }) => {
        const result = results.journey.find((each) => each.stage === stage.id);
        const share = result?.share ?? null;
        return [
          wordsCell(stage.name),
          figureCell(ratings.lowShare, low, 'too few'),
          { text: f.count(ratings.given), value: ratings.given },
          { text: f.count(result?.mentions ?? 0), value: result?.mentions ?? 0 },
          figureCell(share, ofComments, 'no theme'),
        ];
      }),
    },
  };
  return figureOf(chart);
}
