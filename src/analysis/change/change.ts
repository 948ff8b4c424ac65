import type { Scale } from '../../model/scale.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { AnalysisResults, Interval, OutcomeResult, ThemeResult } from '../results.ts';
import { controlCharts } from './control-charts.ts';
import { fixesOf } from './fix-months.ts';
import { fixResults } from './fixes.ts';
import { indicatorResults } from './indicators.ts';

export interface ChangeFacts {
  readonly workspace: Pick<Workspace, 'config' | 'themes' | 'promises' | 'indicators'>;
  /** The main outcome and the scale it is asked on. */
  readonly outcome: OutcomeResult;
  readonly scale: Scale;
  readonly themeResults: readonly ThemeResult[];
}

/** What has changed beyond ordinary variation, whether fixes worked, and which indicators move first. */
export function changeResults({
  workspace: { config, themes, promises, indicators },
  outcome,
  scale,
  themeResults,
}: ChangeFacts): Pick<AnalysisResults, 'controlCharts' | 'fixes' | 'indicators'> {
  const { asOf, thresholds } = config;
  const { minimumAnswers } = thresholds;
  const fixes = fixesOf(promises);
  return {
    controlCharts: controlCharts(
      {
        outcome,
        outcomePossible: possibleScores(outcome.kind, scale),
        themes: themeResults,
        indicators,
        fixes,
      },
      { asOf, minimumAnswers },
    ),
    fixes: fixResults(fixes, themeResults, themes),
    indicators: indicatorResults({ indicators, themeResults, themes, outcome, minimumAnswers, asOf }),
  };
}

function possibleScores(kind: OutcomeResult['kind'], scale: Scale): Interval {
  switch (kind) {
    case 'nps':
      return { low: -100, high: 100 };
    case 'csat':
    case 'yes-no':
      return { low: 0, high: 1 };
    case 'ces':
      return scale;
    default:
      return kind satisfies never;
  }
}
