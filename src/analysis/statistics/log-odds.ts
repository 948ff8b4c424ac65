/** Something counted among all that was counted, such as one word among all words. */
export interface PartOfWhole {
  readonly count: number;
  readonly total: number;
}

export interface LogOddsRatio {
  /** Natural logarithm of the ratio of the odds here over the odds there, drawn towards 0 by the prior. */
  readonly logOdds: number;
  readonly standardError: number;
  /** `logOdds` over its standard error: about standard normal where both sides talk alike. */
  readonly z: number;
}

/**
 * How much more often something comes up on one side than on the other, with imagined counts spread as in `prior` added to
 * both sides, so that what was counted once or twice does not stand out by chance.
 *
 * @param prior  how many counts to imagine on each side (`total`), and how many of them of this kind; both above 0,
 *               the kind less than all
 * @throws {RangeError} for a prior that is not
 *
 * Source: Monroe, Colaresi & Quinn (2008), Political Analysis 16(4), 372–403: log-odds ratio with an informative Dirichlet
 * prior, equations 16, 19 and 22.
 */
export function logOddsRatio(here: PartOfWhole, there: PartOfWhole, prior: PartOfWhole): LogOddsRatio {
  if (!(prior.count > 0 && prior.total > prior.count)) {
    throw new RangeError(
      `logOddsRatio needs a prior above 0 and below its total, got ${prior.count} of ${prior.total}`,
    );
  }
  const odds = ({ count, total }: PartOfWhole) =>
    (count + prior.count) / (total + prior.total - count - prior.count);
  const logOdds = Math.log(odds(here)) - Math.log(odds(there));
  const standardError = Math.sqrt(1 / (here.count + prior.count) + 1 / (there.count + prior.count));
  return { logOdds, standardError, z: logOdds / standardError };
}
