import type { ShareCounts } from './intervals.ts';

/** Yes-or-no answers of distinct customers, as sums: enough for a share and its variance by customer. */
export interface Voices {
  /** Distinct customers, and every answer without one. */
  readonly voices: number;
  readonly answers: number;
  readonly yes: number;
  /** Over voices: the square of their yes answers, of all their answers, and the product of both. */
  readonly yesYes: number;
  readonly allAll: number;
  readonly yesAll: number;
}

const SILENCE: Voices = { voices: 0, answers: 0, yes: 0, yesYes: 0, allAll: 0, yesAll: 0 };

/**
 * Adds up customers.
 *
 * @param each  calls back once a customer with all their answers (1 or more) and those that say yes
 */
export function voicesOf(each: (add: (answers: number, yes: number) => void) => void): Voices {
  const sums = { ...SILENCE };
  each((answers, yes) => {
    sums.voices++;
    sums.answers += answers;
    sums.yes += yes;
    sums.yesYes += yes * yes;
    sums.allAll += answers * answers;
    sums.yesAll += yes * answers;
  });
  return sums;
}

/** Groups of which no voice is in two. */
export function allVoices(groups: Iterable<Voices>): Voices {
  const sums = { ...SILENCE };
  for (const group of groups)
    for (const key of Object.keys(SILENCE) as (keyof Voices)[]) sums[key] += group[key];
  return sums;
}

/** The voices of `all` that are not in `part`. */
export function withoutVoices(all: Voices, part: Voices): Voices {
  return {
    voices: all.voices - part.voices,
    answers: all.answers - part.answers,
    yes: all.yes - part.yes,
    yesYes: all.yesYes - part.yesYes,
    allAll: all.allAll - part.allAll,
    yesAll: all.yesAll - part.yesAll,
  };
}

/**
 * The same share, of as many answers as would be as sure if each came from another customer: what intervals and tests
 * for independent answers can be given. A share of 0 or 1 counts customers, a share of one customer one answer.
 *
 * @param voices  at least one answer
 *
 * Source: answers over the design effect, customers as clusters. Checked against R survey 4.1
 * `svymean(deff = "replace")`.
 */
export function equalAnswers({ voices, answers, yes, yesYes, allAll, yesAll }: Voices): ShareCounts {
  const share = yes / answers;
  if (voices === 1 || yes === 0 || yes === answers) return { successes: share * voices, n: voices };
  const squares = Math.max(0, yesYes - 2 * share * yesAll + share * share * allAll);
  const variance = (voices / (voices - 1)) * (squares / (answers * answers));
  const n = Math.min(answers, (answers / (answers - 1)) * ((share * (1 - share)) / variance));
  return { successes: share * n, n };
}

/** The nearest whole answers, for exact tests. */
export function wholeAnswers({ successes, n }: ShareCounts): ShareCounts {
  return { successes: Math.round(successes), n: Math.max(1, Math.round(n)) };
}
