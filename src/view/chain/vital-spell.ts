import type { VitalTheme } from '../../analysis/results.ts';
import type { Formats } from '../format.ts';

/** Since when a theme is one of the vital few: "It has been one of the vital few since March 2025, 456 days." */
export function vitalSpell({ since, days }: Pick<VitalTheme, 'since' | 'days'>, f: Formats): string {
  return `It has been one of the vital few since ${f.month(since)}${days === 0 ? '' : `, ${f.counted(days, 'day')}`}.`;
}
