/** Patterns in the months of a control chart that are always signals: on pure noise of 24 months, in 9 of 100 charts. */
export const DEFAULT_RULES = ['beyond-limits', 'eight-on-one-side'] as const;

/** Further ones, for who would rather look into a few more false alarms than see a change a month later. */
export const MORE_RULES = ['two-of-three', 'four-of-five', 'six-in-one-direction'] as const;

export type RunRule = (typeof DEFAULT_RULES | typeof MORE_RULES)[number];
