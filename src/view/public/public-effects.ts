import type { ThemeFigure } from '../../analysis/disclosure/theme-figures.ts';
import type { FixResult } from '../../analysis/results.ts';
import type { PublicEffect } from '../../model/promises/public-facts.ts';

const EFFECTS: Readonly<Record<FixResult['verdict'], PublicEffect>> = {
  worked: 'fell',
  worse: 'rose',
  'no-sign': 'no-sign',
  'too-early': 'too-early',
};

/**
 * What the analysis says of each change in a word that may be public: only where the promise publishes figures of both
 * sides, because a verdict on hidden figures would tell something about them. "Too early" tells nothing and needs none.
 */
export function publicEffects(
  fixes: readonly FixResult[],
  figures: readonly ThemeFigure[],
): ReadonlyMap<string, PublicEffect> {
  const isShown = (promise: string, span: ThemeFigure['span']): boolean =>
    figures.some(
      (figure) => figure.promise === promise && figure.span === span && figure.decision.kind !== 'suppressed',
    );
  return new Map(
    fixes.flatMap(({ promise, verdict, othersFellToo }) => {
      if (!figures.some((figure) => figure.promise === promise)) return [];
      const shown = isShown(promise, 'before') && isShown(promise, 'since');
      return shown || verdict === 'too-early'
        ? [[promise, othersFellToo ? 'fell-with-others' : EFFECTS[verdict]] as const]
        : [];
    }),
  );
}
