import type { APIRoute } from 'astro';
import { reportSite } from '../../../layouts/report-site.ts';
import { siteRoot } from '../../../layouts/site-root.ts';
import { textFile } from '../../../layouts/text-file.ts';
import { voiceFeed } from '../../../view/voice/voice-feed.ts';

/** The feed of the comment of the day. */
export const GET: APIRoute = () => {
  const { site, voice } = reportSite();
  return textFile(voiceFeed(voice.feeds[0]!, site, siteRoot()), 'application/atom+xml');
};
