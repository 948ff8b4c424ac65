import type { APIRoute } from 'astro';
import { reportSite } from '../../../../layouts/report-site.ts';
import { siteRoot } from '../../../../layouts/site-root.ts';
import { textFile } from '../../../../layouts/text-file.ts';
import type { VoiceFeed } from '../../../../view/voice/voice-model.ts';
import { voiceFeed } from '../../../../view/voice/voice-feed.ts';

/** The feed of each group's stream. */
export function getStaticPaths() {
  const { groupPages, feeds } = reportSite().voice;
  return groupPages.map(({ id }) => ({
    params: { group: id },
    props: { feed: feeds.find(({ page }) => page === `voice/${id}/`) },
  }));
}

export const GET: APIRoute<{ feed: VoiceFeed }> = ({ props }) =>
  textFile(voiceFeed(props.feed, reportSite().site, siteRoot()), 'application/atom+xml');
