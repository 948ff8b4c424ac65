import fc from 'fast-check';
import { expect, it } from 'vitest';
import { benjaminiHochberg } from '../../../src/analysis/statistics/multiple-testing.ts';
import { expectAllClose } from '../expect-close.ts';

it('agrees with R p.adjust(p, "BH"), ties and a certain 1 among them', () => {
  const pValues = [0.01, 0.02, 0.03, 0.04, 0.05, 0.001, 0.5, 0.5, 1, 0.049, 1e-12];
  const expected = [
    0.036666666666666667, 0.055, 0.066000000000000003, 0.068750000000000006, 0.068750000000000006,
    0.0054999999999999997, 0.55000000000000004, 0.55000000000000004, 1, 0.068750000000000006,
    1.0999999999999999e-11,
  ];
  expectAllClose(benjaminiHochberg(pValues), expected, 1e-14);
});

it('leaves a single test alone and takes none for none', () => {
  expect(benjaminiHochberg([0.03])).toEqual([0.03]);
  expect(benjaminiHochberg([])).toEqual([]);
});

it('never makes a p-value smaller, never changes their order, never leaves 0–1', () => {
  const pValue = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(pValue, { maxLength: 30 }), (pValues) => {
      const adjusted = benjaminiHochberg(pValues);
      adjusted.forEach((value, i) => {
        expect(value).toBeGreaterThanOrEqual(pValues[i]! * (1 - 1e-12));
        expect(value).toBeLessThanOrEqual(1);
        adjusted.forEach((other, j) => {
          if (pValues[i]! < pValues[j]!) expect(value).toBeLessThanOrEqual(other);
        });
      });
    }),
  );
});
