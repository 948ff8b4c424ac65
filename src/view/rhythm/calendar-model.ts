import type { Agenda } from '../agenda.ts';
import type { EmptyState, Entry, Fact, Marker, PageHead, Quote, Skeleton } from '../page-model.ts';

/** The year at a glance: meetings, surveys and the days customers hear from us. */
export interface CalendarPage extends PageHead {
  /** The next twelve months, each in its place; none where nothing is planned in any of them. */
  readonly months: readonly {
    readonly name: string;
    readonly events: readonly CalendarEvent[];
  }[];
  readonly monthsNote: string | null;
  readonly meetings: readonly Entry[];
  readonly meetingsEmpty: EmptyState | null;
  readonly surveys: readonly SurveyView[];
  readonly surveysText: string;
  readonly surveysEmpty: EmptyState | null;
  readonly skeletons: readonly Skeleton[];
}
export interface CalendarEvent {
  readonly day: string;
  readonly text: string;
  readonly href: string | null;
}

export interface SurveyView {
  readonly id: string;
  readonly name: string;
  readonly markers: readonly Marker[];
  readonly facts: readonly Fact[];
  /** Each planned round with what customers can have noticed since the one before. */
  readonly waves: readonly { readonly day: string; readonly text: string; readonly marker: Marker | null }[];
}

/** The sheet of one meeting, to print on one page. */
export interface MeetingPage extends PageHead {
  readonly id: string;
  readonly why: string | null;
  readonly indicators: readonly Entry[];
  readonly milestones: readonly Entry[];
  readonly promises: readonly Entry[];
  readonly scoreboardNone: string;
  readonly comment: Quote | null;
  readonly commentFrom: string;
  readonly agenda: Agenda;
  readonly facts: readonly Fact[];
  readonly footnote: string;
}
