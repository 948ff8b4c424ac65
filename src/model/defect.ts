import { compareText } from './compare-text.ts';

/**
 * A defect in the user's files: a record with a place and a remedy.
 *
 * The shape is public: `check --format json` prints it and editors and CI read it. `code` is permanent; `what` and
 * `fix` are sentences and may be reworded.
 */
export interface Defect {
  /** An error stops the build; a warning is printed and shown on the data-quality page. */
  readonly severity: 'error' | 'warning';
  /** Relative to the workspace, with forward slashes. */
  readonly file: string;
  /** Physical line of the file, from 1, header included; 1 when the defect concerns the whole file. */
  readonly line: number;
  /** Column of the table (CSV: the field's number) or of the text (YAML: the character), from 1. */
  readonly column: number;
  readonly code: DefectCode;
  /** What was seen and what was expected, in one sentence. Never quotes a comment. */
  readonly what: string;
  /** What the author does about it. */
  readonly fix: string;
}

/** Every way a workspace can be wrong. A code, once published, keeps its meaning. */
export type DefectCode =
  // the workspace as a folder
  | 'workspace-missing'
  | 'file-missing'
  | 'file-unreadable'
  | 'file-unexpected'
  | 'file-repeated'
  | 'name-unsafe'
  // YAML documents
  | 'yaml-syntax'
  | 'yaml-alias'
  | 'yaml-duplicate-key'
  | 'quotes-curled'
  | 'field-unknown'
  | 'field-missing'
  | 'field-invalid'
  | 'reference-unknown'
  // Markdown pages
  | 'front-matter-missing'
  | 'markdown-html'
  | 'markdown-unsupported'
  | 'heading-order'
  | 'image-without-words'
  | 'directive-unknown'
  | 'directive-invalid'
  | 'link-broken'
  // bytes and records of a CSV
  | 'encoding-invalid'
  | 'encoding-mismatch'
  | 'character-lost'
  | 'delimiter-mismatch'
  | 'quote-stray'
  | 'quote-unclosed'
  | 'line-end-mixed'
  | 'row-too-short'
  | 'row-too-long'
  | 'file-empty'
  // columns
  | 'column-duplicate'
  | 'column-missing'
  | 'column-unknown'
  // cells
  | 'cell-required'
  | 'cell-out-of-range'
  | 'cell-not-a-number'
  | 'cell-not-listed'
  | 'cell-ambiguous'
  | 'date-invalid'
  | 'date-in-future'
  | 'id-repeated'
  | 'row-repeated'
  | 'theme-unknown'
  // judgements over many cells
  | 'scale-change-suspected'
  | 'not-asked-suspected'
  | 'customer-unknown'
  | 'name-variant'
  | 'name-slip-suspected'
  | 'names-too-many'
  | 'name-is-question'
  | 'source-without-answers'
  | 'outcome-without-source'
  | 'too-many-defects'
  // themes and promises
  | 'test-sentence-fails'
  | 'rule-duplicate'
  | 'placeholder-left'
  | 'public-text-internal'
  | 'promise-overdue'
  | 'promise-overdue-unexplained'
  | 'promise-date-out-of-bounds'
  // the journey
  | 'stage-unknown'
  | 'stage-order-repeated'
  | 'stage-unmeasured'
  | 'care-about-unmeasured'
  | 'moment-unowned'
  | 'moment-unmeasured'
  // units, meetings, surveys, the outer loop and recognition
  | 'decision-overdue'
  | 'agenda-too-long'
  | 'survey-without-change'
  | 'outer-loop-below-half'
  | 'support-outgrows-customers'
  | 'judge-of-own-work'
  // what customers read
  | 'translation-without-original'
  | 'translation-incomplete'
  | 'evidence-not-borne-out'
  | 'evidence-unchecked'
  | 'release-difference'
  // direction
  | 'review-overdue'
  // assumptions
  | 'churn-reversed'
  // plans
  | 'vital-few-without-plan'
  | 'plan-without-owner'
  | 'plan-without-indicator'
  | 'plan-target-weak'
  | 'plan-cause-missing'
  | 'plan-cause-names-person'
  | 'plan-cause-without-workflow'
  | 'plan-whys-short'
  | 'milestone-overdue'
  | 'indicator-without-data';

/** How many rows of a file went where: `read = used + refused + unanswered`, for every file. */
export interface LedgerEntry {
  readonly file: string;
  readonly read: number;
  readonly used: number;
  /** Rows with at least one error; the build stops until there are none. */
  readonly refused: number;
  /** Rows without any outcome, rating, comment or theme: read, understood and empty. */
  readonly unanswered: number;
  /** What must be mended first when no row of the file was read; absent from a file that was. */
  readonly notRead?: 'configuration-invalid' | 'source-invalid' | 'file-invalid';
}

/** Order in which people work through defects: by file, then down the file. */
export function compareDefects(a: Defect, b: Defect): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.code, b.code);
}
