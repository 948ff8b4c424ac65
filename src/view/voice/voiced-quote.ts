import type { Context } from '../context.ts';
import { quoteOf } from '../context.ts';
import { stableUuid } from '../public/kit/stable-id.ts';
import type { VoiceComment } from './voice-input.ts';
import type { VoicedQuote } from './voice-model.ts';

/** A comment as the pages show it: its words, where they come from, and the themes they speak of. */
export function voicedQuote(comment: VoiceComment, context: Context): VoicedQuote {
  return {
    ...quoteOf(comment, context),
    id: `comment-${stableUuid([comment.key]).slice(0, 13)}`,
    themes: comment.themes.map((id) => ({ name: context.themeName(id), href: `themes/${id}/` })),
  };
}

export function voicedQuotes(comments: readonly VoiceComment[], context: Context): readonly VoicedQuote[] {
  return comments.map((comment) => voicedQuote(comment, context));
}
