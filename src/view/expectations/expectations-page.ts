import { isOne } from '../figures/score-words.ts';
import type { GrowthShares, KindResult, NaturalTheme } from '../../analysis/results.ts';
import { VOICE_KINDS } from '../../model/expectations/word-list.ts';
import type { Context } from '../context.ts';
import { noComments } from '../no-comments.ts';
import { accuracySentence } from '../method/word-list-accuracy.ts';
import type { DataTable, EmptyState, KeyFigure } from '../page-model.ts';
import { KIND_NAMES, kindBlock } from '../voice/kind-block.ts';
import { voicedQuotes } from '../voice/voiced-quote.ts';
import { kindsFigure } from './kinds-figure.ts';
import { growthFigure, growthText, noGrowth } from './growth-figure.ts';
import { languagesPart } from './languages-part.ts';
import type { ExpectationsPage, NaturalThemeEntry } from './expectations-model.ts';

const COMMENTS_OF_A_SIDE = 6;
const COMMENTS_OF_AN_ASK = 5;
const COMMENTS_OF_AN_EMOTION = 3;

/** What customers say they expect, what they confirm, what they ask for, and how they feel about it. */
export function expectationsPage(context: Context): ExpectationsPage {
  const { results } = context;
  const { judged } = results.expectations;
  const read = judged > 0;
  const blocks = (kinds: readonly (typeof VOICE_KINDS)[number][], most: number) =>
    read ? kinds.map((kind) => kindBlock(kind, most, context)) : [];
  return {
    title: 'What customers expect',
    description: 'What customers want and what they confirm, in their own words.',
    lede: ledeOf(context),
    empty: read
      ? null
      : (noComments(
          'Comments to read expectations from',
          'What customers expect stands in their own words.',
          context,
        ) ?? noLanguage),
    keyFigures: read ? keyFigures(context) : [],
    source: sourceOf(context),
    kinds: read ? kindsFigure(context) : null,
    split: blocks(['expectation', 'validation'], COMMENTS_OF_A_SIDE),
    bySource: read ? bySource(context) : null,
    asks: blocks(['do-more', 'do-less', 'keep-doing'], COMMENTS_OF_AN_ASK),
    emotions: blocks(['pleased', 'concerned', 'frustrated'], COMMENTS_OF_AN_EMOTION),
    natural: naturalPart(context),
    growth: {
      text: growthText(context),
      figure: growthFigure(context),
      empty: read && growthFigure(context) === null ? noGrowth(context) : null,
    },
    languages: languagesPart(context),
    notes: read
      ? [
          `The lists tell words, not meaning: irony is missed, and so is frustration that is told without a word for it. ${accuracySentence(context)}`,
          'A comment may be of several kinds. Shares of kinds do not add up to 100%.',
          'Who writes is not everybody: tickets and notes are mostly about what went wrong. Compare shares within a source.',
        ]
      : [],
  };
}

const noLanguage: EmptyState = {
  missing: 'Comments in a language that can be read',
  why: 'Comments are told apart by word lists, one for each language. No comment says that it is in a language with a list.',
  next: 'Say the language of the comments in the source, or write word lists for theirs.',
  command: null,
  file: 'data/feedback/<source>/source.yaml or content/word-lists/<kind>.yaml',
  skeleton: 'language: en',
};

function kindOf(context: Context, kind: KindResult['kind']): KindResult {
  return context.results.expectations.kinds.find((each) => each.kind === kind)!;
}

function ledeOf(context: Context): string {
  const { f, results } = context;
  const { judged } = results.expectations;
  const [expects, validates] = [kindOf(context, 'expectation'), kindOf(context, 'validation')];
  if (expects.share === null || validates.share === null)
    return 'What customers want and what they confirm, in their own words.';
  return `Of ${f.counted(judged, 'comment')}, ${f.percent(expects.share)} say what customers want or what is not as it should be, and ${f.percent(validates.share)} confirm that something works.`;
}

function keyFigures({ f, results, config }: Context): readonly KeyFigure[] {
  const { split, judged } = results.expectations;
  const percent = f.percents(
    [split.expectationsOnly, split.both, split.validationsOnly, split.neither].map((count) => count / judged),
  );
  const figure = (label: string, count: number, detail: string): KeyFigure => ({
    label,
    value: judged < config.thresholds.fullAnswers ? f.count(count) : percent(count / judged),
    detail: `${f.count(count)} of ${f.counted(judged, 'comment')}; ${detail}`,
  });
  return [
    figure('Expectations only', split.expectationsOnly, 'they want something or miss something'),
    figure('Both', split.both, 'something works and something does not'),
    figure('Validations only', split.validationsOnly, 'they confirm that something works'),
    figure('Neither', split.neither, 'by the words in the lists'),
  ];
}

function sourceOf(context: Context): string {
  const { f, results } = context;
  const { judged, comments } = results.expectations;
  return context.footnote(
    `${f.counted(judged, 'comment')} of ${f.count(comments)}`,
    context.sourcesCommenting,
    'comments in languages with word lists',
  );
}

function bySource(context: Context): DataTable {
  const { f, results } = context;
  const { kinds } = results.expectations;
  const sources = kinds[0]!.bySource;
  const percent = f.percents(kinds.flatMap(({ bySource: own }) => own.map(({ share }) => share)));
  return {
    caption: 'Kinds of comments by source',
    columns: [
      { label: 'Source', numeric: false },
      { label: 'Comments', numeric: true },
      ...VOICE_KINDS.map((kind) => ({ label: KIND_NAMES[kind], numeric: true })),
    ],
    rows: sources.map(({ group, base }, at) => [
      { text: context.sourceName(group) },
      { text: f.count(base) },
      ...kinds.map(({ bySource: own }) => {
        const share = own[at]!.share;
        return { text: share === null ? 'too few' : percent(share) };
      }),
    ]),
    source: sourceOf(context),
  };
}

function naturalPart(context: Context): ExpectationsPage['natural'] {
  const { f, results } = context;
  const { naturalThemes: natural } = results.expectations;
  if (natural.kind === 'not-found') {
    const base = f.counted(natural.distinct, 'different comment');
    const reasons = {
      'too-few-comments': `There are ${base}; a hundred are needed before groups of words can be told from chance.`,
      'too-few-terms': `In ${base} too few words come up again and again to be grouped.`,
      'no-stable-grouping': `No stable grouping: the words of ${base} were grouped in halves of the comments, and fewer than two groups came back.`,
    };
    return { text: reasons[natural.reason], stability: null, themes: [] };
  }
  return {
    text: `All ${f.counted(natural.comments, 'comment')} were put into one pool, without any list of topics. ${capitalCount(natural.themes.length)} groups of words bubble up, each named by its own words.`,
    stability: `Halves of the comments agree on these groups with an adjusted Rand index of ${f.decimal(natural.adjustedRand, 2)} (0 is chance, 1 the same), over ${f.count(natural.halves)} half-samples.`,
    themes: natural.themes.map((theme, at) => naturalEntry(theme, at, natural.comments, context)),
  };
}

function capitalCount(count: number): string {
  return ['No', 'One', 'Two', 'Three', 'Four'][count] ?? String(count);
}

/** As many words as make a name. */
const WORDS_OF_A_NAME = 4;

function naturalEntry(theme: NaturalTheme, at: number, base: number, context: Context): NaturalThemeEntry {
  const { f, voice } = context;
  const rest = theme.terms.slice(WORDS_OF_A_NAME);
  const percent = f.percents([theme.share, theme.interval.low, theme.interval.high]);
  return {
    id: `natural-${at + 1}`,
    title: `“${theme.terms.slice(0, WORDS_OF_A_NAME).join(', ')}”`,
    lines: [
      `${f.count(theme.mentions)} of ${f.counted(base, 'comment')} (${percent(theme.share)}, likely ${percent(theme.interval.low)} to ${percent(theme.interval.high)}); ${f.count(theme.expectations)} hold an expectation, ${f.count(theme.validations)} a validation.`,
      `Its words are together in ${f.percent(theme.stability)} of the half-samples.${rest.length === 0 ? '' : ` It also holds ${f.list(rest.map((term) => `“${term}”`))}.`}`,
      growthSentence(theme.coreGrowth, context),
    ],
    quotes: voicedQuotes(voice.naturalExamples[at] ?? [], context),
  };
}

function growthSentence(growth: GrowthShares, { f }: Context): string {
  if (growth.kind === 'not-estimable') {
    return growth.reason === 'not-known'
      ? 'Core-growth customers are not known.'
      : `Too few customers commented to compare core-growth customers (${f.counted(growth.coreGrowth.n, 'comment')}) with others (${f.count(growth.others.n)}).`;
  }
  const { coreGrowth, others, interval, evidence } = growth;
  const points = f.signed(growth.difference * 100, 0);
  const range = ` (difference ${points} ${isOne(points) ? 'point' : 'points'}, likely ${f.signed(interval.low * 100, 0)} to ${f.signed(interval.high * 100, 0)})`;
  const percent = f.percents([coreGrowth.share, others.share]);
  return `Core-growth customers: ${percent(coreGrowth.share)} of ${f.counted(coreGrowth.n, 'comment')}; others: ${percent(others.share)} of ${f.count(others.n)}${range}, ${evidence ? 'more than chance would explain' : 'which chance can explain when so many are compared'}.`;
}
