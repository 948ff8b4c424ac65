import { compareText } from '../../model/compare-text.ts';
import type { WorkspaceConfig } from '../../model/workspace-config.ts';
import type { OutcomeDefinition } from './score.ts';

/** The outcomes of a workspace: the main one first, the others by id. */
export function declaredOutcomes({
  outcomes,
  mainOutcome,
}: Pick<WorkspaceConfig, 'outcomes' | 'mainOutcome'>): readonly OutcomeDefinition[] {
  return Object.entries(outcomes)
    .map(([id, outcome]) => ({ id, ...outcome }))
    .sort((a, b) => Number(b.id === mainOutcome) - Number(a.id === mainOutcome) || compareText(a.id, b.id));
}
