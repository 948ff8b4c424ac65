import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { stringify } from 'yaml';
import { isSlug, titleOf } from '../../model/identifier.ts';
import { choiceHint } from '../../model/nearest.ts';
import { quoted } from '../../model/quoted.ts';
import type { Theme } from '../../model/theme.ts';
import { checkWorkspace } from '../../pipeline.ts';
import { siteModels } from '../../site-models.ts';
import type { ThemePage } from '../../view/themes/themes-model.ts';
import type { Arguments } from '../arguments.ts';
import type { ExitCode } from '../exit-codes.ts';
import { UsageError } from '../arguments.ts';
import { EXIT } from '../exit-codes.ts';

/** Comments to read that stand above the plan, and how much of a long one. */
const COMMENTS = 6;
const MOST_CHARACTERS = 400;

/**
 * `new plan --theme ID`, `new plan ID`, or both: drafts a plan with what is known of its theme. Figures and customers'
 * words stand in it as YAML comments, line by line, so that nothing in them can become a field.
 */
export function newPlan(options: Arguments): ExitCode {
  const id = options.positionals[1] ?? options.theme;
  if (id === undefined || !isSlug(id)) {
    throw new UsageError('name the plan or its theme: npm run new -- plan --theme late-installation');
  }
  const checked = checkWorkspace(options.workspace);
  const { workspace } = checked;
  if (workspace === undefined) {
    throw new UsageError(
      'the workspace has errors, which "npm run check" lists; mend them, then draft the plan',
    );
  }
  const theme = themeFor(id, options.theme, workspace.themes);
  const file = join(options.workspace, 'content/plans', `${id}.yaml`);
  if (existsSync(file)) {
    throw new UsageError(
      `${relative(process.cwd(), file)} is already there; it is left as it is. For one more plan: npm run new -- plan ID --theme ${theme?.id ?? 'THEME'}`,
    );
  }
  const pages = theme === undefined ? [] : siteModels(workspace, checked).report.themePages;
  const page = pages.find((each) => each.id === theme?.id);
  const driver = theme?.driver === undefined ? undefined : workspace.config.drivers[theme.driver]?.name;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${page === undefined ? '' : asComments(knownOf(page, driver))}${fieldsOf(id, theme)}`);
  process.stdout.write(
    `written: ${relative(process.cwd(), file)}\nSettle what says CONFIRM, then: npm run check\n`,
  );
  return EXIT.fine;
}

/** The theme that is named, or the one the plan is called after; undefined leaves it to the author. */
function themeFor(id: string, named: string | undefined, themes: readonly Theme[]): Theme | undefined {
  const found = themes.find((theme) => theme.id === (named ?? id));
  if (found !== undefined || named === undefined) return found;
  const ids = themes.map((theme) => theme.id);
  throw new UsageError(`there is no theme ${quoted(named)} in content/themes${choiceHint(named, ids)}`);
}

/** What the report says of the theme, one line each. */
function knownOf(page: ThemePage, driver: string | undefined): readonly string[] {
  const figures = [...page.keyFigures, ...page.impact.keyFigures];
  return [
    `What is known of “${page.title}” (${driver === undefined ? 'no driver named' : `driver: ${driver}`}).`,
    ...figures.map(({ label, value, detail }) => `  ${label}: ${value} (${detail})`),
    ...(page.comments.length === 0 ? [] : ['', 'Comments to read first:']),
    ...page.comments.slice(0, COMMENTS).map(({ text, about }) => `  “${cut(text)}” (${about})`),
    '',
  ];
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length <= MOST_CHARACTERS ? text : `${characters.slice(0, MOST_CHARACTERS).join('')}…`;
}

/** Every line of every text behind its own mark. YAML ends a comment at any line break, so none may pass unmarked. */
function asComments(lines: readonly string[]): string {
  return lines
    .flatMap((line) => line.split(/[\n\r\u0085\u2028\u2029]+/u))
    .map((line) => `# ${line.replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ')}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('');
}

function fieldsOf(id: string, theme: Theme | undefined): string {
  const group = theme?.group ?? 'the group whose workflow it is';
  const name = theme?.name ?? titleOf(id);
  return stringify(
    {
      title: `CONFIRM what will be different about “${name}”, in one line`,
      theme: theme?.id ?? 'CONFIRM-the-theme',
      status: 'draft',
      owner: `CONFIRM the role in ${group} that answers for it`,
      sponsor: 'CONFIRM the role that can say yes to money',
      level: 'prevent-recurrence',
      whys: [
        {
          question: `Why do customers say “${name}”?`,
          answer: 'CONFIRM what was found',
          evidence: 'CONFIRM what shows it',
          saidBy: 'CONFIRM the role',
        },
        { question: 'Why is that?', answer: 'CONFIRM; five times, until the answer names a workflow' },
      ],
      diamond: {
        workflow: 'CONFIRM the name of the workflow',
        decision: 'CONFIRM the question decided there: flow on, or circle back?',
        group: theme?.group ?? 'CONFIRM the group that decides',
        passesWrongly: 'CONFIRM what flows on today although it should not',
        shouldHappen: 'CONFIRM what the decision lets through once it is right',
      },
      actions: ['CONFIRM the main action'],
      checklist: [
        { item: 'Those whose work changes helped to shape it' },
        { item: 'Managers of all groups concerned say the same' },
        { item: 'Everybody has practised' },
        { item: 'The old way is switched off' },
        { item: 'Somebody looks regularly whether it is bypassed' },
      ],
    },
    { lineWidth: 110 },
  );
}
