import { parse } from 'yaml';
import type { PlanHistory, PlanVersion } from '../../model/chain/plan-history.ts';
import { NO_PLAN_HISTORY } from '../../model/chain/plan-history.ts';
import type { WorkspaceConfig } from '../../model/workspace-config.ts';
import type { FileVersion } from '../history/file-history.ts';
import { readFileHistory } from '../history/file-history.ts';
import { PLAN_FOLDER } from './plan-files.ts';

/** Reads from the commits when each plan was written and which of its fields changed since. */
export function readPlanHistory(
  directory: string,
  { history: wanted }: Pick<WorkspaceConfig, 'history'>,
): PlanHistory {
  if (wanted.plans === 'none') return NO_PLAN_HISTORY;
  const found = readFileHistory(directory, PLAN_FOLDER, wanted.from);
  if (found === null) return NO_PLAN_HISTORY;
  return new Map([...found.versions].map(([id, versions]) => [id, changesOf(versions)]));
}

/** One entry a version that changed something; a version that is gone is no version of the plan. */
function changesOf(versions: readonly FileVersion[]): readonly PlanVersion[] {
  let before: Readonly<Record<string, unknown>> | null = null;
  return versions.flatMap(({ on, text }): PlanVersion[] => {
    if (text === null) return [];
    const now = fieldsOf(text);
    if (now === null) return [{ on, kind: 'unreadable', status: null, fields: [] }];
    const past = before;
    before = now;
    const status = typeof now['status'] === 'string' ? now['status'] : null;
    if (past === null) return [{ on, kind: 'written', status, fields: [] }];
    const fields = [...new Set([...Object.keys(now), ...Object.keys(past)])].filter(
      (field) => JSON.stringify(now[field]) !== JSON.stringify(past[field]),
    );
    return fields.length === 0 ? [] : [{ on, kind: 'changed', status, fields }];
  });
}

function fieldsOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const read: unknown = parse(text, { schema: 'core', maxAliasCount: 0 });
    return typeof read === 'object' && read !== null && !Array.isArray(read)
      ? (read as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
