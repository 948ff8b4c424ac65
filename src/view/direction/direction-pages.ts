import type { Context } from '../context.ts';
import type { DirectionPages } from './direction-model.ts';
import { directionPage } from './direction-page.ts';
import { maturityPage } from './maturity-page.ts';
import { roadmapPage } from './roadmap-page.ts';

/** Everything below `direction/`. */
export function directionPages(context: Context): DirectionPages {
  return {
    direction: directionPage(context),
    roadmap: roadmapPage(context),
    maturity: maturityPage(context),
  };
}
