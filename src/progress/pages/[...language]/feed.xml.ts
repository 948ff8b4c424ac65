import type { APIRoute } from 'astro';
import { languagePaths, progressRoot, progressSite } from '../../../layouts/progress-site.ts';
import { textFile } from '../../../layouts/text-file.ts';
import { atomFeed } from '../../../view/public/kit/atom-feed.ts';

export function getStaticPaths() {
  return languagePaths();
}

export const GET: APIRoute = ({ params }) => {
  const site = progressSite(params['language']);
  return textFile(atomFeed(site, progressRoot(site)), 'application/atom+xml');
};
