import { isoMonthOf, monthNumberOf } from '../../src/model/calendar.ts';
import { csvText, utf8 } from './csv-text.ts';
import { sampleMonths } from './months.ts';
import { plantedTruths } from './planted-truths.ts';
import { randomFor } from './random.ts';

const FIRST_MONTH = monthNumberOf('2024-01');

/** Orders that wait for a date after five working days, percent: high and uneven until the fix of August 2025. */
// prettier-ignore
const ORDERS_WITHOUT_DATE = [
  24, 17, 20, 27, 22, 15, 19, 28, 31, 23, 18, 26, // 2024
  30, 21, 16, 18, 27, 24, 20, 11, 7, 9, 13, 8, // 2025
  5, 9, 12, 7, 6, 10, // 2026
];
/** Minutes a line is down without notice, mean of all lines: storms make bad winters. */
// prettier-ignore
const UNPLANNED_OUTAGE_MINUTES = [
  71, 64, 52, 40, 33, 36, 38, 35, 44, 58, 77, 69, // 2024
  83, 60, 47, 41, 52, 37, 33, 36, 49, 66, 61, 74, // 2025
  68, 57, 43, 38, 30, 34, // 2026
];
/** Calls answered within two minutes, percent: wanders on its own. */
// prettier-ignore
const CALLS_ANSWERED_IN_TWO_MINUTES = [
  61, 58, 63, 66, 60, 57, 64, 62, 55, 59, 67, 61, // 2024
  56, 60, 65, 58, 63, 59, 66, 62, 57, 64, 60, 55, // 2025
  63, 67, 61, 58, 65, 60, // 2026
];
/** First bills whose lines all stand on the order, percent: read by hand since July 2024. */
// prettier-ignore
const FIRST_BILLS_AS_ORDERED = [
  86, 84, 87, 85, 83, 86, // 2024, from July
  84, 85, 87, 83, 86, 84, 85, 82, 86, 87, 84, 85, // 2025
  83, 86, 84, 85, 83, 84, // 2026
];
/** Outages announced within fifteen minutes, percent: by hand until the texts of May 2026. */
// prettier-ignore
const OUTAGES_ANNOUNCED = [
  22, 18, 25, 16, 14, 21, // 2024, from July
  12, 19, 24, 23, 20, 26, 24, 22, 17, 15, 19, 13, // 2025
  16, 21, 25, 27, 71, 79, // 2026
];
/** Visits that customers confirmed the working day before, percent. */
// prettier-ignore
const VISITS_CONFIRMED = [
  80, 82, 78, 81, 79, 83, // 2024, from July
  81, 79, 83, 80, 78, 82, 77, 81, 84, 80, 82, 79, // 2025
  80, 83, 81, 78, 82, 81, // 2026
];

/** The percentage of orders without a date in the month that leads this one by the planted lead. */
export function ordersWithoutDateBefore(month: number): number {
  return ORDERS_WITHOUT_DATE[month - plantedTruths.leadingIndicator.leadMonths - FIRST_MONTH]!;
}

/** How a month's unplanned outages compare with an ordinary month: 1 is ordinary. */
export function outageLevel(month: number): number {
  return UNPLANNED_OUTAGE_MINUTES[month - FIRST_MONTH]! / 50;
}

/** The mean of the leading indicator over the months before customers felt the fix, as they felt it. */
export const usualOrdersWithoutDate: number = (() => {
  const feltFrom = monthNumberOf(plantedTruths.fix.feltFrom);
  const before = sampleMonths.filter((month) => month < feltFrom).map(ordersWithoutDateBefore);
  return before.reduce((sum, value) => sum + value, 0) / before.length;
})();

/** `data/operations/*.csv`: one file for each team, one row for each indicator and month. */
export function operationsCsvs(): Map<string, Uint8Array> {
  return new Map([
    ['installations.csv', indicatorCsv('orders-without-date', ORDERS_WITHOUT_DATE, 1)],
    ['network.csv', indicatorCsv('unplanned-outage-minutes', UNPLANNED_OUTAGE_MINUTES, 0)],
    ['contact-centre.csv', indicatorCsv('calls-answered-in-two-minutes', CALLS_ANSWERED_IN_TWO_MINUTES, 1)],
    ['first-bills.csv', indicatorCsv('first-bills-as-ordered', FIRST_BILLS_AS_ORDERED, 1, '2024-07')],
    ['service-desk.csv', indicatorCsv('outages-announced', OUTAGES_ANNOUNCED, 1, '2024-07')],
    ['visits.csv', indicatorCsv('visits-confirmed', VISITS_CONFIRMED, 1, '2024-07')],
  ]);
}

function indicatorCsv(
  indicator: string,
  values: readonly number[],
  decimals: number,
  firstMonth = '2024-01',
): Uint8Array {
  const first = monthNumberOf(firstMonth);
  const random = randomFor(`operations/${indicator}`);
  const rows = values.map((value, at) => [
    indicator,
    isoMonthOf(first + at),
    (value + random.between(-4, 4) / 10).toFixed(decimals),
  ]);
  return utf8(csvText([['indicator', 'period', 'value'], ...rows]));
}
