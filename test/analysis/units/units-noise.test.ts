import { describe, expect, it } from 'vitest';
import { markThemes } from '../../../src/analysis/themes/theme-marks.ts';
import type { UnitMonthFigures } from '../../../src/analysis/units/units.ts';
import { unitsFigures } from '../../../src/analysis/units/units.ts';
import { unitSchema } from '../../../src/model/rhythm/unit.ts';
import type { Answer } from '../../build-table.ts';
import { tableOf } from '../../build-table.ts';
import { dice } from '../../dice.ts';
import { themeOf } from '../themes/theme-builder.ts';

const NPS = { low: 0, high: 10 };
const DRIVERS = ['delivery', 'price', 'support', 'website'];
const RATED = { low: 1, high: 5 };
const THEMES = ['late', 'noise', 'price', 'staff'].map((id) => themeOf(id));
const UNITS = ['West', 'East', 'North'];

/** Fifteen months, of which the last three are recent: nothing differs between months or units but by chance. */
function world(seed: number): UnitMonthFigures {
  const roll = dice(seed * 7919 + 17);
  // customers resemble themselves: they rate alike and speak of the same themes again
  const customers = Array.from({ length: 240 }, (_, at) => ({
    customer: `c${at}`,
    unit: UNITS[at % UNITS.length]!,
    mood: roll(3),
    themes: THEMES.flatMap((_theme, theme) => (roll(4) === 0 ? [theme] : [])),
  }));
  const answers = Array.from({ length: 1800 }, (_, at): Answer => {
    const { customer, unit, mood, themes } = customers[roll(customers.length)]!;
    const month = at % 15;
    const rating = (): number => 1 + mood + roll(3);
    return {
      date: `${2025 + Math.floor((month + 3) / 12)}-${String(((month + 3) % 12) + 1).padStart(2, '0')}-10`,
      customer,
      // some have to do with another unit once in a while
      unit: roll(12) === 0 ? UNITS[roll(UNITS.length)]! : unit,
      scores: { recommend: 3 * mood + roll(5), ...Object.fromEntries(DRIVERS.map((id) => [id, rating()])) },
      comment: 'said something',
      codedThemes: themes.filter(() => roll(3) > 0),
    };
  });
  const table = tableOf(
    [...answers, { date: '2026-06-30' }],
    Object.fromEntries([['recommend', NPS], ...DRIVERS.map((id) => [id, RATED] as const)]),
  );
  const facts = {
    table,
    marks: markThemes(table, THEMES),
    themes: THEMES.map(({ id }) => id),
    units: [{ id: 'west', described: false, ...unitSchema.parse({ name: 'West' }) }],
  };
  const { units } = unitsFigures(facts, {
    minimumAnswers: 10,
    fullAnswers: 30,
    outcome: { id: 'recommend', kind: 'nps', scale: NPS },
    drivers: DRIVERS.map((id) => ({ id, good: 'high' as const, scale: RATED })),
    asOf: '2026-06-30',
    months: 1,
    most: 20,
  });
  return units[0]!.months.at(-1)!;
}

const WORLDS = 200;
/** Twice the promised rate would come up in 200 worlds less than once in a thousand. */
const MOST_FALSE_CLAIMS = 0.1 * WORLDS;

const isClaim = (tested: { readonly kind: string; readonly verdict?: string }): boolean =>
  tested.kind === 'tested' && tested.verdict !== 'as-usual';

describe('a unit in which nothing happens', () => {
  const months = Array.from({ length: WORLDS }, (_, seed) => world(seed));

  it('is compared in every world', () => {
    for (const { score, drivers, themes } of months) {
      expect([score.againstPast.kind, score.againstOthers.kind]).toEqual(['compared', 'compared']);
      for (const { change, elsewhere } of [...drivers, ...themes])
        expect([change.kind, elsewhere.kind]).toEqual(['tested', 'tested']);
    }
  });

  it.each([
    ['its score has changed', ({ score }: UnitMonthFigures) => score.againstPast],
    ['its score is another one than elsewhere', ({ score }: UnitMonthFigures) => score.againstOthers],
  ])('is said that %s in about one world of twenty, not more', (_, comparisonOf) => {
    const claims = months.map(comparisonOf).filter((each) => each.kind === 'compared' && each.beyondChance);
    expect(claims.length).toBeLessThan(MOST_FALSE_CLAIMS);
    expect(claims.length).toBeGreaterThan(0);
  });

  it.each([
    [
      'any of four ratings has changed',
      ({ drivers }: UnitMonthFigures) => drivers.map((each) => each.change),
    ],
    ['any of four ratings differs', ({ drivers }: UnitMonthFigures) => drivers.map((each) => each.elsewhere)],
    ['any of four themes has changed', ({ themes }: UnitMonthFigures) => themes.map((each) => each.change)],
    ['any of four themes differs', ({ themes }: UnitMonthFigures) => themes.map((each) => each.elsewhere)],
  ])('is said that %s in about one world of twenty, not more', (_, testsOf) => {
    const claims = months.filter((month) => testsOf(month).some(isClaim));
    expect(claims.length).toBeLessThan(MOST_FALSE_CLAIMS);
  });
});
