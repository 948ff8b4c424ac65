import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/model/chain/plan.ts';
import type { ChainLink } from '../../../src/view/chain/chain-model.ts';
import { plan } from '../sample-chain.ts';
import { emptyInput, sampleInput } from '../sample-input.ts';
import { chainReport } from './chain-report.ts';

function chainOf(theme: string, plans: readonly Plan[]) {
  const { chain } = chainReport(plans);
  const found = chain.groups.flatMap(({ chains }) => chains).find((each) => each.theme === theme);
  if (found === undefined) throw new Error(`no chain of ${theme}`);
  const links = new Map<string, ChainLink>(found.links.map((link) => [link.step, link]));
  return {
    states: found.links.map(({ step, state }) => `${step}: ${state}`),
    link: (step: string): ChainLink => links.get(step)!,
  };
}
const whole = plan({ indicator: 'lines-checked', milestones: [{ what: 'New rule', due: '2026-08-01' }] });

describe('the chain', () => {
  it('follows each of the vital few under its key driver, the strongest driver first', () => {
    const { groups } = chainReport([]).chain;
    expect(groups.map(({ heading, chains }) => [heading, chains.map(({ theme }) => theme)])).toEqual([
      ['Installation on the day it was promised', ['late-installation']],
      ['Speed', ['slow-evenings']],
      ['Bills & payments', ['bill-shock']],
    ]);
    expect(groups[0]?.about).toContain('not proof that');
  });

  it('keeps vital few whose driver shows no link in a group of their own', () => {
    const results = {
      ...sampleInput.results,
      drivers: { ...sampleInput.results.drivers, keyDrivers: ['installation'] },
    };
    const { groups } = chainReport([], { results }).chain;
    expect(groups.map(({ id, chains }) => [id, chains.map(({ theme }) => theme)])).toEqual([
      ['installation', ['late-installation']],
      ['other-drivers', ['slow-evenings', 'bill-shock']],
    ]);
  });

  it('shows all links of a theme in place but the plan that is under way', () => {
    const { states, link } = chainOf('late-installation', [whole]);
    expect(states).toEqual([
      'Vital few: there',
      'Money: there',
      'Five whys: there',
      'Plan: waiting',
      'Indicator: there',
      'Promise: there',
      'Evidence: there',
    ]);
    expect(link('Plan').text).toContain('Running (Head of planning). Next: New rule, due 1 August 2026.');
    expect(link('Promise').text).toBe(
      '“Installers who come when they said”: fixing. Customers hear again by 30 September 2026.',
    );
    expect(link('Five whys').href).toBe('plans/a-date-for-every-order/whys/');
  });

  it('names for each missing link who closes it and the command that begins', () => {
    const { states, link } = chainOf('bill-shock', []);
    expect(states.slice(2)).toEqual([
      'Five whys: missing',
      'Plan: missing',
      'Indicator: missing',
      'Promise: missing',
      'Evidence: later',
    ]);
    expect(link('Plan').text).toBe(
      'No plan answers it. It has been one of the vital few since February 2026, 100 days.',
    );
    expect(link('Plan').remedy).toMatchObject({
      owner: 'Field service',
      command: 'npm run new -- plan --theme bill-shock',
    });
    expect(link('Promise').remedy?.command).toBe('npm run new -- promise bill-shock');
    expect(link('Five whys').href).toBe('themes/bill-shock/root-cause/');
  });

  it('counts what waits for another link apart from what somebody works on', () => {
    const figures = Object.fromEntries(
      chainReport([whole]).chain.keyFigures.map(({ label, value }) => [label, value]),
    );
    // bill-shock has no date of a change yet; slow-evenings has a fix that is too early to judge
    expect(figures).toEqual({
      'Links in place': '10',
      'Under way': '2',
      'Still to come': '1',
      'Missing or stale': '8',
    });
  });

  it('ends at the plan where it was decided against, with the reason', () => {
    const dropped = plan({
      theme: 'bill-shock',
      status: 'dropped',
      statusReason: 'The tariff ends this year.',
      closedOn: '2026-05-01',
    });
    const { states, link } = chainOf('bill-shock', [dropped]);
    expect(states.at(-1)).toBe('Plan: against');
    expect(link('Plan').text).toBe('The tariff ends this year.');
    expect(link('Plan').remedy).toBeNull();
  });

  it('calls stale what has passed its day: a milestone, a promise, an indicator without recent months', () => {
    const late = plan({
      theme: 'slow-evenings',
      indicator: 'nights-over-capacity',
      milestones: [{ what: 'Streets measured', due: '2026-06-19' }],
    });
    const { link } = chainOf('slow-evenings', [late]);
    expect(link('Plan')).toMatchObject({ state: 'stale', marker: { icon: 'warning', text: 'Stale' } });
    expect(link('Plan').text).toContain('Streets measured, due 19 June 2026, overdue');
    expect(link('Promise')).toMatchObject({ state: 'stale' });
    expect(link('Promise').text).toContain('A report was due by 31 May 2026 and is late.');
    expect(link('Indicator')).toMatchObject({ state: 'stale' });
    expect(link('Indicator').remedy?.next).toContain('nights-over-capacity');
  });

  it('does not take a person for a cause', () => {
    const blamed = plan({
      indicator: 'lines-checked',
      whys: [{ question: 'Why?', answer: 'He forgot it in Order acceptance.' }],
      fewerWhysBecause: 'It was clear.',
    });
    const { link } = chainOf('late-installation', [blamed]);
    expect(link('Five whys')).toMatchObject({ state: 'waiting' });
    expect(link('Five whys').text).toBe(
      '1 question asked; no workflow decision is named yet. So far: He forgot it in Order acceptance.',
    );
  });

  it('says how to begin where nothing is vital yet', () => {
    const { chain } = chainReport([], emptyInput);
    expect(chain.groups).toEqual([]);
    expect(chain.empty?.command).toContain('npm run new');
  });
});
