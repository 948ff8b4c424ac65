import type { Workspace } from '../model/workspace.ts';
import { buyInResults } from './buy-in/buy-in.ts';
import { chainResult } from './chain/chain.ts';
import { vitalSpells } from './chain/vital-since.ts';
import { changeResults } from './change/change.ts';
import { coreGrowthResult } from './core-growth/core-growth.ts';
import { journeyResult } from './journey/journey.ts';
import type { CommentKinds } from './expectations/comment-kinds.ts';
import { commentKinds, listRules } from './expectations/comment-kinds.ts';
import { expectationsResult } from './expectations/expectations.ts';
import { moneyResult } from './money/money.ts';
import { pricingOf } from './money/pricing.ts';
import type { NumberFacts, NumberQuestions } from './number-questions.ts';
import { numberQuestions } from './number-questions.ts';
import { declaredOutcomes } from './outcomes/declared-outcomes.ts';
import type { AnalysisResults } from './results.ts';
import { ANALYSIS_SCHEMA } from './results.ts';
import { troubleSourcesOf } from './themes/discovery/low-comments.ts';
import { overallPareto } from './themes/theme-pareto.ts';
import type { CommentMarks, ThemeMarks } from './themes/theme-marks.ts';
import { markComments } from './themes/theme-marks.ts';
import { themesResult } from './themes/themes.ts';
import { rhythmResult } from './rhythm/rhythm.ts';
import { samplingResult } from './sampling/sampling.ts';
import { periodOf, volumeOf } from './volume.ts';

export interface Analysis {
  readonly results: AnalysisResults;
  /** Which themes each item carries; kept so that comments can be picked for pages. */
  readonly marks: ThemeMarks;
  /** What each comment is told to be, for the same purpose. */
  readonly kinds: CommentKinds;
}

/** What a caller may have worked out already, or have others work out meanwhile. */
export interface WorkedOut {
  readonly marks: () => CommentMarks;
  readonly questions: (facts: NumberFacts) => NumberQuestions;
}

/** What the words of every comment of a workspace tell. */
export function markWorkspace({ feedback, themes, wordLists }: Workspace): CommentMarks {
  return markComments(feedback, themes, listRules(wordLists.lists));
}

/** Asks every question of a checked workspace. Read it to see what the report is made of. */
export function analyseWorkspace(
  workspace: Workspace,
  {
    marks: markedComments = () => markWorkspace(workspace),
    questions: questionsOf = numberQuestions,
  }: Partial<WorkedOut> = {},
): Analysis {
  const { config, feedback: table, customers, themes, wordLists } = workspace;
  const { asOf, thresholds } = config;
  const drivers = Object.entries(config.drivers).map(([id, driver]) => ({ id, ...driver }));
  const outcomes = declaredOutcomes(config);
  const main = outcomes[0]!;
  const marked = markedComments();
  const marks = marked.themes;
  const facts = { table, customers, themes, marks };
  const numbers = questionsOf({
    ...facts,
    units: workspace.rhythm.units,
    question: { outcome: main, outcomes, drivers, thresholds, unitReports: config.unitReports, asOf },
  });
  const kinds = commentKinds(table, themes, wordLists.lists, marked);
  const expectations = expectationsResult({ table, customers, themes, wordLists, kinds, marks, thresholds });
  const sampling = samplingResult(
    {
      table,
      customers,
      population: workspace.population,
      solicited: new Map(workspace.sources.map(({ id, mapping }) => [id, mapping.solicited])),
    },
    outcomes,
    { ...thresholds, asOf },
  );
  const spells = vitalSpells(facts, thresholds, asOf);
  const pareto = overallPareto(facts, thresholds);
  const themeResults = themesResult(facts, numbers.impacts(), {
    ...thresholds,
    mainOutcome: main,
    outcomes,
    troubleSources: troubleSourcesOf(workspace.sources),
    asOf,
  });
  const outcomeResults = numbers.outcomes();
  const changes = changeResults({
    workspace,
    outcome: outcomeResults[0]!,
    form: main,
    themeResults: themeResults.themes,
  });
  const period = periodOf(table);
  const order = themeResults.themes.map(({ theme }) => theme);
  const pricing = pricingOf(facts, {
    sourceKinds: new Map(workspace.sources.map(({ id, mapping }) => [id, mapping.kind])),
    assumptions: workspace.assumptions,
    period,
  });
  const money = moneyResult(facts, { ...pricing, order, mentions: pareto.mentions });
  // from the last on: another thread that answers them begins with the first
  const driverResults = numbers.drivers();
  const driverParetos = numbers.paretos(driverResults);
  const quarter = numbers.quarter();
  const coreGrowth = coreGrowthResult(facts, {
    outcomes,
    drivers: driverResults.estimates.map(({ driver }) => ({ id: driver, ...config.drivers[driver]! })),
    order,
    hasRule: config.coreGrowth?.rule !== undefined,
    period: sampling.period,
    asOf,
    thresholds,
  });
  const volume = volumeOf(table, customers, asOf);
  const year = numbers.year();
  const results: AnalysisResults = {
    schema: ANALYSIS_SCHEMA,
    organisation: config.organisation.name,
    sampleData: config.organisation.sampleData ?? null,
    currency: config.currency,
    asOf,
    period,
    volume,
    outcomes: outcomeResults,
    drivers: driverResults,
    themes: themeResults,
    pareto,
    driverParetos,
    money,
    sampling,
    expectations,
    movement: { outcome: main.id, comparisons: [year, quarter] },
    journey: journeyResult(facts, {
      ...pricing,
      thresholds,
      stages: workspace.journey.stages,
      order,
      outcome: main,
      drivers: driverResults.estimates,
    }),
    coreGrowth,
    buyIns: buyInResults(facts, { ...pricing, thresholds, buyIns: workspace.buyIns, config }),
    ...changes,
    chain: chainResult(spells, workspace.chain.plans, workspace.indicators, changes.indicators, {
      asOf,
      planWithinDays: thresholds.planWithinDays,
    }),
    // what takes the other thread longest is waited for last
    rhythm: rhythmResult({
      workspace,
      marks,
      units: numbers.units(),
      charts: changes.controlCharts,
      fixes: changes.fixes,
    }),
  };
  return { results, marks, kinds };
}
