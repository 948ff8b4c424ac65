import type { APIRoute } from 'astro';
import { progressRoot, progressSite } from '../../../layouts/progress-site.ts';
import { textFile } from '../../../layouts/text-file.ts';
import { newsletterBlock } from '../../../view/public/kit/short-texts.ts';

export const GET: APIRoute = () => textFile(newsletterBlock(progressSite(), progressRoot()), 'text/plain');
