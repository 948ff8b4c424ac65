import { choiceHint } from '../../model/nearest.ts';
import { quoted } from '../../model/quoted.ts';
import type { DefectList } from '../defect-list.ts';
import type { YamlFile } from '../yaml/yaml-document.ts';
import type { YamlPath } from '../yaml/yaml-path.ts';

/** What an id refers to, as its author calls it. */
export interface ReferenceKind {
  /** Such as "theme". */
  readonly one: string;
  /** Where such things are declared, such as "content/themes". */
  readonly where: string;
  readonly ids: readonly string[];
}

/** Reports an id that refers to nothing, at its place and with the nearest one; an absent id is fine. */
export function checkReference(
  file: YamlFile<unknown>,
  path: YamlPath,
  id: string | undefined,
  { one, where, ids }: ReferenceKind,
  defects: DefectList,
): void {
  if (id === undefined || ids.includes(id)) return;
  defects.error(
    'reference-unknown',
    file.at(path),
    `there is no ${one} ${quoted(id)} in ${where}${choiceHint(id, ids)}`,
    'correct the id, or leave the field out',
  );
}
