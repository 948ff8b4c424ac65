import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleFiles } from '../../scripts/sample/files.ts';

const root = path.join(import.meta.dirname, '../..');
const files = sampleFiles();

describe('the sample workspace', () => {
  it.each([...files.keys()])('%s is what the generator writes, byte for byte', (name) => {
    expect(Buffer.compare(readFileSync(path.join(root, name)), files.get(name)!)).toBe(0);
  });

  it('holds no CSV that the generator does not write', () => {
    const found = readdirSync(path.join(root, 'data'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.csv'))
      .map((name) => `data/${name.replaceAll('\\', '/')}`);
    expect(found.sort()).toEqual([...files.keys()].sort());
  });

  it('comes out the same when it is written twice in one run', () => {
    const again = sampleFiles();
    expect([...again.keys()]).toEqual([...files.keys()]);
    for (const [name, bytes] of again) expect(Buffer.compare(bytes, files.get(name)!)).toBe(0);
  });

  it('stays small enough to be read in a pull request: under 4 MB', () => {
    const total = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
    expect(total).toBeLessThan(4_000_000);
  });
});
