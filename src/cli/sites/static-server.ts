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
    const file = fileAt(request.url ?? '/', directory, base);
    if (file !== undefined) return send(response, 200, file);
    const missing = join(directory, '404.html');
    return send(response, 404, isFile(missing) ? missing : undefined);
  });
}

/** The file of the site that an address stands for; never one outside of it. */
function fileAt(url: string, directory: string, base: string): string | undefined {
  const path = decodePath(url);
  if (path === undefined || !`${path}/`.startsWith(base)) return undefined;
  const inside = normalize(join(directory, path.slice(base.length - 1)));
  if (inside !== directory && !inside.startsWith(directory + sep)) return undefined;
  return [inside, join(inside, 'index.html')].find(isFile);
}

function decodePath(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split(/[?#]/)[0]!);
  } catch {
    return undefined;
  }
}

/** What cannot even be looked for, such as a name too long for the disk, is no file either. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function send(response: ServerResponse, status: number, file: string | undefined): void {
  if (file === undefined) {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  response.writeHead(status, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}
