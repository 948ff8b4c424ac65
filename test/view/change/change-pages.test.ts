import { describe, expect, it } from 'vitest';
import { chart } from '../../../src/charts/chart.ts';
import { textOf } from '../../../src/charts/svg-tree.ts';
import type { SvgElement } from '../../../src/charts/svg-tree.ts';
import type { FixResult, IndicatorResult } from '../../../src/analysis/results.ts';
import type { PublicFigure } from '../../../src/model/promises/public-facts.ts';
import { customersRead } from '../../../src/view/change/customers-read.ts';
import { contextOf } from '../../../src/view/context.ts';
import { reportModel } from '../../../src/view/report-model.ts';
import { plan } from '../sample-chain.ts';
import { noChange, sampleChange, sampleIndicators } from '../sample-change.ts';
import { emptyInput, sampleInput } from '../sample-input.ts';
import { sampleResults } from '../sample-results.ts';

const model = reportModel(sampleInput);
const withFix = (changes: Partial<FixResult>) => {
  const fix = sampleChange.fixes.find(({ promise }) => promise === 'installers-on-time')!;
  const results = { ...sampleResults, fixes: [{ ...fix, ...changes }] };
  return reportModel({ ...sampleInput, results }).fixes.entries[0]!;
};
const withLead = (lead: Partial<IndicatorResult['lead']>) => {
  const [first] = sampleChange.indicators;
  const changed = { ...first!, lead: { ...judged, ...lead } as IndicatorResult['lead'] };
  return reportModel({ ...sampleInput, results: { ...sampleResults, indicators: [changed] } }).indicators
    .entries[0]!;
};
const judged = {
  kind: 'judged',
  verdict: 'leads',
  best: 2,
  r: 0.71,
  band: 0.52,
  halvesAgree: true,
  signExpected: true,
  months: 40,
  pairs: 36,
  flagged: false,
  order: 1,
  byLead: [{ lead: 2, r: 0.71, pairs: 36 }],
} as const;

describe('the page of the fixes', () => {
  it('says what happened before and after, in counts, as a share of the old rate and with its range', () => {
    const entry = withFix({});
    expect(entry.title).toBe('Installers who come when they said');
    expect(entry.markers).toEqual([{ icon: 'check', text: 'Worked' }]);
    expect(entry.verdict).toMatch(
      /^Worked: \d+ mentions in [\d,]+ comments \(\d+ months\) after, \d+ mentions in [\d,]+ comments \(9 months\) before\. At equal volume that is \d+% of the old rate, likely \d+% to \d+%\.$/,
    );
    expect(entry.comparison).toContain('for which no fix is on record');
    expect(entry.source).toContain('left out: April 2025 to June 2025');
  });

  it('leads to the plan of its theme, unless that was dropped', () => {
    const plans = (fields: Readonly<Record<string, unknown>>) =>
      reportModel({
        ...sampleInput,
        chain: { plans: [plan({ theme: 'late-installation', ...fields })] },
      }).fixes.entries.find(({ id }) => id === 'installers-on-time')!.plan;
    expect(plans({})).toEqual({
      text: 'Every order has a date',
      href: 'plans/a-date-for-every-order/',
      status: { icon: 'circle', text: 'Running' },
    });
    expect(plans({ status: 'dropped', statusReason: 'No crews.', closedOn: '2026-03-01' })).toBeNull();
    expect(model.fixes.entries[0]!.plan).toBeNull();
  });

  it('says how many months would settle what is too early', () => {
    const entry = model.fixes.entries.find(({ id }) => id === 'evening-speed')!;
    expect(entry.markers[0]!.text).toBe('Too early to tell');
    expect(entry.verdict).toMatch(/Too early: 1 whole month since/);
    expect(entry.verdict).toMatch(
      /What would settle it: about \d+ more whole months? at the volume of before/,
    );
    expect(entry.comparison).toBe('');
  });

  it('gives the credit to nobody when the others fell too', () => {
    const entry = withFix({ verdict: 'no-sign', othersFellToo: true });
    expect(entry.markers[0]!.text).toBe('No sign of an effect');
    expect(entry.verdict).toContain(
      'A theme for which no fix is on record fell too, and this one not clearly further.',
    );
  });

  it.each([
    ['never-mentioned', 'nothing to compare'],
    ['none-before', 'no old rate to compare with'],
    ['too-few-mentions', 'Ten are needed'],
    ['too-few-months-before', 'fewer than three months before'],
    ['not-felt-yet', 'no whole month yet'],
  ] as const)('says why nothing can be said: %s', (reason, words) => {
    const entry = withFix({
      verdict: 'too-early',
      effect: { kind: 'not-estimable', reason },
      comparison: null,
      monthsToSeeHalving: null,
    });
    expect(entry.verdict).toContain(words);
    expect(entry.keyFigures).toHaveLength(2);
  });

  it('says "none since" with the highest rate that could still be', () => {
    const effect = sampleChange.fixes.find(({ promise }) => promise === 'installers-on-time')!.effect;
    if (effect.kind !== 'estimated') throw new Error('the sample can be estimated');
    const entry = withFix({ effect: { ...effect, ratio: 0, ratioInterval: { low: 0, high: 0.17 } } });
    expect(entry.verdict).toContain('None since; it could still be up to 17% of the old rate.');
    expect(entry.keyFigures[2]).toMatchObject({ value: 'None since', detail: 'could still be up to 17%' });
  });

  it('says so of either theme when nobody raises it any more', () => {
    const side = { from: '2025-01', to: '2025-09', months: 9, mentions: 30, base: 900 };
    const comparison = { theme: 'bill-shock', before: side, after: side };
    const ratioInterval = { low: 0.3, high: 0.8 };
    const fixedGone = withFix({
      comparison: { ...comparison, ratio: 0.5, ratioInterval, relative: { ratio: 0, low: 0, high: 0.021 } },
    });
    expect(fixedGone.comparison).toMatch(
      / Beside it, nobody has raised the fixed theme since; it could still be up to 2\.1% of where it would be had it moved alike\.$/,
    );
    const bothGone = withFix({
      comparison: { ...comparison, ratio: 0, ratioInterval: { low: 0, high: 0.2 }, relative: null },
    });
    expect(bothGone.comparison).toContain(
      'has not been raised since and could still be up to 20% of its old rate: 30 mentions',
    );
    expect(`${fixedGone.comparison}${bothGone.comparison}`).not.toMatch(/NaN|∞|\b0%/);
  });

  it('gives the figures that customers read beside its own, and says why they differ', () => {
    const counts = { count: 425, of: 2750 };
    const before = { span: 'before', from: '2024-08', to: '2025-07', counts, kept: false } as const;
    const since = { ...before, span: 'since', from: '2025-10', to: '2026-06' } as const;
    const read = (figures: readonly PublicFigure[], changes: Partial<FixResult> = {}) => {
      const [fix] = sampleChange.fixes.filter(({ promise }) => promise === 'installers-on-time');
      const publicFigures = new Map([['installers-on-time', figures]]);
      return customersRead({ ...fix!, ...changes }, contextOf({ ...sampleInput, publicFigures }));
    };
    const both = [before, { ...since, counts: { count: 120, of: 1945 } }];
    const matched = read(both, { season: { kind: 'matched', setAside: ['2024-07'] } });
    expect(matched).toContain(
      ': 155 of 1,000 comments before (August 2024 to July 2025) and 62 of 1,000 comments since (October 2025 to June 2026). Those count the twelve months before',
    );
    expect(matched).toContain('compare the same months of the year, and count every comment.');
    expect(read(both, { season: { kind: 'same' } })).not.toContain('the same months of the year');
    expect(read([before, { ...since, counts: null }])).toContain(
      ' and no figure since (October 2025 to June 2026).',
    );
    expect(read([{ ...before, kept: true }])).toContain('(August 2024 to July 2025, as last published).');
    expect(read([{ ...before, counts: { count: 10, of: 50_000 } }])).toContain(': fewer than 1 of 1,000');
    expect(read([{ ...before, counts: null }])).toBe('');
    expect(read([])).toBe('');
  });

  it('shows the file to write when there is none', () => {
    const { fixes } = reportModel(emptyInput);
    expect(fixes.entries).toEqual([]);
    expect(fixes.empty?.file).toBe('content/promises/<id>.yaml');
    expect(fixes.skeletons[0]!.text).toContain('madeOn:');
  });
});

describe('the page of the indicators', () => {
  it('shows each with its latest value, target and threshold', () => {
    const [first, second, third] = model.indicators.entries;
    expect(first!.standing).toMatch(
      /^\d+ percent of visits in May 2026 \(target 95, threshold 60, higher is better\)\.$/,
    );
    expect(first!.markers).toContainEqual({ icon: 'circle', text: 'Target not reached' });
    expect(second!.control).toContain('too few for limits, which need 8');
    expect(second!.leadHeadline).toBe('Too short to tell');
    expect(third!.markers).toEqual([{ icon: 'question', text: 'No values yet' }]);
    expect(third!.figure.kind).toBe('empty');
  });

  it.each([
    [{}, 'Leads by 2 months', 'Has moved before', 'That is the lead that was expected.'],
    [
      { best: 3 },
      'Leads by 3 months',
      'by about 3 months in 40 months of data',
      'A lead of 2 months was expected.',
    ],
    [{ verdict: 'moves-together', best: 0 }, 'Moves in the same month', 'no early warning', ''],
    [{ verdict: 'trails', best: -1 }, 'Trails by 1 month', 'customers say it first', ''],
    [
      { verdict: 'not-shown', halvesAgree: false },
      'No lead shown',
      'differs between the two halves',
      'That does not show that there is none.',
    ],
    [{ signExpected: false }, 'Leads by 2 months', 'check the direction first', ''],
    [{ flagged: true, months: 30 }, 'Leads by 2 months', '30 months are weak ground', ''],
  ] as const)('words the verdict %j', (lead, headline, words, more) => {
    const entry = withLead(lead);
    expect(entry.leadHeadline).toBe(headline);
    expect(entry.lead).toContain(words);
    expect(entry.lead).toContain(more);
    expect(entry.lead).not.toMatch(/predict|cause/);
  });

  it('shows the files to write when there is none', () => {
    const { indicators } = reportModel(emptyInput);
    expect(indicators.entries).toEqual([]);
    expect(indicators.skeletons.map(({ file }) => file)).toEqual([
      'content/indicators/orders-without-date.yaml',
      'data/operations/installations.csv',
    ]);
  });
});

describe('trends with limits', () => {
  const page = model.themePages.find(({ id }) => id === 'late-installation')!;
  it('say what the limits say, on the page of the theme and on the summary', () => {
    expect(page.control).toContain('A lasting shift since July 2025, when a declared change began to count');
    expect(model.summary.signal).toContain('A lasting shift since July 2025');
    const none = reportModel({ ...sampleInput, results: { ...sampleResults, ...noChange } });
    expect(none.summary.signal).toBeNull();
  });

  it('are drawn with a centre and two limits for each phase, a mark at the fix, and the numbers in the table', () => {
    if (page.trend.kind !== 'chart' || page.trend.chart.kind !== 'trend') throw new Error('a trend is there');
    const trend = page.trend.chart;
    expect(trend.limits).toHaveLength(2);
    expect(trend.limits!.map(({ from, provisional }) => [from, provisional])).toEqual([
      [0, false],
      [12, true],
    ]);
    expect(trend.marks).toEqual([{ at: 11.5, label: 'Fix felt from 1 July 2025' }]);
    expect(trend.table.columns.map(({ label }) => label)).toContain('Upper limit');
    const drawn = chart(trend, 720);
    expect(textOf(drawn).join(' ')).toContain('Fix felt');
    const dashes = (node: SvgElement): number =>
      Number(['6 3', '2 4'].includes(node.attributes['stroke-dasharray'] ?? '')) +
      node.children.reduce((sum, child) => sum + (typeof child === 'string' ? 0 : dashes(child)), 0);
    expect(dashes(drawn)).toBe(4);
  });

  it('put a ring around a month that completes a signal', () => {
    const figure = model.indicators.entries.find(({ id }) => id === sampleIndicators[0]!.id)!.figure;
    if (figure.kind !== 'chart' || figure.chart.kind !== 'trend') throw new Error('a trend is there');
    const rings = (months: typeof figure.chart.months) => {
      if (figure.chart.kind !== 'trend') return -1;
      const circles = (node: SvgElement): number =>
        Number(node.tag === 'circle' && node.attributes['r'] === '8') +
        node.children.reduce((sum, child) => sum + (typeof child === 'string' ? 0 : circles(child)), 0);
      return circles(chart({ ...figure.chart, months }, 720));
    };
    const quiet = figure.chart.months.map((month) => ({ ...month, signal: false }));
    expect(rings(quiet)).toBe(0);
    expect(rings(quiet.map((month, at) => ({ ...month, signal: at === 4 })))).toBe(1);
  });
});
