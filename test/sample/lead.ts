/** Pearson's r of two equally long series. */
function correlation(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  x.forEach((value, at) => {
    xy += (value - meanX) * (y[at]! - meanY);
    xx += (value - meanX) ** 2;
    yy += (y[at]! - meanY) ** 2;
  });
  return xy / Math.sqrt(xx * yy);
}

/**
 * How the month-to-month changes of a theme follow those of an indicator some months earlier; a negative lead asks
 * whether the theme comes first. Changes, because two series that merely fall would seem to follow each other.
 */
export function leadCorrelation(
  indicator: ReadonlyMap<string, number>,
  theme: ReadonlyMap<string, number>,
  lead: number,
): number {
  const pairs = [...theme].flatMap(([month, share]) => {
    const [now, before] = [
      indicator.get(monthsEarlier(month, lead)),
      indicator.get(monthsEarlier(month, lead + 1)),
    ];
    const shareBefore = theme.get(monthsEarlier(month, 1));
    if (now === undefined || before === undefined || shareBefore === undefined) return [];
    return [{ indicator: now - before, theme: share - shareBefore }];
  });
  return correlation(
    pairs.map((pair) => pair.indicator),
    pairs.map((pair) => pair.theme),
  );
}

function monthsEarlier(month: string, count: number): string {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - count;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}
