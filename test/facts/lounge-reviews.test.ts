import { describe, expect, it } from 'vitest';
import { suspectedScaleChanges } from '../../src/analysis/scale-change.ts';
import { isoDateOf } from '../../src/model/calendar.ts';
import {
  analysed,
  checkFiles,
  estimated,
  estimatesOf,
  isHere,
  meanOf,
  once,
  pointsOf,
  published,
  sound,
} from './published-data.ts';

const ITEMS = {
  comfort: 'comfort_rating',
  cleanliness: 'cleanliness_rating',
  bar: 'bar_beverages_rating',
  catering: 'catering_rating',
  washrooms: 'washrooms_rating',
  wifi: 'wifi_connectivity_rating',
  staff: 'staff_service_rating',
};

/** The first day on which reviewers saw ten points instead of five. */
const NEW_SCALE = '2015-06-09';

interface Shape {
  /** The highest point that outerloop.yaml declares for the overall rating. */
  readonly declared: 5 | 10;
  readonly changes?: string;
  readonly mainOutcome?: 'overall' | 'recommended';
  /** Whether a sub-rating of 0 counts as "not rated", as it should. */
  readonly zeroIsMissing?: boolean;
}

function reviews({
  declared,
  changes = '[]',
  mainOutcome = 'overall',
  zeroIsMissing = true,
}: Shape): Readonly<Record<string, string | Uint8Array>> {
  const items = Object.entries(ITEMS);
  const low = zeroIsMissing ? 1 : 0;
  const missing = zeroIsMissing ? "['0', '0.0']" : '[]';
  return {
    'outerloop.yaml': `schema: 1
organisation: { name: Airport lounges, sampleData: Public data }
currency: USD
asOf: 2015-08-02
mainOutcome: ${mainOutcome}
outcomes:
  overall: { name: Overall rating, kind: csat, scale: { low: 1, high: ${declared} } }
  recommended: { name: Recommended, kind: yes-no, scale: { low: 0, high: 1 } }
drivers:
${items.map(([id]) => `  ${id}: { name: ${id}, scale: { low: ${low}, high: 5 } }\n`).join('')}`,
    'data/feedback/reviews/source.yaml': `name: Reviews
kind: review
solicited: false
language: en
columns:
  id: { from: line }
  date: { column: date }
  segment: airline_name
  comment: [title, content]
ratings:
  overall: { column: overall_rating, decimals: true, changes: ${changes} }
  recommended: recommended
${items.map(([id, column]) => `  ${id}: { column: ${column}, decimals: true, missing: ${missing} }\n`).join('')}
otherColumns: ignore
`,
    'data/feedback/reviews/all.csv': published('lounge-reviews/lounge_reviews.csv'),
  };
}

describe.skipIf(!isHere('lounge-reviews'))(
  'lounge reviews: a scale that changed in June 2015 (skipped without the development data beside the repository)',
  () => {
    const asFive = once(() => checkFiles(reviews({ declared: 5 })));
    const asTen = once(() => checkFiles(reviews({ declared: 10 })));
    const notComparable = `[{ from: ${NEW_SCALE}, scale: { low: 1, high: 10 }, notComparable: true }]`;
    const declaredChange = once(() => checkFiles(reviews({ declared: 5, changes: notComparable })));

    it('refuses 67 ratings above five, each of them on the new scale, when one to five is declared', () => {
      const { workspace, defects, ledger } = asFive();
      expect(workspace).toBeUndefined();
      expect(ledger[0]).toMatchObject({ read: 2264, used: 2264 - 67, refused: 67 });
      const named = defects.filter(({ code }) => code === 'cell-out-of-range');
      // each wrong text is told once, with the lines or the number of further rows that hold it
      const further = ({ what }: { readonly what: string }): number =>
        Number(/so in (\d+) more rows/.exec(what)?.[1] ?? what.match(/line \d+/g)?.length ?? 0);
      expect(named.reduce((sum, defect) => sum + 1 + further(defect), 0)).toBe(67);
      const table = sound(asTen()).feedback;
      const isNew = (row: number): boolean => isoDateOf(table.day[row]!) >= NEW_SCALE;
      const above = (points: readonly number[]): number => points.filter((point) => point > 5).length;
      expect(above(pointsOf(table, 'overall', isNew))).toBe(67);
      expect(above(pointsOf(table, 'overall'))).toBe(67);
    });

    it('suspects the change on the very day when one to ten is declared', () => {
      const suspected = suspectedScaleChanges(sound(asTen()).feedback);
      expect(suspected.map((change) => [change.score, isoDateOf(change.day)])).toEqual([
        ['overall', NEW_SCALE],
      ]);
      expect(suspected[0]).toMatchObject({ highestBefore: 5, highestAfter: 10 });
      expect(asTen().defects.map(({ severity, code }) => [severity, code])).toEqual([
        ['warning', 'scale-change-suspected'],
      ]);
    });

    it('is clean when the change is declared, and leaves the 119 new answers out of the mean', () => {
      const { defects, ledger } = declaredChange();
      const workspace = sound(declaredChange());
      expect(defects).toEqual([]);
      expect(ledger[0]).toMatchObject({ read: 2264, used: 2264, refused: 0 });
      expect(workspace.notComparable).toEqual([{ source: 'reviews', rating: 'overall', answers: 119 }]);
      const points = pointsOf(workspace.feedback, 'overall');
      expect(points).toHaveLength(2140);
      expect(meanOf(points)).toBeCloseTo(3.23, 2);
    });

    it('has a mean of 5.76 of ten on the new scale', () => {
      const { feedback } = sound(asTen());
      const after = pointsOf(feedback, 'overall', (row) => isoDateOf(feedback.day[row]!) >= NEW_SCALE);
      expect(after).toHaveLength(119);
      expect(meanOf(after)).toBeCloseTo(5.76, 2);
    });

    it('counts the reviews of each year from May 2006 to August 2015', () => {
      const { period, volume } = analysed(declaredChange()).results;
      expect(period).toEqual({ from: '2006-05-09', to: '2015-08-02' });
      const months = volume.sources[0]!.byMonth;
      const inYear = (year: number) =>
        months
          .filter(({ month }) => month.startsWith(String(year)))
          .reduce((sum, { items }) => sum + items, 0);
      expect(Array.from({ length: 10 }, (_, index) => inYear(2006 + index))).toEqual([
        7, 40, 101, 173, 174, 249, 330, 417, 410, 363,
      ]);
      expect(months.find(({ month }) => month === '2013-06')).toEqual({ month: '2013-06', items: 0 });
    });

    it.each([
      ['comfort', 0.834],
      ['catering', 0.826],
      ['staff', 0.824],
      ['cleanliness', 0.82],
      ['bar', 0.815],
      ['washrooms', 0.747],
      ['wifi', 0.673],
    ])('%s correlates %f with the overall rating before the change, zeros kept', (driver, r) => {
      expect(zerosKept().get(driver)!.r).toBeCloseTo(r, 3);
    });
    const zerosKept = once(() =>
      estimatesOf(
        analysed(checkFiles(reviews({ declared: 5, changes: notComparable, zeroIsMissing: false }))),
      ),
    );

    it.each([
      ['comfort', 0.521],
      ['catering', 0.518],
      ['bar', 0.518],
      ['staff', 0.516],
      ['washrooms', 0.48],
      ['cleanliness', 0.476],
      ['wifi', 0.43],
    ])('%s correlates %f with being recommended, 0 read as "not rated"', (driver, r) => {
      expect(estimatesOf(recommended()).get(driver)!.r).toBeCloseTo(r, 3);
    });
    const recommended = once(() =>
      analysed(checkFiles(reviews({ declared: 5, changes: notComparable, mainOutcome: 'recommended' }))),
    );

    it('finds 36.0 % recommended, and the shares of a plain sum over all subsets of the seven', () => {
      const { outcomes } = recommended().results;
      expect(estimated(outcomes[0]!.overall).value * 100).toBeCloseTo(36.0, 1);
      const estimates = [...estimatesOf(recommended()).values()];
      expect(estimates.find(({ driver }) => driver === 'comfort')!.n).toBe(2256);
      const shares = estimates.map(({ lmgShare }) => lmgShare! * 100);
      // 1,994 complete rows, worked out apart from this code with the definition: 128 regressions, weighted.
      expect(Math.min(...shares)).toBeCloseTo(10.47, 2);
      expect(Math.max(...shares)).toBeCloseTo(17.21, 2);
    });

    // The README names 11.3 % to 15.8 % beside "recommended", where they are 10.5 % to 17.2 % (above). They are the shares
    // for the overall rating, its two scales taken as one and zeros as ratings, from the 2,223 complete rows of that.
    it('finds the published shares in the overall rating, both scales as one and zeros as ratings', () => {
      const { results } = analysed(checkFiles(reviews({ declared: 10, zeroIsMissing: false })));
      expect(results.drivers.importance).toMatchObject({ basis: 'complete-rows', n: 2223 });
      const shares = results.drivers.estimates.map((each) =>
        each.kind === 'estimated' ? each.lmgShare! * 100 : NaN,
      );
      expect(Math.min(...shares)).toBeCloseTo(11.3, 1);
      expect(Math.max(...shares)).toBeCloseTo(15.8, 1);
    });

    it('keeps the line breaks inside a review and the airline of each', () => {
      const { comments, segment, rows } = sound(declaredChange()).feedback;
      const count = (airline: string) =>
        Array.from(segment.codes).filter((code) => segment.names[code] === airline).length;
      expect(rows).toBe(2264);
      expect(comments.count).toBe(2264);
      expect(
        ['british-airways', 'united-airlines', 'emirates', 'qantas-airways', 'lufthansa'].map(count),
      ).toEqual([242, 135, 131, 116, 100]);
    });
  },
);
