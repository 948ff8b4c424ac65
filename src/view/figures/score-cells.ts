import type { Score } from '../../analysis/results.ts';
import type { Formats } from '../format.ts';
import { figureCell } from './chart-cells.ts';
import type { ChartCell } from './chart-description.ts';
import type { ScoreKind } from './score-words.ts';
import { suppressedText, valueText } from './score-words.ts';

/** A score and the two ends of its interval, each empty where it is not given. */
export function scoreCells(score: Score, kind: ScoreKind, f: Formats): readonly ChartCell[] {
  const given = score.kind === 'estimated' ? score : null;
  return [given?.value, given?.interval?.low, given?.interval?.high].map((value) =>
    figureCell(value, (each) => valueText(kind, each, f)),
  );
}

/** Why a score is not given, or how far it can be relied on; empty where nothing need be said. */
export function scoreNote(score: Score, f: Formats): string {
  if (score.kind === 'suppressed') return suppressedText(score, f);
  return score.flagged ? 'few answers' : '';
}
