import { describe, expect, it } from 'vitest';
import type { ComparedGroup } from '../../../src/view/figures/group-headline.ts';
import { outstandingGroup } from '../../../src/view/figures/group-headline.ts';

const group = (name: string, value: number, evidence: boolean | null): ComparedGroup => ({
  name,
  value,
  gap:
    evidence === null
      ? null
      : { difference: value - 10, interval: { low: 0, high: 0 }, pAdjusted: 0.04, evidence },
});

describe('the group a headline names', () => {
  it('is the furthest one where that is beyond chance', () => {
    const groups = [group('North', 9, false), group('East', 14, true), group('West', 12, true)];
    expect(outstandingGroup(groups, 10, 1, 'above')).toEqual({ group: 'East', verdict: 'most' });
  });

  it('is the next one where the furthest rests on too little', () => {
    const groups = [group('Island', 18, false), group('East', 14, true), group('West', 7, true)];
    expect(outstandingGroup(groups, 10, 1, 'above')).toEqual({ group: 'East', verdict: 'more' });
    expect(outstandingGroup(groups, 10, 1, 'below')).toEqual({ group: 'West', verdict: 'most' });
  });

  it('is none where differences may be chance, are too small to matter, or there is nothing to compare', () => {
    const chance = [group('Island', 18, null), group('East', 14, false), group('West', 7, true)];
    expect(outstandingGroup(chance, 10, 1, 'above')).toEqual({ group: null, verdict: 'may-be-chance' });
    const small = [group('East', 10.5, true), group('West', 9.5, true)];
    expect(outstandingGroup(small, 10, 1, 'above')).toEqual({ group: null, verdict: 'differs-little' });
    const alike = [group('East', 10.5, false), group('West', 9.5, null)];
    expect(outstandingGroup(alike, 10, 1, 'above')).toEqual({ group: null, verdict: 'hardly-differs' });
    expect(outstandingGroup([group('East', 14, true)], 10, 1, 'above')).toEqual({
      group: null,
      verdict: 'too-few',
    });
  });
});
