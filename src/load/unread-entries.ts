import { nearest } from '../model/nearest.ts';
import { quoted } from '../model/quoted.ts';
import type { DefectList } from './defect-list.ts';
import type { WorkspaceFolder } from './workspace-folder.ts';

/** All that is read in the two folders of a workspace; each of the folders among it reports its own strangers. */
const READ: Readonly<Record<'data' | 'content', readonly string[]>> = {
  data: ['customers.csv', 'feedback', 'operations', 'population-margins.csv', 'population.csv'],
  content: [
    'assumptions.yaml',
    'buy-in',
    'calendar',
    'canvas',
    'expectations',
    'indicators',
    'journey',
    'maturity.yaml',
    'northstar.md',
    'outer-loop.yaml',
    'plans',
    'playbook',
    'promises',
    'recognition',
    'releases',
    'roadmap.yaml',
    'solutions',
    'strategy.yaml',
    'supply-chains',
    'themes',
    'units',
    'word-lists',
  ],
};

/** Reports files and folders that nobody reads: an error where one that is read is missing and was most likely meant. */
export function reportUnreadEntries(folder: WorkspaceFolder, defects: DefectList): void {
  for (const [path, known] of Object.entries(READ)) {
    for (const name of folder.names(path)) {
      if (known.includes(name)) continue;
      const meant = known.find((other) => stemOf(other) === stemOf(name)) ?? nearest(name, known);
      const place = { file: `${path}/${name}`, line: 1, column: 1 };
      if (meant !== undefined && !folder.holdsName(path, meant)) {
        const what = `${quoted(name)} is not read here; nearest is ${quoted(meant)}, which is missing`;
        const fix = `${formOf(name) === formOf(meant) ? 'rename it to' : 'save it as'} ${meant}, or move it out of this folder`;
        defects.error('file-unexpected', place, what, fix);
      } else if (!name.endsWith('.md')) {
        const fix =
          meant !== undefined && folder.isFolder(place.file)
            ? `put its files into ${path}/${meant}, and remove it`
            : `move it out of this folder; what is read here: ${known.join(', ')}`;
        defects.warn('file-unexpected', place, `${quoted(name)} is not read here`, fix);
      }
    }
  }
}

function stemOf(name: string): string {
  return name.toLowerCase().replace(/\.[a-z]+$/, '');
}

/** The ending, in which `.yml` is as good as `.yaml`. */
function formOf(name: string): string {
  return (/\.[a-z]+$/.exec(name.toLowerCase())?.[0] ?? '').replace('.yml', '.yaml');
}
