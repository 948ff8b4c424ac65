import type { PublicFigure, PublicPromise } from '../../model/promises/public-facts.ts';
import type { PublicFormats } from './public-formats.ts';
import { sayCounted } from './words/counted.ts';
import type { PublicWords } from './words/english.ts';

/** One figure as customers read it. */
export interface FigureView {
  readonly span: PublicFigure['span'];
  readonly label: string;
  /** Of 1,000 comments; null where no figure may be shown. */
  readonly rate: string | null;
  /** The counts with their base and period, or why there are none. */
  readonly text: string;
  /** What must be known about it; null when nothing. */
  readonly note: string | null;
}

/** Page language, its words and its formats. */
export interface Speech {
  readonly language: string;
  readonly words: PublicWords;
  readonly f: PublicFormats;
}

/**
 * The figures of a promise in words. The rate is that of the rounded counts, so it tells no more than they do. Figures
 * that are not shown all get the same words: none, a few and nearly all would each be a figure of its own.
 */
export function figureViews(promise: PublicPromise, { language, words, f }: Speech): readonly FigureView[] {
  const said = words.figures;
  return promise.figures.map(({ span, from, to, counts, kept }) => {
    const months = said.months(f.month(from), f.month(to));
    const label = said[span];
    if (counts === null) return { span, label, rate: null, text: said.held(months), note: null };
    const { count, of } = counts;
    const rate = perThousand(counts);
    return {
      span,
      label,
      rate: rate === 0 ? said.rateUnder : said.rate(f.count(rate)),
      text: said.figure(f.count(count), sayCounted(said.basis, of, f.count(of), language), months),
      note: kept ? said.kept : null,
    };
  });
}

/** How the figures were counted and judged, for those who compare them with others; empty where none is shown. */
export function figureNotes(promise: PublicPromise, speech: Speech): readonly string[] {
  const { figures, effect } = speech.words;
  const isShown = promise.figures.some(({ counts }) => counts !== null);
  const isJudged = promise.effect !== 'too-early' && effectSentence(promise, speech) !== null;
  return [...(isShown ? [figures.rounding] : []), ...(isJudged ? [effect.judged] : [])];
}

/** What comments say about the change, in a sentence with the two published rates; null when there is nothing to say. */
export function effectSentence(promise: PublicPromise, { words, f }: Speech): string | null {
  const said = words.effect;
  if (promise.effect === null) return null;
  if (promise.effect === 'too-early') return said.tooEarly;
  const countsOf = (wanted: PublicFigure['span']) =>
    promise.figures.find(({ span }) => span === wanted)?.counts ?? null;
  const [before, since] = [countsOf('before'), countsOf('since')];
  if (before === null || since === null) return null;
  const [old, now] = [perThousand(before), perThousand(since)];
  // The analysis leaves out the months the issue was picked on, the figures do not: where the two disagree, say nothing.
  const isFall = promise.effect === 'fell' || promise.effect === 'fell-with-others';
  if (isFall ? now >= old : promise.effect === 'rose' && now <= old) return null;
  const written = (rate: number): string => (rate === 0 ? said.underOne : f.count(rate));
  const sentence = {
    fell: said.fell,
    rose: said.rose,
    'fell-with-others': said.fellWithOthers,
    'no-sign': said.noSign,
  }[promise.effect];
  return sentence(written(old), written(now));
}

/** Whole comments of 1,000; 0 stands for fewer than one. */
export function perThousand({ count, of }: NonNullable<PublicFigure['counts']>): number {
  return Math.round((1000 * count) / of);
}
