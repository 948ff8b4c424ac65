import { describe, expect, it } from 'vitest';
import { controlChart } from '../../../src/analysis/change/control-chart.ts';
import type { ControlSignal } from '../../../src/analysis/results.ts';
import { contextOf } from '../../../src/view/context.ts';
import { controlSentence } from '../../../src/view/figures/control-words.ts';
import { sampleInput } from '../sample-input.ts';

const months = Array.from(
  { length: 80 },
  (_, at) => `${2018 + Math.floor(at / 12)}-${String(1 + (at % 12)).padStart(2, '0')}`,
);

/** Says of 80 months what the chart shows when it holds these signals. */
function sentenceOf(signals: readonly ControlSignal[]): string {
  const chart = controlChart(
    months.map((month, at) => ({ month, value: 60 + 4 * ((at % 3) - 1), partial: false })),
    { method: 'xmr', possible: { low: 0, high: 100 } },
  );
  const verdict = { kind: 'signals', completed: [], provisional: false } as const;
  return controlSentence(
    { subject: 'outcome', id: 'recommend', ...chart, signals, verdict },
    contextOf(sampleInput),
  );
}

/** The same when the last `beyond` of them lie beyond the limits. */
function sentence(beyond: number): string {
  return sentenceOf(
    months
      .slice(80 - beyond)
      .map((month) => ({ rule: 'beyond-limits', side: 'above', from: month, completed: month, to: month })),
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

describe('patterns of several months', () => {
  const ending = (rule: ControlSignal['rule'], month: string): ControlSignal => ({
    rule,
    side: 'below',
    from: '2024-01',
    completed: month,
    to: month,
  });

  it.each([
    ['eight-on-one-side', 'From January 2024 to August 2024 the months stayed below the centre line'],
    ['two-of-three', 'From January 2024 to August 2024 two of three months lie far below the centre line'],
    ['four-of-five', 'From January 2024 to August 2024 four of five months lie well below the centre line'],
    ['six-in-one-direction', 'From January 2024 to August 2024 every month was lower than the one before'],
  ] as const)('are each told in their words: %s', (rule, words) => {
    expect(sentenceOf([ending(rule, '2024-08')])).toContain(words);
  });

  it('are told once where they overlap from month to month', () => {
    const text = sentenceOf([ending('four-of-five', '2024-07'), ending('four-of-five', '2024-08')]);
    expect(text).not.toContain('July 2024');
    expect(text).toContain('to August 2024 four of five');
  });
});
