import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '../../src/cli/schemas.ts';
import { SURVEY, workspaceWith } from '../temporary-workspace.ts';
import { outerloop, startOuterloop } from './run-outerloop.ts';

const DEFECT = { 'data/feedback/survey/2026.csv': SURVEY.replace(',9,4,', ',9,6,') };
const PATIENT = { timeout: 60_000 };

describe('the exit code says who has to act', PATIENT, () => {
  it.each([['help'], ['--help'], ['-h'], ['check', '--help'], ['build', '-h']])(
    '0 for %s %s: help was asked for',
    async (...words) => {
      const { code, stdout, stderr } = await outerloop(words.filter((word) => word !== undefined));
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain('npm run');
    },
  );

  it('0 for a workspace that is right', async () => {
    const workspace = workspaceWith();
    expect(await outerloop(['check', '--workspace', workspace])).toMatchObject({ code: 0, stderr: '' });
    expect(await outerloop(['analyse', '--workspace', workspace])).toMatchObject({ code: 0, stderr: '' });
  });

  it('0 for schemas, which go where they are wanted', async () => {
    const out = join(workspaceWith(), 'schemas');
    expect(await outerloop(['schemas', '--out', out])).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(out)).toEqual([...jsonSchemas().keys()].sort());
    expect(JSON.parse(readFileSync(join(out, 'promise.schema.json'), 'utf8'))).toHaveProperty('properties');
  });

  it('1 for a defect, from every verb that reads the files', async () => {
    const workspace = workspaceWith(DEFECT);
    const place = /data\/feedback\/survey\/2026\.csv:2:5 .*"6"/;
    const check = await outerloop(['check', '--workspace', workspace]);
    expect(check.code).toBe(1);
    expect(check.stdout).toMatch(place);
    const analyse = await outerloop(['analyse', '--workspace', workspace]);
    expect(analyse).toMatchObject({ code: 1, stdout: '' });
    expect(analyse.stderr).toMatch(place);
    const build = await outerloop(['build', '--workspace', workspace]);
    expect(build.code).toBe(1);
    expect(build.stdout).toMatch(place);
    const dev = await outerloop(['dev', '--workspace', workspace]);
    expect(dev.code).toBe(1);
    expect(dev.stderr).toMatch(place);
  });

  it.each([
    ['is not there', 'no-such-folder'],
    ['is a file', 'outerloop.yaml'],
  ])('1 for a workspace that %s, without a stack trace', async (_, name) => {
    const { code, stdout, stderr } = await outerloop(['check', '--workspace', join(workspaceWith(), name)]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/fix: /);
    expect(stdout + stderr).not.toMatch(/^\s+at /m);
  });
});

describe('a wrong call ends with 2 and with the right call', PATIENT, () => {
  it.each([
    ['no verb', [], 'npm run build'],
    ['a verb with a slip', ['chekc'], 'nearest is "check"'],
    ['a verb nobody has', ['frobnicate'], 'there is no verb "frobnicate"'],
    ['a name that every object has', ['constructor'], 'there is no verb "constructor"'],
    ['an option with a slip', ['check', '--workspce', 'x'], 'nearest is "workspace"'],
    ['an option of another verb', ['analyse', '--port', '4000'], 'the option "--port" is not known here'],
    ['an option without its value', ['check', '--workspace'], '--workspace needs a value'],
    ['an option with an empty value', ['check', '--workspace='], '--workspace needs a value'],
    ['a format with a slip', ['check', '--format', 'jsno'], 'nearest is "json"'],
    ['a site with a slip', ['build', '--site', 'progres'], 'nearest is "progress"'],
    ['a base without slashes', ['build', '--base', 'org/repo'], 'must start and end with a slash'],
    ['a base with more than a path', ['build', '--base', '/a"b/'], 'must start and end with a slash'],
    ['a port that is none', ['preview', '--port', '99999'], '--port "99999" is not a port number'],
    ['a word too many', ['check', 'data'], '"data" is one word too many'],
    ['nothing to draft', ['new'], 'source FILE.csv'],
    ['a draft of something else', ['new', 'poem', 'spring'], 'source FILE.csv'],
  ])('%s', async (_, words, says) => {
    const { code, stdout, stderr } = await outerloop(words);
    expect(code).toBe(2);
    expect(`${stdout}${stderr}`).toContain(says);
    expect(stderr).not.toMatch(/^\s+at |fault of Outerloop/m);
  });

  it('preview before the first build', async () => {
    const { code, stderr } = await outerloop(['preview', '--workspace', workspaceWith()]);
    expect(code).toBe(2);
    expect(stderr).toContain('run "npm run build" first');
  });

  it('preview on a port that is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as { port: number };
    const workspace = workspaceWith({ 'dist/report/index.html': '<h1>Report</h1>' });
    const words = ['preview', '--workspace', workspace, '--site', 'report', '--port', String(port)];
    const { code, stderr } = await outerloop(words);
    taken.close();
    expect(code).toBe(2);
    expect(stderr).toContain(`port ${port} is taken`);
    expect(stderr).toContain('--port');
  });
});

describe('preview', PATIENT, () => {
  it('serves until it is told to stop, and ends with 0', async () => {
    const workspace = workspaceWith({
      'dist/report/index.html': '<h1>Report</h1>',
      'dist/report/404.html': '<h1>Not here</h1>',
      'secret.txt': 'outside',
    });
    const port = await freePort();
    const words = ['preview', '--workspace', workspace, '--site', 'report', '--port', String(port)];
    const running = startOuterloop(words);
    await running.says('stop with');
    const address = `http://127.0.0.1:${port}`;
    expect(await (await fetch(address)).text()).toContain('Report');
    expect(await (await fetch(`${address}/none/`)).text()).toContain('Not here');
    for (const path of ['/none/', '/..%2f..%2fsecret.txt', '/%2e%2e/%2e%2e/secret.txt', '/%zz']) {
      const answer = await fetch(address + path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).not.toContain('outside');
    }
    running.process.kill('SIGTERM');
    expect((await running.ended).code).toBe(0);
  });
});

/** A port that nobody listened on a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
