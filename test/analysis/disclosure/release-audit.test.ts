import { describe, expect, it } from 'vitest';
import type { AuditedCell, AuditedSum } from '../../../src/analysis/disclosure/release-audit.ts';
import { auditRelease, feasibleRanges } from '../../../src/analysis/disclosure/release-audit.ts';

const exact = (id: string, published: number): AuditedCell => ({ id, published, rounded: false });
const rounded = (id: string, published: number): AuditedCell => ({ id, published, rounded: true });
const hidden = (id: string): AuditedCell => ({ id, published: null, rounded: false });
const BY_REGION: AuditedSum = { total: 'all', parts: ['north', 'south', 'west'] };
const found = (cells: readonly AuditedCell[], sums: readonly AuditedSum[] = [BY_REGION]) =>
  auditRelease(cells, sums, 1000);

describe('what a reader can work out about a hidden count', () => {
  it('is everything, when it is the only one missing from an exact total', () => {
    const cells = [exact('all', 100), exact('north', 60), exact('south', 36), hidden('west')];
    expect(found(cells)).toEqual([{ id: 'west', range: { least: 4, most: 4 } }]);
  });

  it('is little, when a second count is hidden that is large enough', () => {
    const cells = [exact('all', 100), exact('north', 60), hidden('south'), hidden('west')];
    expect(found(cells)).toEqual([]);
    expect(feasibleRanges(cells, [BY_REGION], 1000).get('west')).toEqual({ least: 0, most: 40 });
  });

  it('is too much, when the second hidden count is as small', () => {
    const cells = [exact('all', 100), exact('north', 95), hidden('south'), hidden('west')];
    expect(found(cells).map(({ id }) => id)).toEqual(['south', 'west']);
  });

  it('is too much, when rounding hides less than the width it must have', () => {
    const two: AuditedSum = { total: 'all', parts: ['north', 'west'] };
    const cells = [rounded('all', 100), rounded('north', 80), hidden('west')];
    // 98 to 102 less 78 to 82: 16 to 24.
    expect(found(cells, [two])).toEqual([{ id: 'west', range: { least: 16, most: 24 } }]);
  });

  it('is wide enough, when three rounded counts stand around it', () => {
    const cells = [rounded('all', 100), rounded('north', 50), rounded('south', 30), hidden('west')];
    // 98 to 102 less 76 to 84: 14 to 26.
    expect(feasibleRanges(cells, [BY_REGION], 1000).get('west')).toEqual({ least: 14, most: 26 });
    expect(found(cells)).toEqual([]);
  });

  it('follows chains of sums', () => {
    const halves: AuditedSum = { total: 'west', parts: ['coast', 'hills'] };
    const cells = [
      exact('all', 100),
      exact('north', 60),
      exact('south', 25),
      hidden('west'),
      exact('coast', 12),
      hidden('hills'),
    ];
    expect(feasibleRanges(cells, [BY_REGION, halves], 1000).get('hills')).toEqual({ least: 3, most: 3 });
  });

  it('is limited by what everybody knows', () => {
    expect(auditRelease([hidden('all')], [], 9)).toEqual([{ id: 'all', range: { least: 0, most: 9 } }]);
    expect(auditRelease([hidden('all')], [], 10)).toEqual([]);
  });

  it('agrees with trying out every possible table', () => {
    const two: AuditedSum = { total: 'all', parts: ['north', 'south'] };
    const three: AuditedSum = { total: 'south', parts: ['coast', 'hills'] };
    for (let all = 0; all <= 20; all += 5) {
      for (let north = 0; north <= all; north += 5) {
        const cells = [
          rounded('all', all),
          rounded('north', north),
          hidden('south'),
          rounded('coast', 5),
          hidden('hills'),
        ];
        const hills: number[] = [];
        for (let n = Math.max(0, north - 2); n <= north + 2; n++)
          for (let c = 3; c <= 7; c++)
            for (let h = 0; h <= 30; h++) if (Math.abs(n + c + h - all) <= 2) hills.push(h);
        if (hills.length === 0) continue;
        expect(feasibleRanges(cells, [two, three], 30).get('hills')).toEqual({
          least: Math.min(...hills),
          most: Math.max(...hills),
        });
      }
    }
  });

  it.each<readonly [string, readonly AuditedCell[], readonly AuditedSum[], RegExp]>([
    ['an unknown count', [exact('all', 1)], [{ total: 'all', parts: ['x'] }], /no count "x"/],
    [
      'totals of rows and of columns',
      ['all', 'a', 'b'].map(hidden),
      [
        { total: 'all', parts: ['a', 'b'] },
        { total: 'a', parts: ['b'] },
      ],
      /form a ring/,
    ],
    [
      'a part larger than its total',
      [exact('all', 5), exact('a', 9)],
      [{ total: 'all', parts: ['a'] }],
      /contradict/,
    ],
  ])('is not guessed for %s', (_, cells, sums, said) => {
    expect(() => feasibleRanges(cells, sums, 100)).toThrow(said);
  });
});
