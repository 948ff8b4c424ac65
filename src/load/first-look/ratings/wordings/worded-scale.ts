/** A worded scale as questionnaires use it: each step holds its usual wordings, from the low end to the high end. */
export interface WordedScale {
  readonly name: string;
  readonly steps: readonly (readonly string[])[];
  /** What the tool that uses it writes while there is no answer. */
  readonly silent?: readonly string[];
  /** Why its answers are no rating of what we did, when they are not. */
  readonly noRating?: string;
}

export function scale(name: string, ...steps: readonly (readonly string[])[]): WordedScale {
  return { name, steps };
}

/** How wordings are compared: case, line breaks and a full stop at the end do not count. */
export function folded(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').replace(/’/g, "'").replace(/\.$/, '').trim();
}
