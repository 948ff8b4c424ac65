import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../../../src/cli/sites/static-server.ts';

const outside = mkdtempSync(join(tmpdir(), 'served-'));
const directory = join(outside, 'site');
let server: Server;

beforeAll(async () => {
  mkdirSync(join(directory, 'drivers'), { recursive: true });
  writeFileSync(join(outside, 'package.json'), 'not for readers');
  writeFileSync(join(directory, 'index.html'), 'home');
  writeFileSync(join(directory, 'drivers/index.html'), 'drivers');
  writeFileSync(join(directory, '404.html'), 'no such page');
  server = serveSite(directory, '/');
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterAll(() => server.close());

/** Asks as it is written: `fetch` would tidy dots and percent signs up first. */
async function ask(path: string): Promise<readonly [number | undefined, string]> {
  const { port } = server.address() as AddressInfo;
  return await new Promise((answered, failed) => {
    request({ host: '127.0.0.1', port, path }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (body += part));
      response.on('end', () => answered([response.statusCode, body]));
    })
      .on('error', failed)
      .end();
  });
}

describe('a site that is served', () => {
  it('shows folders by their first page', async () => {
    expect(await ask('/')).toEqual([200, 'home']);
    expect(await ask('/drivers/?from=mail#top')).toEqual([200, 'drivers']);
  });

  it.each([
    ['a page that is not there', '/nowhere/'],
    ['a name with a zero byte', '/%00'],
    ['a name too long for the disk', `/${'a'.repeat(300)}`],
    ['a path too long for the disk', `/${'a/'.repeat(4000)}`],
    ['a page inside a file', '/index.html/more'],
    ['a file above the site', '/..%2f..%2fpackage.json'],
    ['the folder above the site', '/../package.json'],
    ['a broken percent sign', '/%E0%A4%A'],
  ])('answers %s with the page for what is missing, and goes on', async (_, path) => {
    expect(await ask(path)).toEqual([404, 'no such page']);
    expect(await ask('/')).toEqual([200, 'home']);
  });
});
