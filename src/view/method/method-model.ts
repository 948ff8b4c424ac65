import type { DataTable, PageHead } from '../page-model.ts';

export interface MethodPage extends PageHead {
  readonly figures: readonly MethodEntry[];
}

export interface MethodEntry {
  readonly id: string;
  readonly name: string;
  readonly how: string;
  readonly read: string;
  /** A worked example with small numbers; left out where there is none. */
  readonly example?: string;
  readonly limits: string;
  /** Figures that stand behind the limits. */
  readonly table?: DataTable;
  readonly source: string;
}

/** The fields of one type of the analysis document. */
export interface FieldGroup {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** Types whose fields it has as well. */
  readonly includes: readonly TypeWord[];
  readonly fields: readonly {
    readonly name: string;
    readonly type: readonly TypeWord[];
    readonly text: string;
  }[];
}

/** A piece of the name of a type; with a link where it is explained on the same page. */
export interface TypeWord {
  readonly text: string;
  readonly href: string | null;
}

export interface Definition {
  readonly id: string;
  readonly term: string;
  readonly text: string;
  readonly notToBeConfusedWith: readonly { readonly term: string; readonly href: string }[];
}
