import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { leakFaults } from '../../src/cli/sites/leak-gate.ts';
import { verifySite } from '../../src/cli/sites/site-verification.ts';
import { checkWorkspace } from '../../src/pipeline.ts';
import { siteModels } from '../../src/site-models.ts';
import { bytesOf, outerloop } from '../cli/run-outerloop.ts';
import { promiseText } from '../promise-text.ts';
import { SURVEY, workspaceWith } from '../temporary-workspace.ts';
import type { BuildName } from './build-sites.ts';
import { filesOf, PROGRESS_KINDS } from './pages.ts';

const BUILDS = Object.keys(inject('builds')) as readonly BuildName[];

describe.each(BUILDS)('the public site of %s', (build) => {
  const { out, base, workspace } = inject('builds')[build];
  const { texts } = verifySite(join(out, 'progress'), base, [], false);

  it('passes the leak gate', () => {
    const checked = checkWorkspace(workspace);
    const facts = siteModels(checked.workspace!, checked).progress;
    const site = { directory: join(out, 'progress'), base, facts };
    expect(leakFaults(site, checked.workspace!, workspace)).toEqual([]);
  });

  it('holds pages, the files of the kit, one style sheet, an icon and two files for hosts, and nothing else', () => {
    const others = filesOf(build, 'progress', '').filter(
      (file) =>
        /\.\w+$/.test(file) &&
        !/(?:^|\/)(?:index|404)\.html$|^_astro\/[^/]+\.css$|^favicon\.svg$|^robots\.txt$/.test(file) &&
        !/^(?:[a-z]{2}\/)?(?:feed\.xml|progress\.json|letter\.txt|(?:promises\/[a-z0-9-]+|promises)\.ics)$/.test(
          file,
        ) &&
        !/^(?:[a-z]{2}\/)?kit\/(?:letter-email\.html|newsletter|one-liners)\.txt$/.test(file),
    );
    expect(others).toEqual([]);
  });

  it('gives no money and no score of a customer', () => {
    expect([...texts.values()].join(' ')).not.toMatch(/[£$€]\s?\d|revenue|per year/i);
  });
});

const COMMENT = 'Two weeks late and nobody called me back about the missing parcel';
const QUOTED = SURVEY.replace('"Two weeks late, nobody called"', COMMENT);

describe('a promise that would tell what only the team may know', () => {
  it.each([
    [
      'eight words of a comment',
      `You said, nobody CALLED me back about the missing parcel.`,
      /8 words in a row/,
    ],
    ['the number of a customer', 'The customer KD-20417 told us.', /a customer id/],
  ])('is refused when it holds %s, and the last good site stays', async (_, heard, said) => {
    const files = {
      'data/feedback/survey/2026.csv': QUOTED.replaceAll('C2', 'KD-20417').replaceAll('KD-', 'KD'),
      'content/promises/late.yaml': promiseText({ heard: 'Deliveries come later than we said.' }),
    };
    const good = workspaceWith(files);
    const out = join(good, 'dist');
    expect(await outerloop(['build', '--site', 'progress', '--workspace', good])).toMatchObject({ code: 0 });
    const before = bytesOf(out);
    const bad = workspaceWith({
      ...files,
      'content/promises/late.yaml': promiseText({ heard: heard.replace('KD-', 'KD') }),
    });
    const refused = await outerloop(['build', '--site', 'progress', '--workspace', bad, '--out', out]);
    expect(refused.code).toBe(1);
    expect(refused.stdout).toMatch(said);
    expect(refused.stdout).toContain('error content/promises/late.yaml:4:8 customers would read');
    expect(refused.stdout + refused.stderr).not.toMatch(/missing parcel|20417/);
    expect(bytesOf(out)).toEqual(before);
  });
});

it('the public build cannot know what has no place on a public page', async () => {
  const workspace = workspaceWith({
    'data/feedback/survey/2026.csv': SURVEY.replaceAll('C1', 'canary1').replace(
      'Quick and friendly',
      'canary2',
    ),
    'content/themes/lateness.yaml': 'name: canary3\ndescription: canary4\nmatch: [friendly, late]\n',
    'content/promises/draft.yaml': promiseText({ heard: 'canary5', published: false }),
    'content/promises/late.yaml': `${promiseText({ heard: 'Deliveries come later than we said.' })}theme: lateness\n`,
  });
  const built = await outerloop(['build', '--workspace', workspace]);
  expect(built).toMatchObject({ code: 0 });
  const find = (site: string): readonly string[] =>
    Object.keys(bytesOf(join(workspace, 'dist', site)))
      .filter((file) => !file.startsWith('pagefind/'))
      .flatMap((file) => {
        const text = `${file}\n${readFileSync(join(workspace, 'dist', site, file), 'latin1')}`;
        return text.match(/canary\d|lateness/g) ?? [];
      });
  expect(new Set(find('report'))).toEqual(new Set(['canary2', 'canary3', 'canary4', 'lateness']));
  expect(find('progress')).toEqual([]);
});

describe('a template that would tell what only the team may know', () => {
  const { out, base, workspace } = inject('builds').sample;
  const checked = checkWorkspace(workspace);
  const { feedback, customers, themes } = checked.workspace!;
  const facts = siteModels(checked.workspace!, checked).progress;
  const customer = customers!.revenueCentsPerYear.findIndex((cents) => cents > 2e6 && cents % 100 > 0);
  const row = Array.from({ length: feedback.rows }, (_, index) => index).find(
    (index) => (feedback.comments.text(index)?.split(' ').length ?? 0) > 12,
  )!;
  const words = feedback.comments.text(row)!.split(/\s+/).slice(2, 11).join(' ');

  const secrets: Readonly<Record<string, string>> = {
    'the id of a customer': feedback.customer.names[customer]!,
    'the name of a customer': customers!.nameOf(customer)!,
    'the revenue of a customer': (customers!.revenueCentsPerYear[customer]! / 100).toLocaleString('de-DE'),
    'a comment': words,
    'the id of an item': feedback.idOf(row),
    'the group of a theme': themes.find(({ group }) => group?.includes(' '))!.group!,
    'the title of a draft': 'Wifi does not reach every room',
    'the path of a source': feedback.file.names[0]!,
  };

  it.each<readonly [string, (html: string, secret: string) => string]>([
    ['the text', (html, secret) => html.replace('</h1>', `</h1><p>${escaped(secret)}</p>`)],
    ['an attribute', (html, secret) => html.replace('<h1', `<h1 title="${escaped(secret)}"`)],
    ['a remark', (html, secret) => html.replace('</h1>', `</h1><!-- ${secret} -->`)],
  ])('is stopped on every page that holds it in %s', (_, put) => {
    const directory = mkdtempSync(join(tmpdir(), 'outerloop-mutant-'));
    onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
    cpSync(join(out, 'progress'), directory, { recursive: true });
    const mutants = Object.entries(secrets).map(([what, secret], at) => {
      const page = `${PROGRESS_KINDS[at]!}index.html`;
      const html = readFileSync(join(directory, page), 'utf8');
      writeFileSync(join(directory, page), put(html, secret));
      return { what, secret, page };
    });
    const faults = leakFaults({ directory, base, facts }, checked.workspace!, workspace);
    for (const { what, secret, page } of mutants) {
      expect(
        faults.filter((fault) => fault.startsWith(`${page}: internal text`)),
        what,
      ).not.toEqual([]);
      expect(faults.join('\n')).not.toContain(secret);
    }
  });
});

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
