import type { Countable } from '../../model/playbook/directives.ts';
import type { Context } from '../context.ts';
import { capital } from '../../model/capital.ts';
import type { ProseCard, ProseElement, ProseNode } from './playbook-model.ts';
import type { Subject } from './live-subjects.ts';
import { NONE, subjectOf, WHERE } from './live-subjects.ts';
import {
  countWords,
  driverWords,
  indicatorWords,
  periodWords,
  promiseWords,
  scoreWords,
  themeWords,
} from './live-words.ts';

type Attributes = Readonly<Record<string, string>>;

const WORDS: Readonly<Record<Subject, (id: string, show: string, context: Context) => string>> = {
  driver: driverWords,
  theme: themeWords,
  indicator: indicatorWords,
  promise: promiseWords,
};
const NAMED_BY: Readonly<Record<Subject, string>> = {
  driver: 'name',
  theme: 'name',
  indicator: 'name',
  promise: 'title',
};

/** A figure in a sentence: a link where it names a thing with a page, words otherwise. */
export function inlineFigure(name: string, attributes: Attributes, context: Context): ProseNode {
  if (name === 'score') {
    const outcome = attributes['outcome'] ?? context.config.mainOutcome;
    return `${context.outcomeName(outcome)} ${scoreWords(outcome, context)}`;
  }
  if (name === 'count') return countWords(attributes['of'] as Countable, context);
  const kind = name as Subject;
  const id = subjectOf(kind, attributes, context);
  if (id === null) return element('em', {}, [NONE[kind]]);
  const show = attributes['show'] ?? NAMED_BY[kind];
  const words = WORDS[kind](id, show, context);
  const href = show === NAMED_BY[kind] ? addressOf(kind, id, context) : null;
  return href === null ? words : element('a', { href }, [words]);
}

/** The address of a thing; null where it has no place of its own. */
function addressOf(kind: Subject, id: string, { results }: Context): string | null {
  switch (kind) {
    case 'driver':
      return `drivers/${id}/`;
    case 'theme':
      return `themes/${id}/`;
    case 'indicator':
      return `indicators/#${id}`;
    case 'promise':
      return results.fixes.some(({ promise }) => promise === id) ? `fixes/#${id}` : null;
    default:
      return kind satisfies never;
  }
}

/** A block with what this workspace knows of one thing. */
export function figureCard(name: string, attributes: Attributes, context: Context): ProseCard {
  if (name === 'score-card') return scoreCard(attributes, context);
  const kind = name.replace(/-card$/, '') as Subject;
  const id = subjectOf(kind, attributes, context);
  if (id === null) {
    return {
      kind: 'card',
      title: 'Nothing to show in this report yet',
      href: WHERE[kind],
      lines: [`There is ${NONE[kind]}.`],
      source: null,
    };
  }
  const words = WORDS[kind];
  return {
    kind: 'card',
    title: words(id, NAMED_BY[kind], context),
    href: addressOf(kind, id, context),
    lines: CARD_LINES[kind](id, context),
    source: `From this report${periodWords(context)}; data as of ${context.f.date(context.results.asOf)}.`,
  };
}

const CARD_LINES: Readonly<Record<Subject, (id: string, context: Context) => readonly string[]>> = {
  driver: (id, context) => [
    `Link with ${context.outcomeName(context.results.drivers.outcome)}: ${driverWords(id, 'link', context)}. A link is no proof of a cause.`,
    `Rated: ${driverWords(id, 'performance', context)}.`,
  ],
  theme: themeLines,
  indicator: (id, context) => [
    `Latest: ${indicatorWords(id, 'latest', context)}.`,
    `Against what customers say: ${indicatorWords(id, 'lead', context)}.`,
  ],
  promise: (id, context) => [
    `Status: ${promiseWords(id, 'status', context)}.`,
    `Next report by: ${promiseWords(id, 'next', context)}.`,
  ],
};

function themeLines(id: string, context: Context): readonly string[] {
  const { f, results } = context;
  const result = context.themeResult(id);
  if (result === null || result.mentions === 0) return ['No comment carries it yet.'];
  const customers = result.customers === 0 ? '' : ` by ${f.counted(result.customers, 'customer')}`;
  return [
    `Raised in ${f.percent(result.share)} of ${f.counted(results.themes.coverage.base, 'comment')}: ${f.counted(result.mentions, 'mention')}${customers}.`,
    `${capital(themeWords(id, 'revenue', context))}.`,
  ];
}

function scoreCard(attributes: Attributes, context: Context): ProseCard {
  const outcome = attributes['outcome'] ?? context.config.mainOutcome;
  return {
    kind: 'card',
    title: context.outcomeName(outcome),
    href: '',
    lines: [`${scoreWords(outcome, context)}.`],
    source: `From this report; data as of ${context.f.date(context.results.asOf)}.`,
  };
}

export function element(
  tag: ProseElement['tag'],
  attributes: Attributes,
  children: readonly ProseNode[],
): ProseElement {
  return { kind: 'element', tag, attributes, children, isTask: false };
}
