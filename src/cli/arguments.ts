import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { nearestHint } from '../model/nearest.ts';
import { quoted } from '../model/quoted.ts';

/** Somebody called the command in a way it does not know: exit code 2. */
export class UsageError extends Error {}

const FORMATS = ['text', 'json', 'github', 'yaml'] as const;
export type Format = (typeof FORMATS)[number];
export const SITES = ['report', 'progress'] as const;
export type Site = (typeof SITES)[number];

/** Every option of the command line; each verb takes some of them. */
const OPTIONS = {
  workspace: { type: 'string' },
  out: { type: 'string' },
  format: { type: 'string' },
  site: { type: 'string' },
  base: { type: 'string' },
  port: { type: 'string' },
  name: { type: 'string' },
  theme: { type: 'string' },
  public: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;
export type OptionName = Exclude<keyof typeof OPTIONS, 'help'>;

export interface Arguments {
  readonly help: boolean;
  readonly positionals: readonly string[];
  readonly workspace: string;
  readonly out: string | undefined;
  readonly format: Format;
  readonly site: Site | undefined;
  readonly base: string | undefined;
  readonly port: number | undefined;
  readonly name: string | undefined;
  /** The theme a new plan answers. */
  readonly theme: string | undefined;
  /** Compare what customers read. */
  readonly public: boolean;
}

/** Reads the words behind a verb; anything the verb does not take is a UsageError that names the nearest option. */
export function readArguments(
  words: readonly string[],
  allowed: readonly OptionName[],
  positionals: number,
): Arguments {
  const {
    values,
    positionals: found,
    tokens,
  } = parseArgs({
    args: [...words],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const known: readonly string[] = [...allowed, 'help'];
    if (!known.includes(token.name)) {
      throw new UsageError(
        `the option ${quoted(token.rawName)} is not known here${nearestHint(token.name, known)}`,
      );
    }
    if (!isSwitch(token.name) && (token.value === undefined || token.value === '')) {
      throw new UsageError(`the option --${token.name} needs a value`);
    }
  }
  if (found.length > positionals) throw new UsageError(`${quoted(found[positionals]!)} is one word too many`);
  const text = (name: OptionName): string | undefined => values[name] as string | undefined;
  const base = text('base');
  if (base !== undefined && !/^\/(?:[A-Za-z0-9._-]+\/)*$/.test(base)) {
    throw new UsageError(`--base ${quoted(base)} must start and end with a slash, such as /org/repo/`);
  }
  const port = text('port');
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535)) {
    throw new UsageError(`--port ${quoted(port)} is not a port number`);
  }
  const out = text('out');
  return {
    help: values.help === true,
    positionals: found,
    workspace: resolve(text('workspace') ?? '.'),
    out: out === undefined ? undefined : resolve(out),
    format: oneOf('format', text('format') ?? 'text', FORMATS),
    site: text('site') === undefined ? undefined : oneOf('site', text('site')!, SITES),
    base,
    port: port === undefined ? undefined : Number(port),
    name: text('name'),
    theme: text('theme'),
    public: values.public === true,
  };
}

/** The format, if the verb prints it. */
export function formatOf<F extends Format>({ format }: Arguments, printed: readonly F[]): F {
  const found = printed.find((candidate) => candidate === format);
  if (found !== undefined) return found;
  throw new UsageError(`--format can be ${printed.join(' or ')} here, not ${format}`);
}

function isSwitch(name: string): boolean {
  return OPTIONS[name as keyof typeof OPTIONS].type === 'boolean';
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  throw new UsageError(
    `--${option} ${quoted(value)} is not one of ${allowed.join(', ')}${nearestHint(value, allowed)}`,
  );
}
