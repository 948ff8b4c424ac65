import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { siteModels } from '../../src/site-models.ts';
import {
  analysed,
  checkExample,
  checkFiles,
  estimated,
  isHere,
  once,
  published,
  sound,
} from './published-data.ts';

describe('support questions: three months of a public forum', () => {
  const checked = checkExample('support-questions');
  const { outcomes, volume, drivers, themes } = analysed(checked).results;

  it('reads HTML over many lines without a defect', () => {
    expect(checked.defects).toEqual([]);
    expect(checked.ledger.map(({ read, used }) => [read, used])).toEqual([
      [860, 860],
      [1283, 1283],
      [1769, 1769],
    ]);
  });

  it('shows the jump after release 128', () => {
    expect(volume.sources[0]!.byMonth).toEqual([
      { month: '2024-06', items: 860 },
      { month: '2024-07', items: 1283 },
      { month: '2024-08', items: 1769 },
    ]);
    const { day } = sound(checked).feedback;
    const release = Date.UTC(2024, 6, 11) / 86_400_000;
    const perDay = (from: number, until: number) =>
      day.filter((d) => d >= from && d < until).length / (until - from);
    expect(perDay(release - 40, release)).toBeCloseTo(29.6, 1);
    expect(perDay(release, release + 52)).toBeCloseTo(52.5, 1);
  });

  it('knows the state of all but 190 questions', () => {
    const { n, counts } = estimated(outcomes[0]!.overall);
    expect(n).toBe(3912 - 190);
    expect(counts).toEqual([3252, 470]);
  });

  it('quotes words, not markup', () => {
    const { comments, rows } = sound(checked).feedback;
    const marked = Array.from({ length: rows }, (_, row) => comments.text(row) ?? '').filter((text) =>
      /<\/?(?:p|strong|em|li|ul)>|&nbsp;/.test(text),
    );
    expect(marked).toEqual([]);
  });

  it('copes without drivers', () => {
    expect(drivers.estimates).toEqual([]);
    expect(drivers.keyDrivers).toEqual([]);
    expect(drivers.importance).toMatchObject({ kind: 'not-estimable', reason: 'fewer-than-two-drivers' });
    expect(() => siteModels(sound(checked), checked)).not.toThrow();
  });

  it('finds themes in most questions of the languages it has rules for', () => {
    expect(themes.coverage.share).toBeGreaterThan(0.85);
    const italian = themes.coverage.byLanguage.find(({ language }) => language === 'it')!;
    expect(italian.base).toBe(267);
    expect(italian.tagged / italian.base).toBeGreaterThan(0.85);
  });
});

describe.skipIf(!isHere('support-questions'))(
  'support questions, all nine months (skipped without the development data beside the repository)',
  () => {
    const example = (path: string) =>
      readFileSync(new URL(`../../examples/support-questions/${path}`, import.meta.url), 'utf8');
    const TOPICS = [
      'other',
      'troubleshooting',
      'settings',
      'installation-and-updates',
      'email-and-messaging',
      'privacy-and-security',
      'calendar',
      'passwords-and-sign-in',
      'performance-and-connectivity',
      'accounts',
      'accessibility',
      'search-tag-and-share',
      'account-management',
      'tips-and-tricks',
      'fix-problems-email-providers-gmail-yahoo-etc',
      'download-install-and-migration',
      'error-messages-what-they-mean-and-how-fix',
    ];
    const checked = once(() =>
      checkFiles({
        'outerloop.yaml': example('outerloop.yaml').replace('2024-08-31', '2024-09-30'),
        'data/feedback/forum/2024.csv': published('support-questions/support_questions_2024.csv'),
        'data/feedback/forum/source.yaml': `
name: Forum
kind: community
solicited: false
columns:
  id: id
  date: { column: created, format: YYYY-MM-DD HH:mm:ss Z }
  segment: topic
  language: locale
  themes:
    column: topic
    values: { ${TOPICS.map((topic) => `${topic}: ${topic}`).join(', ')} }
ratings:
  solved: { column: is_solved, words: { 'true': 1, 'false': 0 } }
otherColumns: ignore
`,
        ...Object.fromEntries(
          TOPICS.map((topic) => [
            `content/themes/${topic}.yaml`,
            `name: ${topic}\n${topic === 'other' ? 'catchAll: true\n' : ''}`,
          ]),
        ),
      }),
    );
    const results = once(() => analysed(checked()).results);

    it('counts 10,450 questions in nine months', () => {
      const { volume } = results();
      expect(volume.items).toBe(10_450);
      expect(volume.sources[0]!.byMonth.map(({ items }) => items)).toEqual([
        1155, 1001, 942, 974, 864, 860, 1283, 1769, 1602,
      ]);
    });

    it('counts 28.8 questions a day in the 56 days before release 128 and 52.3 in the 56 days from it on', () => {
      const { day } = sound(checked()).feedback;
      const release = Date.UTC(2024, 6, 11) / 86_400_000;
      const perDay = (from: number, until: number) =>
        day.filter((d) => d >= from && d < until).length / (until - from);
      expect(perDay(release - 56, release)).toBeCloseTo(28.79, 2);
      expect(perDay(release, release + 56)).toBeCloseTo(52.3, 2);
    });

    it('puts the catch-all last and says that it is too large', () => {
      const { pareto } = results();
      if (pareto.mentions.kind !== 'cut') throw new Error('there is no cut');
      const { items, total, catchAllShare, vitalCount } = pareto.mentions;
      expect(total).toBe(10_450);
      expect(items.at(-1)).toMatchObject({ theme: 'other', value: 3240, vital: false });
      expect(catchAllShare).toBeCloseTo(3240 / 10_450, 12);
      expect(items.slice(0, 3).map(({ theme, value }) => [theme, value])).toEqual([
        ['troubleshooting', 2794],
        ['settings', 1367],
        ['installation-and-updates', 1075],
      ]);
      expect(vitalCount).toBeGreaterThanOrEqual(4);
    });

    it('finds 13.5 % solved, and fewer where mail itself is the matter', () => {
      const { outcomes } = results();
      const overall = estimated(outcomes[0]!.overall);
      expect(overall.n).toBe(10_057);
      expect(overall.value * 100).toBeCloseTo(13.5, 1);
      const solved = (topic: string) =>
        estimated(outcomes[0]!.bySegment.find(({ group }) => group === topic)?.score).value * 100;
      expect(solved('settings')).toBeCloseTo(18.3, 1);
      expect(solved('privacy-and-security')).toBeCloseTo(16.0, 1);
      expect(solved('troubleshooting')).toBeCloseTo(11.5, 1);
      expect(solved('email-and-messaging')).toBeCloseTo(10.3, 1);
    });

    it('knows eleven languages', () => {
      const { themes } = results();
      const base = (language: string) =>
        themes.coverage.byLanguage.find((entry) => entry.language === language)?.base;
      expect(themes.coverage.byLanguage).toHaveLength(11);
      expect(['en-US', 'it', 'nl', 'es', 'pt-BR', 'cs'].map(base)).toEqual([8727, 744, 305, 254, 152, 132]);
    });
  },
);
