import type { ProgressModel } from '../progress-model.ts';

/**
 * What tells the ids of one language from those of another. The first language has none, so that its ids stay what they
 * were when it was the only one.
 */
export function languageMark({ folder, tag }: Pick<ProgressModel, 'folder' | 'tag'>): readonly string[] {
  return folder === '' ? [] : [tag];
}
