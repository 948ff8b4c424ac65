import { isoMonthOf, monthNumberOf } from '../../model/calendar.ts';
import type { PromiseRecord } from '../../model/promises/promise.ts';
import { firstWholeMonth } from './indicator-months.ts';

/** A change that was made on a day for a theme, as a promise names it. */
export interface Fix {
  /** Id of the promise. */
  readonly promise: string;
  readonly theme: string;
  readonly madeOn: string;
  readonly feltFrom: string;
  /** First of the months whose figures led to the choice. */
  readonly pickedFrom: string;
  /** Last of them. */
  readonly pickedTo: string;
}

/**
 * A theme is picked because it stands high, and much of that is chance: the months it was picked on would make any fix
 * look good. Three months, when the promise does not say which. House rule.
 */
const PICKING_MONTHS = 3;

/** The fixes that promises name, by promise id. */
export function fixesOf(promises: readonly PromiseRecord[]): readonly Fix[] {
  return promises.flatMap(({ id, theme, fix, announcedOn }) => {
    if (fix === undefined || theme === undefined) return [];
    const decidedOn = announcedOn < fix.madeOn ? announcedOn : fix.madeOn;
    const pickedTo = isoMonthOf(monthNumberOf(decidedOn) - 1);
    const pickedFrom = fix.pickedFrom ?? isoMonthOf(monthNumberOf(decidedOn) - PICKING_MONTHS);
    return [
      {
        promise: id,
        theme,
        madeOn: fix.madeOn,
        feltFrom: fix.feltFrom ?? fix.madeOn,
        pickedFrom,
        pickedTo: pickedFrom > pickedTo ? pickedFrom : pickedTo,
      },
    ];
  });
}

/** The first whole month in which customers can feel the change. */
export function feltMonth({ feltFrom }: Fix): string {
  return firstWholeMonth(feltFrom);
}
