import type { PromisedField } from '../../model/promise.ts';
import type { PublicPromise } from '../../model/public-facts.ts';

/**
 * Every word of the public pages that is not the author's. One object for each language; dates and numbers come in
 * already written in the locale of the workspace.
 */
export const ENGLISH = {
  language: 'en',
  site: {
    title: 'What we are fixing',
    description: (organisation: string) =>
      `What customers told ${organisation}, what is being done about it, and when you hear again.`,
    lede: 'You told us what gets in your way. Here is what we heard, why it happens, what we are doing about it, and the day by which you hear from us again.',
    nothingYet: 'No issue is published yet.',
    nothingYetWhy:
      'We are still working through what customers told us. The first issues appear here with a date by which you hear more.',
    lastUpdated: 'Last updated',
    aboutTheData: 'About these data',
    elsewhere: 'Something else in your way?',
    tellUs: 'Tell us, at any time',
    follow: 'Follow along:',
    feed: 'news feed',
    calendar: 'calendar of promised dates',
    takeAlong: 'to print and pass on',
    noTracking: 'This page sets no cookies, runs no scripts and asks nobody else for anything.',
    pages: 'Pages',
    skip: 'Skip to the content',
    notFound: 'This page does not exist',
    notFoundDescription: 'The address leads nowhere.',
    notFoundWhy: 'The address may be mistyped, or the issue has moved.',
    seeAll: 'See everything we are fixing',
  },
  nav: { overview: 'Overview', ledger: 'Kept and late', letter: 'Letter', tellUs: 'Tell us' },
  meanings: {
    fixing: 'The work is under way.',
    checking: 'The work is finished and we are checking that it helps.',
    planned: 'We know what to do and when it starts.',
    'looking-into-it': 'We are finding out why it happens.',
    done: 'The work is finished. Each says whether it helped.',
    'not-now': 'We heard it and have decided not to do it now. Each says why.',
  } satisfies Readonly<Record<PublicPromise['status'], string>>,
  figures: {
    title: 'How often you told us',
    before: 'Before we changed it',
    since: 'Since the change',
    months: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
    figure: (count: string, of: string, share: string, months: string) =>
      `${count} of ${of} comments (${share}), ${months}.`,
    held: (months: string) =>
      `We give no figure for ${months}, because it could tell something about single customers.`,
    kept: 'Little has changed since we last reported, so this is the figure from then.',
    rounding: 'Numbers are rounded to five.',
  },
  promise: {
    heard: 'What we heard',
    heardFrom: (share: string, period: string) => `Who said so: ${share}. When: ${period}.`,
    why: 'Why it happens',
    doing: 'What we are doing',
    did: 'What we did',
    measure: 'How we will know that it worked',
    outcome: 'Did it work?',
    basis: (count: string, of: string, period: string) => `Based on ${count} ${of}, ${period}.`,
    notMeasurable: 'We cannot measure this.',
    tooEarly: 'It is too early to say. We are still checking.',
    next: 'When you hear again',
    soFar: 'What happened so far',
    announced: 'We told you that we heard this.',
    earlier: 'What we said before',
    until: (date: string) => `Until ${date}`,
    calendar: 'Put the date in your calendar',
    fields: {
      title: 'Title',
      heard: 'What we heard',
      doing: 'What we are doing',
      nextReportBy: 'When you hear again',
    } satisfies Readonly<Record<PromisedField, string>>,
    byDate: (date: string) => `You hear from us again by ${date}.`,
    soon: (date: string) => `You hear from us again soon: by ${date}.`,
    late: (date: string) => `We promised to report by ${date} and are late. We owe you an update.`,
    answered: (heard: string) =>
      `You last heard from us on ${heard}. We have not yet said when you hear again, and we owe you that date.`,
    closed: 'The work is finished.',
    lateNotice: (count: string, isOne: boolean) =>
      `We are late: ${isOne ? 'one report that we promised has' : `${count} reports that we promised have`} not come.`,
    lateLink: 'See which',
  },
  ledger: {
    title: 'Promises kept and late',
    description: 'Every promise to customers, and what became of it.',
    lede: 'A promise counts when it is kept. Here you see what came in time, what came late, what we changed after we had told you, and what we took back.',
    since: (date: string) =>
      `Changes are listed from ${date} on, the first day in our records. They are read from the records, not written by hand.`,
    leftOut: (count: string, isOne: boolean) =>
      `The past of ${isOne ? 'one promise' : `${count} promises`} is left out, because its words must not be shown again.`,
    noHistory:
      'Earlier wordings are listed only where we wrote them down ourselves. The full history starts with this page.',
    sections: {
      late: { title: 'Late now', empty: 'No report is late.' },
      kept: { title: 'Came in time', empty: 'None is on record yet.' },
      cameLate: { title: 'Came late', empty: 'None is on record.' },
      changed: { title: 'Changed after we had told you', empty: 'None is on record.' },
      withdrawn: { title: 'Taken back', empty: 'None is on record.' },
      closed: { title: 'Finished', empty: 'No work is finished yet.' },
    },
    promisedBy: (by: string, came: string) => `Promised by ${by}; it came on ${came}.`,
    daysLate: (days: string, isOne: boolean) => `${days} ${isOne ? 'day' : 'days'} late.`,
    missed: (by: string, moved: string) =>
      `Promised by ${by}. It did not come; on ${moved} we named another day.`,
    owed: (by: string, days: string, isOne: boolean) =>
      `Promised by ${by}: ${days} ${isOne ? 'day' : 'days'} ago.`,
    changed: (field: string, date: string) => `${field}, changed on ${date}. Before, it said:`,
    hearBy: (date: string) => `You hear from us again by ${date}.`,
    withdrawn: (announced: string, withdrawn: string) =>
      `We told you on ${announced} and took it back on ${withdrawn}.`,
  },
  tellUs: {
    title: 'Tell us',
    description: (organisation: string) => `How to tell ${organisation} what gets in your way.`,
    lede: 'Tell us what gets in your way, or what goes well. At any time, in any way, in your own words.',
    ways: 'Ways to tell us',
    online: 'Online',
    onlineLink: 'Write to us online',
    none: 'There is no address for feedback here yet.',
    noneWhy:
      'Please use the way you already have to reach us, and say that you want to give feedback. A proper way comes to this page.',
    privacy: 'What happens with what you say',
    noPrivacy: 'We have not yet written down here how we treat what you tell us. Ask us when you tell us.',
    then: 'And then?',
    thenWhat:
      'We read what customers tell us and sort it by what gets in the way. What many of you say is on the first page, with what we do about it and the day by which you hear from us again.',
  },
};

export type ProgressWords = typeof ENGLISH;
