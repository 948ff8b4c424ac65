import type { BuyIn } from '../../model/buy-in.ts';
import { NO_CODE } from '../../model/feedback-table.ts';
import type { Interval } from '../results.ts';
import { normalCdf } from '../statistics/distributions.ts';
import { shareDifferenceInterval, wilsonInterval } from '../statistics/intervals.ts';
import type { ShareCounts } from '../statistics/intervals.ts';
import { twoSharesP } from '../statistics/two-shares.ts';
import type { Voices } from '../statistics/voices.ts';
import { allVoices, equalAnswers, voicesOf, wholeAnswers, withoutVoices } from '../statistics/voices.ts';
import type { ThemeFacts } from '../themes/theme-pareto.ts';

/** What is counted, and out of what. */
export interface Rows {
  readonly base: Uint32Array;
  readonly rows: Uint32Array;
}

export interface BarSpread {
  /** 95 % of share minus line. */
  readonly interval: Interval;
  /** Two-sided. */
  readonly p: number;
}

/** The spread of the bar of a group; `codeBefore` is the same group in the period before. */
export type SpreadOf = (code: number, codeBefore: number | null) => BarSpread | null;

/**
 * How far chance may move the bar of a group. Each customer is one voice in each group.
 *
 * The line of all together holds the group itself: the bar is the difference from all others, shortened by the part of
 * the answers that are not the group's own, and so is its interval. A declared line has no interval of its own. A group
 * and its own past are taken for independent, which makes the interval too wide rather than too narrow. Too few customers
 * on a side say nothing of how customers differ: null.
 */
export function barSpread(
  { line }: BuyIn,
  { table }: ThemeFacts,
  { codes }: { readonly codes: Int32Array },
  { now, before, fewest }: { readonly now: Rows; readonly before: Rows; readonly fewest: number },
): SpreadOf {
  const customers = table.customer.codes;
  const own = voicesByGroup(now, codes, customers);
  switch (line.kind) {
    case 'industry':
      return (code) =>
        own.of(code).voices < fewest ? null : againstDeclared(equalAnswers(own.of(code)), line.share ?? 0);
    case 'last-period': {
      const earlier = voicesByGroup(before, codes, customers);
      return (code, codeBefore) =>
        codeBefore === null ? null : between(earlier.of(codeBefore), own.of(code), fewest);
    }
    case 'normal':
      return (code) => {
        const rest = withoutVoices(own.all, own.of(code));
        const found = between(rest, own.of(code), fewest);
        if (found === null) return null;
        const part = rest.answers / own.all.answers;
        return {
          p: found.p,
          interval: { low: part * found.interval.low, high: part * found.interval.high },
        };
      };
    default:
      return line.kind satisfies never;
  }
}

function between(from: Voices, to: Voices, fewest: number): BarSpread | null {
  if (Math.min(from.voices, to.voices) < fewest) return null;
  const [before, after] = [equalAnswers(from), equalAnswers(to)];
  return {
    interval: shareDifferenceInterval(before, after),
    p: twoSharesP(wholeAnswers(before), wholeAnswers(after)),
  };
}

/** The score test, which agrees with Wilson's interval. */
function againstDeclared({ successes, n }: ShareCounts, line: number): BarSpread {
  const { low, high } = wilsonInterval(successes, n);
  const error = Math.sqrt((line * (1 - line)) / n);
  const p =
    error === 0 ? Number(successes / n === line) : 2 * normalCdf(-Math.abs(successes / n - line) / error);
  return { interval: { low: low - line, high: high - line }, p: Math.min(1, p) };
}

/** The voices of each group, and of all groups together with what belongs to none. */
function voicesByGroup({ base, rows }: Rows, codes: Int32Array, customers: Int32Array) {
  const groups = new Map<number, number[]>();
  for (const row of base) {
    const found = groups.get(codes[row]!);
    if (found === undefined) groups.set(codes[row]!, [row]);
    else found.push(row);
  }
  const counted = new Set(rows);
  const voices = new Map([...groups].map(([code, own]) => [code, voicesOfRows(own, counted, customers)]));
  const none = allVoices([]);
  return { all: allVoices(voices.values()), of: (code: number): Voices => voices.get(code) ?? none };
}

function voicesOfRows(own: readonly number[], counted: ReadonlySet<number>, customers: Int32Array): Voices {
  const said = new Map<number, { answers: number; yes: number }>();
  return voicesOf((add) => {
    for (const row of own) {
      const yes = counted.has(row) ? 1 : 0;
      const customer = customers[row]!;
      if (customer === NO_CODE) {
        add(1, yes);
        continue;
      }
      const voice = said.get(customer);
      if (voice === undefined) said.set(customer, { answers: 1, yes });
      else {
        voice.answers++;
        voice.yes += yes;
      }
    }
    said.forEach(({ answers, yes }) => add(answers, yes));
  });
}
