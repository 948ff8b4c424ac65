import { describe, expect, it } from 'vitest';
import { publicFactsSchema } from '../../../src/model/promises/public-facts.ts';
import type { PublicFigure } from '../../../src/model/promises/public-facts.ts';
import { progressModel } from '../../../src/view/public/progress-model.ts';
import { publicFacts } from '../../../src/view/public/public-facts.ts';
import { publicFactsWith, publicPromise } from './kit/kit-input.ts';
import { sampleInput } from '../sample-input.ts';

const BEFORE: PublicFigure = {
  span: 'before',
  from: '2025-01',
  to: '2025-12',
  counts: { count: 30, of: 200 },
  kept: false,
};
const viewOf = (figure: PublicFigure) =>
  progressModel(publicFactsWith({ promises: [publicPromise({ figures: [figure] })] })).promises[0]!.figures;

describe('a public figure', () => {
  it('is said with its base, its share and its months', () => {
    expect(viewOf(BEFORE)).toEqual([
      {
        span: 'before',
        label: 'Before we changed it',
        rate: '150 of 1,000 comments',
        text: '30 of 200 comments, January 2025 to December 2025.',
        note: null,
      },
    ]);
  });

  it('says that it is of an earlier release', () => {
    expect(viewOf({ ...BEFORE, kept: true })[0]?.note).toContain('the figure from then');
  });

  it('that is not shown says so, and tells nothing by how it says it', () => {
    expect(viewOf({ ...BEFORE, counts: null })[0]?.text).toBe(
      'We give no figure for January 2025 to December 2025, because it could tell something about individual customers.',
    );
  });

  it.each([
    ['an exact count', { count: 31, of: 200 }],
    ['a small count', { count: 5, of: 200 }],
    ['the number of customers', { count: 30, of: 200, customers: 12 }],
  ])('is refused by the allow-list with %s', (_, counts) => {
    const facts = publicFactsWith();
    const promises = [publicPromise({ figures: [{ ...BEFORE, counts }] })];
    expect(publicFactsSchema.safeParse({ ...facts, promises }).success).toBe(false);
  });

  it('reaches the public facts without the reason why it was decided so', () => {
    const { promises, config } = sampleInput;
    const promise = promises.find((each) => each.public)!.id;
    const figure = { promise, span: 'since', from: '2026-02', to: '2026-06' } as const;
    const facts = publicFacts(promises, config, {
      figures: [{ ...figure, decision: { kind: 'suppressed', reason: 'few-customers' } }],
    });
    const shown = facts.promises.find(({ id }) => id === promise)!.figures;
    expect(shown).toEqual([{ span: 'since', from: '2026-02', to: '2026-06', counts: null, kept: false }]);
  });
});
