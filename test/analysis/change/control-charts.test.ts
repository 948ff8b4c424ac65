import { describe, expect, it } from 'vitest';
import { checkWorkspace } from '../../../src/pipeline.ts';
import { CONFIG, workspaceWith } from '../../temporary-workspace.ts';

/** Ten answers a month; in each month one more of them is a 10 instead of a 0. */
const RISING = Array.from({ length: 10 }, (_, month) =>
  Array.from(
    { length: 10 },
    (_each, at) =>
      `r${month}-${at},2025-${String(month + 1).padStart(2, '0')}-05,C${at},${at < month ? 10 : 0},,`,
  ),
).flat();

/** The rules of the signals of the outcome's chart. */
function signalsUnder(config: string): ReadonlySet<string> {
  const checked = checkWorkspace(
    workspaceWith({
      'outerloop.yaml': `${CONFIG}${config}`,
      'data/feedback/survey/2026.csv': `id,date,customer,recommend,delivery,comment\n${RISING.join('\n')}\n`,
    }),
  );
  return new Set(
    checked.analysis(checked.workspace!).results.controlCharts[0]!.signals.map(({ rule }) => rule),
  );
}

describe('the rules of control charts', () => {
  it('are a month beyond the limits and eight on one side, unless outerloop.yaml asks for more', () => {
    expect(signalsUnder('')).not.toContain('six-in-one-direction');
    expect(signalsUnder('controlCharts: { moreRules: [six-in-one-direction] }\n')).toContain(
      'six-in-one-direction',
    );
  });
});
