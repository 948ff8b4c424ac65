import { isAskedFor } from '../model/draft-text.ts';

/** What stands in the report in place of a text that a draft leaves to its author. */
const NOT_YET_WRITTEN = 'Not yet written';

/** Content with each text that is still asked for told as not yet written; all else is the same. */
export function withoutDraftTexts<T>(content: T): T {
  if (typeof content === 'string') return (isAskedFor(content) ? NOT_YET_WRITTEN : content) as T;
  if (Array.isArray(content)) {
    const texts: readonly unknown[] = content.map((part: unknown) => withoutDraftTexts(part));
    return (texts.some((part, at) => part !== content[at]) ? texts : content) as T;
  }
  if (typeof content !== 'object' || content === null || Object.getPrototypeOf(content) !== Object.prototype)
    return content;
  const fields = Object.entries(content).map(
    ([name, part]) => [name, withoutDraftTexts<unknown>(part)] as const,
  );
  const isChanged = fields.some(([name, part]) => part !== (content as Record<string, unknown>)[name]);
  return isChanged ? (Object.fromEntries(fields) as T) : content;
}
