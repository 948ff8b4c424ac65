import type { NavGroup } from '../report-document.ts';
import { itemsBelow } from '../report-nav.ts';
import type { Article, PlaybookModel } from './playbook-model.ts';

/** Calls the pages that the method points at by their names in the menu, once the menu is known. */
export function nameLivePages(playbook: PlaybookModel, nav: readonly NavGroup[]): PlaybookModel {
  const items = nav.flatMap((group) => itemsBelow(group.items));
  const names = new Map(items.map(({ name, href }) => [href, name]));
  const named = (link: Article['live'][number]): Article['live'][number] => ({
    ...link,
    title: names.get(link.href.replace(/#.*$/, '')) ?? link.title,
  });
  return {
    ...playbook,
    articles: playbook.articles.map((article) => ({ ...article, live: article.live.map(named) })),
  };
}
