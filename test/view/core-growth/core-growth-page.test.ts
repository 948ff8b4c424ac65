import { describe, expect, it } from 'vitest';
import type { CoreGrowthResult } from '../../../src/analysis/results.ts';
import { reportModel } from '../../../src/view/report-model.ts';
import { emptyInput, sampleInput } from '../sample-input.ts';
import { sampleCoreGrowth } from '../sample-journey.ts';

const pageOf = (change: Partial<CoreGrowthResult> = {}) =>
  reportModel({
    ...sampleInput,
    results: { ...sampleInput.results, coreGrowth: { ...sampleCoreGrowth, ...change } },
  }).coreGrowth;
const gap = sampleCoreGrowth.scores[0]!.gap;

describe('the page of core-growth customers', () => {
  it('answers in its first sentence whether the highest ratings are theirs', () => {
    expect(pageOf().answer).toBe(
      'No, the highest ratings do not come from core-growth customers: they score 4, all others 29 (−25 points, likely −41 to −9). The overall score is better than the score of those on whom growth rests.',
    );
    expect(pageOf({ highest: 'core-growth' }).answer).toMatch(/^Yes, /);
    expect(pageOf({ highest: 'not-told-apart' }).answer).toContain('cannot be told from those of others');
  });

  it('counts below each figure the customers it rests on', () => {
    const page = pageOf({ heard: { coreGrowth: 75, others: 460 } });
    expect(page.source).toContain(
      'Source: Customer survey and Support tickets; n = 75 core-growth customers and 460 others heard;',
    );
    expect(page.scores?.source).toContain(
      'Source: Customer survey; n = 61 core-growth customers and 300 others who answered;',
    );
    expect(page.driverTable?.source).toContain(
      'n = 61 core-growth customers and 290 others at most who rated a driver;',
    );
  });

  it('says why it cannot answer', () => {
    const few = {
      kind: 'not-estimable',
      reason: 'too-few-customers',
      coreGrowth: { n: 70, customers: 7 },
      others: { n: 90, customers: 81 },
      notSaid: 0,
    } as const;
    expect(
      pageOf({ highest: 'not-estimable', scores: [{ outcome: 'recommend', gap: few }] }).answer,
    ).toContain('too few customers answered, 7 of them and 81 others');
    const empty = reportModel(emptyInput).coreGrowth;
    expect(empty.answer).toContain('nobody has said who they are');
    expect(empty.empty?.skeleton).toContain('coreGrowth:');
    expect(empty.keyFigures).toEqual([]);
  });

  it('names only gaps beyond chance, and the widest where there is none', () => {
    expect(pageOf().driversText).toBe('Core-growth customers rate Bills & payments worse than others do.');
    expect(pageOf().themesText).toContain('more often than others');
    const unsure = sampleCoreGrowth.drivers.map((each) =>
      each.kind === 'estimated' ? { ...each, evidence: false } : each,
    );
    expect(pageOf({ drivers: unsure }).driversText).toContain(
      'no ratings gap is beyond chance. The widest is Bills & payments',
    );
  });

  it('takes less of what should be low for the better', () => {
    const [billing, waiting, ...others] = sampleCoreGrowth.drivers;
    const waitingOf = (difference: number, evidence: boolean) =>
      ({ ...waiting!, difference, p: 0.001, pAdjusted: 0.002, evidence }) as typeof billing & object;
    const text = (difference: number) =>
      pageOf({ drivers: [billing!, waitingOf(difference, true), ...others] }).driversText;
    expect(text(-2.5)).toBe(
      'Core-growth customers rate Bills & payments worse than others do. Waiting time is better for core-growth customers.',
    );
    expect(text(2.5)).toBe(
      'Core-growth customers rate Bills & payments worse than others do. Waiting time is worse for core-growth customers.',
    );
    expect(pageOf({ drivers: [waitingOf(-2.5, false)] }).driversText).toBe(
      'With 1 driver looked at, no gap is beyond chance.',
    );
  });

  it('says over how many drivers the test allows, measured ones included', () => {
    const tested = sampleCoreGrowth.drivers.map((each) =>
      each.kind === 'estimated' ? { ...each, pAdjusted: 0.5, evidence: false } : each,
    );
    expect(pageOf({ drivers: tested }).drivers).toMatchObject({
      chart: { footnote: expect.stringContaining('Benjamini–Hochberg over 3 drivers') },
    });
  });

  it('keeps every driver and theme in a table, with the reason where there is no figure', () => {
    const { driverTable, themeTable } = pageOf();
    expect(driverTable?.rows.map((row) => row.at(-1)?.text)).toEqual([
      'beyond chance',
      'a side rated alike: no range, no test',
      'cannot be told from chance',
      'too few customers',
    ]);
    expect(driverTable?.rows[1]![1]!.text).toBe('15.00 against 12.50 (+2.50) minutes');
    expect(themeTable?.rows.at(-1)?.at(-1)?.text).toBe('nobody raised it in the period');
  });

  it('says who they are and who says so, with the share of revenue they stand for', () => {
    const page = pageOf();
    expect(page.who[0]?.text).toContain('Not described');
    expect(page.keyFigures).toContainEqual({
      label: 'Revenue they stand for',
      value: '£9.0m',
      detail: 'a year, 25% of what is known for both; known for 200 of 240',
    });
    const ruled = reportModel({
      ...sampleInput,
      config: {
        ...sampleInput.config,
        coreGrowth: {
          description: 'Small and growing',
          rule: { segments: ['Small'], revenuePerYearAtLeast: 1200 },
        },
      },
      results: { ...sampleInput.results, coreGrowth: { ...sampleCoreGrowth, told: 'by-rule' } },
    }).coreGrowth;
    expect(ruled.who.map(({ text }) => text)).toEqual([
      'Small and growing',
      'the rule in outerloop.yaml: segment Small and at least £1,200 a year',
    ]);
  });

  it('words a gap that has no interval without one', () => {
    const bare = { ...gap, interval: null, beyondChance: false } as typeof gap;
    expect(
      pageOf({ scores: [{ outcome: 'recommend', gap: bare }], highest: 'not-told-apart' }).answer,
    ).not.toContain('likely');
  });
});
