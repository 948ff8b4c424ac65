import { nearestHint } from '../../model/nearest.ts';
import { quoted } from '../../model/quoted.ts';
import type { Arguments } from '../arguments.ts';
import type { ExitCode } from '../exit-codes.ts';
import { UsageError } from '../arguments.ts';
import { themeCoverage } from './theme-coverage.ts';
import { suggestThemes } from './suggest-themes.ts';
import { testThemes } from './test-themes.ts';

const STEPS: Readonly<Record<string, (options: Arguments) => ExitCode>> = {
  suggest: suggestThemes,
  test: testThemes,
  coverage: themeCoverage,
};

/** `themes suggest`, `themes test [THEME]`, `themes coverage`: what an author of themes asks again and again. */
export function themes(options: Arguments): ExitCode {
  const [name = '', theme] = options.positionals;
  const step = Object.hasOwn(STEPS, name) ? STEPS[name] : undefined;
  if (step === undefined) {
    const known = Object.keys(STEPS);
    const said = name === '' ? 'say what to do with the themes' : `there is no themes ${quoted(name)}`;
    throw new UsageError(`${said}; it is one of ${known.join(', ')}${nearestHint(name, known)}`);
  }
  if (theme !== undefined && name !== 'test') throw new UsageError(`${quoted(theme)} is one word too many`);
  return step(options);
}
