import type {
  AnnuityResult,
  AnnuityStanding,
  MoneyRangeCents,
  OuterLoopResult,
} from '../../analysis/results.ts';
import type { Context } from '../context.ts';
import { emptyFigure, figureOf } from '../context.ts';
import { axisFor } from '../figures/axis.ts';
import type { Figure, KeyFigure, Marker } from '../page-model.ts';
import type { AnnuityView } from './outer-loop-model.ts';
import { spanText } from '../format.ts';

/** Charts and their tables are in whole units of the currency. */
const CENTS = 100;

const MARKERS: Readonly<Record<AnnuityStanding['verdict'], Marker>> = {
  confirmed: { icon: 'check', text: 'Confirmed' },
  contradicted: { icon: 'warning', text: 'Contradicted' },
  'too-early': { icon: 'question', text: 'Too early to tell' },
  'not-shown': { icon: 'circle', text: 'Not shown yet' },
  'nothing-to-show-it': { icon: 'circle', text: 'Estimate alone' },
  'came-back': { icon: 'warning', text: 'Came back' },
};

/** "£1,260 (£810 to £1,980)". */
function rangeText({ lowCents, likelyCents, highCents }: MoneyRangeCents, { f }: Context): string {
  return `${f.moneyExact(likelyCents)} (${f.moneyExact(lowCents)} to ${f.moneyExact(highCents)})`;
}

export function annuityKeyFigures(
  { annuities, byMonth }: OuterLoopResult,
  context: Context,
): readonly KeyFigure[] {
  const { f } = context;
  const last = byMonth.at(-1);
  if (last === undefined) return [];
  const running = annuities.filter(({ standing }) => standing.verdict !== 'came-back');
  const monthly = running.reduce((sum, { perMonth }) => sum + perMonth.likelyCents, 0);
  const confirmed = annuities.filter(({ standing }) => standing.verdict === 'confirmed').length;
  return [
    {
      label: 'Estimated so far',
      value: f.money(last.likelyCents),
      detail: `${f.money(last.lowCents)} to ${f.money(last.highCents)}, ${f.counted(annuities.length, 'cause')} closed`,
    },
    {
      label: 'Of that confirmed',
      value: f.money(last.confirmedCents),
      detail: `${f.count(confirmed)} of ${f.counted(annuities.length, 'cause')}, by an indicator or by what customers say`,
    },
    {
      label: 'Each month from now',
      value: f.money(monthly),
      detail: 'as long as the causes stay closed',
    },
  ];
}

export function annuitySource({ f, results }: Context): string {
  return `Source: content/outer-loop.yaml, each estimate with its author; scope: causes closed so far; whole months only; data as of ${f.date(results.asOf)}.`;
}

/** What has been spared, month by month, summed up; the band runs from all low to all high estimates. */
export function annuityFigure(outerLoop: OuterLoopResult | null, context: Context): Figure {
  const { f, results } = context;
  const months = outerLoop?.byMonth ?? [];
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined || months.length < 2) {
    return emptyFigure({
      missing: 'Recurring cost that is gone',
      why: 'No cause has been closed for two whole months, or nobody has estimated what it used to cost.',
      next: 'For each cause that is closed, write what it cost a month, with a range, a source and an author.',
      file: 'content/outer-loop.yaml',
    });
  }
  const money = (cents: number) => f.money(cents);
  const headline = `About ${money(last.likelyCents)} of recurring cost is estimated to be gone.`;
  return figureOf({
    kind: 'trend',
    id: 'outer-loop-annuity',
    headline,
    subtitle:
      'Cost no longer incurred since causes were closed, summed up by month, with the range of the estimates',
    footnote: `Source: content/outer-loop.yaml; n = ${f.counted(outerLoop?.annuities.length ?? 0, 'closed cause')}; period: ${spanText(first.month, last.month, context)}; confirmed of it: ${money(last.confirmedCents)}; data as of ${f.date(results.asOf)}.`,
    alt: `Line chart. ${headline} The range is ${money(last.lowCents)} to ${money(last.highCents)}.`,
    axis: axisFor([last.highCents / CENTS], {
      label: 'Summed up',
      text: (value) => f.moneyAsSet(value * CENTS),
      zero: true,
    }),
    months: months.map((month) => ({
      label: f.monthShort(month.month),
      value: month.likelyCents / CENTS,
      interval: { low: month.lowCents / CENTS, high: month.highCents / CENTS },
      partial: false,
      faint: false,
    })),
    endText: money(last.likelyCents),
    reference: null,
    marks: [],
    table: {
      columns: [
        { label: 'Month', numeric: false },
        { label: 'Low', numeric: true },
        { label: 'Likely', numeric: true },
        { label: 'High', numeric: true },
        { label: 'Confirmed of likely', numeric: true },
      ],
      rows: months.map((month) => [
        { text: f.month(month.month), value: month.month },
        ...[month.lowCents, month.likelyCents, month.highCents, month.confirmedCents].map((cents) => ({
          text: f.moneyExact(cents),
          value: cents / CENTS,
        })),
      ]),
    },
  });
}

/** Each closed cause with its amounts, whether anything shows it, and who stands behind the estimate. */
export function annuityViews({ annuities }: OuterLoopResult, context: Context): readonly AnnuityView[] {
  return annuities.map((annuity) => annuityView(annuity, context));
}

function annuityView(annuity: AnnuityResult, context: Context): AnnuityView {
  const { f } = context;
  const declared = context.rhythm.outerLoop?.annuities[annuity.index];
  const months = f.counted(annuity.months, 'whole month');
  return {
    what: declared?.what ?? '',
    href: declared?.theme === undefined ? null : `themes/${declared.theme}/`,
    markers: [MARKERS[annuity.standing.verdict]],
    lines: [
      `Gone since ${f.month(annuity.closedFrom)}, ${months}: ${rangeText(annuity.soFar, context)} so far, at ${rangeText(annuity.perMonth, context)} a month.`,
      evidenceText(annuity, context),
      ...(declared?.nowUsedFor === undefined ? [] : [`Used instead: ${declared.nowUsedFor}`]),
      ...(declared === undefined
        ? []
        : [
            `Estimate: ${declared.perMonth.source} (${declared.perMonth.author}, ${f.date(declared.perMonth.date)}).`,
          ]),
    ],
  };
}

/** What the indicator and the customers say, in one line. */
function evidenceText({ index, standing }: AnnuityResult, context: Context): string {
  const declared = context.rhythm.outerLoop?.annuities[index];
  const indicator = context.indicators.find(({ id }) => id === declared?.indicator)?.name;
  const parts = [
    ...(standing.indicator === null || indicator === undefined
      ? []
      : [`${indicator}: ${VOTE_WORDS[standing.indicator]}`]),
    ...(standing.theme === null || declared?.theme === undefined
      ? []
      : [`Mentions of ${context.themeQuoted(declared.theme)}: ${VOTE_WORDS[standing.theme]}`]),
  ];
  return parts.length === 0
    ? 'Nothing measures it; name an indicator, or a promise with a fix of this theme.'
    : `${parts.join('; ')}.`;
}

const VOTE_WORDS = {
  yes: 'shifted to the good side',
  no: 'moved the wrong way',
  'too-early': 'too early',
  'not-shown': 'no shift beyond ordinary variation',
} as const;
