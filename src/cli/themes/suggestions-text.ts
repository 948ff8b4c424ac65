import { FEWEST_COMMENTS } from '../../analysis/themes/discovery/theme-suggestions.ts';
import type { StandingPhrase } from '../../analysis/themes/discovery/theme-suggestions.ts';
import { FEWEST_VOICES } from '../../analysis/themes/discovery/standing-phrases.ts';
import { Z95 } from '../../analysis/statistics/distributions.ts';
import type { ItemPlace } from '../../model/feedback-table.ts';
import type { PlacedSuggestion, PlacedSuggestions } from './placed-suggestions.ts';
import { counted } from '../../model/counted.ts';
import { number, percent, ratio } from './theme-words.ts';

/** As many as somebody settles in one sitting; the rest is counted. */
export const SHOWN = 10;
const PHRASES_SHOWN = 5;
const PLACES_SHOWN = 4;

/** Suggestions for a reader at a terminal, with the honest words when there is nothing to suggest. */
export function suggestionsText(found: PlacedSuggestions): string {
  const { suggestions } = found;
  const shown = suggestions.slice(0, SHOWN);
  const more = suggestions.length - shown.length;
  return [
    basis(found),
    ...(shown.length === 0
      ? [nothing(found)]
      : [HOW_TO_READ, ...shown.map((each, at) => entry(each, at, found))]),
    ...(more > 0 ? [`… and ${counted(more, 'smaller group')}: --format json lists them all.\n`] : []),
    ...(shown.length === 0
      ? []
      : [
          `${counted(found.unexplained, 'low-score comment')} without a theme ${found.unexplained === 1 ? 'is' : 'are'} in no group.\n`,
          'As files for content/themes: npm run --silent themes -- suggest --format yaml\n',
        ]),
  ].join('\n');
}

const HOW_TO_READ = `A phrase stands out when at least ${FEWEST_VOICES} customers use it, more often than chance explains (z of the log-odds ratio,
false discoveries held at 5% over all phrases tested), and at least half of the comments that hold it are low and without
a theme. It is a pointer for reading, not a finding: open the comments before you write a rule.
Percentages count comments. Odds count the phrase among all phrases of as many words, drawn towards 1 by imagined counts on
both sides: they differ from the ratio of the percentages, most where a phrase is rare.
`;

/** What was looked through, and what it was held against. */
export function basis({ comments, untagged, low, languages }: PlacedSuggestions): string {
  const looked = languages.map(({ language, low: own, others, tested }) =>
    tested === null
      ? `  ${language}: ${counted(own, 'comment')}, too few to look through (${FEWEST_COMMENTS} are needed)\n`
      : `  ${language}: ${counted(own, 'comment')} held against ${number(others)} others; ${counted(tested, 'phrase')} tested\n`,
  );
  return `${counted(comments, 'comment')}; ${number(untagged)} carry no theme; ${number(low)} of those gave a low score, or came as a ticket or complaint without a score\n${looked.join('')}`;
}

/** Why nothing is suggested. */
export function nothing({ comments, low, languages }: PlacedSuggestions): string {
  if (comments === 0) return 'There is no comment yet.\n';
  if (low === 0) return 'Every low-score comment carries a theme: there is nothing to suggest.\n';
  if (languages.every(({ tested }) => tested === null)) {
    return `So few low-score comments without a theme are read sooner than counted: the page "Data quality" of the report quotes them.\n`;
  }
  return `Nothing stands out: no phrase of at least ${FEWEST_VOICES} customers is more frequent in these comments than chance explains. What they share, if anything, is not in their words; read a few on the page "Data quality" of the report.\n`;
}

function entry(suggestion: PlacedSuggestion, at: number, { languages }: PlacedSuggestions): string {
  const { rules, phrases, comments, customers, language } = suggestion;
  const side = languages.find((each) => each.language === language)!;
  const rest = phrases.length - PHRASES_SHOWN;
  return [
    `${at + 1}. ${rules.join(' | ')}: ${counted(comments.length, 'comment')}, ${counted(customers, 'customer')} (${language})\n`,
    ...phrases.slice(0, PHRASES_SHOWN).map((phrase) => phraseLine(phrase, side)),
    ...(rest > 0 ? [`     and ${counted(rest, 'more phrase')} in the same comments\n`] : []),
    `     in ${places(comments)}\n`,
  ].join('');
}

function phraseLine(phrase: StandingPhrase, side: { readonly low: number; readonly others: number }): string {
  const { low, elsewhere, z, logOdds, standardError } = phrase;
  const reach = Z95 * standardError;
  const odds = [logOdds, logOdds - reach, logOdds + reach].map((value) => ratio(Math.exp(value)));
  return `     “${phrase.phrase}”  in ${number(low)} (${percent(low, side.low)}), elsewhere ${number(elsewhere)} (${percent(elsewhere, side.others)}); odds ${odds[0]} times as high (${odds[1]} to ${odds[2]}), z ${z.toFixed(1)}; ${counted(phrase.customers, 'customer')}\n`;
}

/** The first few places, files named once. */
export function places(comments: readonly ItemPlace[]): string {
  const shown = comments.slice(0, PLACES_SHOWN).map(({ file, line }) => `${file}:${line}`);
  const more = comments.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${number(more)} more` : ''}`;
}
