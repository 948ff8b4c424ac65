import { spanText } from '../format.ts';
import type { FixComparison, FixEffect, FixResult, FixSide, SeasonMatch } from '../../analysis/results.ts';
import { livePlanOf, statusMarker } from '../chain/plan-words.ts';
import type { Context } from '../context.ts';
import { emptyFigure } from '../context.ts';
import type { EmptyState, KeyFigure, Marker, Skeleton } from '../page-model.ts';
import type { FixEntry, FixesPage } from './change-model.ts';
import { customersRead } from './customers-read.ts';
import { themeControlFigure } from '../themes/theme-control.ts';

/** Every fix that a promise names: whether customers mention the theme less, beside a theme that nobody fixed. */
export function fixesPage(context: Context): FixesPage {
  const entries = context.results.fixes.map((fix) => entryOf(fix, context));
  const { f } = context;
  return {
    title: 'Did the fixes work',
    description: 'For every change that was made: whether customers mention the theme less than before.',
    lede: 'For every change with a date: do customers mention the theme less often than before, and more so than a theme for which no fix is on record?',
    entries,
    empty: entries.length === 0 ? noFixes : null,
    skeletons: entries.length === 0 ? [SKELETON] : [],
    notes:
      entries.length === 0
        ? []
        : [
            'A theme is picked because it stands high, and what stands high tends to fall by itself. The months it was picked on, and those until customers could feel the change, are left out of both sides.',
            'Other changes in the same months may have helped or hindered. The comparison theme shows what happened without a fix; it is chosen by its mentions before the fix alone.',
            ...(entries.length < 2
              ? []
              : [
                  `The evidence allows for having looked at ${f.counted(entries.length, 'fix', 'fixes')} at once.`,
                ]),
          ],
  };
}

const noFixes: EmptyState = {
  missing: 'A change with a date',
  why: 'No promise says yet when something was changed, so before and after cannot be told apart.',
  next: 'Once a change is made, add its date to the promise about it. The dates stay internal.',
  command: null,
  file: 'content/promises/<id>.yaml',
};

const SKELETON: Skeleton = {
  file: 'content/promises/<id>.yaml',
  text: 'theme: late-installation\nfix:\n  madeOn: 2026-03-01    # the day our work changed\n  feltFrom: 2026-05-01  # when customers can feel it; leave out when at once',
};

function entryOf(fix: FixResult, context: Context): FixEntry {
  const title = context.promises.find(({ id }) => id === fix.promise)?.title ?? context.themeName(fix.theme);
  const result = context.themeResult(fix.theme);
  return {
    id: fix.promise,
    title,
    markers: [markerOf(fix)],
    verdict: verdictSentence(fix, context),
    theme: { text: context.themeName(fix.theme), href: `themes/${fix.theme}/` },
    plan: planOf(fix, context),
    keyFigures: keyFigures(fix, context),
    source: sourceOf(fix, context),
    season: seasonSentence(fix, context),
    comparison: comparisonSentence(fix, context),
    customersRead: customersRead(fix, context),
    cautions: cautions(fix, context),
    figure:
      result === null
        ? emptyFigure({
            missing: 'The theme by month',
            why: 'The theme of this fix is not described.',
            next: 'Describe it: one file a theme.',
            file: `content/themes/${fix.theme}.yaml`,
          })
        : themeControlFigure(result, `fix-${fix.promise}`, context),
  };
}

function planOf({ theme }: FixResult, context: Context): FixEntry['plan'] {
  const plan = livePlanOf(theme, context);
  return plan === null ? null : { text: plan.title, href: `plans/${plan.id}/`, status: statusMarker(plan) };
}

function markerOf({ verdict }: FixResult): Marker {
  switch (verdict) {
    case 'worked':
      return { icon: 'check', text: 'Worked' };
    case 'too-early':
      return { icon: 'question', text: 'Too early to tell' };
    case 'no-sign':
      return { icon: 'circle', text: 'No sign of an effect' };
    case 'worse':
      return { icon: 'warning', text: 'Got worse' };
    default:
      return verdict satisfies never;
  }
}

function verdictSentence(fix: FixResult, context: Context): string {
  const { effect, verdict, before, after } = fix;
  if (effect.kind === 'not-estimable' || before === null || after === null) {
    return `${missingSentence(effect, fix, context)} ${settlingSentence(fix, context)}`.trim();
  }
  const counts = `${sideText(after, context)} after, ${sideText(before, context)} before`;
  const size = sizeText(effect, context);
  switch (verdict) {
    case 'worked':
      return `Worked: ${counts}. ${size}`;
    case 'worse':
      return `Worse since the change: ${counts}. ${size}`;
    case 'no-sign':
      return fix.othersFellToo
        ? `No sign that the change did it: ${counts}. ${size} A theme for which no fix is on record fell too, and this one not clearly further.`
        : `No sign of an effect: ${counts}. ${size} This cannot be told from chance, though the months were enough to see a halving.`;
    case 'too-early':
      return `Too early to tell: ${counts}. ${size} This cannot be told from chance. ${settlingSentence(fix, context)}`;
    default:
      return verdict satisfies never;
  }
}

/** "about 38% of the old rate (29% to 50%)". */
function sizeText(effect: Extract<FixEffect, { kind: 'estimated' }>, { f }: Context): string {
  const { ratio, ratioInterval } = effect;
  if (ratio === 0) {
    return `None since; it could still be up to ${f.percent(ratioInterval.high)} of the old rate.`;
  }
  const percent = f.percents([ratio, ratioInterval.low, ratioInterval.high]);
  return `At equal volume that is ${percent(ratio)} of the old rate, likely ${percent(ratioInterval.low)} to ${percent(ratioInterval.high)}.`;
}

function sideText({ mentions, base, months }: FixSide, { f }: Context): string {
  return `${f.counted(mentions, 'mention')} in ${f.counted(base, 'comment')} (${f.counted(months, 'month')})`;
}

function missingSentence(
  effect: FixEffect,
  { before, after, feltFrom }: FixResult,
  context: Context,
): string {
  const { f } = context;
  const side = (months: FixSide | null) => (months === null ? 'none' : sideText(months, context));
  if (effect.kind === 'estimated') return '';
  switch (effect.reason) {
    case 'not-felt-yet':
      return `Too early: there is no whole month yet in which customers could feel the change (from ${f.date(feltFrom)}).`;
    case 'too-few-months-after':
      return `Too early: ${f.counted(after?.months ?? 0, 'whole month')} since customers can feel the change; three are needed.`;
    case 'too-few-months-before':
      return 'It cannot be told: fewer than three months before the change, once those the theme was picked on are left out.';
    case 'too-few-mentions':
      return `Too few mentions to compare: ${side(after)} after, ${side(before)} before. Ten are needed on both sides together.`;
    case 'none-before':
      return `Nobody raised it before the change: ${side(after)} after. There is no old rate to compare with.`;
    case 'never-mentioned':
      return 'Nobody raised it before or after: there is nothing to compare.';
    default:
      return effect.reason satisfies never;
  }
}

/** What would settle an open verdict. */
function settlingSentence({ monthsToSeeHalving: needed, after }: FixResult, { f }: Context): string {
  if (needed === null) {
    return 'What came before is too little to see even a halving, however many months follow: look at the indicator of the work itself.';
  }
  const more = needed - (after?.months ?? 0);
  return more > 0
    ? `What would settle it: about ${f.counted(more, 'more whole month')} at the volume of before would show a halving.`
    : 'The months would be enough to see a halving; a smaller effect needs more.';
}

function keyFigures(fix: FixResult, context: Context): readonly KeyFigure[] {
  const { f } = context;
  const { effect, before, after } = fix;
  const percent = f.percents([before, after].map((side) => side && side.mentions / side.base));
  const rate = (label: string, side: FixSide | null): KeyFigure =>
    side === null
      ? { label, value: 'None', detail: 'no whole month with comments' }
      : {
          label,
          value: percent(side.mentions / side.base),
          detail: `of ${f.counted(side.base, 'comment')}, ${spanText(side.from, side.to, context)}`,
        };
  return [
    rate('Share of comments before', before),
    rate('Share of comments after', after),
    ...(effect.kind === 'estimated'
      ? [
          {
            label: 'Of the old rate',
            value: effect.ratio === 0 ? 'None since' : f.percent(effect.ratio),
            detail: `${effect.ratio === 0 ? `could still be up to ${f.percent(effect.ratioInterval.high)}` : `likely ${f.percent(effect.ratioInterval.low)} to ${f.percent(effect.ratioInterval.high)}`}${effect.widened ? '; widened because months differ by more than chance' : ''}`,
          },
          {
            label: 'Difference',
            value: `${f.signed(effect.difference * 100, 1)} points`,
            detail: `percentage points of comments, likely ${f.signed(effect.differenceInterval.low * 100, 1)} to ${f.signed(effect.differenceInterval.high * 100, 1)}${effect.widened ? ' (not widened)' : ''}`,
          },
        ]
      : []),
  ];
}

function sourceOf(fix: FixResult, context: Context): string {
  const { f } = context;
  const n = (fix.before?.base ?? 0) + (fix.after?.base ?? 0);
  return context.footnote(
    f.counted(n, 'comment'),
    context.sourcesCommenting,
    ...(fix.leftOut.length === 0
      ? []
      : [
          `left out: ${f.month(fix.leftOut[0]!)} to ${f.month(fix.leftOut.at(-1)!)} (the months it was picked on, and those until it was felt)`,
        ]),
    `method: ${fix.effect.kind === 'estimated' && fix.effect.widened ? 'ratio of two rates, widened (quasi-Poisson)' : 'exact ratio of two rates'}; Newcombe for the difference`,
  );
}

function comparisonSentence({ comparison, effect }: FixResult, context: Context): string {
  const { f } = context;
  if (effect.kind === 'not-estimable') return '';
  if (comparison === null) return 'There is no theme to compare with: every other theme is touched by a fix.';
  const { ratio, ratioInterval, relative, before, after } = comparison;
  const name = context.themeQuoted(comparison.theme);
  const counts = `${sideText(after, context)} after, ${sideText(before, context)} before`;
  if (ratio === null || ratioInterval === null) {
    return `For comparison, ${name}, for which no fix is on record: ${counts}.`;
  }
  const size =
    ratio === 0
      ? `has not been raised since and could still be up to ${f.percent(ratioInterval.high)} of its old rate`
      : `stands at ${f.percent(ratio)} of its old rate, likely ${f.percent(ratioInterval.low)} to ${f.percent(ratioInterval.high)}`;
  return `For comparison, ${name}, for which no fix is on record, ${size}: ${counts}.${besideText(relative, context)}`;
}

/** How the fixed theme did beside the other, in a sentence of its own; nothing where that cannot be worked out. */
function besideText(relative: FixComparison['relative'], { f }: Context): string {
  if (relative === null) return '';
  if (relative.ratio === 0) {
    return ` Beside it, nobody has raised the fixed theme since; it could still be up to ${f.percent(relative.high)} of where it would be had it moved alike.`;
  }
  return ` Beside it, the fixed theme stands at ${f.percent(relative.ratio)} (${f.percent(relative.low)} to ${f.percent(relative.high)}) of where it would be had it moved alike.`;
}

/** What was done about the time of year, or why nothing could be. */
function seasonSentence({ season, effect, before, after }: FixResult, { f }: Context): string {
  if (effect.kind === 'not-estimable' || before === null || after === null) return '';
  switch (season.kind) {
    case 'same':
      return 'Same season: both sides hold the same months of the year, so the time of year is not the difference.';
    case 'matched':
      return `Same season: both sides hold the same ${f.counted(after.months, 'month')} of the year (${f.month(after.from)} to ${f.month(after.to)} against ${f.month(before.from)} to ${f.month(before.to)}), so the time of year is not the difference. Set aside because the other side has no counterpart: ${f.list(season.setAside.map(f.month))}.`;
    case 'not-matched':
      return `Not the same season: ${whyNotMatched(season.reason)}, so all months are compared and part of the difference may be the time of year.`;
    default:
      return season satisfies never;
  }
}

function whyNotMatched(reason: Extract<SeasonMatch, { kind: 'not-matched' }>['reason']): string {
  switch (reason) {
    case 'no-month-in-common':
      return 'the months before and after have no month of the year in common';
    case 'too-few-months-in-common':
      return 'the months before and after have too few months of the year in common';
    case 'too-few-mentions-in-common':
      return 'the months of the year in common hold too few mentions';
    default:
      return reason satisfies never;
  }
}

function cautions({ effect }: FixResult, { f }: Context): readonly string[] {
  if (effect.kind === 'not-estimable') return [];
  return [
    ...(effect.flagged ? ['Fewer than 20 mentions on both sides together: read with care.'] : []),
    ...(effect.widened && effect.dispersion !== null
      ? [
          `Months differ ${f.decimal(effect.dispersion, 1)} times as much as chance explains; the range allows for it.`,
        ]
      : []),
  ];
}
