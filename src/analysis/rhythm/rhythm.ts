import type { Workspace } from '../../model/workspace.ts';
import type { DriverDefinition } from '../drivers/driver-column.ts';
import type { OutcomeDefinition } from '../outcomes/score.ts';
import type { ControlChart, FixResult, RhythmResult } from '../results.ts';
import type { ThemeMarks } from '../themes/theme-marks.ts';
import { unitsResult } from '../units/units.ts';
import { outerLoopResult } from './outer-loop.ts';
import { submissionResults } from './recognition.ts';

export interface RhythmFacts {
  readonly workspace: Pick<Workspace, 'config' | 'feedback' | 'themes' | 'indicators' | 'rhythm'>;
  readonly marks: ThemeMarks;
  readonly outcome: OutcomeDefinition;
  readonly drivers: readonly DriverDefinition[];
  readonly charts: readonly ControlChart[];
  readonly fixes: readonly FixResult[];
}

/** What keeps the work alive: reports to units, the outer loop, recognition. */
export function rhythmResult({
  workspace: { config, feedback, themes, indicators, rhythm },
  marks,
  outcome,
  drivers,
  charts,
  fixes,
}: RhythmFacts): RhythmResult {
  const { asOf, thresholds, unitReports } = config;
  return {
    units: unitsResult(
      { table: feedback, marks, themes: themes.map(({ id }) => id), units: rhythm.units },
      { ...thresholds, ...unitReports, outcome, drivers, asOf },
    ),
    outerLoop: outerLoopResult(rhythm.outerLoop, { charts, fixes, indicators, asOf }),
    submissions: submissionResults(rhythm.recognition),
  };
}
