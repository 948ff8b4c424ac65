import { describe, expect, it } from 'vitest';
import { reportModel } from '../../../src/view/report-model.ts';
import { emptyInput, sampleInput } from '../sample-input.ts';

const { map, table, stages, moments } = reportModel(sampleInput).journey;
const words = (part: unknown): string => JSON.stringify(part);

describe('the map of the journey', () => {
  it('names the stage that is rated worst, and leaves a stage with few ratings out of that claim', () => {
    expect(map.lede).toContain('Rated worst is “I get connected”: 24% of 880 ratings are low.');
    expect(map.lede).toContain('24% of 750 comments raise an issue of it');
  });

  it('shows each stage with its base, and says why a figure is not there', () => {
    const [joining, using, leaving] = map.stages;
    expect(joining!.reality).toContainEqual({ label: 'Issues', text: '24% of 750 comments (181)' });
    expect(joining!.reality.map(({ label }) => label)).toEqual(['Ratings', 'Issues', 'Business', 'Costs us']);
    expect(using!.reality).toContainEqual({ label: 'Ratings', text: '50% of 22 ratings are low (few)' });
    expect(using!.reality).toContainEqual({ label: 'Business', text: 'not known' });
    expect(leaving!.reality).toEqual([
      { label: 'Ratings', text: 'no rating belongs to this stage yet' },
      { label: 'Issues', text: 'no theme belongs to this stage yet' },
    ]);
    expect(leaving!.owner).toBe('Nobody answers for it yet');
  });

  it('draws a stage without ratings as a gap', () => {
    if (map.curve.kind !== 'chart' || map.curve.chart.kind !== 'stage-curve') throw new Error('a curve');
    expect(map.curve.chart.stages.map(({ value }) => value)).toEqual([0.24, 0.5, null]);
    expect(map.curve.chart.stages[1]!.tone).toBe('accent');
    expect(map.curve.chart.best.value).toBeLessThan(map.curve.chart.worst.value);
  });

  it('holds nothing that the table leaves out', () => {
    const told = words(table);
    for (const stage of map.stages) {
      for (const each of [stage.name, stage.wants, ...stage.careAbouts.map(({ name }) => name)])
        expect(told).toContain(words(each).slice(1, -1));
    }
  });
});

describe('the page of a stage', () => {
  const joining = stages[0]!;

  it('sets what customers expect against the figures of today', () => {
    expect(joining.careAbouts[0]!.reality.map(({ text }) => text)).toEqual([
      '“Installer came late or not at all”: raised in 24% of 750 comments (181)',
      expect.stringMatching(/^Installation on the day it was promised: 25% of 880 ratings are low$/),
      'Waiting time: 14.2 minutes on average (n = 350)',
      expect.stringContaining('App: 25% of 12 ratings are low'),
      expect.stringMatching(/in (?:April|May|June) 2026/),
    ]);
  });

  it('names who cares, where, and what follows for whom', () => {
    expect(joining.careAbouts[0]!.roles).toBe('IT lead (business) and Guest');
    expect(joining.careAbouts[0]!.consequences?.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['What they can do', 'I cannot work.', 'The move goes ahead.'],
      ['Our money', 'Orders are cancelled.', 'not written yet'],
    ]);
    expect(stages[1]!.careAbouts[0]!.consequences).toBeNull();
  });

  it('compares the score of those who raised an issue with that of all', () => {
    expect(joining.keyFigures).toContainEqual({
      label: 'NPS of those who raised one',
      value: '−21',
      detail: 'likely −35 to −7; 110 answers; all answers 31',
    });
    expect(stages[1]!.keyFigures.find(({ label }) => label.startsWith('NPS'))?.value).toBe('Not given');
  });

  it('leads to the stages beside it', () => {
    expect(stages.map(({ before, after }) => [before?.name, after?.name])).toEqual([
      [undefined, 'It runs <well>'],
      ['I get connected', 'I move on'],
      ['It runs <well>', undefined],
    ]);
  });
});

describe('the register of moments of truth', () => {
  it('puts missed opportunities first, and says what passes unused', () => {
    expect(moments.missed).toMatchObject([
      {
        name: 'The hundredth order',
        opportunity: 'Nobody sees the count.',
        owner: 'Nobody answers for it yet',
        metric: { text: 'No figure tells yet: add "metric".' },
      },
    ]);
    expect(moments.others).toMatchObject([
      { stage: 'I get connected', moments: [{ name: 'The date is confirmed' }] },
    ]);
  });

  it('says that two are too few', () => {
    expect(moments.lede).toContain('The register holds 2 moments; ten to twenty are worth the work.');
  });
});

describe('a workspace without a journey', () => {
  it('shows the command that starts one, with a stage its themes already name', () => {
    const themes = sampleInput.themes.map((theme) => ({ ...theme, stage: 'moving-in' }));
    const first = reportModel({ ...emptyInput, themes }).journey;
    expect(first.map.empty).toMatchObject({
      command: 'npm run new -- stage moving-in',
      next: expect.stringContaining('“moving-in”') as string,
    });
    expect(first.table.empty).not.toBeNull();
    expect(first.moments.empty?.command).toBe('npm run new -- moment the-first-bill');
    expect(first.stages).toEqual([]);
  });

  it.each([sampleInput, emptyInput])('and one with a journey word no NaN, null or undefined', (input) => {
    const { journey, coreGrowth, buyIn } = reportModel(input);
    expect(words([journey, coreGrowth, buyIn])).not.toMatch(/NaN|Infinity|undefined|\bnull\b [a-z]/);
  });
});
