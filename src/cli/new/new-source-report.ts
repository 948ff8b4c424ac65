import { isAbsolute, relative } from 'node:path';
import type { WorkspaceConfig } from '../../model/workspace-config.ts';
import type { ColumnRole } from '../../load/first-look/column-roles.ts';
import { missingDeclarations } from '../../load/first-look/drafts/config-draft.ts';
import type { FirstLook } from '../../load/first-look/look.ts';
import { counted } from '../../model/counted.ts';
import { DIRECTION_ASK } from '../../load/first-look/drafts/score-mapping.ts';
import { rowsToSettle } from '../../load/first-look/file-shape/test-rows.ts';
import type { PlannedScore } from '../../load/first-look/drafts/score-plan.ts';
import { oneLine } from '../../load/first-look/drafts/yaml-lines.ts';

export interface Drafted {
  readonly look: FirstLook;
  /** outerloop.yaml as it was before; undefined when it was drafted too. */
  readonly config: WorkspaceConfig | undefined;
  /** Paths relative to the workspace. */
  readonly written: readonly string[];
  readonly workspace: string;
}

/** What `new source` says in the end: every column with its role and reason, what to confirm, the next command. */
export function newSourceReport({ look, config, written, workspace }: Drafted): string {
  const { file, encoding, delimiter } = look;
  const sections = [
    `${counted(file.rows, 'row')}, ${counted(file.columns.length, 'column')}; ${encoding.encoding}, delimiter ${JSON.stringify(delimiter.delimiter)}, ${headerWords(file.headers)}`,
    look.roles.columns.map((column) => columnLine(column, look)).join('\n'),
    `Confirm by hand:\n${confirmations(look, config)
      .map((line) => `  - ${line}`)
      .join('\n')}`,
    ...declarations(look, config),
    `Written:\n${written.map((path) => `  ${path}`).join('\n')}`,
    `Next: npm run check -- --workspace ${shellWord(workspace)}`,
  ];
  return `${sections.join('\n\n')}\n`;
}

function headerWords({ headerRows, namesRow }: FirstLook['file']['headers']): string {
  return `${counted(headerRows, 'header row')}${namesRow === 1 ? '' : `, names in row ${namesRow}`}`;
}

function columnLine({ column, reference, role, why }: ColumnRole, { plan }: FirstLook): string {
  const header = shortened(column.header === '' ? reference : column.header);
  const score = plan.scores.find((planned) => planned.column.column === column);
  const name =
    score !== undefined
      ? `${score.kind === 'driver' ? 'driver' : `outcome (${score.kind})`} ${score.id}`
      : role.kind === 'field'
        ? role.field
        : {
            id: 'id',
            date: 'date',
            rating: 'rating',
            tick: 'answer',
            measure: 'measured number',
            comment: 'comment',
            personal: 'ignored, personal data',
            'left-out': 'left out',
          }[role.kind];
  return `  ${String(column.index + 1).padStart(3)} ${header.padEnd(40)} ${name}: ${why}`;
}

function confirmations(look: FirstLook, config: WorkspaceConfig | undefined): string[] {
  const { encoding, delimiter, file, roles, plan, date, temper } = look;
  const asked = roles.columns.filter(
    ({ role, confirm }) => role.kind !== 'rating' && role.kind !== 'measure' && confirm !== undefined,
  );
  const beside = plan.scores.flatMap(({ id, finding }) =>
    finding.missing.length > 0
      ? [
          `${id}: ${shortened(finding.missing.map((text) => JSON.stringify(text)).join(' or '))} is read as "no answer"`,
        ]
      : finding.kind === 'rating' && finding.unclear.length > 0
        ? [
            `${id}: ${shortened(finding.unclear.map((text) => JSON.stringify(text)).join(', '))} beside the scale: check refuses these cells until source.yaml lists what means "no answer"`,
          ]
        : [],
  );
  const problems = [...file.problems.values()].reduce((sum, number) => sum + number, 0) + file.otherLength;
  return [
    `kind: ${temper.kind}, solicited: ${temper.solicited} (${temper.why})`,
    ...(encoding.sure ? [] : [`encoding ${encoding.encoding}: ${encoding.why}`]),
    ...(delimiter.sure ? [] : [`the delimiter: ${delimiter.why}`]),
    ...(file.headers.sure ? [] : [`the header: ${file.headers.why}`]),
    ...(roles.id.column !== undefined || roles.id.near === undefined
      ? []
      : [`id: ${roles.id.why}, so file and line are the id: keep files and their rows as they are`]),
    ...(date.constant === undefined ? [] : [`date ${date.constant}: ${date.why}`]),
    ...(config !== undefined && date.latest > config.asOf
      ? [
          `the export goes on until ${date.latest}, after asOf ${config.asOf}: move asOf in outerloop.yaml forward`,
        ]
      : []),
    ...rowsToSettle(file.columns),
    ...asked.map(({ column, confirm }) => `${shortened(column.header)}: ${confirm}`),
    ...plan.scores.flatMap(({ id, confirm }) => (confirm === undefined ? [] : [`${id}: ${confirm}`])),
    ...plan.scores.flatMap(directionAsked),
    ...beside,
    ...(config === undefined
      ? [
          `main outcome ${plan.mainOutcome ?? 'recommend (a placeholder)'}: ${plan.mainWhy}`,
          'outerloop.yaml: the name of your organisation, locale, currency and asOf are placeholders',
        ]
      : []),
    ...(plan.scores.length > 0 || roles.columns.some(({ role }) => role.kind === 'comment')
      ? []
      : [
          'no column looks like a rating or a comment: until source.yaml names one, every row counts as unanswered. A list of customers belongs into data/customers.csv (customer, name, segment, unit, stratum, core_growth, revenue_per_year), monthly figures of your own work into data/operations',
        ]),
    ...(problems === 0
      ? []
      : [
          `${counted(problems, 'row')} ${problems === 1 ? 'breaks' : 'break'} the rules of CSV; check names each with its line`,
        ]),
  ].map(oneLine);
}

function directionAsked({ id, finding }: PlannedScore): string[] {
  if (finding.kind !== 'rating' || finding.direction.kind === 'more-is-better') return [];
  const { direction } = finding;
  return direction.kind === 'unclear'
    ? [`${id}: ${direction.ask}; ${DIRECTION_ASK}`]
    : [
        `${id}: ${[`${direction.why}, so source.yaml turns the scale round`, direction.confirm ?? ''].filter((part) => part !== '').join('; confirm ')}`,
      ];
}

function declarations(look: FirstLook, config: WorkspaceConfig | undefined): string[] {
  const block = config === undefined ? '' : missingDeclarations(look);
  return block === ''
    ? []
    : [`Add to outerloop.yaml, which does not declare these ratings yet:\n\n${block.trimEnd()}`];
}

function shortened(text: string): string {
  const characters = [...oneLine(text)];
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : characters.join('');
}

/** A path as one word of a command line, as short as it may be from where we are. */
function shellWord(path: string): string {
  const inside = relative(process.cwd(), path);
  const shown = inside === '' || inside.startsWith('..') || isAbsolute(inside) ? path : inside;
  return /^[\w./:\\-]+$/.test(shown) ? shown : `"${shown}"`;
}
