import type { APIRoute } from 'astro';
import { progressFacts, progressRoot } from '../../../layouts/progress-site.ts';
import { textFile } from '../../../layouts/text-file.ts';
import { calendarFile, datedPromises } from '../../../view/kit/calendar-file.ts';

export function getStaticPaths() {
  return datedPromises(progressFacts()).map(({ id }) => ({ params: { promise: id } }));
}

export const GET: APIRoute = ({ params }) => {
  const facts = progressFacts();
  const own = facts.promises.filter(({ id }) => id === params['promise']);
  return textFile(calendarFile(facts, own, progressRoot()), 'text/calendar');
};
