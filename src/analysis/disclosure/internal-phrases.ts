import type { Indicator } from '../../model/indicator.ts';
import type { FeedbackTable } from '../../model/feedback-table.ts';
import type { PromiseRecord } from '../../model/promises/promise.ts';
import type { Theme } from '../../model/theme.ts';

/** Something a person or a file of the workspace says that is not for the public. */
export interface InternalPhrase {
  readonly what: string;
  readonly text: string;
  /**
   * `quotation`: any eight words in a row; `words`: all its words in a row, however they are spelled; `spelled`: letter
   * by letter.
   */
  readonly sought: 'quotation' | 'words' | 'spelled';
  /** Whether a text that authors publish may say the same. */
  readonly mayBePublished: boolean;
}

/** Fields of a promise that never leave the team. */
const INTERNAL_PROMISE_FIELDS: readonly string[] = ['public', 'theme', 'fix', 'figure'];

/** Names of fields and columns that no public document has. */
const FIELD_NAMES = [
  'revenueCentsPerYear',
  'revenuePerYear',
  'revenue_per_year',
  'handlingCost',
  'coreGrowth',
  'core_growth',
  'codedThemes',
  'madeOn',
  'feltFrom',
  'pickedFrom',
];

/** Folders of every workspace, as its files name each other. */
const WORKSPACE_PATHS = [
  'data/feedback',
  'data/operations',
  'data/customers.csv',
  'content/themes',
  'content/word-lists',
  'content/promises',
  'content/indicators',
  'content/units',
  'content/calendar',
  'content/outer-loop.yaml',
  'content/recognition',
  'outerloop.yaml',
  'source.yaml',
];

/** A title of fewer words may stand in another text by chance. */
const FEWEST_TITLE_WORDS = 4;

/** Everything internal that is words rather than rows. */
export function internalPhrases(internals: {
  readonly feedback: FeedbackTable;
  readonly themes: readonly Theme[];
  readonly promises: readonly PromiseRecord[];
  readonly indicators: readonly Indicator[];
  readonly folders: readonly string[];
}): readonly InternalPhrase[] {
  const { feedback, themes, promises, indicators, folders } = internals;
  const publicIds = promises.filter((promise) => promise.public).map(({ id }) => id);
  const spelled = (what: string, text: string): InternalPhrase => ({
    what,
    text,
    sought: 'spelled',
    mayBePublished: false,
  });
  return [
    ...promises.filter((promise) => !promise.public).flatMap(draftPhrases),
    ...themes.flatMap(themePhrases),
    ...[...themes, ...indicators]
      .filter(({ id }) => id.includes('-') && !publicIds.includes(id))
      .map(({ id }) => spelled(`the id "${id}" of a theme or an indicator`, id)),
    ...groupsOf([...themes, ...indicators]),
    ...FIELD_NAMES.map((name) => spelled(`the internal field name "${name}"`, name)),
    ...WORKSPACE_PATHS.map((path) => spelled(`the path "${path}" of the workspace`, path)),
    ...feedback.file.names.map((path) => spelled('the path of a data file', path)),
    ...folders
      .filter((folder) => folder.split(/[\\/]/).filter(Boolean).length > 1)
      .map((folder) => spelled('a folder of the machine that built the site', folder)),
  ];
}

function draftPhrases(draft: PromiseRecord): readonly InternalPhrase[] {
  const what = `the draft content/promises/${draft.id}.yaml`;
  const { title, id, ...rest } = draft;
  const phrases: InternalPhrase[] = textsIn(rest).map(({ text }) => ({
    what,
    text,
    sought: 'quotation',
    mayBePublished: true,
  }));
  if (title.split(/\s+/).length >= FEWEST_TITLE_WORDS)
    phrases.push({ what: `the title of ${what}`, text: title, sought: 'words', mayBePublished: true });
  if (id.includes('-'))
    phrases.push({ what: `the id of ${what}`, text: id, sought: 'spelled', mayBePublished: true });
  return phrases;
}

/** The description, the test sentences, and the rules as a list: one rule alone is how anybody would put it. */
function themePhrases(theme: Theme): readonly InternalPhrase[] {
  const of = `of content/themes/${theme.id}.yaml`;
  const quotation = (what: string, text: string): InternalPhrase => ({
    what: `${what} ${of}`,
    text,
    sought: 'quotation',
    mayBePublished: false,
  });
  const rules = [theme, ...Object.values(theme.languages)];
  const sentences = [...theme.tests.matches, ...theme.tests.misses];
  return [
    quotation('the description', theme.description ?? ''),
    ...rules.map(({ match }) => quotation('the rules', match.join(' '))),
    ...rules.map(({ not }) => quotation('the rules', not.join(' '))),
    ...sentences.map((each) => quotation('a test', typeof each === 'string' ? each : each.text)),
  ];
}

/** Teams by name. A name of one word, such as "Billing", is a word of the language too and is not sought. */
function groupsOf(owned: readonly { readonly group?: string | undefined }[]): readonly InternalPhrase[] {
  const groups = new Set(owned.flatMap(({ group }) => (group === undefined ? [] : [group])));
  return [...groups]
    .filter((group) => /\S\s+\S/.test(group))
    .map((group) => ({
      what: 'the name of a group that themes or indicators belong to',
      text: group,
      sought: 'words',
      mayBePublished: false,
    }));
}

export interface TextAt {
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** The texts of a promise that customers read, or would read once it is public, with their paths. */
export function textsIn(promise: Readonly<Record<string, unknown>>): readonly TextAt[] {
  return Object.entries(promise)
    .filter(([field]) => !INTERNAL_PROMISE_FIELDS.includes(field) && field !== 'id')
    .flatMap(([field, value]) => textsBelow(value, [field]));
}

function textsBelow(value: unknown, path: readonly (string | number)[]): readonly TextAt[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((each, index) => textsBelow(each, [...path, index]));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, each]) => textsBelow(each, [...path, key]));
  return [];
}
