import { expect, it } from 'vitest';
import { loadWorkspace } from '../../../src/load/workspace.ts';
import { NO_CODE, NO_LEVEL } from '../../../src/model/feedback-table.ts';
import { workspaceWith } from '../../temporary-workspace.ts';

const HEADER = 'id,date,customer,recommend,delivery,comment\n';

it.each([
  ['many short rows behind long ones', 20_000, 'and so it went on '.repeat(20), 60_000, ''],
  ['few long rows behind short ones', 60_000, '', 2_000, 'and so it went on '.repeat(200)],
])('files may differ from what those before foretell: %s', (_, first, word, second, laterWord) => {
  const lines = (from: number, count: number, comment: string): string =>
    HEADER +
    Array.from({ length: count }, (_, at) => {
      const item = from + at;
      const customer = item % 2 === 0 ? '' : `C${item % 7}`;
      const delivery = item % 3 === 0 ? '' : String(1 + (item % 5));
      return `i${item},2026-05-02,${customer},${item % 11},${delivery},${comment}\n`;
    }).join('');
  const { workspace, ledger } = loadWorkspace(
    workspaceWith({
      'data/feedback/survey/2026.csv': lines(0, first, word),
      'data/feedback/survey/2027.csv': lines(first, second, laterWord),
    }),
  );
  const { rows, idOf, customer, scores, comments } = workspace!.feedback;
  expect(ledger.map(({ used }) => used)).toEqual([first, second]);
  const wrong = Array.from({ length: rows }, (_, row) => Number(idOf(row).slice(1))).filter((item, row) => {
    const name = customer.codes[row] === NO_CODE ? null : customer.names[customer.codes[row]!];
    const delivery = scores.get('delivery')!.levels[row]!;
    const told = (item < first ? word : laterWord).trim();
    return (
      name !== (item % 2 === 0 ? null : `C${item % 7}`) ||
      scores.get('recommend')!.levels[row] !== item % 11 ||
      delivery !== (item % 3 === 0 ? NO_LEVEL : item % 5) ||
      (comments.text(row) ?? '') !== told
    );
  });
  expect(rows).toBe(first + second);
  expect(wrong).toEqual([]);
});
