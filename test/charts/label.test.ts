import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth, wrapped } from '../../src/charts/label.ts';

describe('a label of a chart', () => {
  it('breaks between words', () => {
    expect(wrapped('Installer came late or not at all', 130, 14)).toEqual([
      'Installer came',
      'late or not at all',
    ]);
  });

  it('breaks inside a word only when the word alone is too wide', () => {
    expect(wrapped('Donaudampfschifffahrt', 90, 14)).toEqual(['Donaudam-', 'pfschifffah-', 'rt']);
  });

  it('never gets a line wider than its room and loses no letter', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 80 }),
        fc.integer({ min: 40, max: 300 }),
        (text, room) => {
          const lines = wrapped(text, room, 14);
          for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(room);
          const letters = (words: string) => words.replaceAll(/[\s-]/g, '');
          expect(letters(lines.join(''))).toBe(letters(text));
        },
      ),
    );
  });

  it('gives ideographs a full square', () => {
    expect(textWidth('配送', 10)).toBeGreaterThan(20);
  });
});
