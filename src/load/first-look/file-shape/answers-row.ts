import { FEWEST_ANSWERS, MOST_ANSWERS } from '../ratings/answer-columns.ts';
import { meansNoAnswer } from '../no-answer.ts';
import { wordedScaleOf } from '../ratings/worded-scales.ts';

/** How two header rows share the names of columns, where the second holds the answers to questions of the first. */
export interface AnswersRow {
  /** `both`: columns without answers are named in the first row; `second`: there as well as the answers. */
  readonly names: 'both' | 'second';
  /** The answers to one of the questions. */
  readonly example: readonly string[];
}

/** Looks for a question above the first of its answers, each of which has a column; the answers form a scale. */
export function answersRowIn(first: readonly string[], second: readonly string[]): AnswersRow | undefined {
  if (first.length !== second.length) return undefined;
  const questions = first.flatMap((text, at) => (text === '' ? [] : [at]));
  for (const [position, at] of questions.entries()) {
    const example = scaleAtStart(second.slice(at, questions[position + 1]));
    if (example === undefined) continue;
    const plain = first.some((text, column) => text !== '' && second[column] === '');
    return { names: plain ? 'both' : 'second', example };
  }
  return undefined;
}

function scaleAtStart(texts: readonly string[]): readonly string[] | undefined {
  for (let length = Math.min(texts.length, MOST_ANSWERS); length >= FEWEST_ANSWERS; length--) {
    const answers = texts.slice(0, length);
    const told = answers.filter((text) => !meansNoAnswer(text));
    if (told.length >= FEWEST_ANSWERS && (isCount(told) || wordedScaleOf(told) !== undefined)) return answers;
  }
  return undefined;
}

/** 1, 2, 3 and so on, from 0 or 1. */
function isCount(texts: readonly string[]): boolean {
  const first = Number(texts[0]);
  return (first === 0 || first === 1) && texts.every((text, step) => text === String(first + step));
}
