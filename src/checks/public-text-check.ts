import type { Declared, Internals, PublicText } from '../analysis/disclosure/find-leaks.ts';
import { findLeaks } from '../analysis/disclosure/find-leaks.ts';
import { internalContent } from '../analysis/disclosure/internal-content.ts';
import { textsIn } from '../analysis/disclosure/internal-phrases.ts';
import type { DefectList, Place } from '../load/defect-list.ts';
import type { LoadedWorkspace, WorkspacePlaces } from '../load/workspace.ts';
import type { PromiseHistory } from '../model/promises/promise-history.ts';
import { changesAfterAnnouncement, withdrawnPromises } from '../model/promises/promise-history.ts';
import type { PublicFacts } from '../model/promises/public-facts.ts';
import type { Workspace } from '../model/workspace.ts';
import { interfaceTexts } from '../view/public/interface-texts.ts';

const INTERFACE = interfaceTexts();

/** All of a workspace that no public text may tell. */
export function internalsOf(workspace: Workspace, folders: readonly string[]): Internals {
  const { feedback, customers, themes, promises, indicators, config } = workspace;
  const content = internalContent(workspace);
  return { feedback, customers, themes, promises, indicators, content, currency: config.currency, folders };
}

/** What a workspace declares public: by being a public field, or under `publicWords` in outerloop.yaml. */
export function declaredPublic({ config, promises }: Workspace, facts: PublicFacts | null): Declared {
  const { organisation, publicWords, sites, translations } = config;
  const others = Object.values(translations);
  const ways = [...(config.tellUs?.ways ?? []), ...others.flatMap((other) => other.ways ?? [])];
  const addresses = [
    organisation.tellUs,
    sites.progress.url,
    sites.progress.base,
    ...others.map(({ tellUs }) => tellUs),
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
      ...others.map(({ sampleData }) => sampleData ?? ''),
      ...promises
        .filter((promise) => promise.public)
        .flatMap((promise) => textsIn({ ...promise }).map(({ text }) => text)),
      ...textsIn({ ...facts }).map(({ text }) => text),
    ],
    interface: INTERFACE,
  };
}

/** A text that customers read or would read, and where its author can change it. */
interface AuthoredText {
  readonly text: string;
  /** undefined where it stands in no file any more, but in an earlier commit. */
  readonly place: Place | undefined;
  /** The promise whose past it is. */
  readonly pastOf?: string;
}

/**
 * Internal words in texts that authors publish: an error at the very field, before anything is built, in every language,
 * and in the earlier wordings that the ledger shows. The finished site is searched again, for leaks of our own.
 *
 * @param history  what customers could read earlier
 */
export function judgePublicTexts(
  { places }: LoadedWorkspace,
  workspace: Workspace,
  history: PromiseHistory,
  defects: DefectList,
): void {
  // Without a promise authors publish next to nothing, and the finished site is searched in any case: `check` on a
  // million comments need not wait for it.
  const isPublished = workspace.promises.some((promise) => promise.public);
  if (!isPublished && history.versions.size === 0) return;
  const authored = [...authoredTexts(workspace, places), ...pastTexts(workspace, history)];
  const texts = authored.map(({ text }, index): PublicText => ({
    file: String(index),
    reading: 'words',
    text,
  }));
  for (const leak of findLeaks(texts, internalsOf(workspace, []), declaredPublic(workspace, null))) {
    const { place, pastOf } = authored[Number(leak.file)]!;
    if (place === undefined) {
      defects.error(
        'public-text-internal',
        places.config!.at(['history']),
        `an earlier wording of content/promises/${pastOf}.yaml, which the ledger shows from the commits, tells customers ${leak.what}`,
        `add ${pastOf} to history.leaveOut in outerloop.yaml: then its past is not shown again, and the page says that something is left out`,
      );
      continue;
    }
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

function authoredTexts(workspace: Workspace, places: WorkspacePlaces): readonly AuthoredText[] {
  const { organisation, tellUs, translations } = workspace.config;
  const config = textsIn({ organisation, tellUs, translations }).map(({ path, text }) => ({
    text,
    place: places.config!.at(path),
  }));
  const promises = workspace.promises
    .filter((promise) => promise.public)
    .flatMap(({ translations: others = {}, ...promise }) => [
      ...textsIn(promise).map(({ path, text }) => ({
        text,
        place: places.promises.get(promise.id)!.at(path),
      })),
      ...Object.entries(others).flatMap(([language, translation]) =>
        textsIn(translation).map(({ path, text }) => ({
          text,
          place: places.translations.get(promise.id)!.get(language)!.at(path),
        })),
      ),
    ]);
  return [...config, ...promises];
}

/** Earlier wordings and titles of what was taken back, as the ledger would show them from the commits. */
function pastTexts(workspace: Workspace, history: PromiseHistory): readonly AuthoredText[] {
  const published = workspace.promises.filter((promise) => promise.public);
  return [
    ...published.flatMap((promise) =>
      changesAfterAnnouncement({ id: promise.id, earlier: [] }, history).map(({ text }) => ({
        text,
        place: undefined,
        pastOf: promise.id,
      })),
    ),
    ...withdrawnPromises(
      published.map(({ id }) => id),
      history,
    ).map(({ id, title }) => ({ text: title, place: undefined, pastOf: id })),
  ];
}
