import { plain } from '../phrase.ts';
import type { ProgressModel, PromiseView } from '../progress-model.ts';
import { wrapped } from './letter.ts';

/** A block for somebody else's newsletter: plain text that can be pasted anywhere. */
export function newsletterBlock(model: ProgressModel, root: string | null): string {
  const { newsletter, kit } = model.words;
  const issues = model.groups
    .flatMap(({ promises }) => promises)
    .map(
      ({ title, statusName, next, fallback }) =>
        `- ${withMark(plain(title), fallback)}\n  ${statusName}. ${next}`,
    );
  const blocks = [
    model.sampleData === null ? null : plain(model.sampleData),
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
  return model.groups.flatMap(({ promises }) => promises).map((promise) => oneLiner(promise, model));
}

export function oneLinerFile(model: ProgressModel): string {
  const lines = oneLiners(model);
  const said = lines.length === 0 ? [model.words.kit.nothing] : lines;
  const notice = model.sampleData === null ? [] : [plain(model.sampleData)];
  return `${[...notice, ...said].join('\n\n')}\n`;
}

function oneLiner(promise: PromiseView, { words, language }: ProgressModel): string {
  const [said] = promise.statusReason ?? promise.doing;
  const doing = firstSentence(said?.text ?? '', said?.language ?? language);
  const line = words.oneLiner(plain(promise.title), doing, promise.next).replace(/\s+/g, ' ');
  return withMark(line, promise.fallback);
}

/** A line that is not in the language of the others says so. */
function withMark(line: string, fallback: PromiseView['fallback']): string {
  return fallback === null ? line : `${line} ${fallback.short}`;
}

function firstSentence(text: string, language: string): string {
  const [first] = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return first?.segment.trim() ?? text;
}
