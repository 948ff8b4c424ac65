import { fileURLToPath } from 'node:url';

/** The folder of the engine: where src, node_modules and astro.config.mjs are. */
export const ENGINE = fileURLToPath(new URL('../..', import.meta.url));
