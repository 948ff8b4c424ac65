import { describe, expect, it } from 'vitest';
import { CONFIG, toldOf, workspaceWith } from '../temporary-workspace.ts';

const told = (files: Readonly<Record<string, string>>): readonly string[] => toldOf(workspaceWith(files));

describe('a share written as a percentage', () => {
  const configWith = (vitalShare: string): Readonly<Record<string, string>> => ({
    'outerloop.yaml': `${CONFIG}thresholds: { vitalShare: ${vitalShare} }\n`,
  });

  it('is told how shares are written', () => {
    expect(told(configWith('80'))).toEqual([
      expect.stringMatching(/:11:27 .*"80": a share is written from 0 to 1: 0\.85, not 85/),
    ]);
  });

  it.each([
    ['80%', '80% as a share is 0.8'],
    ['12.5 %', '12.5 % as a share is 0.125'],
    ['"29%"', '29% as a share is 0.29'],
  ])('is told as a share: %s', (written, expected) => {
    expect(told(configWith(written))).toEqual([expect.stringContaining(expected)]);
  });

  it('that must be more than nothing is not told that nothing would do', () => {
    expect(told(configWith('0'))).toEqual([expect.stringContaining('holds "0": expected more than 0')]);
  });
});

describe('a percentage of a whole', () => {
  const indicatorWith = (more: string): Readonly<Record<string, string>> => ({
    'content/indicators/visits.yaml': `name: Visits\nunit: percent of visits\ngood: high\n${more}`,
    'data/operations/a.csv':
      'indicator,period,value\nvisits,2026-04,93\nvisits,2026-05,941\nvisits,2026-06,-2\n',
  });

  it('is asked about above 100 and below 0, once an indicator', () => {
    expect(told(indicatorWith('target: 950\n'))).toEqual([
      expect.stringMatching(/^warning content\/indicators\/visits\.yaml:4:9 the target is 950.*"possible"/),
      expect.stringMatching(
        /^warning data\/operations\/a\.csv:3:3 the value of 2026-05 is 941, and 1 more value of this .*\[cell-out-of-range\].*"possible"/,
      ),
    ]);
  });

  it('may be what its indicator says is possible', () => {
    expect(told(indicatorWith('target: 950\npossible: { low: -5, high: 1000 }\n'))).toEqual([]);
  });

  it('of customers who said so is not more than all', () => {
    const promiseOf = (share: string): Readonly<Record<string, string>> => ({
      'content/promises/dates.yaml': `title: Dates\nstatus: planned\nheard: You told us.\ndoing: We look.
heardFrom: { share: ${share}, period: May 2026 }\nannouncedOn: 2026-05-01\nnextReportBy: 2026-10-01\n`,
    });
    expect(told(promiseOf('about 120 % of customers'))).toEqual([
      expect.stringMatching(/:5:21 "heardFrom\.share" .*no more than 100 percent/),
    ]);
    expect(told(promiseOf('12 to 100 per cent of customers'))).toEqual([]);
  });
});
