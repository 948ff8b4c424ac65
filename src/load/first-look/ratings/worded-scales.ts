import { meansNoAnswer } from '../no-answer.ts';
import { ENGLISH } from './wordings/english.ts';
import { FACES } from './wordings/faces.ts';
import { GERMAN } from './wordings/german.ts';
import { folded } from './wordings/worded-scale.ts';
import type { WordedScale } from './wordings/worded-scale.ts';

/** A column fits the first scale that holds all of its answers. */
const SCALES: readonly WordedScale[] = [...ENGLISH, ...GERMAN, ...FACES];

export interface WordedFinding {
  readonly scale: WordedScale;
  /** Every wording as the export spells it, and the usual one of steps nobody chose, to its step from 1. */
  readonly points: ReadonlyMap<string, number>;
  /** Steps that somebody chose. */
  readonly given: number;
  /** Texts beside the scale. */
  readonly others: readonly string[];
}

/** The first scale that holds at least two of the texts and all but one of them; full stops and case are tolerated. */
export function wordedScaleOf(texts: readonly string[]): WordedFinding | undefined {
  for (const candidate of SCALES) {
    const steps = texts.map((text) =>
      candidate.steps.findIndex((step) => step.some((word) => folded(word) === folded(text))),
    );
    const known = new Set(steps.filter((step) => step >= 0));
    const others = texts.filter((_, index) => steps[index] === -1);
    const silent = new Set((candidate.silent ?? []).map(folded));
    const odd = others.filter((text) => !silent.has(folded(text)));
    if (known.size < 2 || odd.length > 1 || !odd.every(meansNoAnswer)) continue;
    // two faces of one step are two steps of a scale that is not known here
    if (FACES.includes(candidate) && known.size + others.length < texts.length) continue;
    const dotted = texts.every((text, index) => steps[index] === -1 || text.endsWith('.'));
    const points = candidate.steps.flatMap((step, index) => {
      const spelled = texts.filter((_, at) => steps[at] === index);
      const usual = `${step[0]!}${dotted ? '.' : ''}`;
      return (spelled.length > 0 ? spelled : [usual]).map((text) => [text, index + 1] as const);
    });
    return { scale: candidate, points: new Map(points), given: known.size, others };
  }
  return undefined;
}
