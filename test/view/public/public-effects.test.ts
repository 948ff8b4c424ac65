import { describe, expect, it } from 'vitest';
import type { ThemeFigure } from '../../../src/analysis/disclosure/theme-figures.ts';
import type { FixResult } from '../../../src/analysis/results.ts';
import type { PublicFigure, PublicPromise } from '../../../src/model/promises/public-facts.ts';
import { plain } from '../../../src/view/public/phrase.ts';
import { progressModel } from '../../../src/view/public/progress-model.ts';
import { publicEffects } from '../../../src/view/public/public-effects.ts';
import { EVIDENCE, manyLanguages, publicFactsWith, publicPromise } from './kit/kit-input.ts';

const figure = (span: PublicFigure['span'], count: number, of: number): PublicFigure => ({
  span,
  from: '2025-01',
  to: '2025-12',
  counts: { count, of },
  kept: false,
});
const FELL = [figure('before', 155, 2500), figure('since', 60, 2070)];
const outcomeOf = (given: Partial<PublicPromise>, language = 'en') => {
  const facts = manyLanguages({ promises: [publicPromise(given)] });
  const { outcome } = progressModel(facts, language).promises[0]!;
  return outcome === null ? null : [outcome.text, ...outcome.details].map(plain);
};

describe('whether it worked, in the words of the page', () => {
  it('is said with the two published rates', () => {
    expect(outcomeOf({ effect: 'fell', figures: FELL })).toEqual([
      'Comments about this fell from 62 to 29 per 1,000 comments. That is more than chance would explain.',
    ]);
    expect(outcomeOf({ effect: 'fell', figures: FELL }, 'de')).toEqual([
      'Rückmeldungen dazu sind von 62 auf 29 je 1.000 gesunken. Das ist mehr als Zufall.',
    ]);
  });

  it.each([
    [
      'rose',
      [figure('before', 60, 2070), figure('since', 155, 2500)],
      /did not help so far: .* from 29 to 62/,
    ],
    [
      'no-sign',
      [figure('before', 60, 1000), figure('since', 55, 1000)],
      /no sign .* from 60 to 55 .* chance/,
    ],
    [
      'fell-with-others',
      FELL,
      /cannot say yet that it helped. .* fell from 62 to 29 .* other things fell too/,
    ],
    ['too-early', [figure('before', 60, 1000)], /too early to say/],
  ] as const)('is said honestly when it is "%s"', (effect, figures, said) => {
    expect(outcomeOf({ effect, figures: [...figures] })![0]).toMatch(said);
  });

  it('comes with how it was judged, as the rates are of other months; too early needs no judging', () => {
    const notesOf = (given: Partial<PublicPromise>) =>
      progressModel(manyLanguages({ promises: [publicPromise(given)] })).promises[0]!.figureNotes;
    const rounding = expect.stringContaining('rounded to five') as string;
    const judged = expect.stringContaining('we look at other months') as string;
    expect(notesOf({ effect: 'fell', figures: FELL })).toEqual([rounding, judged]);
    expect(notesOf({ effect: 'rose', figures: FELL })).toEqual([rounding]);
    expect(notesOf({ effect: 'too-early', figures: FELL })).toEqual([rounding]);
    expect(notesOf({ effect: 'too-early', figures: [{ ...FELL[0]!, counts: null }] })).toEqual([]);
  });

  it('never says that a rate of a few is none', () => {
    const figures = [figure('before', 155, 2500), figure('since', 10, 50_000)];
    expect(outcomeOf({ effect: 'fell', figures })![0]).toContain('from 62 to fewer than 1 per 1,000');
  });

  it('is not said where figures and analysis disagree, or a figure is hidden', () => {
    expect(
      outcomeOf({
        effect: 'fell',
        figures: FELL.toReversed().map((each, at) => ({ ...each, span: at === 0 ? 'before' : 'since' })),
      }),
    ).toBeNull();
    expect(outcomeOf({ effect: 'fell', figures: [FELL[0]!, { ...FELL[1]!, counts: null }] })).toBeNull();
  });

  it('stands below the author’s own evidence, which says how it is known', () => {
    const evidence = { ...EVIDENCE, reason: 'We count every visit.' };
    expect(outcomeOf({ evidence, effect: 'fell', figures: FELL })).toEqual([
      'Late visits fell by half.',
      'Based on 1,240 customers, spring 2026.',
      'How we know: We count every visit.',
      'Comments about this fell from 62 to 29 per 1,000 comments. That is more than chance would explain.',
    ]);
  });
});

describe('what the analysis may say in public', () => {
  const fix = (verdict: FixResult['verdict']) => [{ promise: 'late', verdict } as FixResult];
  const asked = (span: ThemeFigure['span'], kind: 'shown' | 'suppressed'): ThemeFigure =>
    ({ promise: 'late', span, from: '2025-01', to: '2025-12', decision: { kind } }) as ThemeFigure;
  const both = [asked('before', 'shown'), asked('since', 'shown')];

  it('is its verdict, where the figures of both sides are public', () => {
    expect([...publicEffects(fix('worked'), both)]).toEqual([['late', 'fell']]);
    expect([...publicEffects(fix('worse'), both)]).toEqual([['late', 'rose']]);
    const [noSign] = fix('no-sign');
    expect([...publicEffects([noSign!], both)]).toEqual([['late', 'no-sign']]);
    const others = [{ ...noSign!, othersFellToo: true }];
    expect([...publicEffects(others, both)]).toEqual([['late', 'fell-with-others']]);
  });

  it('is nothing where a side is hidden or no figure is asked for, but that it is too early', () => {
    const hidden = [asked('before', 'shown'), asked('since', 'suppressed')];
    expect([...publicEffects(fix('worked'), hidden)]).toEqual([]);
    expect([...publicEffects(fix('worked'), [])]).toEqual([]);
    expect([...publicEffects(fix('too-early'), hidden)]).toEqual([['late', 'too-early']]);
  });
});

describe('finished work', () => {
  const done = (on: string) =>
    publicPromise({
      status: 'done',
      notMeasurable: 'Too few.',
      announcedOn: '2025-01-10',
      updates: [{ on, text: 'It is done.' }],
    });
  const modelOf = (on: string) => progressModel(publicFactsWith({ promises: [done(on)] }));

  it('is in the archive for ever, and on the first page for half a year', () => {
    expect(modelOf('2026-04-15').groups.map(({ status }) => status)).toEqual(['done']);
    expect(modelOf('2026-04-15').archive).toHaveLength(1);
    const old = modelOf('2025-10-15');
    expect(old.groups).toEqual([]);
    expect(old.archive.map(({ lastHeard }) => lastHeard)).toEqual(['Last report: 15 October 2025.']);
  });
});

it('old data are said to be old, with their month', () => {
  expect(progressModel(publicFactsWith({ staleSince: '2026-01' })).stale).toContain('from January 2026');
  expect(progressModel(publicFactsWith()).stale).toBeNull();
});
