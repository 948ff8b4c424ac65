import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { checkWorkspace } from '../src/pipeline.ts';

export const CONFIG = `schema: 1
organisation: { name: Test company, sampleData: Sample data for a test }
currency: GBP
asOf: 2026-06-30
mainOutcome: recommend
outcomes:
  recommend: { name: Likelihood to recommend, kind: nps, scale: { low: 0, high: 10 } }
drivers:
  delivery: { name: Delivery, scale: { low: 1, high: 5 } }
  waiting: { name: Waiting time, unit: minutes, good: low }
`;

export const SOURCE = `name: Survey
kind: survey
solicited: true
columns:
  id: id
  date: { column: date }
  customer: customer
  comment: comment
ratings:
  recommend: recommend
  delivery: delivery
`;

export const SURVEY = `id,date,customer,recommend,delivery,comment
a1,2026-05-02,C1,9,4,Quick and friendly
a2,2026-05-03,C2,3,1,"Two weeks late, nobody called"
a3,2026-06-04,C1,7,,
`;

/** The files of a small workspace that is right; a test overwrites the one it is about. */
export const GOOD: Readonly<Record<string, string | Uint8Array>> = {
  'outerloop.yaml': CONFIG,
  'data/feedback/survey/source.yaml': SOURCE,
  'data/feedback/survey/2026.csv': SURVEY,
};

/** Writes a workspace into a folder of its own, which is removed after the test; null leaves a file of GOOD out. */
export function workspaceWith(files: Readonly<Record<string, string | Uint8Array | null>> = {}): string {
  const directory = mkdtempSync(join(tmpdir(), 'outerloop-'));
  // Removing waits for the disk, which a busy machine keeps for long.
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }), 60_000);
  for (const [path, content] of Object.entries({ ...GOOD, ...files })) {
    if (content === null) continue;
    const full = join(directory, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
  }
  return directory;
}

/** All that the check says of a workspace, one line a defect. */
export function toldOf(directory: string): readonly string[] {
  return checkWorkspace(directory).defects.map(
    ({ severity, file, line, column, what, fix, code }) =>
      `${severity} ${file}:${line}:${column} ${what} [${code}] ${fix}`,
  );
}
