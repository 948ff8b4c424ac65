import { describe, expect, it } from 'vitest';
import { loadWorkspace } from '../../../src/load/workspace.ts';
import type { Scale } from '../../../src/model/scale.ts';
import { config, drafted, draftInEmptyFolder, errors, exported, run, workspace } from './drafted-source.ts';

draftInEmptyFolder();

/** An export that holds each of these cells a few times below a header, with a text beside them. */
const answers = (header: string, cells: readonly string[]): string =>
  [
    'date;header;comment'.replace('header', `"${header}"`),
    ...Array.from(
      { length: 24 },
      (_, row) =>
        `2026-03-${String(row + 1).padStart(2, '0')};"${cells[row % cells.length]!}";Words, ${row} of them`,
    ),
  ].join('\n');
interface Rated {
  readonly scale: Scale;
  readonly words: Readonly<Record<string, number>>;
  readonly rating: unknown;
  readonly told: string;
}
/** What the only rating of a draft looks like. */
function rated(header: string, cells: readonly string[]): Rated {
  const { mapping, text } = drafted(answers(header, cells));
  const [id, rating] = Object.entries(mapping.ratings)[0]!;
  const scale = (config().outcomes[id] as { scale: Scale }).scale;
  return {
    scale,
    words: (rating as { words: Rated['words'] }).words,
    rating,
    told: text.replaceAll(/\s*# /g, ' '),
  };
}
const ratings = (header: string, cells: readonly string[]): unknown =>
  drafted(answers(header, cells)).mapping.ratings;
/** The points of the first rows, as check reads them. */
function pointsRead(rows: number): readonly number[] {
  const { feedback } = loadWorkspace(workspace()).workspace!;
  const [score] = [...feedback.scores.values()];
  return Array.from(score!.levels.subarray(0, rows), (level) => score!.scale.low + level);
}

describe('points that are not written as plain numbers', () => {
  it.each([
    ['Rating', ['★☆☆☆☆', '★★★★☆'], ['★☆☆☆☆', '★★☆☆☆', '★★★☆☆', '★★★★☆', '★★★★★']],
    ['Rating', ['★★★★★', '★★☆☆☆'], ['★☆☆☆☆', '★★☆☆☆', '★★★☆☆', '★★★★☆', '★★★★★']],
    ['Stars', ['★', '★★★', '★★★★★'], ['★', '★★', '★★★', '★★★★', '★★★★★']],
    ['Review', ['⭐️', '⭐️⭐️⭐️⭐️⭐️'], ['⭐️', '⭐️⭐️', '⭐️⭐️⭐️', '⭐️⭐️⭐️⭐️', '⭐️⭐️⭐️⭐️⭐️']],
    ['Review', ['2 stars', '5 stars'], ['1 star', '2 stars', '3 stars', '4 stars', '5 stars']],
    ['Bewertung', ['1 Stern', '5 Sterne'], ['1 Stern', '2 Sterne', '3 Sterne', '4 Sterne', '5 Sterne']],
    ['Rating', ['2 out of 5', '4 out of 5'], [1, 2, 3, 4, 5].map((points) => `${points} out of 5`)],
    [
      'Rating',
      ['1.0 out of 5 stars', '4.0 out of 5 stars'],
      [1, 2, 3, 4, 5].map((points) => `${points}.0 out of 5 stars`),
    ],
    ['Service rating', ['1/7', '6/7'], [1, 2, 3, 4, 5, 6, 7].map((points) => `${points}/7`)],
    ['Zufriedenheit', ['2 von 5', '5 von 5'], [1, 2, 3, 4, 5].map((points) => `${points} von 5`)],
    [
      'How was our service?',
      ['1 - Very poor', '4 - Good', '5 - Excellent'],
      ['1 - Very poor', '2 - Poor', '3 - Fair', '4 - Good', '5 - Excellent'],
    ],
    [
      'Our service',
      ['Very poor (1)', 'Good (4)', 'Excellent (5)'],
      ['Very poor (1)', 'Poor (2)', 'Fair (3)', 'Good (4)', 'Excellent (5)'],
    ],
    [
      'It was easy to get help',
      ['1 - Strongly disagree', '2 - Disagree', '5 - Strongly agree'],
      ['1 - Strongly disagree', '2 - Disagree', '3 - Neutral', '4 - Agree', '5 - Strongly agree'],
    ],
    ['Rate our service', ['1 = Bad', '3', '5 = Good'], ['1 = Bad', '2', '3', '4', '5 = Good']],
    [
      'Rate the shop',
      ['Definitely not', 'Probably yes', 'Definitely yes'],
      ['Definitely not', 'Probably not', 'Might or might not', 'Probably yes', 'Definitely yes'],
    ],
    ['How was it?', ['😡', '🙂', '😀'], ['😡', '🙁', '😐', '🙂', '😀']],
  ])('get all their points: %s %j', (header, cells, texts) => {
    const { words, scale } = rated(header, cells);
    expect(words).toEqual(Object.fromEntries(texts.map((text, at) => [text, at + 1])));
    expect(scale).toEqual({ low: 1, high: texts.length });
    expect(errors()).toEqual([]);
    expect(pointsRead(cells.length)).toEqual(cells.map((cell) => texts.indexOf(cell) + 1));
  });

  it('lie on 0 to 10 where the question asks for a recommendation', () => {
    const { words, scale } = rated('How likely are you to recommend us?', ['9/10', '3/10']);
    expect(scale).toEqual({ low: 0, high: 10 });
    expect(words).toMatchObject({ '0/10': 0, '9/10': 9, '10/10': 10 });
    expect(errors()).toEqual([]);
  });

  it('may stand beside plain numbers, which mean the same', () => {
    const { words } = rated('Rating', ['4 stars', '4', '5', '1 star']);
    expect(words).toMatchObject({ '4': 4, '4 stars': 4, '2': 2, '2 stars': 2 });
    expect(errors()).toEqual([]);
  });

  it('are turned round where the words say that the low end is the good one', () => {
    const { rating } = rated('Service', ['1 = Excellent', '2 = Good', '5 = Terrible']);
    expect(rating).toMatchObject({ reversed: true, words: { '1 = Excellent': 1, '5 = Terrible': 5 } });
    expect(errors()).toEqual([]);
    expect(pointsRead(3)).toEqual([5, 4, 1]);
  });

  it('are turned round where the header says that 1 is the best', () => {
    const { rating } = rated('Rating (1 is best)', ['1/5', '4/5', '5/5']);
    expect(rating).toMatchObject({ reversed: true });
    expect(errors()).toEqual([]);
  });

  it('say so where nothing shows how the other points are written', () => {
    const { told, words } = rated('Satisfaction with us', ['1 - bad', '3 - so so', '5 - good']);
    expect(Object.values(words)).toEqual([1, 3, 5]);
    expect(told).toContain('how the export writes 2, 4 the file does not show');
  });
});

describe('points with two readings', () => {
  it.each([
    [
      'a scale of which nobody gave the end',
      'Rating',
      ['1 star', '3 stars'],
      'nobody gave 5, so it is a guess',
    ],
    [
      'a scale to 10 of which nobody gave the low end',
      'Service score',
      ['7/10', '9/10'],
      'that the scale begins at 1: nobody gave 0',
    ],
    ['no star at all', 'Rating', ['☆☆☆☆☆', '★★☆☆☆', '★★★★★'], 'that it means "no answer"'],
    [
      'no answer with a number of its own',
      'Rating',
      ['1 - Bad', '5 - Good', '99 - Not applicable'],
      'that it means "no answer"',
    ],
    [
      'words below a header that asks for nothing',
      'Bedienung',
      ['1 - Schlecht', '5 - Gut'],
      'that these are points of a scale, and no codes',
    ],
  ])('are read and asked about: %s', (_, header, cells, ask) => {
    expect(rated(header, cells).told).toMatch(new RegExp(`CONFIRM [^:]*(?:: )?[^:]*${ask}`));
    expect(errors()).toEqual([]);
  });

  it.each([
    ['words that do not say which end is good', 'Satisfaction', ['1 - green', '5 - red']],
    ['words that go to and fro', 'Satisfaction', ['1 - good', '2 - bad', '5 - excellent']],
    [
      'a header that says the contrary',
      'Service rating (1 = very good, 5 = very bad)',
      ['1 - very bad', '5 - very good'],
    ],
    [
      'a good low end on a scale of unknown length',
      'Service rating',
      ['1 - very good', '2 - good', '3 - bad'],
    ],
  ])('stop check until they are settled: %s', (_, header, cells) => {
    run(exported(answers(header, cells)));
    expect(errors().join()).toContain('"CONFIRM": expected true or false');
  });

  it.each([
    ['halves', 'Rating', ['4.5 out of 5', '3.0 out of 5'], 'parts of points, such as "4.5 out of 5"'],
    ['half a star', 'Rating', ['★★★½', '★'], 'parts of points'],
    ['out of 100', 'Service score', ['80/100', '75/100'], 'points out of 100'],
    ['out of different numbers', 'Service score', ['4/5', '9/10'], 'points out of different numbers: 5, 10'],
    [
      'one number with two names',
      'Service rating',
      ['1 - bad', '1 - poor', '5 - good'],
      '1 stands beside different words',
    ],
    ['a part of a whole', 'Steps', ['1/5', '4/5'], 'nothing says that they are ratings'],
  ])('are left out with the reason: %s', (_, header, cells, why) => {
    const { mapping, text } = drafted(answers(header, cells));
    expect(mapping.ratings).toEqual({});
    expect(text.replaceAll(/\s*# /g, ' ')).toContain(why);
  });
});

it.each([
  ['Channel used', ['1 - Phone', '2 - Shop', '3 - Chat']],
  ['Second visit', ['1 - Yes', '2 - No']],
  ['Priority', ['1 - Low', '2 - Normal', '3 - High']],
  ['Main reason', ['1 - Good price', '2 - Bad service', '3 - Hard to use']],
  ['Hotel class', ['3 stars', '4 stars']],
  ['How long did you wait?', ['1 day', '2 days', '5 days']],
  ['How important is price?', ['1 - Not important', '5 - Very important']],
  ['Answered on date', ['1/5', '4/5', '14/5']],
  ['Rating', ['1. Mai', '4. Mai', '5. Mai']],
])('codes, counts and dates are no points: %s', (header, cells) => {
  expect(ratings(header, cells)).toEqual({});
});
