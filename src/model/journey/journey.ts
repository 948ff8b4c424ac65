import type { CareAbout } from './care-about.ts';
import type { Moment } from './moment.ts';
import type { Role } from './role.ts';
import type { Stage } from './stage.ts';

/** The way of the customer as the workspace describes it. Everything in it is internal. */
export interface Journey {
  /** By order, then id. */
  readonly stages: readonly Stage[];
  /** In the order of the file. */
  readonly roles: readonly Role[];
  /** By the order of their stages, then id. */
  readonly careAbouts: readonly CareAbout[];
  /** By the order of their stages, then id. */
  readonly moments: readonly Moment[];
}
