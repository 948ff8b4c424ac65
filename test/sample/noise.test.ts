import { describe, expect, it } from 'vitest';
import { analyseWorkspace } from '../../src/analysis/analysis.ts';
import type { AnalysisResults } from '../../src/analysis/results.ts';
import { markThemes } from '../../src/analysis/themes/theme-marks.ts';
import { themeSuggestions } from '../../src/analysis/themes/discovery/theme-suggestions.ts';
import { noiseWorkspace } from './noise-workspace.ts';

const SEEDS = Array.from({ length: 20 }, (_, seed) => seed);

/** What a workspace claims, each claim of a kind that would be false here. */
interface Claims {
  readonly drivers: number;
  readonly themeEffects: number;
  readonly fixes: number;
  readonly leads: number;
  readonly movements: number;
  readonly driverMovements: number;
  readonly alarms: number;
  readonly charts: number;
  readonly weighting: number;
  readonly coreGrowth: number;
  readonly coreGrowthDrivers: number;
  readonly coreGrowthThemes: number;
  readonly coreGrowthVoices: number;
  /** Of the newest reports; against the past and against all others, each a family of its own. */
  readonly unitScores: number;
  readonly unitDrivers: number;
  readonly unitThemes: number;
  readonly suggestions: number;
}

const worlds = SEEDS.map((seed) => {
  const workspace = noiseWorkspace(seed);
  const { results } = analyseWorkspace(workspace);
  const found = themeSuggestions(workspace.feedback, markThemes(workspace.feedback, workspace.themes), {
    outcomes: [{ id: 'recommend', kind: 'nps', scale: { low: 0, high: 10 } }],
    language: 'en',
    troubleSources: new Set(['tickets']),
  });
  return { results, claims: { ...claimsOf(results), suggestions: found.suggestions.length } };
});

function claimsOf({
  drivers,
  themes,
  fixes,
  indicators,
  movement,
  controlCharts,
  sampling,
  coreGrowth,
  expectations,
  rhythm,
}: AnalysisResults): Omit<Claims, 'suggestions'> {
  const voices = [
    ...expectations.kinds,
    ...(expectations.naturalThemes.kind === 'found' ? expectations.naturalThemes.themes : []),
  ];
  const reports = rhythm.units.units.flatMap(({ months }) => months.slice(-1));
  const moved = movement.comparisons.flatMap((each) => (each.kind === 'estimated' ? [each] : []));
  return {
    drivers: drivers.estimates.filter((each) => each.kind === 'estimated' && each.evidence).length,
    themeEffects: themes.themes.filter(({ impact }) => impact.evidence).length,
    fixes: fixes.filter(({ verdict }) => verdict === 'worked' || verdict === 'worse').length,
    leads: indicators.filter(({ lead }) => lead.kind === 'judged' && lead.verdict !== 'not-shown').length,
    movements: moved.filter(({ beyondChance }) => beyondChance).length,
    driverMovements: moved.flatMap((each) => each.drivers).filter(({ beyondChance }) => beyondChance).length,
    alarms: controlCharts.filter(({ signals }) => signals.length > 0).length,
    charts: controlCharts.length,
    weighting: sampling.scores.filter(
      ({ estimate }) => estimate.kind === 'estimated' && estimate.beyondChance,
    ).length,
    coreGrowth: sampling.coreGrowth.kind === 'estimated' && sampling.coreGrowth.beyondChance ? 1 : 0,
    coreGrowthDrivers: coreGrowth.drivers.filter((gap) => gap.kind === 'estimated' && gap.evidence).length,
    coreGrowthThemes: coreGrowth.themes.filter(({ estimate }) => estimate?.evidence === true).length,
    coreGrowthVoices: voices.filter(
      (each) => each.coreGrowth.kind === 'estimated' && each.coreGrowth.evidence,
    ).length,
    unitScores: reports
      .flatMap(({ score }) => [score.againstPast, score.againstOthers])
      .filter((each) => each.kind === 'compared' && each.beyondChance).length,
    unitDrivers: reports
      .flatMap(({ drivers: rated }) => [
        rated.some(({ change }) => change.kind === 'tested' && change.verdict !== 'as-usual'),
        rated.some(({ elsewhere }) => elsewhere.kind === 'tested' && elsewhere.verdict !== 'as-usual'),
      ])
      .filter(Boolean).length,
    unitThemes: reports
      .flatMap(({ themes: said }) => [
        said.some(({ change }) => change.kind === 'tested' && change.verdict !== 'as-usual'),
        said.some(({ elsewhere }) => elsewhere.kind === 'tested' && elsewhere.verdict !== 'as-usual'),
      ])
      .filter(Boolean).length,
  };
}

const total = (of: (claims: Claims) => number) => worlds.reduce((sum, { claims }) => sum + of(claims), 0);
/** Workspaces in which such a claim is made at all: what a correction over a whole family holds at 5 %. */
const touched = (of: (claims: Claims) => number) => worlds.filter(({ claims }) => of(claims) > 0).length;

describe('twenty workspaces in which nothing has to do with anything', () => {
  it('are whole: every analysis has enough to say something', () => {
    for (const { results } of worlds) {
      expect(results.drivers.estimates).toHaveLength(10);
      expect(results.drivers.estimates.every(({ kind }) => kind === 'estimated')).toBe(true);
      expect(results.fixes.map(({ effect }) => effect.kind)).toEqual(Array(4).fill('estimated'));
      expect(results.indicators.map(({ lead }) => lead.kind)).toEqual(Array(3).fill('judged'));
      expect(results.movement.comparisons.map(({ kind }) => kind)).toEqual(['estimated', 'estimated']);
      expect(results.sampling.coreGrowth.kind).toBe('estimated');
      expect(results.coreGrowth.drivers.every(({ kind }) => kind === 'estimated')).toBe(true);
      expect(results.coreGrowth.themes.every(({ reason }) => reason === null)).toBe(true);
      expect(results.rhythm.units.units).toHaveLength(5);
      expect(results.themes.together.several).toBeGreaterThan(0);
    }
  });

  // Counts of the twenty seeds stand behind each bound; a bound is passed by chance in fewer than 3 of 1,000 sets of seeds.
  it.each<[string, (claims: Claims) => number]>([
    ['a driver with evidence (10 tested; 0 workspaces)', ({ drivers }) => drivers],
    ['a theme with an effect on the score (16 tested; 1)', ({ themeEffects }) => themeEffects],
    ['a fix that worked or made it worse (4 tested; 1)', ({ fixes }) => fixes],
    ['an indicator that leads, trails or moves together (3 tested; 1)', ({ leads }) => leads],
    ['weighting that changes the score (0)', ({ weighting }) => weighting],
    ['core-growth customers who differ (2)', ({ coreGrowth }) => coreGrowth],
    ['a driver that core-growth customers rate otherwise (10 tested; 3)', (each) => each.coreGrowthDrivers],
    ['a theme that core-growth customers raise otherwise (16 tested; 3)', (each) => each.coreGrowthThemes],
    [
      'a kind of comment that core-growth customers write more or less of (0)',
      (each) => each.coreGrowthVoices,
    ],
    ['a theme to suggest (1)', ({ suggestions }) => suggestions],
  ])('claim %s in about one of twenty at most', (_, of) => {
    expect(touched(of)).toBeLessThanOrEqual(4);
  });

  it.each<[string, (claims: Claims) => number]>([
    ['that the score moved (1 of 40 comparisons)', ({ movements }) => movements],
    ['that a driver moved it (1 of 40; 10 drivers tested in each)', ({ driverMovements }) => driverMovements],
  ])('claim %s in about one of twenty comparisons at most', (_, of) => {
    expect(total(of)).toBeLessThanOrEqual(6);
  });

  it.each<[string, (claims: Claims) => number]>([
    ['whose score differs (4 of 200 comparisons)', ({ unitScores }) => unitScores],
    ['with a driver that does (9 of 200; 10 drivers tested in each)', ({ unitDrivers }) => unitDrivers],
    ['with a theme that does (3 of 200; 16 tested in each)', ({ unitThemes }) => unitThemes],
  ])('report a unit %s from its past or the others about once in twenty times at most', (_, of) => {
    expect(total(of)).toBeLessThanOrEqual(19);
  });

  it('alarm in about nine of a hundred control charts (31 of 400)', () => {
    const share = total(({ alarms }) => alarms) / total(({ charts }) => charts);
    expect(share).toBeGreaterThan(0.04);
    expect(share).toBeLessThan(0.14);
  });
});
