import { z } from 'zod';
import { slug } from '../identifier.ts';
import { isoDate, words } from '../text-fields.ts';

/** The last link of every chain. */
export const CUSTOMER = 'Customer';

/** `content/supply-chains/<id>.yaml`: who hands what to whom until it reaches the customer. Internal. */
export const supplyChainSchema = z.strictObject({
  title: words.describe('What the customer receives in the end.'),
  customerGets: words.describe('What is right for the customer, as they would judge it.'),
  handoffs: z
    .array(
      z.strictObject({
        from: words.describe('The group that hands over: the internal supplier.'),
        to: words.describe(`The group that receives it, or "${CUSTOMER}".`),
        what: words.describe('What is handed over.'),
        standard: words.describe('When it counts as right, as the receiver would say.'),
        indicator: slug.optional().describe('The indicator that watches this handover.'),
        lastFault: z
          .strictObject({
            on: isoDate,
            text: words.describe('What arrived wrong.'),
            answer: words.optional().describe('What was changed so that it cannot happen again.'),
          })
          .optional(),
        helpMe: words.optional().describe('What the receiver could do to make it easier to get right.'),
      }),
    )
    .min(1)
    .describe('From the customer backwards.'),
});

export type SupplyChainDefinition = z.output<typeof supplyChainSchema>;

/** A chain together with its id, which is its file name. */
export interface SupplyChain extends SupplyChainDefinition {
  readonly id: string;
}
