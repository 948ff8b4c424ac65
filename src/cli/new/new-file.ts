import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { isSlug, slugRule, titleOf } from '../../model/identifier.ts';
import { nearestHint } from '../../model/nearest.ts';
import { quoted } from '../../model/quoted.ts';
import { dayOf, isoDateOf } from '../../model/calendar.ts';
import { loadWorkspace } from '../../load/workspace.ts';
import type { Arguments } from '../arguments.ts';
import type { ExitCode } from '../exit-codes.ts';
import { UsageError } from '../arguments.ts';
import { EXIT } from '../exit-codes.ts';
import { ASSUMPTION_SKELETONS } from './skeletons/assumptions.ts';
import { JOURNEY_SKELETONS } from './skeletons/journey.ts';
import { DIRECTION_SKELETONS } from './skeletons/direction.ts';
import { CHAIN_SKELETONS } from './skeletons/chain.ts';
import { PLAYBOOK_SKELETONS } from './skeletons/playbook.ts';
import { RHYTHM_SKELETONS } from './skeletons/rhythm.ts';
import type { Skeleton } from './skeletons/skeleton.ts';
import { nameableOf } from './skeletons/skeleton.ts';
import { newPlan } from './new-plan.ts';
import { newRelease } from './new-release.ts';
import { newSource } from './new-source.ts';

/** Half a year: in the middle of the three to nine months in which customers hear again. */
const DAYS_TO_NEXT_REPORT = 182;

const SKELETONS: Readonly<Record<string, Skeleton>> = {
  ...JOURNEY_SKELETONS,
  ...PLAYBOOK_SKELETONS,
  ...RHYTHM_SKELETONS,
  ...DIRECTION_SKELETONS,
  ...CHAIN_SKELETONS,
  ...ASSUMPTION_SKELETONS,
  promise: {
    folder: 'content/promises',
    text: (
      id,
      asOf,
    ) => `# What every customer is told about one issue. Nothing is published while public is false.
public: false
title: ${titleOf(id)}
status: looking-into-it
heard: >-
  CONFIRM what you heard, in words of customers: how many, and when.
doing: >-
  CONFIRM what you are doing about it.
announcedOn: ${asOf}
nextReportBy: ${isoDateOf(dayOf(asOf) + DAYS_TO_NEXT_REPORT)}
`,
  },
  'word-list': {
    folder: 'content/word-lists',
    text: (
      id,
    ) => `# Words by which a comment is told to be of the kind "${id}". They join those that ship with Outerloop; with
# "mode: replace" only these count. word* takes longer words too; accents and case do not matter.
mode: extend
languages:
  en:
    match:
      - CONFIRM a word or phrase of your customers
    not: []
    after: []
tests:
  matches:
    - CONFIRM a word or phrase of your customers, in a sentence of theirs.
  misses: []
`,
  },
  theme: {
    folder: 'content/themes',
    text: (id) => `# What customers talk about. word* takes longer words too; accents and case do not matter.
name: ${titleOf(id)}
match:
  - ${id.replaceAll('-', ' ')}
tests:
  matches:
    - CONFIRM a sentence that must get this theme, with ${id.replaceAll('-', ' ')} in it.
  misses: []
`,
  },
};

/** `new source FILE.csv`, `new release`, and `new KIND ID` for every skeleton: drafts a file and never overwrites one. */
export function newFile(options: Arguments): ExitCode {
  const [kind = '', given] = options.positionals;
  if (kind === 'source') return newSource(options);
  if (kind === 'release') return newRelease(options);
  if (kind === 'plan') return newPlan(options);
  if (options.theme !== undefined) throw new UsageError('--theme goes with a new plan only');
  const skeleton = Object.hasOwn(SKELETONS, kind) ? SKELETONS[kind] : undefined;
  const kinds = ['source', 'plan', ...Object.keys(SKELETONS), 'release'];
  if (skeleton === undefined) {
    throw new UsageError(
      `there is no new ${quoted(kind)}; it is one of ${kinds.join(', ')}${nearestHint(kind, kinds)}`,
    );
  }
  const id = skeleton.single === true ? kind : given;
  if (id === undefined || !isSlug(id)) {
    throw new UsageError(
      slugRule(
        id ?? '',
        `name the ${kind} in small letters, digits and hyphens, such as "late-installation"`,
      ),
    );
  }
  const { workspace } = loadWorkspace(options.workspace);
  if (workspace === undefined) {
    throw new UsageError(
      `there is no valid outerloop.yaml in ${options.workspace}; "npm run check" says what is wrong`,
    );
  }
  const name = `${skeleton.file ?? id}.${skeleton.ending ?? 'yaml'}`;
  const file = join(options.workspace, skeleton.folder, name);
  if (existsSync(file))
    throw new UsageError(`${relative(process.cwd(), file)} is already there; it is left as it is`);
  const text = skeleton.text(id, workspace.config.asOf, nameableOf(workspace));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  process.stdout.write(
    `written: ${relative(process.cwd(), file)}\nSettle what says CONFIRM, then: npm run check\n`,
  );
  return EXIT.fine;
}
