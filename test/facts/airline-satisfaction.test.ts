import { describe, expect, it } from 'vitest';
import { analysed, checkFiles, estimated, estimatesOf, isHere, once, published } from './published-data.ts';

/** Column to its published r with "satisfied", 0 read as "not applicable". */
const PUBLISHED_R: Readonly<Record<string, number>> = {
  'Online boarding': 0.565,
  'Inflight entertainment': 0.399,
  'Inflight wifi service': 0.389,
  'Seat comfort': 0.346,
  'On-board service': 0.321,
  Cleanliness: 0.314,
  'Leg room service': 0.312,
  'Baggage handling': 0.252,
  'Inflight service': 0.245,
  'Checkin service': 0.241,
  'Ease of Online booking': 0.229,
  'Food and drink': 0.216,
  'Gate location': -0.017,
  'Departure/Arrival time convenient': -0.059,
};

const idOf = (column: string): string => column.toLowerCase().replace(/[^a-z]+/g, '-');

/** The survey with `low` as the lowest point of all ratings and `missing` as the code for "not applicable". */
function survey(low: number, missing: string): Readonly<Record<string, string | Uint8Array>> {
  const columns = Object.keys(PUBLISHED_R);
  const driver = (column: string) =>
    `  ${idOf(column)}: { name: ${column}, scale: { low: ${low}, high: 5 } }\n`;
  return {
    'outerloop.yaml': `schema: 1
organisation: { name: An airline, sampleData: Public data }
currency: USD
asOf: 2020-12-31
mainOutcome: satisfied
outcomes:
  satisfied: { name: Satisfied, kind: yes-no, scale: { low: 0, high: 1 } }
drivers:
${columns.map(driver).join('')}`,
    'data/feedback/survey/source.yaml': `name: Survey
kind: survey
solicited: true
columns:
  id: id
  date: { value: 2020-06-30 }
  segment: Class
  unit: Type of Travel
  role: Customer Type
ratings:
  satisfied: { column: satisfaction, words: { satisfied: 1, neutral or dissatisfied: 0 } }
${columns.map((column) => `  ${idOf(column)}: { column: ${column}, missing: [${missing}] }\n`).join('')}
ignore: ['#1', Gender, Age, Flight Distance, Departure Delay in Minutes, Arrival Delay in Minutes]
`,
    'data/feedback/survey/all.csv': published('airline-satisfaction/airline_satisfaction.csv'),
  };
}

describe.skipIf(!isHere('airline-satisfaction'))(
  'airline satisfaction: 25,976 answers (skipped without the development data beside the repository)',
  () => {
    const analysis = once(() => analysed(checkFiles(survey(1, "'0'"))));
    const zerosKept = once(() => analysed(checkFiles(survey(0, ''))));

    it('finds 43.9 % satisfied, and how much the class and the reason for travelling matter', () => {
      const { overall, bySegment, byUnit } = analysis().results.outcomes[0]!;
      const percent = (groups: typeof bySegment, name: string) =>
        estimated(groups.find(({ group }) => group === name)?.score).value * 100;
      const { n, counts, value } = estimated(overall);
      expect([n, counts[1]]).toEqual([25_976, 11_403]);
      expect(value * 100).toBeCloseTo(43.9, 1);
      expect(percent(bySegment, 'Business')).toBeCloseTo(69.5, 1);
      expect(percent(bySegment, 'Eco Plus')).toBeCloseTo(24.8, 1);
      expect(percent(bySegment, 'Eco')).toBeCloseTo(19.4, 1);
      expect(percent(byUnit, 'Business travel')).toBeCloseTo(58.8, 1);
      expect(percent(byUnit, 'Personal Travel')).toBeCloseTo(10.0, 1);
    });

    it.each(Object.entries(PUBLISHED_R))('%s correlates %f with being satisfied', (column, r) => {
      expect(estimatesOf(analysis()).get(idOf(column))!.r).toBeCloseTo(r, 3);
    });

    it('leaves the answers "not applicable" out of each pair', () => {
      const estimates = estimatesOf(analysis());
      expect(estimates.get('online-boarding')!.n).toBe(25_324);
      expect(estimates.get('inflight-wifi-service')!.n).toBe(25_163);
      expect(estimates.get('ease-of-online-booking')!.n).toBe(25_976 - 1195);
    });

    it('names the same five first as the published analysis', () => {
      const columns = Object.keys(PUBLISHED_R).map(idOf);
      expect(analysis().results.drivers.keyDrivers.slice(0, 5)).toEqual(columns.slice(0, 5));
    });

    it('would mistake wifi for a minor matter if "not applicable" counted as a rating of 0', () => {
      const estimates = estimatesOf(zerosKept());
      expect(estimates.get('online-boarding')!.r).toBeCloseTo(0.495, 3);
      expect(estimates.get('inflight-wifi-service')!.r).toBeCloseTo(0.28, 3);
      expect([...estimates.keys()].indexOf('inflight-wifi-service')).toBe(6);
    });

    it('explains half of the variance from 23,863 complete answers and shares it as Johnson does', () => {
      const { importance } = analysis().results.drivers;
      if (importance.kind !== 'estimated') throw new Error(importance.reason);
      expect(importance).toMatchObject({ basis: 'complete-rows', n: 23_863 });
      expect(importance.rSquared).toBeCloseTo(0.491, 3);
      const share = (driver: string) => estimatesOf(analysis()).get(driver)!.johnsonShare! * 100;
      expect(share('online-boarding')).toBeCloseTo(31.4, 1);
      expect(share('inflight-wifi-service')).toBeCloseTo(11.1, 1);
      expect(share('leg-room-service')).toBeCloseTo(8.4, 1);
      expect(share('inflight-entertainment')).toBeCloseTo(7.7, 1);
      expect(share('on-board-service')).toBeCloseTo(7.1, 1);
    });
  },
);
