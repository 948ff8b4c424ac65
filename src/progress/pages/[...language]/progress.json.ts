import type { APIRoute } from 'astro';
import { languagePaths, progressFacts, progressRoot, progressSite } from '../../../layouts/progress-site.ts';
import { textFile } from '../../../layouts/text-file.ts';
import { progressData } from '../../../view/public/kit/progress-data.ts';

export function getStaticPaths() {
  return languagePaths();
}

export const GET: APIRoute = ({ params }) => {
  const site = progressSite(params['language']);
  return textFile(progressData(progressFacts(), site, progressRoot(site)), 'application/json');
};
