import { parse } from 'yaml';
import type { PromiseHistory, PromiseVersion } from '../../model/promises/promise-history.ts';
import { NO_HISTORY, publicVersionSchema } from '../../model/promises/promise-history.ts';
import type { WorkspaceConfig } from '../../model/workspace-config.ts';
import { readFileHistory } from './file-history.ts';

/** Reads what customers could read, and since when, from the commits of `content/promises`. */
export function readPromiseHistory(
  directory: string,
  { history: wanted }: Pick<WorkspaceConfig, 'history'>,
): PromiseHistory {
  if (wanted.promises === 'none') return NO_HISTORY;
  const found = readFileHistory(directory, 'content/promises', wanted.from);
  if (found === null) return NO_HISTORY;
  const versions = new Map(
    [...found.versions].map(([id, past]) => [
      id,
      past.map(({ on, text }) => ({ on, shown: text === null ? null : publicVersion(text) })),
    ]),
  );
  for (const id of wanted.leaveOut) versions.delete(id);
  return { since: found.since, versions };
}

/** The public words of one version; null unless `public` was exactly true and the words can be read. */
function publicVersion(text: string): PromiseVersion['shown'] {
  try {
    const read = publicVersionSchema.safeParse(parse(text, { schema: 'core', maxAliasCount: 0 }));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
