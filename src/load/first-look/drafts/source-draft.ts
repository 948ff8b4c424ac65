import type { ColumnRole } from '../column-roles.ts';
import type { FirstLook } from '../look.ts';
import type { TextFieldName } from '../header-words.ts';
import { isTitle, TEXT_FIELDS } from '../header-words.ts';
import { rowsToSettle } from '../file-shape/test-rows.ts';
import { scoreMapping } from './score-mapping.ts';
import { counted } from '../../../model/counted.ts';
import { commentLines, reason, yamlList, yamlMap, yamlText } from './yaml-lines.ts';

/**
 * The text of source.yaml for an export: every guess with its reason and, after CONFIRM, what only the author knows.
 *
 * @param title  how the report is to call the source
 * @param file   the name of the export, for the head of the file
 */
export function draftSource(look: FirstLook, title: string, file: string): string {
  const { file: profile, temper, plan } = look;
  const lines = [
    ...commentLines(
      `Drafted from ${file}: ${counted(profile.rows, 'row')}, ${counted(profile.columns.length, 'column')}. Each guess stands below its reason. Settle every line that says CONFIRM, then delete these comments.`,
    ),
    `name: ${yamlText(title)}`,
    ...commentLines(
      `CONFIRM ${temper.why}. Other kinds: survey, ticket, complaint, review, call-note, sales-note, community, advisory-board.`,
    ),
    `kind: ${temper.kind}`,
    ...commentLines('CONFIRM true: we asked for it; false: customers volunteered it.'),
    `solicited: ${temper.solicited}`,
    ...languageLines(look),
    ...rowsToSettle(profile.columns).flatMap((ask) => commentLines(`CONFIRM ${ask}`)),
    ...fileLines(look),
    'columns:',
    ...columnLines(look),
    ...(plan.scores.length === 0 ? [] : ['ratings:', ...plan.scores.flatMap(scoreMapping)]),
    ...ignoreLines(look),
  ];
  return `${lines.join('\n')}\n`;
}

/** The form to write dates in that are in none that is read. */
const ISO = 'YYYY-MM-DD';

function languageLines({ roles }: FirstLook): string[] {
  const found = roles.columns.some(({ role }) => role.kind === 'field' && role.field === 'language');
  const comments = roles.columns.some(({ role }) => role.kind === 'comment');
  if (found || !comments) return [];
  return [
    ...commentLines('CONFIRM no column says in which language comments are written; if it is one, name it:'),
    '# language: en',
  ];
}

function fileLines({ encoding, delimiter, file }: FirstLook): string[] {
  const { headers } = file;
  return [
    'file:',
    ...reason(encoding.why, encoding.sure ? undefined : 'the encoding'),
    `  encoding: ${encoding.encoding}`,
    ...reason(delimiter.why, delimiter.sure ? undefined : 'the delimiter'),
    `  delimiter: ${JSON.stringify(delimiter.delimiter)}`,
    ...reason(headers.why, headers.sure ? undefined : 'the header'),
    `  headerRows: ${headers.headerRows}`,
    ...(headers.namesRow === 1 ? [] : [`  namesRow: ${headers.namesRow}`]),
    ...(headers.optionsRow === undefined ? [] : [`  optionsRow: ${headers.optionsRow}`]),
    ...(file.mixedLineEnds
      ? [...reason('some rows end in another way than the first', undefined), '  lineEnds: mixed']
      : []),
  ];
}

function columnLines(look: FirstLook): string[] {
  const { roles, date } = look;
  const byKind = (kind: ColumnRole['role']['kind']): readonly ColumnRole[] =>
    roles.columns.filter(({ role }) => role.kind === kind);
  const [id] = byKind('id');
  const [dated] = byKind('date');
  const lines =
    id === undefined
      ? [...reason(`${roles.id.why}, so file and line are the id`, undefined), '  id: { from: line }']
      : [...reason(id.why, id.confirm), `  id: ${yamlText(id.reference)}`];
  if (dated === undefined) {
    lines.push(...reason('', date.why), `  date: { value: ${yamlText(date.constant ?? date.latest)} }`);
  } else {
    lines.push(
      ...reason(dated.why, dated.confirm),
      '  date:',
      `    column: ${yamlText(dated.reference)}`,
      `    format: ${yamlText(roles.date.finding?.format ?? ISO)}`,
    );
  }
  for (const field of Object.keys(TEXT_FIELDS) as TextFieldName[]) {
    const column = roles.columns.find(({ role }) => role.kind === 'field' && role.field === field);
    if (column !== undefined) lines.push(...fieldLines(column));
  }
  return [...lines, ...commentFieldLines(byKind('comment'))];
}

function fieldLines({ role, reference, why, confirm }: ColumnRole): string[] {
  if (role.kind !== 'field') return [];
  const long = role.values !== undefined || role.missing.length > 0;
  return [
    ...reason(why, confirm),
    `  ${role.field}:${long ? '' : ` ${yamlText(reference)}`}`,
    ...(long ? [`    column: ${yamlText(reference)}`] : []),
    ...(role.missing.length > 0 ? [`    missing: ${yamlList(role.missing)}`] : []),
    ...(role.values === undefined ? [] : [`    values:${yamlMap(role.values)}`]),
  ];
}

function commentFieldLines(columns: readonly ColumnRole[]): string[] {
  if (columns.length === 0) return [];
  // A title stands before its text, wherever the export has it.
  const ordered = columns.toSorted(
    (a, b) => Number(isTitle(b.column.header)) - Number(isTitle(a.column.header)),
  );
  const missing = [...new Set(columns.flatMap(({ role }) => (role.kind === 'comment' ? role.missing : [])))];
  const html = columns.some(({ role }) => role.kind === 'comment' && role.html);
  return [
    ...(columns.length > 1
      ? commentLines(
          'CONFIRM the texts of these columns are joined into one comment; keep those that customers wrote:',
          '  ',
        )
      : []),
    '  comment:',
    '    columns:',
    ...ordered.flatMap(({ reference, why, confirm }) => [
      ...reason(why, confirm, '      '),
      `      - ${yamlText(reference)}`,
    ]),
    ...(missing.length > 0
      ? [
          ...reason('the word of a database for an empty cell', undefined, '    '),
          `    missing: ${yamlList(missing)}`,
        ]
      : []),
    ...(html
      ? [...reason('many cells hold HTML tags or entities', undefined, '    '), '    html: true']
      : []),
    ...commentLines(
      'Texts that people type to say nothing can be listed here: missing: ["-", "n/a", "none"]',
      '    ',
    ),
  ];
}

const REPEATED =
  'Headers that an earlier column has as well; these columns are read only where they are named by their place above:';

/** Headers that stay out: personal ones by name, the rest as a comment, so that none disappears unnoticed. */
function ignoreLines({ roles }: FirstLook): string[] {
  const personal = roles.columns.filter(({ role }) => role.kind === 'personal');
  const rest = roles.columns.filter(({ role }) => role.kind === 'left-out');
  const repeated = roles.columns.filter(
    ({ reference, column, role }) =>
      ['left-out', 'rating', 'tick'].includes(role.kind) && column.header !== '' && reference.startsWith('#'),
  );
  const named = [...personal, ...repeated];
  return [
    ...(named.length === 0 ? [] : ['ignore:']),
    ...(personal.length === 0
      ? []
      : commentLines(
          'Personal data: these columns stay out of the report. Better still, leave them out of the export.',
          '  ',
        )),
    ...personal.map(({ reference }) => `  - ${yamlText(reference)}`),
    ...(repeated.length === 0 ? [] : commentLines(REPEATED, '  ')),
    ...repeated.map(({ reference }) => `  - ${yamlText(reference)}`),
    ...(rest.length === 0
      ? []
      : [
          ...commentLines(
            'Nothing speaks for these columns. Map those you need; headers that appear later are passed over too, unless this says refuse.',
          ),
          ...grouped(rest),
          'otherColumns: ignore',
        ]),
  ];
}

/** The columns that are left out, by reason. */
function grouped(columns: readonly ColumnRole[]): string[] {
  const headers = Map.groupBy(columns, ({ why }) => why);
  return [...headers].flatMap(([why, members]) => {
    const names = members.map(({ reference, column }) => (column.header === '' ? reference : column.header));
    return commentLines(`- ${why}: ${names.map((name) => JSON.stringify(name)).join(', ')}`);
  });
}
