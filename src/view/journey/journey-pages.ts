import type { Context } from '../context.ts';
import { journeyMap } from './journey-map.ts';
import type { JourneyPages } from './journey-model.ts';
import { journeyTable } from './journey-table.ts';
import { momentsPage } from './moments-page.ts';
import { stagePage } from './stage-page.ts';

/** The journey from all sides; without stages each page shows how to start. */
export function journeyPages(context: Context): JourneyPages {
  return {
    map: journeyMap(context),
    table: journeyTable(context),
    stages: context.journey.stages.map((stage) => stagePage(stage, context)),
    moments: momentsPage(context),
  };
}
