/** What changed in a plan on one day. */
export interface PlanVersion {
  /** The day it was committed, as text. */
  readonly on: string;
  /** `written` first; `changed` later; `unreadable` where that version was no YAML. */
  readonly kind: 'written' | 'changed' | 'unreadable';
  /** The status it had then, as written; null where it had none. */
  readonly status: string | null;
  /** The fields that differ from the version before, in the order of the file. */
  readonly fields: readonly string[];
}

/** Versions by plan, oldest first. Empty without git, or where the workspace wants none. */
export type PlanHistory = ReadonlyMap<string, readonly PlanVersion[]>;

export const NO_PLAN_HISTORY: PlanHistory = new Map();
