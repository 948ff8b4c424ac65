import { publicFactsSchema } from '../model/public-facts.ts';
import type { ProgressModel } from '../view/progress-model.ts';
import { progressModel } from '../view/progress-model.ts';
import { siteFile } from './site-file.ts';

/** The pages of the public site. A file that holds anything beyond the allow-list stops the build here. */
export function progressSite(): ProgressModel {
  return progressModel(publicFactsSchema.parse(siteFile()));
}
