import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// from the second run on nothing is compiled again: a third of a short command
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/outerloop', import.meta.url)));
const { main } = await import('../src/cli/main.ts');

process.exitCode = await main(process.argv.slice(2));
