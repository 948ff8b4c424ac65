import { expect, it } from 'vitest';
import { vitalSpell } from '../../../src/view/chain/vital-spell.ts';
import { formatsOf } from '../../../src/view/format.ts';

it('counts no days where a theme has just become one of the vital few', () => {
  const f = formatsOf('en-GB', 'GBP');
  expect(vitalSpell({ since: '2025-03', days: 456 }, f)).toBe(
    'It has been one of the vital few since March 2025, 456 days.',
  );
  expect(vitalSpell({ since: '2017-07', days: 0 }, f)).toBe(
    'It has been one of the vital few since July 2017.',
  );
});
