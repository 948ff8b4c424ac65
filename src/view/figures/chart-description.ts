/**
 * What a chart says and shows, as data. `src/view` writes descriptions, `src/charts` draws them, and the Figure
 * component prints the words around the drawing. A description holds every number it plots, so that the table, the
 * CSV file and the drawing can never disagree.
 */
export type ChartDescription =
  RankedIntervals | ImportancePerformance | ParetoBars | Trend | AboveBelowLine | SizedCircles | StageCurve;

interface ChartWords {
  /** Address of the chart within the site: `charts/<id>.csv`. Small letters, digits and hyphens. */
  readonly id: string;
  /** The message, as a sentence. */
  readonly headline: string;
  /** Statistic, unit, population and period. */
  readonly subtitle: string;
  /** Source, scope and n. Never empty. */
  readonly footnote: string;
  /** The message for readers who do not see the drawing; the table below it holds the numbers. */
  readonly alt: string;
  readonly table: ChartTable;
}

/** The plotted numbers. */
export interface ChartTable {
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly ChartCell[])[];
}
export interface ChartCell {
  /** As people read it. */
  readonly text: string;
  /** As a spreadsheet reads it; null where there is no figure. */
  readonly value: string | number | null;
}

/** A numeric axis with its ticks already worded. */
export interface Axis {
  readonly label: string;
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

/** `accent`: what the headline is about. `plain`: the rest. `faint`: too few answers, or no evidence. */
export type Tone = 'accent' | 'plain' | 'faint';

/** One row a thing, a dot or bar from zero, a 95 % interval where one exists. */
export interface RankedIntervals extends ChartWords {
  readonly kind: 'ranked-intervals';
  readonly mark: 'dot' | 'bar';
  readonly axis: Axis;
  readonly items: readonly {
    readonly label: string;
    readonly value: number;
    readonly valueText: string;
    readonly interval: { readonly low: number; readonly high: number } | null;
    readonly tone: Tone;
  }[];
}

/** A point for every driver: performance to the right, importance upwards. */
export interface ImportancePerformance extends ChartWords {
  readonly kind: 'importance-performance';
  readonly x: Axis;
  readonly y: Axis;
  readonly lines: { readonly x: number; readonly y: number };
  readonly quadrants: {
    readonly topLeft: string;
    readonly topRight: string;
    readonly bottomLeft: string;
    readonly bottomRight: string;
  };
  readonly points: readonly {
    readonly label: string;
    readonly x: number;
    readonly y: number;
    /** `faint` points are drawn hollow. */
    readonly tone: Tone;
  }[];
}

/** Sorted bars with the cumulated share printed beside each; the cut is a rule between two bars. */
export interface ParetoBars extends ChartWords {
  readonly kind: 'pareto';
  /** Heads the printed cumulative column. */
  readonly cumulativeLabel: string;
  readonly items: readonly {
    readonly label: string;
    readonly value: number;
    readonly valueText: string;
    readonly cumulativeText: string;
    readonly tone: Tone;
  }[];
  /** The rule is drawn after this many bars; null when there is no cut to draw. */
  readonly cut: { readonly after: number; readonly label: string } | null;
}

/** A line by month. A month without a figure is a gap; a partial month is hollow and its line dashed. */
export interface Trend extends ChartWords {
  readonly kind: 'trend';
  readonly axis: Axis;
  readonly months: readonly {
    /** Short name of the month, such as "Jan 26". */
    readonly label: string;
    readonly value: number | null;
    readonly interval: { readonly low: number; readonly high: number } | null;
    readonly partial: boolean;
    /** Too few answers to compare: a small hollow point. */
    readonly faint: boolean;
    /** The month completes a signal: a ring around its point. */
    readonly signal?: boolean;
  }[];
  /** Limits of ordinary variation, one entry a phase; `from` counts months from 0. Provisional ones are fainter. */
  readonly limits?: readonly {
    readonly from: number;
    readonly provisional: boolean;
    readonly lines: readonly {
      readonly centre: number;
      readonly lower: number | null;
      readonly upper: number | null;
    }[];
  }[];
  /** Printed beside the last point that has a figure. */
  readonly endText: string;
  readonly reference: { readonly value: number; readonly label: string } | null;
  /** Vertical marks: when something was done, or when a scale changed. `at` counts months from 0. */
  readonly marks: readonly { readonly at: number; readonly label: string }[];
}

/** Bars to both sides of one named line. Values are differences from the line. */
export interface AboveBelowLine extends ChartWords {
  readonly kind: 'above-below-line';
  readonly axis: Axis;
  readonly lineLabel: string;
  readonly items: readonly {
    readonly label: string;
    readonly value: number;
    readonly valueText: string;
    /** 95 %, where one exists. */
    readonly interval?: { readonly low: number; readonly high: number } | null;
    readonly tone: Tone;
  }[];
}

/** Circles whose areas are as the values, for sizes that must be seen at a glance. */
export interface SizedCircles extends ChartWords {
  readonly kind: 'sized-circles';
  /** At least one; values above 0, largest first. */
  readonly items: readonly {
    readonly label: string;
    readonly value: number;
    readonly valueText: string;
    readonly tone: Tone;
  }[];
}

/**
 * A line through the stages of a journey, from left to right on a desk and downwards on a phone; higher (or further to
 * the right) is better. A stage without a figure is a gap.
 */
export interface StageCurve extends ChartWords {
  readonly kind: 'stage-curve';
  /** The ends of the scale with what they mean, such as "better"; either may be the larger number. */
  readonly best: { readonly value: number; readonly text: string };
  readonly worst: { readonly value: number; readonly text: string };
  readonly stages: readonly {
    readonly label: string;
    readonly value: number | null;
    readonly valueText: string;
    /** What the value rests on, such as "n = 431". */
    readonly baseText: string;
    readonly tone: Tone;
  }[];
}
