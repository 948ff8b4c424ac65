import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sampleFiles } from './sample/files.ts';

/** Writes the generated files of the sample workspace in the root of the repository: the same bytes on every machine. */
const root = path.join(import.meta.dirname, '..');
let bytesWritten = 0;
const files = sampleFiles();
for (const [name, bytes] of files) {
  const target = path.join(root, name);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, bytes);
  bytesWritten += bytes.length;
}
console.error(`Wrote ${files.size} files of sample data, ${(bytesWritten / 1e6).toFixed(1)} MB.`);
