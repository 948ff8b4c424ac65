import { foldCodePoint } from '../../analysis/themes/matcher/theme-folding.ts';
import type { ThemeSuggestion, ThemeSuggestions } from '../../analysis/themes/discovery/theme-suggestions.ts';
import type { Sentence } from '../../analysis/themes/discovery/test-sentences.ts';
import { maskerOf } from '../../analysis/disclosure/mask-comment.ts';
import type { ItemPlace } from '../../model/feedback-table.ts';
import { placeOf } from '../../model/feedback-table.ts';
import { isSlug, slugOf } from '../../model/identifier.ts';
import type { Workspace } from '../../model/workspace.ts';

export interface PlacedSuggestion extends Omit<ThemeSuggestion, 'rows' | 'matches' | 'misses'> {
  /** A name for its file that is still free. */
  readonly id: string;
  readonly name: string;
  readonly comments: readonly ItemPlace[];
  readonly matches: readonly (ItemPlace & { readonly text: string })[];
  readonly misses: readonly (ItemPlace & { readonly text: string })[];
}
export interface PlacedSuggestions extends Omit<ThemeSuggestions, 'suggestions'> {
  readonly suggestions: readonly PlacedSuggestion[];
}

/**
 * Suggestions with the places of their comments in the files, and a name each that no theme has. Sentences with personal
 * details in them are left out: what is pasted into a theme is kept in the repository.
 */
export function placedSuggestions(
  found: ThemeSuggestions,
  { feedback, themes, customers, config }: Workspace,
): PlacedSuggestions {
  const masker = maskerOf({ locale: config.locale, customerIds: feedback.customer.names, customers });
  const placed = (sentences: readonly Sentence[]) =>
    sentences
      .filter(({ text }) => masker.detailsIn(text).length === 0)
      .map(({ row, text }) => ({ ...placeOf(feedback, row), text }));
  const ids = new Set(themes.map(({ id }) => id));
  return {
    ...found,
    suggestions: found.suggestions.map(({ rows, matches, misses, ...suggestion }) => {
      const [strongest] = suggestion.rules;
      const id = freeId(idOf(strongest ?? ''), ids);
      ids.add(id);
      return {
        id,
        name: capitalised(strongest ?? id),
        ...suggestion,
        comments: rows.map((row) => placeOf(feedback, row)),
        matches: placed(matches),
        misses: placed(misses),
      };
    }),
  };
}

/** Latin letters and hyphens of a phrase; other scripts leave nothing, and the name is a number. */
function idOf(phrase: string): string {
  const folded = [...phrase].flatMap((character) => foldCodePoint(character.codePointAt(0)!));
  const slug = slugOf(String.fromCodePoint(...folded)).slice(0, 60);
  return isSlug(slug) ? slug : 'suggestion';
}

function freeId(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number++;
  return `${slug}-${number}`;
}

function capitalised(text: string): string {
  const [first = '', ...rest] = text;
  return first.toUpperCase() + rest.join('');
}
