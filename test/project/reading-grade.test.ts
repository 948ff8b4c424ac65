import { expect, it } from 'vitest';
import { checkWorkspace } from '../../src/pipeline.ts';
import { letterOf, letterText } from '../../src/view/public/kit/letter.ts';
import { progressModel } from '../../src/view/public/progress-model.ts';
import { ENGLISH } from '../../src/view/public/words/english.ts';
import { publicFacts } from '../../src/view/public/public-facts.ts';
import { readingGrade } from './reading-grade.ts';

/** About the age of fourteen: what newspapers for everybody aim at. */
const HIGHEST_GRADE = 9;
const { workspace } = checkWorkspace('.');
const { promises, config } = workspace!;
const facts = publicFacts(promises, config);

/** Every sentence among the words of the interface; names of buttons and headings are no sentences. */
function sentencesIn(words: unknown): readonly string[] {
  if (typeof words === 'function')
    return sentencesIn((words as (...given: string[]) => unknown)('June', 'June', 'June'));
  if (typeof words === 'string') return /[.!?]$/.test(words) ? [words] : [];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(sentencesIn) : [];
}

it.each(facts.promises.map((promise) => [promise.id, promise] as const))(
  'the promise %s is easy to read',
  (_, { title, heard, why, doing, measure, updates, notMeasurable }) => {
    const parts = [
      `${title}.`,
      heard,
      why,
      doing,
      measure,
      notMeasurable,
      ...updates.map(({ text }) => text),
    ];
    expect(readingGrade(parts.filter((part) => part !== null).join(' '))).toBeLessThanOrEqual(HIGHEST_GRADE);
  },
);

it('the letter is easy to read', () => {
  const text = letterText(letterOf(progressModel(facts), null));
  expect(readingGrade(text)).toBeLessThanOrEqual(HIGHEST_GRADE);
});

it('the words of the pages and their privacy words are easy to read', () => {
  const sentences = [...sentencesIn(ENGLISH), config.tellUs!.privacy!];
  expect(sentences.length).toBeGreaterThan(30);
  expect(readingGrade(sentences.join(' '))).toBeLessThanOrEqual(HIGHEST_GRADE);
});

it('a text of experts is not', () => {
  const text =
    'Notwithstanding considerable organisational difficulties, infrastructural modernisation initiatives have been prioritised. Subsequent communication regarding implementation timetables will be disseminated accordingly.';
  expect(readingGrade(text)).toBeGreaterThan(15);
});
