/** Rounding must not decide a place; a share below it is none. */
export const SAME_SHARE = 1e-9;

/** Drivers by share, largest first; equal ones in the order given. */
export function orderOf(shares: readonly number[]): readonly number[] {
  return shares
    .map((share, driver) => ({ share: Math.round(share / SAME_SHARE), driver }))
    .sort((a, b) => b.share - a.share || a.driver - b.driver)
    .map(({ driver }) => driver);
}
