import { describe, expect, it } from 'vitest';
import { config, drafted, draftInEmptyFolder, errors, exported, printed, run } from './drafted-source.ts';

draftInEmptyFolder();

const QUALITY = ['Very poor', 'Poor', 'Fair', 'Good', 'Very good'];
const AGREE = ['Strongly disagree', 'Disagree', 'Neutral', 'Agree', 'Strongly agree'];
const numbers = (low: number, high: number): string[] =>
  Array.from({ length: high - low + 1 }, (_, step) => String(low + step));
const told = (text: string): string => text.replaceAll(/\s*# /g, ' ');

type Mark = string | ((answer: string) => string);
/** 40 rows in which one column after the other is ticked; every eighth row is blank. */
const ticked = (headers: readonly string[], answers: readonly string[], mark: Mark = 'x'): string[][] => [
  [...headers],
  ...Array.from({ length: 40 }, (_, row) =>
    answers.map((answer, at) =>
      row % 8 === 7 || row % answers.length !== at ? '' : typeof mark === 'string' ? mark : mark(answer),
    ),
  ),
];
/** A file of such blocks side by side, below a date. */
const fileOf = (...blocks: readonly string[][][]): string =>
  [
    ['date', ...blocks.flatMap((block) => block[0]!)],
    ...Array.from({ length: 40 }, (_, row) => [
      `2026-0${(row % 6) + 1}-${row + 10 > 28 ? 28 : row + 10}`,
      ...blocks.flatMap((block) => block[row + 1]!),
    ]),
  ]
    .map((cells) => cells.map((cell) => `"${cell}"`).join(','))
    .join('\n');
const pointsOf = (headers: readonly string[]): Record<string, number> =>
  Object.fromEntries(headers.map((header, at) => [header, at + 1]));

describe('neighbouring columns of which one is ticked', () => {
  it.each([
    ['Q3: Very poor', (answer: string) => `Q3: ${answer}`],
    ['How was the delivery? [Very poor]', (answer: string) => `How was the delivery? [${answer}]`],
    ['How was the delivery? - Very poor', (answer: string) => `How was the delivery? - ${answer}`],
    ['Very poor:How was the delivery?', (answer: string) => `${answer}:How was the delivery?`],
    ['delivery_very_poor', (answer: string) => `delivery_${answer.toLowerCase().replace(' ', '_')}`],
    ['Very poor', (answer: string) => answer],
  ])('are one rating when their headers are the words of a scale: %s', (_, headerOf) => {
    const headers = QUALITY.map(headerOf);
    const { mapping, text } = drafted(fileOf(ticked(headers, QUALITY)));
    expect(Object.values(mapping.ratings)).toEqual([{ oneOf: pointsOf(headers), reversed: false }]);
    expect(told(text)).toContain('CONFIRM that these 5 columns are the answers to one question');
    expect(errors()).toEqual([]);
  });

  it.each([
    ['x', 'x'],
    ['1', '1'],
    ['a check mark', '✓'],
    ['the text of the answer', (answer: string) => answer],
    ['the number of the answer', (answer: string) => String(QUALITY.indexOf(answer) + 1)],
  ])('may be ticked with %s', (_, mark) => {
    const headers = QUALITY.map((answer) => `Delivery: ${answer}`);
    expect(drafted(fileOf(ticked(headers, QUALITY, mark))).mapping.ratings['delivery']).toMatchObject({
      oneOf: pointsOf(headers),
    });
    expect(errors()).toEqual([]);
  });

  it('count a column that nobody ticked', () => {
    const headers = QUALITY.map((answer) => `Delivery: ${answer}`);
    const block = ticked(headers, QUALITY).map((row, at) => (at === 0 ? row : ['', ...row.slice(1)]));
    expect(drafted(fileOf(block)).mapping.ratings['delivery']).toMatchObject({ oneOf: pointsOf(headers) });
  });

  it.each([
    ['0', '1'],
    ['FALSE', 'TRUE'],
    ['No', 'Yes'],
  ])('may say %s where they are not ticked, and ask', (none, mark) => {
    const headers = QUALITY.map((answer) => `Delivery: ${answer}`);
    const block = ticked(headers, QUALITY, mark).map((row) => row.map((cell) => (cell === '' ? none : cell)));
    const { mapping, text } = drafted(fileOf(block));
    expect(mapping.ratings['delivery']).toMatchObject({ oneOf: pointsOf(headers), missing: [none] });
    expect(told(text)).toContain(`that "${none}" in these columns means "not ticked"`);
    expect(errors()).toEqual([]);
  });

  it('are points from 0 to 10 when they are numbered so', () => {
    const headers = numbers(0, 10).map((point) => `How likely are you to recommend us? - ${point}`);
    const { mapping } = drafted(fileOf(ticked(headers, headers)));
    expect(mapping.ratings['recommend']).toMatchObject({
      oneOf: Object.fromEntries(headers.map((header, at) => [header, at])),
    });
    expect(config().outcomes['recommend']).toMatchObject({ kind: 'nps', scale: { low: 0, high: 10 } });
    expect(errors()).toEqual([]);
  });

  it('are asked about when they are numbered and nothing asks for a rating', () => {
    const headers = numbers(1, 5).map((point) => `Delivery: ${point}`);
    expect(told(drafted(fileOf(ticked(headers, headers))).text)).toContain(
      'that 1 to 5 are points of a scale, and 5 is the good end',
    );
  });

  it('are two ratings side by side', () => {
    const [first, second] = ['Speed', 'Staff'].map((item) => QUALITY.map((answer) => `${item}: ${answer}`));
    const { mapping } = drafted(fileOf(ticked(first!, QUALITY), ticked(second!, QUALITY.toReversed())));
    expect(mapping.ratings).toMatchObject({
      speed: { oneOf: pointsOf(first!) },
      staff: { oneOf: pointsOf(second!) },
    });
    expect(errors()).toEqual([]);
  });

  it('leave the column for no answer out, and ask', () => {
    const answers = [...QUALITY, 'N/A'];
    const headers = answers.map((answer) => `Delivery: ${answer}`);
    const { mapping, text } = drafted(fileOf(ticked(headers, answers, (answer) => answer)));
    expect(mapping.ratings['delivery']).toMatchObject({ oneOf: pointsOf(headers.slice(0, 5)) });
    expect(told(text)).toContain('that "N/A" means "no answer": left out');
    expect(errors()).toEqual([]);
  });

  it('have as many points as answers, and ask, where a usual one is missing', () => {
    const answers = AGREE.toSpliced(2, 1);
    const headers = answers.map((answer) => `The staff were friendly: ${answer}`);
    const { mapping, text } = drafted(fileOf(ticked(headers, answers)));
    expect(Object.values(mapping.ratings)).toMatchObject([{ oneOf: pointsOf(headers) }]);
    expect(told(text)).toContain('scales of agreement often have "Neutral" as well');
    expect(errors()).toEqual([]);
  });
});

it('are three faces where there are three, and nothing contradicts it', () => {
  const { mapping, text } = drafted(fileOf(ticked(['😞', '😐', '🙂'], ['a', 'b', 'c'])));
  expect(mapping.ratings).toMatchObject({
    'unnamed-question-faces': { oneOf: { '😞': 1, '😐': 2, '🙂': 3 } },
  });
  expect(told(text)).toContain('what was asked: the export does not say');
  expect(told(text)).not.toContain('five faces');
  expect(errors()).toEqual([]);
});

describe('the good end of ticked columns', () => {
  const agreement = (statement: string): string =>
    fileOf(
      ticked(
        AGREE.map((answer) => `${statement} [${answer}]`),
        AGREE,
      ),
    );

  it('is the low one where the statement is about something unwanted', () => {
    const { mapping, text } = drafted(agreement('The wait was too long'));
    expect(Object.values(mapping.ratings)).toMatchObject([{ reversed: true }]);
    expect(told(text)).toContain('CONFIRM that the question asks about something customers do not want');
    expect(errors()).toEqual([]);
  });

  it('is asked about where the statement does not tell', () => {
    expect(told(drafted(agreement('The engineer explained every step')).text)).toContain(
      'that customers want what the question says',
    );
  });

  it('stops check where nobody but the author knows it', () => {
    const headers = numbers(1, 7).map((point) => `How much effort did it take? (${point})`);
    run(exported(fileOf(ticked(headers, headers))));
    expect(errors().join()).toContain('"CONFIRM": expected true or false');
  });
});

describe('ticks that are no scale', () => {
  const several = (headers: readonly string[]): string[][] => [
    [...headers],
    ...Array.from({ length: 40 }, (_, row) =>
      headers.map((_header, at) => ((row + at) % 3 === 0 || (row * at) % 5 === 1 ? 'x' : '')),
    ),
  ];

  it.each([
    ['several of which are ticked in a row', several(QUALITY.map((word) => `Words that fit us: ${word}`))],
    [
      'several of which say 1, and the others 0',
      several(QUALITY.map((word) => `Words that fit us: ${word}`)).map((row, at) =>
        at === 0 ? row : row.map((cell) => (cell === '' ? '0' : '1')),
      ),
    ],
    [
      'of which all that apply can be ticked',
      ticked(
        QUALITY.map((word) => `Tick all that apply: ${word}`),
        QUALITY,
      ),
    ],
    [
      'with words of no scale',
      ticked(['Q4: Shop', 'Q4: Web', 'Q4: Letter', 'Q4: Visit'], ['a', 'b', 'c', 'd']),
    ],
    ['in no order', ticked(['Q4: Good', 'Q4: Poor', 'Q4: Very good', 'Q4: Fair'], ['a', 'b', 'c', 'd'])],
    ['of importance', ticked(['Not important', 'Somewhat important', 'Very important'], ['a', 'b', 'c'])],
    [
      'that count',
      ticked(
        numbers(1, 5).map((n) => `Number of visits: ${n}`),
        numbers(1, 5),
      ),
    ],
    [
      'of places by their numbers',
      ticked(
        numbers(1, 5).map((n) => `Store ${n}`),
        numbers(1, 5),
      ),
    ],
    [
      'of regions',
      ticked(
        numbers(1, 5).map((n) => `Region: ${n}`),
        numbers(1, 5),
      ),
    ],
    [
      'of items by their numbers',
      ticked(
        numbers(1, 5).map((n) => `q7_${n}`),
        numbers(1, 5),
      ),
    ],
  ])('are left out: %s', (_, block) => {
    expect(drafted(fileOf(block)).mapping.ratings).toEqual({});
    expect(printed()).toMatch(/left out: (?:a tick box|numbers)/);
  });
});
