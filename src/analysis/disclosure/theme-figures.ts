import { dayOf, isoMonthOf, lastDayOfMonth, monthNumberOf } from '../../model/calendar.ts';
import type { FeedbackTable } from '../../model/feedback-table.ts';
import { NO_CODE } from '../../model/feedback-table.ts';
import type { PromiseRecord } from '../../model/promises/promise.ts';
import type { PublishedFigure, Release } from '../../model/promises/release.ts';
import { figureId } from '../../model/promises/release.ts';
import type { Theme } from '../../model/theme.ts';
import type { ThemeMarks } from '../themes/theme-marks.ts';
import type { FigureDecision, FigureRequest } from './public-figure.ts';
import { decideFigure } from './public-figure.ts';

/** Months before the change that are counted: a whole year, so that seasons do not look like an effect. */
const MONTHS_BEFORE = 12;

/** How many comments spoke of the theme behind a promise, in the year before the change or in the time since. */
export interface ThemeFigure {
  readonly promise: string;
  readonly span: 'before' | 'since';
  /** The months that were asked for, also where no figure may be shown: `YYYY-MM`. */
  readonly from: string;
  readonly to: string;
  readonly decision: FigureDecision;
}

interface Counted {
  readonly table: FeedbackTable;
  readonly marks: ThemeMarks;
  readonly themes: readonly Theme[];
}

/**
 * The figures that public promises ask for with `figure: theme-mentions`: of the comments of some months, how many spoke of
 * the theme. A share of comments may be compared between periods of different length, which a share of customers may
 * not: the longer the time, the more of them have said something. Comments without a customer are left out, because they
 * could all be from one person.
 *
 * "Before" is the year up to the change, or up to the announcement where no change is recorded; "since" begins with the
 * first whole month in which customers can feel the change and ends with the last whole month of the data.
 *
 * @param asOf      the date the data stand at, `YYYY-MM-DD`
 * @param releases  what was published earlier
 */
export function themeFigures(
  promises: readonly PromiseRecord[],
  data: Counted,
  asOf: string,
  releases: readonly Release[],
): readonly ThemeFigure[] {
  return promises
    .filter((promise) => promise.public && promise.figure === 'theme-mentions')
    .flatMap((promise) => {
      const theme = data.themes.findIndex(({ id }) => id === promise.theme);
      const shown: PublishedFigure[] = [];
      return theme < 0
        ? []
        : spansOf(promise, asOf).map(({ span, from, to }): ThemeFigure => {
            const id = figureId(promise.id, span);
            const request = { id, from, to, ...mentionsIn(data, theme, from, to) };
            const decision = decideFigure(request, publishedSoFar(releases, id), shown);
            if (decision.kind !== 'suppressed') shown.push(decision.figure);
            return { promise: promise.id, span, from, to, decision };
          });
    });
}

function spansOf(
  { fix, announcedOn }: PromiseRecord,
  asOf: string,
): readonly { readonly span: ThemeFigure['span']; readonly from: string; readonly to: string }[] {
  const change = monthNumberOf((fix?.madeOn ?? announcedOn).slice(0, 7));
  const before = {
    span: 'before',
    from: isoMonthOf(change - MONTHS_BEFORE),
    to: isoMonthOf(change - 1),
  } as const;
  if (fix === undefined) return [before];
  const felt = fix.feltFrom ?? fix.madeOn;
  const first = monthNumberOf(felt.slice(0, 7)) + (felt.endsWith('-01') ? 0 : 1);
  const current = monthNumberOf(asOf.slice(0, 7));
  const last = dayOf(asOf) === lastDayOfMonth(current) ? current : current - 1;
  return last < first ? [before] : [before, { span: 'since', from: isoMonthOf(first), to: isoMonthOf(last) }];
}

/** Comments of these months, those that spoke of the theme, and the customers behind them and behind the others. */
function mentionsIn(
  { table, marks }: Counted,
  theme: number,
  from: string,
  to: string,
): Pick<FigureRequest, 'count' | 'of' | 'behind' | 'besides' | 'largest'> {
  const firstDay = dayOf(`${from}-01`);
  const lastDay = lastDayOfMonth(monthNumberOf(to));
  const speaking = new Map<number, number>();
  const others = new Set<number>();
  let of = 0;
  let count = 0;
  for (let row = 0; row < table.rows; row++) {
    const day = table.day[row]!;
    const customer = table.customer.codes[row]!;
    if (day < firstDay || day > lastDay || customer === NO_CODE || marks.inBase[row] === 0) continue;
    of++;
    const themes = marks.themes.subarray(marks.starts[row]!, marks.starts[row + 1]!);
    if (themes.includes(theme)) {
      count++;
      speaking.set(customer, (speaking.get(customer) ?? 0) + 1);
    } else others.add(customer);
  }
  const largest = [...speaking.values()].reduce((most, each) => Math.max(most, each), 0);
  return { count, of, behind: speaking.size, besides: others.size, largest };
}

/** The figure of that id in every release that holds it, oldest first. */
function publishedSoFar(releases: readonly Release[], id: string): readonly PublishedFigure[] {
  return releases
    .toSorted((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1))
    .flatMap(({ figures }) => figures.filter((figure) => figure.id === id));
}
