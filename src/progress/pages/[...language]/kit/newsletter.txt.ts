import type { APIRoute } from 'astro';
import { languagePaths, progressRoot, progressSite } from '../../../../layouts/progress-site.ts';
import { textFile } from '../../../../layouts/text-file.ts';
import { newsletterBlock } from '../../../../view/public/kit/short-texts.ts';

export function getStaticPaths() {
  return languagePaths();
}

export const GET: APIRoute = ({ params }) => {
  const site = progressSite(params['language']);
  return textFile(newsletterBlock(site, progressRoot(site)), 'text/plain');
};
