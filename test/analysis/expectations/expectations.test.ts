import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomIntegers } from '../../../src/analysis/statistics/random.ts';
import { benjaminiHochberg } from '../../../src/analysis/statistics/multiple-testing.ts';
import { expectClose } from '../expect-close.ts';
import { commentKinds, kindsIn, listRules } from '../../../src/analysis/expectations/comment-kinds.ts';
import { growthEvidence, growthShares } from '../../../src/analysis/expectations/growth-shares.ts';
import { expectationsResult } from '../../../src/analysis/expectations/expectations.ts';
import { wordListProblems } from '../../../src/analysis/expectations/word-list-problems.ts';
import type { ExpectationsResult, GrowthShares } from '../../../src/analysis/results.ts';
import { markComments } from '../../../src/analysis/themes/theme-marks.ts';
import { DefectList } from '../../../src/load/defect-list.ts';
import { readWordLists, shippedList } from '../../../src/load/content/word-list-files.ts';
import { WorkspaceFolder } from '../../../src/load/workspace-folder.ts';
import { STOP_WORDS, VOICE_KINDS } from '../../../src/model/expectations/word-list.ts';
import type { CustomerTable } from '../../../src/model/feedback-table.ts';
import type { Theme } from '../../../src/model/theme.ts';
import { themeSchema } from '../../../src/model/theme.ts';
import type { Answer } from '../../build-table.ts';
import { customersOf, tableOf } from '../../build-table.ts';

const wordLists = readWordLists(new WorkspaceFolder('/nowhere', new DefectList()), new DefectList()).lists;
const thresholds = { minimumAnswers: 10, fullAnswers: 30 };
const theme = (id: string, more: object = {}): Theme => ({
  id,
  ...themeSchema.parse({ name: id, match: [id], ...more }),
});

/** Core growth by customer id; all others are known and are not. */
function resultOf(
  answers: readonly Answer[],
  { themes = [] as readonly Theme[], core = [] as readonly string[] } = {},
): ExpectationsResult {
  const table = tableOf(answers);
  const known = Object.fromEntries(table.customer.names.map((id) => [id, 1]));
  const customers: CustomerTable = {
    ...customersOf(table, known),
    coreGrowth: Uint8Array.from(table.customer.names, (id) => (core.includes(id) ? 1 : 0)),
  };
  const marks = markComments(table, themes, listRules(wordLists.lists));
  const kinds = commentKinds(table, themes, wordLists.lists, marks);
  return expectationsResult({ table, customers, themes, wordLists, kinds, marks: marks.themes, thresholds });
}

function told(comment: string, language: string | null = 'en', themes: readonly Theme[] = []): string[] {
  const table = tableOf([language === null ? { comment } : { comment, language }]);
  const marks = markComments(table, themes, listRules(wordLists.lists));
  return [...kindsIn(commentKinds(table, themes, wordLists.lists, marks).bits[0]!)];
}

describe('the lists that ship with Outerloop', () => {
  it.each([...VOICE_KINDS, STOP_WORDS] as const)(
    '"%s" has no idle rule and passes its own sentences',
    (kind) => {
      expect(wordListProblems(wordLists, [{ kind, tests: shippedList(kind).tests }])).toEqual([]);
    },
  );

  it.each(VOICE_KINDS)('"%s" says what must match and what must not', (kind) => {
    const { matches, misses } = shippedList(kind).tests;
    expect(matches.length).toBeGreaterThanOrEqual(3);
    expect(misses.length).toBeGreaterThanOrEqual(3);
  });
});

describe('what a comment is told to be', () => {
  it('tells expectations from validations, and both at once', () => {
    expect(told('It just works.')).toEqual(['validation']);
    expect(told('My bill is wrong.')).toEqual(['expectation']);
    expect(told('Friendly people, but my bill is wrong.')).toEqual(['expectation', 'validation']);
    expect(told('Second floor, third door.')).toEqual([]);
  });

  it('does not count a word behind a negation', () => {
    expect(told('We are happy.')).toContain('pleased');
    expect(told('We are not happy.')).not.toContain('pleased');
    expect(told('We aren’t very happy.')).not.toContain('validation');
    expect(told('Not. Happy now?')).not.toContain('pleased');
    expect(told('Not that I mind, I am happy.')).toContain('pleased');
  });

  it('takes what is asked of us for an expectation, and thanks for a validation', () => {
    expect(told('I would like a paper bill.')).toEqual(['expectation', 'do-more']);
    expect(told('Please stop the letters.')).toContain('do-less');
    expect(told('Keep it up.')).toEqual(['validation', 'keep-doing']);
  });

  it('follows a theme: an issue is an expectation, praise a validation, a catch-all neither', () => {
    const themes = [theme('adits', { catchAll: true }), theme('bogs'), theme('cairns', { praise: true })];
    expect(told('adits', 'en', themes)).toEqual([]);
    expect(told('bogs', 'en', themes)).toEqual(['expectation']);
    expect(told('cairns', 'en', themes)).toEqual(['validation']);
  });

  it('judges no comment in a language without lists, or without a language', () => {
    expect(told('It just works.', 'de')).toEqual([]);
    expect(told('It just works.', null)).toEqual([]);
    expect(told('It just works.', 'en-GB')).toEqual(['validation']);
  });
});

describe('the result', () => {
  const comments = ['It just works.', 'My bill is wrong.', 'I would like a date.', 'Third floor.'];
  const mixed = Array.from({ length: 40 }, (_, at): Answer => ({
    comment: comments[at % 4]!,
    language: 'en',
    customer: `c${at % 20}`,
    segment: at % 2 === 0 ? 'Home' : 'Business',
  }));

  it('splits all judged comments into four', () => {
    const { split, judged } = resultOf(mixed);
    expect(judged).toBe(40);
    expect(split).toEqual({ expectationsOnly: 20, validationsOnly: 10, both: 0, neither: 10 });
  });

  it('counts the languages it cannot read, by source, and leaves them out of every share', () => {
    const result = resultOf([
      ...mixed,
      { comment: 'Alles gut.', language: 'de', source: 'reviews' },
      { comment: 'Hm.', source: 'reviews' },
      { source: 'reviews' },
    ]);
    expect(result.comments).toBe(42);
    expect(result.judged).toBe(40);
    expect(result.coverage).toEqual([
      { source: 'survey', language: 'en', comments: 40, wordLists: true, themes: 0, ownThemes: 0, tagged: 0 },
      {
        source: 'reviews',
        language: 'de',
        comments: 1,
        wordLists: false,
        themes: 0,
        ownThemes: 0,
        tagged: 0,
      },
      {
        source: 'reviews',
        language: 'und',
        comments: 1,
        wordLists: false,
        themes: 0,
        ownThemes: 0,
        tagged: 0,
      },
    ]);
    expect(result.kinds.find(({ kind }) => kind === 'validation')?.share).toBe(0.25);
  });

  it('gives no share of fewer than thirty comments, in all or in a group', () => {
    const few = resultOf(mixed.slice(0, 29));
    expect(resultOf(mixed.slice(0, 30)).kinds[0]!.interval).not.toBeNull();
    // twenty comments of each segment
    expect(resultOf(mixed).kinds[0]!.bySegment.map(({ base, share }) => [base, share])).toEqual([
      [20, null],
      [20, null],
    ]);
    expect(few.kinds.every(({ share, interval }) => share === null && interval === null)).toBe(true);
    expect(few.naturalThemes).toMatchObject({ kind: 'not-found', reason: 'too-few-comments' });
  });

  describe('core-growth customers beside others', () => {
    const askers = (side: string, own: readonly number[], asking: readonly number[]): Answer[] =>
      own.flatMap((comments, at) =>
        Array.from({ length: comments }, (_, nth): Answer => ({
          comment: nth < asking[at]! ? 'I would like a date.' : 'Third floor.',
          language: 'en',
          customer: `${side}${at}`,
        })),
      );
    const many = [1, 1, 2, 6, 1, 1, 3, 1, 2, 1, 4, 1, 1, 2, 1];
    const others = askers('other', many, [0, 1, 0, 2, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0]);
    const few = [1, 2, 3, 1, 4, 2, 1, 1, 5, 2, 1, 3];
    const core = few.map((_, at) => `core${at}`);
    const growthOf = (answers: readonly Answer[], kind: string) => {
      const found = resultOf(answers, { core }).kinds.find((each) => each.kind === kind)!.coreGrowth;
      if (found.kind !== 'estimated') throw new Error('expected a difference');
      return found;
    };

    it('agree with R, each customer one voice', () => {
      const answers = [...askers('core', few, [1, 1, 0, 0, 3, 2, 0, 1, 2, 0, 1, 3]), ...others];
      const growth = growthOf(answers, 'do-more');
      // R survey: 14 of 26 comments are worth 17.9, 6 of 28 all 28; prop.test of 10/18 and 6/28
      expect(growth.coreGrowth).toEqual({ n: 26, customers: 12, comments: 14, share: 14 / 26 });
      expectClose(growth.interval.low, 0.041865316310735, 1e-12);
      expectClose(growth.interval.high, 0.556068538304579, 1e-12);
      expectClose(growth.p, 0.0177033936013147, 1e-12);
      expect(growth.flagged).toBe(true);
    });

    it('are not told apart by a side on which nobody asks', () => {
      const growth = growthOf(
        [
          ...askers(
            'core',
            few,
            few.map(() => 0),
          ),
          ...others,
        ],
        'do-more',
      );
      // 0 of 12 customers, not of 26 comments; fisher.test
      expectClose(growth.interval.low, -0.3953858565372187, 1e-12);
      expectClose(growth.interval.high, 0.0528911149393536, 1e-12);
      expectClose(growth.p, 0.152916073968705, 1e-12);
      expect(growth.evidence).toBe(false);
    });

    it('differ where each side is of one mind, the other of another', () => {
      const growth = growthOf(
        [
          ...askers('core', few, few),
          ...askers(
            'other',
            many,
            many.map(() => 0),
          ),
        ],
        'do-more',
      );
      expect(growth.difference).toBe(1);
      expect(growth.interval.low).toBeGreaterThan(0.5);
      expect(growth.evidence).toBe(true);
    });

    it('pass a stricter test, as all kinds are looked at', () => {
      const answers = [...askers('core', few, [1, 1, 0, 0, 3, 2, 0, 1, 2, 0, 1, 3]), ...others];
      const shares = resultOf(answers, { core }).kinds.map(({ coreGrowth }) => coreGrowth);
      const estimated = shares.flatMap((share) => (share.kind === 'estimated' ? [share] : []));
      expect(estimated).toHaveLength(VOICE_KINDS.length);
      const expected = benjaminiHochberg(estimated.map(({ p }) => p));
      expect(estimated.map(({ pAdjusted }) => pAdjusted)).toEqual(expected);
      const apart = estimated.find(({ p }) => p < 0.05)!;
      expect(apart.interval.low).toBeGreaterThan(0);
      expect(apart).toMatchObject({ evidence: false });
      expect(apart.pAdjusted).toBeGreaterThan(0.05);
    });

    it('are told apart by chance in about one of twenty reports at most', () => {
      const { below } = randomIntegers(7);
      const random = () => below(1_000_000) / 1_000_000;
      const rates = [0.85, 0.25, 0.26, 0.01, 0.03, 0.1, 0.02, 0.08, 0.12, 0.06];
      const families = Array.from({ length: 200 }, () => {
        const all = Uint32Array.from({ length: 150 }, () => 1 + Math.floor(6 * random() ** 2));
        // customers keep to what they are like: half of them never say it, the others twice as often
        const ofKind = rates.map((rate) =>
          Uint32Array.from(all, (own) => {
            const mood = rate > 0.5 ? rate : random() < 0.5 ? 0 : 2 * rate;
            return Array.from({ length: own }, random).filter((draw) => draw < mood).length;
          }),
        );
        const coreGrowth = Uint8Array.from(all, (_, at) => (at < 30 ? 1 : 0));
        const customers = { ...customersOf(tableOf([]), {}), coreGrowth };
        return growthEvidence(
          rates.map((_, kind) => growthShares({ all, ofKind }, kind, customers, thresholds)),
        );
      });
      const some = (claims: (share: GrowthShares) => boolean) =>
        families.filter((family) => family.some(claims)).length;
      // 13 of 200 here, 131 of 3,000 in a longer run; without counting comparisons 73 of 200
      expect(some((share) => share.kind === 'estimated' && share.evidence)).toBeLessThanOrEqual(19);
      expect(some((share) => share.kind === 'estimated' && share.p < 0.05)).toBeGreaterThan(40);
    });

    it('are not compared when a side is one busy customer', () => {
      const busy = [...askers('core', [40], [30]), ...others];
      expect(resultOf(busy, { core }).kinds[0]!.coreGrowth).toMatchObject({
        kind: 'not-estimable',
        reason: 'too-few-customers',
        coreGrowth: { n: 40 },
      });
    });
  });

  it('says why there is no comparison', () => {
    const alone = mixed.map(({ comment, language }) => ({ comment: comment!, language: language! }));
    expect(resultOf(alone).kinds[0]!.coreGrowth).toMatchObject({
      kind: 'not-estimable',
      reason: 'not-known',
    });
    expect(resultOf(mixed).kinds[0]!.coreGrowth).toMatchObject({ reason: 'too-few-customers' });
  });

  const answer = fc.record({
    comment: fc.constantFrom(...comments, 'Not happy.', 'Please stop.', 'Well done!'),
    language: fc.constantFrom('en', 'de'),
    customer: fc.constantFrom('a', 'b', 'c', 'd'),
    segment: fc.constantFrom('Home', 'Business'),
  });
  const answers = fc.array(answer, { minLength: 1, maxLength: 60 });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const [here, there] = [resultOf(rows, { core: ['a'] }), resultOf(rows.toReversed(), { core: ['a'] })];
        expect(there.split).toEqual(here.split);
        expect(there.coverage).toEqual(here.coverage);
        there.kinds.forEach((kind, at) => expect(kind.bySegment).toEqual(here.kinds[at]!.bySegment));
      }),
      { numRuns: 50 },
    );
  });

  it('keeps its shares when the table comes twice', () => {
    fc.assert(
      fc.property(fc.array(answer, { minLength: 30, maxLength: 60 }), (drawn) => {
        const rows = drawn.map((each) => ({ ...each, language: 'en' }));
        const [once, twice] = [resultOf(rows), resultOf([...rows, ...rows])];
        expect(twice.judged).toBe(2 * once.judged);
        expect(twice.kinds.map(({ share }) => share)).toEqual(once.kinds.map(({ share }) => share));
      }),
      { numRuns: 50 },
    );
  });

  it('does not care what themes and customers are called', () => {
    const named = (one: string, other: string) =>
      resultOf(mixed, { themes: [theme(one, { match: ['bill'] }), theme(other, { match: ['date'] })] });
    expect(named('x', 'y')).toEqual(named('p', 'q'));
    const renamed = mixed.map((each) => ({ ...each, customer: `other ${each.customer}` }));
    expect(resultOf(renamed)).toEqual(resultOf(mixed));
  });
});
