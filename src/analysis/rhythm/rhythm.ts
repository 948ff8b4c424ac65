import type { Workspace } from '../../model/workspace.ts';
import type { ControlChart, FixResult, RhythmResult } from '../results.ts';
import type { ThemeMarks } from '../themes/theme-marks.ts';
import { unitsResult } from '../units/unit-comments.ts';
import type { UnitsFigures } from '../units/units.ts';
import { outerLoopResult } from './outer-loop.ts';
import { submissionResults } from './recognition.ts';

export interface RhythmFacts {
  readonly workspace: Pick<Workspace, 'config' | 'feedback' | 'indicators' | 'rhythm'>;
  readonly marks: ThemeMarks;
  readonly units: UnitsFigures;
  readonly charts: readonly ControlChart[];
  readonly fixes: readonly FixResult[];
}

/** What keeps the work alive: reports to units, the outer loop, recognition. */
export function rhythmResult({
  workspace: { config, feedback, indicators, rhythm },
  marks,
  units,
  charts,
  fixes,
}: RhythmFacts): RhythmResult {
  const { asOf } = config;
  return {
    units: unitsResult({ table: feedback, marks, units: rhythm.units }, units, asOf),
    outerLoop: outerLoopResult(rhythm.outerLoop, { charts, fixes, indicators, asOf }),
    submissions: submissionResults(rhythm.recognition),
  };
}
