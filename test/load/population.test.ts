import { describe, expect, it } from 'vitest';
import { loadWorkspace } from '../../src/load/workspace.ts';
import { workspaceWith } from '../temporary-workspace.ts';

const CUSTOMERS = 'customer,stratum\nC1,New\nC2,Old\nC3,Old\n';
const POPULATION = 'stratum,customers\nNew,120\n"Old, loyal",30\nOld,0\n';

function loaded(files: Readonly<Record<string, string>>) {
  const { workspace, defects } = loadWorkspace(workspaceWith({ 'data/customers.csv': CUSTOMERS, ...files }));
  const told = defects
    .list()
    .map(({ severity, file, line, column, code }) => `${severity} ${file}:${line}:${column} ${code}`);
  return { population: workspace!.population, told };
}
const strata = (text: string) => loaded({ 'data/population.csv': text });
const margins = (text: string) => loaded({ 'data/population-margins.csv': text });

describe('data/population.csv', () => {
  it('gives the customers of each stratum, in the order of the file', () => {
    const { population, told } = strata('stratum,customers\nOld,40\nNew,120\n');
    expect(population.strata).toEqual([
      { stratum: 'Old', customers: 40 },
      { stratum: 'New', customers: 120 },
    ]);
    expect(told).toEqual([]);
  });

  it('is not needed', () => {
    expect(loaded({}).population).toEqual({ strata: null, margins: null });
  });

  it.each([
    ['', 'error data/population.csv:1:1 file-empty'],
    ['stratum,number\nNew,1\n', 'error data/population.csv:1:1 column-missing'],
    ['stratum,customers,stratum\nNew,1,x\n', 'error data/population.csv:1:3 column-duplicate'],
    ['stratum,customers\nNew\n', 'error data/population.csv:2:1 row-too-short'],
    ['stratum,customers\nHome, new,4\n', 'error data/population.csv:2:2 row-too-long'],
    ['stratum,customers\n,4\n', 'error data/population.csv:2:1 cell-required'],
    ['stratum,customers\nNew,4\nTotal,4\n', 'error data/population.csv:3:1 cell-ambiguous'],
    ['stratum,customers\nNew,1.5\n', 'error data/population.csv:2:2 cell-not-a-number'],
    ['stratum,customers\nNew,-1\n', 'error data/population.csv:2:2 cell-not-a-number'],
    ['stratum,customers\nNew,"1,200"\n', 'error data/population.csv:2:2 cell-not-a-number'],
    ['stratum,customers\nNew,4\nOld,9\nNew,5\n', 'error data/population.csv:4:1 id-repeated'],
    ['stratum,customers\nNew,4\n"Old,9\n', 'error data/population.csv:3:1 quote-unclosed'],
  ])('refuses %j at its place', (text, expected) => {
    expect(strata(text).told).toContain(expected);
  });

  it('warns where it does not fit the customer list', () => {
    expect(strata(POPULATION).told).toEqual([
      'warning data/population.csv:3:1 reference-unknown',
      'warning data/population.csv:4:1 cell-out-of-range',
    ]);
    expect(strata('stratum,customers\nNew,5\n').told).toEqual([
      'warning data/population.csv:1:1 reference-unknown',
    ]);
  });
});

describe('data/population-margins.csv', () => {
  it('gives the customers of each value of a margin', () => {
    const { population, told } = margins(
      'margin,value,customers\nsegment,Home,70\nunit,North,60\nsegment,Business,30\nunit,South,40\n',
    );
    expect(told).toEqual([]);
    expect(population.margins).toEqual([
      {
        margin: 'segment',
        values: [
          { value: 'Home', customers: 70 },
          { value: 'Business', customers: 30 },
        ],
      },
      {
        margin: 'unit',
        values: [
          { value: 'North', customers: 60 },
          { value: 'South', customers: 40 },
        ],
      },
    ]);
  });

  it('weighs nothing beside the strata, and says so', () => {
    const both = {
      'data/population.csv': 'stratum,customers\nNew,120\nOld,30\n',
      'data/population-margins.csv': 'margin,value,customers\nsegment,Home,150\n',
    };
    expect(loaded(both).told).toEqual(['warning data/population-margins.csv:1:1 file-unexpected']);
  });

  it.each([
    ['margin,value,customers\nregion,North,4\n', 'error data/population-margins.csv:2:1 cell-not-listed'],
    ['margin,value,customers\nunit,,4\n', 'error data/population-margins.csv:2:2 cell-required'],
    ['margin,value,customers\nunit,North,many\n', 'error data/population-margins.csv:2:3 cell-not-a-number'],
    [
      'margin,value,customers\nunit,North,4\nunit,North,5\n',
      'error data/population-margins.csv:3:2 id-repeated',
    ],
    [
      'margin,value,customers\nunit,North,4\nsegment,Home,5\n',
      'error data/population-margins.csv:1:1 cell-out-of-range',
    ],
  ])('refuses %j at its place', (text, expected) => {
    expect(margins(text).told).toEqual([expected]);
  });
});
