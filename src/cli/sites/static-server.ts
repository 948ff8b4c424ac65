import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** Serves a built site as a static host would: folders by their index.html, 404.html for what is not there. */
export function serveSite(directory: string, base: string): Server {
  return createServer((request: IncomingMessage, response: ServerResponse) => {
    const path = decodePath(request.url ?? '/');
    if (path === undefined || !`${path}/`.startsWith(base)) return send(response, 404, undefined);
    const inside = normalize(join(directory, path.slice(base.length - 1)));
    if (inside !== directory && !inside.startsWith(directory + sep)) return send(response, 404, undefined);
    const file = isFile(inside) ? inside : join(inside, 'index.html');
    if (isFile(file)) return send(response, 200, file);
    const missing = join(directory, '404.html');
    return send(response, 404, isFile(missing) ? missing : undefined);
  });
}

function decodePath(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split(/[?#]/)[0]!);
  } catch {
    return undefined;
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function send(response: ServerResponse, status: number, file: string | undefined): void {
  if (file === undefined) {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  response.writeHead(status, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}
