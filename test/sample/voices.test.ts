import { describe, expect, it } from 'vitest';
import { everyRow } from '../../src/analysis/rows-by-group.ts';
import { spoken } from '../../scripts/sample/phrases.ts';
import { randomFor } from '../../scripts/sample/random.ts';
import { voices } from '../../scripts/sample/voices/index.ts';
import { reviewsEnglish } from '../../scripts/sample/voices/reviews-english.ts';
import { reviewsFrench } from '../../scripts/sample/voices/reviews-french.ts';
import { reviewsGerman } from '../../scripts/sample/voices/reviews-german.ts';
import { themeIds } from '../../scripts/sample/voices/voice.ts';
import { sampleWorkspace } from './sample-workspace.ts';

const setting = { unit: 'West', day: 20_000 } as const;
const fragments = [
  ...Object.values(voices).flatMap((voice) => Object.values(voice).flat() as string[]),
  ...[reviewsEnglish, reviewsFrench, reviewsGerman].flatMap((voice) =>
    Object.values(voice.texts).flatMap((texts) => [...texts]),
  ),
];

describe('the voices of the sample', () => {
  it('fill every slot of every sentence', () => {
    const random = randomFor('test');
    const unfilled = fragments
      .map((fragment) => spoken(fragment, setting, random))
      .filter((sentence) => /[[\]{}|<>]/.test(sentence));
    expect(unfilled).toEqual([]);
  });

  it('never write the same sentence twice', () => {
    expect(fragments.filter((fragment, at) => fragments.indexOf(fragment) !== at)).toEqual([]);
  });

  it('speak about the themes that content/themes defines', () => {
    expect(sampleWorkspace.themes.map((theme) => theme.id)).toEqual([...themeIds]);
  });

  it('do not repeat a whole sentence within twenty comments of a theme and source', () => {
    const { feedback } = sampleWorkspace;
    const repeated: string[] = [];
    const asRead = [...everyRow(feedback.rows)].sort(
      (a, b) => feedback.comments.place(a) - feedback.comments.place(b),
    );
    for (let source = 0; source < feedback.source.names.length; source += 1) {
      const last = new Map<string, number>();
      let position = 0;
      for (const row of asRead) {
        const text = feedback.source.codes[row] === source ? feedback.comments.text(row) : null;
        if (text === null) continue;
        position += 1;
        const before = last.get(text);
        if (text.length > 30 && before !== undefined && position - before < 20) repeated.push(text);
        last.set(text, position);
      }
    }
    expect(repeated).toEqual([]);
  });
});
