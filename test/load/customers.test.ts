import { describe, expect, it } from 'vitest';
import { CSV, load } from './feedback/loaded-feedback.ts';

describe('customers', () => {
  const header = 'customer,segment,core_growth,revenue_per_year\n';

  it('give items their segment and their revenue in whole cents', () => {
    const { items, workspace, defects } = load({
      'data/customers.csv': `${header}C1,Home,yes,120.10\nC2,Business,,\n`,
    });
    expect(defects).toEqual([]);
    expect(items.map((item) => item.segment)).toEqual(['Home', 'Business', 'Home']);
    expect([...workspace!.customers!.revenueCentsPerYear]).toEqual([12010, NaN]);
    expect([...workspace!.customers!.coreGrowth]).toEqual([1, 255]);
  });

  it('who are not listed are warned about once a file', () => {
    const { defects, workspace } = load({ 'data/customers.csv': `${header}C2,Business,no,10\n` });
    expect(workspace).toBeDefined();
    expect(defects).toEqual([
      `${CSV}:2:1 2 items name customers that data/customers.csv does not list, the first "C1" in this line [customer-unknown]`,
    ]);
  });

  it('are told once of all headers that mean nothing here, and of each slip of the pen by itself', () => {
    const { defects } = load({
      'data/customers.csv': 'customer,gender,tenure,segmnt,Churn\nC1,f,2,Home,No\n',
    });
    expect(defects).toEqual([
      'data/customers.csv:1:2 the header "gender" is not known; nor are "tenure", "Churn" [column-unknown]',
      'data/customers.csv:1:4 the header "segmnt" is not known; nearest is "segment" [column-unknown]',
    ]);
  });

  it.each([
    ['C1,Home,maybe,10', 'cell-not-listed'],
    ['C1,Home,yes,"1,200"', 'cell-not-a-number'],
    [',Home,yes,10', 'cell-required'],
    ['C1,Home,yes', 'row-too-short'],
    ['C1,Home,yes,1\nC1,Home,yes,2', 'id-repeated'],
  ])('refuses the row %s', (row, code) => {
    expect(load({ 'data/customers.csv': `${header}${row}\n` }).codes).toContain(code);
  });
});
