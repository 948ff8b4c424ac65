import { commentLines, yamlText } from '../../load/first-look/drafts/yaml-lines.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { PlacedSuggestion, PlacedSuggestions } from './placed-suggestions.ts';
import { basis, nothing, places, SHOWN } from './suggestions-text.ts';
import { counted } from '../../model/counted.ts';
import { number } from './theme-words.ts';

/** Suggestions as theme files, one YAML document each, to be pasted into `content/themes` and settled where they say CONFIRM. */
export function suggestionsYaml(found: PlacedSuggestions, { config }: Workspace): string {
  const shown = found.suggestions.slice(0, SHOWN);
  const head = commentLines(basis(found).replaceAll('\n', '. ')).join('\n');
  if (shown.length === 0) return `${head}\n${commentLines(nothing(found)).join('\n')}\n`;
  const drivers = Object.keys(config.drivers);
  const main = config.languages[0]!.toLowerCase().split('-')[0]!;
  return `${head}\n${shown.map((suggestion) => document(suggestion, drivers, main)).join('')}`;
}

function document(suggestion: PlacedSuggestion, drivers: readonly string[], main: string): string {
  const { id, name, comments, customers, phrases, rules, language } = suggestion;
  const inMain = language === main;
  const [strongest] = phrases;
  const about = `${counted(comments.length, 'low-score comment')} without a theme, ${counted(customers, 'customer')}. Strongest phrase: "${strongest?.phrase ?? ''}", z ${strongest?.z.toFixed(1) ?? ''}, ${number(strongest?.elsewhere ?? 0)} elsewhere. Read for example ${places(comments)}.`;
  const list = (texts: readonly string[], indent: string) =>
    texts.map((text) => `${indent}- ${yamlText(text)}`);
  return [
    '---',
    `# content/themes/${id}.yaml`,
    ...commentLines(about),
    `name: ${yamlText(name)} # CONFIRM: what customers call it`,
    ...(drivers.length === 0 ? [] : commentLines(`CONFIRM driver: ${drivers.join(' | ')}`)),
    ...(inMain
      ? ['match: # CONFIRM: keep what means this theme and nothing else', ...list(rules, '  ')]
      : [
          'languages:',
          `  ${language}:`,
          '    match: # CONFIRM: keep what means this theme and nothing else',
          ...list(rules, '      '),
        ]),
    'tests: # CONFIRM: words of real customers; take out what names somebody',
    ...sentences('matches', suggestion.matches, inMain ? null : language),
    ...sentences('misses', suggestion.misses, inMain ? null : language),
    '',
  ].join('\n');
}

function sentences(
  kind: 'matches' | 'misses',
  those: PlacedSuggestion['matches'],
  language: string | null,
): readonly string[] {
  if (those.length === 0)
    return [
      `  ${kind}: [] # CONFIRM: add a sentence that must${kind === 'misses' ? ' not' : ''} get the theme`,
    ];
  return [
    `  ${kind}:`,
    ...those.map(({ text, file, line }) => {
      const sentence =
        language === null ? yamlText(text) : `{ language: ${language}, text: ${JSON.stringify(text)} }`;
      return `    - ${sentence} # ${file}:${line}`;
    }),
  ];
}
