import type { ColumnProfile } from './column-profile.ts';
import { counted } from '../../model/counted.ts';
import { chooseDate, chooseId } from './dates/date-and-id.ts';
import type { DateChoice, IdChoice } from './dates/date-and-id.ts';
import type { TextFieldName } from './header-words.ts';
import { TEXT_FIELDS, asksComment, fitOf, isOurs, isPersonal, isTitle } from './header-words.ts';
import { whyLeftOut } from './left-out.ts';
import type { MeasureFinding } from './measure-look.ts';
import { lookAtMeasure } from './measure-look.ts';
import type { RatingFinding } from './ratings/rating-look.ts';
import { lookAtRating } from './ratings/rating-look.ts';
import { isMachineBlank } from './no-answer.ts';
import type { TickedQuestion } from './ratings/tick-columns.ts';
import { tickedQuestionsOf } from './ratings/tick-columns.ts';

/** How often each text of a list comes, on average. */
const FEWEST_REPEATS = 5;

export type Role =
  | { readonly kind: 'id' }
  | { readonly kind: 'date' }
  | {
      readonly kind: 'field';
      readonly field: TextFieldName;
      /** Cell text to the value of the report, where they differ. */
      readonly values: ReadonlyMap<string, string> | undefined;
      readonly missing: readonly string[];
    }
  | {
      readonly kind: 'rating';
      readonly finding: RatingFinding;
      /** Where each answer has a column of its own: this one and its neighbours, with points of the scale. */
      readonly ticks?: Ticks;
    }
  /** An answer of a rating that an earlier column begins. */
  | { readonly kind: 'tick' }
  | { readonly kind: 'measure'; readonly finding: MeasureFinding }
  | { readonly kind: 'comment'; readonly html: boolean; readonly missing: readonly string[] }
  | { readonly kind: 'personal' }
  | { readonly kind: 'left-out' };

export interface Ticks {
  readonly columns: readonly Tick[];
  /** Texts of cells that are not ticked. */
  readonly unticked: readonly string[];
}
export interface Tick {
  readonly reference: string;
  readonly header: string;
  readonly points: number;
}

export interface ColumnRole {
  readonly column: ColumnProfile;
  /** How source.yaml names the column: its header, or `#3`. */
  readonly reference: string;
  readonly role: Role;
  readonly why: string;
  /** What the author has to confirm. */
  readonly confirm: string | undefined;
}

export interface Roles {
  readonly columns: readonly ColumnRole[];
  readonly id: IdChoice;
  readonly date: DateChoice;
}

type Verdict = Pick<ColumnRole, 'role' | 'why'> & {
  readonly confirm?: string | undefined;
  /** The question in words, where the column is one of its answers. */
  readonly question?: string;
};

/** Gives every column one role, with the reason; what nothing speaks for is left out. */
export function rolesOf(columns: readonly ColumnProfile[]): Roles {
  const verdicts = new Map<number, Verdict>();
  const open = (): readonly ColumnProfile[] => columns.filter(({ index }) => !verdicts.has(index));
  for (const question of tickedQuestionsOf(columns)) addTicks(question, columns, verdicts);
  for (const column of open()) {
    const verdict = unnamed(column, columns) ?? personal(column) ?? empty(column);
    if (verdict !== undefined) verdicts.set(column.index, verdict);
  }
  const date = chooseDate(open());
  if (date.column !== undefined) {
    verdicts.set(date.column.index, { role: { kind: 'date' }, why: date.why, confirm: date.confirm });
  }
  const isCustomer = ({ header }: ColumnProfile): boolean => fitOf(header, TEXT_FIELDS.customer) >= 0;
  const id = chooseId(open().filter((column) => !isCustomer(column)));
  if (id.column !== undefined) verdicts.set(id.column.index, { role: { kind: 'id' }, why: id.why });
  for (const field of Object.keys(TEXT_FIELDS) as TextFieldName[]) {
    const chosen = chooseField(field, open());
    if (chosen !== undefined) verdicts.set(chosen.column.index, chosen);
  }
  for (const column of open()) {
    const found = lookAtRating(column, columns);
    if (found?.kind === 'no-rating') verdicts.set(column.index, leftOut(found.why));
    else if (found !== undefined) verdicts.set(column.index, ratingVerdict(column, found, columns, verdicts));
  }
  for (const column of open()) {
    const finding = lookAtMeasure(column);
    if (finding === undefined) continue;
    const { why, confirm } = finding;
    verdicts.set(column.index, { role: { kind: 'measure', finding }, why, confirm });
  }
  for (const column of open()) {
    const verdict = commentOf(column, columns);
    if (verdict !== undefined) verdicts.set(column.index, verdict);
  }
  addTitles(open(), verdicts);
  return {
    id,
    date,
    columns: columns.map((column) => {
      const { role, why, confirm, question } = verdicts.get(column.index) ?? leftOut(whyLeftOut(column));
      const named = question === undefined ? column : { ...column, question };
      return { column: named, reference: referenceOf(column, columns), role, why, confirm };
    }),
  };
}

function addTicks(
  { question, finding, answers, silent, unticked }: TickedQuestion,
  columns: readonly ColumnProfile[],
  verdicts: Map<number, Verdict>,
): void {
  const ticks = answers.map(({ column, points }) => ({
    reference: referenceOf(column, columns),
    header: column.header,
    points,
  }));
  const [lead, ...others] = answers.map(({ column }) => column.index) as [number, ...number[]];
  const { why, confirm } = finding;
  verdicts.set(lead, {
    role: { kind: 'rating', finding, ticks: { columns: ticks, unticked } },
    why,
    confirm,
    question,
  });
  for (const index of others)
    verdicts.set(index, { role: { kind: 'tick' }, why: `the rating that column ${lead + 1} begins` });
  for (const { index } of silent) verdicts.set(index, leftOut('ticked for no answer, it seems'));
}

function leftOut(why: string): Verdict {
  return { role: { kind: 'left-out' }, why };
}

/** A header names its first column; others are named by position. */
function referenceOf({ index, header }: ColumnProfile, columns: readonly ColumnProfile[]): string {
  const first = columns.find((other) => other.header === header);
  return header === '' || /^#\d+$/.test(header) || first?.index !== index ? `#${index + 1}` : header;
}

function unnamed(column: ColumnProfile, columns: readonly ColumnProfile[]): Verdict | undefined {
  const { header, index } = column;
  if (header === '') return leftOut('the column has no header');
  const first = columns.find((other) => other.header === header)!;
  if (first.index !== index) {
    return leftOut(
      `the header also names column ${first.index + 1}; rename one of them in the export to use it`,
    );
  }
  return undefined;
}

function empty({ filled, values }: ColumnProfile): Verdict | undefined {
  const blank = filled === 0 || [...(values?.keys() ?? [''])].every(isMachineBlank);
  return blank ? leftOut('the column is empty') : undefined;
}

function personal({ header, addressShare }: ColumnProfile): Verdict | undefined {
  if (addressShare > 0.3)
    return { role: { kind: 'personal' }, why: 'the cells hold e-mail or network addresses' };
  return isPersonal(header)
    ? { role: { kind: 'personal' }, why: 'the header names a person or a place' }
    : undefined;
}

/** The best column for one describing field: the first pattern that fits, then the fullest column. */
function chooseField(
  field: TextFieldName,
  columns: readonly ColumnProfile[],
): (Verdict & { column: ColumnProfile }) | undefined {
  const [best] = columns
    .map((column) => ({
      column,
      fit: fitOf(column.question, TEXT_FIELDS[field]),
      own: fitOf(column.header, TEXT_FIELDS[field]),
    }))
    .filter(({ column, fit, own }) => Math.max(fit, own) >= 0 && fieldSuits(field, column))
    .toSorted((a, b) => rank(a) - rank(b) || b.column.filled - a.column.filled);
  if (best === undefined) return undefined;
  const { column } = best;
  const missing = [...(column.values?.keys() ?? [])].filter(isMachineBlank);
  const values = field === 'language' ? tagsOf(column) : undefined;
  const why = `the header speaks of the ${field}${column.values === undefined ? '' : `; ${counted(column.values.size, 'different value')}`}`;
  return {
    column,
    role: { kind: 'field', field, values, missing },
    why,
    confirm: `is this the ${field} you report by?`,
  };
}

function rank({ fit, own }: { fit: number; own: number }): number {
  return Math.min(...[fit, own].filter((position) => position >= 0));
}

function fieldSuits(field: TextFieldName, column: ColumnProfile): boolean {
  if (column.date !== undefined || column.dateExample !== undefined || column.multipleChoice) return false;
  if (field === 'language') {
    return (
      column.values !== undefined &&
      [...column.values.keys()].every((text) => isMachineBlank(text) || tagOf(text) !== undefined)
    );
  }
  if (field === 'customer') return column.longest <= 120;
  const one = column.values?.size === 1 && column.rows > 1;
  return column.values !== undefined && column.longest <= 80 && (!one || field === 'channel');
}

/** Language cells as tags: `DE` and `en_us` become `de` and `en-us`; undefined when all cells are tags already. */
function tagsOf({ values }: ColumnProfile): ReadonlyMap<string, string> | undefined {
  const texts = [...(values?.keys() ?? [])].filter((text) => !isMachineBlank(text));
  return texts.every((text) => tagOf(text) === text)
    ? undefined
    : new Map(texts.map((text) => [text, tagOf(text)!]));
}

function tagOf(text: string): string | undefined {
  const form = /^([A-Za-z]{2,3})((?:[-_][A-Za-z0-9]{2,8})*)$/.exec(text);
  return form === null ? undefined : form[1]!.toLowerCase() + form[2]!.replaceAll('_', '-');
}

function ratingVerdict(
  column: ColumnProfile,
  finding: RatingFinding,
  columns: readonly ColumnProfile[],
  verdicts: ReadonlyMap<number, Verdict>,
): Verdict {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  const copy = columns.find(
    (other) =>
      other.index !== column.index &&
      verdicts.get(other.index)?.role.kind === 'rating' &&
      plain(other.header) === plain(column.header),
  );
  if (copy !== undefined)
    return leftOut(`seems to be a copy of column ${copy.index + 1}, which has the same name`);
  return { role: { kind: 'rating', finding }, why: finding.why, confirm: finding.confirm };
}

/** Whether a column holds what people wrote: by its header, or by many different texts of several words. */
function commentOf(column: ColumnProfile, columns: readonly ColumnProfile[]): Verdict | undefined {
  const { header, question, meanLength, meanWords, distinctShare, filled } = column;
  const asked = asksComment(header) || asksComment(question);
  if (
    column.date !== undefined ||
    column.dateExample !== undefined ||
    column.linkShare > 0.3 ||
    isOurs(header)
  )
    return undefined;
  if (column.values?.size === 1 && column.rows > 20) return undefined;
  if (column.multipleChoice)
    return leftOut(
      asked
        ? 'the header asks for words, but many cells are alike, as several choices in one cell are; add it to columns.comment if customers wrote it'
        : 'several choices in one cell',
    );
  const prose = meanLength >= 20 && meanWords >= 3.5 && distinctShare >= 0.6;
  if (!prose && !(asked && distinctShare >= 0.5 && meanLength >= 4)) return undefined;
  const before = columns[column.index - 1];
  if (!asked && before?.values?.size === 1 && /^(?:column|unnamed:? ?)\d+$/i.test(header)) {
    return leftOut('free text beside tick boxes; add it to comment if it is feedback');
  }
  const title = isTitle(header);
  const html = column.markupShare > 0.2;
  const why = `${title ? 'the header speaks of a title' : asked ? 'the header asks for words' : 'many different texts'}; ${counted(filled, 'cell')}, ${Math.round(meanLength)} characters on average`;
  return {
    role: { kind: 'comment', html, missing: blanksIn(column) },
    why,
    confirm: asked || title ? undefined : 'are these the words of customers?',
  };
}

/** Titles go before the text they head, when there is such a text. */
function addTitles(open: readonly ColumnProfile[], verdicts: Map<number, Verdict>): void {
  if (![...verdicts.values()].some(({ role }) => role.kind === 'comment')) return;
  for (const column of open) {
    if (!isTitle(column.header) || isOurs(column.header) || repeatsLikeCodes(column)) continue;
    const missing = blanksIn(column);
    const role = { kind: 'comment', html: column.markupShare > 0.2, missing } as const;
    verdicts.set(column.index, { role, why: 'the header speaks of a title of the text' });
  }
}

/** A few texts that come again and again are chosen from a list, not written. */
function repeatsLikeCodes({ values }: ColumnProfile): boolean {
  if (values === undefined || values.size === 1) return values !== undefined;
  const written = [...values].filter(([text]) => !isMachineBlank(text));
  const cells = written.reduce((sum, [, count]) => sum + count, 0);
  return cells >= FEWEST_REPEATS * written.length;
}

function blanksIn({ values }: ColumnProfile): readonly string[] {
  return [...(values?.keys() ?? [])].filter(isMachineBlank);
}
