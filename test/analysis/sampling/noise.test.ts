import { describe, expect, it } from 'vitest';
import { driversResult } from '../../../src/analysis/drivers/drivers.ts';
import { movementOver } from '../../../src/analysis/movement/movement.ts';
import { tableOf } from '../../build-table.ts';
import { dice } from '../../dice.ts';
import { estimateOf, NPS, sampled, strata } from './respondents.ts';

const WORLDS = 200;
const worlds = Array.from({ length: WORLDS }, (_, seed) => dice(seed * 7919 + 17));
/** Twice the promised rate would come up in 200 worlds less than once in a thousand. */
const MOST_FALSE_CLAIMS = 0.1 * WORLDS;

describe('where nothing is to be found', () => {
  it('weighting is said to change the score in about one world of twenty, not more', () => {
    const claims = worlds.filter((roll) => {
      const people = Array.from({ length: 240 }, (_, at) => ({
        // the strata answer unequally often, and do not differ in what they say
        stratum: at % 8 < 5 ? 'a' : at % 8 < 7 ? 'b' : 'c',
        customer: `c${at % 160}-${at % 8}`,
        score: roll(11),
      }));
      return estimateOf(sampled(people, strata({ a: 100, b: 300, c: 600 }))).beyondChance;
    });
    expect(claims.length).toBeLessThan(MOST_FALSE_CLAIMS);
    expect(claims.length).toBeGreaterThan(0);
  });

  it.each([
    { cores: 3, each: 5 },
    { cores: 10, each: 1 },
    { cores: 12, each: 6 },
    { cores: 50, each: 1 },
  ])(
    'core growth of $cores customers with $each answers is said to differ in about one world of twenty, or never',
    ({ cores, each }) => {
      const claims = worlds.filter((roll) => {
        const core = Array.from({ length: cores }, (_, at) => ({ customer: `core${at}`, mood: roll(11) }));
        const people = [
          ...core.flatMap(({ customer, mood }) =>
            Array.from({ length: each }, () => ({
              core: true,
              customer,
              score: roll(5) < 4 ? mood : roll(11),
            })),
          ),
          ...Array.from({ length: 200 }, () => ({ core: false, score: roll(11) })),
        ];
        const gap = sampled(people).coreGrowth;
        return gap.kind === 'estimated' && gap.beyondChance;
      });
      expect(claims.length).toBeLessThan(MOST_FALSE_CLAIMS);
    },
  );

  it('any of eight drivers is said to have moved the score in about one world of twenty, not more', () => {
    const drivers = Array.from({ length: 8 }, (_, at) => `driver${at}`);
    const scales = Object.fromEntries(
      ['recommend', ...drivers].map((id) => [id, id === 'recommend' ? NPS.scale : { low: 1, high: 5 }]),
    );
    const claims = worlds.slice(0, 60).filter((roll) => {
      const answers = Array.from({ length: 480 }, (_, at) => ({
        date: `${2024 + Math.floor((at % 24) / 12)}-${String(1 + (at % 12)).padStart(2, '0')}-10`,
        scores: Object.fromEntries([
          ['recommend', roll(11)],
          ...drivers.map((id) => [id, 1 + roll(5)] as const),
        ]),
      }));
      const year = movementOver(tableOf(answers, scales), 'year', {
        outcome: NPS,
        drivers,
        asOf: '2025-12-31',
        minimumAnswers: 10,
        fullAnswers: 30,
      });
      return year.kind === 'estimated' && year.drivers.some(({ beyondChance }) => beyondChance);
    });
    expect(claims.length).toBeLessThan(0.15 * 60);
  });

  it('any segment is said to rate any of four drivers differently in about one world of twenty, not more', () => {
    const drivers = ['a', 'b', 'c', 'd'];
    const scales = Object.fromEntries(drivers.map((id) => [id, { low: 1, high: 5 }]));
    const claims = worlds.filter((roll) => {
      // customers resemble themselves from answer to answer, and some answer in two segments
      const moods = Array.from({ length: 160 }, () => roll(3));
      const answers = Array.from({ length: 480 }, (_, at) => {
        const customer = roll(160);
        return {
          customer: `c${customer}`,
          segment: `s${(customer + Number(roll(10) === 0)) % 4}`,
          scores: Object.fromEntries(drivers.map((id) => [id, 1 + moods[customer]! + roll(3)])),
          date: `2025-0${1 + (at % 6)}-10`,
        };
      });
      const table = tableOf(answers, { ...scales, nps: NPS.scale });
      const { groups } = driversResult(table, {
        outcome: { ...NPS, id: 'nps' },
        drivers: drivers.map((id) => ({ id, scale: scales[id]!, good: 'high' as const })),
        thresholds: { minimumAnswers: 10, fullAnswers: 30 },
        asOf: '2025-12-31',
      });
      return groups.some(({ dimension, gap }) => dimension === 'segment' && gap?.evidence === true);
    });
    expect(claims.length).toBeLessThan(MOST_FALSE_CLAIMS);
    expect(claims.length).toBeGreaterThan(0);
  });
});
