import { troubleSourcesOf } from '../../analysis/themes/discovery/low-comments.ts';
import type { ThemeSuggestions } from '../../analysis/themes/discovery/theme-suggestions.ts';
import { themeSuggestions } from '../../analysis/themes/discovery/theme-suggestions.ts';
import { markThemes } from '../../analysis/themes/theme-marks.ts';
import type { Workspace } from '../../model/workspace.ts';
import { checkWorkspace } from '../../pipeline.ts';
import type { Arguments } from '../arguments.ts';
import type { ExitCode } from '../exit-codes.ts';
import { formatOf } from '../arguments.ts';
import { EXIT } from '../exit-codes.ts';
import { formatReport } from '../defect-report.ts';
import type { PlacedSuggestions } from './placed-suggestions.ts';
import { placedSuggestions } from './placed-suggestions.ts';
import { suggestionsText } from './suggestions-text.ts';
import { suggestionsYaml } from './suggestions-yaml.ts';

/** Prints what stands out in low-score comments that carry no theme: for people, for programs, or as theme files to paste. */
export function suggestThemes(options: Arguments): ExitCode {
  const format = formatOf(options, ['text', 'json', 'yaml']);
  const checked = checkWorkspace(options.workspace);
  const { workspace } = checked;
  if (workspace === undefined) {
    process.stderr.write(formatReport(checked, 'text', options.workspace));
    return EXIT.defects;
  }
  const found = placedSuggestions(suggestionsFor(workspace), workspace);
  process.stdout.write(printed(found, workspace, format));
  return EXIT.fine;
}

function suggestionsFor({ config, feedback, themes, sources }: Workspace): ThemeSuggestions {
  return themeSuggestions(feedback, markThemes(feedback, themes), {
    outcomes: Object.entries(config.outcomes).map(([id, outcome]) => ({ id, ...outcome })),
    language: config.languages[0]!,
    troubleSources: troubleSourcesOf(sources),
  });
}

function printed(found: PlacedSuggestions, workspace: Workspace, format: 'text' | 'json' | 'yaml'): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify({ schema: 'outerloop/theme-suggestions@1', ...found }, null, 2)}\n`;
    case 'yaml':
      return suggestionsYaml(found, workspace);
    case 'text':
      return suggestionsText(found);
    default:
      return format satisfies never;
  }
}
