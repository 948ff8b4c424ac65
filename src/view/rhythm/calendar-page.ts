import { dayOf, isoDateOf, isoMonthOf, monthNumberOf } from '../../model/calendar.ts';
import { compareText } from '../../model/compare-text.ts';
import type { CalendarEntry, Meeting, Survey } from '../../model/rhythm/calendar-entry.ts';
import { occurrences } from '../../model/rhythm/occurrences.ts';
import { wavesOf } from '../../model/rhythm/survey-waves.ts';
import type { Context } from '../context.ts';
import type { EmptyState, Entry, Skeleton } from '../page-model.ts';
import type { CalendarEvent, CalendarPage, SurveyView } from './calendar-model.ts';
import { dayInMonth, rhythmText, SORT_NAMES } from './calendar-words.ts';
import { nextDay } from './meeting-page.ts';

const MONTHS_SHOWN = 12;

/** Meetings and surveys of the next twelve months, with the days customers hear from us. */
export function calendarPage(context: Context): CalendarPage {
  const { calendar } = context.rhythm;
  const meetings = calendar.filter((entry) => entry.kind === 'meeting');
  const surveys = calendar.filter((entry) => entry.kind === 'survey');
  return {
    title: 'Meetings and surveys',
    description: 'When figures are looked at, when customers are asked, and when they hear from us.',
    lede: 'What is looked at every week gets done. Each meeting has a sheet with its scoreboard on top; each survey says what has changed since customers were last asked.',
    months: monthsAhead(context),
    monthsNote: calendar.some(({ rhythm }) => rhythm?.every === 'week')
      ? 'Weekly meetings are left out here; they stand below with their next date.'
      : null,
    meetings: meetings.map((meeting) => meetingEntry(meeting, context)),
    meetingsEmpty: meetings.length === 0 ? noMeetings : null,
    surveys: surveys.map((survey) => surveyView(survey, context)),
    surveysText:
      'Ask as often as you create change that customers can notice. A round without one asks the same question again, and costs goodwill.',
    surveysEmpty: surveys.length === 0 ? noSurveys : null,
    skeletons: meetings.length === 0 ? SKELETONS : [],
  };
}

function monthsAhead(context: Context): CalendarPage['months'] {
  const { f, results } = context;
  const from = isoDateOf(dayOf(results.asOf) + 1);
  const first = monthNumberOf(from);
  const last = isoMonthOf(first + MONTHS_SHOWN - 1);
  const events = [...entryEvents(from, `${last}-31`, context), ...promiseEvents(from, context)].sort(
    (a, b) => compareText(a.on, b.on) || compareText(a.event.text, b.event.text),
  );
  if (events.length === 0) return [];
  return Array.from({ length: MONTHS_SHOWN }, (_, step) => {
    const month = isoMonthOf(first + step);
    return {
      name: f.month(month),
      events: events.filter(({ on }) => on.startsWith(month)).map(({ event }) => event),
    };
  });
}

interface Dated {
  readonly on: string;
  readonly event: CalendarEvent;
}

function entryEvents(from: string, to: string, context: Context): readonly Dated[] {
  return context.rhythm.calendar
    .filter(({ rhythm }) => rhythm?.every !== 'week')
    .flatMap((entry) => occurrences(entry, from, to).map((on) => ({ on, event: eventOf(entry, on) })));
}

function eventOf(entry: CalendarEntry, on: string): CalendarEvent {
  return entry.kind === 'meeting'
    ? { day: dayInMonth(on), text: entry.name, href: `calendar/${entry.id}/` }
    : { day: dayInMonth(on), text: `${entry.name} (survey)`, href: `calendar/#${entry.id}` };
}

/** The days by which customers were promised to hear again. */
function promiseEvents(from: string, { promises }: Context): readonly Dated[] {
  return promises
    .filter(({ status, nextReportBy }) => status !== 'done' && nextReportBy >= from)
    .map(({ nextReportBy, title, public: isPublic, theme }) => ({
      on: nextReportBy,
      event: {
        day: dayInMonth(nextReportBy),
        text: `Customers hear about “${title}”${isPublic ? '' : ' (draft)'}`,
        href: theme === undefined ? null : `themes/${theme}/`,
      },
    }));
}

function meetingEntry(meeting: Meeting, context: Context): Entry {
  const { f } = context;
  const next = nextDay(meeting, context);
  return {
    name: meeting.name,
    href: `calendar/${meeting.id}/`,
    markers: next === null ? [{ icon: 'question', text: 'No next date' }] : [],
    lines: [
      `${SORT_NAMES[meeting.sort]}. ${rhythmText(meeting, context)}, ${f.counted(meeting.minutes, 'minute')}${next === null ? '' : `; next on ${f.date(next)}`}.`,
      `Led by: ${meeting.lead}.`,
    ],
  };
}

function surveyView(survey: Survey, context: Context): SurveyView {
  const { f, results } = context;
  const { asOf } = results;
  const until = isoDateOf(dayOf(asOf) + 366);
  const waves = wavesOf(survey, asOf, until);
  const planned = waves.filter(({ on }) => on > asOf);
  const unjustified = planned.some(({ before, changes }) => before !== null && changes.length === 0);
  const last = survey.changes
    .filter(({ felt }) => felt <= asOf)
    .toSorted((a, b) => compareText(b.felt, a.felt))[0];
  return {
    id: survey.id,
    name: survey.name,
    markers: unjustified
      ? [{ icon: 'warning', text: 'Asks more often than customers can notice a change' }]
      : [{ icon: 'check', text: 'Every planned round has a change to ask about' }],
    facts: [
      { label: 'Who is asked', text: survey.who, href: null },
      { label: 'Why', text: survey.why, href: null },
      { label: 'When', text: rhythmText(survey, context), href: null },
      {
        label: 'Last change customers could notice',
        text: last === undefined ? 'None is written down.' : `${last.what}, from ${f.date(last.felt)}.`,
        href: null,
      },
      { label: 'Who answers for it', text: survey.lead, href: null },
    ],
    waves: planned.map(({ on, before, changes }) => ({
      day: f.date(on),
      text:
        changes.length > 0
          ? `${before === null ? 'To ask about' : `New since ${f.date(before)}`}: ${changes.map(({ what, felt }) => `${what} (${f.date(felt)})`).join('; ')}.`
          : before === null
            ? 'The first round.'
            : `Nothing that customers can notice since ${f.date(before)}.`,
      marker:
        changes.length > 0 || before === null ? null : { icon: 'warning', text: 'Nothing new to ask about' },
    })),
  };
}

const noMeetings: EmptyState = {
  missing: 'Meetings with a scoreboard',
  why: 'A plan that no meeting opens with is forgotten by the third week.',
  next: 'Describe the meetings there are already, and which figures stand at their top.',
  command: 'npm run new -- meeting operations-review',
  file: 'content/calendar/<meeting>.yaml',
};

const noSurveys: EmptyState = {
  missing: 'Surveys and what they are for',
  why: 'Without a date and a reason, surveys are sent because it is time to send one.',
  next: 'Write down each survey, whom it asks, and which changes customers can have noticed.',
  command: 'npm run new -- survey relationship-survey',
  file: 'content/calendar/<survey>.yaml',
};

const SKELETONS: readonly Skeleton[] = [
  {
    file: 'content/calendar/operations-review.yaml',
    text: 'kind: meeting\nname: Operations review\nsort: ops-review\nlead: Chief operating officer\nminutes: 60\nrhythm: { every: month, weekday: tuesday, week: 2 }\nindicators: [orders-without-date]',
  },
];
