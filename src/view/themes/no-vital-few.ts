import type { Context } from '../context.ts';
import { noComments } from '../no-comments.ts';
import type { EmptyState } from '../page-model.ts';
import { DESCRIBE_THEMES, EXTEND_THEMES } from './theme-steps.ts';

/** Why no issue can be counted; null as soon as a theme other than praise was raised. */
export function noIssues(missing: string, context: Context): EmptyState | null {
  const { results, themes } = context;
  const silent = results.themes.coverage.base === 0 ? noComments(missing, '', context) : null;
  if (silent !== null) return silent;
  const issues = new Set(themes.filter(({ praise }) => !praise).map(({ id }) => id));
  if (results.themes.themes.some(({ theme, mentions }) => mentions > 0 && issues.has(theme))) return null;
  if (issues.size > 0) {
    return {
      missing,
      why: 'No comment carries a theme that is an issue.',
      ...EXTEND_THEMES,
    };
  }
  return {
    missing,
    why:
      themes.length === 0
        ? 'No themes are described, so comments cannot be counted by what they are about.'
        : 'Every theme described so far is praise, which is counted but is no issue to rank.',
    ...DESCRIBE_THEMES,
  };
}

/** Why there are no vital few over all comments, and where to look instead. */
export function noVitalFew(missing: string, context: Context): EmptyState {
  const { f, results } = context;
  const cut = results.pareto.mentions;
  const none = noIssues(missing, context);
  if (none !== null) return none;
  if (cut.kind === 'cut') {
    return {
      missing,
      why: `It takes ${f.count(cut.vitalCount)} of ${f.counted(cut.items.length, 'theme')} to make up ${f.percent(cut.vitalShare)} of all mentions, so no few of them carry most.`,
      ...whereToLook(context),
      command: null,
    };
  }
  const isCatchAll = ({ theme }: { readonly theme: string }) => context.theme(theme)?.catchAll === true;
  const said = cut.items.map((item) => ({
    text: `${context.themeQuoted(item.theme)} (${f.count(item.value)})`,
    beside: isCatchAll(item),
  }));
  const textsOf = (beside: boolean) => said.filter((each) => each.beside === beside).map(({ text }) => text);
  const [raised, collected] = [textsOf(false), textsOf(true)];
  return cut.reason === 'too-few-mentions'
    ? {
        missing,
        why: `${f.counted(cut.total, 'mention')} in all ${cut.total === 1 ? 'is' : 'are'} too few to rank themes.`,
        next: 'Add more feedback with comments.',
        command: null,
        file: 'data/feedback/<source>/<period>.csv',
      }
    : {
        missing,
        why: `Only ${f.list(raised)} ${raised.length === 1 ? 'was' : 'were'} raised${collected.length === 0 ? '' : ` beside ${f.list(collected)}`}; the vital few can be told from three themes on.`,
        ...EXTEND_THEMES,
        next: 'Read the comments without a theme, and add the themes they need.',
      };
}

/** What is spread evenly over all comments may be concentrated within some of them. */
function whereToLook({ f, results }: Context): Pick<EmptyState, 'next' | 'file'> {
  const parts = [
    ...(results.drivers.estimates.length > 0 ? ['drivers'] : []),
    ...(results.rhythm.units.units.length > 0 ? ['business units'] : []),
  ];
  return parts.length > 0
    ? { next: `Look at single ${f.list(parts)}, where concentration may show.`, file: null }
    : {
        next: 'Say which business unit each item belongs to, or what customers rate besides: within one of them, concentration may show.',
        file: 'data/feedback/<source>/source.yaml',
      };
}
