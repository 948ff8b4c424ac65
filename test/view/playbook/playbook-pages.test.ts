import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/load/content/markdown/markdown-document.ts';
import { DefectList } from '../../../src/load/defect-list.ts';
import { contextOf } from '../../../src/view/context.ts';
import type { ProseNode } from '../../../src/view/playbook/playbook-model.ts';
import { proseOf } from '../../../src/view/playbook/prose.ts';
import { reportModel } from '../../../src/view/report-model.ts';
import type { ReportInput } from '../../../src/view/report-input.ts';
import { emptyInput, sampleInput } from '../sample-input.ts';
import { samplePlaybook } from '../sample-playbook.ts';

const input = { ...sampleInput, playbook: samplePlaybook };
const nothing = { ...emptyInput, playbook: samplePlaybook };

function prose(text: string, from: ReportInput = input): readonly ProseNode[] {
  return proseOf(readMarkdown('page.md', text, new DefectList()).nodes, contextOf(from));
}
function words(nodes: readonly ProseNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      if (node.kind === 'card') return [node.title, ...node.lines, node.source ?? ''].join(' ');
      return 'children' in node ? words(node.children) : 'text' in node ? node.text : '';
    })
    .join('');
}

describe('a figure in a sentence', () => {
  it.each([
    [':score', /^Likelihood to recommend \d+ \(\d+ to \d+\) from [\d,]+ answers, .+ 2024 to .+ 2026$/],
    [':driver', /^Installation on the day it was promised$/],
    [':driver{id=speed show=link}', /^r 0\.\d\d, likely 0\.\d\d to 0\.\d\d, [\d,]+ answers$/],
    [':theme{id=late-installation show=share}', /^24% of 7\d\d comments, .+2026$/],
    [':theme{show=revenue}', /^£41m of yearly revenue from [\d,]+ of the 143 customers who raise it$/],
    [':theme{id=router show=revenue}', /^no revenue known of the customers who raise it$/],
    [':indicator{id=lines-checked show=latest}', /^[\d.]+ .+ in \w+ 2026$/],
    [':promise{id=installers-on-time show=next}', /^\d+ \w+ 2026$/],
    [':count{of=comments}', /^[\d,]+ comments$/],
  ])('%s is given with its base', (text, expected) => {
    expect(words(prose(text))).toMatch(expected);
  });

  it('leads to the page of what it names', () => {
    expect(prose('See :theme{id=router}.')).toMatchObject([
      {
        children: ['See ', { tag: 'a', attributes: { href: 'themes/router/' }, children: ['“Router”'] }, '.'],
      },
    ]);
  });

  it.each([
    ':driver',
    ':theme{show=revenue}',
    ':indicator{show=latest}',
    ':promise{show=next}',
    '::theme-card',
  ])('%s says plainly when there is nothing to say', (text) => {
    expect(words(prose(text, nothing))).toMatch(/no (?:key driver|vital few|indicator|promise)/);
  });

  it('says so for a place that is not taken', () => {
    expect(words(prose(':driver{rank=9}'))).toContain('no key driver yet');
  });
});

describe('written text', () => {
  it('gives tables and blocks to copy the name of the heading above, or their own', () => {
    expect(
      prose('## Blocks\n\n| a |\n| - |\n| b |\n\n```text\nx\n```\n\n```yaml content/a.yaml\ny\n```\n').slice(
        1,
      ),
    ).toMatchObject([
      { kind: 'table', caption: 'Blocks' },
      { kind: 'code', caption: 'Blocks', text: 'x' },
      { kind: 'code', caption: 'content/a.yaml', text: 'y' },
    ]);
  });

  it('names the column of each cell where a table has too many to stand side by side', () => {
    const cells = (text: string): readonly unknown[] =>
      JSON.stringify(prose(text)).match(/(?<="data-column":")[^"]+/g) ?? [];
    expect(cells('| a | **b** |\n| - | - |\n| 1 | 2 |\n')).toEqual([]);
    expect(cells('| a | **b** | c |\n| - | - | - |\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |\n')).toEqual([
      ...['a', 'b', 'c'],
      ...['a', 'b', 'c'],
    ]);
  });

  it('has addresses from the start of the report, whatever folder it is served under', () => {
    expect(prose('[a](/themes/#x) [b](#y) [c](https://example.org/)')).toMatchObject([
      {
        children: [
          { attributes: { href: 'themes/#x' } },
          ' ',
          { attributes: { href: '#y' } },
          ' ',
          { attributes: { href: 'https://example.org/' } },
        ],
      },
    ]);
  });
});

describe('the pages of the playbook', () => {
  const { playbook } = reportModel(input);

  it('stand in one order, each between its neighbours', () => {
    const { articles } = playbook;
    expect(articles[0]).toMatchObject({ previous: null, next: { title: articles[1]!.title } });
    articles.slice(1).forEach((article, index) => {
      expect(article.previous?.title).toBe(articles[index]!.title);
    });
    expect(articles.at(-1)!.next).toBeNull();
  });

  it('call the pages of the report as the menu does', () => {
    const page = playbook.articles.find(({ id }) => id === 'money-at-stake');
    expect(page?.live).toMatchObject([{ title: 'What it costs', href: 'impact/' }]);
  });

  it('show the whole chain and where the workspace stands on it', () => {
    expect(playbook.overview.chain.map(({ name }) => name)).toEqual([
      'Feedback',
      'Key driver',
      'Vital few',
      'Money',
      'Five whys',
      'Workflow diamond',
      'Action plan',
      'Leading indicator',
      'Promise',
      'Evidence',
      'Recognition',
    ]);
    expect(playbook.overview.chain[1]!.now).toBe('Installation on the day it was promised');
    expect(reportModel(nothing).playbook.overview.chain[1]!.now).toBe('No key driver yet');
    const pages = new Set(playbook.articles.map(({ id }) => `playbook/${id}/`));
    expect(playbook.overview.chain.map(({ href }) => href).filter((href) => !pages.has(href))).toEqual([]);
  });

  it('sort solutions by the theme they answer, and name the vital few that none answers', () => {
    const { solutions } = playbook;
    expect(solutions.groups.map(({ name, solutions: those }) => [name, those.length])).toEqual([
      ['Installer came late or not at all', 1],
      ['Not tied to a theme yet', 1],
    ]);
    expect(solutions.uses?.rows.map((row) => row[1]!.text)).toEqual(['North', 'West']);
    expect(solutions.gaps.join()).toContain('Slow in the evening');
    expect(solutions.gaps.join()).not.toContain('Installer came late');
    expect(solutions.groups[0]!.solutions[0]!.lines[1]).toBe(
      'Weeks until customers feel it. Picked by 2 units: worked in 1 and did not work in 1.',
    );
    expect(solutions.pages[0]!.evidence).toContain('not proven yet');
  });

  it('walk a chain from the customer backwards, and count what nobody watches', () => {
    const [chain] = playbook.supplyChains.chains;
    expect(chain!.levels.map(({ distance, steps }) => [distance, steps.map(({ name }) => name)])).toEqual([
      ['Hands to the customer', ['Delivery']],
      ['2 handovers from the customer', ['Planning']],
      ['3 handovers from the customer', ['Sales']],
    ]);
    expect(chain!.faults).toBe(
      '1 fault noted, 1 of them without an answer that keeps it from coming back. 2 of 3 handovers are not watched by any indicator.',
    );
  });

  it('show how to start where there is nothing', () => {
    const { playbook: empty } = reportModel(emptyInput);
    expect(empty.solutions.empty?.command).toBe('npm run new -- solution <id>');
    expect(empty.canvases.empty?.command).toBe('npm run new -- canvas <id>');
    expect(empty.supplyChains.empty?.command).toBe('npm run new -- supply-chain <id>');
  });
});
