import type { APIRoute } from 'astro';
import { progressFacts, progressRoot, progressSite } from '../../../layouts/progress-site.ts';
import { textFile } from '../../../layouts/text-file.ts';
import { calendarFile } from '../../../view/public/kit/calendar-file.ts';

/** Only for days to come: the one calendar of all promises keeps a day that has passed, so that it stays visible. */
export function getStaticPaths() {
  return progressSite()
    .promises.filter(({ isDated }) => isDated)
    .map(({ id }) => ({ params: { promise: id } }));
}

export const GET: APIRoute = ({ params }) => {
  const facts = progressFacts();
  const own = facts.promises.filter(({ id }) => id === params['promise']);
  return textFile(calendarFile(facts, own, progressRoot()), 'text/calendar');
};
