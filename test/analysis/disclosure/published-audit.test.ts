import { describe, expect, it } from 'vitest';
import { auditPublished } from '../../../src/analysis/disclosure/published-audit.ts';
import type { PublishedFigure, Release } from '../../../src/model/promises/release.ts';

const figure = (from: string, to: string, count: number, of: number): PublishedFigure => ({
  id: 'late since',
  from,
  to,
  count,
  of,
});
const release = (publishedOn: string, ...figures: readonly PublishedFigure[]): Release => ({
  schema: 'outerloop/release@1',
  publishedOn,
  figures: [...figures],
});
const MARCH = release('2026-03-31', figure('2025-10', '2026-03', 60, 1000));
const audit = (releases: readonly Release[], hidden: Parameters<typeof auditPublished>[1] = []) =>
  auditPublished(releases, hidden, 10_000).map(({ kind, releases: days }) => `${kind} ${days.join(' ')}`);

describe('what a reader of several releases can work out', () => {
  it('is nothing where a figure stays or grows by enough', () => {
    expect(audit([MARCH, release('2026-06-30', figure('2025-10', '2026-03', 60, 1000))])).toEqual([]);
    expect(audit([MARCH, release('2026-06-30', figure('2025-10', '2026-06', 90, 1200))])).toEqual([]);
  });

  it.each<readonly [string, PublishedFigure]>([
    ['the same months with a few more', figure('2025-10', '2026-03', 65, 1000)],
    ['the same months with a few fewer people asked', figure('2025-10', '2026-03', 60, 990)],
    ['months more with a few more', figure('2025-10', '2026-06', 70, 1200)],
    ['months more with hardly anybody else', figure('2025-10', '2026-06', 90, 1030)],
  ])('is who came or went between two releases: %s', (_, later) => {
    expect(audit([MARCH, release('2026-06-30', later)])).toEqual(['difference 2026-03-31 2026-06-30']);
  });

  it('is also found between releases that do not follow each other', () => {
    const between = release('2026-05-31', figure('2025-10', '2026-05', 90, 1200));
    const last = release('2026-06-30', figure('2025-10', '2026-03', 65, 1000));
    expect(audit([MARCH, between, last])).toEqual(['difference 2026-03-31 2026-06-30']);
  });

  it('is a figure that is held back, where two published ones leave just that', () => {
    const whole = release('2026-06-30', figure('2025-10', '2026-06', 90, 1200));
    const hidden = { id: 'late since', from: '2026-04', to: '2026-06' };
    expect(audit([MARCH, whole], [hidden])).toEqual(['derived 2026-03-31 2026-06-30']);
    expect(audit([MARCH, whole], [{ ...hidden, from: '2026-05' }])).toEqual([]);
    expect(audit([MARCH, whole], [{ ...hidden, id: 'other since' }])).toEqual([]);
  });
});
