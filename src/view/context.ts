import type { DriverEstimate, OutcomeResult, ThemeResult } from '../analysis/results.ts';
import type { OutcomeConfig } from '../model/outcome-config.ts';
import { directionOf } from '../model/promises/public-language.ts';
import type { DriverConfig } from '../model/workspace-config.ts';
import type { Theme } from '../model/theme.ts';
import type { Formats } from './format.ts';
import { formatsOf } from './format.ts';
import type { EmptyState, Figure, Quote } from './page-model.ts';
import type { ReportInput, SampleComment } from './report-input.ts';

/** The input together with the names and formats that every page needs. */
export interface Context extends ReportInput {
  readonly f: Formats;
  readonly mainOutcome: OutcomeConfig | null;
  readonly outcomeName: (id: string) => string;
  readonly driverName: (id: string) => string;
  readonly themeName: (id: string) => string;
  /** The name in quotation marks, for use inside a sentence: themes are named in whole phrases. */
  readonly themeQuoted: (id: string) => string;
  readonly sourceName: (id: string) => string;
  readonly driver: (id: string) => DriverConfig | null;
  readonly theme: (id: string) => Theme | null;
  readonly themeResult: (id: string) => ThemeResult | null;
  readonly estimate: (id: string) => DriverEstimate | null;
  readonly outcomeResult: OutcomeResult | null;
  /** Names of the sources that ask for a rating or outcome. */
  readonly sourcesAsking: (...ids: readonly string[]) => readonly string[];
  /** Names of the sources with comments. */
  readonly sourcesCommenting: readonly string[];
  /** The source has a column that says which customer wrote. */
  readonly namesCustomers: (source: string) => boolean;
  /** The foot of a figure: n, period, source, scope, date of the data. */
  readonly footnote: (base: string, sources: readonly string[], ...more: readonly string[]) => string;
  /** The same for a figure over a part of the period of the data; null where it is all of it. */
  readonly footnoteOver: (
    period: string | null,
    base: string,
    sources: readonly string[],
    ...more: readonly string[]
  ) => string;
}

/** How figures are written where those of the workspace's locale would turn an English sentence round. */
const LEFT_TO_RIGHT = 'en-GB';

function localeOfReport(locale: string): string {
  return directionOf(locale) === 'rtl' ? LEFT_TO_RIGHT : locale;
}

export function contextOf(input: ReportInput): Context {
  const { config, results } = input;
  const f = formatsOf(localeOfReport(config.locale), config.currency);
  const themes = new Map(input.themes.map((theme) => [theme.id, theme]));
  const sources = new Map(input.sources.map((source) => [source.id, source.mapping]));
  const themeResults = new Map(results.themes.themes.map((theme) => [theme.theme, theme]));
  const estimates = new Map(results.drivers.estimates.map((estimate) => [estimate.driver, estimate]));
  const outcomes = new Map(Object.entries(config.outcomes));
  const drivers = new Map(Object.entries(config.drivers));
  const sourceName = (id: string) => sources.get(id)?.name ?? id;
  const period = results.period === null ? 'no feedback yet' : f.period(results.period);
  const footnoteOver: Context['footnoteOver'] = (over, base, from, ...more) =>
    [
      `Source: ${from.length === 0 ? 'all feedback sources' : f.list(from)}`,
      `n = ${base}`,
      `period: ${over ?? period}`,
      ...more,
      `data as of ${f.date(results.asOf)}`,
    ].join('; ') + '.';
  return {
    ...input,
    f,
    mainOutcome: outcomes.get(results.drivers.outcome) ?? null,
    outcomeName: (id) => outcomes.get(id)?.name ?? id,
    driverName: (id) => drivers.get(id)?.name ?? id,
    themeName: (id) => themes.get(id)?.name ?? id,
    themeQuoted: (id) => `“${themes.get(id)?.name ?? id}”`,
    sourceName,
    driver: (id) => drivers.get(id) ?? null,
    theme: (id) => themes.get(id) ?? null,
    themeResult: (id) => themeResults.get(id) ?? null,
    estimate: (id) => estimates.get(id) ?? null,
    outcomeResult: results.outcomes[0] ?? null,
    sourcesAsking: (...ids) =>
      input.sources
        .filter(({ mapping }) => ids.some((id) => id in mapping.ratings))
        .map(({ mapping }) => mapping.name),
    sourcesCommenting: results.volume.sources
      .filter((source) => source.comments > 0)
      .map((source) => sourceName(source.source)),
    namesCustomers: (id) => sources.get(id)?.columns.customer !== undefined,
    footnote: (base, from, ...more) => footnoteOver(null, base, from, ...more),
    footnoteOver,
  };
}

export function figureOf(chart: Extract<Figure, { kind: 'chart' }>['chart']): Figure {
  return { kind: 'chart', chart };
}

/** The place of a figure that cannot be given: what is missing, why, and what to do next. */
export function emptyFigure(
  empty: Partial<EmptyState> & Pick<EmptyState, 'missing' | 'why' | 'next'>,
): Figure {
  return { kind: 'empty', empty: { command: null, file: null, ...empty } };
}

/** A comment with what is known about who said it. */
export function quoteOf(comment: SampleComment, context: Context): Quote {
  const { f } = context;
  const score = comment.score === null ? null : scoreGiven(comment.score, context);
  const about = [f.date(comment.date), comment.source, comment.segment, comment.unit, score];
  return { text: comment.text, about: about.filter((part) => part !== null).join(', ') };
}

/** "gave 8 of 10", "Solved: no", or the measured number with its unit. */
function scoreGiven(score: number, { f, mainOutcome }: Context): string {
  if (mainOutcome?.kind === 'measure') return `${f.decimal(score, mainOutcome.decimals)} ${mainOutcome.unit}`;
  if (mainOutcome?.kind === 'yes-no') return `${mainOutcome.name}: ${score === 1 ? 'yes' : 'no'}`;
  return `gave ${f.count(score)}${mainOutcome ? ` of ${mainOutcome.scale.high}` : ''}`;
}
