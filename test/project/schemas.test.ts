import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { jsonSchemas } from '../../src/cli/schemas.ts';

it('the schemas for editors are the ones the code checks with ("npm run schemas" writes them)', () => {
  const written = new Map(
    readdirSync('schemas').map((name) => [name, readFileSync(`schemas/${name}`, 'utf8')]),
  );
  expect(written).toEqual(jsonSchemas());
});

it('a date is a date for editors too', () => {
  expect(JSON.parse(jsonSchemas().get('outerloop.schema.json')!)).toMatchObject({
    properties: { asOf: { type: 'string', format: 'date' } },
  });
});
