import type { Letter } from '../view/public/kit/letter.ts';
import { letterOf } from '../view/public/kit/letter.ts';
import { progressFacts, progressRoot, progressSite } from './progress-site.ts';

/** The letter to all customers, for each of its forms. */
export function progressLetter(): Letter {
  return letterOf(progressSite(), progressFacts().tellUs, progressRoot());
}
