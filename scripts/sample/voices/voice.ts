/** The themes that the sample's customers talk about: the names of the files in `content/themes`. */
export const themeIds = [
  'account-manager',
  'app-problems',
  'billing-surprise',
  'helpful-people',
  'just-works',
  'late-installation',
  'leaving-hassle',
  'missed-appointments',
  'outage-silence',
  'outages',
  'price-rise',
  'repeat-contact',
  'slow-speed',
  'support-wait',
  'untidy-work',
  'wifi-coverage',
] as const;
export type ThemeId = (typeof themeIds)[number];

/**
 * How customers speak about one theme, one list for each place they speak in. A line that starts with `h: ` is said
 * by homes only, one with `b: ` by businesses only. `phrases.ts` explains `[a|b]`, `<3-9>`, `{town}`.
 */
export interface Voice {
  /** Survey comments: sentences that can stand alone. */
  readonly survey: readonly string[];
  /** What follows from it, in a survey comment or a ticket: never needed, never alone. */
  readonly details: readonly string[];
  /** Support tickets: what the customer wrote or the agent noted. */
  readonly tickets: readonly string[];
  /** Account managers' notes; empty where business customers do not raise it with them. */
  readonly notes: readonly string[];
}
