import { describe, expect, it } from 'vitest';
import { plantedTruths } from '../../scripts/sample/planted-truths.ts';
import { sampleResults } from './sample-workspace.ts';

const { sampling, movement } = sampleResults;
const { underRepresentedSegment, fix, topDrivers } = plantedTruths;

describe('who answered in the sample', () => {
  it('leaves out no customer: data/population.csv counts all of them', () => {
    expect(sampling.population).toEqual({ kind: 'population-file', customers: plantedTruths.customers });
    expect(sampling.scores[0]).toMatchObject({ withoutStratum: 0, outsidePopulation: 0 });
  });

  it('is one segment too rarely, which the page warns of', () => {
    expect(sampling.warnings.filter(({ code }) => code === 'under-represented')).toMatchObject([
      { group: underRepresentedSegment },
    ]);
  });

  it('makes the score look better than it is: that segment is the least happy', () => {
    const { estimate } = sampling.scores[0]!;
    if (estimate.kind !== 'estimated') throw new Error(estimate.reason);
    expect(estimate.beyondChance).toBe(true);
    expect(estimate.difference).toBeLessThan(-1);
    expect(estimate.difference).toBeGreaterThan(-6);
  });

  it('hides that core-growth customers, most of them in that segment, score lower', () => {
    const gap = sampling.coreGrowth;
    if (gap.kind !== 'estimated') throw new Error(gap.reason);
    expect(gap.beyondChance).toBe(true);
    expect(gap.difference).toBeLessThan(0);
  });
});

describe('why the score of the sample moved', () => {
  const year = movement.comparisons[0]!;
  if (year.kind !== 'estimated') throw new Error(year.reason);

  it('is how customers answered and not who answered', () => {
    const segments = year.dimensions[0]!;
    if (segments.kind !== 'estimated') throw new Error(segments.reason);
    expect(Math.abs(segments.mix)).toBeLessThan(2);
    expect(segments.rates).toBeGreaterThan(0.9 * year.difference);
    expect(segments.mix + segments.rates).toBeCloseTo(year.difference, 10);
  });

  it('goes most with the ratings of the driver that was fixed', () => {
    expect(fix.theme).toContain(topDrivers[0]);
    expect(year.drivers[0]).toMatchObject({ driver: topDrivers[0], beyondChance: true });
    expect(year.drivers[0]!.ratings).toBeGreaterThan(2 * year.drivers[1]!.ratings);
    const noEffect = year.drivers.find(({ driver }) => driver === plantedTruths.driverWithoutEffect);
    expect(noEffect?.beyondChance).toBe(false);
  });
});
