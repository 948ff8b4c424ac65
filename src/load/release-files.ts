import { quoted } from '../model/quoted.ts';
import type { Release } from '../model/promises/release.ts';
import { releaseSchema } from '../model/promises/release.ts';
import type { DefectList } from './defect-list.ts';
import type { WorkspaceFolder } from './workspace-folder.ts';
import { readYaml } from './yaml/yaml-document.ts';

export const RELEASE_FOLDER = 'content/releases';
const NAME = /^(\d{4}-\d{2}-\d{2})\.json$/;

/** Every release that was recorded, oldest first. JSON is YAML too, so defects have their line. */
export function readReleases(folder: WorkspaceFolder, defects: DefectList): readonly Release[] {
  return folder.names(RELEASE_FOLDER).flatMap((name) => {
    const file = `${RELEASE_FOLDER}/${name}`;
    const date = NAME.exec(name)?.[1];
    if (date === undefined) {
      const fix = 'this folder holds one JSON file a release, named by its day, such as 2026-06-30.json';
      defects.error('file-unexpected', { file, line: 1, column: 1 }, `${quoted(name)} is not read here`, fix);
      return [];
    }
    const text = folder.readText(file);
    const read = text === undefined ? undefined : readYaml(file, text, releaseSchema, defects);
    if (read === undefined) return [];
    if (read.value.publishedOn === date) return [read.value];
    const what = `the file is named ${date}, and the release was published on ${read.value.publishedOn}`;
    defects.error('field-invalid', read.at(['publishedOn']), what, 'correct one of the two');
    return [];
  });
}
