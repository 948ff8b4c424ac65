import type { VoiceKind } from '../../model/expectations/word-list.ts';
import type { SampleComment } from '../report-input.ts';

/** A comment with what it is told to be. Personal details are masked already. */
export interface VoiceComment extends SampleComment {
  /** The same for the same item, whatever else is in the data. */
  readonly key: string;
  /** Ids of its themes. */
  readonly themes: readonly string[];
  readonly kinds: readonly VoiceKind[];
}

/** The comments that the pages on customers' voice show. */
export interface VoiceInput {
  /** The as-of date first. */
  readonly ofTheDay: readonly { readonly date: string; readonly comment: VoiceComment }[];
  /** Newest first. Absent means none. */
  readonly byKind: ReadonlyMap<VoiceKind, readonly VoiceComment[]>;
  /** By group. */
  readonly streams: readonly {
    readonly group: string;
    readonly comments: number;
    readonly recent: number;
    readonly shown: readonly VoiceComment[];
  }[];
  readonly toPick: readonly { readonly group: string; readonly comment: VoiceComment }[];
  /** For each natural theme, in their order. */
  readonly naturalExamples: readonly (readonly VoiceComment[])[];
}
