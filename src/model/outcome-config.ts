import { z } from 'zod';
import { words } from './text-fields.ts';
import { scaleSchema } from './scale.ts';
import type { Scale } from './scale.ts';

const RATED = ['nps', 'csat', 'ces', 'yes-no'] as const;
/** Fields that only a measured number has. */
const MEASURED_FIELDS = ['unit', 'good', 'decimals', 'lowest', 'highest'] as const;

const outcomeFields = z.strictObject({
  name: words.describe('How the report calls this score, for example "Likelihood to recommend".'),
  question: words.optional().describe('The question as customers read it.'),
  kind: z
    .enum([...RATED, 'measure'])
    .describe(
      'nps: promoters minus detractors; csat: share of the top two points; ces: mean; yes-no: share of 1; measure: mean of a plain number such as minutes.',
    ),
  scale: scaleSchema.optional().describe('The points customers could give; for every kind but measure.'),
  unit: words
    .optional()
    .describe('measure: the unit as it reads behind a number, such as "minutes" or "points".'),
  good: z.enum(['high', 'low']).optional().describe('measure: which end is good for the customer; high.'),
  decimals: z
    .int()
    .min(0)
    .max(4)
    .optional()
    .describe('measure: decimals of a printed mean; one. The numbers themselves may have any.'),
  lowest: z
    .number()
    .optional()
    .describe('measure: the smallest number there can be; a smaller one is refused.'),
  highest: z
    .number()
    .optional()
    .describe('measure: the largest number there can be; a larger one is refused.'),
});
type OutcomeFields = z.output<typeof outcomeFields>;

interface Named {
  readonly name: string;
  readonly question?: string | undefined;
}
/** An outcome asked on a short declared scale. */
export interface RatedOutcome extends Named {
  readonly kind: (typeof RATED)[number];
  readonly scale: Scale;
}
/** An outcome that is a plain number; its score is the mean. */
export interface MeasuredOutcome extends Named, MeasureForm {
  readonly kind: 'measure';
  readonly scale?: undefined;
}
/** How a measured number is read and printed. */
export interface MeasureForm {
  /** As it reads behind a number, such as "minutes". */
  readonly unit: string;
  /** Which end is good for the customer. */
  readonly good: 'high' | 'low';
  /** Decimals of a printed mean. */
  readonly decimals: number;
  /** The ends of what is possible, where there are any. */
  readonly lowest?: number | undefined;
  readonly highest?: number | undefined;
}
export type OutcomeConfig = RatedOutcome | MeasuredOutcome;

export const outcomeSchema = outcomeFields
  .superRefine((outcome, context) => {
    const wants = (path: string, expected: 'object' | 'string') =>
      context.addIssue({ code: 'invalid_type', expected, input: undefined, path: [path] });
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', message, path: [path] });
    if (outcome.kind === 'measure') {
      if (outcome.unit === undefined) wants('unit', 'string');
      if (outcome.scale !== undefined)
        refuse('scale', 'a measure has a unit and no scale; its ends are lowest and highest');
      const { lowest = -Infinity, highest = Infinity } = outcome;
      if (lowest >= highest) refuse('highest', 'highest must be above lowest');
      return;
    }
    if (outcome.scale === undefined) wants('scale', 'object');
    for (const field of MEASURED_FIELDS) {
      if (outcome[field] !== undefined) refuse(field, `only a measure has the field "${field}"`);
    }
  })
  .refine(
    ({ kind, scale }) => kind !== 'nps' || scale === undefined || (scale.low === 0 && scale.high === 10),
    'an NPS outcome is asked on a scale from 0 to 10',
  )
  .refine(
    ({ kind, scale }) => kind !== 'yes-no' || scale === undefined || (scale.low === 0 && scale.high === 1),
    'a yes-no outcome has the scale 0 (no) to 1 (yes)',
  )
  .refine(
    ({ kind, scale }) => kind !== 'csat' || scale === undefined || scale.high - scale.low >= 2,
    'a CSAT outcome needs a scale of three points or more',
  )
  .transform(outcomeOf);

function outcomeOf({ name, question, kind, scale, ...measure }: OutcomeFields): OutcomeConfig {
  const named = { name, ...(question === undefined ? {} : { question }) };
  if (kind !== 'measure') return { ...named, kind, scale: scale! };
  const { unit = '', good = 'high', decimals = 1, lowest, highest } = measure;
  return { ...named, kind, unit, good, decimals, lowest, highest };
}
