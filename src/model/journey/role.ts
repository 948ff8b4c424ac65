import { z } from 'zod';
import { slug } from '../identifier.ts';
import { words } from '../text-fields.ts';

/** `content/journey/roles.yaml`: everybody in a household or a business who has a say in buying from us. */
export const rolesSchema = z.strictObject({
  roles: z.record(
    slug,
    z.strictObject({
      name: words.describe('What the role is called, such as "Office manager".'),
      where: z.enum(['household', 'business', 'both']).describe('Where this role is found.'),
      say: words.describe('What this person decides or can stop.'),
    }),
  ),
});

export interface Role extends z.output<typeof rolesSchema.shape.roles.valueType> {
  readonly id: string;
}
