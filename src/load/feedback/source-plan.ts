import type { SourceMapping, TextField } from '../../model/source-mapping.ts';
import type { WorkspaceConfig } from '../../model/workspace-config.ts';
import type { DatesToCome } from '../dates-to-come.ts';
import type { CellReader } from './cells/cell-reader.ts';
import { commentReader } from './cells/comment-reader.ts';
import { constantDate, dateReader } from './cells/date-reader.ts';
import type { IdReader } from './cells/id-reader.ts';
import { numberReader } from './cells/number-reader.ts';
import type { PlannedRating, RatingTarget } from './cells/rating-reader.ts';
import { plannedRating, ratingsReader, tickedRatingReader } from './cells/rating-reader.ts';
import type { RatingColumn } from './cells/rating-regimes.ts';
import { constantText, textReader, tickedTextReader } from './cells/text-reader.ts';
import { themeCodeReader } from './cells/theme-code-reader.ts';
import type { NamesRow } from './column-finder.ts';
import { ColumnFinder } from './column-finder.ts';
import type { MappingMistakes } from './mapping-mistakes.ts';
import type { RefusedColumns } from './refused-columns.ts';
import type { RowRepeats } from './row-repeats.ts';
import type { TableBuilder, TextColumnName } from './table-builder.ts';
import { TEXT_COLUMNS } from './table-builder.ts';

/** How the records of one file are read. */
export interface SourcePlan {
  /** Readers of what describes an item; the date comes first. */
  readonly attributes: readonly CellReader[];
  /** Readers of what customers said; a row in which all of them are silent is unanswered. */
  readonly answers: readonly CellReader[];
}

/** What planning the files of one source shares. */
export interface PlanContext {
  readonly mapping: SourceMapping;
  readonly config: WorkspaceConfig;
  readonly themeIds: readonly string[];
  readonly builder: TableBuilder;
  readonly ids: IdReader;
  /** Looks for rows that are there twice, where no ids tell. */
  readonly repeats: RowRepeats | undefined;
  readonly mistakes: MappingMistakes;
  readonly refused: RefusedColumns;
  readonly toCome: DatesToCome;
  /** Counts an answer that was given on a scale that cannot be compared. */
  readonly leftOut: (rating: string) => void;
  /** Plans by the column names they were made for, which the files of a source nearly always share. */
  readonly plans: Map<string, SourcePlan>;
}

/**
 * Joins a mapping with the column names of one file.
 *
 * @returns undefined when a column is missing, repeated or unknown; each is one of the context's mistakes
 */
export function planSource(context: PlanContext, header: NamesRow): SourcePlan | undefined {
  const key = JSON.stringify(header.headers);
  const plan = context.plans.get(key) ?? newPlan(context, header);
  // a header that does not fit is a mistake of each file
  if (plan !== undefined) context.plans.set(key, plan);
  return plan;
}

function newPlan(context: PlanContext, header: NamesRow): SourcePlan | undefined {
  const { mapping, config, builder, mistakes } = context;
  const columns = new ColumnFinder(header, mapping, mistakes);
  const missingOf = (own: readonly string[] | undefined): ReadonlySet<string> =>
    new Set([...mapping.missing, ...(own ?? [])]);

  const { date, comment, handlingCost, themes } = mapping.columns;
  const attributes: CellReader[] = [];
  const answers: CellReader[] = [];
  if ('value' in date) attributes.push(constantDate(date.value, builder));
  else
    attributes.push(dateReader(columns.find(date.column), date.format, config.asOf, context.toCome, builder));
  const ids = idColumn(mapping);
  if (ids !== undefined) attributes.push(context.ids.reader(columns.find(ids)));

  for (const name of TEXT_COLUMNS) {
    const field = mapping.columns[name];
    if (field !== undefined) attributes.push(planText(field, name, columns, missingOf, builder));
    else if (name === 'language' && mapping.language !== undefined) {
      attributes.push(constantText(mapping.language, name, builder));
    }
  }
  if (handlingCost !== undefined) {
    const put = (cost: number): void => void (builder.handlingCost[builder.rows] = cost);
    attributes.push(
      numberReader(
        {
          index: columns.find(handlingCost.column),
          field: 'columns.handlingCost',
          missing: missingOf(handlingCost.missing),
          decimal: handlingCost.decimal,
        },
        put,
      ),
    );
  }
  const planned = Object.keys(mapping.ratings).flatMap(
    (rating) => planRating(rating, context, columns, missingOf) ?? [],
  );
  answers.push(...planned.filter((reader) => typeof reader === 'function'));
  const together = planned.filter((reader) => typeof reader === 'object');
  if (together.length > 0) answers.push(ratingsReader(together, builder));
  if (comment !== undefined) {
    const { missing, html } =
      typeof comment === 'object' && 'columns' in comment ? comment : { missing: [], html: false };
    const indexes = commentColumns(comment).map((name) => columns.find(name));
    answers.push(commentReader(indexes, missingOf(missing), html, builder));
  }
  if (themes !== undefined) {
    const themeOfCode = new Map(
      Object.entries(themes.values).map(([code, theme]) => [code, context.themeIds.indexOf(theme)]),
    );
    answers.push(
      themeCodeReader(
        columns.find(themes.column),
        themes.separator,
        missingOf(themes.missing),
        themeOfCode,
        builder,
      ),
    );
  }
  columns.report();
  return columns.failed ? undefined : { attributes, answers };
}

/** The columns that comments are read from, in their order. */
export function commentColumns(comment: SourceMapping['columns']['comment']): readonly string[] {
  if (comment === undefined) return [];
  return typeof comment === 'object' && 'columns' in comment ? comment.columns : [comment].flat();
}

/** The column that holds the ids of items; undefined where their lines have to do. */
export function idColumn({ columns: { id } }: SourceMapping): string | undefined {
  if (typeof id === 'string') return id;
  return 'column' in id ? id.column : undefined;
}

function planText(
  field: TextField,
  name: TextColumnName,
  columns: ColumnFinder,
  missingOf: (own: readonly string[] | undefined) => ReadonlySet<string>,
  builder: TableBuilder,
): CellReader {
  if (typeof field === 'string')
    return textReader(columns.find(field), name, missingOf(undefined), undefined, builder);
  if ('value' in field) return constantText(field.value, name, builder);
  if ('oneOf' in field) {
    const ticks = Object.entries(field.oneOf).map(([header, value]) => ({
      index: columns.find(header),
      value,
    }));
    return tickedTextReader(ticks, missingOf(field.missing), name, builder);
  }
  return textReader(columns.find(field.column), name, missingOf(field.missing), field.values, builder);
}

function planRating(
  rating: string,
  { mapping, config, builder, leftOut }: PlanContext,
  columns: ColumnFinder,
  missingOf: (own: readonly string[] | undefined) => ReadonlySet<string>,
): CellReader | PlannedRating | undefined {
  const field = mapping.ratings[rating]!;
  const score = builder.scores.get(rating);
  if (score === undefined) {
    const measure = builder.measures.get(rating)!;
    const column =
      typeof field === 'string'
        ? { column: field, missing: [], decimal: '.' as const, optional: false }
        : field;
    if ('oneOf' in column) return undefined; // refused when the mapping is checked
    if (column.optional && !columns.has(column.column)) return undefined;
    const outcome = config.outcomes[rating];
    return numberReader(
      {
        index: columns.find(column.column),
        field: `ratings.${rating}`,
        missing: missingOf(column.missing),
        decimal: column.decimal,
      },
      (value) => (measure.values[builder.rows] = value),
      outcome?.kind === 'measure' ? outcome : {},
    );
  }
  const target: RatingTarget = {
    id: rating,
    scale: score.scale,
    column: score,
    leftOut: () => leftOut(rating),
  };
  if (typeof field === 'object' && 'oneOf' in field) {
    const ticks = Object.entries(field.oneOf).map(([header, points]) => ({
      index: columns.find(header),
      points: field.reversed ? score.scale.low + score.scale.high - points : points,
    }));
    return tickedRatingReader(ticks, missingOf(field.missing), target, builder);
  }
  const column: RatingColumn =
    typeof field === 'string'
      ? { column: field, reversed: false, decimals: false, decimal: '.', changes: [], optional: false }
      : field;
  if (column.optional && !columns.has(column.column)) return undefined;
  return plannedRating(columns.find(column.column), column, missingOf(column.missing), target, builder);
}
