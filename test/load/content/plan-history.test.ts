import { describe, expect, it } from 'vitest';
import { readPlanHistory } from '../../../src/load/content/plan-history.ts';
import { workspaceConfigSchema } from '../../../src/model/workspace-config.ts';
import { Repository } from '../../git-repository.ts';

const historySchema = workspaceConfigSchema.shape.history;
const wanting = (history: Parameters<typeof historySchema.parse>[0] = {}) => ({
  history: historySchema.parse(history),
});
const FILE = 'content/plans/vans.yaml';
const PLAN = 'title: More vans\ntheme: late\nstatus: draft\nowner: Head of vans\n';

describe('the versions of a plan', () => {
  it('name the day, the state and the fields that changed, oldest first', () => {
    const { workspace } = new Repository()
      .commit('2026-02-01', { [FILE]: PLAN })
      .commit('2026-03-01', { [FILE]: `# agreed in the review\n${PLAN}` })
      .commit('2026-04-01', { [FILE]: `${PLAN.replace('draft', 'agreed')}agreedOn: 2026-03-30\n` });
    expect(readPlanHistory(workspace, wanting()).get('vans')).toEqual([
      { on: '2026-02-01', kind: 'written', status: 'draft', fields: [] },
      { on: '2026-04-01', kind: 'changed', status: 'agreed', fields: ['status', 'agreedOn'] },
    ]);
  });

  it('say when one could not be read, and go on from the last that could', () => {
    const { workspace } = new Repository()
      .commit('2026-02-01', { [FILE]: PLAN })
      .commit('2026-03-01', { [FILE]: 'title: [' })
      .commit('2026-04-01', { [FILE]: PLAN.replace('Head of vans', 'Head of lorries') });
    expect(readPlanHistory(workspace, wanting()).get('vans')).toEqual([
      { on: '2026-02-01', kind: 'written', status: 'draft', fields: [] },
      { on: '2026-03-01', kind: 'unreadable', status: null, fields: [] },
      { on: '2026-04-01', kind: 'changed', status: 'draft', fields: ['owner'] },
    ]);
  });

  it('are not read when the workspace says so', () => {
    const { workspace } = new Repository().commit('2026-02-01', { [FILE]: PLAN });
    expect(readPlanHistory(workspace, wanting({ plans: 'none' })).size).toBe(0);
  });
});
