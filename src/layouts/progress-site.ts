import type { PublicFacts } from '../model/promises/public-facts.ts';
import { publicFactsSchema } from '../model/promises/public-facts.ts';
import { languageFolder } from '../model/promises/public-language.ts';
import type { Letter } from '../view/public/kit/letter.ts';
import { letterOf } from '../view/public/kit/letter.ts';
import type { ProgressModel } from '../view/public/progress-model.ts';
import { progressModel } from '../view/public/progress-model.ts';
import { href } from './href.ts';
import { siteFile } from './site-file.ts';
import { siteRoot } from './site-root.ts';

/** The folder of a language in the address of a page; undefined for the first language, which stands at the root. */
export type LanguageParameter = string | undefined;

/** All that the public site can know. A file that holds anything beyond the allow-list stops the build here. */
export function progressFacts(): PublicFacts {
  return publicFactsSchema.parse(siteFile());
}

/** One address for each language of the site. */
export function languagePaths(): { params: { language: LanguageParameter } }[] {
  return foldersOf(progressFacts()).map(({ parameter }) => ({ params: { language: parameter } }));
}

/** One address for each language and promise that `wanted` keeps. */
export function promisePaths(
  wanted: (promise: ProgressModel['promises'][number]) => boolean = () => true,
): { params: { language: LanguageParameter; promise: string } }[] {
  const { promises } = progressSite(undefined);
  return languagePaths().flatMap(({ params }) =>
    promises.filter(wanted).map(({ id }) => ({ params: { ...params, promise: id } })),
  );
}

/** The pages of the public site in one language. */
export function progressSite(parameter: LanguageParameter): ProgressModel {
  const facts = progressFacts();
  return progressModel(facts, foldersOf(facts).find((each) => each.parameter === parameter)!.language);
}

/** The address of a page or file within the pages of one language. */
export function hrefIn({ folder }: Pick<ProgressModel, 'folder'>, path: string): string {
  return href(`${folder}${path}`);
}

/**
 * The address of the pages in one language, with a slash at the end; null when nobody has said where the site is served.
 */
export function progressRoot({ folder }: Pick<ProgressModel, 'folder'>): string | null {
  const root = siteRoot();
  return root === null ? null : `${root}${folder}`;
}

/** The letter to all customers, for each of its forms. */
export function progressLetter(site: ProgressModel): Letter {
  return letterOf(site, progressRoot(site));
}

function foldersOf({ languages }: PublicFacts): readonly {
  readonly language: string;
  readonly parameter: LanguageParameter;
}[] {
  const tags = languages.map(({ language }) => language);
  return tags.map((language) => ({
    language,
    parameter: languageFolder(language, tags).replace(/\/$/, '') || undefined,
  }));
}
