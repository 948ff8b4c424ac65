import type { VoiceKind } from '../../src/model/expectations/word-list.ts';
import type { VoiceComment, VoiceInput } from '../../src/view/voice/voice-input.ts';

export function voiceComment(more: Partial<VoiceComment> = {}): VoiceComment {
  return {
    key: 'survey/a1',
    text: 'I would like a date that I can <rely> on.',
    date: '2026-06-18',
    source: 'Survey',
    segment: 'Home',
    unit: 'North',
    score: 6,
    themes: ['late-installation'],
    kinds: ['expectation', 'do-more'],
    ...more,
  };
}

const other = voiceComment({
  key: 'tickets/b7',
  text: 'The engineer was friendly. Call me on [phone number].',
  date: '2026-06-12',
  source: 'Tickets',
  themes: [],
  kinds: ['validation'],
  score: null,
});

export const sampleVoice: VoiceInput = {
  ofTheDay: [
    { date: '2026-06-20', comment: voiceComment() },
    { date: '2026-06-19', comment: other },
  ],
  byKind: new Map<VoiceKind, readonly VoiceComment[]>([
    ['expectation', [voiceComment()]],
    ['validation', [other]],
    ['do-more', [voiceComment()]],
  ]),
  streams: [
    { group: 'Field service', comments: 181, recent: 9, shown: [voiceComment(), other] },
    { group: 'Kundendienst & Störung', comments: 0, recent: 0, shown: [] },
  ],
  toPick: [{ group: 'Field service', comment: voiceComment() }],
  naturalExamples: [[voiceComment()], []],
};
