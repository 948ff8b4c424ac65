import { describe, expect, it } from 'vitest';
import {
  config,
  drafted,
  draftInEmptyFolder,
  errors,
  exported,
  printed,
  run,
  SCORES,
  written,
} from './drafted-source.ts';

draftInEmptyFolder();

/** Answers on 1 to `most` to one question, with a text beside them. */
const answers = (header: string, most = 5): string =>
  [
    `date;"${header}";comment`,
    ...SCORES.map((score) => `2026-03-${score + 10};${(score % most) + 1};Words, ${score} of them`),
  ].join('\n');
const onlyRating = (header: string, most?: number): unknown =>
  Object.values(drafted(answers(header, most)).mapping.ratings)[0];
const checked = (content: string): string => {
  run(exported(content));
  return errors().join();
};
const sourceYaml = (): string => written('data/feedback/my-survey/source.yaml');

describe('a scale whose low end is the good one', () => {
  it.each([
    ['How satisfied are you? (1 = very satisfied, 5 = very dissatisfied)', 5],
    ['Ease (1 = very easy, 5 = very hard)', 5],
    ['Zufriedenheit (1 = sehr zufrieden, 5 = sehr unzufrieden)', 5],
    ['Schulnote (1 = sehr gut, 6 = ungenügend)', 6],
    ['Rate our service from 1 (excellent) to 5 (terrible)', 5],
    ['Our service: very good (1) to very bad (5)', 5],
    ['Please rate our service from 1 very good to 5 very poor', 5],
    ['I am satisfied (1 = strongly agree, 5 = strongly disagree)', 5],
    ['Price 1-5 (1 is best)', 5],
    ['Rate our service 1-5, where 1 is excellent', 5],
    ['Quality 1-5 (best = 1)', 5],
    ['Quality 1-5 (best = 1, worst = 5)', 5],
    ['Service rating (1-5), lower is better', 5],
    ['Bewertung 1-5 (1 ist sehr gut)', 5],
  ])('is turned round: %s', (header, most) => {
    expect(onlyRating(header, most)).toMatchObject({ reversed: true });
    expect(printed()).toContain('so source.yaml turns the scale round');
    expect(errors()).toEqual([]);
  });

  it('has a name that does not contradict the report', () => {
    drafted(answers('Ease (1 = very easy, 5 = very hard)'));
    expect(config().outcomes['ease']).toMatchObject({ name: 'Ease', scale: { low: 1, high: 5 } });
    expect(written('outerloop.yaml')).not.toContain('very hard');
  });

  it('is asked about where only the question says that much is bad', () => {
    const rating = onlyRating('How difficult was it to reach us? (1 = not at all, 5 = extremely)');
    expect(rating).toMatchObject({ reversed: true });
    expect(sourceYaml().replace(/\s*# /g, ' ')).toContain('CONFIRM that the question asks about something');
  });
});

it.each([
  'How satisfied are you? (1 = very dissatisfied, 5 = very satisfied)',
  'How easy was it? (1 = not at all, 5 = extremely)',
  'Zufriedenheit (5 = sehr zufrieden, 1 = gar nicht zufrieden)',
  'Bewertung: 1 (schlecht) bis 5 (sehr gut)',
  'Service rating (1-5)',
  'Speed of repair (5=best, 1=worst)',
  'Service rating 1-5 (5 is best)',
  'Service rating 1-5 (worst is 1)',
  'Service rating 1-5 (not satisfied = 1)',
  'How likely are you to recommend us, or would you not? (1-5)',
])('a scale whose high end is the good one stays as it is: %s', (header) => {
  expect(onlyRating(header)).toBe(header);
  expect(errors()).toEqual([]);
});

describe('a scale whose good end nobody can tell', () => {
  it.each([
    ['How much effort did it take to solve your problem? (1-7)', 7],
    ['Schulnote Service (1-6)', 6],
    ['Satisfaction (1 = green, 5 = red)', 5],
    ['Customer effort score', 7],
    ['How dissatisfied were you with us? (1-5)', 5],
    ['How likely are you to switch provider? (1-5)', 5],
    ['How likely are you to cancel? (1-5)', 5],
    ['Service rating (1 is best)', 5],
  ])('stops check until it is settled: %s', (header, most) => {
    expect(checked(answers(header, most))).toContain('"CONFIRM": expected true or false');
    expect(printed()).toContain('which end customers want');
  });

  it('is a matter of effort, and no satisfaction', () => {
    checked(answers('How much effort did it take? (1-7)', 7));
    expect(written('outerloop.yaml')).toContain('kind: ces');
    expect(written('outerloop.yaml')).toContain('# CONFIRM The score that drivers are measured against');
  });
});

it('takes a number that the header names as no answer for that, and asks', () => {
  const header = "Service (1=very bad, 5=very good, 6=don't know)";
  expect(onlyRating(header, 6)).toMatchObject({ missing: ['6'], reversed: false });
  expect(sourceYaml().replace(/\s*# /g, ' ')).toContain('CONFIRM that it means "no answer"');
  expect(errors()).toEqual([]);
});

it.each(['Plan (1 = basic, 3 = premium)', 'Number of complaints (0-5)', 'Anzahl Reklamationen (0-5)'])(
  'codes that a header explains, and counts, are no ratings: %s',
  (header) => {
    expect(drafted(answers(header, 3)).mapping.ratings).toEqual({});
  },
);

describe('agreement, likelihood and frequency', () => {
  const AGREE = ['Strongly disagree', 'Disagree', 'Neutral', 'Agree', 'Strongly agree'];
  const LIKELY = ['Very unlikely', 'Unlikely', 'Neutral', 'Likely', 'Very likely'];
  const worded = (header: string, words: readonly string[]): unknown =>
    Object.values(
      drafted(
        [`date;${header}`, ...SCORES.map((score) => `2026-03-${score + 10};${words[score % 5]!}`)].join('\n'),
      ).mapping.ratings,
    )[0];
  const told = (): string => sourceYaml().replace(/\s*# /g, ' ');

  it.each([
    ['It was difficult to reach you', AGREE],
    ['The wait was too long', AGREE],
    ['How likely are you to cancel?', LIKELY],
    ['How often did your connection fail?', ['Never', 'Rarely', 'Sometimes', 'Often', 'Always']],
  ])('with what customers do not want are turned round, and asked about: %s', (header, words) => {
    expect(worded(header, words)).toMatchObject({ reversed: true });
    expect(told()).toContain('CONFIRM that the question asks about something customers do not want');
    expect(errors()).toEqual([]);
  });

  it('are asked about where the words of the statement do not tell', () => {
    expect(worded('The engineer explained every step', AGREE)).toMatchObject({ reversed: false });
    expect(told()).toContain('CONFIRM that customers want what the question says');
  });

  it.each([
    ['The staff were friendly', AGREE],
    ['How likely are you to recommend us?', LIKELY],
  ])('with what customers want raise no question: %s', (header, words) => {
    expect(worded(header, words)).toMatchObject({ reversed: false });
    expect(told()).not.toContain('customers want what');
  });

  it('in numbers are turned round too, where the header names the ends', () => {
    const header = 'The wait was too long (1 = strongly disagree, 5 = strongly agree)';
    expect(onlyRating(header)).toMatchObject({ reversed: true });
    expect(told()).toContain('CONFIRM that the question asks about something');
  });
});
