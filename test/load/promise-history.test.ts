import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPromiseHistory } from '../../src/load/history/promise-history.ts';
import { changesAfterAnnouncement, withdrawnPromises } from '../../src/model/promises/promise-history.ts';
import { workspaceConfigSchema } from '../../src/model/workspace-config.ts';
import { gitIn, Repository } from '../git-repository.ts';
import { workspaceWith } from '../temporary-workspace.ts';

const historySchema = workspaceConfigSchema.shape.history;
const wanting = (history: Parameters<typeof historySchema.parse>[0] = {}) => ({
  history: historySchema.parse(history),
});
const historyOf = ({ workspace }: Repository, wanted = {}) => readPromiseHistory(workspace, wanting(wanted));
const changesIn = (repository: Repository, id = 'late') =>
  changesAfterAnnouncement({ id, earlier: [] }, historyOf(repository));
const LATE = 'content/promises/late.yaml';
const promise = (words: Record<string, string | boolean>): string =>
  Object.entries({
    public: true,
    title: 'Deliveries come late',
    status: 'fixing',
    heard: 'They come late.',
    doing: 'We add vans.',
    announcedOn: '2026-01-10',
    nextReportBy: '2026-06-10',
    ...words,
  })
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');

it('shows the earlier wording of what changed after the announcement, with the day it changed', () => {
  const repository = new Repository()
    .commit('2026-01-10', { [LATE]: promise({}) })
    .commit('2026-03-02', { [LATE]: promise({ doing: 'We add two vans.', why: 'Nobody planned.' }) })
    .commit('2026-06-20', { [LATE]: promise({ doing: 'We add two vans.', nextReportBy: '2026-12-01' }) });
  expect(changesIn(repository)).toEqual([
    { until: '2026-03-02', field: 'doing', text: 'We add vans.' },
    { until: '2026-06-20', field: 'nextReportBy', text: '2026-06-10' },
  ]);
  expect(historyOf(repository).since).toBe('2026-01-10');
});

it('does not show drafts, nor what was corrected on the day of the announcement', () => {
  const repository = new Repository()
    .commit('2026-01-02', { [LATE]: promise({ public: false, title: 'canary draft' }) })
    .commit('2026-01-03', { [LATE]: promise({ public: '"true"', title: 'canary text' }) })
    .commit('2026-01-10', { [LATE]: promise({ title: 'Deliverys come late' }) })
    .commit('2026-01-10', { [LATE]: promise({}) });
  expect(changesIn(repository)).toEqual([]);
  expect(JSON.stringify([...historyOf(repository).versions])).not.toContain('canary');
});

it('keeps nothing internal of a version', () => {
  const repository = new Repository().commit('2026-01-10', {
    [LATE]: promise({ theme: 'canary', owner: 'canary', fix: '{ madeOn: 2026-01-01 }' }),
  });
  expect(JSON.stringify([...historyOf(repository).versions])).not.toMatch(/canary|madeOn/);
});

it('lists a public promise that was deleted, or is a draft again, as withdrawn', () => {
  const repository = new Repository()
    .commit('2026-01-10', { [LATE]: promise({}), 'content/promises/rude.yaml': promise({ title: 'Rude' }) })
    .commit('2026-02-01', { 'content/promises/draft.yaml': promise({ public: false }) })
    .commit('2026-04-04', { [LATE]: null })
    .commit('2026-05-05', { 'content/promises/rude.yaml': promise({ public: false }) })
    .commit('2026-05-06', { 'content/promises/draft.yaml': null });
  expect(withdrawnPromises([], historyOf(repository))).toEqual([
    { id: 'rude', title: 'Rude', announcedOn: '2026-01-10', withdrawnOn: '2026-05-05' },
    { id: 'late', title: 'Deliveries come late', announcedOn: '2026-01-10', withdrawnOn: '2026-04-04' },
  ]);
  expect(withdrawnPromises(['late', 'rude'], historyOf(repository))).toEqual([]);
});

it('follows a promise to its new name', () => {
  const repository = new Repository()
    .commit('2026-01-10', {
      [LATE]: promise({ why: 'The plan was made by hand, once a week, and by one person.' }),
    })
    .commit('2026-02-10', {
      [LATE]: null,
      'content/promises/slow.yaml': promise({
        title: 'Slow deliveries',
        why: 'The plan was made by hand, once a week, and by one person.',
      }),
    });
  expect(withdrawnPromises(['slow'], historyOf(repository))).toEqual([]);
  expect(changesIn(repository, 'slow').map(({ field }) => field)).toEqual(['title']);
});

it('counts what reached the branch on the day it did, not the steps of a review', () => {
  const repository = new Repository().commit('2026-01-10', { [LATE]: promise({}) });
  repository.git('switch', '--quiet', '--create', 'review');
  repository.commit('2026-02-01', { [LATE]: promise({ doing: 'canary step' }) });
  repository.commit('2026-02-02', { [LATE]: promise({ doing: 'We add vans and drivers.' }) });
  repository.git('switch', '--quiet', 'main');
  gitIn(repository.root, '2026-02-20', 'merge', '--quiet', '--no-ff', '--message', 'merge', 'review');
  expect(changesIn(repository)).toEqual([{ until: '2026-02-20', field: 'doing', text: 'We add vans.' }]);
});

it('passes over a version that is no YAML', () => {
  const repository = new Repository()
    .commit('2026-01-10', { [LATE]: promise({}) })
    .commit('2026-02-01', { [LATE]: 'title: [' })
    .commit('2026-02-02', { [LATE]: promise({ title: 'Late' }) });
  expect(changesIn(repository)).toEqual([
    { until: '2026-02-02', field: 'title', text: 'Deliveries come late' },
  ]);
});

it('reads no commits before the day that is named, and nothing of promises that are left out', () => {
  const repository = new Repository()
    .commit('2026-01-10', { [LATE]: promise({}), 'content/promises/rude.yaml': promise({}) })
    .commit('2026-02-01', { [LATE]: promise({ title: 'Late' }) })
    .commit('2026-03-01', { [LATE]: promise({ title: 'Too late' }), 'content/promises/rude.yaml': null });
  const since = historyOf(repository, { from: '2026-02-01', leaveOut: ['rude'] });
  expect(changesAfterAnnouncement({ id: 'late', earlier: [] }, since)).toEqual([
    { until: '2026-03-01', field: 'title', text: 'Late' },
  ]);
  expect(withdrawnPromises(['late'], since)).toEqual([]);
  expect(historyOf(repository, { promises: 'none' }).since).toBeNull();
});

it('has no history in a folder that is no repository, and in a shallow copy', () => {
  const plain = workspaceWith({ [LATE]: promise({}) });
  expect(readPromiseHistory(plain, wanting()).since).toBeNull();
  const repository = new Repository()
    .commit('2026-01-10', { [LATE]: promise({}) })
    .commit('2026-02-01', { [LATE]: promise({ title: 'Late' }) });
  const copy = join(repository.root, 'copy');
  repository.git('clone', '--quiet', '--depth=1', `file://${repository.root}`, copy);
  expect(readPromiseHistory(join(copy, 'company'), wanting()).since).toBeNull();
});
