import type { Context } from '../context.ts';
import type { CalendarPage, MeetingPage } from './calendar-model.ts';
import { calendarPage } from './calendar-page.ts';
import { meetingPage } from './meeting-page.ts';
import type { OuterLoopPage } from './outer-loop-model.ts';
import { outerLoopPage } from './outer-loop-page.ts';
import { packPages } from './units/pack-page.ts';
import type { RecognitionPage, SubmissionPage } from './recognition-model.ts';
import { recognitionPage } from './recognition-page.ts';
import { submissionPage } from './submission-page.ts';
import { unitReport } from './units/unit-report.ts';
import { unitsPage } from './units/units-page.ts';
import type { PackPage, UnitPage, UnitsPage } from './units/units-model.ts';

/** The pages that keep the work alive. */
export interface RhythmPages {
  readonly units: UnitsPage;
  readonly unitPages: readonly UnitPage[];
  readonly packPages: readonly PackPage[];
  readonly calendar: CalendarPage;
  readonly meetingPages: readonly MeetingPage[];
  readonly outerLoop: OuterLoopPage;
  readonly recognition: RecognitionPage;
  readonly submissionPages: readonly SubmissionPage[];
}

export function rhythmPages(context: Context): RhythmPages {
  const packs = packPages(context);
  return {
    units: unitsPage(context, packs),
    unitPages: context.results.rhythm.units.units
      .filter(({ months }) => months.length > 0)
      .map((unit) => ({
        id: unit.unit,
        title: unit.name,
        reports: unit.months.map((month) => unitReport(unit, month, context)).toReversed(),
      })),
    packPages: packs,
    calendar: calendarPage(context),
    meetingPages: context.rhythm.calendar.flatMap((entry) =>
      entry.kind === 'meeting' ? [meetingPage(entry, context)] : [],
    ),
    outerLoop: outerLoopPage(context),
    recognition: recognitionPage(context),
    submissionPages: context.rhythm.recognition.submissions.flatMap(
      (submission) => submissionPage(submission, context) ?? [],
    ),
  };
}
