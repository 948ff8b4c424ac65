import { describe, expect, it } from 'vitest';
import { isoDateOf } from '../../src/model/calendar.ts';
import { checkFiles, countsOf, isHere, meanOf, once, pointsOf, published, sound } from './published-data.ts';

/** A workspace with one source; `outcomes` are lines of outerloop.yaml. */
function workspaceOf(
  outcomes: string,
  source: string,
  file: string,
): Readonly<Record<string, string | Uint8Array>> {
  return {
    'outerloop.yaml': `schema: 1
organisation: { name: Export shapes, sampleData: Public data }
currency: USD
asOf: 2021-12-31
mainOutcome: ${/^ {2}([a-z-]+)/.exec(outcomes)![1]}
outcomes:
${outcomes}
`,
    'data/feedback/export/source.yaml': source,
    'data/feedback/export/export.csv': published(`export-shapes/${file}`),
  };
}

describe.skipIf(!isHere('export-shapes'))(
  'what survey, store and ticket tools really export (skipped without the development data beside the repository)',
  () => {
    describe('Qualtrics with three header rows', () => {
      const FILE = 'qualtrics/qualtrics_three_header_rows.csv';
      const CHOICE = '  choice: { name: Multiple choice, kind: csat, scale: { low: 1, high: 3 } }';
      const source = (ignore: string) => `name: Qualtrics
kind: survey
solicited: true
file: { headerRows: 3 }
columns:
  id: ResponseId
  date: { column: RecordedDate, format: YYYY-MM-DD HH:mm:ss }
  language: { column: UserLanguage, values: { DE: de } }
  comment: Q2
ratings:
  choice: Q1
${ignore}
`;
      const PERSONAL = `ignore: [StartDate, EndDate, Status, IPAddress, Progress, Duration (in seconds), Finished,
  RecipientLastName, RecipientFirstName, RecipientEmail, ExternalReference, LocationLatitude, LocationLongitude,
  DistributionChannel, Q2 - Topics]`;

      it('reads the one answer behind the question texts and the import ids', () => {
        const checked = checkFiles(workspaceOf(CHOICE, source(PERSONAL), FILE));
        const { feedback } = sound(checked);
        expect(checked.ledger[0]).toMatchObject({ read: 1, used: 1 });
        expect(feedback.idOf(0)).toBe('R_2YPOQ602ER1jkf1');
        expect(feedback.line[0]).toBe(4);
        expect(isoDateOf(feedback.day[0]!)).toBe('2017-07-18');
        expect(feedback.comments.text(0)).toBe('Hello World!');
        expect(pointsOf(feedback, 'choice')).toEqual([2]);
      });

      it('does not pass over a column with personal data that nobody named', () => {
        const { defects } = checkFiles(workspaceOf(CHOICE, source(''), FILE));
        expect(new Set(defects.map(({ code }) => code))).toEqual(new Set(['column-unknown']));
        expect(defects.some(({ what }) => what.includes('"IPAddress"'))).toBe(true);
      });

      it('refuses the texts of the questions as answers when one header row is declared', () => {
        const oneRow = source(PERSONAL).replace('headerRows: 3', 'headerRows: 1');
        const { defects, ledger } = checkFiles(workspaceOf(CHOICE, oneRow, FILE));
        expect(ledger[0]).toMatchObject({ read: 3, used: 1, refused: 2 });
        expect(defects.map(({ code }) => code)).toContain('date-invalid');
      });
    });

    it('reads the older Qualtrics layout: byte order mark, names in row 2, an empty last column', () => {
      const checked = checkFiles(
        workspaceOf(
          '  choice: { name: Multiple choice, kind: csat, scale: { low: 1, high: 3 } }',
          `name: Qualtrics
kind: survey
solicited: true
file: { headerRows: 2, namesRow: 2 }
columns:
  id: ResponseID
  date: { column: EndDate, format: YYYY-MM-DD HH:mm:ss }
  comment: This is a free text question.
ratings:
  choice: This is a multiple choice question.
ignore: ['#16', ResponseSet, Name, ExternalDataReference, EmailAddress, IPAddress, Status, StartDate, Finished,
  LocationLatitude, LocationLongitude, LocationAccuracy]
`,
          'qualtrics/qualtrics_legacy_two_header_rows.csv',
        ),
      );
      const { feedback } = sound(checked);
      expect(checked.ledger[0]).toMatchObject({ read: 1, used: 1 });
      expect(feedback.idOf(0)).toBe('R_2YPOQ602ER1jkf1');
      expect(feedback.comments.text(0)).toBe('Hello World!');
      expect(pointsOf(feedback, 'choice')).toEqual([2]);
    });

    describe('SurveyMonkey with questions carried over their options', () => {
      const QUESTION =
        'Please rank the Star Wars films in order of preference with 1 being your favorite film in the franchise and 6 being your least favorite film.';
      const FILE = 'surveymonkey/surveymonkey_two_header_rows.csv';
      const OUTCOMES = `  fan: { name: Fan, kind: yes-no, scale: { low: 0, high: 1 } }
  seen: { name: Has seen a film, kind: yes-no, scale: { low: 0, high: 1 } }
  rank: { name: Rank of episode V, kind: ces, scale: { low: 1, high: 6 } }`;
      const source = (encoding: string) => `name: SurveyMonkey
kind: survey
solicited: true
file: { encoding: ${encoding}, headerRows: 2, optionsRow: 2 }
columns:
  id: RespondentID
  date: { value: 2014-06-01 }
  segment: Gender
  unit: Do you consider yourself to be a fan of the Expanded Universe?Œæ
ratings:
  seen:
    column: Have you seen any of the 6 films in the Star Wars franchise?
    words: { Yes: 1, No: 0 }
  fan:
    column: Do you consider yourself to be a fan of the Star Wars film franchise?
    words: { Yes: 1, No: 0 }
  rank: '${QUESTION} | Star Wars: Episode V The Empire Strikes Back'
otherColumns: ignore
`;
      const checked = once(() => checkFiles(workspaceOf(OUTCOMES, source('windows-1252'), FILE)));

      it('has 936 who saw a film and 552 fans among the 836 who were asked', () => {
        const { feedback } = sound(checked());
        expect(checked().ledger[0]).toEqual({
          file: 'data/feedback/export/export.csv',
          read: 1186,
          used: 1186,
          refused: 0,
          unanswered: 0,
        });
        expect(countsOf(feedback, 'seen')).toEqual([250, 936]);
        expect(countsOf(feedback, 'fan')).toEqual([836 - 552, 552]);
        expect(feedback.rows - pointsOf(feedback, 'fan').length).toBe(350);
      });

      it('finds an option below its question, and ranks on all six places', () => {
        const counts = countsOf(sound(checked()).feedback, 'rank');
        expect(counts).toHaveLength(6);
        expect(Math.min(...counts)).toBeGreaterThan(0);
      });

      it('says where the bytes are not UTF-8 instead of guessing', () => {
        const { defects } = checkFiles(workspaceOf(OUTCOMES, source('utf-8'), FILE));
        expect(defects.map(({ code, line }) => [code, line])).toEqual([['encoding-invalid', 1]]);
        expect(defects[0]!.fix).toContain('windows-1252');
      });
    });

    describe('Google Play console', () => {
      const checked = once(() =>
        checkFiles(
          workspaceOf(
            '  stars: { name: Stars, kind: csat, scale: { low: 1, high: 5 } }',
            `name: Reviews
kind: review
solicited: false
columns:
  id: id
  date: { column: Review Submit Date and Time, format: YYYY-MM-DDTHH:mm:ssZ }
  language: Reviewer Language
  channel: App Version Name
  comment: [Review Title, Review Text]
ratings:
  stars: Star Rating
missing: ['null']
otherColumns: ignore
`,
            'google-play-console/app_reviews_with_replies.csv',
          ),
        ),
      );

      it('counts the published stars, with a mean of 1.516', () => {
        const { feedback } = sound(checked());
        expect(checked().defects).toEqual([]);
        expect(countsOf(feedback, 'stars')).toEqual([309, 149, 8, 8, 16]);
        expect(meanOf(pointsOf(feedback, 'stars'))).toBeCloseTo(1.516, 3);
      });

      it('reads the word "null" as nothing, in titles and versions alike', () => {
        const { comments, channel, rows } = sound(checked()).feedback;
        const texts = Array.from({ length: rows }, (_, row) => comments.text(row) ?? '');
        expect(texts.filter((text) => /^null(?:\n|$)/.test(text))).toEqual([]);
        expect(Array.from(channel.codes).filter((code) => code === -1)).toHaveLength(68);
      });

      it('knows the languages of the reviewers', () => {
        const { language } = sound(checked()).feedback;
        const count = (name: string) =>
          Array.from(language.codes).filter((code) => language.names[code] === name).length;
        expect(['en', 'de', 'es', 'fr'].map(count)).toEqual([455, 6, 5, 3]);
      });
    });

    it('keeps the long ids of Zendesk tickets as text', () => {
      const checked = checkFiles(
        workspaceOf(
          '  solved: { name: Solved, kind: yes-no, scale: { low: 0, high: 1 } }',
          `name: Tickets
kind: ticket
solicited: false
columns:
  id: id
  date: { column: created_at, format: YYYY-MM-DD HH:mm:ss }
  customer: requester_id
  channel: via_channel
  comment: [subject, description]
ratings:
  solved: { column: status, words: { closed: 1, solved: 1 }, missing: [deleted] }
otherColumns: ignore
`,
          'zendesk-api-tables/ticket.csv',
        ),
      );
      const { feedback } = sound(checked);
      expect(checked.defects).toEqual([]);
      expect(checked.ledger[0]).toMatchObject({ read: 10, used: 10 });
      expect(feedback.idOf(0)).toBe('1595');
      expect(feedback.customer.names.slice(0, 2)).toEqual(['396331237134', '1500656884401']);
      expect(countsOf(feedback, 'solved')).toEqual([0, 7]);
    });
  },
);
