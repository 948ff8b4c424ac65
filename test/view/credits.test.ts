import { describe, expect, it } from 'vitest';
import { checkWorkspace } from '../../src/pipeline.ts';
import { siteModels } from '../../src/site-models.ts';
import { toldOf, workspaceWith } from '../temporary-workspace.ts';

const row = (at: number, theme: string) => `i${at},2026-0${1 + (at % 6)}-10,C${at % 6},3,2,${theme}`;
const workspace = (revenue: readonly number[]) =>
  workspaceWith({
    'data/feedback/survey/2026.csv': `id,date,customer,recommend,delivery,comment\n${Array.from({ length: 60 }, (_, at) => row(at, at % 6 < 3 ? 'late' : at % 6 < 5 ? 'rude' : 'dear')).join('\n')}\n`,
    'data/customers.csv': `customer,revenue_per_year\n${revenue.map((each, at) => `C${at},${each}`).join('\n')}\n`,
    ...Object.fromEntries(
      ['late', 'rude', 'dear'].map((id) => [
        `content/themes/${id}.yaml`,
        `name: ${id}\nmatch: [${id}]\ndriver: delivery\n`,
      ]),
    ),
  });

describe('customers in credit on balance', () => {
  const directory = () => workspace([100, 50, -30, 20, -5, 40]);

  it('are in no amount of a theme, on its own page and under money alike, and are named on both', () => {
    const checked = checkWorkspace(directory());
    const { results } = checked.analysis(checked.workspace!);
    const amounts = results.themes.themes.map(({ theme, money }) => [theme, money.revenueCentsPerYear]);
    expect(Object.fromEntries(amounts)).toEqual({ late: 150_00, rude: 20_00, dear: 40_00 });
    expect(results.money.themes.map(({ theme, revenue }) => [theme, revenue.centsPerYear])).toEqual(amounts);

    const { report } = siteModels(checked.workspace!, checked);
    const late = report.themePages.find(({ id }) => id === 'late')!;
    expect(late.keyFigures.find(({ label }) => label.startsWith('Revenue'))!.detail).toBe(
      'per year; known for 3 of 3 customers; 1 customer in credit on balance (−£30) left out',
    );
    expect(report.themes.notes).toContain(
      'Revenue: 2 customers in credit on balance (−£35) left out of every amount and share.',
    );
    expect(report.impact.notes).toContain(
      '“late”: 1 customer in credit on balance (−£30) left out of the amounts.',
    );
  });

  it('are told of by check, and by no page where there are none', () => {
    expect(toldOf(directory())).toContainEqual(
      expect.stringContaining('2 customers have a revenue below zero, the first in this line; every sum'),
    );
    const checked = checkWorkspace(workspace([100, 50, 30, 20, 5, 40]));
    expect(JSON.stringify(siteModels(checked.workspace!, checked).report.themes)).not.toContain('in credit');
  });
});
