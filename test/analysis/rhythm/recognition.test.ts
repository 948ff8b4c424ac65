import { describe, expect, it } from 'vitest';
import { submissionResults } from '../../../src/analysis/rhythm/recognition.ts';
import { categoriesSchema, submissionSchema } from '../../../src/model/rhythm/recognition.ts';

const categories = categoriesSchema.parse({
  categories: {
    dates: {
      name: 'Dates',
      drivers: ['delivery'],
      threshold: 3.5,
      requirements: { cause: { text: 'A cause', minimum: 3 }, proof: { text: 'A proof', minimum: 3 } },
    },
  },
});
const judged = (points: readonly (readonly [group: string, cause: number, proof: number])[], more = {}) => ({
  id: 'first',
  ...submissionSchema.parse({
    title: 'Dates at once',
    category: 'dates',
    team: 'Desk',
    groups: ['Desk'],
    submittedOn: '2026-01-01',
    done: 'x',
    evidence: 'y',
    judgements: points.map(([group, cause, proof]) => ({
      judge: `Head of ${group}`,
      group,
      on: '2026-01-09',
      scores: { cause, proof },
      comment: 'c',
    })),
    ...more,
  }),
});
const resultOf = (points: Parameters<typeof judged>[0]) =>
  submissionResults({ categories, submissions: [judged(points)] })[0]!;

describe('a submission', () => {
  it.each([
    [
      'meets the threshold exactly',
      [
        ['a', 4, 3],
        ['b', 4, 3],
        ['c', 4, 3],
      ],
      'met',
    ],
    [
      'misses the threshold',
      [
        ['a', 3, 3],
        ['b', 4, 3],
        ['c', 4, 3],
      ],
      'not-yet',
    ],
    [
      'misses the minimum of one requirement',
      [
        ['a', 5, 2],
        ['b', 5, 3],
        ['c', 5, 3],
      ],
      'not-yet',
    ],
    ['has nobody who read it', [], 'open'],
    [
      'has two judges',
      [
        ['a', 5, 5],
        ['b', 5, 5],
      ],
      'too-few-judges',
    ],
    [
      'has judges of one group',
      [
        ['a', 5, 5],
        ['a', 5, 5],
        ['a', 5, 5],
      ],
      'judges-of-one-group',
    ],
  ] as const)('that %s is told so', (_, points, verdict) => {
    expect(resultOf(points).verdict).toBe(verdict);
  });

  it('has a mean of thirds without the dust that adding them up leaves', () => {
    const requirements = Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((id) => [id, { text: 'What is asked', minimum: 1 }]),
    );
    const { dates } = categories.categories;
    const four = { ...categories, categories: { dates: { ...dates!, threshold: 4.25, requirements } } };
    const submission = judged(['x', 'y', 'z'].map((group) => [group, 4, 4] as const));
    const judgements = submission.judgements.map((judgement, at) => ({
      ...judgement,
      scores: { a: [5, 4, 4][at]!, b: 4, c: [4, 5, 4][at]!, d: [4, 4, 5][at]! },
    }));
    const [result] = submissionResults({ categories: four, submissions: [{ ...submission, judgements }] });
    expect(result).toMatchObject({ mean: 4.25, verdict: 'met' });
    expect(result!.requirements[0]!.mean).toBe(13 / 3);
  });

  it('shows the mean of every requirement, and of all of them', () => {
    const result = resultOf([
      ['a', 4, 2],
      ['b', 3, 3],
      ['c', 4, 2],
    ]);
    expect(result.requirements.map(({ met }) => met)).toEqual([true, false]);
    expect(result.requirements[0]!.mean).toBeCloseTo(11 / 3, 12);
    expect(result.mean).toBeCloseTo((11 / 3 + 7 / 3) / 2, 12);
  });

  it('leads to the one that improves on it', () => {
    const later = { ...judged([], { previous: 'first', submittedOn: '2026-03-01' }), id: 'second' };
    const results = submissionResults({ categories, submissions: [judged([]), later] });
    expect(results.map(({ resubmittedAs }) => resubmittedAs)).toEqual(['second', null]);
  });
});
