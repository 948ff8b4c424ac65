import type {
  AnnuityResult,
  AnnuityStanding,
  MoneyRangeCents,
  OuterLoopResult,
} from '../../analysis/results.ts';
import type { Context } from '../context.ts';
import { emptyFigure, figureOf } from '../context.ts';
import { axisFor } from '../figures/axis.ts';
import type { DataTable, Figure, KeyFigure } from '../page-model.ts';
import { spanText } from './unit-words.ts';

const VERDICTS: Readonly<Record<AnnuityStanding['verdict'], string>> = {
  confirmed: '✓ confirmed',
  contradicted: '✗ contradicted',
  'too-early': 'too early to tell',
  'not-shown': 'not shown yet',
  'nothing-to-show-it': 'estimate alone',
  'came-back': 'came back',
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
      detail: `${f.moneyExact(last.lowCents)} to ${f.moneyExact(last.highCents)}, ${f.counted(annuities.length, 'cause')} closed`,
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
    axis: axisFor([last.highCents], { label: 'Summed up', text: money, zero: true }),
    months: months.map((month) => ({
      label: f.monthShort(month.month),
      value: month.likelyCents,
      interval: { low: month.lowCents, high: month.highCents },
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
          value: cents / 100,
        })),
      ]),
    },
  });
}

export function annuityTable({ annuities }: OuterLoopResult, context: Context): DataTable | null {
  const { f } = context;
  if (annuities.length === 0) return null;
  return {
    caption: 'Causes that were closed, and what they used to cost',
    columns: [
      { label: 'No longer needed', numeric: false },
      { label: 'Gone since', numeric: false },
      { label: 'A month', numeric: true },
      { label: 'So far', numeric: true },
      { label: 'Standing', numeric: false },
      { label: 'What shows it', numeric: false },
      { label: 'Used instead for', numeric: false },
      { label: 'Estimate by', numeric: false },
    ],
    rows: annuities.map((annuity) => rowOf(annuity, context)),
    source: `${annuitySource(context)} n = ${f.counted(annuities.length, 'closed cause')}.`,
  };
}

function rowOf(annuity: AnnuityResult, context: Context): DataTable['rows'][number] {
  const { f } = context;
  const declared = context.rhythm.outerLoop?.annuities[annuity.index];
  return [
    declared?.theme === undefined
      ? { text: declared?.what ?? '' }
      : { text: declared.what, href: `themes/${declared.theme}/` },
    { text: `${f.month(annuity.closedFrom)}, ${f.counted(annuity.months, 'month')}` },
    { text: rangeText(annuity.perMonth, context) },
    { text: rangeText(annuity.soFar, context) },
    { text: VERDICTS[annuity.standing.verdict] },
    { text: evidenceText(annuity, context) },
    { text: declared?.nowUsedFor ?? 'not said' },
    { text: declared === undefined ? '' : `${declared.perMonth.author}: ${declared.perMonth.source}` },
  ];
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
