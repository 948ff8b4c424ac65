import type { Indicator, IndicatorDefinition } from '../../model/indicator.ts';
import { indicatorSchema } from '../../model/indicator.ts';
import type { WorkspaceConfig } from '../../model/workspace-config.ts';
import type { DefectList } from '../defect-list.ts';
import { INDICATOR_FOLDER, OPERATIONS_FOLDER, OperationsReader } from '../operations-file.ts';
import { warnOfPercents } from '../percent-values.ts';
import { THEME_FOLDER } from '../theme-files.ts';
import type { WorkspaceFolder } from '../workspace-folder.ts';
import { checkReference } from './known-reference.ts';
import type { YamlFolder } from '../yaml/yaml-folder.ts';
import { readYamlFolder } from '../yaml/yaml-folder.ts';

export interface IndicatorFiles extends YamlFolder<IndicatorDefinition> {
  readonly indicators: readonly Indicator[];
}

/** Every indicator with its values from all files of `data/operations`. */
export function readIndicators(
  folder: WorkspaceFolder,
  config: WorkspaceConfig,
  themeIds: readonly string[],
  defects: DefectList,
): IndicatorFiles {
  const { ids, files } = readYamlFolder(folder, INDICATOR_FOLDER, indicatorSchema, defects);
  const knownTheme = { one: 'theme', where: THEME_FOLDER, ids: themeIds };
  for (const [, indicator] of files) {
    checkReference(indicator, ['theme'], indicator.value.theme, knownTheme, defects);
  }
  const right = new Map([...files].map(([id, { value }]) => [id, value]));
  const reader = new OperationsReader(right, ids, config.asOf, defects);
  const fix = 'this folder holds CSV files with plain names; move other files away';
  for (const file of folder.csvFiles(OPERATIONS_FOLDER, fix)) {
    const raw = folder.read(file);
    if (raw !== undefined) reader.read(file, raw);
  }
  const indicators = [...files].map(([id, file]) => {
    const values = reader.valuesOf(id);
    warnOfPercents(file, values, defects);
    return { id, ...file.value, values: values.map(({ month, value }) => ({ month, value })) };
  });
  return { ids, files, indicators };
}
