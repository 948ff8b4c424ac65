import type {
  DataTable,
  EmptyState,
  Entry,
  Fact,
  KeyFigure,
  PageHead,
  Quote,
  Skeleton,
} from '../page-model.ts';

/** A comment with what it is about and whose it is. */
export interface VoicedQuote extends Quote {
  /** Stable within the site, for anchors and feeds. */
  readonly id: string;
  readonly themes: readonly { readonly name: string; readonly href: string }[];
}

/** Comments under one heading. */
export interface VoiceBlock {
  readonly id: string;
  readonly title: string;
  /** What it means, with the count and its base. */
  readonly text: string;
  readonly quotes: readonly VoicedQuote[];
  /** What to say when there are none. */
  readonly none: string;
}

export interface VoicePage extends PageHead {
  readonly empty: EmptyState | null;
  readonly ofTheDay: {
    readonly heading: string;
    readonly quote: VoicedQuote;
    readonly question: string;
    readonly earlier: readonly { readonly date: string; readonly quote: VoicedQuote }[];
    readonly feed: string;
  } | null;
  readonly blocks: readonly VoiceBlock[];
  readonly streams: {
    readonly intro: string;
    readonly entries: readonly Entry[];
    readonly empty: EmptyState | null;
    readonly skeletons: readonly Skeleton[];
  };
  readonly pickList: {
    readonly intro: string;
    readonly items: readonly { readonly group: string; readonly quote: VoicedQuote }[];
    readonly lines: readonly string[];
  };
  readonly sources: DataTable | null;
  readonly note: string;
}

/** The comments of one group in whose work issues originate. */
export interface VoiceGroupPage extends PageHead {
  readonly id: string;
  readonly keyFigures: readonly KeyFigure[];
  readonly source: string;
  readonly themes: readonly Fact[];
  readonly quotes: readonly VoicedQuote[];
  readonly empty: EmptyState | null;
  readonly feedTitle: string;
  readonly note: string;
}

/** What a feed of comments is made from. */
export interface VoiceFeed {
  /** Address of the feed within the site. */
  readonly path: string;
  /** The page it belongs to. */
  readonly page: string;
  readonly title: string;
  readonly entries: readonly VoiceFeedEntry[];
}
export interface VoiceFeedEntry {
  /** Words that name it for ever. */
  readonly id: readonly string[];
  /** ISO date. */
  readonly on: string;
  readonly title: string;
  readonly path: string;
  readonly text: string;
}

export interface VoicePages {
  readonly page: VoicePage;
  readonly groupPages: readonly VoiceGroupPage[];
  readonly feeds: readonly VoiceFeed[];
}
