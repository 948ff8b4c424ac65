import type { PublicFacts } from '../model/public-facts.ts';
import { publicFactsSchema } from '../model/public-facts.ts';
import type { ProgressModel } from '../view/public/progress-model.ts';
import { progressModel } from '../view/public/progress-model.ts';
import { siteFile } from './site-file.ts';

/** All that the public site can know. A file that holds anything beyond the allow-list stops the build here. */
export function progressFacts(): PublicFacts {
  return publicFactsSchema.parse(siteFile());
}

/** The pages of the public site. */
export function progressSite(): ProgressModel {
  return progressModel(progressFacts());
}

export { siteRoot as progressRoot } from './site-root.ts';
