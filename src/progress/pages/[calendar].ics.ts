import type { APIRoute } from 'astro';
import { progressFacts, progressRoot } from '../../layouts/progress-site.ts';
import { textFile } from '../../layouts/text-file.ts';
import { calendarFile, datedPromises } from '../../view/public/kit/calendar-file.ts';
import { hasCalendar } from '../../view/public/progress-nav.ts';

/** A calendar without any event is none, so there is no file without a promised day. */
export function getStaticPaths() {
  return hasCalendar(progressFacts()) ? [{ params: { calendar: 'promises' } }] : [];
}

export const GET: APIRoute = () => {
  const facts = progressFacts();
  return textFile(calendarFile(facts, datedPromises(facts), progressRoot()), 'text/calendar');
};
