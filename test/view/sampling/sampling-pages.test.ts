import { describe, expect, it } from 'vitest';
import type { Movement } from '../../../src/analysis/results.ts';
import { reportModel } from '../../../src/view/report-model.ts';
import { emptyInput, sampleInput } from '../sample-input.ts';
import { sampleResults } from '../sample-results.ts';

const { sampling, movement, summary } = reportModel(sampleInput);
const empty = reportModel(emptyInput);

describe('the page on who answered', () => {
  it('says both scores side by side, and what the answers are worth', () => {
    expect(sampling.scores[0]).toBe(
      'Likelihood to recommend is 25 as answered, 9 when each group of customers counts by its size (likely 3 to 16): 470 answers from 371 customers, worth about 300 equal ones; the largest weight is 11.3 times the smallest. Weighting moves it by −16 points (likely −20 to −12).',
    );
  });

  it('speaks of no rest where everybody volunteered, or everybody was asked', () => {
    const told = (volunteeredShare: number) => {
      const { sampling: sample } = sampleResults;
      const sourceMix = { ...sample.sourceMix, items: 485, volunteeredShare };
      return reportModel({
        ...sampleInput,
        results: { ...sampleResults, sampling: { ...sample, sourceMix } },
      }).sampling.sourcesText;
    };
    expect(told(1)).toBe('All 485 items were volunteered; nobody was asked.');
    expect(told(0)).toBe('All 485 items came because somebody asked; none was volunteered.');
    expect(told(0.24)).toBe('24% of 485 items were volunteered; the rest came because somebody asked.');
  });

  it('gives no share of customers for a source that names none', () => {
    const rowsOf = (columns: Partial<(typeof sampleInput.sources)[number]['mapping']['columns']>) => {
      const sources = sampleInput.sources.map((source) => ({
        ...source,
        mapping: { ...source.mapping, columns: { ...source.mapping.columns, ...columns } },
      }));
      return reportModel({ ...sampleInput, sources }).sampling.sources?.rows.map((row) =>
        row.slice(-2).map(({ text }) => text),
      );
    };
    expect(rowsOf({ customer: 'id' })?.[0]).toEqual(['380', '84%']);
    expect(rowsOf({ customer: undefined })?.[0]).toEqual(['not known', '\u2013']);
  });

  it('says on the summary what weighting changes, and nothing when that may be chance', () => {
    expect(summary.statements[0]!.text).toContain(
      ' It is 25 as answered, 9 when each group of customers counts by its size.',
    );
    const [score] = sampleResults.sampling.scores;
    if (score?.estimate.kind !== 'estimated') throw new Error('the sample has a weighted score');
    const calm = reportModel({
      ...sampleInput,
      results: {
        ...sampleResults,
        sampling: {
          ...sampleResults.sampling,
          scores: [{ ...score, estimate: { ...score.estimate, beyondChance: false } }],
        },
      },
    });
    expect(calm.summary.statements[0]!.text).not.toContain('as answered');
  });

  it('warns before a claim is made, the gravest first', () => {
    expect(sampling.warnings).toEqual([
      'Nobody of Charity answered: 4.0% of the customers have no voice in the score.',
      'Small business is heard too little: its share of the answers is 44% of its share of the customers.',
      'Home is heard too much: its share of the answers is 1.7 times its share of the customers.',
      'Student has 4 answers – fewer than five – and is counted together with the stratum nearest to it.',
      'Club rests on 7 answers.',
      'The largest weight is 11 times the smallest: a few answers carry much of the weighted score.',
      '11 answers are left out of the weighted score, because the stratum of the customer is not known or not in the population.',
      'Weighting cannot repair who chose to answer within a stratum: the silent may think otherwise.',
    ]);
  });

  it('asks for the list of customers where it is not known which kind of customer answered', () => {
    const groups = sampleResults.sampling.groups.map((group) => ({
      ...group,
      answers: 0,
      shareOfAnswers: null,
      answered: 0,
      heard: 0,
    }));
    const results = { ...sampleResults, sampling: { ...sampleResults.sampling, groups } };
    const { shares, response } = reportModel({ ...sampleInput, results }).sampling;
    expect(shares).toMatchObject([{ kind: 'empty', empty: { file: 'data/customers.csv' } }]);
    expect(response).toBeNull();
  });

  it('keeps the row of a group that cannot be planned for', () => {
    const home = sampling.planner!.rows.at(-1)!.map(({ text }) => text);
    expect(home).toEqual([
      'Home (segment)',
      '2,236',
      '–',
      '–',
      '–',
      '–',
      '307',
      'everyone answered alike: nothing to plan with',
    ]);
  });

  it('without a population names the file and shows its first lines', () => {
    const [figure] = empty.sampling.shares;
    expect(figure).toMatchObject({
      kind: 'empty',
      empty: { file: 'data/population.csv', skeleton: 'stratum,customers\nHome,7400\nSmall business,3600' },
    });
    expect(empty.sampling.coreGrowthEmpty?.file).toBe('data/customers.csv');
    expect(empty.sampling.planner).toBeNull();
  });
});

describe('the page on why the score moved', () => {
  const [year, quarter] = movement.comparisons;

  it('names no source that fell silent before the first of the two periods', () => {
    const survey = sampleInput.sources[0]!;
    const old = { ...survey, id: 'old', mapping: { ...survey.mapping, name: 'Old survey' } };
    const sourceOf = (to: string) => {
      const { volume } = sampleResults;
      const heard = { ...volume.sources[0]!, source: 'old', period: { from: '2023-01-01', to } };
      const results = { ...sampleResults, volume: { ...volume, sources: [...volume.sources, heard] } };
      const model = reportModel({ ...sampleInput, sources: [...sampleInput.sources, old], results });
      return model.movement.comparisons[0]!.tables[0]!.source;
    };
    expect(sourceOf('2024-07-01')).toMatch(/^Source: Customer survey and Old survey;/);
    expect(sourceOf('2024-06-30')).toMatch(/^Source: Customer survey;/);
  });

  it('says how much is who answered and how much is how they answered', () => {
    expect(movement.lede).toBe(
      'Likelihood to recommend rose from 24 to 33: +9.0 points, likely +2.0 to +16.0. By segment, who answered accounts for −1.2 and how they answered for +10.2.',
    );
  });

  it('prints parts that add up, in the table and in the chart', () => {
    const number = (text: string) => Math.round(10 * Number(text.replace('−', '-')));
    const rows = year!.tables[0]!.rows.map((row) => row.slice(-2).map(({ text }) => number(text)));
    const [all, groups] = [rows.at(-1)!, rows.slice(0, -1)];
    for (const column of [0, 1]) expect(groups.reduce((sum, row) => sum + row[column]!, 0)).toBe(all[column]);
    expect(all[0]! + all[1]!).toBe(90);
    if (year!.figure.kind !== 'chart' || year!.figure.chart.kind !== 'above-below-line')
      throw new Error('expected bars');
    expect(year!.figure.chart.headline).toBe('Of +9.0 points, the largest part is how Home answered: +8.2.');
    expect(year!.figure.chart.items.reduce((sum, item) => sum + number(item.valueText), 0)).toBe(90);
  });

  it('names the groups that are too small to stand alone', () => {
    expect(year!.tables[0]!.rows[2]![0]!.text).toBe('Others (Charity, Student and no segment known)');
    expect(year!.tables[0]!.source).toContain('counted as others');
  });

  it('speaks of ratings that go with the change, never of their effect', () => {
    expect(year!.driversText).toBe(
      'Changed ratings go with part of the change: Installation on the day it was promised +6.4 (likely +3.9 to +8.9; mean rating 3.1 to 3.6). Drivers overlap, so these parts must not be added.',
    );
  });

  it('gives the periods its answers are from, and not that of all the data', () => {
    const { source } = year!.tables[0]!;
    expect(source).toMatch(/; period: \d+ \w+ 2024 to \d+ \w+ 2025, compared with /);
    expect(source.match(/period/g)!.length).toBe(2);
    expect(sampling.sources!.source).toContain('; period: 1 July 2025 to 20 June 2026; customers are');
  });

  it('calls no rating a part of a change that it goes against, or that may be chance', () => {
    const told = (parts: { readonly difference?: number; readonly beyondChance?: boolean }) => {
      const comparisons = sampleResults.movement.comparisons.map((each) =>
        each.kind === 'estimated' ? { ...each, ...parts } : each,
      );
      const results = { ...sampleResults, movement: { ...sampleResults.movement, comparisons } };
      const block = reportModel({ ...sampleInput, results }).movement.comparisons[0]!;
      const { drivers } = block;
      return `${drivers?.kind === 'chart' ? drivers.chart.headline : ''} ${block.driversText}`;
    };
    const against = told({ difference: -9 });
    expect(against).toContain('go with +6.4 points, against the change of the score.');
    expect(against).toContain('Other ratings changed against it: Installation');
    const chance = told({ beyondChance: false });
    expect(chance).toContain('though the change of the score itself may be chance.');
    expect(chance).toContain('cannot be told from unchanged: Installation');
    expect(`${against} ${chance}`).not.toMatch(/part of the change|largest part/);
  });

  it('says why two periods are not compared', () => {
    expect(quarter!.figure.kind === 'empty' && quarter!.figure.empty.why).toBe(
      'One of the two periods has too few answers.',
    );
    expect(empty.movement.lede).toContain('There are not yet 24 months with answers.');
  });

  it('says that a change within chance is one', () => {
    const [first, second] = sampleResults.movement.comparisons as [
      Extract<Movement, { kind: 'estimated' }>,
      Movement,
    ];
    const calm = reportModel({
      ...sampleInput,
      results: {
        ...sampleResults,
        movement: {
          ...sampleResults.movement,
          comparisons: [{ ...first, interval: { low: -3, high: 21 }, beyondChance: false }, second],
        },
      },
    });
    expect(calm.movement.lede).toContain('range −3.0 to +21.0, which cannot be told from chance');
  });
});
