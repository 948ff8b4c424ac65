import type { Context } from '../context.ts';
import { languageName, UNDETERMINED } from '../language-name.ts';
import type { ExpectationsPage } from './expectations-model.ts';

/** Which languages can be read, and how many comments cannot. */
export function languagesPart(context: Context): ExpectationsPage['languages'] {
  const { f, results, themes } = context;
  const { coverage, judged, comments } = results.expectations;
  if (comments === 0) return { text: 'There is no comment yet.', table: null };
  const read = [...new Set(coverage.filter((each) => each.wordLists).map((each) => each.language))];
  const left = comments - judged;
  const unknown = coverage.filter(({ language }) => language === UNDETERMINED);
  const without = unknown.reduce((sum, each) => sum + each.comments, 0);
  const sentences = [
    read.length === 0
      ? 'No comment is in a language that the word lists cover.'
      : `The word lists cover ${f.list(read.map(languageName))}.`,
    left === 0
      ? `All ${f.counted(comments, 'comment')} are in a language that can be read.`
      : `${f.count(left)} of ${f.counted(comments, 'comment')} (${f.percent(left / comments)}) ${left === 1 ? 'is' : 'are'} counted here and judged nowhere.`,
    ...(without === 0
      ? []
      : [`${f.count(without)} of them ${without === 1 ? 'does not say its' : 'do not say their'} language.`]),
  ];
  const percent = f.percents(coverage.map((each) => each.tagged / each.comments));
  return {
    text: sentences.join(' '),
    table: {
      caption: 'Comments by source and language, and what can be read in each',
      columns: [
        { label: 'Source', numeric: false },
        { label: 'Language', numeric: false },
        { label: 'Comments', numeric: true },
        { label: 'Expectations and emotions', numeric: false },
        { label: 'Carry a theme', numeric: true },
        { label: 'Themes that can apply', numeric: false },
      ],
      rows: coverage.map((each) => [
        { text: context.sourceName(each.source) },
        { text: languageName(each.language) },
        { text: f.count(each.comments) },
        { text: each.wordLists ? 'read' : 'counted, not read' },
        { text: percent(each.tagged / each.comments) },
        {
          text:
            themes.length === 0
              ? 'no theme yet'
              : `${f.count(each.themes)} of ${f.count(themes.length)}, ${f.count(each.ownThemes)} with words of its own`,
        },
      ]),
      source: context.footnote(
        f.counted(comments, 'comment'),
        context.sourcesCommenting,
        'language as declared by column or source, never guessed',
      ),
    },
  };
}
