import type { PlaybookPage } from '../../model/playbook/playbook-page.ts';
import { siteLink } from '../../model/playbook/markdown.ts';
import type { Context } from '../context.ts';
import type { Article, ArticleLink } from './playbook-model.ts';
import { proseOf } from './prose.ts';
import { STAGE_WORDS } from './stages.ts';

/** All pages of the method, each knowing its neighbours. */
export function articlesOf(context: Context): readonly Article[] {
  const { pages } = context.playbook;
  return pages.map((page, index) => articleOf(page, pages[index - 1], pages[index + 1], context));
}

function articleOf(
  page: PlaybookPage,
  previous: PlaybookPage | undefined,
  next: PlaybookPage | undefined,
  context: Context,
): Article {
  const { pages } = context.playbook;
  const { text } = page;
  return {
    id: page.id,
    title: page.title,
    description: page.summary,
    stage: { name: STAGE_WORDS[page.stage].name, href: `playbook/#${page.stage}` },
    lede: page.summary,
    facts: [
      { label: 'When', text: page.when, href: null },
      { label: 'Who', text: page.who, href: null },
      { label: 'Time', text: `${timeText(page.minutes, context)} the first time`, href: null },
    ],
    onThisPage: text.headings
      .filter(({ level }) => level === 2)
      .map((heading) => ({ text: heading.text, href: `#${heading.id}` })),
    body: proseOf(text.nodes, context),
    live: page.live.map(liveLink),
    related: page.related.flatMap((id) => {
      const neighbour = pages.find((each) => each.id === id);
      return neighbour === undefined ? [] : [linkTo(neighbour)];
    }),
    previous: previous === undefined ? null : linkTo(previous),
    next: next === undefined ? null : linkTo(next),
    origin: originText(page),
  };
}

export function linkTo({ id, title, summary }: PlaybookPage): ArticleLink {
  return { title, href: `playbook/${id}/`, text: summary };
}

/** The name of a page is that of the menu; it is put in when the menu is known. */
function liveLink(href: string): ArticleLink {
  const link = siteLink(href);
  const address = link === null ? href : `${link.path}${link.anchor === null ? '' : `#${link.anchor}`}`;
  return { title: address, href: address, text: '' };
}

/** "25 minutes", "2 hours", "half a day", "3 days": as people plan. */
export function timeText(minutes: number, { f }: Context): string {
  if (minutes < 90) return f.counted(minutes, 'minute');
  if (minutes < 240)
    return minutes % 60 === 0 ? f.counted(minutes / 60, 'hour') : `${f.decimal(minutes / 60, 1)} hours`;
  if (minutes < 420) return 'half a day';
  return f.counted(Math.round(minutes / 480) || 1, 'day');
}

function originText({ origin, file }: PlaybookPage): string {
  switch (origin) {
    case 'engine':
      return `This page comes with Outerloop. To word it your own way, write content/playbook/${idOf(file)}.md.`;
    case 'replaced':
      return `Your own wording, from ${file}, in place of the page that comes with Outerloop.`;
    case 'workspace':
      return `Your own page, from ${file}.`;
    default:
      return origin satisfies never;
  }
}

function idOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.md$/, '');
}
