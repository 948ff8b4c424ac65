/** What an attribute of a directive may hold. */
export type AttributeKind =
  /** An id of the workspace or of the glossary; it must exist. */
  | 'outcome'
  | 'driver'
  | 'theme'
  | 'indicator'
  | 'promise'
  | 'term'
  /** The place in the order of importance, 1 to 9. */
  | 'rank'
  /** A file of the templates folder. */
  | 'template'
  | 'words'
  | { readonly oneOf: readonly string[] };

export interface AttributeRule {
  readonly kind: AttributeKind;
  readonly required: boolean;
}

export interface DirectiveRule {
  /** `text` stands in a sentence (`:name`), `leaf` on a line of its own (`::name`), `container` around lines (`:::name`). */
  readonly form: 'text' | 'leaf' | 'container';
  /** Whether `[words]` must follow the name. */
  readonly label: boolean;
  readonly attributes: Readonly<Record<string, AttributeRule>>;
  /** An example to copy, as messages show it. */
  readonly example: string;
}

const optional = (kind: AttributeKind): AttributeRule => ({ kind, required: false });
const required = (kind: AttributeKind): AttributeRule => ({ kind, required: true });
const show = (...oneOf: readonly string[]): AttributeRule => optional({ oneOf });

/** What `:count{of=…}` can count. */
const COUNTS = [
  'items',
  'comments',
  'customers',
  'sources',
  'themes',
  'vital-few',
  'drivers',
  'key-drivers',
  'indicators',
  'promises',
] as const;
export type Countable = (typeof COUNTS)[number];

/**
 * Every directive that playbook pages may use. Without `id` a directive means the first of its kind in this workspace:
 * the main outcome, the strongest key driver, the largest of the vital few; pages that ship with the engine use no ids.
 */
export const DIRECTIVES: Readonly<Record<string, DirectiveRule>> = {
  score: {
    form: 'text',
    label: false,
    attributes: { outcome: optional('outcome') },
    example: ':score{outcome=recommend}',
  },
  driver: {
    form: 'text',
    label: false,
    attributes: { id: optional('driver'), rank: optional('rank'), show: show('name', 'link', 'performance') },
    example: ':driver{id=installation show=link}',
  },
  theme: {
    form: 'text',
    label: false,
    attributes: {
      id: optional('theme'),
      rank: optional('rank'),
      show: show('name', 'mentions', 'share', 'customers', 'revenue'),
    },
    example: ':theme{id=late-installation show=share}',
  },
  indicator: {
    form: 'text',
    label: false,
    attributes: { id: optional('indicator'), rank: optional('rank'), show: show('name', 'latest', 'lead') },
    example: ':indicator{id=orders-without-date show=latest}',
  },
  promise: {
    form: 'text',
    label: false,
    attributes: { id: optional('promise'), rank: optional('rank'), show: show('title', 'status', 'next') },
    example: ':promise{id=late-installation show=next}',
  },
  count: {
    form: 'text',
    label: false,
    attributes: { of: required({ oneOf: COUNTS }) },
    example: ':count{of=comments}',
  },
  term: {
    form: 'text',
    label: true,
    attributes: { id: required('term') },
    example: ':term[key drivers]{id=key-driver}',
  },
  'score-card': {
    form: 'leaf',
    label: false,
    attributes: { outcome: optional('outcome') },
    example: '::score-card',
  },
  'driver-card': {
    form: 'leaf',
    label: false,
    attributes: { id: optional('driver'), rank: optional('rank') },
    example: '::driver-card{id=installation}',
  },
  'theme-card': {
    form: 'leaf',
    label: false,
    attributes: { id: optional('theme'), rank: optional('rank') },
    example: '::theme-card{id=late-installation}',
  },
  'indicator-card': {
    form: 'leaf',
    label: false,
    attributes: { id: optional('indicator'), rank: optional('rank') },
    example: '::indicator-card{id=orders-without-date}',
  },
  'promise-card': {
    form: 'leaf',
    label: false,
    attributes: { id: optional('promise'), rank: optional('rank') },
    example: '::promise-card{id=late-installation}',
  },
  command: {
    form: 'leaf',
    label: false,
    attributes: { run: required('words') },
    example: '::command{run="npm run check"}',
  },
  template: {
    form: 'leaf',
    label: false,
    attributes: { file: required('template') },
    example: '::template{file=five-whys.txt}',
  },
  note: { form: 'container', label: true, attributes: {}, example: ':::note[Watch out]' },
};

/** Kinds of attributes that name something of one workspace. */
export type NamedKind = 'outcome' | 'driver' | 'theme' | 'indicator' | 'promise' | 'term';

export function isNamedKind(kind: AttributeKind): kind is NamedKind {
  return (
    typeof kind === 'string' && ['outcome', 'driver', 'theme', 'indicator', 'promise', 'term'].includes(kind)
  );
}
