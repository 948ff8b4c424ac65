import type { EmptyState, Entry, Figure, PageHead, PageTitle, Skeleton } from '../page-model.ts';

/** The pages that ask for one decision each. */
export interface BuyInPages {
  readonly index: BuyInIndex;
  readonly cases: readonly BuyInPage[];
}
export interface BuyInIndex extends PageHead {
  readonly entries: readonly Entry[];
  readonly empty: EmptyState | null;
  readonly skeletons: readonly Skeleton[];
}
export interface BuyInPage extends PageTitle {
  readonly id: string;
  readonly why: string;
  readonly about: { readonly text: string; readonly href: string };
  readonly percent: Figure;
  readonly money: Figure;
  readonly size: Figure;
  readonly decision: {
    readonly ask: string;
    readonly decides: string;
    readonly ifNot: string;
  };
  /** Source and scope as the author wrote them. Never empty. */
  readonly footnote: string;
}
