/** How many columns a question may have that has one for each of its answers. Yes and no are no scale. */
export const FEWEST_ANSWERS = 3;
/** A scale from 0 to 10, and one column for no answer. */
export const MOST_ANSWERS = 12;
