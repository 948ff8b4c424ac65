import type { BuyIn } from '../../model/buy-in.ts';
import { buyInSchema } from '../../model/buy-in.ts';
import type { WorkspaceConfig } from '../../model/workspace-config.ts';
import type { DefectList } from '../defect-list.ts';
import type { WorkspaceFolder } from '../workspace-folder.ts';
import type { ReferenceKind } from './known-reference.ts';
import { checkReference } from './known-reference.ts';
import { readYamlFolder, recordsOf } from '../yaml/yaml-folder.ts';

const BUY_IN_FOLDER = 'content/buy-in';

/** Reads `content/buy-in`: the pages that show how large one thing is and ask for one decision. */
export function readBuyIns(
  folder: WorkspaceFolder,
  known: { readonly themes: ReferenceKind; readonly drivers: ReferenceKind },
  drivers: WorkspaceConfig['drivers'],
  defects: DefectList,
): readonly BuyIn[] {
  const read = readYamlFolder(folder, BUY_IN_FOLDER, buyInSchema, defects);
  for (const [, file] of read.files) {
    checkReference(file, ['theme'], file.value.theme, known.themes, defects);
    checkReference(file, ['driver'], file.value.driver, known.drivers, defects);
    const driver = file.value.driver === undefined ? undefined : drivers[file.value.driver];
    if (driver !== undefined && driver.scale === undefined)
      defects.error(
        'field-invalid',
        file.at(['driver']),
        'this driver is a measured number and has no low ratings to count',
        'name a driver with a scale, or a theme',
      );
  }
  return recordsOf(read);
}
