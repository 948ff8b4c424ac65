import { isSlug, slugOf } from '../../../model/identifier.ts';
import type { Scale } from '../../../model/scale.ts';
import type { OutcomeConfig } from '../../../model/outcome-config.ts';
import type { WorkspaceConfig } from '../../../model/workspace-config.ts';
import type { ColumnRole } from '../column-roles.ts';
import type { MeasureFinding } from '../measure-look.ts';
import type { RatingFinding } from '../ratings/rating-look.ts';
import { EFFORT } from '../ratings/scale-direction.ts';
import { withoutScale } from '../ratings/scale-ends.ts';
import { nameFor, wordsOf } from './score-name.ts';

interface Planned {
  readonly id: string;
  readonly column: ColumnRole;
  readonly kind: OutcomeConfig['kind'] | 'driver';
  readonly name: string;
  readonly question: string | undefined;
  /** outerloop.yaml declares it already. */
  readonly declared: boolean;
  readonly why: string;
  readonly confirm: string | undefined;
}
export interface PlannedRating extends Planned {
  readonly finding: RatingFinding;
  /** Of the declaration where there is one. */
  readonly scale: Scale;
}
export interface PlannedMeasure extends Planned {
  readonly finding: MeasureFinding;
  readonly scale?: undefined;
}
export type PlannedScore = PlannedRating | PlannedMeasure;

export interface ScorePlan {
  /** In the order of the columns. */
  readonly scores: readonly PlannedScore[];
  readonly mainOutcome: string | undefined;
  readonly mainWhy: string;
  /** false: a guess, or none was found. */
  readonly mainSure: boolean;
}

const OVERALL =
  /\boverall\b|^(?:star[ _-]?rating|rating|stars|score|satisfaction|csat|customer satisfaction|overall[ _]rating)$|satisfaction score|overall_/i;

/** Names the ratings found and says which are outcomes and which drivers, in the words of `config` where it declares them. */
export function planScores(columns: readonly ColumnRole[], config: WorkspaceConfig | undefined): ScorePlan {
  const taken = new Set<string>();
  const drafts = columns.flatMap((column): Draft[] => {
    const { role } = column;
    if (role.kind !== 'rating' && role.kind !== 'measure') return [];
    const declared = declaredFor(column, role.finding, config, taken);
    if (declared !== undefined) taken.add(declared.id);
    return [{ column, finding: role.finding, declared }];
  });
  const kinds = kindsOf(
    drafts.filter(({ declared }) => declared === undefined),
    config === undefined,
  );
  for (const id of [...Object.keys(config?.outcomes ?? {}), ...Object.keys(config?.drivers ?? {})])
    taken.add(id);
  const names = new Set<string>();
  const scores = drafts.map((draft) => planned(draft, kinds.get(draft.column) ?? 'driver', taken, names));
  return { scores, ...mainOutcomeOf(scores) };
}

/** A score in the words of its declaration, or with a name, kind and free id of its own. */
function planned(
  { column, finding, declared }: Draft,
  kind: Planned['kind'],
  taken: Set<string>,
  names: Set<string>,
): PlannedScore {
  const name = freeName(column, declared?.kind ?? kind, names);
  // the report counts a scale that was turned round from its good end, so the question does not name the ends
  const turned = finding.kind === 'rating' && finding.direction.kind !== 'more-is-better';
  const asked = turned ? withoutScale(column.column.question) : column.column.question;
  const question = asked === name ? undefined : asked;
  const own = {
    column,
    name,
    question,
    kind: declared?.kind ?? kind,
    id: declared?.id ?? freeId(kind === 'nps' ? 'recommend' : name, taken),
    declared: declared !== undefined,
    why: declared === undefined ? column.why : `${declared.why}; ${column.why}`,
  };
  if (finding.kind === 'measure')
    return { ...own, finding, confirm: declared === undefined ? column.confirm : undefined };
  if (declared?.scale === undefined)
    return { ...own, finding, scale: finding.scale, confirm: column.confirm };
  const clash =
    rangeOf(declared.scale) === rangeOf(finding.scale)
      ? undefined
      : `outerloop.yaml declares ${rangeOf(declared.scale)}, but the cells look like ${rangeOf(finding.scale)}`;
  const asks = [column.confirm, clash, declared.confirm].filter((ask) => ask !== undefined);
  return { ...own, finding, scale: declared.scale, confirm: asks.join('; ') || undefined };
}

interface Draft {
  readonly column: ColumnRole;
  readonly finding: RatingFinding | MeasureFinding;
  readonly declared: Declared | undefined;
}

interface Declared {
  readonly id: string;
  readonly kind: PlannedScore['kind'];
  /** undefined for a measured number. */
  readonly scale: Scale | undefined;
  readonly why: string;
  readonly confirm: string | undefined;
}

/** The outcome or driver of outerloop.yaml that a column belongs to: same words, or both ask for a recommendation. */
function declaredFor(
  column: ColumnRole,
  finding: RatingFinding | MeasureFinding,
  config: WorkspaceConfig | undefined,
  taken: ReadonlySet<string>,
): Declared | undefined {
  const known = [
    ...Object.entries(config?.outcomes ?? {}).map(([id, outcome]) => ({ id, ...outcome })),
    ...Object.entries(config?.drivers ?? {}).map(([id, driver]) => ({
      id,
      kind: 'driver' as const,
      ...driver,
    })),
  ].filter(({ id }) => !taken.has(id));
  const own = [column.column.header, column.column.question, wordsOf(column)].map(plain);
  for (const { id, kind, name, question, scale } of known) {
    if ((scale === undefined) !== (finding.kind === 'measure')) continue;
    if ([id, name, question ?? ''].some((words) => words !== '' && own.includes(plain(words)))) {
      return { id, kind, scale, why: `outerloop.yaml declares ${id} in the same words`, confirm: undefined };
    }
  }
  const asked = known.filter(({ kind }) => kind === 'nps');
  const [nps] = asked;
  if (
    finding.kind === 'measure' ||
    !finding.recommends ||
    finding.scale.high !== 10 ||
    asked.length !== 1 ||
    nps?.scale === undefined
  )
    return undefined;
  const why = `the question asks for a recommendation, as ${nps.id} of outerloop.yaml does`;
  return {
    id: nps.id,
    kind: nps.kind,
    scale: nps.scale,
    why,
    confirm: `that it is the question of ${nps.id}`,
  };
}

/** Which ratings are outcomes; the others are drivers. A first outerloop.yaml needs an outcome, if need be a guessed one. */
function kindsOf(
  drafts: readonly Draft[],
  needsOutcome: boolean,
): ReadonlyMap<ColumnRole, PlannedScore['kind']> {
  const kinds = new Map<ColumnRole, PlannedScore['kind']>();
  let overall = false;
  const rated = drafts.flatMap(({ column, finding }) =>
    finding.kind === 'rating' ? [{ column, finding }] : [],
  );
  for (const { column, finding } of rated) {
    const { scale, recommends } = finding;
    const name = wordsOf(column);
    if (scale.low === 0 && scale.high === 1) kinds.set(column, 'yes-no');
    else if (recommends && scale.low === 0 && scale.high === 10) kinds.set(column, 'nps');
    else if (EFFORT.test(`${column.column.header} ${column.column.question}`)) kinds.set(column, 'ces');
    else if (!overall && OVERALL.test(name) && scale.high - scale.low >= 2) {
      kinds.set(column, 'csat');
      overall = true;
    }
  }
  if (!needsOutcome || kinds.size > 0) return kinds;
  const outcome = whole(rated) ?? rated[0] ?? drafts[0];
  if (outcome !== undefined) kinds.set(outcome.column, rated.length > 0 ? 'csat' : 'measure');
  return kinds;
}

/** The rating whose name is part of every other one, as "Shop" beside "Shop staff" and "Shop opening hours". */
function whole(drafts: readonly Pick<Draft, 'column'>[]): Pick<Draft, 'column'> | undefined {
  if (drafts.length < 3) return undefined;
  const named = (draft: Pick<Draft, 'column'>): string => ` ${plain(wordsOf(draft.column))} `;
  return drafts.find((draft) => drafts.every((other) => named(other).includes(named(draft))));
}

const PRIORITY = ['nps', 'csat', 'yes-no', 'ces', 'measure'] as const;

function mainOutcomeOf(scores: readonly PlannedScore[]): Omit<ScorePlan, 'scores'> {
  const outcomes = scores.filter(({ kind }) => kind !== 'driver');
  const main = PRIORITY.flatMap((kind) => outcomes.filter((score) => score.kind === kind))[0];
  if (main === undefined)
    return { mainOutcome: undefined, mainWhy: 'the export holds no rating', mainSure: false };
  const mainWhy =
    main.kind === 'nps'
      ? 'the question about recommending, on 0–10'
      : main.kind === 'yes-no'
        ? 'no 0–10 question about recommending was found; this is the share of one of two answers'
        : main.kind === 'measure'
          ? 'no rating was found; this is the mean of a plain number. Say whether it is the score you want to move'
          : isOverall(main)
            ? 'no 0–10 question about recommending was found; this is the overall rating'
            : 'a guess: no question about recommending and no overall rating was found. Say which score you want to move';
  return { mainOutcome: main.id, mainWhy, mainSure: main.kind === 'nps' || isOverall(main) };
}

function isOverall({ name, question }: PlannedScore): boolean {
  return OVERALL.test(name) || (question !== undefined && OVERALL.test(question));
}

/** A short name, unless another rating has it: two questions may ask about the same in different words. */
function freeName(column: ColumnRole, kind: Planned['kind'], names: Set<string>): string {
  const words = wordsOf(column);
  const short = nameFor(words, kind);
  const name = names.has(plain(short)) ? words : short;
  names.add(plain(name));
  return name;
}

function freeId(name: string, taken: Set<string>): string {
  const whole = slugOf(name);
  const short =
    whole.length > 40
      ? whole
          .slice(0, 41)
          .replace(/-[^-]*$/, '')
          .slice(0, 40)
      : whole;
  const base = isSlug(short) ? short : 'rating';
  let id = base;
  for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
  taken.add(id);
  return id;
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function rangeOf({ low, high }: Scale): string {
  return `${low}–${high}`;
}
