import type { DefectList } from '../../defect-list.ts';

export interface SplitText {
  /** The YAML between the two lines of hyphens, with its lines where they stand in the file. */
  readonly head: string;
  /** The Markdown after it, with its lines where they stand in the file. */
  readonly body: string;
}

/** Splits a Markdown file into its head and its text; undefined after reporting that there is no head. */
export function splitFrontMatter(file: string, text: string, defects: DefectList): SplitText | undefined {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const end = lines.indexOf('---', 1);
  if (lines[0] === '---' && end !== -1) {
    return {
      head: ['', ...lines.slice(1, end)].join('\n'),
      body: [...lines.slice(0, end + 1).map(() => ''), ...lines.slice(end + 1)].join('\n'),
    };
  }
  const what =
    lines[0] === '---'
      ? 'the head of the page has no end'
      : 'the page does not start with its head, a block of fields between two lines of ---';
  defects.error(
    'front-matter-missing',
    { file, line: 1, column: 1 },
    what,
    `write ---, then the fields, then --- again; "npm run new -- ${file.endsWith('northstar.md') ? 'northstar' : 'playbook-page ID'}" writes one`,
  );
  return undefined;
}
