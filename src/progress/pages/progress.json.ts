import type { APIRoute } from 'astro';
import { progressFacts, progressRoot } from '../../layouts/progress-site.ts';
import { textFile } from '../../layouts/text-file.ts';
import { progressData } from '../../view/public/kit/progress-data.ts';

export const GET: APIRoute = () =>
  textFile(progressData(progressFacts(), progressRoot()), 'application/json');
