import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ENGINE } from '../src/cli/engine.ts';
import { declaredTypes } from './field-types/declared-types.ts';

/** `npm run field-types`: writes what every field of `analyse` holds, for the page that explains them. */
const file = join(ENGINE, 'src/view/method/field-types.json');
const options = await resolveConfig(file);
writeFileSync(file, await format(JSON.stringify(declaredTypes()), { ...options, filepath: file }));
