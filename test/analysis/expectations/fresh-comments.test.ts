import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commentKinds, kindsIn, listRules } from '../../../src/analysis/expectations/comment-kinds.ts';
import { markComments } from '../../../src/analysis/themes/theme-marks.ts';
import { readWordLists } from '../../../src/load/content/word-list-files.ts';
import { DefectList } from '../../../src/load/defect-list.ts';
import { WorkspaceFolder } from '../../../src/load/workspace-folder.ts';
import { VOICE_KINDS } from '../../../src/model/expectations/word-list.ts';
import { FRESH_ACCURACY, FRESH_COMMENTS } from '../../../src/view/method/word-list-accuracy.ts';
import { tableOf } from '../../build-table.ts';

/**
 * Comments that nobody had read while the lists were written: see fresh-comments.md. When a list changes, the counts
 * below may only be written anew if the change did not come from these comments.
 */
const labelled = readFileSync(join(import.meta.dirname, 'fresh-comments.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [source, kinds, comment] = line.split('\t');
    return { source: source!, kinds: kinds!.split(' '), comment: comment! };
  });

const { lists } = readWordLists(new WorkspaceFolder('/nowhere', new DefectList()), new DefectList()).lists;
const table = tableOf(labelled.map(({ comment }) => ({ comment, language: 'en' })));
const told = [...commentKinds(table, [], lists, markComments(table, [], listRules(lists))).bits].map(kindsIn);

describe('comments that the lists had not met', () => {
  it('are as many as the method page says, from several sources, each with a label', () => {
    expect(labelled).toHaveLength(FRESH_COMMENTS);
    expect(new Set(labelled.map(({ source }) => source.split('/')[0])).size).toBe(3);
    for (const { kinds } of labelled) {
      expect(kinds.length).toBeGreaterThan(0);
      for (const kind of kinds) expect([...VOICE_KINDS, 'none']).toContain(kind);
    }
  });

  it.each(VOICE_KINDS)('are told to be "%s" as often as the method page says', (kind) => {
    const meant = labelled.map(({ kinds }) => kinds.includes(kind));
    const found = told.map((kinds) => kinds.includes(kind));
    const count = (which: readonly boolean[]) => which.filter(Boolean).length;
    expect({
      meant: count(meant),
      told: count(found),
      right: count(meant.map((is, at) => is && found[at]!)),
    }).toEqual(FRESH_ACCURACY[kind]);
  });
});
