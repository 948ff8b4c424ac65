import type { DataTable, EmptyState, Entry, Fact, Marker, PageHead, Skeleton } from '../page-model.ts';

/** What is recognised, what was submitted, and what everybody can learn from it. */
export interface RecognitionPage extends PageHead {
  readonly categories: readonly CategoryView[];
  readonly submissions: readonly Entry[];
  readonly submissionsEmpty: EmptyState | null;
  readonly lessons: readonly { readonly text: string; readonly from: string; readonly href: string }[];
  readonly empty: EmptyState | null;
  readonly skeletons: readonly Skeleton[];
}
export interface CategoryView {
  readonly id: string;
  readonly name: string;
  readonly about: string | null;
  readonly drivers: readonly { readonly text: string; readonly href: string }[];
  readonly requirements: readonly string[];
  readonly threshold: string;
  readonly submissions: readonly { readonly text: string; readonly href: string }[];
}

export interface SubmissionPage extends PageHead {
  readonly id: string;
  readonly markers: readonly Marker[];
  readonly done: string;
  readonly evidence: string;
  readonly verdict: string;
  readonly table: DataTable | null;
  readonly judgesEmpty: EmptyState | null;
  readonly comments: readonly { readonly text: string; readonly from: string }[];
  readonly lesson: string | null;
  readonly facts: readonly Fact[];
}
