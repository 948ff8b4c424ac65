import type { Maturity } from './maturity.ts';
import type { NorthStar } from './north-star.ts';
import type { Roadmap } from './roadmap.ts';
import type { Strategy } from './strategy.ts';

/** Where the company is heading with its customers; null for each file that is not there. */
export interface Direction {
  readonly northStar: NorthStar | null;
  readonly strategy: Strategy | null;
  readonly roadmap: Roadmap | null;
  readonly maturity: Maturity | null;
}
