import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Names the inputs of a build in twelve hexadecimal digits: the same files under the same paths give the same name on
 * every machine.
 *
 * @param files  paths relative to `directory`, in a fixed order
 */
export function fingerprintOf(directory: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) {
    const content = createHash('sha256')
      .update(readFileSync(join(directory, file)))
      .digest('hex');
    hash.update(`${file} ${content}\n`);
  }
  return hash.digest('hex').slice(0, 12);
}
