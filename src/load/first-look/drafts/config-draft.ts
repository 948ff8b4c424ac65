import type { FirstLook } from '../look.ts';
import type { PlannedMeasure, PlannedScore } from './score-plan.ts';
import { commentLines, yamlText } from './yaml-lines.ts';

/** The text of a first outerloop.yaml for a workspace that has none. */
export function draftConfig({ plan, date }: FirstLook): string {
  const outcomes = plan.scores.filter(({ kind }) => kind !== 'driver');
  const drivers = plan.scores.filter(({ kind }) => kind === 'driver');
  const lines = [
    ...commentLines(
      'Drafted from a first export. Settle every line that says CONFIRM, then delete these comments.',
    ),
    'schema: 1',
    'organisation:',
    ...commentLines('CONFIRM a placeholder.', '  '),
    '  name: Your organisation',
    ...commentLines(
      'CONFIRM how numbers and dates are written, and the currency of all money here: placeholders.',
    ),
    'locale: en-GB',
    'currency: GBP',
    ...commentLines(
      `CONFIRM the date the data stand at: ${date.constant === undefined ? date.why : 'the day the file was last written, because no column holds a date'}.`,
    ),
    `asOf: ${date.latest}`,
    ...commentLines(
      `${plan.mainSure ? '' : 'CONFIRM '}The score that drivers are measured against: ${plan.mainWhy}.`,
    ),
    `mainOutcome: ${plan.mainOutcome ?? 'recommend'}`,
    ...nameHint(plan.scores),
    'outcomes:',
    ...(outcomes.length === 0 ? placeholderOutcome() : outcomes.flatMap(scoreLines)),
    ...(drivers.length === 0 ? [] : ['drivers:', ...drivers.flatMap(scoreLines)]),
  ];
  return `${lines.join('\n')}\n`;
}

/** The report says "Delivery has the closest link with ..."; a whole question does not fit in there. */
function nameHint(scores: readonly PlannedScore[]): string[] {
  return scores.some(({ name }) => name.endsWith('?') || name.length > LONG_NAME)
    ? commentLines(
        'Names stand in sentences and charts: give those that are questions two or three words, and keep the wording under question.',
      )
    : [];
}

/** Characters of a name that still fits beside the bars of a chart. */
const LONG_NAME = 40;

/** The blocks that outerloop.yaml still needs for an export; empty when it declares all of its ratings. */
export function missingDeclarations({ plan }: FirstLook): string {
  const missing = plan.scores.filter(({ declared }) => !declared);
  const outcomes = missing.filter(({ kind }) => kind !== 'driver');
  const drivers = missing.filter(({ kind }) => kind === 'driver');
  const lines = [
    ...(outcomes.length === 0 ? [] : ['outcomes:', ...outcomes.flatMap(scoreLines)]),
    ...(drivers.length === 0 ? [] : ['drivers:', ...drivers.flatMap(scoreLines)]),
  ];
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function placeholderOutcome(): string[] {
  return [
    ...commentLines(
      'CONFIRM a placeholder: this export holds no rating. Declare the score you hold yourselves to.',
      '  ',
    ),
    '  recommend:',
    '    name: Likelihood to recommend',
    '    kind: nps',
    '    scale: { low: 0, high: 10 }',
  ];
}

function scoreLines(score: PlannedScore): string[] {
  const { id, name, question, kind, confirm } = score;
  return [
    `  ${id}:`,
    `    name: ${yamlText(name)}`,
    ...(question === undefined ? [] : [`    question: ${yamlText(question)}`]),
    ...(kind === 'driver' ? [] : [`    kind: ${kind}`]),
    ...(confirm === undefined ? [] : commentLines(`CONFIRM ${confirm}`, '    ')),
    ...(score.scale === undefined
      ? measureLines(score)
      : [`    scale: { low: ${score.scale.low}, high: ${score.scale.high} }`]),
  ];
}

/** An outcome also says which numbers there can be; a driver has no such field. */
function measureLines({ kind, finding: { unit, good, lowest, highest } }: PlannedMeasure): string[] {
  const ends = kind === 'driver' ? [] : [['lowest', lowest] as const, ['highest', highest] as const];
  return [
    `    unit: ${yamlText(unit)}`,
    `    good: ${good}`,
    ...ends.flatMap(([field, end]) => (end === undefined ? [] : [`    ${field}: ${end}`])),
  ];
}
