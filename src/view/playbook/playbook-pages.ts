import type { Context } from '../context.ts';
import { articlesOf } from './articles.ts';
import { canvasesPage } from './canvas-page.ts';
import { playbookOverview } from './overview.ts';
import type { PlaybookModel } from './playbook-model.ts';
import { solutionsPage } from './solutions-page.ts';
import { supplyChainsPage } from './supply-chain-page.ts';

/** Everything below `playbook/`. */
export function playbookPages(context: Context): PlaybookModel {
  return {
    overview: playbookOverview(context),
    articles: articlesOf(context),
    images: context.playbook.images.map(({ name, bytes }) => ({
      name,
      base64: Buffer.from(bytes).toString('base64'),
    })),
    solutions: solutionsPage(context),
    canvases: canvasesPage(context),
    supplyChains: supplyChainsPage(context),
  };
}
