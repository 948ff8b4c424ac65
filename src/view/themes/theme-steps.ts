import type { EmptyState } from '../page-model.ts';

type Step = Pick<EmptyState, 'next' | 'command' | 'file'>;

const FILE = 'content/themes/<theme>.yaml';
const COMMAND = 'npm run themes -- suggest';

/** The next step where no theme is described. */
export const DESCRIBE_THEMES: Step = {
  next: 'Describe what customers talk about: one file a theme, with words that mark it. The command suggests some from the comments of unhappy customers.',
  command: COMMAND,
  file: FILE,
};

/** The next step where themes are described, and comments do not carry them. */
export const EXTEND_THEMES: Step = {
  next: 'Read the comments without a theme, and write the words they use into the themes.',
  command: COMMAND,
  file: FILE,
};
