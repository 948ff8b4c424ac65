import { describe, expect, it } from 'vitest';
import type { FigureRequest } from '../../../src/analysis/disclosure/public-figure.ts';
import { decideFigure, roundedCount } from '../../../src/analysis/disclosure/public-figure.ts';
import { publishedFigureSchema, releaseSchema } from '../../../src/model/promises/release.ts';
import type { PublishedFigure } from '../../../src/model/promises/release.ts';

/** So many customers with one comment each on the subject, and so many others with one on something else. */
const asked = (count: number, of: number, more: Partial<FigureRequest> = {}): FigureRequest => ({
  id: 'late-installation',
  from: '2025-07',
  to: '2026-06',
  count,
  of,
  behind: count,
  besides: of - count,
  largest: Math.min(count, 1),
  ...more,
});
const published = (count: number, of: number, more: Partial<PublishedFigure> = {}): PublishedFigure => ({
  id: 'late-installation',
  from: '2025-07',
  to: '2026-06',
  count,
  of,
  ...more,
});

describe('a public figure', () => {
  it('is shown with at least ten customers behind it and behind the rest, rounded to five', () => {
    expect(decideFigure(asked(62, 1001), [])).toEqual({ kind: 'shown', figure: published(60, 1000) });
    expect(decideFigure(asked(10, 20), []).kind).toBe('shown');
  });

  it.each<readonly [string, FigureRequest, string]>([
    ['a small cell', asked(9, 500), 'few-customers'],
    ['a small cell of a small group', asked(3, 8), 'few-customers'],
    ['a small complement', asked(491, 500), 'few-others'],
    ['unanimity: everybody said it', asked(40, 40), 'everybody'],
    ['zero', asked(0, 500), 'nobody'],
    ['nobody asked at all', asked(0, 0), 'nobody'],
    [
      'dominance: one customer with more than half',
      asked(99, 500, { behind: 12, largest: 50 }),
      'one-customer',
    ],
    ['many comments of a single customer', asked(60, 500, { behind: 1, largest: 60 }), 'few-customers'],
    ['many comments of a few others', asked(60, 500, { besides: 9 }), 'few-others'],
  ])('is suppressed for %s', (_, request, reason) => {
    expect(decideFigure(request, [])).toEqual({ kind: 'suppressed', reason });
  });

  it('is shown when the largest customer brings just half', () => {
    expect(decideFigure(asked(100, 500, { behind: 12, largest: 50 }), []).kind).toBe('shown');
  });

  it.each([
    ['a few more customers', asked(66, 1000), 'kept'],
    ['a few fewer customers', asked(54, 1000), 'kept'],
    ['ten more, which rounding may have made of six', asked(68, 1000), 'kept'],
    ['a few more people asked', asked(60, 1006), 'kept'],
    ['as many more who did say it as fewer who did not', asked(80, 1000), 'shown'],
    ['fewer than ten others', asked(80, 1030), 'kept'],
    ['fifteen more', asked(75, 1040), 'shown'],
    ['the same number', asked(61, 1001), 'shown'],
  ])('against the last release, with %s, is decided as it must be', (_, request, kind) => {
    expect(decideFigure(request, [published(60, 1000)]).kind).toBe(kind);
  });

  it('that is kept is the one of the last release', () => {
    const last = published(60, 1000);
    expect(decideFigure(asked(66, 1000), [last])).toEqual({
      kind: 'kept',
      figure: last,
      reason: 'small-change',
    });
  });

  it('keeps the last figure when its period only grew by a month with few customers', () => {
    const last = published(60, 1000, { to: '2026-05' });
    expect(decideFigure(asked(65, 1040), [last])).toMatchObject({ kind: 'kept', figure: { to: '2026-05' } });
    expect(decideFigure(asked(90, 1100), [last]).kind).toBe('shown');
  });

  it('is held against every release, because readers may have kept any of them', () => {
    const old = published(60, 1000, { to: '2026-03' });
    const last = published(90, 1100, { to: '2026-05' });
    expect(decideFigure(asked(65, 1140), [old, last])).toEqual({
      kind: 'kept',
      figure: last,
      reason: 'small-change',
    });
  });

  it('is not compared with a period that is neither within it nor around it', () => {
    const before = published(65, 1000, { from: '2024-07', to: '2025-06' });
    expect(decideFigure(asked(60, 1000), [before]).kind).toBe('shown');
  });

  it('is suppressed when it nearly repeats another figure of the same release', () => {
    const year = published(60, 1000);
    const half = (customers: number) => asked(customers, 400, { from: '2026-01' });
    expect(decideFigure(half(55), [], [year])).toEqual({ kind: 'suppressed', reason: 'overlap' });
    expect(decideFigure(half(30), [], [year]).kind).toBe('shown');
    expect(decideFigure({ ...half(55), id: 'other' }, [], [year]).kind).toBe('shown');
  });

  it.each([
    [12, 10],
    [13, 15],
    [0, 0],
    [1000, 1000],
  ])('rounds %i to %i', (exact, rounded) => {
    expect(roundedCount(exact)).toBe(rounded);
  });

  it.each([asked(5, 4), asked(-1, 4), asked(1.5, 4)])('refuses counts that cannot be: %o', (request) => {
    expect(() => decideFigure(request, [])).toThrow(RangeError);
  });

  it('never tells of fewer than ten customers by itself, by the rest, or by the last release', () => {
    for (let before = 10; before <= 60; before++) {
      for (let now = 0; now <= 70; now++) {
        const first = decideFigure(asked(before, 70), []);
        const last = first.kind === 'shown' ? first.figure : null;
        const decision = decideFigure(asked(now, 70), last === null ? [] : [last]);
        if (decision.kind !== 'shown') continue;
        expect(Math.min(now, 70 - now)).toBeGreaterThanOrEqual(10);
        if (last !== null && decision.figure.count !== last.count)
          expect(Math.abs(now - before)).toBeGreaterThanOrEqual(10);
      }
    }
  });
});

describe('a file of content/releases', () => {
  const release = {
    schema: 'outerloop/release@1',
    publishedOn: '2026-06-30',
    figures: [published(60, 1000)],
  };

  it('holds what was published', () => {
    expect(releaseSchema.parse(release)).toEqual(release);
  });

  it.each([
    ['exact counts', published(62, 1000)],
    ['a part larger than its whole', published(60, 55)],
    ['a period that ends before it begins', published(60, 1000, { to: '2025-06' })],
    ['a field nobody published', { ...published(60, 1000), theme: 'late' }],
  ])('is refused with %s', (_, figure) => {
    expect(publishedFigureSchema.safeParse(figure).success).toBe(false);
  });
});
