import './node-version.mjs';

// Not TypeScript: the first such file would be read before there is a cache, and Node would load its compiler for it.
const { enableCompileCache } = await import('node:module');
const { fileURLToPath } = await import('node:url');

// from the second run on nothing is compiled again: half the time of a short command
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/outerloop', import.meta.url)));
const { main } = await import('../src/cli/main.ts');

process.exitCode = await main(process.argv.slice(2));
