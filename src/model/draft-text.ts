/** A text that is nothing but what a draft asks its author for. */
const ASKED_FOR = /^\s*(?:CONFIRM|TODO)\b/u;

/** Whether readers are shown that a text is still to come, because it holds what a draft asks for and no more. */
export function isAskedFor(text: string): boolean {
  return ASKED_FOR.test(text);
}
