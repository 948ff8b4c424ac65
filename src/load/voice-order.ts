import type { CommentColumn } from '../model/comment-column.ts';
import type { CodedColumn, CodedThemes, FeedbackTable } from '../model/feedback-table.ts';
import type { Column } from '../model/typed-columns.ts';
import { copied, sharedColumn } from '../model/typed-columns.ts';

/**
 * The same items with those of one customer side by side, customers by code; items without a customer come first, and
 * each of these lists is in order of source, file, line. Nearly every analysis asks who gave an answer: so it finds all
 * of somebody's answers in one place instead of all over the memory.
 *
 * @param table  its columns of answers are put in order where they are, so it must not be used afterwards
 */
export function inVoiceOrder(table: FeedbackTable): FeedbackTable {
  const { customer, idOf, comments } = table;
  const order = voiceOrder(customer);
  if (order === undefined) return table;
  const moved = mover(order);
  const coded = ({ names, codes }: CodedColumn): CodedColumn => ({ names, codes: moved(codes) });
  return {
    rows: table.rows,
    source: coded(table.source),
    // read again in the order they have here: by ids, by who marks comments, by who keeps what follows from them
    file: { names: table.file.names, codes: moved(copied(table.file.codes)) },
    line: moved(copied(table.line)),
    language: { names: table.language.names, codes: moved(copied(table.language.codes)) },
    day: moved(copied(table.day)),
    idOf: (row) => idOf(order[row]!),
    customer: coded(customer),
    segment: coded(table.segment),
    unit: coded(table.unit),
    role: coded(table.role),
    channel: coded(table.channel),
    stage: coded(table.stage),
    scores: new Map([...table.scores].map(([id, score]) => [id, { ...score, levels: moved(score.levels) }])),
    measures: new Map(
      [...table.measures].map(([id, measure]) => [id, { ...measure, values: moved(measure.values) }]),
    ),
    handlingCost: moved(table.handlingCost),
    comments: commentsInOrder(comments, order),
    codedThemes: codedInOrder(table.codedThemes, order),
  };
}

/** The row that belongs in each place; undefined where all are in theirs. */
function voiceOrder({ names, codes }: CodedColumn): Uint32Array | undefined {
  if (isRising(codes)) return undefined;
  const places = new Uint32Array(names.length + 2);
  for (let row = 0; row < codes.length; row++) places[codes[row]! + 2]!++;
  for (let code = 1; code < places.length; code++) places[code]! += places[code - 1]!;
  const order = new Uint32Array(codes.length);
  for (let row = 0; row < codes.length; row++) order[places[codes[row]! + 1]!++] = row;
  return order;
}

function isRising(codes: Int32Array): boolean {
  for (let row = 1; row < codes.length; row++) if (codes[row]! < codes[row - 1]!) return false;
  return true;
}

/** @returns a function that puts a column in order and returns it */
function mover(order: Uint32Array): <T extends Column>(column: T) => T {
  const spare = new Float64Array(order.length);
  return (column) => {
    if (isConstant(column)) return column;
    const inOrder = new (
      column.constructor as new (buffer: ArrayBuffer, offset: number, length: number) => typeof column
    )(spare.buffer, 0, order.length);
    for (let row = 0; row < order.length; row++) inOrder[row] = column[order[row]!]!;
    column.set(inOrder);
    return column;
  };
}

/** Most workspaces leave some columns empty. */
function isConstant(column: Column): boolean {
  const first = column[0]!;
  for (let row = 1; row < column.length; row++) if (!Object.is(column[row], first)) return false;
  return true;
}

function commentsInOrder(comments: CommentColumn, order: Uint32Array): CommentColumn {
  return {
    count: comments.count,
    has: (row) => comments.has(order[row]!),
    text: (row) => comments.text(order[row]!),
    bytes: (row) => comments.bytes(order[row]!),
    blocks: comments.blocks,
    place: (row) => order[row]!,
  };
}

function codedInOrder({ starts, themes }: CodedThemes, order: Uint32Array): CodedThemes {
  const movedStarts = sharedColumn(Uint32Array, order.length + 1);
  const moved = sharedColumn(Uint16Array, themes.length);
  let count = 0;
  for (let row = 0; row < order.length; row++) {
    for (let at = starts[order[row]!]!; at < starts[order[row]! + 1]!; at++) moved[count++] = themes[at]!;
    movedStarts[row + 1] = count;
  }
  return { starts: movedStarts, themes: moved };
}
