import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';

/**
 * One configuration for two sites. Each build is a process of its own and learns from its environment:
 *
 *   AUDIENCE         report (internal, the default) or progress (public)
 *   OUTERLOOP_MODEL  the JSON file this site is made from; the only data the build reads
 *   OUTERLOOP_OUT    the folder to write, default dist/<audience>
 *   OUTERLOOP_BASE   the folder on the host, such as / or /org/repo/
 *   OUTERLOOP_URL    the address of the site, when it is known
 */
const AUDIENCES = ['report', 'progress'];
const audience = process.env.AUDIENCE ?? 'report';
if (!AUDIENCES.includes(audience)) {
  throw new Error(`AUDIENCE is ${JSON.stringify(audience)}; it must be one of ${AUDIENCES.join(', ')}`);
}
const engine = fileURLToPath(new URL('.', import.meta.url));

/** Gives the build the pages of one site only: those under src/<audience>/pages. */
const routesOf = (site) => ({
  name: `outerloop-${site}`,
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      const folder = path.join(engine, 'src', site, 'pages');
      const files = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(astro|ts)$/.test(entry.name))
        .map((entry) => path.join(entry.parentPath, entry.name))
        .sort();
      for (const file of files) {
        const pattern = path
          .relative(folder, file)
          .replaceAll(path.sep, '/')
          .replace(/\.(astro|ts)$/, '')
          .replace(/(^|\/)index$/, '');
        injectRoute({ pattern: `/${pattern}`, entrypoint: file, prerender: true });
      }
    },
  },
});

/** While developing: when the command line has written a new model, forget the old pages and reload the browser. */
const reloadsWithModel = {
  name: 'outerloop-model',
  hooks: {
    'astro:server:setup': ({ server }) => {
      const model = process.env.OUTERLOOP_MODEL;
      if (!model) return;
      server.watcher.add(model);
      server.watcher.on('change', (file) => {
        if (path.resolve(file) !== path.resolve(model)) return;
        for (const environment of Object.values(server.environments)) {
          environment.hot.send('astro:content-changed', {});
        }
        server.environments.client.hot.send({ type: 'full-reload' });
      });
    },
  },
};

export default defineConfig({
  ...(process.env.OUTERLOOP_URL ? { site: process.env.OUTERLOOP_URL } : {}),
  base: process.env.OUTERLOOP_BASE ?? '/',
  outDir: process.env.OUTERLOOP_OUT ?? `./dist/${audience}`,
  cacheDir: `./node_modules/.cache/astro-${audience}`,
  publicDir: `./public/${audience}`,
  // Astro's own default drops the blank between a word and a link that stands on the next line.
  compressHTML: true,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  prefetch: false,
  devToolbar: { enabled: false },
  integrations: [routesOf(audience), reloadsWithModel],
  markdown: { syntaxHighlight: false },
  vite: { ssr: { external: ['jsdom', '@observablehq/plot'] } },
});
