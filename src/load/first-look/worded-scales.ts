/** A worded scale as questionnaires use it: each step holds its usual wordings, from the low end to the high end. */
export interface WordedScale {
  readonly name: string;
  readonly steps: readonly (readonly string[])[];
  /** Why its answers are no rating of what we did, when they are not. */
  readonly noRating?: string;
}

const NEITHER_AGREE = ['Neutral', 'Neither agree nor disagree', 'Undecided', 'Neither'];
const NEITHER_SATISFIED = ['Neutral', 'Neither satisfied nor dissatisfied', 'Neither'];
const NEITHER_LIKELY = ['Neutral', 'Neither likely nor unlikely', 'Undecided'];
const NEITHER_EASY = ['Neutral', 'Neither easy nor difficult', 'Neither difficult nor easy', 'Neither'];
const NEITHER_FAVOURABLE = [
  'Neither favorably nor unfavorably (neutral)',
  'Neither favorably nor unfavorably',
  'Neither favourably nor unfavourably',
  'Neutral',
];

/** In the order they are tried; a column fits the first scale that holds all of its answers. */
const SCALES: readonly WordedScale[] = [
  scale('agreement', ['Strongly disagree'], ['Disagree'], NEITHER_AGREE, ['Agree'], ['Strongly agree']),
  scale(
    'agreement in seven steps',
    ['Strongly disagree'],
    ['Disagree'],
    ['Somewhat disagree', 'Slightly disagree'],
    NEITHER_AGREE,
    ['Somewhat agree', 'Slightly agree'],
    ['Agree'],
    ['Strongly agree'],
  ),
  scale(
    'agreement',
    ['Strongly disagree'],
    ['Somewhat disagree'],
    NEITHER_AGREE,
    ['Somewhat agree'],
    ['Strongly agree'],
  ),
  scale(
    'satisfaction',
    ['Very dissatisfied'],
    ['Dissatisfied', 'Somewhat dissatisfied'],
    NEITHER_SATISFIED,
    ['Satisfied', 'Somewhat satisfied'],
    ['Very satisfied'],
  ),
  scale(
    'satisfaction',
    ['Very unsatisfied'],
    ['Unsatisfied'],
    NEITHER_SATISFIED,
    ['Satisfied'],
    ['Very satisfied'],
  ),
  scale(
    'satisfaction',
    ['Extremely dissatisfied'],
    ['Somewhat dissatisfied', 'Dissatisfied'],
    NEITHER_SATISFIED,
    ['Somewhat satisfied', 'Satisfied'],
    ['Extremely satisfied'],
  ),
  scale(
    'satisfaction in seven steps',
    ['Extremely dissatisfied'],
    ['Moderately dissatisfied', 'Very dissatisfied'],
    ['Slightly dissatisfied'],
    NEITHER_SATISFIED,
    ['Slightly satisfied'],
    ['Moderately satisfied', 'Very satisfied'],
    ['Extremely satisfied'],
  ),
  scale('quality', ['Horrible'], ['Bad'], ['OK', 'Okay'], ['Good'], ['Excellent']),
  scale('quality', ['Poor'], ['Fair'], ['Good'], ['Very good'], ['Excellent']),
  scale(
    'quality',
    ['Very poor'],
    ['Poor'],
    ['Fair', 'Average', 'Acceptable', 'Neutral', 'OK'],
    ['Good'],
    ['Very good', 'Excellent'],
  ),
  scale(
    'quality',
    ['Terrible'],
    ['Poor', 'Bad'],
    ['Average', 'Fair', 'OK'],
    ['Good'],
    ['Excellent', 'Great'],
  ),
  scale('quality', ['Very bad'], ['Bad'], ['Neutral', 'Average', 'OK', 'Fair'], ['Good'], ['Very good']),
  scale('likelihood', ['Very unlikely'], ['Unlikely'], NEITHER_LIKELY, ['Likely'], ['Very likely']),
  scale(
    'likelihood',
    ['Extremely unlikely'],
    ['Somewhat unlikely', 'Unlikely'],
    NEITHER_LIKELY,
    ['Somewhat likely', 'Likely'],
    ['Extremely likely'],
  ),
  scale(
    'likelihood',
    ['Not at all likely'],
    ['Not so likely', 'Slightly likely'],
    ['Somewhat likely', 'Moderately likely'],
    ['Very likely'],
    ['Extremely likely'],
  ),
  scale(
    'ease',
    ['Very difficult'],
    ['Difficult', 'Somewhat difficult'],
    NEITHER_EASY,
    ['Easy', 'Somewhat easy'],
    ['Very easy'],
  ),
  scale(
    'ease',
    ['Extremely difficult'],
    ['Somewhat difficult', 'Difficult'],
    NEITHER_EASY,
    ['Somewhat easy', 'Easy'],
    ['Extremely easy'],
  ),
  scale(
    'favour',
    ['Very unfavorably'],
    ['Somewhat unfavorably'],
    NEITHER_FAVOURABLE,
    ['Somewhat favorably'],
    ['Very favorably'],
  ),
  scale(
    'favour',
    ['Very unfavourably'],
    ['Somewhat unfavourably'],
    NEITHER_FAVOURABLE,
    ['Somewhat favourably'],
    ['Very favourably'],
  ),
  scale(
    'frequency',
    ['Never'],
    ['Rarely', 'Seldom'],
    ['Sometimes', 'Occasionally'],
    ['Often', 'Usually', 'Most of the time'],
    ['Always'],
  ),
  scale('no or yes', ['No'], ['Yes']),
  scale(
    'satisfied or not',
    ['Neutral or dissatisfied', 'Dissatisfied', 'Not satisfied', 'Unsatisfied'],
    ['Satisfied'],
  ),
  {
    ...scale(
      'importance',
      ['Not at all important', 'Not important', 'Unimportant'],
      ['Slightly important', 'Not so important', 'Not very important'],
      ['Somewhat important', 'Moderately important', 'Neutral'],
      ['Very important', 'Important'],
      ['Extremely important', 'Critical', 'Essential'],
    ),
    noRating: 'what customers call important is no rating of what they got',
  },
];

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
  'null',
  '(null)',
  'nan',
  '#n/a',
  '#null!',
]);
/** The words of databases and spreadsheets for an empty cell. No customer writes them. */
const MACHINE_BLANKS = new Set(['null', 'NULL', '(null)', 'NaN', '#N/A', '#NULL!', '\\N']);

export interface WordedFinding {
  readonly scale: WordedScale;
  /** Every wording as the export spells it, and the usual one of steps nobody chose, to its step from 1. */
  readonly points: ReadonlyMap<string, number>;
  /** Texts beside the scale. */
  readonly others: readonly string[];
}

/** The first scale that holds at least two of the texts and all but one of them; full stops and case are tolerated. */
export function wordedScaleOf(texts: readonly string[]): WordedFinding | undefined {
  for (const candidate of SCALES) {
    const steps = texts.map((text) =>
      candidate.steps.findIndex((step) => step.some((word) => folded(word) === folded(text))),
    );
    const known = new Set(steps.filter((step) => step >= 0));
    const others = texts.filter((_, index) => steps[index] === -1);
    if (known.size < 2 || others.length > 1 || !others.every(meansNoAnswer)) continue;
    const dotted = texts.every((text, index) => steps[index] === -1 || text.endsWith('.'));
    const points = candidate.steps.flatMap((step, index) => {
      const spelled = texts.filter((_, at) => steps[at] === index);
      const usual = `${step[0]!}${dotted ? '.' : ''}`;
      return (spelled.length > 0 ? spelled : [usual]).map((text) => [text, index + 1] as const);
    });
    return { scale: candidate, points: new Map(points), others };
  }
  return undefined;
}

export function meansNoAnswer(text: string): boolean {
  return NO_ANSWER.has(folded(text)) || MACHINE_BLANKS.has(text);
}

export function isMachineBlank(text: string): boolean {
  return MACHINE_BLANKS.has(text);
}

function scale(name: string, ...steps: readonly (readonly string[])[]): WordedScale {
  return { name, steps };
}

function folded(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').replace(/’/g, "'").replace(/\.$/, '').trim();
}
