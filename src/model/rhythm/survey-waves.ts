import { dayOf, isoDateOf } from '../calendar.ts';
import type { CalendarDefinition } from './calendar-entry.ts';
import { occurrences } from './occurrences.ts';

type SurveyDefinition = Extract<CalendarDefinition, { kind: 'survey' }>;

/** One round of asking, and what customers could notice since the round before. */
export interface Wave {
  readonly on: string;
  /** The round before; null for the first in the two years looked at. */
  readonly before: string | null;
  /** Changes felt since the round before, up to this one; for the first, those up to it. */
  readonly changes: SurveyDefinition['changes'];
}

/** Rounds are looked up this far back, so that the first planned one knows the one before. */
const LOOK_BACK_DAYS = 2 * 366;

/** The rounds of a survey from two years before a date until another, rising. */
export function wavesOf(survey: SurveyDefinition, asOf: string, until: string): readonly Wave[] {
  const days = occurrences(survey, isoDateOf(dayOf(asOf) - LOOK_BACK_DAYS), until);
  return days.map((on, index) => {
    const before = days[index - 1] ?? null;
    const changes = survey.changes.filter(({ felt }) => felt <= on && (before === null || felt > before));
    return { on, before, changes };
  });
}

/** The first planned round that has nothing new to ask about; null when every one has. */
export function unjustifiedWave(
  survey: SurveyDefinition,
  asOf: string,
  until: string,
): (Wave & { readonly before: string }) | null {
  for (const wave of wavesOf(survey, asOf, until)) {
    const { on, before, changes } = wave;
    if (on > asOf && before !== null && changes.length === 0) return { ...wave, before };
  }
  return null;
}
