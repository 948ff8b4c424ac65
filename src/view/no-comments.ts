import type { Context } from './context.ts';
import type { EmptyState } from './page-model.ts';

/**
 * Why there is nothing to read, and the step that brings comments; null as soon as somebody wrote one.
 *
 * @param missing  what the reader came for
 * @param because  why comments matter there, as a sentence of its own; empty where the page has said it
 */
export function noComments(
  missing: string,
  because: string,
  context: Pick<Context, 'f' | 'results' | 'sources'>,
): EmptyState | null {
  const { f, results, sources } = context;
  const { items, comments } = results.volume;
  if (comments > 0) return null;
  const asking = sources.filter(({ mapping }) => mapping.columns.comment !== undefined);
  const [first] = asking;
  const why = (reason: string) => [because, reason].filter((part) => part !== '').join(' ');
  if (items === 0) {
    return {
      missing,
      why: why('No feedback has been read yet.'),
      next:
        sources.length === 0
          ? 'Draft how an export is read; the command looks at its columns.'
          : 'Add an export with rows beside the source.yaml that describes it.',
      command: sources.length === 0 ? 'npm run new -- source FILE.csv --name my-survey' : null,
      file: `data/feedback/${sources[0]?.id ?? '<source>'}/<period>.csv`,
    };
  }
  if (first === undefined) {
    return {
      missing,
      why: why('No source has a column of comments yet.'),
      next: 'Name the column that holds free text under columns.comment of a source.',
      command: null,
      file: 'data/feedback/<source>/source.yaml',
      skeleton: 'language: en\ncolumns:\n  comment: What is the main reason for your score?',
    };
  }
  const names = f.list(asking.map(({ mapping }) => mapping.name));
  return {
    missing,
    why: why(
      `${names} ${asking.length === 1 ? 'has' : 'have'} a column for comments, and it is empty in every row.`,
    ),
    next: 'Look whether columns.comment names the column that customers write in. If it does, ask for the reason beside the score, or add tickets, notes or reviews.',
    command: null,
    file: `data/feedback/${first.id}/source.yaml`,
  };
}
