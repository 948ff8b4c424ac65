import type { DriverStability } from '../../analysis/results.ts';
import type { Context } from '../context.ts';

/** What is known of one driver over all resamples; null where shares were not resampled. */
export function stabilityOfDriver(id: string, { results }: Context): DriverStability | null {
  const { stability } = results.drivers;
  return stability.kind === 'resampled'
    ? (stability.drivers.find(({ driver }) => driver === id) ?? null)
    : null;
}

/** Ahead in so many of the samples: the order is settled. */
const SETTLED = 0.95;
/** Places whose order is told; further down hardly anybody acts on it. */
const PLACES_NAMED = 5;

/** How settled the shares and their order are, as sentences; none without shares. */
export function stabilitySentences(context: Context): readonly string[] {
  const { results, f } = context;
  const { stability } = results.drivers;
  if (stability.kind === 'not-resampled') {
    switch (stability.reason) {
      case 'no-shares':
        return [];
      case 'large':
        return [
          `With ${f.counted(stability.rows, 'answer')} the shares would move by less than a point with other customers like these.`,
        ];
      case 'pairs-only':
        return [
          'How far the shares would move cannot be said: too few answers rate all drivers to draw samples from them.',
        ];
      case 'few-customers':
        return [
          'How far the shares would move cannot be said: fewer than 30 customers gave all these answers. Read the order of the drivers with care.',
        ];
      default:
        return stability.reason satisfies never;
    }
  }
  const [first, second] = stability.drivers;
  if (first === undefined) return [];
  const often = `${context.driverName(first.driver)} ranks first in ${first.firstShare === 1 ? 'all' : `${f.percent(first.firstShare)} of`} ${f.count(stability.resamples)} samples drawn from these customers.`;
  const open =
    second !== undefined && first.firstShare < SETTLED
      ? [`Which driver comes first is not settled: ${context.driverName(second.driver)} may as well.`]
      : [];
  return [
    often,
    ...open,
    ...neighbourSentences(context),
    ...ordersSentences(context),
    ...halvesSentences(context),
  ];
}

/** Drivers whose order behind the first is open, named up to where it matters to a reader. */
function neighbourSentences(context: Context): readonly string[] {
  const { stability } = context.results.drivers;
  if (stability.kind !== 'resampled') return [];
  const { f } = context;
  const open = stability.drivers.slice(1).flatMap(({ driver, aheadOfNext }, index) => {
    const next = stability.drivers[index + 2];
    if (next === undefined || aheadOfNext === null || aheadOfNext >= SETTLED) return [];
    const text = `${context.driverName(driver)} is ahead of ${context.driverName(next.driver)} in ${f.percent(aheadOfNext)}`;
    return [{ text, isNamed: index + 1 < PLACES_NAMED }];
  });
  const named = open.filter(({ isNamed }) => isNamed);
  if (named.length === 0) return [];
  return [
    `Behind the first, the order is not settled everywhere: ${f.list(named.map(({ text }) => text))} of the samples.`,
    ...(named.length < open.length ? ['Further down it is as open.'] : []),
  ];
}

/** What the figures rest on where all orders are too many. */
function ordersSentences({ results, f }: Context): readonly string[] {
  const { stability } = results.drivers;
  if (stability.kind !== 'resampled' || stability.orders === null) return [];
  return [
    `With so many drivers, each sample tries ${f.count(stability.orders)} orders of them instead of all; what those miss is put right by the shares themselves.`,
  ];
}

function halvesSentences(context: Context): readonly string[] {
  const { stability } = context.results.drivers;
  if (stability.kind !== 'resampled' || stability.halves.kind !== 'compared') return [];
  const { f } = context;
  const { firstEarlier, firstLater, from, rowsEarlier, rowsLater } = stability.halves;
  const sizes = `${f.count(rowsEarlier)} answers before ${f.date(from)}, ${f.count(rowsLater)} since`;
  return firstEarlier === firstLater
    ? [`The earlier and the later half of the answers agree on the first (${sizes}).`]
    : [
        `The halves disagree: ${context.driverName(firstEarlier)} comes first in the earlier, ${context.driverName(firstLater)} in the later (${sizes}).`,
      ];
}
