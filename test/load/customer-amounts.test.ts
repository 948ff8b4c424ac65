import { describe, expect, it } from 'vitest';
import { loadWorkspace } from '../../src/load/workspace.ts';
import { workspaceWith } from '../temporary-workspace.ts';

function read(amount: string) {
  const { workspace, defects } = loadWorkspace(
    workspaceWith({ 'data/customers.csv': `customer,revenue_per_year\nC1,${amount}\nC2,5\n` }),
  );
  const told = defects
    .list()
    .filter(({ severity }) => severity === 'error')
    .map(({ line, column, code }) => `${line}:${column} ${code}`);
  const code = workspace?.feedback.customer.names.indexOf('C1') ?? -1;
  return { told, cents: workspace?.customers?.revenueCentsPerYear[code] };
}

describe('the yearly revenue of a customer', () => {
  it.each([
    ['1250.50', 125_050],
    ['0', 0],
    ['0.07', 7],
    ['12.5', 1250],
    ['-3', -300],
    ['-0.05', -5],
    ['007', 700],
    ['999999999999.99', 99_999_999_999_999],
    [' 40 ', 4000],
  ])('reads %s', (amount, cents) => expect(read(amount)).toEqual({ told: [], cents }));

  it('may be missing', () => expect(read('')).toEqual({ told: [], cents: NaN }));

  it.each(['1.', '.5', '1.234', '1e3', '-', '+5', '£5', '1 000', '"1,250"', '1000000000000', '5-', 'NaN'])(
    'refuses %s',
    (amount) => expect(read(amount).told).toEqual(['2:2 cell-not-a-number']),
  );
});
