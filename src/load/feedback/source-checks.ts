import { levelCount } from '../../model/scale.ts';
import type { Scale } from '../../model/scale.ts';
import { choiceHint } from '../../model/nearest.ts';
import { quoted } from '../../model/quoted.ts';
import type { SourceMapping } from '../../model/source-mapping.ts';
import type { WorkspaceConfig } from '../../model/workspace-config.ts';
import type { DefectList } from '../defect-list.ts';
import { commentColumns } from './source-plan.ts';
import type { YamlFile } from '../yaml/yaml-document.ts';

/** Checks what a mapping says against the scales, drivers and themes of the workspace. */
export function checkSource(
  source: YamlFile<SourceMapping>,
  config: WorkspaceConfig,
  themeIds: readonly string[],
  defects: DefectList,
): void {
  const known = { ...config.outcomes, ...config.drivers };
  for (const [id, field] of Object.entries(source.value.ratings)) {
    const at = source.at(['ratings', id]);
    const definition = known[id];
    if (definition === undefined) {
      const what = `${quoted(id)} is neither an outcome nor a driver of outerloop.yaml${choiceHint(id, Object.keys(known))}`;
      defects.error(
        'reference-unknown',
        at,
        what,
        'correct the id, or declare the outcome or driver in outerloop.yaml',
      );
    } else if (definition.scale === undefined) {
      if (
        typeof field === 'object' &&
        ('oneOf' in field || field.words !== undefined || field.changes.length > 0 || field.reversed)
      ) {
        const what = `${quoted(id)} is a measured number; words, ticks, reversed and scale changes belong to ratings`;
        defects.error('field-invalid', at, what, 'map it as a plain column');
      }
    } else checkPoints(id, field, definition.scale, source, defects);
  }
  checkColumnsReadOnce(source, defects);
  for (const [code, theme] of Object.entries(source.value.columns.themes?.values ?? {})) {
    if (themeIds.includes(theme)) continue;
    const at = source.at(['columns', 'themes', 'values', code]);
    const what = `there is no theme ${quoted(theme)} in content/themes${choiceHint(theme, themeIds)}`;
    defects.error('reference-unknown', at, what, `correct the id, or add content/themes/${theme}.yaml`);
  }
}

/** Reports columns that answer twice: one opinion would count as two that agree. */
function checkColumnsReadOnce({ value, at }: YamlFile<SourceMapping>, defects: DefectList): void {
  const readers = new Map<string, string>();
  const read = (column: string, by: string, path: readonly (string | number)[]): void => {
    const other = readers.get(column);
    if (other === undefined) return void readers.set(column, by);
    const what = `the column ${quoted(column)} is read as ${by}, and as ${other} already`;
    defects.error(
      'field-invalid',
      at(path),
      what,
      'name the column that holds it, or take one of the two out',
    );
  };
  for (const [id, field] of Object.entries(value.ratings)) {
    const columns =
      typeof field === 'string' ? [field] : 'oneOf' in field ? Object.keys(field.oneOf) : [field.column];
    for (const column of columns) read(column, quoted(id), ['ratings', id]);
  }
  for (const column of commentColumns(value.columns.comment))
    read(column, 'a comment', ['columns', 'comment']);
}

function checkPoints(
  id: string,
  field: SourceMapping['ratings'][string],
  scale: Scale,
  source: YamlFile<SourceMapping>,
  defects: DefectList,
): void {
  if (typeof field === 'string') return;
  const offScale = (points: number, path: readonly string[]): void => {
    if (points >= scale.low && points <= scale.high) return;
    const what = `${points} is not on the scale ${scale.low}–${scale.high} of ${quoted(id)}`;
    defects.error(
      'field-invalid',
      source.at(['ratings', id, ...path]),
      what,
      'use points of the scale in outerloop.yaml',
    );
  };
  if ('oneOf' in field) {
    for (const [header, points] of Object.entries(field.oneOf)) offScale(points, ['oneOf', header]);
    return;
  }
  for (const [word, points] of Object.entries(field.words ?? {})) offScale(points, ['words', word]);
  field.changes.forEach((change, index) => {
    const path = ['changes', String(index)];
    if (change.until !== undefined && change.until < change.from) {
      const what = `the change ends on ${change.until}, before it begins on ${change.from}`;
      defects.error(
        'field-invalid',
        source.at(['ratings', id, 'changes', index, 'until']),
        what,
        'correct one of the dates',
      );
    }
    if (change.recode === undefined) return;
    for (const points of Object.values(change.recode)) offScale(points, [...path, 'recode']);
    const missing = Array.from(
      { length: levelCount(change.scale) },
      (_, level) => change.scale.low + level,
    ).filter((points) => change.recode?.[String(points)] === undefined);
    if (missing.length > 0) {
      const what = `the recoding leaves out ${missing.join(', ')}`;
      defects.error(
        'field-invalid',
        source.at(['ratings', id, 'changes', index, 'recode']),
        what,
        'give each point of the new scale a point of the declared one',
      );
    }
  });
}
