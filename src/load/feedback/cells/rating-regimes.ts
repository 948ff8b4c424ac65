import { dayOf } from '../../../model/calendar.ts';
import type { Scale } from '../../../model/scale.ts';
import { levelCount } from '../../../model/scale.ts';
import type { RatingField } from '../../../model/source-mapping.ts';

/** A rating field in its long form. */
export type RatingColumn = Extract<RatingField, { column: string }>;

/** What a text means: a level of the declared scale, null for no answer, or what keeps it from being one. */
export type RatingMeaning = number | null | 'not-comparable' | 'not-listed' | 'out-of-range';

/** How texts are meant in one range of dates. */
export interface RatingRegime {
  /** First and last day, since 1970-01-01. */
  readonly from: number;
  readonly until: number;
  /** The scale customers saw. */
  readonly seen: Scale;
  /** The texts that most cells hold. */
  readonly usual: readonly string[];
  meaningOf(text: string): RatingMeaning;
}

/** The declared regime and one for each change of scale; a change wins in its range of dates. */
export function regimesOf(
  column: RatingColumn,
  missing: ReadonlySet<string>,
  declared: Scale,
): readonly RatingRegime[] {
  const regime = (
    seen: Scale,
    levelOf: (points: number) => RatingMeaning,
    from: number,
    until: number,
  ): RatingRegime => ({
    from,
    until,
    seen,
    usual: usualTexts(column, missing, seen),
    meaningOf: (text) => {
      if (text === '' || missing.has(text)) return null;
      const points = column.words === undefined ? wholePoints(text, column) : column.words[text];
      if (points === undefined) return 'not-listed';
      return levelOf(column.reversed ? seen.low + seen.high - points : points);
    },
  });
  const changes = column.changes.map((change) => {
    const recode = (points: number): RatingMeaning => {
      if (points < change.scale.low || points > change.scale.high) return 'out-of-range';
      if (change.notComparable) return 'not-comparable';
      const recoded = change.recode?.[String(points)];
      return recoded === undefined ? 'out-of-range' : levelOn(declared, recoded);
    };
    const until = change.until === undefined ? Infinity : dayOf(change.until);
    return regime(change.scale, recode, dayOf(change.from), until);
  });
  return [...changes, regime(declared, (points) => levelOn(declared, points), -Infinity, Infinity)];
}

function usualTexts(column: RatingColumn, missing: ReadonlySet<string>, seen: Scale): readonly string[] {
  return [
    '',
    ...missing,
    ...Object.keys(column.words ?? {}),
    ...Array.from({ length: levelCount(seen) }, (_, level) => String(seen.low + level)),
  ];
}

function wholePoints(text: string, column: RatingColumn): number | undefined {
  const whole = /^-?(?:0|[1-9]\d*)$/.test(text);
  const zeros = column.decimals && (column.decimal === ',' ? /^-?\d+,0+$/ : /^-?\d+\.0+$/).test(text);
  return whole || zeros ? Number.parseInt(text, 10) : undefined;
}

function levelOn(scale: Scale, points: number): RatingMeaning {
  return points < scale.low || points > scale.high ? 'out-of-range' : points - scale.low;
}
