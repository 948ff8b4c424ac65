import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Arguments } from './arguments.ts';
import type { ExitCode } from './exit-codes.ts';
import { SITES, UsageError } from './arguments.ts';
import { EXIT } from './exit-codes.ts';
import { serveSite } from './sites/static-server.ts';

const FIRST_PORT = 4321;

/** Serves the built sites on this machine until it is interrupted: the report first, the progress site one port up. */
export async function preview(options: Arguments): Promise<ExitCode> {
  const out = options.out ?? join(options.workspace, 'dist');
  const sites = options.site === undefined ? SITES : [options.site];
  const base = options.base ?? '/';
  const servers = sites.map((site, index) => {
    const directory = join(out, site);
    if (!existsSync(directory)) {
      throw new UsageError(`there is no built site in ${directory}; run "npm run build" first`);
    }
    const port = (options.port ?? FIRST_PORT) + index;
    const server = serveSite(directory, base);
    server.listen(port, '127.0.0.1', () => {
      process.stdout.write(`${site.padEnd(9)} http://localhost:${port}${base}\n`);
    });
    return server;
  });
  process.stderr.write('stop with Ctrl+C\n');
  await Promise.race([
    new Promise((resolve) => process.once('SIGINT', resolve)),
    new Promise((resolve) => process.once('SIGTERM', resolve)),
    ...servers.map(
      (server) =>
        new Promise((_, reject) =>
          server.once('error', (error) => reject(new UsageError(listenProblem(error)))),
        ),
    ),
  ]);
  for (const server of servers) server.close();
  return EXIT.fine;
}

function listenProblem({ code, port, message }: NodeJS.ErrnoException & { port?: number }): string {
  return code === 'EADDRINUSE'
    ? `port ${port} is taken, perhaps by another preview; stop that one, or choose another port with --port`
    : message;
}
