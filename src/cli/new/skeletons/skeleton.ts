import type { BuyInDefinition } from '../../../model/buy-in.ts';
import { commentLines, yamlText } from '../../../load/first-look/drafts/yaml-lines.ts';
import type { Workspace } from '../../../model/workspace.ts';
import { UsageError } from '../../arguments.ts';

/** Ids of the workspace that a draft can name; of each kind the fittest first. */
export interface Nameable {
  /** The currency of all money. */
  readonly currency: string;
  /** Themes that are an issue. */
  readonly themes: readonly string[];
  /** Drivers with a scale. */
  readonly drivers: readonly string[];
  readonly indicators: readonly string[];
  readonly stages: readonly string[];
  readonly roles: readonly string[];
  /** What the bars of a chart can stand for: the first of unit and segment that the feedback has several of, else months. */
  readonly split: BuyInDefinition['by'];
}

/** What a draft can name of a workspace. */
export function nameableOf({ config, themes, indicators, journey, feedback }: Workspace): Nameable {
  return {
    currency: config.currency,
    themes: themes.filter(({ praise, catchAll }) => !praise && !catchAll).map(({ id }) => id),
    drivers: Object.keys(config.drivers).filter((id) => config.drivers[id]!.scale !== undefined),
    indicators: indicators.map(({ id }) => id),
    stages: journey.stages.map(({ id }) => id),
    roles: journey.roles.map(({ id }) => id),
    split: (['unit', 'segment'] as const).find((column) => feedback[column].names.length > 1) ?? 'month',
  };
}

/** The first lines of a kind of file: everything it needs, with CONFIRM where only its author knows. */
export interface Skeleton {
  readonly folder: string;
  /** `yaml` when left out. */
  readonly ending?: 'md';
  /** The name of the file where there is only one of its kind; the id when left out. */
  readonly file?: string;
  /** There is one such file, named like its kind; no id is asked for. */
  readonly single?: true;
  /** @throws {UsageError} if the workspace holds nothing yet of what must be named */
  readonly text: (id: string, asOf: string, known: Nameable) => string;
}

/** Remarks with every id there is to choose from, a line or more. */
export function choiceOf(what: string, ids: readonly string[]): string {
  return commentLines(`CONFIRM ${what}: ${ids.join(' | ')}`).join('\n');
}

/** @throws {UsageError} with what to do first, where there is none */
export function firstOf(ids: readonly string[], whenNone: string): string {
  const [first] = ids;
  if (first === undefined) throw new UsageError(whenNone);
  return yamlText(first);
}
