import type { Arguments, OptionName } from './arguments.ts';
import type { ExitCode } from './exit-codes.ts';
import { readArguments, UsageError } from './arguments.ts';
import { EXIT } from './exit-codes.ts';
import { nearestHint } from '../model/nearest.ts';
import { quoted } from '../model/quoted.ts';

interface Verb {
  readonly says: string;
  readonly usage: string;
  readonly options: readonly OptionName[];
  /** How many words may follow the verb. */
  readonly positionals: number;
  /** Loads the code of the verb when it is called: `check` need not wait for what `build` needs. */
  readonly run: (options: Arguments) => ExitCode | Promise<ExitCode>;
}

const VERBS: Readonly<Record<string, Verb>> = {
  check: {
    says: 'reads and checks all files of a workspace; builds nothing',
    usage: 'npm run check -- [--workspace DIR] [--format text|json|github]',
    options: ['workspace', 'format'],
    positionals: 0,
    run: async (options) => (await import('./check.ts')).check(options),
  },
  analyse: {
    says: 'prints the results of all analyses as JSON',
    usage: 'npm run --silent analyse -- [--workspace DIR]',
    options: ['workspace'],
    positionals: 0,
    run: async (options) => (await import('./check.ts')).analyse(options),
  },
  build: {
    says: 'builds the report and the progress site',
    usage: 'npm run build -- [--workspace DIR] [--out DIR] [--site report|progress] [--base /folder/]',
    options: ['workspace', 'out', 'site', 'base', 'format'],
    positionals: 0,
    run: async (options) => (await import('./build.ts')).build(options),
  },
  dev: {
    says: 'serves one site and rebuilds it whenever a file of the workspace changes',
    usage: 'npm run dev -- [--workspace DIR] [--site report|progress] [--port 4321]',
    options: ['workspace', 'site', 'port'],
    positionals: 0,
    run: async (options) => (await import('./dev.ts')).dev(options),
  },
  preview: {
    says: 'serves the built sites on this machine',
    usage:
      'npm run preview -- [--workspace DIR] [--out DIR] [--site report|progress] [--base /folder/] [--port 4321]',
    options: ['workspace', 'out', 'site', 'base', 'port'],
    positionals: 0,
    run: async (options) => (await import('./preview.ts')).preview(options),
  },
  new: {
    says: 'drafts a new file: the mapping of an export, a piece of content or the record of a release',
    usage:
      'npm run new -- source FILE.csv --name my-survey | plan --theme ID | release | promise, theme, indicator, unit, meeting, survey, category or submission, and an ID [--workspace DIR]',
    options: ['workspace', 'name', 'theme'],
    positionals: 2,
    run: async (options) => (await import('./new/new-file.ts')).newFile(options),
  },
  diff: {
    says: 'prints which public texts and figures would change since a commit',
    usage: 'npm run --silent diff -- --public BASE [--workspace DIR] [--format text|json]',
    options: ['workspace', 'format', 'public'],
    positionals: 1,
    run: async (options) => (await import('./diff.ts')).diff(options),
  },
  themes: {
    says: 'suggests themes from low-score comments without one, runs their test sentences, or shows coverage',
    usage:
      'npm run --silent themes -- suggest | test [THEME] | coverage [--workspace DIR] [--format text|json|yaml]',
    options: ['workspace', 'format'],
    positionals: 2,
    run: async (options) => (await import('./themes/themes.ts')).themes(options),
  },
  schemas: {
    says: 'writes the JSON Schemas that editors use',
    usage: 'npm run schemas -- [--out DIR]',
    options: ['out'],
    positionals: 0,
    run: async (options) => (await import('./schemas.ts')).schemas(options),
  },
};

/** Runs one verb and returns the exit code: 0 fine, 1 defects in the user's files, 2 wrong call, 3 our own fault. */
export async function main(words: readonly string[]): Promise<ExitCode> {
  const [name, ...rest] = words;
  try {
    if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
      process.stdout.write(help());
      return name === undefined ? EXIT.usage : EXIT.fine;
    }
    const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
    if (verb === undefined)
      throw new UsageError(`there is no verb ${quoted(name)}${nearestHint(name, Object.keys(VERBS))}`);
    const options = readArguments(rest, verb.options, verb.positionals);
    if (options.help) {
      process.stdout.write(`${verb.says}\n  ${verb.usage}\n`);
      return EXIT.fine;
    }
    return await verb.run(options);
  } catch (error) {
    if (error instanceof UsageError) {
      const usage = name === undefined ? undefined : VERBS[name]?.usage;
      process.stderr.write(
        `${error.message}\n  usage: ${usage ?? 'npm run build | check | analyse | preview | dev | diff | new | themes | schemas'}\n`,
      );
      return EXIT.usage;
    }
    const known = error instanceof Error;
    process.stderr.write(
      `This is a fault of Outerloop, not of your files; nothing was published.\n${known ? error.message : String(error)}\n`,
    );
    if (process.env['OUTERLOOP_DEBUG'] !== undefined && known) process.stderr.write(`${error.stack}\n`);
    else process.stderr.write('Set OUTERLOOP_DEBUG=1 to see where it happened, and please report it.\n');
    return EXIT.fault;
  }
}

function help(): string {
  const lines = Object.entries(VERBS).map(
    ([name, { says, usage }]) => `${name.padEnd(8)} ${says}\n         ${usage}`,
  );
  return `Outerloop: customer feedback in, an internal report and a public progress site out.\n\n${lines.join('\n')}\n`;
}
