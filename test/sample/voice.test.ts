import { describe, expect, it } from 'vitest';
import { voiceRows } from '../../src/analysis/voice/voice-rows.ts';
import { analyseWorkspace } from '../../src/analysis/analysis.ts';
import { sampleWorkspace } from './sample-workspace.ts';

const { feedback, themes, config } = sampleWorkspace;
const { results, marks, kinds } = analyseWorkspace(sampleWorkspace);
const { expectations } = results;
const kindOf = (kind: string) => expectations.kinds.find((each) => each.kind === kind)!;

describe('what the customers of the sample say they expect', () => {
  it('judges every comment in English and counts the German and French ones', () => {
    const left = expectations.coverage.filter(({ wordLists }) => !wordLists);
    expect(left.map(({ language }) => language).sort()).toEqual(['de', 'fr']);
    expect(expectations.judged + left.reduce((sum, { comments }) => sum + comments, 0)).toBe(
      expectations.comments,
    );
  });

  it('adds up', () => {
    const { expectationsOnly, validationsOnly, both, neither } = expectations.split;
    expect(expectationsOnly + validationsOnly + both + neither).toBe(expectations.judged);
    expect(kindOf('expectation').comments).toBe(expectationsOnly + both);
    expect(kindOf('validation').comments).toBe(validationsOnly + both);
  });

  it('hears praise where it is asked for, and trouble in tickets', () => {
    const shareIn = (source: string) =>
      kindOf('validation').bySource.find(({ group }) => group === source)!.share!;
    expect(shareIn('survey')).toBeGreaterThan(2 * shareIn('tickets'));
  });

  it('groups words into themes that the company knows, without being told of them', () => {
    const natural = expectations.naturalThemes;
    if (natural.kind !== 'found') throw new Error(natural.reason);
    expect(natural.themes.length).toBeGreaterThanOrEqual(2);
    expect(natural.adjustedRand).toBeGreaterThanOrEqual(0.5);
    const words = natural.themes.map(({ terms }) => terms);
    expect(words.some((terms) => terms.includes('engineer') && terms.includes('visit'))).toBe(true);
    expect(words.some((terms) => terms.includes('order') && terms.includes('date'))).toBe(true);
  });
});

describe('the streams of the sample', () => {
  const rows = voiceRows(feedback, marks, themes, kinds, config.asOf);

  it('give every group something to read', () => {
    expect(rows.streams.length).toBeGreaterThanOrEqual(10);
    for (const stream of rows.streams) {
      expect(stream.rows.length, stream.group).toBeGreaterThanOrEqual(30);
      expect(stream.rows.length, stream.group).toBeLessThanOrEqual(60);
    }
  });

  it('hold a comment for each of the last seven days', () => {
    expect(rows.ofTheDay).toHaveLength(7);
    expect(rows.ofTheDay[0]!.date).toBe(config.asOf);
  });
});
