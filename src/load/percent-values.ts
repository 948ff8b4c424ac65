import { counted } from '../model/counted.ts';
import type { IndicatorDefinition, IndicatorValue } from '../model/indicator.ts';
import { isPossible } from '../model/indicator.ts';
import { quoted } from '../model/quoted.ts';
import type { DefectList, Place } from './defect-list.ts';
import type { YamlFile } from './yaml/yaml-document.ts';

export interface PlacedValue extends IndicatorValue {
  readonly at: Place;
}

const PERCENT = /^(?:%|per ?cent|pct\b|prozent|pour ?cent|procent|por ?ciento)/i;
const OF_A_WHOLE = { low: 0, high: 100 };
const FIX =
  'correct it; where it can lie there, as growth does, name both ends under "possible" of the indicator';

/**
 * Warns once of values in percent that no part of a whole can have, unless the indicator says what is possible: 940 where
 * 94.0 was meant. Its target and threshold are looked at as well.
 */
export function warnOfPercents(
  { value: indicator, at }: YamlFile<IndicatorDefinition>,
  values: readonly PlacedValue[],
  defects: DefectList,
): void {
  const { unit, possible } = indicator;
  if (!PERCENT.test(unit)) return;
  const ends = { ...OF_A_WHOLE, ...possible };
  const isStrange = (value: number | undefined): value is number =>
    value !== undefined && !isPossible(value, ends);
  const warn = (place: Place, what: string): void =>
    defects.warn('cell-out-of-range', place, `${what}; a part of a whole lies from 0 to 100 percent`, FIX);
  for (const field of ['target', 'threshold'] as const) {
    const value = indicator[field];
    if (isStrange(value)) warn(at([field]), `the ${field} is ${value}, and the unit is ${quoted(unit)}`);
  }
  const strange = values.filter(({ value }) => isStrange(value));
  const [first] = strange;
  if (first === undefined) return;
  const others = strange.length - 1;
  const more = others === 0 ? '' : `, and ${counted(others, 'more value')} of this indicator like it`;
  warn(first.at, `the value of ${first.month} is ${first.value}${more}, and the unit is ${quoted(unit)}`);
}
