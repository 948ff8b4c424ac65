import { compareText } from '../../../model/compare-text.ts';
import type { ProgressModel, PromiseView } from '../progress-model.ts';
import type { Phrase } from '../phrase.ts';
import { filled, foreignLanguage, plain } from '../phrase.ts';
import type { AtomEntry } from './atom-document.ts';
import { atomDocument, atomId } from './atom-document.ts';
import { languageMark } from './language-mark.ts';

/**
 * The news feed of one language: every announcement and every update, newest first.
 *
 * @param root  the address of the pages in this language with a slash at the end, or null when it is not known
 */
export function atomFeed(model: ProgressModel, root: string | null): string {
  const entries = model.promises
    .flatMap((promise) => entriesOf(promise, model))
    .toSorted((a, b) => compareText(b.on, a.on) || compareText(atomId(a.id), atomId(b.id)));
  return atomDocument({
    id: [model.organisation, 'feed', ...languageMark(model)],
    title: `${model.organisation}: ${model.words.site.title}`,
    subtitle: model.sampleData === null ? null : plain(model.sampleData),
    subtitleLanguage: model.sampleData === null ? null : languageOf(model.sampleData),
    language: model.language,
    author: model.organisation,
    asOf: model.asOfIso,
    root,
    path: 'feed.xml',
    page: '',
    entries,
  });
}

function entriesOf(view: PromiseView, model: ProgressModel): readonly AtomEntry[] {
  const { language, organisation, words } = model;
  const newest = view.lastHeard.iso;
  const entry = (
    kind: string,
    on: string,
    title: Phrase,
    said: readonly (Phrase | string | null)[],
  ): AtomEntry => ({
    id: [organisation, view.id, kind, on, ...languageMark(model)],
    on,
    title: plain(title),
    titleLanguage: languageOf(title),
    path: `promises/${view.id}/`,
    text: [
      view.fallback?.notice ?? null,
      ...said,
      ...(on === newest ? [view.outcome?.text ?? null, view.next] : []),
    ]
      .filter((text) => text !== null)
      .map((text) => (typeof text === 'string' ? text : plain(text)))
      .join('\n\n'),
  });
  const seen = new Map<string, number>();
  return [
    entry('announcement', view.announced.iso, view.title, [view.heard, view.doing, view.statusReason]),
    // Views hold the newest first; entries of one day are told apart from the oldest on.
    ...view.updates.toReversed().map(({ iso, text }) => {
      const before = seen.get(iso) ?? 0;
      seen.set(iso, before + 1);
      const kind = before === 0 ? 'update' : `update ${before + 1}`;
      const said = { text: plain(view.title), language: foreignLanguage(view.title)?.language ?? language };
      return entry(kind, iso, filled(words.feed.update, [said], language), [text]);
    }),
  ];
}

/** The language of an author's words in it, where it is not that of the feed. */
function languageOf(phrase: Phrase): string | null {
  return phrase.find(({ language }) => language !== null)?.language ?? null;
}
