import type { APIRoute } from 'astro';
import { languagePaths, progressRoot, progressSite } from '../../../layouts/progress-site.ts';
import { textFile } from '../../../layouts/text-file.ts';
import { calendarFile, datedPromises } from '../../../view/public/kit/calendar-file.ts';
import { hasCalendar } from '../../../view/public/progress-nav.ts';

/** A calendar without any event is none, so there is no file without a promised day. */
export function getStaticPaths() {
  if (!hasCalendar(progressSite(undefined))) return [];
  return languagePaths().map(({ params }) => ({ params: { ...params, calendar: 'promises' } }));
}

export const GET: APIRoute = ({ params }) => {
  const site = progressSite(params['language']);
  return textFile(calendarFile(site, datedPromises(site), progressRoot(site)), 'text/calendar');
};
