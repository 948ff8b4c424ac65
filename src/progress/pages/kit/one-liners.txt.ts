import type { APIRoute } from 'astro';
import { progressSite } from '../../../layouts/progress-site.ts';
import { textFile } from '../../../layouts/text-file.ts';
import { oneLinerFile } from '../../../view/public/kit/short-texts.ts';

export const GET: APIRoute = () => textFile(oneLinerFile(progressSite()), 'text/plain');
