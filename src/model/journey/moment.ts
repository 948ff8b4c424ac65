import { z } from 'zod';
import { slug } from '../identifier.ts';
import { words } from '../text-fields.ts';

/** The one figure that all groups behind a moment share. */
const metricSchema = z
  .strictObject({
    theme: slug.optional(),
    driver: slug.optional(),
    indicator: slug.optional(),
  })
  .refine(
    ({ theme, driver, indicator }) =>
      [theme, driver, indicator].filter((each) => each !== undefined).length === 1,
    'name one theme, one driver or one indicator',
  );

/**
 * `content/journey/moments/<id>.yaml`: a moment of truth, where customers make up their mind about us. Also those that
 * pass unnoticed today, such as the hundredth order or the third contact in a month.
 */
export const momentSchema = z
  .strictObject({
    name: words.describe('The moment in a few words, such as "The date is confirmed".'),
    stage: slug,
    trigger: words.describe('What happens, so that anybody can tell the moment when it comes.'),
    feel: words.describe('What the customer should feel.'),
    state: z
      .enum(['missed', 'unreliable', 'reliable', 'memorable'])
      .describe(
        'missed: nobody does anything today; unreliable: right for some; reliable: right every time; memorable: right, and talked about.',
      ),
    opportunity: words.optional().describe('What passes unused today; needed when the state is missed.'),
    next: words.optional().describe('The next step to make it better.'),
    owner: words.optional().describe('The role that answers for it across all groups. A role, never a name.'),
    metric: metricSchema.optional().describe('The one figure that all groups behind it share.'),
  })
  .refine(({ state, opportunity }) => state !== 'missed' || opportunity !== undefined, {
    message: 'say what passes unused today',
    path: ['opportunity'],
  });

export type MomentDefinition = z.output<typeof momentSchema>;
export type MomentState = MomentDefinition['state'];
export type Metric = z.output<typeof metricSchema>;

/** A moment of truth together with its id, which is its file name. */
export interface Moment extends MomentDefinition {
  readonly id: string;
}
