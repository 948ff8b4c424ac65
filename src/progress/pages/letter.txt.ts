import type { APIRoute } from 'astro';
import { progressLetter } from '../../layouts/progress-letter.ts';
import { textFile } from '../../layouts/text-file.ts';
import { letterText } from '../../view/public/kit/letter.ts';

export const GET: APIRoute = () => textFile(letterText(progressLetter()), 'text/plain');
