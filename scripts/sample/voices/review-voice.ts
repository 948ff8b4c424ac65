import type { ThemeId } from './voice.ts';

/** What reviews of the app are about, how often, and how many of a hundred give one to five stars. */
export const reviewTopics = {
  'app-problems': { weight: 36, stars: [42, 30, 18, 7, 3] },
  'outage-silence': { weight: 9, stars: [40, 34, 18, 6, 2] },
  outages: { weight: 6, stars: [48, 30, 15, 5, 2] },
  'billing-surprise': { weight: 6, stars: [42, 32, 18, 6, 2] },
  'support-wait': { weight: 4, stars: [38, 32, 20, 8, 2] },
  'just-works': { weight: 7, stars: [0, 0, 5, 35, 60] },
  'helpful-people': { weight: 4, stars: [0, 1, 6, 33, 60] },
  pleased: { weight: 17, stars: [0, 0, 6, 42, 52] },
  wishes: { weight: 11, stars: [3, 12, 40, 35, 10] },
} as const satisfies Partial<
  Record<ThemeId | 'pleased' | 'wishes', { weight: number; stars: readonly number[] }>
>;

/** A theme, or praise and wishes that belong to none. */
export type Topic = keyof typeof reviewTopics;
export type Band = 'low' | 'middle' | 'high';

/** How reviewers write in one language. */
export interface ReviewVoice {
  readonly texts: Readonly<Record<Topic, readonly string[]>>;
  readonly titles: Readonly<Record<Band, readonly string[]>>;
  /** A sentence that may follow any text of the band. */
  readonly more: Readonly<Record<Band, readonly string[]>>;
}
