import type { SiteFacts } from '../report-document.ts';
import { atomDocument } from '../public/kit/atom-document.ts';
import type { VoiceFeed } from './voice-model.ts';

/** A stream of comments as an Atom feed. Internal, like the page it belongs to. */
export function voiceFeed(
  feed: VoiceFeed,
  { organisation, language, sampleData }: SiteFacts,
  root: string | null,
): string {
  return atomDocument({
    id: [organisation, 'voice', feed.path],
    title: `${organisation}: ${feed.title}`,
    subtitle: sampleData,
    language,
    author: `Customers of ${organisation}`,
    asOf: feed.entries[0]?.on ?? '1970-01-01',
    root,
    path: feed.path,
    page: feed.page,
    entries: feed.entries.map(({ id, ...entry }) => ({ ...entry, id: [organisation, 'voice', ...id] })),
  });
}
