import { describe, expect, it } from 'vitest';
import type { AnalysisResults } from '../../src/analysis/results.ts';
import { reportModel } from '../../src/view/report-model.ts';
import { sampleInput } from './sample-input.ts';

const names = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `Branch ${at}`);
const modelWith = (results: Partial<AnalysisResults>) =>
  reportModel({ ...sampleInput, results: { ...sampleInput.results, ...results } });

describe('a company of a thousand branches', () => {
  it('reads on the page of data about those with most answers, and is told so', () => {
    const [outcome] = sampleInput.results.outcomes;
    const scores = (count: number) =>
      names(count).map((group, at) => ({
        group,
        score: { ...outcome!.overall, n: 50 + at },
        partial: false,
      }));
    const tableOf = (count: number) =>
      modelWith({ outcomes: [{ ...outcome!, bySegment: [], bySource: [], byUnit: scores(count) }] }).data
        .outcomes!;
    expect(tableOf(40).rows).toHaveLength(41);
    expect(tableOf(40).source).not.toContain('most answers');
    expect(tableOf(1000).rows).toHaveLength(41);
    expect(tableOf(1000).rows.at(-1)![1]!.text).toBe('Branch 999');
    expect(tableOf(1000).source).toContain('the 40 with most answers');
    const alike = scores(100).map((each, at) => ({
      ...each,
      score: { ...each.score, n: at < 99 ? 50 : 900 },
    }));
    const tied = modelWith({ outcomes: [{ ...outcome!, bySegment: [], bySource: [], byUnit: alike }] });
    expect(tied.data.outcomes!.rows.at(-1)![1]!.text, 'the largest, behind many that are alike').toBe(
      'Branch 99',
    );
  });

  it('names the sources of every outcome below the scores, not those of the first alone', () => {
    const [outcome] = sampleInput.results.outcomes;
    const stars = { ...outcome!, outcome: 'stars', overall: { ...outcome!.overall, n: 50 } };
    const [survey, tickets] = sampleInput.sources;
    const sources = [
      survey!,
      {
        ...tickets!,
        mapping: { ...tickets!.mapping, ratings: { stars: survey!.mapping.ratings.recommend! } },
      },
    ];
    const sourceOf = (outcomes: typeof sampleInput.results.outcomes) =>
      reportModel({ ...sampleInput, sources, results: { ...sampleInput.results, outcomes } }).data.outcomes!
        .source;
    expect(sourceOf([outcome!])).toMatch(/^Source: Customer survey; n = [\d,]+ answers;/);
    expect(sourceOf([outcome!, stars])).toMatch(
      /^Source: Customer survey and Support tickets; n = [\d,]+ and 50 answers;/,
    );
  });

  it('has branches that are too small for a score in one row', () => {
    const [outcome] = sampleInput.results.outcomes;
    const small = (n: number) => ({ kind: 'suppressed', n, reason: 'too-few-answers' }) as const;
    const groupsOf = (count: number) => {
      const byUnit = [
        ...names(count).map((group, at) => ({ group, score: small(at % 3), partial: false })),
        { group: 'Head office', score: { ...outcome!.overall, n: 50 }, partial: false },
      ];
      const outcomes = [{ ...outcome!, bySegment: [], bySource: [], byUnit }];
      const { rows, source } = modelWith({ outcomes }).data.outcomes!;
      expect(source).not.toContain('most answers');
      return rows.slice(1).map((row) => row.slice(1).map(({ text }) => text));
    };
    expect(groupsOf(90)[0]![0]).toBe('Head office');
    expect(groupsOf(90).slice(1)).toEqual([['Other business units (60)', 'too few each', '90']]);
    expect(groupsOf(3).at(-1)).toEqual(['Other business units (Branch 1 and Branch 2)', 'too few each', '3']);
    expect(groupsOf(2).at(-1)).toEqual(['Branch 1', '1 answer – too few', '1']);
  });

  it('reads on the page of a theme about the segments with most answers', () => {
    const { themes } = sampleInput.results;
    const [first] = themes.themes;
    const segments = (count: number) =>
      names(count).map((group, at) => ({ group, impact: { ...first!.impact.overall, n: 50 + at } }));
    const tableOf = (count: number) =>
      modelWith({
        themes: {
          ...themes,
          themes: [{ ...first!, impact: { ...first!.impact, bySegment: segments(count) } }],
        },
      }).themePages[0]!.impact.segments!;
    expect(tableOf(40).rows).toHaveLength(40);
    expect(tableOf(1000).rows).toHaveLength(40);
    expect(tableOf(1000).rows[0]![0]!.text).toBe('Branch 960');
    expect(tableOf(1000).source).toContain('the 40 segments with most answers');
  });

  it('is counted, not listed, where branches are too small to stand alone', () => {
    const { movement } = sampleInput.results;
    const merging = (merged: readonly string[]) => {
      const comparisons = movement.comparisons.map((each) =>
        each.kind === 'estimated'
          ? {
              ...each,
              dimensions: each.dimensions.map((dimension) =>
                dimension.kind === 'estimated'
                  ? {
                      ...dimension,
                      groups: dimension.groups.map((group) =>
                        group.kind === 'others' ? { ...group, merged } : group,
                      ),
                    }
                  : dimension,
              ),
            }
          : each,
      );
      const model = modelWith({ movement: { ...movement, comparisons } }).movement;
      return model.comparisons.flatMap(({ tables }) =>
        tables.flatMap(({ rows }) => rows.map(([first]) => first!.text)),
      );
    };
    expect(merging(names(12))).toContain(
      'Others (Branch 0, Branch 1, Branch 2, Branch 3, Branch 4, Branch 5, Branch 6, Branch 7, Branch 8, Branch 9, Branch 10 and Branch 11)',
    );
    expect(merging(names(900))).toContain('Others (900)');
  });
});
