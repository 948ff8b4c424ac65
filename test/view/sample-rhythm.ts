import type { RhythmResult } from '../../src/analysis/results.ts';

/** Nobody has named a unit, counted an hour or submitted anything. */
export const noRhythm: RhythmResult = {
  units: { items: 0, itemsWithUnit: 0, sources: [], units: [], notReported: [] },
  outerLoop: null,
  submissions: [],
};
