import type { CharacterKind } from './theme-folding.ts';
import type { Rule, RuleWord } from './theme-rules.ts';
import { OTHER_EXTENDER, OTHER_LETTER, OTHER_SOLO, SEPARATOR } from './theme-alphabet.ts';
import type { ThemeAlphabet } from './theme-alphabet.ts';

/**
 * All rules as one deterministic automaton, entered at the start of a word.
 *
 * A state is the set of places in rules that the letters read so far can stand at (subset construction), so reading a
 * letter costs one look-up whether there are ten rules or ten thousand. States are numbered by the position of
 * their row in `next`; the dead state is 0.
 */
export interface ThemeAutomaton {
  readonly start: number;
  /** The state after `symbol` in `state` is `next[state + symbol]`. */
  readonly next: Int32Array;
  /** States from here on say that rules ended just before the symbol read last. */
  readonly firstAccepting: number;
  /** The rules that end in an accepting state are `ending[i]` on, up to a -1, with i at `next[state + endingAt]`. */
  readonly ending: Int32Array;
  readonly endingAt: number;
  readonly states: number;
}

/** More states than any reviewable set of themes needs; about 200 MB. */
const MOST_STATES = 1_000_000;

/** A place in a rule: so many letters of the word read; one past its length is inside the tail of `word*`. */
interface Place {
  readonly rule: number;
  readonly word: RuleWord;
  /** The symbol this place waits for; NONE behind the last letter of the word. */
  readonly awaits: number;
  readonly inTail: boolean;
  /** The place at the first letter of the following word; NONE in the last word. */
  readonly following: number;
  /** What the following word starts with when nothing need stand in between; otherwise NONE. */
  readonly touching: number;
}
const NONE = -1;

/** What a set of places becomes after a symbol. A rule is in one place at a time, so nothing repeats. */
interface Step {
  readonly places: readonly number[];
  /** Rules that ended just before the symbol. */
  readonly ended: readonly number[];
}

/**
 * Builds the automaton.
 *
 * @throws {RangeError} when rules full of stars multiply beyond a million states
 */
export function automatonOf(rules: readonly Rule[], alphabet: ThemeAlphabet): ThemeAutomaton {
  const { places, starts } = placesOf(rules, alphabet);
  const { kinds } = alphabet;
  const steps: Step[] = [
    { places: [], ended: [] },
    { places: starts, ended: [] },
  ];
  const numbers = new Map<string | number, number>(steps.map((step, number) => [keyOf(step), number]));
  const rows: Row[] = [];
  const numberOf = (step: Step): number => {
    const key = keyOf(step);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    if (steps.length === MOST_STATES) {
      throw new RangeError(
        'automatonOf needs more than a million states; use fewer rules with several stars',
      );
    }
    numbers.set(key, steps.length);
    return steps.push(step) - 1;
  };
  for (let state = 0; state < steps.length; state++)
    rows.push(rowOf(places, steps[state]!.places, kinds, numberOf));
  return packed(steps, rows, kinds);
}

function rowOf(
  places: readonly Place[],
  from: readonly number[],
  kinds: readonly CharacterKind[],
  numberOf: (step: Step) => number,
): Row {
  const [only] = from;
  if (from.length === 1 && places[only!]!.awaits !== NONE) {
    const to = numberOf({ places: [only! + 1], ended: [] }); // inside one rule: nine states in ten
    return { ofKind: [], ofSymbol: [[places[only!]!.awaits, to]] };
  }
  const { awaiting, complete } = sorted(places, from);
  const after = (symbol: number, reached: readonly number[]): number =>
    numberOf(afterWord(complete, reached, symbol, kinds[symbol]!));
  return {
    ofKind: complete.length === 0 ? [] : ANY_OTHER.map((symbol) => after(symbol, [])),
    ofSymbol: Array.from(awaiting, ([symbol, reached]) => [symbol, after(symbol, reached)] as const),
  };
}

/** Where a state leads; everything not named here leads to the dead state. */
interface Row {
  /** By kind, in the order of KIND_ORDER; empty when no kind as such leads anywhere. */
  readonly ofKind: readonly number[];
  /** Exceptions: symbol and state. */
  readonly ofSymbol: readonly (readonly [number, number])[];
}

const ANY_OTHER = [SEPARATOR, OTHER_LETTER, OTHER_SOLO, OTHER_EXTENDER];
const KIND_ORDER: readonly CharacterKind[] = ['separator', 'letter', 'solo', 'extender'];

/** Numbers the places of all rules: for each word one at each letter, one behind the last and one in the tail. */
function placesOf(
  rules: readonly Rule[],
  alphabet: ThemeAlphabet,
): { places: readonly Place[]; starts: readonly number[] } {
  const places: Place[] = [];
  const starts: number[] = [];
  rules.forEach(({ words }, rule) => {
    starts.push(places.length);
    words.forEach((word, index) => {
      const symbols = word.letters.map((letter) => alphabet.symbolOf(letter));
      const next = words[index + 1];
      const following = next === undefined ? NONE : places.length + symbols.length + 2;
      const touches = next !== undefined && (word.endsSolo || next.startsSolo);
      const touching = touches ? alphabet.symbolOf(next.letters[0]!) : NONE;
      const behind = { rule, word, awaits: NONE, inTail: false, following, touching };
      for (const awaits of symbols) places.push({ ...behind, awaits });
      places.push(behind, { ...behind, inTail: true });
    });
  });
  return { places, starts };
}

interface CompletePlace extends Place {
  readonly number: number;
}

/** Splits a set of places into those that wait for a letter, by letter, and those behind a whole word. */
function sorted(
  places: readonly Place[],
  from: readonly number[],
): { awaiting: Map<number, number[]>; complete: readonly CompletePlace[] } {
  const awaiting = new Map<number, number[]>();
  const complete: CompletePlace[] = [];
  const reachedBy = (symbol: number): number[] => {
    let reached = awaiting.get(symbol);
    if (reached === undefined) awaiting.set(symbol, (reached = []));
    return reached;
  };
  for (const number of from) {
    const place = places[number]!;
    if (place.awaits !== NONE) {
      reachedBy(place.awaits).push(number + 1);
    } else {
      complete.push({ ...place, number });
      if (place.touching !== NONE) reachedBy(place.touching);
    }
  }
  return { awaiting, complete };
}

/** The step on a symbol: `reached` are the places that waited for it, `complete` those behind a whole word. */
function afterWord(
  complete: readonly CompletePlace[],
  reached: readonly number[],
  symbol: number,
  kind: CharacterKind,
): Step {
  if (complete.length === 0) return { places: reached, ended: [] };
  const to = [...reached];
  const ended: number[] = [];
  for (const { number, rule, word, inTail, following, touching } of complete) {
    if (kind === 'extender') {
      if (inTail) to.push(number); // right behind the word it would split a character
    } else if (kind === 'letter' && !word.endsSolo) {
      if (word.prefix) to.push(inTail ? number : number + 1);
    } else if (following === NONE) {
      ended.push(rule);
    } else if (symbol === SEPARATOR) {
      to.push(following);
    } else if (symbol === touching) {
      to.push(following + 1);
    }
  }
  return { places: to.sort((a, b) => a - b), ended };
}

/** Nearly all states are a single place, whose number will do. */
function keyOf({ places, ended }: Step): string | number {
  return ended.length === 0 && places.length === 1 ? places[0]! : `${places.join()};${ended.join()}`;
}

/** Moves accepting states to the end, so that "did a rule end here" is one comparison. */
function packed(
  steps: readonly Step[],
  rows: readonly Row[],
  kinds: readonly CharacterKind[],
): ThemeAutomaton {
  const symbols = kinds.length;
  const size = symbols + 1;
  const kindAt = kinds.map((kind) => KIND_ORDER.indexOf(kind));
  const silent = steps.flatMap(({ ended }, state) => (ended.length === 0 ? [state] : []));
  const accepting = steps.flatMap(({ ended }, state) => (ended.length === 0 ? [] : [state]));
  const offsets = new Int32Array(steps.length);
  [...silent, ...accepting].forEach((state, at) => (offsets[state] = at * size));
  const next = new Int32Array(steps.length * size);
  rows.forEach(({ ofKind, ofSymbol }, state) => {
    const offset = offsets[state]!;
    if (ofKind.length > 0) {
      for (let symbol = 0; symbol < symbols; symbol++)
        next[offset + symbol] = offsets[ofKind[kindAt[symbol]!]!]!;
    }
    for (const [symbol, to] of ofSymbol) next[offset + symbol] = offsets[to]!;
  });
  const ending: number[] = [];
  for (const state of accepting) {
    next[offsets[state]! + symbols] = ending.length;
    ending.push(...steps[state]!.ended, NONE);
  }
  return {
    start: offsets[1]!,
    next,
    firstAccepting: silent.length * size,
    ending: Int32Array.from(ending),
    endingAt: symbols,
    states: steps.length,
  };
}
