import type { OuterLoopResult } from '../../analysis/results.ts';
import type { Context } from '../context.ts';
import type { EmptyState, Marker, Skeleton } from '../page-model.ts';
import { annuityFigure, annuityKeyFigures, annuitySource, annuityViews } from './annuity-words.ts';
import { effortFigure, effortSentences, staffingFigure, staffingSentence } from './effort-figures.ts';
import type { OuterLoopPage } from './outer-loop-model.ts';
import { promiseTable, promisesSentence } from './promise-standings.ts';
import { preventionLadder } from './prevention-ladder.ts';

/** Whether causes are being removed, or only cases closed. */
export function outerLoopPage(context: Context): OuterLoopPage {
  const { outerLoop } = context.results.rhythm;
  const ladder = preventionLadder(context);
  const promises = promiseTable(context);
  return {
    title: 'Outer loop',
    description: 'Effort for causes against cases, promises to customers, and cost that is gone.',
    lede: ledeOf(outerLoop, context),
    markers: markersOf(outerLoop),
    skeletons: outerLoop === null ? SKELETONS : [],
    effort: effortFigure(outerLoop?.effort ?? null, context),
    effortText: effortSentences(context),
    ...ladder,
    promises,
    promisesText: promisesSentence(context),
    promisesEmpty: promises === null ? noPromises : null,
    annuityFigures: outerLoop === null ? [] : annuityKeyFigures(outerLoop, context),
    annuitySource: annuitySource(context),
    annuity: annuityFigure(outerLoop, context),
    annuities: outerLoop === null ? [] : annuityViews(outerLoop, context),
    staffing: staffingFigure(outerLoop?.staffing ?? null, context),
    staffingText: staffingSentence(outerLoop?.staffing ?? null, context),
    staffingMarkers: staffingMarkers(outerLoop),
    notes:
      outerLoop === null
        ? []
        : [
            'Hours are counted by people and rounded by people; read the direction, not the decimals.',
            'A cost that is gone is an estimate with a range until something else shows it. It frees people and money for other work; it is not profit.',
            'Support that grows with customers is no fault. Support that grows faster asks which causes bring the contacts.',
          ],
  };
}

function ledeOf(outerLoop: OuterLoopResult | null, context: Context): string {
  const { f } = context;
  const rule =
    'The inner loop helps one customer at a time; the outer loop removes the cause for all of them and tells them so.';
  const half = outerLoop?.effort?.half ?? null;
  if (half === null || half.share === null) return `${rule} At least half of the effort should go there.`;
  const likely = outerLoop?.byMonth.at(-1)?.likelyCents ?? 0;
  const gone =
    likely === 0
      ? ''
      : ` Recurring cost of about ${f.money(likely)} is estimated to be gone since the first cause was closed.`;
  return `${rule} In the last ${f.spelled(half.months, 'month')} it took ${f.percent(half.share)} of the hours; the rule asks for half.${gone}`;
}

function markersOf(outerLoop: OuterLoopResult | null): readonly Marker[] {
  const half = outerLoop?.effort?.half ?? null;
  if (half === null || half.share === null) return [];
  return half.kept
    ? [{ icon: 'check', text: 'The half rule is kept' }]
    : [{ icon: 'warning', text: 'Less than half goes into causes' }];
}

function staffingMarkers(outerLoop: OuterLoopResult | null): readonly Marker[] {
  const growth = outerLoop?.staffing?.growth ?? null;
  if (growth === null) return [];
  return growth.isWarning
    ? [{ icon: 'warning', text: 'Support grows faster than customers' }]
    : [{ icon: 'check', text: 'Support does not outgrow customers' }];
}

const noPromises: EmptyState = {
  missing: 'Promises to customers',
  why: 'An outer loop that customers never hear of is only half closed.',
  next: 'Write what you heard, what you do about it, and when they hear again.',
  command: 'npm run new -- promise <id>',
  file: 'content/promises/<id>.yaml',
};

const SKELETONS: readonly Skeleton[] = [
  {
    file: 'content/outer-loop.yaml',
    text: 'effort:\n  source: Who counts the hours, and how\n  inner: Replies, call-backs, refunds, second visits\n  outer: Root-cause exercises, changed workflows, reports to all customers\n  months:\n    - { month: 2026-06, innerHours: 219, outerHours: 236 }\nannuities: []',
  },
];
