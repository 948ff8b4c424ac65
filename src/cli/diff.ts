import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PastWorkspaceProblem } from '../load/history/workspace-at-commit.ts';
import { workspaceAtCommit } from '../load/history/workspace-at-commit.ts';
import { quoted } from '../model/quoted.ts';
import type { PublicFacts } from '../model/promises/public-facts.ts';
import { checkWorkspace } from '../pipeline.ts';
import { siteModels } from '../site-models.ts';
import { publicChanges, publicChangesText } from '../view/public/public-diff.ts';
import type { Arguments } from './arguments.ts';
import type { ExitCode } from './exit-codes.ts';
import { formatOf, UsageError } from './arguments.ts';
import { EXIT } from './exit-codes.ts';
import { formatReport } from './defect-report.ts';

/** Says what would change for readers since a commit. Reads only; the working tree stays as it is. */
export function diff(options: Arguments): ExitCode {
  const [base] = options.positionals;
  if (base === undefined)
    throw new UsageError('say what to compare with: a branch, a tag or a commit, such as main');
  if (!options.public) throw new UsageError('say what to compare: --public compares what customers read');
  return publicDiff(options, base, formatOf(options, ['text', 'json']));
}

function publicDiff(options: Arguments, base: string, format: 'text' | 'json'): ExitCode {
  const now = publicFactsOf(options.workspace);
  if ('defects' in now) {
    process.stderr.write(now.defects);
    return EXIT.defects;
  }
  const past = workspaceAtCommit(options.workspace, base);
  if (past.kind !== 'found') throw new UsageError(PROBLEMS[past.kind](base));
  try {
    // A workspace that is new since then had nothing public.
    const before = existsSync(join(past.directory, 'outerloop.yaml'))
      ? publicFactsOf(past.directory)
      : { facts: null };
    if ('defects' in before) {
      process.stderr.write(
        `${before.defects}these are defects of the files as they were at ${base}; compare with a commit that passes the check\n`,
      );
      return EXIT.defects;
    }
    const changes = publicChanges(before.facts, now.facts);
    const shown = `${base} (${past.commit.slice(0, 7)})`;
    process.stdout.write(
      format === 'json'
        ? `${JSON.stringify({ schema: 'outerloop/public-diff@1', base, commit: past.commit, changes }, null, 2)}\n`
        : publicChangesText(changes, shown),
    );
    return EXIT.fine;
  } finally {
    past.close();
  }
}

function publicFactsOf(directory: string): { readonly facts: PublicFacts } | { readonly defects: string } {
  const checked = checkWorkspace(directory);
  return checked.workspace === undefined
    ? { defects: formatReport(checked, 'text', directory) }
    : { facts: siteModels(checked.workspace, checked).progress };
}

const PROBLEMS: Readonly<Record<PastWorkspaceProblem, (base: string) => string>> = {
  'no-git': () => 'git was not found; diff reads the earlier state from it',
  'no-repository': () =>
    'this workspace is not in a git repository, so there is no earlier state to compare with',
  'no-commit': (base) =>
    `git knows no commit ${quoted(base)} here; name a branch, a tag or a commit (in a shallow copy, fetch it first)`,
  unreadable: (base) =>
    `git could not read the files at ${quoted(base)}; in a shallow or partial copy, fetch them first`,
};
