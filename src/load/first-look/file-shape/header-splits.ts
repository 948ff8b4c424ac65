import { oneLine } from '../drafts/yaml-lines.ts';

/** A header read as a question and one of its answers. */
export interface HeaderSplit {
  /** Blank where the header is nothing but the answer. */
  readonly question: string;
  readonly answer: string;
}

/** `Delivery [Good]`, `Delivery (Good)`. */
const BRACKET = /^(?<question>.*\S)\s*[[(](?<answer>[^\][()]+)[\])]$/u;
/** `Delivery | Good`, `Q3: Good`, `Delivery - Good`, `delivery_good`, `How was it? Good`. */
const JOINT = /\s*[|:=]\s*|\s+[-–—/>]+\s+|[_.-]|\s+/gu;
/** Answers of more words are no points of a scale. */
const MOST_JOINTS = 8;

/** All ways to read a header as a question and an answer. Which of them is meant only its neighbours tell. */
export function splitsOf(header: string): readonly HeaderSplit[] {
  const text = oneLine(header);
  const joints = [...text.matchAll(JOINT)].slice(-MOST_JOINTS).toReversed();
  const bracket = BRACKET.exec(text)?.groups;
  // as older exports of Alchemer have it: "Good:How was the delivery?"
  const first = /^(?<answer>[^:]+):\s*(?<question>.*\S)$/u.exec(text)?.groups;
  const splits = [
    ...[bracket, first].flatMap((groups) =>
      groups === undefined ? [] : [{ question: groups['question']!, answer: groups['answer']! }],
    ),
    ...joints.map(({ index, 0: { length } }) => ({
      question: text.slice(0, index),
      answer: text.slice(index + length),
    })),
    { question: '', answer: text },
  ];
  return splits
    .map(({ question, answer }) => ({ question, answer: answer.replaceAll('_', ' ').trim() }))
    .filter(({ answer }) => answer !== '');
}
