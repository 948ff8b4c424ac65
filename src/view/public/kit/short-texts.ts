import type { ProgressModel, PromiseView } from '../progress-model.ts';
import { KIT_ENGLISH } from './kit-words.ts';
import { wrapped } from './letter.ts';

/** A block for somebody else's newsletter: plain text that can be pasted anywhere. */
export function newsletterBlock(model: ProgressModel, root: string | null): string {
  const { newsletter, kit } = KIT_ENGLISH;
  const issues = model.groups
    .flatMap(({ promises }) => promises)
    .map(({ title, statusName, next }) => `- ${title}\n  ${statusName}. ${next}`);
  const blocks = [
    model.sampleData,
    newsletter.title(model.organisation),
    ...(issues.length === 0 ? [kit.nothing] : issues),
    root === null ? null : `${newsletter.more} ${root}`,
  ];
  return `${blocks
    .filter((block) => block !== null)
    .map(wrapped)
    .join('\n\n')}\n`;
}

/** For everybody who talks to customers: one line to say for each issue, in the order of the overview. */
export function oneLiners(model: ProgressModel): readonly string[] {
  return model.groups.flatMap(({ promises }) => promises).map((promise) => oneLiner(promise, model.language));
}

export function oneLinerFile(model: ProgressModel): string {
  const lines = oneLiners(model);
  const said = lines.length === 0 ? [KIT_ENGLISH.kit.nothing] : lines;
  return `${[...(model.sampleData === null ? [] : [model.sampleData]), ...said].join('\n\n')}\n`;
}

function oneLiner(promise: PromiseView, language: string): string {
  const doing = firstSentence(promise.statusReason ?? promise.doing, language);
  return KIT_ENGLISH.oneLiner(promise.title, doing, promise.next).replace(/\s+/g, ' ');
}

function firstSentence(text: string, language: string): string {
  const [first] = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return first?.segment.trim() ?? text;
}
