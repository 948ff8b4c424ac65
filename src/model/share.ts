import { z } from 'zod';

/** What is asked of a share where somebody may have written a percentage. */
export const SHARE_RULE = 'a share is written from 0 to 1: 0.85, not 85';

/** A share, from 0 to 1. */
export const share = z.number().min(0, SHARE_RULE).max(1, SHARE_RULE);
