import type { APIRoute } from 'astro';
import { progressLetter } from '../../../layouts/progress-letter.ts';
import { textFile } from '../../../layouts/text-file.ts';
import { letterEmail } from '../../../view/public/kit/letter-email.ts';

/**
 * Served as text, on purpose: an e-mail needs styles in its elements, which the policy of the site's pages forbids. As
 * text it cannot be opened as a page, and whoever wants it gets the source to paste.
 */
export const GET: APIRoute = () => textFile(letterEmail(progressLetter()), 'text/plain');
