import { describe, expect, it } from 'vitest';
import { analysed, checkFiles, estimated, isHere, once, published, sound } from './published-data.ts';

/** Reason code to its published count. */
const REASONS: Readonly<Record<string, number>> = {
  'Customer Service Issue': 2910,
  'Late Flight': 1665,
  "Can't Tell": 1190,
  'Cancelled Flight': 847,
  'Lost Luggage': 724,
  'Bad Flight': 580,
  'Flight Booking Problems': 529,
  'Flight Attendant Complaints': 481,
  longlines: 178,
  'Damaged Luggage': 74,
};

const idOf = (reason: string): string =>
  reason
    .toLowerCase()
    .replace("'", '')
    .replace(/[^a-z]+/g, '-');

interface Shape {
  /** How source.yaml names the id. */
  readonly id: string;
  /** The reason that is a catch-all. */
  readonly catchAll?: string;
  /** Whether only items with a comment and a code count, or codes alone. */
  readonly comment?: boolean;
}

function tweets({ id, catchAll, comment = false }: Shape): Readonly<Record<string, string | Uint8Array>> {
  const reasons = Object.keys(REASONS);
  return {
    'outerloop.yaml': `schema: 1
organisation: { name: Airlines, sampleData: Public data }
currency: USD
asOf: 2015-02-24
mainOutcome: negative
outcomes:
  negative: { name: Complaints, kind: yes-no, scale: { low: 0, high: 1 } }
`,
    'data/feedback/tweets/source.yaml': `name: Tweets
kind: complaint
solicited: false
language: en
columns:
  id: ${id}
  date: { column: tweet_created, format: YYYY-MM-DD HH:mm:ss Z }
  segment: airline
${comment ? '  comment: text\n' : ''}  themes:
    column: negativereason
    values:
${reasons.map((reason) => `      ${reason}: ${idOf(reason)}\n`).join('')}
ratings:
  negative: { column: airline_sentiment, words: { negative: 1, neutral: 0, positive: 0 } }
otherColumns: ignore
`,
    'data/feedback/tweets/2015-02.csv': published('airline-tweets/airline_tweets.csv'),
    ...Object.fromEntries(
      reasons.map((reason) => [
        `content/themes/${idOf(reason)}.yaml`,
        `name: ${reason}\n${reason === catchAll ? 'catchAll: true\n' : ''}`,
      ]),
    ),
  };
}

describe.skipIf(!isHere('airline-tweets'))(
  'airline tweets: 14,640 coded complaints and others (skipped without the development data beside the repository)',
  () => {
    const byId = once(() => checkFiles(tweets({ id: 'tweet_id' })));
    const byLine = once(() => checkFiles(tweets({ id: '{ from: line }', comment: true })));
    const coded = once(() => analysed(checkFiles(tweets({ id: '{ from: line }' }))).results);
    const withCatchAll = once(
      () => analysed(checkFiles(tweets({ id: '{ from: line }', catchAll: "Can't Tell" }))).results,
    );

    it('refuses the 155 rows that repeat an id', () => {
      const { workspace, defects, ledger } = byId();
      expect(workspace).toBeUndefined();
      expect(defects.map(({ code }) => code)).toEqual(['id-repeated']);
      expect(defects[0]!.what).toMatch(/; likewise in 154 more rows of this source$/);
      expect(ledger[0]).toMatchObject({ read: 14_640, used: 14_485, refused: 155, unanswered: 0 });
    });

    it('keeps the eighteen digits of an id as they are written', () => {
      const repeated = byId().defects.find(({ code }) => code === 'id-repeated')!;
      const id = /"(\d{18})"/.exec(repeated.what)![1]!;
      const text = new TextDecoder().decode(published('airline-tweets/airline_tweets.csv'));
      expect(text.split(`\n${id},`)).toHaveLength(3);
    });

    it('takes every row when file and line are the id, and tells of those that are there twice', () => {
      // 36 rows are an earlier one in all fifteen columns; the comment of one of them is too short to tell
      expect(byLine().defects).toMatchObject([{ severity: 'warning', code: 'row-repeated', line: 12_229 }]);
      expect(byLine().defects[0]!.what).toContain('2015-02.csv:12062, comment and all; so are 34 more rows');
      expect(byLine().ledger[0]).toMatchObject({ read: 14_640, used: 14_640 });
      expect(sound(byLine()).feedback.comments.count).toBe(14_640);
    });

    it('keeps line numbers right behind comments that span lines', () => {
      const { line, rows } = sound(byLine()).feedback;
      const lines = new TextDecoder().decode(published('airline-tweets/airline_tweets.csv')).split('\n');
      expect(lines[line[rows - 1]! - 1]).toMatch(/^569587140490866689,/);
    });

    it('finds 62.7 % complaints, from 35.9 % to 77.7 % by airline', () => {
      const { overall, bySegment } = coded().outcomes[0]!;
      expect(estimated(overall).counts).toEqual([3099 + 2363, 9178]);
      expect(estimated(overall).value * 100).toBeCloseTo(62.7, 1);
      const percents = Object.fromEntries(
        bySegment.map(({ group, score }) => {
          const { n, value } = estimated(score);
          return [group, [n, Math.round(value * 1000) / 10]];
        }),
      );
      expect(percents).toEqual({
        American: [2759, 71.0],
        Delta: [2222, 43.0],
        Southwest: [2420, 49.0],
        'US Airways': [2913, 77.7],
        United: [3822, 68.9],
        'Virgin America': [504, 35.9],
      });
    });

    it('needs six reasons for 80 %, because five reach 79.9 %', () => {
      const { mentions } = coded().pareto;
      if (mentions.kind !== 'cut') throw new Error(mentions.reason);
      expect(mentions.total).toBe(9178);
      expect(mentions.items.map(({ theme, value }) => [theme, value])).toEqual(
        Object.entries(REASONS).map(([reason, count]) => [idOf(reason), count]),
      );
      expect(mentions.vitalCount).toBe(6);
      expect(mentions.items[4]!.cumulativeShare * 100).toBeCloseTo(79.9, 1);
      expect(mentions.items[4]!.cumulativeShare).toBeLessThan(0.8);
      expect(mentions.items[5]!.cumulativeShare * 100).toBeCloseTo(86.2, 1);
    });

    it('needs five without "Can\'t Tell", which says nothing to act on', () => {
      const { mentions } = withCatchAll().pareto;
      if (mentions.kind !== 'cut') throw new Error(mentions.reason);
      expect(mentions.vitalCount).toBe(5);
      expect(mentions.items.slice(0, 5).map(({ theme }) => theme)).toEqual([
        'customer-service-issue',
        'late-flight',
        'cancelled-flight',
        'lost-luggage',
        'bad-flight',
      ]);
      expect(mentions.items.at(-1)).toMatchObject({ theme: 'cant-tell', value: 1190, vital: false });
    });

    it('sees late flights first at Delta and customer service first everywhere else', () => {
      const first = new Map<string, { readonly theme: string; readonly mentions: number }>();
      for (const { theme, bySegment } of coded().themes.themes) {
        for (const { group, mentions } of bySegment) {
          if (mentions > (first.get(group)?.mentions ?? 0)) first.set(group, { theme, mentions });
        }
      }
      expect(first.get('Delta')).toEqual({ theme: 'late-flight', mentions: 269 });
      const others = [...first].filter(([airline]) => airline !== 'Delta').map(([, { theme }]) => theme);
      expect(new Set(others)).toEqual(new Set(['customer-service-issue']));
    });
  },
);
