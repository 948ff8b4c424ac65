import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Analysis } from '../../src/analysis/analysis.ts';
import { analyseWorkspace } from '../../src/analysis/analysis.ts';
import type { DriverEstimate, Score } from '../../src/analysis/results.ts';
import type { FeedbackTable } from '../../src/model/feedback-table.ts';
import { NO_LEVEL } from '../../src/model/feedback-table.ts';
import type { Workspace } from '../../src/model/workspace.ts';
import type { CheckedWorkspace } from '../../src/pipeline.ts';
import { checkWorkspace } from '../../src/pipeline.ts';

/** Real data that may be used for development and not be shipped; absent where the repository stands alone. */
const SHARED = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

/** Whether the data set is here; without it the facts about it cannot be checked. */
export function isHere(dataSet: string): boolean {
  return existsSync(join(SHARED, dataSet));
}

/** Works something out when it is first asked for: a skipped test must not read what is not here. */
export function once<T>(workOut: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: workOut() }).value;
}

/** The bytes of a published file, such as `airline-tweets/airline_tweets.csv`. */
export function published(path: string): Uint8Array {
  return readFileSync(join(SHARED, path));
}

/** Checks a workspace written for a moment: path in the workspace to content. */
export function checkFiles(files: Readonly<Record<string, string | Uint8Array>>): CheckedWorkspace {
  const directory = mkdtempSync(join(tmpdir(), 'outerloop-facts-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), content);
    }
    return checkWorkspace(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Checks one of the example workspaces of this repository. */
export function checkExample(name: string): CheckedWorkspace {
  return checkWorkspace(join(EXAMPLES, name));
}

/** The workspace, or a failure that names the first defects. */
export function sound({ workspace, defects }: CheckedWorkspace): Workspace {
  if (workspace !== undefined) return workspace;
  const first = defects.slice(0, 5).map(({ file, line, code, what }) => `${file}:${line} [${code}] ${what}`);
  throw new Error(`the workspace has defects:\n${first.join('\n')}`);
}

export function analysed(checked: CheckedWorkspace): Analysis {
  return analyseWorkspace(sound(checked));
}

/** The estimates by driver; a driver that cannot be estimated fails the test. */
export function estimatesOf({
  results,
}: Analysis): ReadonlyMap<string, DriverEstimate & { readonly kind: 'estimated' }> {
  return new Map(
    results.drivers.estimates.map((estimate) => {
      if (estimate.kind !== 'estimated') throw new Error(`${estimate.driver} is ${estimate.reason}`);
      return [estimate.driver, estimate];
    }),
  );
}

/** An estimated score; a suppressed one fails the test. */
export function estimated(score: Score | undefined): Score & { readonly kind: 'estimated' } {
  if (score?.kind !== 'estimated') throw new Error(`the score is ${score?.reason ?? 'not there'}`);
  return score;
}

/** The points given for a score, in the order of the rows; answers that are missing are left out. */
export function pointsOf(
  table: FeedbackTable,
  score: string,
  takes: (row: number) => boolean = () => true,
): readonly number[] {
  const { scale, levels } = table.scores.get(score)!;
  return Array.from(levels).flatMap((level, row) =>
    level === NO_LEVEL || !takes(row) ? [] : [scale.low + level],
  );
}

/** How many answers each point got, from the lowest point of the scale to the highest. */
export function countsOf(table: FeedbackTable, score: string): readonly number[] {
  const { low, high } = table.scores.get(score)!.scale;
  const points = pointsOf(table, score);
  return Array.from({ length: high - low + 1 }, (_, level) => points.filter((p) => p === low + level).length);
}

export function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
