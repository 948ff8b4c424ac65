import path from 'node:path';
import { analyseWorkspace } from '../../src/analysis/analysis.ts';
import { checkWorkspace } from '../../src/pipeline.ts';

const checked = checkWorkspace(path.join(import.meta.dirname, '../..'));
if (checked.workspace === undefined)
  throw new Error('the sample workspace cannot be read; run the check on it');

/** The sample workspace as the engine reads it. */
export const sampleWorkspace = checked.workspace;
/** Errors and warnings of the check. */
export const sampleDefects = checked.defects;
export const sampleResults = analyseWorkspace(sampleWorkspace).results;
