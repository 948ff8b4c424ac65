import type { Workspace } from '../../model/workspace.ts';
import { DEFAULT_RULES } from '../../model/run-rule.ts';
import { possibleScores } from '../outcomes/score.ts';
import type { OutcomeForm } from '../outcomes/score.ts';
import type { AnalysisResults, OutcomeResult, ThemeResult } from '../results.ts';
import { controlCharts } from './control-charts.ts';
import { fixesOf } from './fix-months.ts';
import { fixResults } from './fixes.ts';
import { indicatorResults } from './indicators.ts';

export interface ChangeFacts {
  readonly workspace: Pick<Workspace, 'config' | 'themes' | 'promises' | 'indicators'>;
  /** The main outcome and how it is asked or measured. */
  readonly outcome: OutcomeResult;
  readonly form: OutcomeForm;
  readonly themeResults: readonly ThemeResult[];
}

/** What has changed beyond ordinary variation, whether fixes worked, and which indicators move first. */
export function changeResults({
  workspace: { config, themes, promises, indicators },
  outcome,
  form,
  themeResults,
}: ChangeFacts): Pick<AnalysisResults, 'controlCharts' | 'fixes' | 'indicators'> {
  const { asOf, thresholds } = config;
  const { minimumAnswers } = thresholds;
  const fixes = fixesOf(promises);
  return {
    controlCharts: controlCharts(
      {
        outcome,
        outcomePossible: possibleScores(form),
        themes: themeResults,
        indicators,
        fixes,
      },
      { asOf, minimumAnswers, rules: [...DEFAULT_RULES, ...config.controlCharts.moreRules] },
    ),
    fixes: fixResults(fixes, themeResults, themes),
    indicators: indicatorResults({ indicators, themeResults, themes, outcome, minimumAnswers, asOf }),
  };
}
