import type { CommentBytes } from '../../model/feedback-table.ts';
import { languageApplies, readRule, rulesOf } from './theme-rules.ts';
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
  const excludes = Uint8Array.from(rules, ({ placed }) => (placed.excludes ? 1 : 0));
  const negates = Uint8Array.from(rules, ({ placed }) => (placed.negates ? 1 : 0));
  const negated = new NegatedPlaces(themes.length);
  const applying = ruleFilters(rules);
  const lastComment = new Float64Array(themes.length);
  const found: number[] = [];
  let comment = 0;

  return {
    themesIn(bytes, language) {
      const hits = scan(bytes);
      found.length = 0;
      if (hits.count === 0) return found;
      const applies = applying(language);
      const covered = coveredHits(hits, { themeOf, excludes, applies });
      comment++;
      negated.clear();
      for (let hit = 0; hit < hits.count; hit++) {
        const rule = hits.rules[hit]!;
        const theme = themeOf[rule]!;
        if (lastComment[theme] === comment || applies[rule] === 0 || excludes[rule] === 1) continue;
        if (negates[rule] === 1) {
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
      const applies = applying(language);
      const covered = coveredHits(hits, { themeOf, excludes, applies });
      negated.clear();
      return Array.from({ length: hits.count }, (_, hit) => ({ rule: hits.rules[hit]!, hit }))
        .filter(({ rule }) => applies[rule] === 1)
        .map(({ rule, hit }) => {
          const theme = themeOf[rule]!;
          const [start, end] = [hits.starts[hit]!, hits.ends[hit]!];
          if (negates[rule] === 1) negated.add(theme, end + 1);
          const isMatch = excludes[rule] === 0 && negates[rule] === 0;
          const takenBack = covered?.[hit] === 1 || negated.has(theme, start);
          return { theme, rule: rules[rule]!.placed, counts: isMatch && !takenBack, start, end };
        });
    },
  };
}

/** Where a match would stand right behind a negation, by theme. Hits come by start, so a negation comes first. */
class NegatedPlaces {
  private readonly places: readonly number[][];
  private readonly touched: number[] = [];

  constructor(themes: number) {
    this.places = Array.from({ length: themes }, () => []);
  }

  clear(): void {
    for (const theme of this.touched) this.places[theme]!.length = 0;
    this.touched.length = 0;
  }

  add(theme: number, place: number): void {
    if (this.places[theme]!.push(place) === 1) this.touched.push(theme);
  }

  has(theme: number, place: number): boolean {
    const places = this.places[theme]!;
    return places.length > 0 && places.includes(place);
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

/** For a language, which rules apply (1) and which do not (0). */
function ruleFilters(rules: readonly UsableRule[]): (language: string | null) => Uint8Array {
  const filterFor = (language: string | null): Uint8Array =>
    Uint8Array.from(rules, ({ placed }) => {
      if (placed.language === null) return 1;
      return language !== null && languageApplies(placed.language, language) ? 1 : 0;
    });
  const everywhere = filterFor(null);
  if (everywhere.every((applies) => applies === 1)) return () => everywhere;
  const known = new Map<string, Uint8Array>();
  return (language) => {
    if (language === null) return everywhere;
    let filter = known.get(language);
    if (filter === undefined) known.set(language, (filter = filterFor(language)));
    return filter;
  };
}

interface RuleTraits {
  readonly themeOf: Uint16Array;
  readonly excludes: Uint8Array;
  readonly applies: Uint8Array;
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
function coveredHits(hits: Occurrences, traits: RuleTraits): Uint8Array | null {
  const exclusions = exclusionsIn(hits, traits);
  if (exclusions === null) return null;
  const covered = new Uint8Array(hits.count);
  for (let hit = 0; hit < hits.count; hit++) {
    const spans = exclusions.get(traits.themeOf[hits.rules[hit]!]!);
    if (spans === undefined) continue;
    while (spans.at < spans.ends.length && spans.ends[spans.at]! <= hits.starts[hit]!) spans.at++;
    if (spans.at < spans.starts.length && spans.starts[spans.at]! < hits.ends[hit]!) covered[hit] = 1;
  }
  return covered;
}

function exclusionsIn(
  hits: Occurrences,
  { themeOf, excludes, applies }: RuleTraits,
): Map<number, Spans> | null {
  let exclusions: Map<number, Spans> | null = null;
  for (let hit = 0; hit < hits.count; hit++) {
    const rule = hits.rules[hit]!;
    if (excludes[rule] === 0 || applies[rule] === 0) continue;
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
