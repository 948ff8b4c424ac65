import type { MovementDimension } from '../../analysis/results.ts';

/** What each kind of group is called within a sentence. */
export const DIMENSION_NAMES: Readonly<Record<MovementDimension['dimension'], string>> = {
  segment: 'segment',
  unit: 'business unit',
  source: 'source',
};
