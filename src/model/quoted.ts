import { shownInvisible } from './invisible.ts';

/**
 * A value of the user's files in a message: JSON-quoted and cut, so that it can neither break a log nor fill it; what
 * nobody would see in it is written out.
 */
export function quoted(value: string): string {
  const characters = [...value];
  return shownInvisible(
    JSON.stringify(characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : value),
  );
}
