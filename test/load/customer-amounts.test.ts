import { describe, expect, it } from 'vitest';
import { loadWorkspace } from '../../src/load/workspace.ts';
import { SURVEY, workspaceWith } from '../temporary-workspace.ts';

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

const told = (customers: string): readonly string[] =>
  loadWorkspace(workspaceWith({ 'data/customers.csv': customers }))
    .defects.list()
    .map(({ severity, line, column, code, what }) => `${severity} ${line}:${column} ${code} ${what}`)
    .filter((line) => !line.includes('customer-unknown'));

describe('a row that is no customer', () => {
  it.each(['Total', 'GESAMT', 'Gesamtsumme:', 'Total général', 'Yhteensä', 'Итого', '合計', 'Suma (12)'])(
    'is refused when it is called a sum: %s',
    (name) => {
      expect(told(`customer,revenue_per_year\nC1,30\nC2,40\n${name},70\n`)).toEqual([
        expect.stringMatching('^error 4:1 cell-ambiguous the customer is called '),
      ]);
    },
  );

  it('is asked about when the last amount is all others together', () => {
    const amounts = [30, 40, 10, 5, 15];
    const rows = (last: number) =>
      `customer,revenue_per_year\n${[...amounts, last].map((amount, at) => `C${at + 1},${amount}\n`).join('')}`;
    expect(told(rows(100))).toEqual([
      expect.stringMatching('^warning 7:1 cell-ambiguous the revenue of the last customer, "C6"'),
    ]);
    expect(told(rows(101))).toEqual([]);
    expect(told(`${rows(100)}C7,\n`), 'a customer without revenue stands behind it').toEqual([]);
    expect(told('customer,revenue_per_year\nC1,30\nC2,40\nC3,70\n'), 'three may add up').toEqual([]);
  });

  it('is refused when a spreadsheet rounded its id', () => {
    const rounded = told('customer,revenue_per_year\nC1,30\n7.001E+17,40\n');
    expect(rounded).toEqual([
      expect.stringMatching('^error 3:1 cell-ambiguous the customer is called "7.001E\\+17"'),
    ]);
    expect(told('customer\nC1\nE17\n7.001\n1E5\n')).toEqual([]);
  });
});

it('rounded ids are refused in feedback too, once a file', () => {
  const survey = SURVEY.replaceAll('C1', '7.001E+17').replace('C2', '7.2E+17');
  const { defects } = loadWorkspace(workspaceWith({ 'data/feedback/survey/2026.csv': survey }));
  expect(defects.list()).toMatchObject([
    { severity: 'error', line: 2, what: expect.stringContaining('3 items name a customer such as') },
  ]);
});

it('revenue below zero is told once, at the first line', () => {
  expect(told('customer,revenue_per_year\nC3,5\nC1,-30\nC2,-1\n')).toEqual([
    expect.stringMatching('^warning 3:1 cell-out-of-range 2 customers have a revenue below zero'),
  ]);
});
