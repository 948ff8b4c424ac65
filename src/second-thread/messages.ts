import type { NumberFacts } from '../analysis/number-questions.ts';
import type { DriverPareto, DriversResult, MovementResult, ThemeImpact } from '../analysis/results.ts';
import type { SpokenMarks } from '../analysis/themes/theme-marks.ts';
import type { RulesByLanguage } from '../analysis/themes/matcher/theme-rules.ts';
import type { CommentBlock } from '../model/comment-column.ts';
import type { CodedColumn } from '../model/feedback-table.ts';
import type { Theme } from '../model/theme.ts';

/** What the second thread is asked, in this order: rules once, comments a file at a time, numbers once. */
export type Task =
  | { readonly kind: 'rules'; readonly themes: readonly Theme[]; readonly lists: readonly RulesByLanguage[] }
  | { readonly kind: 'comments'; readonly block: CommentBlock; readonly language: CodedColumn }
  | { readonly kind: 'numbers'; readonly facts: NumberFacts };

/** Comments are answered by marks, numbers by impacts, drivers, Paretos and movement; all in the order they came. */
export interface Replies {
  readonly marks: SpokenMarks;
  readonly impacts: readonly ThemeImpact[];
  readonly drivers: DriversResult;
  readonly paretos: readonly DriverPareto[];
  readonly movement: MovementResult;
}
export type Reply =
  | { readonly [K in keyof Replies]: { readonly kind: K; readonly answer: Replies[K] } }[keyof Replies]
  | { readonly kind: 'fault'; readonly fault: unknown };
