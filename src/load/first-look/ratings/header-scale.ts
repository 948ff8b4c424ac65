import type { ColumnProfile } from '../column-profile.ts';
import { meansNoAnswer } from '../no-answer.ts';
import type { Direction } from './scale-direction.ts';
import { directionOf, directionOfOneEnd } from './scale-direction.ts';
import type { ScaleEnds } from './scale-ends.ts';
import { endsIn, namedPointsIn, withoutScale } from './scale-ends.ts';

/** What a header says about the points below it. */
export interface HeaderScale {
  readonly ends: ScaleEnds | undefined;
  readonly direction: Direction;
  /** Numbers that stand for no answer. */
  readonly silent: readonly number[];
}

/** Reads the ends of a scale, which of them is good, and numbers for no answer from a header or its question. */
export function headerScale({ header, question }: Pick<ColumnProfile, 'header' | 'question'>): HeaderScale {
  const ends = endsIn(question) ?? endsIn(header);
  const named = [question, header].map(namedPointsIn).find(({ length }) => length > 0) ?? [];
  const asked = withoutScale(question);
  const one = ends === undefined ? directionOfOneEnd(asked, named) : undefined;
  return {
    ends,
    direction: one ?? directionOf(asked, ends),
    silent: named.filter(({ words }) => meansNoAnswer(words)).map(({ points }) => points),
  };
}
