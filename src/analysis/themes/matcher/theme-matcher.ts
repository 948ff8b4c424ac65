import type { CommentBytes } from '../../../model/feedback-table.ts';
import { resized } from '../../../model/typed-columns.ts';
import { languageApplies } from '../../../model/language-applies.ts';
import { readRule, rulesOf } from './theme-rules.ts';
import type { PlacedRule, Rule, RulesByLanguage } from './theme-rules.ts';
import { scannerOf } from './theme-scanner.ts';
import type { Occurrences } from './theme-scanner.ts';

/** One place where a rule was found in a comment. */
export interface RuleHit {
  /** Index of the theme in the list the matcher was made from. */
  readonly theme: number;
  readonly rule: PlacedRule;
  /** False for an exclusion or a negation, and for a match that one of them takes back. */
  readonly counts: boolean;
  /** Where it stands, in folded letters with runs of separators as one; see `wordsAt`. */
  readonly start: number;
  readonly end: number;
}

export interface ThemeMatcher {
  /**
   * The indexes of the themes a comment speaks about, each once, rising. The list is reused by the next call.
   *
   * @param language  the item's language tag, or null when it has none: then only the rules for all languages apply
   */
  themesIn(comment: CommentBytes, language: string | null): readonly number[];
  /** Everything that was found, in the order of the text, for explaining a result to the author; slower. */
  hitsIn(comment: CommentBytes, language: string | null): readonly RuleHit[];
}

/**
 * Compiles the rules of all themes, and of word lists beside them, into one matcher. Rules that say nothing are left out;
 * see `themeProblems`.
 */
export function compileThemes(themes: readonly RulesByLanguage[]): ThemeMatcher {
  const rules = usableRules(themes);
  const scan = scannerOf(rules.map(({ rule }) => rule));
  const themeOf = Uint16Array.from(rules, ({ theme }) => theme);
  const negated = new NegatedPlaces();
  const rolesIn = rolesByLanguage(rules);
  const lastComment = new Float64Array(themes.length);
  const found: number[] = [];
  let comment = 0;

  return {
    themesIn(bytes, language) {
      const hits = scan(bytes);
      found.length = 0;
      if (hits.count === 0) return found;
      const roles = rolesIn(language);
      const covered = coveredHits(hits, themeOf, roles);
      comment++;
      negated.clear();
      for (let hit = 0; hit < hits.count; hit++) {
        const rule = hits.rules[hit]!;
        const role = roles[rule]!;
        if (role > NEGATES) continue;
        const theme = themeOf[rule]!;
        if (lastComment[theme] === comment) continue;
        if (role === NEGATES) {
          negated.add(theme, hits.ends[hit]! + 1);
          continue;
        }
        if (covered?.[hit] === 1 || negated.has(theme, hits.starts[hit]!)) continue;
        lastComment[theme] = comment;
        insertRising(found, theme);
      }
      return found;
    },
    hitsIn(bytes, language) {
      const hits = scan(bytes);
      const roles = rolesIn(language);
      const covered = coveredHits(hits, themeOf, roles);
      negated.clear();
      return Array.from({ length: hits.count }, (_, hit) => ({ rule: hits.rules[hit]!, hit }))
        .filter(({ rule }) => roles[rule] !== ELSEWHERE)
        .map(({ rule, hit }) => {
          const theme = themeOf[rule]!;
          const [start, end] = [hits.starts[hit]!, hits.ends[hit]!];
          if (roles[rule] === NEGATES) negated.add(theme, end + 1);
          const takenBack = covered?.[hit] === 1 || negated.has(theme, start);
          const counts = roles[rule] === MATCHES && !takenBack;
          return { theme, rule: rules[rule]!.placed, counts, start, end };
        });
    },
  };
}

/** Where a match would stand right behind a negation. Hits come by start, so a negation comes first. */
class NegatedPlaces {
  /** Entries before this one lie before every match to come. */
  private first = 0;
  private count = 0;
  private themes = new Int32Array(16);
  private places = new Int32Array(16);

  clear(): void {
    this.first = this.count = 0;
  }

  add(theme: number, place: number): void {
    if (this.count === this.themes.length) {
      this.themes = resized(this.themes, 2 * this.count);
      this.places = resized(this.places, 2 * this.count);
    }
    this.themes[this.count] = theme;
    this.places[this.count++] = place;
  }

  has(theme: number, place: number): boolean {
    while (this.first < this.count && this.places[this.first]! < place) this.first++;
    for (let at = this.first; at < this.count; at++) {
      if (this.places[at] === place && this.themes[at] === theme) return true;
    }
    return false;
  }
}

/** A rule that can match. */
interface UsableRule {
  readonly theme: number;
  readonly rule: Rule;
  readonly placed: PlacedRule;
}

function usableRules(themes: readonly RulesByLanguage[]): readonly UsableRule[] {
  return themes.flatMap((rules, theme) =>
    rulesOf(rules).flatMap((placed) => {
      const { rule } = readRule(placed.text);
      return rule === null ? [] : [{ theme, rule, placed }];
    }),
  );
}

/** What a rule does to a comment in some language; those that find nothing by themselves come last. */
const MATCHES = 0;
const NEGATES = 1;
const EXCLUDES = 2;
/** It is for another language. */
const ELSEWHERE = 3;

/** The roles of all rules in a language. */
function rolesByLanguage(rules: readonly UsableRule[]): (language: string | null) => Uint8Array {
  const rolesFor = (language: string | null): Uint8Array =>
    Uint8Array.from(rules, ({ placed }) => {
      const applies =
        placed.language === null || (language !== null && languageApplies(placed.language, language));
      if (!applies) return ELSEWHERE;
      return placed.excludes ? EXCLUDES : placed.negates ? NEGATES : MATCHES;
    });
  const everywhere = rolesFor(null);
  let last: { readonly language: string | null; readonly roles: Uint8Array } = {
    language: null,
    roles: everywhere,
  };
  const known = new Map<string, Uint8Array>();
  return (language) => {
    if (language === last.language) return last.roles;
    let roles = language === null ? everywhere : known.get(language);
    if (roles === undefined) known.set(language!, (roles = rolesFor(language)));
    last = { language, roles };
    return roles;
  };
}

/** Joined stretches of text, by start rising and without overlaps, and how far a reader has come. */
interface Spans {
  readonly starts: number[];
  readonly ends: number[];
  at: number;
}

/**
 * Marks (1) the matches that overlap an exclusion of their own theme; null when no exclusion was found, which is
 * nearly always. Hits come by start rising, so one walk along each theme's exclusions is enough.
 */
function coveredHits(hits: Occurrences, themeOf: Uint16Array, roles: Uint8Array): Uint8Array | null {
  const exclusions = exclusionsIn(hits, themeOf, roles);
  if (exclusions === null) return null;
  const covered = new Uint8Array(hits.count);
  for (let hit = 0; hit < hits.count; hit++) {
    const spans = exclusions.get(themeOf[hits.rules[hit]!]!);
    if (spans === undefined) continue;
    while (spans.at < spans.ends.length && spans.ends[spans.at]! <= hits.starts[hit]!) spans.at++;
    if (spans.at < spans.starts.length && spans.starts[spans.at]! < hits.ends[hit]!) covered[hit] = 1;
  }
  return covered;
}

function exclusionsIn(hits: Occurrences, themeOf: Uint16Array, roles: Uint8Array): Map<number, Spans> | null {
  let exclusions: Map<number, Spans> | null = null;
  for (let hit = 0; hit < hits.count; hit++) {
    const rule = hits.rules[hit]!;
    if (roles[rule] !== EXCLUDES) continue;
    exclusions ??= new Map();
    let spans = exclusions.get(themeOf[rule]!);
    if (spans === undefined) exclusions.set(themeOf[rule]!, (spans = { starts: [], ends: [], at: 0 }));
    const last = spans.ends.length - 1;
    const end = hits.ends[hit]!;
    if (last >= 0 && spans.ends[last]! > hits.starts[hit]!) {
      spans.ends[last] = Math.max(spans.ends[last]!, end);
    } else {
      spans.starts.push(hits.starts[hit]!);
      spans.ends.push(end);
    }
  }
  return exclusions;
}

function insertRising(list: number[], value: number): void {
  let at = list.push(value) - 1;
  for (; at > 0 && list[at - 1]! > value; at--) list[at] = list[at - 1]!;
  list[at] = value;
}
