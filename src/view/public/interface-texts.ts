import { PUBLIC_WORDS } from './words/words-in.ts';

/** Every text that the public pages bring along themselves, with a gap where an author's words or a date would stand. */
export function interfaceTexts(): readonly string[] {
  return textsIn(PUBLIC_WORDS);
}

function textsIn(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function')
    return textsIn((words as (...given: string[]) => unknown)('…', '…', '…', '…'));
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsIn) : [];
}
