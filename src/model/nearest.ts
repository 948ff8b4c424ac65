import { quoted } from './quoted.ts';

/** Fewer letters begin too many words. */
const SHORTEST_BEGINNING = 3;

/**
 * The candidate closest to what was written, when it is close enough to be a slip of the pen, or the only one that begins
 * so; else undefined.
 */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  const known = [...new Set(candidates)];
  // one letter for another is no slip in a word of one letter
  const limit = written.length === 1 ? 0 : Math.max(1, Math.floor(written.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - written.length) >= bestDistance) continue;
    const distance = editDistance(written.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  if (best !== undefined || written.length < SHORTEST_BEGINNING) return best;
  const begun = known.filter((candidate) => candidate.toLowerCase().startsWith(written.toLowerCase()));
  return begun.length === 1 ? begun[0] : undefined;
}

/** Whether a single slip of the pen turns one word into the other. */
export function areOneSlipApart(a: string, b: string): boolean {
  return editDistance(a, b) === 1;
}

/** `; nearest is "late-delivery"`, or nothing when no candidate is near. */
export function nearestHint(written: string, candidates: Iterable<string>): string {
  const found = nearest(written, candidates);
  return found === undefined ? '' : `; nearest is ${quoted(found)}`;
}

/** How many of the known names a message lists where none is near what was written. */
const MOST_LISTED = 6;

/** The nearest candidate; where none is near, what there is to choose from. */
export function choiceHint(written: string, candidates: Iterable<string>): string {
  const known = [...candidates];
  if (known.length === 0) return '; there is none yet';
  const near = nearestHint(written, known);
  if (near !== '') return near;
  if (known.length === 1) return `; the only one is ${quoted(known[0]!)}`;
  // one more name is no longer than the words for it
  const listed = known.length === MOST_LISTED + 1 ? known : known.slice(0, MOST_LISTED);
  const more = known.length - listed.length;
  return `; it can be ${listed.map(quoted).join(', ')}${more > 0 ? ` or one of ${more} more` : ''}`;
}

/** How many slips of the pen lie between two words: a letter left out, added, changed, or two swapped. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? beforeLast[j - 2]! + 1 : Infinity;
      row.push(Math.min(last[j]! + 1, row[j - 1]! + 1, changed, swapped));
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length]!;
}
