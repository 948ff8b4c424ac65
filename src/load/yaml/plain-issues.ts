import type { z } from 'zod';
import type { YamlPath } from './yaml-path.ts';

/** One thing that a schema finds wrong, with its path from the top of the document. */
export interface PlainIssue {
  readonly path: YamlPath;
  readonly issue: z.core.$ZodIssue;
  /** The name of the field is at fault, not what stands in it. */
  readonly isName?: true;
}

/**
 * What an issue comes down to. Inside a union, the issues of the branch that got furthest, which is the one the author
 * most likely meant.
 */
export function plainIssues(issue: z.core.$ZodIssue, prefix: YamlPath = []): readonly PlainIssue[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === 'invalid_key') {
    return issue.issues.map((inner) => ({ path, issue: inner, isName: true }));
  }
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ path, issue }];
  const branches = issue.errors
    .map((errors) => errors.flatMap((inner) => plainIssues(inner, path)))
    .filter((branch) => branch.length > 0);
  const closest = branches.sort(
    (a, b) =>
      Number(isTypeMiss(a, path)) - Number(isTypeMiss(b, path)) ||
      unknownFields(a) - unknownFields(b) ||
      a.length - b.length,
  )[0];
  return closest === undefined || isTypeMiss(closest, path) ? [{ path, issue }] : closest;
}

function isTypeMiss(branch: readonly PlainIssue[], path: YamlPath): boolean {
  return branch.every((inner) => inner.path.length === path.length && inner.issue.code === 'invalid_type');
}

function unknownFields(branch: readonly PlainIssue[]): number {
  return branch.reduce(
    (sum, { issue }) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0),
    0,
  );
}
