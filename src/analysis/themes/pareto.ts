import { compareText } from '../../model/compare-text.ts';
import type { ParetoCut, ParetoItem } from '../results.ts';

/** What a theme weighs: mentions, or cents per year. */
export interface ThemeValue {
  readonly theme: string;
  /** A whole number; null when unknown (money only). */
  readonly value: number | null;
  /** "Other": printed last, never vital. */
  readonly catchAll: boolean;
}

export interface ParetoOptions {
  readonly unit: 'mentions' | 'cents';
  /** The mentions that all this stands on; for money, those behind it. */
  readonly mentions: number;
  /** The share that the vital few must reach, such as 0.8. */
  readonly vitalShare: number;
  /** Fewer mentions than this: a list. */
  readonly minimumAnswers: number;
  /** Fewer than this: a flagged chart. */
  readonly fullAnswers: number;
}

/** Of two themes the larger one is no finding; a house rule. */
const FEWEST_THEMES = 3;

/** More than three in five themes needed for the cut: evenly spread. A house rule, in whole numbers as well. */
const EVENLY_SPREAD = { themes: 3, of: 5 };

/**
 * Finds the vital few: the smallest number of themes that together reach the vital share, the one that crosses the
 * line included, and all that tie with the last one in.
 *
 * The line is drawn over the themes proper. Catch-all themes take part in the total and in every share, because they
 * were mentioned, but they can neither be vital nor push others over the line. Shares are compared in whole numbers:
 * with floating point a list that is exactly 80 % misses the line by dust.
 *
 * Values of 0 and unknown values are left out.
 *
 * @returns a cut, or a plain list with the reason why no cut is meant
 * @throws {RangeError} for a value that is not a whole number of 0 or more, or a vital share outside 0–1
 */
export function paretoCut(values: readonly ThemeValue[], options: ParetoOptions): ParetoCut {
  const known = values.filter(hasValue).sort(byValue);
  const themes = known.filter(({ catchAll }) => !catchAll);
  const inOrder = [...themes, ...known.filter(({ catchAll }) => catchAll)];
  const total = sumOf(known);

  const reason = reasonForList(values, known, themes, options);
  if (reason !== null) {
    return { kind: 'list', items: inOrder.map(({ theme, value }) => ({ theme, value })), total, reason };
  }
  const needed = neededFor(themes, options.vitalShare);
  const tiedIn = themes.slice(needed).filter(({ value }) => value === themes[needed - 1]!.value).length;
  const vitalCount = needed + tiedIn;
  return {
    kind: 'cut',
    items: itemsOf(inOrder, total, vitalCount, options.unit),
    total,
    vitalCount,
    vitalShare: sumOf(themes.slice(0, vitalCount)) / total,
    evenlySpread: EVENLY_SPREAD.of * needed > EVENLY_SPREAD.themes * themes.length,
    tiedIn,
    catchAllShare: (total - sumOf(themes)) / total,
    flagged: options.mentions < options.fullAnswers,
  };
}

/** The vital few of a Pareto, in its order; none without a cut, or when themes are evenly spread. */
export function vitalThemes(cut: ParetoCut): readonly string[] {
  return cut.kind === 'list' || cut.evenlySpread
    ? []
    : cut.items.filter(({ vital }) => vital).map(({ theme }) => theme);
}

interface KnownValue extends ThemeValue {
  readonly value: number;
}

function hasValue(theme: ThemeValue): theme is KnownValue {
  if (theme.value !== null && (!Number.isSafeInteger(theme.value) || theme.value < 0)) {
    throw new RangeError(`paretoCut needs whole numbers of 0 or more; "${theme.theme}" has ${theme.value}`);
  }
  return theme.value !== null && theme.value !== 0;
}

/** Largest first, then by id: the order is the same on every machine. */
function byValue(a: KnownValue, b: KnownValue): number {
  return b.value - a.value || compareText(a.theme, b.theme);
}

function reasonForList(
  values: readonly ThemeValue[],
  known: readonly KnownValue[],
  themes: readonly KnownValue[],
  { unit, mentions, minimumAnswers }: ParetoOptions,
): Extract<ParetoCut, { kind: 'list' }>['reason'] | null {
  const moneyUnknown = unit === 'cents' && values.every(({ value }) => value === null);
  if (mentions > 0 && moneyUnknown) return 'no-money-known';
  if (mentions === 0 || known.length === 0 || themes.length === 0) return 'nothing-to-count';
  if (themes.length === 1) return 'one-theme';
  if (mentions < minimumAnswers) return 'too-few-mentions';
  return themes.length < FEWEST_THEMES ? 'few-themes' : null;
}

/** The smallest k whose first k values reach `share` of all; values fall. */
function neededFor(themes: readonly KnownValue[], share: number): number {
  const { numerator, denominator } = fractionOf(share);
  const total = themes.reduce((sum, { value }) => sum + BigInt(value), 0n);
  let reached = 0n;
  const last = themes.findIndex(({ value }) => {
    reached += BigInt(value);
    return reached * denominator >= total * numerator;
  });
  return last + 1;
}

/** The number as it was written: 0.8 is 8/10, not the binary fraction nearest to it. */
function fractionOf(share: number): { readonly numerator: bigint; readonly denominator: bigint } {
  const written = /^(\d+)(?:\.(\d+))?(?:e-(\d+))?$/.exec(String(share));
  if (written === null || share <= 0 || share > 1) {
    throw new RangeError(`paretoCut needs a vital share above 0 and at most 1, not ${share}`);
  }
  const [, whole = '', decimals = '', exponent = '0'] = written;
  return {
    numerator: BigInt(whole + decimals),
    denominator: 10n ** BigInt(decimals.length + Number(exponent)),
  };
}

function itemsOf(
  inOrder: readonly KnownValue[],
  total: number,
  vitalCount: number,
  unit: ParetoOptions['unit'],
): readonly ParetoItem[] {
  let cumulated = 0;
  return inOrder.map(({ theme, value, catchAll }, index) => {
    cumulated += value;
    const next = inOrder[index + 1];
    return {
      theme,
      value,
      share: value / total,
      cumulativeShare: cumulated / total,
      vital: index < vitalCount,
      orderUnsettled: unit === 'mentions' && next?.catchAll === catchAll && withinChance(value, next.value),
    };
  });
}

/** Counts that differ by less than 2 sqrt(a + b), squared to stay in whole numbers; a house rule. */
function withinChance(a: number, b: number): boolean {
  return (a - b) ** 2 < 4 * (a + b);
}

function sumOf(values: readonly KnownValue[]): number {
  return values.reduce((sum, { value }) => sum + value, 0);
}
