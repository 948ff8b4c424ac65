import type { Declared, Internals, PublicText } from './analysis/disclosure/find-leaks.ts';
import { findLeaks } from './analysis/disclosure/find-leaks.ts';
import { internalContent } from './analysis/disclosure/internal-content.ts';
import { textsIn } from './analysis/disclosure/internal-phrases.ts';
import type { DefectList } from './load/defect-list.ts';
import type { LoadedWorkspace } from './load/workspace.ts';
import type { PublicFacts } from './model/public-facts.ts';
import type { Workspace } from './model/workspace.ts';
import { interfaceTexts } from './view/public/interface-texts.ts';

const INTERFACE = interfaceTexts();

/** All of a workspace that no public text may tell. */
export function internalsOf(workspace: Workspace, folders: readonly string[]): Internals {
  const { feedback, customers, themes, promises, indicators, config } = workspace;
  const content = internalContent(workspace);
  return { feedback, customers, themes, promises, indicators, content, currency: config.currency, folders };
}

/** What a workspace declares public: by being a public field, or under `publicWords` in outerloop.yaml. */
export function declaredPublic({ config, promises }: Workspace, facts: PublicFacts | null): Declared {
  const { organisation, publicWords, sites } = config;
  const ways = config.tellUs?.ways ?? [];
  const addresses = [
    organisation.tellUs,
    sites.progress.url,
    sites.progress.base,
    ...ways.flatMap(({ url, phone, address }) => [url, phone, address]),
  ];
  return {
    words: [
      organisation.name,
      ...addresses.flatMap((address) => address ?? []),
      ...publicWords,
      ...promises.filter((promise) => promise.public).map(({ id }) => id),
    ],
    published: [
      organisation.sampleData ?? '',
      ...promises
        .filter((promise) => promise.public)
        .flatMap((promise) => textsIn({ ...promise }).map(({ text }) => text)),
      ...textsIn({ ...facts }).map(({ text }) => text),
    ],
    interface: INTERFACE,
  };
}

/**
 * Internal words in texts that authors publish: an error at the very field, before anything is built. The finished site
 * is searched again, for leaks of our own.
 */
export function judgePublicTexts(
  { places }: LoadedWorkspace,
  workspace: Workspace,
  defects: DefectList,
): void {
  // Without a promise authors publish next to nothing, and the finished site is searched in any case: `check` on a
  // million comments need not wait for it.
  if (!workspace.promises.some((promise) => promise.public)) return;
  const fields = new Map<string, { readonly id?: string; readonly path: readonly (string | number)[] }>();
  const texts: PublicText[] = [];
  const { organisation, tellUs } = workspace.config;
  for (const { path, text } of textsIn({ organisation, tellUs })) {
    const key = `outerloop.yaml: ${path.join('.')}`;
    fields.set(key, { path });
    texts.push({ file: key, reading: 'words', text });
  }
  for (const promise of workspace.promises.filter((each) => each.public)) {
    for (const { path, text } of textsIn({ ...promise })) {
      const key = `${promise.id}: ${path.join('.')}`;
      fields.set(key, { id: promise.id, path });
      texts.push({ file: key, reading: 'words', text });
    }
  }
  for (const leak of findLeaks(texts, internalsOf(workspace, []), declaredPublic(workspace, null))) {
    const { id, path } = fields.get(leak.file)!;
    const file = id === undefined ? places.config : places.promises.get(id);
    const place = file!.at(path);
    defects.error(
      'public-text-internal',
      place,
      `customers would read ${leak.what}`,
      leak.isQuotation
        ? 'say it in your own words; what stands there is not for the public'
        : 'leave it out; if it is public in any case, list it under publicWords in outerloop.yaml',
    );
  }
}
