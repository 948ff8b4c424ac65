import { describe, expect, it } from 'vitest';
import { loadWorkspace } from '../../src/load/workspace.ts';
import { toldOf, workspaceWith } from '../temporary-workspace.ts';

const FILE = 'content/assumptions.yaml';

function load(text: string | null) {
  const { workspace, defects } = loadWorkspace(workspaceWith({ [FILE]: text }));
  return {
    assumptions: workspace?.assumptions,
    defects: defects.list().map(({ file, line, what, code }) => `${file}:${line} ${what} [${code}]`),
  };
}
const ABOUT = 'source: a report, author: Finance, date: 2026-01-31';

describe('content/assumptions.yaml', () => {
  it('is optional', () => {
    expect(load(null)).toEqual({ assumptions: null, defects: [] });
  });
  it('holds figures with their source, for all themes or one', () => {
    const { assumptions, defects } = load(
      `hourValue: { low: 8, likely: 15.5, high: 30, unit: GBP, ${ABOUT} }\ncontactCost:\n  default: { low: 1, likely: 1, high: 1, unit: GBP, ${ABOUT} }\n`,
    );
    expect(defects).toEqual([]);
    expect(assumptions).toMatchObject({ hourValue: { likely: 15.5, author: 'Finance' } });
  });
  it.each([
    [`margin: { low: 30, likely: 40, high: 85, unit: share of revenue, ${ABOUT} }`, 'write', 'field-invalid'],
    [
      `retention: { default: { low: 0.8, likely: 0.85, high: 85, unit: share per year, ${ABOUT} } }`,
      '0.85, not 85',
      'field-invalid',
    ],
    [`hourValue: { low: 20, likely: 10, high: 30, unit: GBP, ${ABOUT} }`, 'must rise', 'field-invalid'],
    [`hourValue: { low: 1, likely: 2.345, high: 3, unit: GBP, ${ABOUT} }`, 'two decimals', 'field-invalid'],
    [
      `hourValue: { low: 1, likely: 2, high: 3, unit: EUR, ${ABOUT} }`,
      'all money of this workspace is in "GBP"',
      'field-invalid',
    ],
    [
      `hourValue: { low: 1, likely: 2, high: 3, unit: GBP, source: a, author: b, date: 2026-07-01 }`,
      'after the as-of date',
      'date-in-future',
    ],
    [
      `hourValue: { low: 1, likely: 2, high: 3, unit: GBP, author: b, date: 2026-01-01 }`,
      '"source" is missing',
      'field-missing',
    ],
    [`hourvalue: { low: 1 }`, 'the field "hourvalue" is not known here', 'field-unknown'],
    [
      `refundPerMention: { themes: { nobody: { low: 1, likely: 2, high: 3, unit: GBP, ${ABOUT} } } }`,
      'there is no theme "nobody"',
      'reference-unknown',
    ],
    [
      `contactCost: { channels: { Fax: { low: 1, likely: 2, high: 3, unit: GBP, ${ABOUT} } } }`,
      'there is no channel "Fax" in the data',
      'reference-unknown',
    ],
    [
      `retention: { segments: { Nobody: { low: 0, likely: 0, high: 1, unit: share per year, ${ABOUT} } } }`,
      'there is no segment "Nobody"',
      'reference-unknown',
    ],
  ])('refuses %s', (text, what, code) => {
    const { defects } = load(text);
    expect(defects.join('\n')).toContain(`${FILE}:1`);
    expect(defects.join('\n')).toContain(`[${code}]`);
    if (what !== 'write') expect(defects.join('\n')).toContain(what);
  });

  it('warns of churn that is lower among those who raised an issue, and leaves praise alone', () => {
    const share = (likely: number) =>
      `{ low: 0, likely: ${likely}, high: 1, unit: share per year, ${ABOUT} }`;
    const churn = (raised: number, silent: number) =>
      `churn:\n  themes:\n    late:\n      with: ${share(raised)}\n      without: ${share(silent)}\n`;
    const told = (text: string, theme: string) =>
      toldOf(
        workspaceWith({ [FILE]: text, 'content/themes/late.yaml': `name: Late\nmatch: [late]\n${theme}` }),
      );
    expect(told(churn(0.3, 0.2), '')).toEqual([]);
    expect(told(churn(0.2, 0.2), '')).toEqual([]);
    expect(told(churn(0.2, 0.3), 'praise: true\n')).toEqual([]);
    expect(told(churn(0.2, 0.3), '')).toEqual([
      `warning ${FILE}:4:31 of the customers who raised it, a share of 0.2 leaves within a year, and of the others 0.3: it would keep customers rather than lose them [churn-reversed] exchange "with" and "without" if they were mixed up; else leave this churn out`,
    ]);
    const everywhere = `churn:\n  default:\n    with: ${share(0.1)}\n    without: ${share(0.2)}\n`;
    expect(told(everywhere, '')).toEqual([expect.stringContaining('[churn-reversed]')]);
  });

  it('name the line of a theme that does not exist, not the one below it', () => {
    const text = `refundPerMention:\n  themes:\n    nobody:\n      { low: 1, likely: 2, high: 3, unit: GBP, ${ABOUT} }\n`;
    expect(load(text).defects).toEqual([expect.stringMatching(`^${FILE}:3 there is no theme "nobody"`)]);
  });
});
