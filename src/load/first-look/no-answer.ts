import { folded } from './ratings/wordings/worded-scale.ts';

/** Answers that stand for no answer, as survey tools and people write them. Folded like answers. */
const NO_ANSWER = new Set([
  'n/a',
  'na',
  '-',
  '--',
  '.',
  '?',
  'none',
  'not applicable',
  'does not apply',
  'not rated',
  'no rating',
  'unrated',
  'not given',
  'no answer',
  'no opinion',
  'no response',
  'unknown',
  'not sure',
  'unsure',
  'prefer not to say',
  'prefer not to answer',
  'skipped',
  'refused',
  'unfamiliar (n/a)',
  'not used',
  'have not used',
  'i have not used this',
  "i don't know",
  "don't know",
  'do not know',
  'dont know',
  "i don't remember",
  'keine angabe',
  'k. a',
  'k.a',
  'weiß nicht',
  'weiss nicht',
  'kann ich nicht beurteilen',
  'kann ich nicht sagen',
  'nicht zutreffend',
  'nicht genutzt',
  'null',
  '(null)',
  'nan',
  '#n/a',
  '#null!',
]);
/** The words of databases and spreadsheets for an empty cell. No customer writes them. */
const MACHINE_BLANKS = new Set(['null', 'NULL', '(null)', 'NaN', '#N/A', '#NULL!', '\\N']);

/** What tools write into a tick box that nobody ticked. */
const NO_TICKS = new Set([
  '0',
  'no',
  'n',
  'false',
  'nein',
  'falsch',
  'non',
  'off',
  'unchecked',
  'unselected',
  'not selected',
  'not checked',
]);
const LONGEST_NO_TICK = Math.max(...[...NO_TICKS].map(({ length }) => length));

/** Whether a cell of a column to tick says that it was not ticked; a blank cell is for the caller to know. */
export function meansNoTick(text: string): boolean {
  return text.length <= LONGEST_NO_TICK && NO_TICKS.has(text.toLowerCase());
}

/** Whether a cell says in words, or as programs do, that nothing was answered. */
export function meansNoAnswer(text: string): boolean {
  return NO_ANSWER.has(folded(text)) || MACHINE_BLANKS.has(text);
}

/** Whether a cell holds what programs write for nothing, such as `null`. */
export function isMachineBlank(text: string): boolean {
  return MACHINE_BLANKS.has(text);
}
