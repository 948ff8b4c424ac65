import type { APIRoute } from 'astro';
import { languagePaths, progressSite } from '../../../../layouts/progress-site.ts';
import { textFile } from '../../../../layouts/text-file.ts';
import { oneLinerFile } from '../../../../view/public/kit/short-texts.ts';

export function getStaticPaths() {
  return languagePaths();
}

export const GET: APIRoute = ({ params }) =>
  textFile(oneLinerFile(progressSite(params['language'])), 'text/plain');
