import type { VoiceKind } from '../../model/expectations/word-list.ts';
import type { Context } from '../context.ts';
import type { VoiceBlock } from './voice-model.ts';
import { voicedQuotes } from './voiced-quote.ts';

export const KIND_NAMES: Readonly<Record<VoiceKind, string>> = {
  expectation: 'Expectations',
  validation: 'Validations',
  'do-more': 'Do more',
  'do-less': 'Do less',
  'keep-doing': 'Keep doing',
  pleased: 'Pleased',
  concerned: 'Concerned',
  frustrated: 'Frustrated',
};

const MEANINGS: Readonly<Record<VoiceKind, string>> = {
  expectation: 'say what somebody wants, needs or hopes for, or what is not as it should be',
  validation: 'confirm that something works, or that they like it',
  'do-more': 'ask us to do something, to give something, or to do more of it',
  'do-less': 'ask us to stop something, or to do less of it',
  'keep-doing': 'thank us, or ask us to go on as we do',
  pleased: 'are in words of somebody who is pleased',
  concerned: 'are in words of somebody who worries about what comes next',
  frustrated: 'are in words of somebody who has had enough',
};

/** Comments of one kind with how many there are. */
export function kindBlock(kind: VoiceKind, most: number, context: Context): VoiceBlock {
  const { f, results, voice } = context;
  const { judged } = results.expectations;
  const result = results.expectations.kinds.find((each) => each.kind === kind);
  const comments = result?.comments ?? 0;
  const share = result?.share ?? null;
  const part = share === null ? '' : ` (${f.percent(share)})`;
  return {
    id: kind,
    title: KIND_NAMES[kind],
    text: `${f.count(comments)} of ${f.counted(judged, 'comment')}${part} ${MEANINGS[kind]}.`,
    quotes: voicedQuotes((voice.byKind.get(kind) ?? []).slice(0, most), context),
    none: 'No comment was told to be of this kind by the word lists.',
  };
}
