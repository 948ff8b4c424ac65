import { dayOf, isoDateOf } from '../../model/calendar.ts';
import { standingOf } from '../../model/promises/promise-lifecycle.ts';
import type { PromiseRecord } from '../../model/promises/promise.ts';
import type { Meeting } from '../../model/rhythm/calendar-entry.ts';
import { nextOccurrence } from '../../model/rhythm/occurrences.ts';
import { agendaOf } from '../agenda.ts';
import type { Context } from '../context.ts';
import { quoteOf } from '../context.ts';
import type { Entry, Marker, Quote } from '../page-model.ts';
import { STATUS_NAMES } from '../public/promise-status.ts';
import type { MeetingPage } from './calendar-model.ts';
import { dayAndDate, rhythmText, SORT_NAMES } from './calendar-words.ts';
import { planStanding } from './plan-standing.ts';
import { indicatorStanding } from './scoreboard.ts';

/** Comments come newest first; older ones have been read. */
const NEWEST = 4;

/** The agenda sheet of a meeting: the scoreboard on top, then what always comes up. */
export function meetingPage(meeting: Meeting, context: Context): MeetingPage {
  const { f, results } = context;
  const next = nextDay(meeting, context);
  const themes = meeting.themes.map((id) => context.themeQuoted(id));
  return {
    id: meeting.id,
    title: meeting.name,
    description: `${meeting.name}: the scoreboard and the agenda, on one page.`,
    lede: [
      next === null ? 'No next date is planned' : dayAndDate(next, context),
      f.counted(meeting.minutes, 'minute'),
      `lead: ${meeting.lead}`,
    ].join(' · '),
    why: meeting.why ?? null,
    indicators: meeting.indicators.flatMap((id) => indicatorStanding(id, context) ?? []),
    milestones: meeting.plans.flatMap((id) => {
      const plan = context.chain.plans.find((each) => each.id === id);
      return plan === undefined ? [] : [planStanding(plan, context)];
    }),
    promises: meeting.promises.flatMap((id) => {
      const promise = context.promises.find((each) => each.id === id);
      return promise === undefined ? [] : [promiseEntry(promise, context)];
    }),
    scoreboardNone: `Nothing stands on the scoreboard yet: name indicators, plans or promises in content/calendar/${meeting.id}.yaml.`,
    comment: commentFor(meeting, next, context),
    commentFrom:
      themes.length === 0 ? '' : `From comments on ${f.list(themes)}; another one at each meeting.`,
    agenda: agendaOf(
      'What comes when',
      [
        [
          'Scoreboard',
          meeting.scoreboardMinutes,
          'What has moved, which date is near, and a comment read aloud.',
        ],
        ...meeting.items.map(({ item, minutes, who }) => [item, minutes, who ?? ''] as const),
      ],
      context,
    ),
    facts: [
      { label: 'Kind', text: SORT_NAMES[meeting.sort], href: null },
      { label: 'When', text: rhythmText(meeting, context), href: null },
      ...(meeting.group === undefined ? [] : [{ label: 'Group', text: meeting.group, href: null }]),
      ...(meeting.invite.length === 0
        ? []
        : [{ label: 'Who comes', text: meeting.invite.join(', '), href: null }]),
      { label: 'Kept in', text: `content/calendar/${meeting.id}.yaml`, href: null },
    ],
    footnote: `Figures as of ${f.date(results.asOf)}; each leads to its definition, its number of months and its chart.`,
  };
}

/** The first day after the as-of date. */
export function nextDay(meeting: Meeting, { results }: Context): string | null {
  return nextOccurrence(meeting, isoDateOf(dayOf(results.asOf) + 1));
}

/** Where a promise stands by its dates, internal ones included. */
function promiseEntry(promise: PromiseRecord, context: Context): Entry {
  const { f, results } = context;
  const standing = standingOf(promise, results.asOf);
  const marker: Readonly<Record<typeof standing, Marker | null>> = {
    open: null,
    'due-soon': { icon: 'warning', text: 'Due within 30 days' },
    late: { icon: 'warning', text: 'Late: customers have not heard' },
    answered: { icon: 'question', text: 'No next date promised' },
    closed: { icon: 'check', text: 'Done' },
  };
  const draft = promise.public ? '' : ' Draft: customers do not see it yet.';
  const due = standing === 'closed' ? '' : ` Customers hear again by ${f.date(promise.nextReportBy)}.`;
  const state = marker[standing];
  return {
    name: promise.title,
    href: promise.theme === undefined ? 'outer-loop/' : `themes/${promise.theme}/`,
    markers: state === null ? [] : [state],
    lines: [`${STATUS_NAMES[promise.status]}.${due}${draft}`],
  };
}

/** One comment of the meeting's themes; another day reads another one. */
function commentFor(meeting: Meeting, next: string | null, context: Context): Quote | null {
  const comments = meeting.themes.flatMap((id) => (context.themeComments.get(id) ?? []).slice(0, NEWEST));
  if (comments.length === 0) return null;
  const turn = dayOf(next ?? context.results.asOf) % comments.length;
  return quoteOf(comments[turn]!, context);
}
