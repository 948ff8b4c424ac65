import { describe, expect, it } from 'vitest';
import { controlChart } from '../../../src/analysis/change/control-chart.ts';
import { contextOf } from '../../../src/view/context.ts';
import { controlSentence } from '../../../src/view/figures/control-words.ts';
import { sampleInput } from '../sample-input.ts';

/** Says of 80 months what the chart shows when the last `beyond` of them lie beyond the limits. */
function sentence(beyond: number): string {
  const months = Array.from(
    { length: 80 },
    (_, at) => `${2018 + Math.floor(at / 12)}-${String(1 + (at % 12)).padStart(2, '0')}`,
  );
  const chart = controlChart(
    months.map((month, at) => ({ month, value: 60 + 4 * ((at % 3) - 1), partial: false })),
    { method: 'xmr', possible: { low: 0, high: 100 } },
  );
  const signals = months.slice(80 - beyond).map((month) => ({
    rule: 'beyond-limits' as const,
    side: 'above' as const,
    from: month,
    completed: month,
    to: month,
  }));
  const verdict = { kind: 'signals', completed: [], provisional: false } as const;
  return controlSentence(
    { subject: 'outcome', id: 'recommend', ...chart, signals, verdict },
    contextOf(sampleInput),
  );
}

describe('months beyond the limits', () => {
  it('are named while they can be read', () => {
    expect(sentence(2)).toContain('July 2024 and August 2024 lie beyond the limits: ask what happened then.');
  });

  it('are counted when they are many, and the latest named', () => {
    expect(sentence(7)).toContain(
      '7 of 80 judged months lie beyond the limits, the latest June 2024, July 2024 and August 2024: ask what happened then.',
    );
  });

  it('tell of another level when they are a large part of all months', () => {
    expect(sentence(30)).toContain(
      'The limits rest on the first 24 months; with so many beyond them the level itself is another one now',
    );
    expect(sentence(7)).not.toContain('level itself');
  });
});
