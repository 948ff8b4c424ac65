import type { Context } from '../context.ts';
import { noComments } from '../no-comments.ts';
import type { DataTable, EmptyState, Entry, Skeleton } from '../page-model.ts';
import { groupSlugs } from './group-slugs.ts';
import { kindBlock } from './kind-block.ts';
import type { VoiceComment, VoiceInput } from './voice-input.ts';
import type { VoicedQuote, VoiceFeed, VoiceGroupPage, VoicePage, VoicePages } from './voice-model.ts';
import { voicedQuote, voicedQuotes } from './voiced-quote.ts';

const COMMENTS_A_BLOCK = 4;
const MASKED =
  'Names and numbers of customers, addresses, telephone, card and account numbers are masked where they were found; names that are in no file may remain.';

type Stream = VoiceInput['streams'][number];

/** Comments first: one a day, what to do more and less, the streams of the groups, and a list to pick from. */
export function voicePages(context: Context): VoicePages {
  const { voice } = context;
  const slugs = groupSlugs(voice.streams.map(({ group }) => group));
  const groupPages = voice.streams.map((stream) => groupPage(stream, slugs.get(stream.group)!, context));
  return {
    page: voicePage(slugs, context),
    groupPages,
    feeds: [
      dayFeed(context),
      ...voice.streams.map((stream) => groupFeed(stream, slugs.get(stream.group)!, context)),
    ],
  };
}

function voicePage(slugs: ReadonlyMap<string, string>, context: Context): VoicePage {
  const { f, results, voice } = context;
  const { comments } = results.volume;
  return {
    title: 'Customers’ voice',
    description: 'What customers said, in their own words: one comment a day, and a stream for every group.',
    lede:
      comments === 0
        ? 'What customers say, in their own words.'
        : `${f.counted(comments, 'comment')} in customers’ own words. Read one each day, take some to every meeting, and follow the stream of your group.`,
    empty: noComments('Comments', 'Scores say how much; comments say what.', context),
    ofTheDay: commentOfTheDay(context),
    blocks:
      results.expectations.judged === 0
        ? []
        : (['do-more', 'do-less', 'keep-doing'] as const).map((kind) =>
            kindBlock(kind, COMMENTS_A_BLOCK, context),
          ),
    streams: {
      intro:
        'Each stream holds the comments on themes that originate in the work of one group, newest first. It has a feed of its own for any feed reader or intranet.',
      entries: voice.streams.map((stream) => streamEntry(stream, slugs.get(stream.group)!, context)),
      empty: comments > 0 && voice.streams.length === 0 ? noGroups : null,
      skeletons: comments > 0 && voice.streams.length === 0 ? GROUP_SKELETON : [],
    },
    pickList: {
      intro:
        'The newest comments of every group. Tick what you take to the meeting, print the page, and read the comments aloud before any figure.',
      items: voice.toPick.map(({ group, comment }) => ({ group, quote: voicedQuote(comment, context) })),
      lines: ['Meeting', 'Date', 'Read by', 'What we ask the meeting to decide'],
    },
    sources: comments === 0 ? null : sourcesTable(context),
    note: MASKED,
  };
}

const noGroups: EmptyState = {
  missing: 'Streams by group',
  why: 'A group changes what it hears about. No theme says yet in whose work its issue originates.',
  next: 'Name the group in each theme, under group.',
  command: null,
  file: 'content/themes/<id>.yaml',
};

const GROUP_SKELETON: readonly Skeleton[] = [
  {
    file: 'content/themes/late-installation.yaml',
    text: 'name: Waiting to be connected\ngroup: Field delivery\nmatch:\n  - waiting since',
  },
];

function commentOfTheDay(context: Context): VoicePage['ofTheDay'] {
  const { f, voice } = context;
  const [today, ...earlier] = voice.ofTheDay;
  if (today === undefined) return null;
  return {
    heading: `Comment of the day: ${f.date(today.date)}`,
    quote: voicedQuote(today.comment, context),
    question: questionOn(today.comment),
    earlier: earlier.map(({ date, comment }) => ({
      date: f.date(date),
      quote: voicedQuote(comment, context),
    })),
    feed: DAY_FEED,
  };
}

function questionOn({ kinds }: VoiceComment): string {
  if (kinds.includes('expectation'))
    return 'To ask today: what in our work would have to change so that nobody has to write this again?';
  if (kinds.includes('validation'))
    return 'To ask today: what did we do here that others of us could do as well?';
  return 'To ask today: what did this customer hope for, and what did they get?';
}

function streamEntry({ group, comments, recent, shown }: Stream, slug: string, context: Context): Entry {
  const { f } = context;
  const newest = shown[0];
  const names = themesOf(group, context).map(({ id }) => context.themeQuoted(id));
  return {
    name: group,
    href: `voice/${slug}/`,
    markers: [],
    lines: [
      `On ${f.list(names)}.`,
      newest === undefined
        ? 'No comment yet.'
        : `${f.counted(comments, 'comment')}, ${f.count(recent)} of them in the last twelve weeks; the newest from ${f.date(newest.date)}.`,
    ],
  };
}

function themesOf(group: string, { themes }: Context): Context['themes'] {
  return themes.filter((theme) => theme.group === group);
}

function groupPage(
  { group, comments, recent, shown }: Stream,
  slug: string,
  context: Context,
): VoiceGroupPage {
  const { f, results } = context;
  const own = themesOf(group, context);
  return {
    id: slug,
    title: group,
    description: `What customers say about issues that originate with ${group}, newest first.`,
    lede: `What customers say on ${f.list(own.map(({ id }) => context.themeQuoted(id)))}, newest first.`,
    keyFigures: [
      {
        label: 'Comments',
        value: f.count(comments),
        detail:
          results.volume.comments === 0
            ? 'no source holds a comment yet'
            : `of ${f.counted(results.volume.comments, 'comment')} from all sources`,
      },
      {
        label: 'In the last twelve weeks',
        value: f.count(recent),
        detail: `to ${f.date(results.asOf)}`,
      },
      {
        label: 'Shown here',
        value: f.count(shown.length),
        detail: 'the newest; of comments that say the same only one',
      },
    ],
    source: context.footnote(
      f.counted(comments, 'comment'),
      context.sourcesCommenting,
      'comments that carry a theme of this group',
    ),
    themes: own.map((theme) => {
      const result = context.themeResult(theme.id);
      return {
        label: theme.name,
        text: `${f.counted(result?.mentions ?? 0, 'mention')}${theme.praise ? ', praise' : ''}`,
        href: `themes/${theme.id}/`,
      };
    }),
    quotes: voicedQuotes(shown, context),
    empty:
      shown.length > 0
        ? null
        : (noComments(`Comments for ${group}`, '', context) ?? {
            missing: `Comments for ${group}`,
            why: 'No comment carries a theme of this group yet.',
            next: 'Look through the comments without a theme on the data page; a theme may lack the words customers use.',
            command: null,
            file: 'content/themes/<id>.yaml',
          }),
    feedTitle: `Feed of comments for ${group}`,
    note: MASKED,
  };
}

function sourcesTable(context: Context): DataTable {
  const { f, results, sources } = context;
  const total = results.volume.comments;
  const percent = f.percents(results.volume.sources.map(({ comments }) => comments / total));
  const solicited = (id: string) => sources.find((source) => source.id === id)?.mapping.solicited;
  return {
    caption: 'Where comments come from',
    columns: [
      { label: 'Source', numeric: false },
      { label: 'How it came', numeric: false },
      { label: 'Comments', numeric: true },
      { label: 'Share', numeric: true },
    ],
    rows: results.volume.sources
      .filter(({ comments }) => comments > 0)
      .map(({ source, comments }) => [
        { text: context.sourceName(source) },
        { text: solicited(source) === true ? 'we asked' : 'volunteered: almost-free voice of the customer' },
        { text: f.count(comments) },
        { text: percent(comments / total) },
      ]),
    source: context.footnote(f.counted(total, 'comment'), context.sourcesCommenting),
  };
}

const DAY_FEED = 'voice/feed.xml';

function dayFeed(context: Context): VoiceFeed {
  return {
    path: DAY_FEED,
    page: 'voice/',
    title: 'Comment of the day',
    entries: context.voice.ofTheDay.map(({ date, comment }) =>
      feedEntry(comment, date, 'voice/', ['comment of the day', date], context),
    ),
  };
}

function groupFeed({ group, shown }: Stream, slug: string, context: Context): VoiceFeed {
  return {
    path: `voice/${slug}/feed.xml`,
    page: `voice/${slug}/`,
    title: `Comments for ${group}`,
    entries: shown.map((comment) =>
      feedEntry(comment, comment.date, `voice/${slug}/`, ['stream', group], context),
    ),
  };
}

function feedEntry(
  comment: VoiceComment,
  on: string,
  page: string,
  id: readonly string[],
  context: Context,
): VoiceFeed['entries'][number] {
  const quote: VoicedQuote = voicedQuote(comment, context);
  const about = quote.themes.map(({ name }) => name);
  return {
    id: [...id, comment.key],
    on,
    title: about.length === 0 ? 'A comment without a theme' : context.f.list(about),
    path: `${page}#${quote.id}`,
    text: `${quote.text}\n\n${quote.about}`,
  };
}
