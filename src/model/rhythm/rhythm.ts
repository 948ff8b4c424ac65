import type { CalendarEntry } from './calendar-entry.ts';
import type { OuterLoop } from './outer-loop.ts';
import type { Categories, Submission } from './recognition.ts';
import type { Unit } from './unit.ts';

/** What keeps the work alive: reports to units, meetings, effort and recognition. All of it internal. */
export interface Rhythm {
  /** Units of the data and of content/units, by name. */
  readonly units: readonly Unit[];
  /** By id. */
  readonly calendar: readonly CalendarEntry[];
  /** null without content/outer-loop.yaml. */
  readonly outerLoop: OuterLoop | null;
  readonly recognition: {
    /** null without content/recognition/categories.yaml. */
    readonly categories: Categories | null;
    /** By id. */
    readonly submissions: readonly Submission[];
  };
}
