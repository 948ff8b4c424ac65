import type { PublicFigure, PublicPromise } from '../../model/public-facts.ts';
import type { Formats } from '../format.ts';
import type { ProgressWords } from './progress-words.ts';

/** One figure as customers read it. */
export interface FigureView {
  readonly span: PublicFigure['span'];
  readonly label: string;
  /** The figure with its base and period, or why there is none. */
  readonly text: string;
  /** What must be known about it; null when nothing. */
  readonly note: string | null;
}

/**
 * The figures of a promise in words. The share is that of the rounded counts, so it tells no more than they do. Figures
 * that are not shown all get the same words: none, a few and nearly all would each be a figure of its own.
 */
export function figureViews(promise: PublicPromise, words: ProgressWords, f: Formats): readonly FigureView[] {
  const said = words.figures;
  return promise.figures.map(({ span, from, to, counts, kept }) => {
    const months = said.months(f.month(from), f.month(to));
    if (counts === null) return { span, label: said[span], text: said.held(months), note: null };
    const share = f.percent(Math.round((100 * counts.count) / counts.of) / 100);
    return {
      span,
      label: said[span],
      text: said.figure(f.count(counts.count), f.count(counts.of), share, months),
      note: kept ? said.kept : null,
    };
  });
}
