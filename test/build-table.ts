import { dayOf } from '../src/model/calendar.ts';
import type { CommentColumn } from '../src/model/comment-column.ts';
import { commentColumn } from '../src/model/comment-column.ts';
import type {
  CodedColumn,
  CustomerTable,
  FeedbackTable,
  MeasureColumn,
} from '../src/model/feedback-table.ts';
import { NO_CODE, NO_LEVEL } from '../src/model/feedback-table.ts';
import type { Scale } from '../src/model/scale.ts';

/** One feedback item of a test; what the test is not about is left out. */
export interface Answer {
  readonly source?: string;
  readonly date?: string;
  readonly customer?: string;
  readonly segment?: string;
  readonly unit?: string;
  readonly language?: string;
  readonly channel?: string;
  /** Whole currency units. */
  readonly handlingCost?: number;
  readonly comment?: string;
  /** Points by outcome or driver id; null or absent is "no answer". */
  readonly scores?: Readonly<Record<string, number | null>>;
  /** Measured numbers by driver id. */
  readonly measures?: Readonly<Record<string, number | null>>;
  /** Indexes of themes the source already coded. */
  readonly codedThemes?: readonly number[];
}

/** A feedback table from literals. `scales` declares the scored columns; every other score name is an error. */
export function tableOf(
  answers: readonly Answer[],
  scales: Readonly<Record<string, Scale>> = {},
): FeedbackTable {
  const rows = answers.length;
  const scores = new Map(
    Object.entries(scales).map(([id, scale]) => {
      const levels = Uint8Array.from(answers, (answer) => {
        const points = answer.scores?.[id] ?? null;
        return points === null ? NO_LEVEL : points - scale.low;
      });
      return [id, { scale, levels }] as const;
    }),
  );
  const measures = new Map<string, MeasureColumn>();
  for (const id of new Set(answers.flatMap((answer) => Object.keys(answer.measures ?? {})))) {
    measures.set(id, {
      unit: 'minutes',
      values: Float64Array.from(answers, (answer) => answer.measures?.[id] ?? NaN),
    });
  }
  const starts = new Uint32Array(rows + 1);
  answers.forEach((answer, row) => (starts[row + 1] = starts[row]! + (answer.codedThemes?.length ?? 0)));
  return {
    rows,
    source: coded(answers.map((answer) => answer.source ?? 'survey')),
    file: coded(answers.map(() => 'data/feedback/survey/all.csv')),
    line: Uint32Array.from(answers, (_, row) => row + 2),
    day: Int32Array.from(answers, (answer) => dayOf(answer.date ?? '2026-06-15')),
    idOf: (row) => `r${row + 1}`,
    customer: coded(answers.map((answer) => answer.customer)),
    segment: coded(answers.map((answer) => answer.segment)),
    unit: coded(answers.map((answer) => answer.unit)),
    role: coded(answers.map(() => undefined)),
    channel: coded(answers.map((answer) => answer.channel)),
    stage: coded(answers.map(() => undefined)),
    language: coded(answers.map((answer) => answer.language)),
    scores,
    measures,
    handlingCost: Float64Array.from(answers, (answer) => answer.handlingCost ?? NaN),
    comments: commentsOf(answers),
    codedThemes: { starts, themes: Uint16Array.from(answers.flatMap((answer) => answer.codedThemes ?? [])) },
  };
}

function commentsOf(answers: readonly Answer[]): CommentColumn {
  const comments = answers.map(({ comment }) => new TextEncoder().encode(comment ?? ''));
  const ends = new Uint32Array(answers.length);
  comments.forEach(({ length }, row) => (ends[row] = (ends[row - 1] ?? 0) + length));
  const starts = ends.map((end, row) => end - comments[row]!.length);
  const bytes = Uint8Array.from(comments.flatMap((comment) => [...comment]));
  return commentColumn([bytes], new Int32Array(answers.length), starts, ends);
}

/** The customer file for the customers of a table: yearly revenue in whole currency units by customer id. */
export function customersOf(
  table: FeedbackTable,
  revenuePerYear: Readonly<Record<string, number | null>>,
): CustomerTable {
  const names = table.customer.names;
  const none = coded(names.map(() => undefined));
  return {
    listed: Object.keys(revenuePerYear).length,
    nameOf: () => null,
    known: Uint8Array.from(names, (name) => (name in revenuePerYear ? 1 : 0)),
    segment: none,
    unit: none,
    stratum: none,
    coreGrowth: new Uint8Array(names.length).fill(255),
    revenueCentsPerYear: Float64Array.from(names, (name) => {
      const revenue = revenuePerYear[name] ?? null;
      return revenue === null ? NaN : Math.round(revenue * 100);
    }),
  };
}

function coded(values: readonly (string | undefined)[]): CodedColumn {
  const names: string[] = [];
  const codes = Int32Array.from(values, (value) => {
    if (value === undefined) return NO_CODE;
    const known = names.indexOf(value);
    return known >= 0 ? known : names.push(value) - 1;
  });
  return { names, codes };
}
