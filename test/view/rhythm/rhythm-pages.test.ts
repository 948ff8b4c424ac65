import { describe, expect, it } from 'vitest';
import type { UnitMonth } from '../../../src/analysis/results.ts';
import { reportModel } from '../../../src/view/report-model.ts';
import { plan } from '../sample-chain.ts';
import { emptyInput, sampleInput } from '../sample-input.ts';
import { sampleResults } from '../sample-results.ts';
import { sampleRhythmResult, unitMonth } from '../sample-rhythm.ts';

const { rhythm, chain } = reportModel(sampleInput);
const empty = reportModel(emptyInput).rhythm;

/** The newest report of a unit with this month. */
function reportOf(parts: Partial<UnitMonth>) {
  const units = sampleRhythmResult.units.units.map((unit) => ({ ...unit, months: [unitMonth(parts)] }));
  const results = {
    ...sampleResults,
    rhythm: { ...sampleRhythmResult, units: { ...sampleRhythmResult.units, units } },
  };
  return reportModel({ ...sampleInput, results }).rhythm.unitPages[0]!.reports[0]!;
}

describe('the report of a unit', () => {
  it('says of each indicator what the scoreboard says', () => {
    const { work } = reportOf({});
    const rows = chain.scoreboard.rows.filter(({ href }) => work.some((entry) => entry.href === href));
    expect(rows).not.toEqual([]);
    rows.forEach(({ href, state, now }) => {
      const entry = work.find((each) => each.href === href)!;
      expect(entry.markers).toEqual([state]);
      expect(entry.lines[0]!.toLowerCase()).toContain(now.toLowerCase());
    });
  });

  const report = rhythm.unitPages[0]!.reports[0]!;

  it('begins with where the score stands, its range and its base', () => {
    expect(report.title).toBe('North, June 2026');
    expect(report.lede).toContain('stood at 12 in April to June 2026 (60 answers, likely 0 to 24).');
    expect(report.markers.map(({ text }) => text)).toEqual(['Part of a month: the data end before it does']);
  });

  it('says what changed beyond chance, and leaves out what did not', () => {
    expect(report.changed).toEqual([
      expect.stringContaining(
        '−19 points against its own past (April 2025 to March 2026), likely −33 to −5.',
      ),
      expect.stringContaining(
        'is above its own normal: 18.0% of 100 comments (18 mentions), before 6.0% of 400',
      ),
    ]);
    expect(report.apart).toEqual([]);
    expect(report.keyFigures.map(({ detail }) => detail).join(' ')).toContain('cannot be told from chance');
  });

  it('asks what was asked by the end of its month, and what its own figures ask', () => {
    expect(report.asks.map(({ ask }) => ask)).toEqual([
      'Open a second line.',
      'Later.',
      expect.stringContaining('Say who finds the cause of “Cannot log in'),
    ]);
    const march = rhythm.unitPages[0]!.reports[1]!;
    expect(march.asks.map(({ ask }) => ask)).not.toContain('Open a second line.');
  });

  it('suppresses a score of few answers with its reason, and never prints an empty figure', () => {
    const { score } = unitMonth();
    const quiet = reportOf({
      score: {
        ...score,
        recent: { kind: 'suppressed', n: 7, reason: 'too-few-answers' },
        againstPast: { kind: 'not-compared', reason: 'too-few-answers' },
        againstOthers: { kind: 'not-compared', reason: 'too-few-answers' },
      },
      stretches: [],
      themes: [],
      drivers: [],
    });
    expect(quiet.lede).toContain('cannot be given for April to June 2026: 7 answers – too few.');
    expect(quiet.changed).toEqual([]);
    expect(quiet.trend.kind).toBe('empty');
    expect([quiet.themes, quiet.drivers]).toEqual([null, null]);
    expect(JSON.stringify(quiet)).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('puts what is behind all others before what is usual for the unit', () => {
    const tested = { kind: 'tested', interval: { low: -1.3, high: -0.7 } } as const;
    const [rating] = unitMonth().drivers;
    const { drivers, apart, lede } = reportOf({
      drivers: [
        {
          ...rating!,
          ratings: 65,
          flagged: false,
          change: {
            ...tested,
            difference: 0.1,
            interval: { low: -0.2, high: 0.4 },
            pAdjusted: 0.9,
            verdict: 'as-usual',
          },
          elsewhere: { ...tested, difference: -1, pAdjusted: 0.001, verdict: 'worse' },
        },
      ],
    });
    expect(drivers!.rows[0]!.map(({ text }) => text)).toContain(
      '▼ worse than elsewhere; as usual for the unit',
    );
    expect(apart).toEqual([
      expect.stringContaining(
        'is rated worse than elsewhere: −1.00 points on its scale, likely −1.30 to −0.70',
      ),
    ]);
    expect(lede).toContain('; one figure stands apart from the other units.');
  });

  it('says that no comment carries a theme in the place of an empty table', () => {
    const { themes, themesNone } = reportOf({ themes: [] });
    expect(themes).toBeNull();
    expect(themesNone).toBe('No comment of North in April to June 2026 carries a theme.');
  });

  it('does not say that nothing has changed where nothing could be compared', () => {
    const { score, drivers } = unitMonth();
    const againstPast = { kind: 'not-compared', reason: 'too-few-answers' } as const;
    const silent = { score: { ...score, againstPast }, themes: [] };
    const untold = reportOf({ ...silent, drivers });
    expect(untold.lede).toContain('too little feedback to tell a change');
    expect(untold.changedNone).toContain('too little feedback to tell a change');
    expect(JSON.stringify(untold)).not.toMatch(/Nothing (has changed|differs)/);
    const usual = { kind: 'tested', pAdjusted: 0.9, verdict: 'as-usual' } as const;
    const change = { ...usual, difference: 0, interval: { low: -0.2, high: 0.2 } };
    const told = reportOf({ ...silent, drivers: [{ ...drivers[0]!, flagged: false, change }] });
    expect(told.changedNone).toContain('Nothing differs from the unit’s own past');
  });

  it('blames no small base where ratings are many and only the past is missing', () => {
    const [rating] = unitMonth().drivers;
    const better = {
      kind: 'tested',
      difference: 0.03,
      interval: { low: 0.01, high: 0.06 },
      pAdjusted: 0.01,
      verdict: 'better',
    } as const;
    const many = { ...rating!, ratings: 7784, flagged: false, elsewhere: better };
    const readings = (pastRatings: number) => {
      const { drivers, apart } = reportOf({ drivers: [{ ...many, pastRatings }] });
      expect(apart.join()).toContain('rated better than elsewhere: +0.03 points on its scale');
      return drivers!.rows[0]!.map(({ text }) => text)[1];
    };
    expect(readings(0)).toBe('▲ better than elsewhere; no past to compare with');
    expect(readings(5)).toBe('too few ratings before to tell; ▲ better than elsewhere');
  });

  it('says of a first month that nothing came before, and not that nothing has changed', () => {
    const { score } = unitMonth();
    const none = { kind: 'suppressed', n: 0, reason: 'no-answers' } as const;
    const first = reportOf({
      recentFrom: '2026-06',
      past: null,
      score: { ...score, past: none, againstPast: { kind: 'not-compared', reason: 'too-few-answers' } },
      themes: [],
    });
    expect(first.lede).toContain('There are no months before to tell a change from.');
    expect(first.changedNone).toBe('There are no months before to tell a change from.');
    expect(JSON.stringify(first)).not.toMatch(/beyond chance against its own past|this month alone/);
    expect(first.footnote).toContain('June 2026 with no months before');
  });

  it('compares with other units only where there are some, in whole sentences', () => {
    const { score } = unitMonth();
    const allUnits = (comparison: UnitMonth['score']['againstOthers']) =>
      reportOf({ score: { ...score, againstOthers: comparison } }).keyFigures[2]!.detail;
    const few = { kind: 'not-compared', reason: 'too-few-answers' } as const;
    expect(allUnits(few)).toMatch(/\. Too few answers to compare with all other units\.$/);
    const { units } = sampleRhythmResult;
    const alone = {
      ...sampleResults,
      rhythm: { ...sampleRhythmResult, units: { ...units, notReported: [] } },
    };
    const { reports } = reportModel({ ...sampleInput, results: alone }).rhythm.unitPages[0]!;
    expect(reports[0]!.keyFigures[2]!.detail).toContain('North is the only unit.');
  });

  it('gives only the least of a multiple where nobody else mentions a theme', () => {
    const [theme] = unitMonth().themes;
    const elsewhere = {
      ...theme!.elsewhere,
      kind: 'tested',
      ratio: null,
      ratioLow: 10.7,
      ratioHigh: null,
      pAdjusted: 0.001,
      widened: false,
      verdict: 'above',
    } as const;
    const { apart } = reportOf({ themes: [{ ...theme!, elsewhere }] });
    expect(apart[0]).toContain(', at least 10.7 times the share of the others.');
  });

  it('names its months across a new year', () => {
    const { keyFiguresSource } = reportOf({ month: '2026-02', recentFrom: '2025-12', past: null });
    expect(keyFiguresSource).toContain(
      'period: December 2025 to February 2026, compared with no months before',
    );
  });

  it('is in a pack once its quarter is complete, and not before', () => {
    expect(rhythm.packPages.map(({ quarter }) => quarter)).toEqual(['2026-q1']);
    expect(rhythm.packPages[0]!.agenda.total).toBe('135 minutes in all');
    expect(rhythm.units.notes.join(' ')).toContain('The islands (4 items)');
  });
});

describe('the calendar', () => {
  it('shows no year in which nothing is planned', () => {
    expect(empty.calendar).toMatchObject({ months: [], monthsNote: null });
  });

  it('shows twelve months from the day after the data, promises to customers among them', () => {
    expect(rhythm.calendar.months).toHaveLength(12);
    expect(rhythm.calendar.months[0]!.name).toBe('June 2026');
    expect(rhythm.calendar.months[1]!.events.map(({ day, text }) => `${day}: ${text}`)).toContain(
      'Tue 14: Operations review',
    );
  });

  it('warns of a survey that asks before customers can notice anything', () => {
    const [survey] = rhythm.calendar.surveys;
    expect(survey!.markers[0]).toMatchObject({ icon: 'warning' });
    expect(survey!.waves).toEqual([
      {
        day: '2 November 2026',
        text: 'Nothing that customers can notice since 4 May 2026.',
        marker: { icon: 'warning', text: 'Nothing new to ask about' },
      },
    ]);
  });

  it('gives each meeting a sheet with the next day, the minutes and a comment to read', () => {
    const [sheet] = rhythm.meetingPages;
    expect(sheet!.lede).toBe('Tuesday 14 July 2026 · 60 minutes · lead: Head of operations');
    expect(sheet!.agenda.rows.map(({ from, what }) => [from, what])).toEqual([
      ['0:00', 'Scoreboard'],
      ['0:05', 'The <slowest> plan'],
    ]);
    expect(sheet!.comment).not.toBeNull();
  });
});

describe('the outer loop', () => {
  const { outerLoop } = rhythm;

  it('says how the half rule stands, and leaves out a month without hours', () => {
    expect(outerLoop.markers).toEqual([{ icon: 'warning', text: 'Less than half goes into causes' }]);
    expect(outerLoop.lede).toContain('25% of the hours');
    const { effort } = outerLoop;
    expect(
      effort.kind === 'chart' &&
        effort.chart.kind === 'trend' &&
        effort.chart.months.map(({ value }) => value),
    ).toEqual([0.25, null]);
  });

  it('never claims a cost that nothing shows', () => {
    const [annuity] = outerLoop.annuities;
    expect(annuity!.markers).toEqual([{ icon: 'circle', text: 'Not shown yet' }]);
    expect(annuity!.lines[0]).toBe(
      'Gone since April 2026, 2 whole months: £280 (£180 to £440) so far, at £140 (£90 to £220) a month.',
    );
    expect(outerLoop.annuityFigures[1]).toMatchObject({ label: 'Of that confirmed', value: '£0' });
  });

  it('holds the posts of today against those of a year before', () => {
    const { staffing } = outerLoop;
    expect(staffing.kind === 'chart' && staffing.chart.headline).toBe(
      'Support has 11.8 posts for every thousand customers, after 10.0 a year before.',
    );
  });

  it('warns of support that grows faster than customers', () => {
    expect(outerLoop.staffingText).toBe(
      'In the year to June 2026 posts grew by 20.0% and customers grew by 2.0%. That is a warning sign: ask which causes bring the contacts before more posts are added.',
    );
  });
});

describe('the page of all units', () => {
  const pageOf = (silent: number) => {
    const [unit] = sampleRhythmResult.units.units;
    const { score, drivers } = unitMonth();
    const recent = { kind: 'suppressed', n: 3, reason: 'too-few-answers' } as const;
    const againstPast = { kind: 'not-compared', reason: 'too-few-answers' } as const;
    const quiet = unitMonth({ score: { ...score, recent, againstPast }, drivers, themes: [] });
    const units = [
      { ...unit!, months: [unitMonth()] },
      ...Array.from({ length: silent }, (_, at) => ({
        ...unit!,
        unit: `quiet-${at}`,
        name: `Quiet ${at}`,
        months: [quiet],
      })),
    ];
    const results = {
      ...sampleResults,
      rhythm: { ...sampleRhythmResult, units: { ...sampleRhythmResult.units, units } },
    };
    return reportModel({ ...sampleInput, results }).rhythm.units;
  };

  it('tells in one sentence of many units about which nothing can be said', () => {
    const many = pageOf(5);
    expect(many.entries.map(({ name }) => name)).toEqual(['North']);
    expect(many.silent).toMatch(/^Five units gave too few answers for a score, .*: Quiet 0 \(3\), Quiet 1/);
    expect(many.table!.rows).toHaveLength(6);
    const few = pageOf(2);
    expect(few.entries).toHaveLength(3);
    expect(few.silent).toBe('');
  });
});

describe('the outer loop with one promise and one plan', () => {
  it('speaks of one as of one', () => {
    const [promise] = sampleInput.promises;
    const plans = [plan({ level: 'prevent-recurrence' })];
    const { outerLoop } = reportModel({
      ...sampleInput,
      promises: [{ ...promise!, public: true }],
      chain: { plans },
    }).rhythm;
    expect(outerLoop.promisesText).toBe('1 promise to customers, not late.');
    expect(outerLoop.ladderText).toBe('The only plan aims to prevent and does not stop at the single case.');
  });
});

describe('recognition', () => {
  it('says what is missing where a submission is not there yet', () => {
    expect(rhythm.submissionPages[0]!.verdict).toBe(
      'Not there yet (mean 2.3 against a threshold of 3.5, 3 judges from 3 groups): “The cause is a decision” has 2.3 where 3.0 are needed.',
    );
    expect(rhythm.recognition.lessons).toMatchObject([
      { text: 'Open it before lunch.', from: 'A second line' },
    ]);
  });
});

describe('an empty workspace', () => {
  it('leads from every page of the rhythm to the next step', () => {
    expect(empty.unitPages).toEqual([]);
    expect(empty.packPages).toEqual([]);
    const states = [
      empty.units.empty,
      empty.calendar.meetingsEmpty,
      empty.calendar.surveysEmpty,
      empty.outerLoop.ladderEmpty,
      empty.recognition.empty,
    ];
    for (const state of states) expect(state?.command).toMatch(/^npm run new -- /);
    expect(empty.outerLoop.effort.kind).toBe('empty');
    expect(empty.outerLoop.skeletons).not.toEqual([]);
  });
});
