import { describe, expect, it } from 'vitest';
import { CONFIG, SOURCE, toldOf, workspaceWith } from '../temporary-workspace.ts';

interface Stretch {
  /** First of the days, one after another, on which one customer answers. */
  readonly from: string;
  readonly days: number;
  /** Points by the number of the day, or an empty cell. */
  readonly points: (day: number) => number | '';
}

const zeros = (from: string, days = 120): Stretch => ({ from, days, points: () => 0 });
const varied = (from: string, days = 120): Stretch => ({ from, days, points: (day) => 1 + (day % 10) });

/** What is told of a source whose answers to one question are these. */
function told(
  stretches: readonly Stretch[],
  config = CONFIG,
  scored = (points: number | '') => `${points},4`,
): readonly string[] {
  const rows = stretches.flatMap(({ from, days, points }, at) =>
    Array.from({ length: days }, (_, day) => {
      const on = new Date(Date.parse(from) + day * 86_400_000).toISOString().slice(0, 10);
      return `a${at}-${day},${on},C1,${scored(points(day))},\n`;
    }),
  );
  return toldOf(
    workspaceWith({
      'outerloop.yaml': config,
      'data/feedback/survey/source.yaml': SOURCE,
      'data/feedback/survey/2026.csv': `id,date,customer,recommend,delivery,comment\n${rows.join('')}`,
    }),
  );
}

describe('a score that is 0 where nobody was asked', () => {
  it('is told at its first row, with the day of the first other answer, and once', () => {
    expect(told([zeros('2024-01-01'), varied('2025-01-01')])).toEqual([
      'warning data/feedback/survey/2026.csv:2:1 all 120 answers to "recommend" from 2024-01-01 to 2024-04-29 are 0, and the first other answer is of 2025-01-01: it looks as if nobody was asked then [not-asked-suspected] if so, list "0" under ratings.recommend.missing in source.yaml; each 0 counts as an answer. If customers did say 0, leave it',
    ]);
  });

  it('is told after the last other answer too, and as days where customers also said 0 in between', () => {
    const withZeros = { ...varied('2024-01-01', 200), points: (day: number) => day % 11 };
    expect(told([withZeros, zeros('2025-01-01')])).toEqual([
      expect.stringMatching(
        /2026\.csv:202:1 .* from 2025-01-01 to 2025-04-30 are 0, and the last other answer is of 2024-07-18: .* declare these days under ratings\.recommend\.changes/,
      ),
    ]);
  });

  it('may have empty cells in between, and answers of another scale beside it', () => {
    const gaps = {
      ...zeros('2024-01-01', 220),
      points: (day: number) => (day % 2 === 0 ? 0 : ('' as const)),
    };
    expect(told([gaps, varied('2025-01-01')])).toHaveLength(1);
  });

  it.each([
    ['it is short', [zeros('2024-10-20', 72), zeros('2024-10-20', 72), varied('2025-01-01')]],
    ['it holds few answers', [zeros('2024-01-01', 99), varied('2025-01-01')]],
    ['few other answers stand beside it', [zeros('2024-01-01'), varied('2025-01-01', 99)]],
    ['another answer stands in it', [varied('2024-01-01', 1), zeros('2024-01-02'), varied('2024-05-02')]],
    ['there is nothing but 0', [zeros('2024-01-01', 400)]],
    [
      'most other answers are 0 as well',
      [
        zeros('2024-01-01'),
        { ...varied('2025-01-01', 300), points: (day: number) => (day % 3 === 0 ? 9 : 0) },
      ],
    ],
    ['no row is 0', [varied('2024-01-01', 400)]],
  ])('is not suspected where %s', (_, stretches) => {
    expect(told(stretches).filter((line) => line.includes('[not-asked-suspected]'))).toEqual([]);
  });

  it('is not suspected of a yes or a no', () => {
    const yesNo = CONFIG.replace(
      'delivery: { name: Delivery, scale: { low: 1, high: 5 }',
      'delivery: { name: Delivery, scale: { low: 0, high: 1 }',
    );
    const answers = [
      zeros('2024-01-01'),
      { ...varied('2025-01-01'), points: (day: number) => Number(day % 3 > 0) },
    ];
    expect(told(answers, yesNo, (points) => `9,${points}`)).toEqual([]);
  });
});
