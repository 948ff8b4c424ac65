import type { DriverStability } from '../../analysis/results.ts';
import type { Context } from '../context.ts';

/** What is known of one driver over all resamples; null where shares were not resampled. */
export function stabilityOfDriver(id: string, { results }: Context): DriverStability | null {
  const { stability } = results.drivers;
  return stability.kind === 'resampled'
    ? (stability.drivers.find(({ driver }) => driver === id) ?? null)
    : null;
}

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
      case 'many-drivers':
        return ['How far the shares would move is not worked out for more than twelve drivers.'];
      default:
        return stability.reason satisfies never;
    }
  }
  const [first, second] = stability.drivers;
  if (first === undefined) return [];
  const often = `${context.driverName(first.driver)} ranks first in ${first.firstShare === 1 ? 'all' : `${f.percent(first.firstShare)} of`} ${f.count(stability.resamples)} samples drawn from these customers.`;
  const open =
    second !== undefined && first.firstShare < 0.95
      ? [`Which driver comes first is not settled: ${context.driverName(second.driver)} may as well.`]
      : [];
  return [often, ...open, ...halvesSentences(context)];
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
