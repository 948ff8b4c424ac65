import type { APIRoute } from 'astro';
import { progressFacts, progressRoot, progressSite } from '../../layouts/progress-site.ts';
import { textFile } from '../../layouts/text-file.ts';
import { atomFeed } from '../../view/public/kit/atom-feed.ts';

export const GET: APIRoute = () =>
  textFile(atomFeed(progressFacts(), progressSite().promises, progressRoot()), 'application/atom+xml');
