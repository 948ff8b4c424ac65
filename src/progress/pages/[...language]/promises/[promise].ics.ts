import type { APIRoute } from 'astro';
import { progressRoot, progressSite, promisePaths } from '../../../../layouts/progress-site.ts';
import { textFile } from '../../../../layouts/text-file.ts';
import { calendarFile } from '../../../../view/public/kit/calendar-file.ts';

/** Only for days to come: the one calendar of all promises keeps a day that has passed, so that it stays visible. */
export function getStaticPaths() {
  return promisePaths(({ isDated }) => isDated);
}

export const GET: APIRoute = ({ params }) => {
  const site = progressSite(params['language']);
  const own = site.promises.filter(({ id }) => id === params['promise']);
  return textFile(calendarFile(site, own, progressRoot(site)), 'text/calendar');
};
