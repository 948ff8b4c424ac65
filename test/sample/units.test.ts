import { describe, expect, it } from 'vitest';
import { plantedTruths } from '../../scripts/sample/planted-truths.ts';
import { sampleResults, sampleWorkspace } from './sample-workspace.ts';

const { units, outerLoop, submissions } = sampleResults.rhythm;
const { unitWithProblem, lastMonth, fix } = plantedTruths;

describe('the units of the sample', () => {
  it('all have a description and six reports, the last of a whole month', () => {
    expect(sampleWorkspace.rhythm.units.filter(({ described }) => !described)).toEqual([]);
    expect(units.units).toHaveLength(5);
    for (const { months } of units.units) {
      expect(months).toHaveLength(6);
      expect(months.at(-1)).toMatchObject({ month: lastMonth, partial: false });
    }
  });

  it('add up: every item of a unit is in one of them', () => {
    const items = units.units.reduce((sum, unit) => sum + unit.items, 0);
    expect(items).toBe(units.itemsWithUnit);
    expect(units.itemsWithUnit).toBeLessThan(units.items);
  });

  it('show the planted problem in its unit: the theme and the driver stand apart from the others', () => {
    const west = units.units.find(({ name }) => name === unitWithProblem.unit)!;
    const june = west.months.at(-1)!;
    expect(june.themes.find(({ theme }) => theme === unitWithProblem.theme)!.elsewhere).toMatchObject({
      kind: 'tested',
      verdict: 'above',
    });
    expect(june.drivers.find(({ driver }) => driver === unitWithProblem.driver)!.elsewhere).toMatchObject({
      kind: 'tested',
      verdict: 'worse',
    });
    expect(june.score.againstOthers).toMatchObject({ kind: 'compared', beyondChance: true });
  });

  it('raise few false alarms where nothing is planted', () => {
    const verdicts = units.units
      .filter(({ name }) => name !== unitWithProblem.unit)
      .flatMap(({ months }) => months)
      .flatMap(({ themes, drivers }) => [
        ...themes.filter(({ theme }) => theme !== fix.theme).map(({ change }) => change),
        ...drivers.map(({ change }) => change),
      ])
      .flatMap((change) => (change.kind === 'tested' ? [change.verdict] : []));
    const alarms = verdicts.filter((verdict) => verdict !== 'as-usual').length;
    expect(verdicts.length).toBeGreaterThan(300);
    expect(alarms / verdicts.length).toBeLessThan(0.03);
  });
});

describe('the outer loop of the sample', () => {
  it('confirms the cost that the planted fix removed, and says which estimates stand alone', () => {
    expect(outerLoop!.annuities.map(({ standing }) => standing.verdict)).toEqual([
      'confirmed',
      'nothing-to-show-it',
      'too-early',
      'nothing-to-show-it',
    ]);
    expect(outerLoop!.effort!.half!.kept).toBe(true);
  });

  it('recognises the second try', () => {
    expect(submissions.map(({ submission, verdict }) => [submission, verdict])).toEqual([
      ['a-date-in-five-days', 'not-yet'],
      ['a-date-that-holds', 'met'],
      ['texts-that-send-themselves', 'too-few-judges'],
    ]);
  });
});
