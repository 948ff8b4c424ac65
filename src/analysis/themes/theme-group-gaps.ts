import type { GroupDifference } from '../results.ts';
import type { RowsByVoice } from '../rows-by-voice.ts';
import { gapBetween, judgedGaps } from '../statistics/group-gaps.ts';
import type { GroupVoices } from '../statistics/group-sums.ts';
import type { Grouping } from '../statistics/joint-counts.ts';
import { expectsEnough } from '../statistics/two-shares.ts';
import type { Voices } from '../statistics/voices.ts';
import { themeVoicesByGroup } from './theme-group-voices.ts';
import type { ThemeMarks } from './theme-marks.ts';

/** Themes in the groups of one dimension. */
export interface ThemeGroups {
  /** By theme and code: who spoke of it in the group. */
  readonly within: readonly (readonly Voices[])[];
  /** How far the share of comments that speak of a theme lies from that in all other groups together, or null. */
  readonly gaps: readonly (readonly (GroupDifference | null)[])[];
}

/**
 * Each theme in each group, with customers as clusters, as `groupGaps` of ones and zeros; all themes and groups of a
 * grouping are judged together.
 *
 * @param voices  the rows that could carry a theme
 * @param themes  the number of themes
 * @param fewest  voices that each side must have
 * @returns in the order of the groupings
 */
export function themeGroups(
  voices: RowsByVoice,
  marks: ThemeMarks,
  groupings: readonly Grouping[],
  themes: number,
  fewest: number,
): readonly ThemeGroups[] {
  return themeVoicesByGroup(voices, marks, groupings, themes).map((sums) => {
    const byTheme = Array.from({ length: themes }, (_, theme) => sums.of(theme));
    const gaps = byTheme.map((groups) =>
      groups.map((group) => (isExpected(group) ? gapBetween(group, fewest) : null)),
    );
    return {
      within: byTheme.map((groups) => groups.map(({ within }) => within)),
      gaps: judgedGaps(gaps),
    };
  });
}

function isExpected({ within, outside }: GroupVoices): boolean {
  const shareOf = ({ yes, answers }: Voices) => ({ successes: yes, n: answers });
  return expectsEnough(shareOf(within), shareOf(outside));
}
