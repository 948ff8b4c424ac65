import type { NumberFacts, NumberQuestions } from '../analysis/number-questions.ts';
import type { SpokenMarks } from '../analysis/themes/theme-marks.ts';
import type { RulesByLanguage } from '../analysis/themes/matcher/theme-rules.ts';
import type { CommentBlock } from '../model/comment-column.ts';
import type { CodedColumn } from '../model/feedback-table.ts';
import type { Theme } from '../model/theme.ts';

/** What the second thread is asked, in this order: rules once, comments a file at a time, numbers once. */
export type Task =
  | { readonly kind: 'rules'; readonly themes: readonly Theme[]; readonly lists: readonly RulesByLanguage[] }
  | { readonly kind: 'comments'; readonly block: CommentBlock; readonly language: CodedColumn }
  | { readonly kind: 'numbers'; readonly facts: NumberFacts; readonly taken: TakenQuestions };

/** The questions about numbers in the order in which the second thread takes them. */
export const QUESTIONS = ['impacts', 'outcomes', 'units', 'year', 'quarter', 'drivers', 'paretos'] as const;
export type Question = (typeof QUESTIONS)[number];

/** Shared by both threads: 1 for a question, in the order of `QUESTIONS`, that one of them has begun to answer. */
export type TakenQuestions = Int32Array;

/** Whether the question was free, and now is the caller's. */
export function take(taken: TakenQuestions, question: Question): boolean {
  return Atomics.compareExchange(taken, QUESTIONS.indexOf(question), 0, 1) === 0;
}

/** What each question is answered by. */
export type Answers = { readonly [Q in Question]: ReturnType<NumberQuestions[Q]> };

/** Comments are answered by marks, file by file in the order they came. */
export type Reply =
  | { readonly kind: 'marks'; readonly answer: SpokenMarks }
  | { readonly [Q in Question]: { readonly kind: Q; readonly answer: Answers[Q] } }[Question]
  | { readonly kind: 'fault'; readonly fault: unknown };
