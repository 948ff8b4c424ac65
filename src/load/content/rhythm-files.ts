import { isSlug } from '../../model/identifier.ts';
import type { PromiseDefinition } from '../../model/promises/promise.ts';
import type { Rhythm } from '../../model/rhythm/rhythm.ts';
import type { WorkspaceConfig } from '../../model/workspace-config.ts';
import type { DefectList } from '../defect-list.ts';
import type { KnownNames } from '../known-names.ts';
import type { WorkspaceFolder } from '../workspace-folder.ts';
import { readCalendar } from './calendar-files.ts';
import type { ReferenceKind } from './known-reference.ts';
import { readOuterLoop } from './outer-loop-file.ts';
import { readRecognition } from './recognition-files.ts';
import { readUnits } from './unit-files.ts';

/** What the files of the rhythm may refer to. */
export interface RhythmReferences {
  readonly config: WorkspaceConfig;
  readonly themes: ReferenceKind;
  readonly drivers: ReferenceKind;
  readonly indicators: ReferenceKind;
  readonly sources: ReferenceKind;
  readonly plans: ReferenceKind;
  readonly promises: ReferenceKind;
  readonly promiseOf: (id: string) => PromiseDefinition | undefined;
  /** Names of business units in the feedback and the customer file. */
  readonly units: KnownNames;
  /** Groups that themes, plans, indicators and stages name. */
  readonly groups: KnownNames;
}

/** Reads units, calendar, outer loop and recognition; all of them may be missing. */
export function readRhythm(
  folder: WorkspaceFolder,
  { config, units, ...known }: RhythmReferences,
  defects: DefectList,
): Rhythm {
  const references = {
    ...known,
    sources: { ...known.sources, ids: sourceFolders(folder, known.sources) },
    inData: units,
    asOf: config.asOf,
  };
  return {
    units: readUnits(folder, references, defects),
    calendar: readCalendar(folder, references, defects),
    outerLoop: readOuterLoop(folder, references, defects),
    recognition: readRecognition(folder, references, defects),
  };
}

/** A source may be named once it has a folder: whether it can be read is said where it stands. */
function sourceFolders(folder: WorkspaceFolder, { where }: ReferenceKind): readonly string[] {
  return folder.names(where).filter(isSlug);
}
