import path from 'node:path';
import { analysisOf, checkWorkspace } from '../../src/pipeline.ts';

const checked = checkWorkspace(path.join(import.meta.dirname, '../..'));
if (checked.workspace === undefined)
  throw new Error('the sample workspace cannot be read; run the check on it');

/** The sample workspace as the engine reads it. */
export const sampleWorkspace = checked.workspace;
/** Errors and warnings of the check. */
export const sampleDefects = checked.defects;
export const sampleResults = analysisOf(sampleWorkspace).results;
