import { describe, expect, it } from 'vitest';
import { chartsOf, reportModel } from '../../src/view/report-model.ts';
import { plan } from './sample-chain.ts';
import { emptyInput, sampleInput } from './sample-input.ts';
import { sampleResults } from './sample-results.ts';

const model = reportModel(sampleInput);
const withResults = (changes: Partial<typeof sampleResults>) =>
  reportModel({ ...sampleInput, results: { ...sampleResults, ...changes } });
const performanceOf = (driver: string): number =>
  sampleResults.drivers.estimates.find((each) => each.driver === driver)?.performance ?? 0;
const everyText = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(everyText)
      : [];

describe('the report', () => {
  it.each([
    ['of a full workspace', model],
    ['of an empty workspace', reportModel(emptyInput)],
  ])('%s never prints a figure that is none', (_, pages) => {
    expect(
      everyText(pages).filter((text) => /\b(?:NaN|undefined|null|Infinity)\b|\[object/.test(text)),
    ).toEqual(pages.fields.flatMap(everyText).filter((text) => /\bnull\b/.test(text)));
  });

  it('keeps figures in the order of its sentences where the workspace writes from right to left', () => {
    const arabic = reportModel({ ...sampleInput, config: { ...sampleInput.config, locale: 'ar-EG' } });
    expect(everyText(arabic).filter((text) => /\p{Script=Arabic}|\u200f/u.test(text))).toEqual([]);
  });

  it('gives every chart a source, a base, a period and a date', () => {
    for (const chart of chartsOf(model)) {
      expect(chart.footnote).toMatch(/^Source: .+; n = [\d,]+ .+; period: .+; data as of 20 June 2026\./);
    }
  });

  it('gives every chart an address of its own', () => {
    const ids = chartsOf(model).map((chart) => chart.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  it('plots no number that its table leaves out', () => {
    for (const chart of chartsOf(model)) {
      if (chart.kind === 'importance-performance') continue;
      const values = new Set(chart.table.rows.flat().map((cell) => cell.value));
      const plotted =
        chart.kind === 'trend' ? chart.months : chart.kind === 'stage-curve' ? chart.stages : chart.items;
      const scale = chart.id === 'themes-by-revenue' ? 100 : 1;
      for (const { value } of plotted) if (value !== null) expect(values).toContain(value / scale);
    }
  });

  it('says the same when it is made again', () => {
    expect(JSON.stringify(reportModel(sampleInput))).toBe(JSON.stringify(model));
  });
});

describe('the summary', () => {
  it('says what changed and what to decide before what it may cost and what moves with it', () => {
    expect(model.summary.statements.map((statement) => statement.about)).toEqual([
      'What changed',
      'What we ask you to decide',
      'What it may cost',
      'What moves with it',
    ]);
  });

  it('tells of a quarter that moved beyond chance where the year does not', () => {
    const told = (year: boolean, quarter: boolean, difference = 9) => {
      const { movement } = sampleResults;
      const [first] = movement.comparisons;
      if (first?.kind !== 'estimated') throw new Error('the sample compares two years');
      const last = { ...first, window: 'quarter' as const, beyondChance: quarter, difference };
      const [outcome, ...others] = sampleResults.outcomes;
      const change = { ...outcome!.change!, difference: 9, beyondChance: year };
      const results = {
        ...sampleResults,
        movement: { ...movement, comparisons: [first, last] },
        outcomes: [{ ...outcome!, change }, ...others],
      };
      return reportModel({ ...sampleInput, results }).summary.statements[0]!.text;
    };
    const ofQuarter = 'From the quarter before to the last one, Likelihood to recommend rose from';
    expect(told(false, true)).toContain(ofQuarter);
    expect(told(false, false)).not.toContain('From the quarter');
    expect(told(true, true)).not.toContain('From the quarter');
    expect(told(true, true, -9)).toContain('From the quarter before to the last one');
  });

  it('calls no link the closest alone where others read the same', () => {
    const told = (rOfSecond: number) => {
      const { drivers } = sampleResults;
      const [first, second] = drivers.keyDrivers;
      const estimates = drivers.estimates.map((each) =>
        each.kind !== 'estimated' || each.driver !== second ? each : { ...each, r: rOfSecond },
      );
      const strongest = drivers.estimates.find(({ driver }) => driver === first)!;
      if (strongest.kind !== 'estimated') throw new Error('the sample has a strongest driver');
      const results = { ...sampleResults, drivers: { ...drivers, estimates } };
      const { summary, drivers: page } = reportModel({ ...sampleInput, results });
      const { importance } = page;
      return [
        strongest.r,
        summary.statements.at(-1)!.text,
        importance.kind === 'chart' ? importance.chart.headline : '',
      ] as const;
    };
    const [r, alone, aloneHeadline] = told(0.1);
    expect(alone).not.toContain('as close');
    expect(aloneHeadline).toContain(' moves most closely with ');
    const [, equal, equalHeadline] = told(r - 0.001);
    expect(equal).toMatch(/answers\); .+ is as close\./);
    expect(equalHeadline).toMatch(/^.+ and .+ move most closely with /);
  });

  it('names with the first decision who takes it and by when', () => {
    const { buyIns, config } = sampleInput;
    const open = buyIns.map((buyIn) => ({ ...buyIn, decides: 'Operations review', decideBy: config.asOf }));
    const [, statement] = reportModel({ ...sampleInput, buyIns: open }).summary.statements;
    expect(statement?.text).toContain(`${open[0]!.ask} Operations review, by 20 June 2026. `);
  });

  it('says that a change within chance cannot be told from chance', () => {
    const [outcome] = sampleResults.outcomes;
    const calm = withResults({
      outcomes: [
        {
          ...outcome!,
          change: { ...outcome!.change!, interval: { low: -3, high: 11 }, beyondChance: false },
        },
      ],
    });
    expect(calm.summary.statements[0]?.text).toContain('range −3 to +11, which cannot be told from chance');
  });

  it('states the known share beside money, and calls it business that may be affected', () => {
    expect(model.summary.statements[2]?.text).toContain(
      'The 310 customers who raised them (of 4,100 listed) represent £51m of yearly revenue, the size of business that may be affected (revenue known for 97% of them)',
    );
  });

  it('asks for a decision on a vital theme that no promise answers, and only on that', () => {
    const { summary } = reportModel({ ...sampleInput, buyIns: [] });
    expect(summary.decisions.map((decision) => decision.ask)).toEqual([
      'Decide what to do about “The bill was higher than the price I was told when I signed up”: who owns it, and what all customers are told by when.',
      'Report to customers on “Speed in the evening”.',
    ]);
  });

  it('asks nothing about a theme that was decided against, and says so where the vital few are listed', () => {
    const plans = [
      plan({
        theme: 'bill-shock',
        indicator: undefined,
        status: 'dropped',
        statusReason: 'No link is seen.',
        closedOn: '2026-05-01',
      }),
    ];
    const { summary } = reportModel({ ...sampleInput, buyIns: [], chain: { plans } });
    expect(summary.decisions.map(({ ask }) => ask)).toEqual([
      'Report to customers on “Speed in the evening”.',
    ]);
    expect(summary.vitalFew.entries.flatMap(({ lines }) => lines)).toContainEqual(
      expect.stringMatching(/^Decided against: the plan “.+” was dropped\.$/),
    );
  });

  it('asks to agree a draft plan, and only for the word to customers once somebody works on the cause', () => {
    const asked = (fields: Readonly<Record<string, unknown>>) => {
      const plans = [plan({ theme: 'bill-shock', indicator: undefined, ...fields })];
      const { summary } = reportModel({ ...sampleInput, buyIns: [], chain: { plans } });
      return [summary.decisions[0]!, summary.vitalFew.entries.map(({ lines }) => lines.at(-1))] as const;
    };
    const [draft] = asked({ status: 'draft', agreedOn: undefined, startedOn: undefined });
    expect(draft.ask).toMatch(/^Agree the draft plan for “The bill was higher/);
    expect(draft.because).toContain('Its plan is still a draft (owner: Head of planning)');
    const [running, lines] = asked({});
    expect(running.ask).toMatch(/^Decide what all customers are told about “The bill was higher/);
    expect(running.href).toBe('plans/a-date-for-every-order/');
    expect(lines).toContain('Plan: Every order has a date (running; Head of planning).');
    expect(lines).toContain('No plan yet.');
  });

  it('speaks of one remaining theme in the singular, and of several in the plural', () => {
    const vital = sampleResults.pareto.mentions;
    if (vital.kind !== 'cut') throw new Error('the sample has a cut');
    const lastAsk = (vitalCount: number) => {
      const items = vital.items.map((item, at) => ({ ...item, vital: at < vitalCount }));
      const pareto = { ...sampleResults.pareto, mentions: { ...vital, vitalCount, items } };
      const results = { ...sampleResults, pareto };
      return reportModel({ ...sampleInput, results, promises: [], buyIns: [] }).summary.decisions.at(-1)?.ask;
    };
    expect(lastAsk(5)).toBe(
      'Decide whether the last of the vital few, “Cannot log in to the app”, follows now or later.',
    );
    expect(lastAsk(6)).toBe(
      'Decide whether the others of the vital few follow now or later: “Cannot log in to the app” and “Router”.',
    );
  });

  it('does not take revenue that themes share for the revenue of the customers', () => {
    const { money } = reportModel(sampleInput).themes;
    expect(money.kind === 'chart' && money.chart.headline).toMatch(
      /of the revenue counted theme by theme[.:]/,
    );
  });

  it('says nothing of revenue below themes of which none is known', () => {
    const { themes: found, pareto } = sampleResults;
    const money = { revenueCentsPerYear: null, customersWithRevenue: 0 };
    const themes = found.themes.map((each) => ({ ...each, customers: 0, money }));
    const sourcesOf = (results: Partial<typeof sampleResults>) => {
      const report = withResults(results);
      return [report.themes.table?.source, report.summary.vitalFew.source];
    };
    const known = expect.stringContaining('revenue') as string;
    expect(sourcesOf({})).toEqual([known, known]);
    const unknown = { ...pareto, distinctRevenueCentsPerYear: null, customersWithRevenue: 0 };
    for (const source of sourcesOf({ themes: { ...found, themes }, pareto: unknown }))
      expect(source).not.toContain('revenue');
  });

  it('begins a sentence with a capital where nearly all comments carry a theme', () => {
    const coverage = { ...sampleResults.themes.coverage, base: 1000, tagged: 999, share: 0.999 };
    expect(withResults({ themes: { ...sampleResults.themes, coverage } }).themes.notes[0]).toMatch(
      /^Over 99% of/,
    );
  });

  it('names drivers to work on when no few themes carry most', () => {
    const { mentions } = sampleResults.pareto;
    if (mentions.kind !== 'cut') throw new Error('the sample has a cut');
    const even = withResults({
      pareto: { ...sampleResults.pareto, mentions: { ...mentions, evenlySpread: true } },
    });
    expect(even.summary.vitalFewEmpty?.why).toMatch(
      /^It takes \d of \d themes to make up \d+% of all mentions/,
    );
    expect(even.summary.decisions[1]?.ask).toContain('causes behind Installation on the day it was promised');
  });

  it('sends nobody to drivers or units that are not there', () => {
    const { pareto, drivers, rhythm } = sampleResults;
    if (pareto.mentions.kind !== 'cut') throw new Error('the sample has a cut');
    const even = { ...pareto, mentions: { ...pareto.mentions, evenlySpread: true } };
    const noUnits = { ...rhythm, units: { ...rhythm.units, units: [] } };
    const nextOf = (results: Partial<typeof sampleResults>) =>
      withResults({ pareto: even, ...results }).summary.vitalFewEmpty;
    expect(nextOf({ rhythm: noUnits })?.next).toBe('Look at single drivers, where concentration may show.');
    const nothing = nextOf({ rhythm: noUnits, drivers: { ...drivers, estimates: [] } });
    expect(nothing?.next).toMatch(/^Say which business unit each item belongs to/);
    expect(nothing?.file).toBe('data/feedback/<source>/source.yaml');
  });

  it('calls no theme one of the vital few in a table when themes are evenly spread', () => {
    const { mentions } = sampleResults.pareto;
    if (mentions.kind !== 'cut') throw new Error('the sample has a cut');
    const columnsOf = (evenlySpread: boolean) => {
      const pareto = { ...sampleResults.pareto, mentions: { ...mentions, evenlySpread } };
      const chart = chartsOf(withResults({ pareto })).find(({ id }) => id === 'themes-by-mentions');
      return chart?.table.columns.map(({ label }) => label);
    };
    expect(columnsOf(false)).toContain('Vital few');
    expect(columnsOf(true)).toEqual(['Theme', 'Mentions', 'Share', 'Share so far']);
  });

  it('of an empty workspace names the next step for every missing part', () => {
    const { summary, themes, drivers, data } = reportModel(emptyInput);
    expect(summary.driversEmpty?.file).toBe('outerloop.yaml');
    expect(summary.vitalFewEmpty?.command).toContain('npm run new');
    expect(
      [summary.figure, themes.mentions, themes.money, drivers.importance, drivers.quadrants].map(
        (each) => each.kind,
      ),
    ).toEqual(Array.from({ length: 5 }, () => 'empty'));
    expect(data.sources).toBeNull();
  });
});

describe('the words about a driver', () => {
  const page = (id: string) => model.driverPages.find((each) => each.id === id)!;

  it('speak of a link and never of a cause', () => {
    expect(page('support').lede).toBe(
      'Customers who rate Support higher also score better on Likelihood to recommend (r 0.37, likely 0.31 to 0.43, 790 answers). This is a link, not proof that Support causes it.',
    );
  });

  it('name the group that is furthest behind only when it is behind by more than a few points of a hundred', () => {
    const headlineOf = (points: number) => {
      const groups = sampleResults.drivers.groups.map((group) => ({
        ...group,
        performance: performanceOf(group.driver) - (group.group === 'North' ? points : 0),
      }));
      const charts = chartsOf(withResults({ drivers: { ...sampleResults.drivers, groups } }));
      return charts.find(({ id }) => id === 'driver-support-by-unit')?.headline;
    };
    expect(headlineOf(2)).toBe('Support differs by business unit, but not by much.');
    expect(headlineOf(4)).toBe('Support is furthest behind for North.');
  });

  it('say where the comments behind low ratings come from', () => {
    const driverParetos = sampleResults.driverParetos.map((each) => ({
      ...each,
      basis: 'low-raters' as const,
    }));
    const charts = chartsOf(withResults({ driverParetos })).filter(({ id }) => /^driver-.*-themes$/.test(id));
    expect(charts.map(({ footnote }) => footnote.split(';')[0])).toEqual(
      charts.map(() => 'Source: Customer survey'),
    );
    expect(charts.length).toBeGreaterThan(0);
  });

  it('say "no evidence" and not "does not matter"', () => {
    expect(page('shop').lede).toContain('no evidence of a link');
    expect(page('shop').lede).toContain('does not mean Shop does not matter');
  });

  it('say why a driver cannot be estimated', () => {
    expect(page('app').lede).toContain('9 answers hold both the rating and the score – too few');
  });

  it('say why there is a list and no Pareto', () => {
    const { pareto } = page('shop');
    expect(pareto.kind === 'empty' && pareto.empty.why).toContain('4 mentions – too few to rank');
  });
});

describe('the words about a theme', () => {
  it('owe customers a reason where work was decided against, and no promise for praise', () => {
    const plans = [
      plan({ theme: 'bill-shock', status: 'dropped', statusReason: 'None.', closedOn: '2026-05-01' }),
    ];
    const themes = sampleInput.themes.map((each) => ({ ...each, praise: each.id === 'router' }));
    const pages = reportModel({ ...sampleInput, chain: { plans }, themes }).themePages;
    const nextOf = (id: string) => pages.find((page) => page.id === id)?.promiseEmpty;
    expect(nextOf('bill-shock')?.next).toContain('not-now');
    expect(nextOf('router')).toMatchObject({ command: null, file: null });
    const block = (id: string) => pages.find((page) => page.id === id)!;
    expect(block('router').impact).toMatchObject({ heading: 'What it means for the score', more: null });
    expect(block('bill-shock').impact.more).toEqual({ text: 'Compare what themes cost', href: 'impact/' });
    expect(block('bill-shock').lede).toContain('not a forecast loss');
    expect(block('bill-shock').impact.source).toMatch(/^Source: Customer survey and Support tickets; n = /);
    expect(block('router').impact.source).toMatch(/^Source: Customer survey; n = /);
    expect(block('router').lede).not.toContain('loss');
    expect(nextOf('slow-evenings')?.next).toContain('when they hear again');
  });

  it('hold groups against the comments that belong to a group, where others belong to none', () => {
    const themes = sampleResults.themes.themes.map((each) => ({
      ...each,
      share: 0.05,
      byUnit: [
        { group: 'North', mentions: 36, base: 300, share: 0.12, gap: null },
        { group: 'South', mentions: 24, base: 300, share: 0.08, gap: null },
      ],
    }));
    const charts = chartsOf(withResults({ themes: { ...sampleResults.themes, themes } }));
    const chart = charts.find(({ id }) => /^theme-.*-by-unit$/.test(id));
    expect(chart?.subtitle).toContain('against all comments with a business unit');
    expect(chart?.table.rows.map(([, , difference]) => difference?.text)).toEqual(['+2.0', '−2.0']);
    expect(chart?.headline).toMatch(/: its differences by business unit may be chance\.$/);
  });

  it('say that revenue is not known instead of printing nothing', () => {
    const router = model.themePages.find((page) => page.id === 'router')!;
    expect(router.keyFigures.find((figure) => figure.label.startsWith('Revenue'))?.value).toBe('Not known');
  });

  it('keep a group with too few comments out of the drawing and in the table', () => {
    const [first] = model.themePages;
    const figure = first!.groups[0]!;
    if (figure.kind !== 'chart' || figure.chart.kind !== 'above-below-line') throw new Error('expected bars');
    expect(figure.chart.items.map((item) => item.label)).toEqual(['Small business', 'Home']);
    expect(figure.chart.table.rows.map((row) => row[0]?.text)).toContain('Student');
    expect(figure.chart.footnote).toContain('Too few answers to show: Student.');
  });
});
