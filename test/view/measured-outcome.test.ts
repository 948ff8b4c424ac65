import { describe, expect, it } from 'vitest';
import type { ScoreKind } from '../../src/view/figures/score-words.ts';
import {
  boundsOf,
  differenceText,
  forBetterOrWorse,
  tickText,
  rangeText,
  scoreKind,
  scoreText,
  statisticName,
  valueText,
} from '../../src/view/figures/score-words.ts';
import { pointFormat } from '../../src/view/change/movement-words.ts';
import { formatsOf } from '../../src/view/format.ts';

const f = formatsOf('en-GB', 'GBP');
const WAIT: ScoreKind = { unit: 'minutes', good: 'low', decimals: 1, lowest: 0, highest: null };

describe('a measured score in words', () => {
  it('carries its unit, its own decimals, and which end is good', () => {
    expect(statisticName(WAIT)).toBe('mean in minutes (lower is better)');
    expect(valueText(WAIT, 24.56, f)).toBe('24.6 minutes');
    expect(tickText(WAIT, f)(24.5, 2)).toBe('24.50');
    expect(rangeText(WAIT, { low: 22, high: 27.14 }, f)).toBe('22.0 to 27.1 minutes');
    expect(differenceText(WAIT, -2.34, f)).toBe('\u22122.3 minutes');
    expect(boundsOf(WAIT, null)).toEqual({ low: 0, high: Infinity });
  });

  it('moves by one point, or by several', () => {
    expect(differenceText('nps', -1.2, f)).toBe('\u22121 point');
    expect(differenceText('nps', 11, f)).toBe('+11 points');
    expect(differenceText('ces', 1, f)).toBe('+1.0 points');
  });

  it('moves by percentage points where it is a percentage', () => {
    expect(valueText({ ...WAIT, unit: 'percent' }, 89.5, f)).toBe('89.5 percent');
    expect(differenceText({ ...WAIT, unit: 'percent' }, -4.2, f)).toBe('\u22124.2 percentage points');
    expect(pointFormat({ ...WAIT, unit: 'percent of trains' }, f).unit).toBe('percentage points');
  });

  it('stands with its range, or says why there is none', () => {
    const score = {
      kind: 'estimated',
      n: 40,
      value: 24.56,
      flagged: false,
      counts: [],
      easyShare: null,
    } as const;
    expect(scoreText(WAIT, { ...score, interval: { low: 22, high: 27.14 } }, f)).toBe(
      '24.6 minutes (22.0 to 27.1)',
    );
    expect(scoreText(WAIT, { ...score, interval: null }, f)).toBe('24.6 minutes');
    expect(scoreText(WAIT, { kind: 'suppressed', n: 4, reason: 'too-few-answers' }, f)).toBe(
      '4 answers \u2013 too few',
    );
  });

  it('says whether a change is for the better, by the end that is good', () => {
    expect(forBetterOrWorse(WAIT, -3)).toBe(', for the better');
    expect(forBetterOrWorse(WAIT, 3)).toBe(', for the worse');
    expect(forBetterOrWorse({ ...WAIT, good: 'high' }, 3)).toBe(', for the better');
    expect(forBetterOrWorse('nps', 3)).toBe('');
  });

  it('prints the parts of a change in its unit', () => {
    const points = pointFormat(WAIT, f);
    expect(points).toMatchObject({ unit: 'minutes', digits: 1, scale: 1 });
    expect(points.range({ low: -2, high: 0.5 })).toBe('\u22122.0 to +0.5');
  });

  it('is told from other kinds by its result', () => {
    expect(scoreKind(null)).toBe('nps');
    expect(scoreKind({ kind: 'ces' } as never)).toBe('ces');
    expect(scoreKind({ kind: 'measure', measure: WAIT } as never)).toBe(WAIT);
  });
});
