import { expect, it } from 'vitest';
import { checkWorkspace } from '../../src/pipeline.ts';
import { siteModels } from '../../src/site-models.ts';
import { promiseText } from '../promise-text.ts';
import { workspaceWith } from '../temporary-workspace.ts';

const DRAFTS = {
  'content/themes/late.yaml': 'name: Late\nmatch: [TODO]\n',
  'content/plans/late.yaml':
    'title: CONFIRM what will be different\ntheme: late\nstatus: draft\nactions: [Vans at dawn, CONFIRM the rest]\n',
  'content/indicators/vans.yaml':
    'name: Vans\ndescription: Vans planned.\nunit: CONFIRM the unit\ngood: high\ngroup: Delivery\nowner: Head of delivery\n',
  'content/promises/late.yaml': promiseText({ doing: '"TODO: say what we do"', published: false }),
  'content/playbook/monday.md':
    '---\ntitle: Monday\nsummary: What we do on Mondays.\nstage: act\nwhen: CONFIRM when.\nwho: Head of care\nminutes: 30\n---\n\n## First\n\nCONFIRM the steps. We *confirm* dates.\n',
};

it('what a draft still asks for reaches the report as not yet written, and nothing else does', () => {
  const checked = checkWorkspace(workspaceWith(DRAFTS));
  expect(checked.defects.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { report } = siteModels(checked.workspace!, checked);
  const { chain, indicators, rhythm, nav, index, themePages, playbook } = report;
  const monday = playbook.articles.find(({ title }) => title === 'Monday');
  expect(JSON.stringify([chain, indicators, rhythm, nav, index, monday])).not.toMatch(/CONFIRM|TODO/);
  expect(chain.planPages).toMatchObject([
    { id: 'late', title: 'Not yet written', actions: ['Vans at dawn', 'Not yet written'] },
  ]);
  expect(JSON.stringify(report)).toContain('Not yet written; higher is better');
  expect(JSON.stringify(monday)).toContain('"Not yet written"');
  expect(JSON.stringify(themePages)).toContain('“TODO”');
  expect(checked.workspace!.chain.plans).toMatchObject([{ title: 'CONFIRM what will be different' }]);
});
