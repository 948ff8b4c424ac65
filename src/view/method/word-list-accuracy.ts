import { wilsonInterval } from '../../analysis/statistics/intervals.ts';
import type { VoiceKind } from '../../model/expectations/word-list.ts';
import { VOICE_KINDS } from '../../model/expectations/word-list.ts';
import type { Context } from '../context.ts';
import type { DataTable } from '../page-model.ts';
import { KIND_NAMES } from '../voice/kind-block.ts';

export interface ListAccuracy {
  /** Comments that a reader labelled with the kind. */
  readonly meant: number;
  /** Comments that the list told to be of the kind. */
  readonly told: number;
  /** Both. */
  readonly right: number;
}

export const FRESH_COMMENTS = 190;

/**
 * How the lists that ship with Outerloop fared on comments that nobody had read while they were written, without any
 * theme. Counted once; a test holds the counts. See test/analysis/expectations/fresh-comments.md.
 */
export const FRESH_ACCURACY: Readonly<Record<VoiceKind, ListAccuracy>> = {
  expectation: { meant: 133, told: 112, right: 99 },
  validation: { meant: 41, told: 45, right: 32 },
  'do-more': { meant: 39, told: 29, right: 21 },
  'do-less': { meant: 2, told: 5, right: 1 },
  'keep-doing': { meant: 8, told: 9, right: 7 },
  pleased: { meant: 25, told: 26, right: 22 },
  concerned: { meant: 5, told: 3, right: 0 },
  frustrated: { meant: 34, told: 19, right: 17 },
};

/** A percentage of fewer says nothing. */
const LEAST_BASE = 10;

/** What the lists find and what they get right, list by list. */
export function accuracyTable({ f }: Context): DataTable {
  const shareText = (right: number, base: number): string => {
    if (base === 0) return 'none';
    if (base < LEAST_BASE) return `${f.count(right)} of ${f.count(base)}: too few`;
    const { low, high } = wilsonInterval(right, base);
    const percent = f.percents([right / base, low, high]);
    return `${percent(right / base)} (${percent(low)} to ${percent(high)})`;
  };
  return {
    caption: 'Word lists on comments they had not met',
    columns: [
      { label: 'List', numeric: false },
      { label: 'Meant, by a reader', numeric: true },
      { label: 'Told by the list', numeric: true },
      { label: 'Right of those told', numeric: true },
      { label: 'Found of those meant', numeric: true },
    ],
    rows: VOICE_KINDS.map((kind) => {
      const { meant, told, right } = FRESH_ACCURACY[kind];
      return [
        { text: KIND_NAMES[kind] },
        { text: f.count(meant) },
        { text: f.count(told) },
        { text: shareText(right, told) },
        { text: shareText(right, meant) },
      ];
    }),
    source: `${f.count(FRESH_COMMENTS)} comments in English from app reviews, a survey of developers and a support forum, drawn by rule and labelled by one reader before any list was run; lists that ship with Outerloop, without themes; 95% Wilson intervals.`,
  };
}

/** The same in one sentence. */
export function accuracySentence({ f }: Context): string {
  const part = (kind: VoiceKind, base: 'told' | 'meant') =>
    f.percent(FRESH_ACCURACY[kind].right / FRESH_ACCURACY[kind][base]);
  return `On ${f.count(FRESH_COMMENTS)} comments about other products, labelled before any list was run on them, the lists were right in ${part('expectation', 'told')} of what they called an expectation and found ${part('expectation', 'meant')} of them; ${part('validation', 'told')} and ${part('validation', 'meant')} for validations, ${part('do-more', 'told')} and ${part('do-more', 'meant')} for “do more”, ${part('frustrated', 'told')} and ${part('frustrated', 'meant')} for frustration.`;
}
