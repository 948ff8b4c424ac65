import type { WordLists } from '../../model/expectations/word-list.ts';
import { VOICE_KINDS } from '../../model/expectations/word-list.ts';
import { compareText } from '../../model/compare-text.ts';
import type { CodedColumn, CustomerTable, FeedbackTable } from '../../model/feedback-table.ts';
import { NO_CODE } from '../../model/feedback-table.ts';
import type { Theme } from '../../model/theme.ts';
import type { ScoreThresholds } from '../outcomes/score.ts';
import type { ExpectationsResult, KindGroup, KindResult } from '../results.ts';
import { wilsonInterval } from '../statistics/intervals.ts';
import type { ThemeMarks } from '../themes/theme-marks.ts';
import type { CommentKinds } from './comment-kinds.ts';
import { bitOf } from './comment-kinds.ts';
import type { CustomerTally } from './growth-shares.ts';
import { growthEvidence, growthShares, tallyFor } from './growth-shares.ts';
import { languageCoverage } from './language-coverage.ts';
import { naturalThemes } from './natural-themes.ts';

export interface ExpectationsAsked {
  readonly table: FeedbackTable;
  readonly customers: CustomerTable | null;
  readonly themes: readonly Theme[];
  readonly wordLists: WordLists;
  readonly kinds: CommentKinds;
  readonly marks: ThemeMarks;
  readonly thresholds: ScoreThresholds;
}

/**
 * What customers say they expect and what they confirm, in which languages that can be told, and what they group round.
 * A share rests on `fullAnswers` comments at least: of fewer its range is as wide as a third of the scale (NCHS 2017).
 */
export function expectationsResult(asked: ExpectationsAsked): ExpectationsResult {
  const { table, customers, themes, wordLists, kinds, marks, thresholds } = asked;
  const counted = countKinds(table, kinds);
  const judged = counted.sizes.reduce((sum, size) => sum + size, 0);
  const natural = naturalThemes({ table, customers, kinds, stopWords: wordLists.stopWords, thresholds });
  const groups = natural.kind === 'found' ? natural.themes : [];
  const growth = growthEvidence([
    ...VOICE_KINDS.map((_, index) => growthShares(counted.byCustomer, index, customers, thresholds)),
    ...groups.map(({ coreGrowth }) => coreGrowth),
  ]);
  return {
    comments: table.comments.count,
    judged,
    coverage: languageCoverage(table, themes, kinds.covered, marks),
    split: splitOf(counted.sizes),
    kinds: VOICE_KINDS.map((kind, index): KindResult => {
      const comments = withBit(counted.sizes, bitOf(kind));
      const enough = judged >= thresholds.fullAnswers;
      return {
        kind,
        comments,
        share: enough ? comments / judged : null,
        interval: enough ? wilsonInterval(comments, judged) : null,
        bySource: groupsOf(counted.bySource, index, table.source, thresholds),
        bySegment: groupsOf(counted.bySegment, index, table.segment, thresholds),
        coreGrowth: growth[index]!,
      };
    }),
    naturalThemes:
      natural.kind === 'not-found'
        ? natural
        : {
            ...natural,
            themes: groups.map((group, at) => ({ ...group, coreGrowth: growth[VOICE_KINDS.length + at]! })),
          },
  };
}

interface Counted {
  /** Judged comments by their set of kinds. */
  readonly sizes: Uint32Array;
  readonly bySource: GroupTally;
  readonly bySegment: GroupTally;
  readonly byCustomer: CustomerTally;
}
interface GroupTally {
  readonly all: Uint32Array;
  /** By group, then kind. */
  readonly ofKind: Uint32Array;
}

/** One pass over the judged comments. */
function countKinds(table: FeedbackTable, { bits, judged }: CommentKinds): Counted {
  const count = VOICE_KINDS.length;
  const groups = ({ names }: CodedColumn): GroupTally => ({
    all: new Uint32Array(names.length),
    ofKind: new Uint32Array(names.length * count),
  });
  const bySource = groups(table.source);
  const bySegment = groups(table.segment);
  const byCustomer = tallyFor(table, count);
  const sizes = new Uint32Array(1 << count);
  for (let row = 0; row < table.rows; row++) {
    if (judged[row] === 0) continue;
    const told = bits[row]!;
    const source = table.source.codes[row]!;
    const segment = table.segment.codes[row]!;
    const customer = table.customer.codes[row]!;
    sizes[told]!++;
    bySource.all[source]!++;
    if (segment !== NO_CODE) bySegment.all[segment]!++;
    if (customer !== NO_CODE) byCustomer.all[customer]!++;
    for (let kind = 0, rest = told; rest !== 0; kind++, rest >>= 1) {
      if ((rest & 1) === 0) continue;
      bySource.ofKind[source * count + kind]!++;
      if (segment !== NO_CODE) bySegment.ofKind[segment * count + kind]!++;
      if (customer !== NO_CODE) byCustomer.ofKind[kind]![customer]!++;
    }
  }
  return { sizes, bySource, bySegment, byCustomer };
}

function splitOf(sizes: Uint32Array): ExpectationsResult['split'] {
  const split = { expectationsOnly: 0, validationsOnly: 0, both: 0, neither: 0 };
  sizes.forEach((size, told) => {
    const expects = (told & bitOf('expectation')) !== 0;
    const validates = (told & bitOf('validation')) !== 0;
    split[expects ? (validates ? 'both' : 'expectationsOnly') : validates ? 'validationsOnly' : 'neither'] +=
      size;
  });
  return split;
}

function withBit(sizes: Uint32Array, bit: number): number {
  return sizes.reduce((sum, size, told) => ((told & bit) === 0 ? sum : sum + size), 0);
}

function groupsOf(
  { all, ofKind }: GroupTally,
  kind: number,
  { names }: CodedColumn,
  { fullAnswers }: ScoreThresholds,
): readonly KindGroup[] {
  return names
    .map((group, code): KindGroup => {
      const base = all[code]!;
      const comments = ofKind[code * VOICE_KINDS.length + kind]!;
      return { group, base, comments, share: base < fullAnswers ? null : comments / base };
    })
    .filter(({ base }) => base > 0)
    .sort((a, b) => compareText(a.group, b.group));
}
