import type { PromisedField } from '../../../model/promises/promise.ts';
import type { PublicPromise } from '../../../model/promises/public-facts.ts';
import { STATUS_NAMES } from '../promise-status.ts';
import { counted } from './counted.ts';

/**
 * Every word of the public pages and of the kit that is not the author's. Each language has a file like this one; its
 * type makes a missing sentence an error. Dates and numbers come in already written in the language of the page.
 */
export const ENGLISH = {
  site: {
    title: 'What we are fixing',
    description: (organisation: string) =>
      `What customers told ${organisation}, what is being done about it, and when you hear again.`,
    lede: 'You told us what gets in your way. Here is what we heard, why it happens, what we are doing about it, and the day by which you will hear from us again.',
    nothingYet: 'No issue is published yet.',
    nothingYetWhy:
      'We are still working through what customers told us. The first issues will appear here, each with a date by which you will hear more.',
    lastUpdated: 'Last updated',
    nextNews: 'Next news by',
    aboutTheData: 'About these data',
    stale: (month: string, asOf: string) =>
      `What you read here is getting old: the newest comments behind it are from ${month}, and this page is from ${asOf}.`,
    elsewhere: 'Something else in your way?',
    tellUs: 'Tell us, at any time',
    follow: 'Follow along:',
    feed: 'news feed',
    calendar: 'calendar of promised dates',
    takeAlong: 'to print and pass on',
    noTracking: 'This page sets no cookies, runs no scripts and loads nothing from anybody else.',
    pages: 'Pages',
    languages: 'Languages',
    whereYouAre: 'Where you are',
    skip: 'Skip to the content',
    notFound: 'This page does not exist',
    notFoundDescription: 'The address leads nowhere.',
    notFoundWhy: 'The address may be mistyped, or the issue has moved.',
    seeAll: 'See everything we are fixing',
  },
  nav: {
    overview: 'Overview',
    ledger: 'Kept and late',
    archive: 'Finished',
    letter: 'Letter',
    tellUs: 'Tell us',
  },
  statuses: STATUS_NAMES,
  meanings: {
    fixing: 'The work is under way.',
    checking: 'The work is finished and we are checking that it helps.',
    planned: 'We know what to do and when it starts.',
    'looking-into-it': 'We are finding out why it happens.',
    done: 'The work is finished. Each one says whether it helped.',
    'not-now': 'We heard it and have decided not to do it now. Each one says why.',
  } satisfies Readonly<Record<PublicPromise['status'], string>>,
  fallback: {
    whole: (language: string) => `Not yet in English. This is what we wrote in ${language}.`,
    part: (language: string) => `Some of this is not yet in English. You read it in ${language}.`,
    short: (language: string) => `(so far only in ${language})`,
  },
  figures: {
    title: 'How often you told us',
    before: 'Before we changed it',
    since: 'Since the change',
    months: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
    rate: (rate: string) => `${rate} of 1,000 comments`,
    rateUnder: 'Fewer than 1 of 1,000 comments',
    basis: counted({
      one: (of) => `of ${of} comment`,
      other: (of) => `of ${of} comments`,
    }),
    figure: (count: string, ofComments: string, months: string) => `${count} ${ofComments}, ${months}.`,
    held: (months: string) =>
      `We give no figure for ${months}, because it could tell something about individual customers.`,
    kept: 'Little has changed since we last reported, so this is the figure from then.',
    rounding:
      'We count the comments that came with a customer number. Numbers are rounded to five, and the rates are those of the rounded numbers.',
  },
  effect: {
    fell: (before: string, since: string) =>
      `Comments about this fell from ${before} to ${since} per 1,000 comments. That is more than chance would explain.`,
    rose: (before: string, since: string) =>
      `It did not help so far: comments about this rose from ${before} to ${since} per 1,000 comments.`,
    fellWithOthers: (before: string, since: string) =>
      `We cannot say yet that it helped. Comments about this fell from ${before} to ${since} per 1,000 comments, but comments about other things fell too.`,
    noSign: (before: string, since: string) =>
      `So far we see no sign that it helped. Comments about this went from ${before} to ${since} per 1,000 comments, which may be chance.`,
    tooEarly: 'It is too early to say whether you tell us about this less often.',
    underOne: 'fewer than 1',
    judged:
      'To see whether this could be chance, we look at other months. We leave out those that made us take this up. Where we can, we take the same months of the year before and since. And we count comments without a customer number too.',
  },
  promise: {
    heard: 'What we heard',
    heardFrom: (share: string, period: string) => `How many said so: ${share}. When: ${period}.`,
    why: 'Why it happens',
    doing: 'What we are doing',
    did: 'What we did',
    measure: 'How we will know that it worked',
    outcome: 'Did it work?',
    basis: (count: string, of: string, period: string) => `Based on ${count} ${of}, ${period}.`,
    reason: (reason: string) => `How we know: ${reason}`,
    notMeasurable: (reason: string) => `We cannot measure this. ${reason}`,
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
    byDate: (date: string) => `You will hear from us again by ${date}.`,
    soon: (date: string) => `You will hear from us again soon, by ${date}.`,
    late: (date: string) => `We promised to report by ${date} and are late. We owe you an update.`,
    answered: (heard: string) =>
      `You last heard from us on ${heard}. We have not yet said when you will hear again, and we owe you that date.`,
    closed: 'The work is finished.',
    lateNotice: counted({
      one: () => 'We are late: one report that we promised has not come.',
      other: (count) => `We are late: ${count} reports that we promised have not come.`,
    }),
    lateLink: 'See which',
  },
  archive: {
    title: 'Finished',
    description: 'Everything we have finished, and whether it helped.',
    lede: 'Work that is over stays here, so that you can hold us to it. Each entry says what we heard, what we did and what came of it.',
    empty: 'No work is finished yet.',
    emptyNext: 'See what we are working on',
    lastHeard: (date: string) => `Last report: ${date}.`,
    link: 'Everything we have finished',
  },
  ledger: {
    title: 'Promises kept and late',
    description: 'Every promise to customers, and what became of it.',
    lede: 'A promise counts when it is kept. Here you see what came in time, what came late, what we changed after we had told you, and what we took back.',
    since: (date: string) =>
      `Changes from ${date} on are read from our records. Earlier ones are listed only where we wrote them down ourselves.`,
    leftOut: counted({
      one: () => 'The past of one promise is left out, because its words must not be shown again.',
      other: (count) =>
        `The past of ${count} promises is left out, because its words must not be shown again.`,
    }),
    noHistory: 'Earlier wordings are listed only where we wrote them down ourselves.',
    sections: {
      late: { title: 'Late now', empty: 'No report is late.' },
      kept: { title: 'Came in time', empty: 'None is on record yet.' },
      cameLate: { title: 'Came late', empty: 'None is on record.' },
      changed: { title: 'Changed after we had told you', empty: 'None is on record.' },
      withdrawn: { title: 'Taken back', empty: 'None is on record.' },
      closed: { title: 'Finished', empty: 'No work is finished yet.' },
    },
    promisedBy: (by: string, came: string) => `News promised by ${by} came on ${came}.`,
    daysLate: counted({ one: (days) => `${days} day late.`, other: (days) => `${days} days late.` }),
    missed: (by: string, moved: string) =>
      `News promised by ${by} did not come; on ${moved} we named another day.`,
    owed: (by: string, ago: string) => `News was promised by ${by}, ${ago}.`,
    daysAgo: counted({ one: (days) => `${days} day ago`, other: (days) => `${days} days ago` }),
    changed: (field: string, date: string) => `${field}, changed on ${date}. Before, it said:`,
    hearBy: (date: string) => `You will hear from us again by ${date}.`,
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
      'Please use the way you already have to reach us, and say that you want to give feedback. A better way will come to this page.',
    privacy: 'What happens with what you say',
    noPrivacy: 'We have not yet written down here how we treat what you tell us. Ask us when you tell us.',
    then: 'And then?',
    thenWhat:
      'We read what customers tell us and sort it by what gets in the way. What many of you say appears on the first page, with what we are doing about it and the day by which you will hear from us again.',
  },
  feed: { update: (title: string) => `Update: ${title}` },
  calendar: { due: (organisation: string, title: string) => `${organisation} reports on: ${title}` },
  letter: {
    title: 'A letter to all customers',
    description: 'What we heard, what we are doing, and when you hear again, as one letter.',
    subject: (organisation: string) => `What you told ${organisation}, and what we are doing about it`,
    greeting: 'Dear customer,',
    opening:
      'You told us what gets in your way. Thank you. This letter says what we heard, what we are doing about it, and the day by which you will hear from us again.',
    nothing:
      'We are still working through what you told us. We will write again as soon as we can say what we are doing about it.',
    heard: 'What we heard:',
    doing: 'What we are doing:',
    did: 'What we did:',
    worked: 'Did it work?',
    invitation: 'Is something else in your way? Tell us, at any time:',
    invitationWithout: 'Is something else in your way? Tell us, at any time.',
    more: 'Everything we are fixing, with all dates:',
    thanks: 'Thank you for telling us.',
    asText: 'The same letter as plain text',
    asMail: 'The same letter for e-mail',
  },
  newsletter: {
    title: (organisation: string) => `You told us. What ${organisation} is doing about it`,
    more: 'More:',
  },
  oneLiner: (title: string, doing: string, next: string) => `"${title}": we know. ${doing} ${next}`,
  poster: {
    title: 'Poster',
    description: 'A sheet to hang up where customers pass.',
    call: 'What gets in your way? Tell us.',
    told: 'You told us. This is what we are working on:',
    scan: 'Scan the code with your phone, or go to',
    code: (address: string) => `QR code that leads to ${address}`,
    noCode:
      'This poster has no code yet, because no address for feedback is known. Tell anyone who works with us.',
  },
  kit: {
    title: 'To print and pass on',
    description: 'The same words as on these pages, for letters, walls, calendars and other systems.',
    lede: 'Everything here is made from the same record as these pages, so it always says the same thing.',
    follow: 'Follow what we do',
    print: 'Print',
    send: 'Send',
    machines: 'For other systems',
    feed: 'News feed',
    feedWhat: 'Every announcement and update, for feed readers (Atom).',
    calendar: 'Calendar',
    calendarWhat: 'The day by which you will hear from us, for every issue. Subscribe, or open it once.',
    letter: 'Letter',
    letterWhat: 'To all customers, on paper.',
    poster: 'Poster',
    posterWhat: 'With a code that leads to the ways to tell us.',
    letterText: 'Letter as plain text',
    letterTextWhat: 'For any mail program.',
    letterMail: 'Letter for e-mail',
    letterMailWhat:
      'The source of an e-mail with simple layout. Paste it into a mail tool as HTML; it needs no pictures.',
    newsletter: 'For a newsletter',
    oneLiners: 'One line for everybody who talks to customers',
    json: 'All of it as data',
    jsonWhat: 'JSON with every public promise and its state.',
    nothing: 'There is no promise to pass on yet.',
  },
};

export type PublicWords = typeof ENGLISH;
