import type { APIRoute } from 'astro';
import { languagePaths, progressLetter, progressSite } from '../../../layouts/progress-site.ts';
import { textFile } from '../../../layouts/text-file.ts';
import { letterText } from '../../../view/public/kit/letter.ts';

export function getStaticPaths() {
  return languagePaths();
}

export const GET: APIRoute = ({ params }) =>
  textFile(letterText(progressLetter(progressSite(params['language']))), 'text/plain');
