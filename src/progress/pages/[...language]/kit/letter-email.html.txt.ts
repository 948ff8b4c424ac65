import type { APIRoute } from 'astro';
import { languagePaths, progressLetter, progressSite } from '../../../../layouts/progress-site.ts';
import { textFile } from '../../../../layouts/text-file.ts';
import { letterEmail } from '../../../../view/public/kit/letter-email.ts';

export function getStaticPaths() {
  return languagePaths();
}

/**
 * Served as text, on purpose: an e-mail needs styles in its elements, which the policy of the site's pages forbids. As
 * text it cannot be opened as a page, and whoever wants it gets the source to paste.
 */
export const GET: APIRoute = ({ params }) =>
  textFile(letterEmail(progressLetter(progressSite(params['language']))), 'text/plain');
