import type { Ticks } from '../column-roles.ts';
import type { Direction } from '../ratings/scale-direction.ts';
import type { PlannedMeasure, PlannedRating, PlannedScore } from './score-plan.ts';
import { counted } from '../../../model/counted.ts';
import { commentLines, reason, yamlList, yamlMap, yamlText } from './yaml-lines.ts';

/** The lines under `ratings` of source.yaml for one score: where it comes from, and how its cells read. */
export function scoreMapping(score: PlannedScore): string[] {
  return score.scale === undefined ? numberLines(score) : ratingLines(score);
}

function numberLines({ id, column, finding, kind, why }: PlannedMeasure): string[] {
  const { decimal, missing } = finding;
  const head = reason(
    `${kind === 'driver' ? 'driver' : `outcome (${kind})`} in ${finding.unit}: ${why}`,
    undefined,
  );
  const short = decimal === '.' && missing.length === 0;
  return [
    ...head,
    `  ${id}:${short ? ` ${yamlText(column.reference)}` : ''}`,
    ...(short ? [] : [`    column: ${yamlText(column.reference)}`]),
    ...(decimal === ',' ? ["    decimal: ','"] : []),
    ...(missing.length === 0
      ? []
      : [...reason('', 'that these mean "no answer"', '    '), `    missing: ${yamlList(missing)}`]),
  ];
}

function ratingLines({ id, column, finding, scale, kind, why, confirm }: PlannedRating): string[] {
  const { reference } = column;
  const ticks = column.role.kind === 'rating' ? column.role.ticks : undefined;
  const about = `${kind === 'driver' ? 'driver' : `outcome (${kind})`} on ${scale.low}–${scale.high}: ${why}`;
  const { words, decimals, missing, unclear } = finding;
  const direction = directionLines(finding.direction);
  const head = [...reason(about, confirm)];
  const sameSteps = scale.high - scale.low === finding.scale.high - finding.scale.low;
  const shift = sameSteps ? scale.low - finding.scale.low : 0;
  if (ticks !== undefined) return [...head, `  ${id}:`, ...tickLines(ticks, shift), ...direction];
  const plain = words === undefined && decimals === undefined && direction.length === 0;
  if (plain && missing.length === 0 && unclear.length === 0) {
    return [...head, `  ${id}: ${yamlText(reference)}`];
  }
  const alike = missing.length === 1 || missing.every((text) => /^-?\d/.test(text));
  const times = missing.reduce((sum, text) => sum + (column.column.values?.get(text) ?? 0), 0);
  return [
    ...head,
    `  ${id}:`,
    `    column: ${yamlText(reference)}`,
    ...(words === undefined
      ? []
      : [`    words:${yamlMap([...words].map(([text, points]) => [text, points + shift] as const))}`]),
    ...(decimals === undefined ? [] : ['    decimals: true']),
    ...(decimals === ',' ? ["    decimal: ','"] : []),
    ...direction,
    ...(missing.length === 0
      ? []
      : [
          ...reason(
            `${alike ? 'the only answer' : 'the answers'} beside the scale (${counted(times, 'cell')})`,
            `that ${alike ? 'it means' : 'they mean'} "no answer"`,
            '    ',
          ),
          `    missing: ${yamlList(missing)}`,
        ]),
    ...(unclear.length === 0
      ? []
      : [
          ...reason(
            '',
            `${unclear.length === 1 ? 'this stands' : 'these stand'} beside the scale; keep what means "no answer" and take the # away:`,
            '    ',
          ),
          `    # missing: ${yamlList(unclear)}`,
        ]),
  ];
}

function tickLines({ columns, unticked }: Ticks, shift: number): string[] {
  const points = columns.map((tick) => [tick.reference, tick.points + shift] as const);
  const places = columns.flatMap(({ reference, header }) =>
    reference === header ? [] : [`${reference} is ${JSON.stringify(header)}`],
  );
  return [
    ...(places.length === 0 ? [] : commentLines(places.join(', '), '    ')),
    `    oneOf:${yamlMap(points)}`,
    ...(unticked.length === 0 ? [] : [`    missing: ${yamlList(unticked)}`]),
  ];
}

/** Where nobody but the author knows the good end, `check` stops at a value that is none. */
function directionLines(direction: Direction): string[] {
  switch (direction.kind) {
    case 'more-is-better':
      return [];
    case 'less-is-better':
      return [
        ...reason(`${direction.why}, so the scale is turned round`, direction.confirm, '    '),
        '    reversed: true',
      ];
    case 'unclear':
      return [...reason(direction.ask, DIRECTION_ASK, '    '), '    reversed: CONFIRM'];
    default:
      return direction satisfies never;
  }
}

export const DIRECTION_ASK =
  'which end customers want: write reversed: false if the high one, reversed: true if the low one';
