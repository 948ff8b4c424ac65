import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addingUp } from '../../../src/view/figures/adding-up.ts';

describe('printed parts', () => {
  it('add up to the printed total where plain rounding would not', () => {
    // rounded one by one: 0.3 + 0.3 + 0.3 against 1.0
    expect(addingUp([1 / 3, 1 / 3, 1 / 3], 1, 1)).toEqual([0.4, 0.3, 0.3]);
    expect(addingUp([-0.04, 0.04], 0, 1)).toEqual([0, 0]);
    expect(addingUp([10.46, -1.36], 9.1, 1)).toEqual([10.5, -1.4]);
  });

  it('always add up, and are never further off than one unit of the last digit', () => {
    const tenths = (value: number) => Math.round(value * 10);
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 9 }),
        (parts) => {
          const total = parts.reduce((sum, part) => sum + part, 0);
          const printed = addingUp(parts, total, 1);
          expect(printed.reduce((sum, part) => sum + tenths(part), 0)).toBe(Math.round(total * 10) + 0);
          printed.forEach((part, index) =>
            expect(Math.abs(part - parts[index]!)).toBeLessThanOrEqual(0.1 + 1e-9),
          );
          expect(printed.some((part) => Object.is(part, -0))).toBe(false);
        },
      ),
    );
  });
});
