import fc from 'fast-check';
import { publicFactsSchema } from '../../../../src/model/promises/public-facts.ts';
import type { PublicFacts, PublicPromise } from '../../../../src/model/promises/public-facts.ts';

export function publicPromise(given: Partial<PublicPromise> = {}): PublicPromise {
  return {
    id: 'late-visits',
    title: 'Visits come late',
    status: 'fixing',
    statusReason: null,
    heard: 'About one in eight of you waited for a visit that came late.',
    heardFrom: null,
    why: null,
    doing: 'We book visits only when the line is ready. Two regions work this way.',
    measure: null,
    announcedOn: '2026-01-10',
    nextReportBy: '2026-09-30',
    updates: [{ on: '2026-04-15', text: 'The first region has begun.' }],
    figures: [],
    effect: null,
    evidence: null,
    notMeasurable: null,
    earlier: [],
    translations: {},
    ...given,
  };
}

export function publicFactsWith(given: Partial<PublicFacts> = {}): PublicFacts {
  return publicFactsSchema.parse({
    schema: 'outerloop/public@1',
    organisation: 'Fernhill Broadband',
    tellUs: 'https://feedback.example.com/',
    waysToTell: [],
    privacy: null,
    sampleData: null,
    asOf: '2026-06-20',
    staleSince: null,
    languages: [{ language: 'en', locale: 'en-GB' }],
    translations: {},
    promises: [publicPromise()],
    withdrawn: [],
    historySince: null,
    pastLeftOut: 0,
    ...given,
  });
}

/** What was seen, as the public facts hold it. */
export const EVIDENCE = {
  text: 'Late visits fell by half.',
  n: 1240,
  of: 'customers',
  period: 'spring 2026',
  says: 'better',
  reason: null,
} as const;

const LANGUAGES = ['en', 'de', 'fr', 'es', 'ar'];

/** A site in every language we have words for: one promise translated into all but Spanish, into French in part. */
export function manyLanguages(given: Partial<PublicFacts> = {}): PublicFacts {
  const translated = (title: string, doing: string, update: string | null) => ({
    title,
    heard: `${title}!`,
    doing,
    updates: update === null ? [] : [{ on: '2026-04-15', text: update }],
  });
  return publicFactsWith({
    sampleData: 'Nothing here is real.',
    languages: LANGUAGES.map((language) => ({ language, locale: language === 'en' ? 'en-GB' : language })),
    translations: {
      de: {
        tellUs: 'https://feedback.example.com/de',
        waysToTell: [
          { label: 'Am Telefon', url: null, phone: '0800 123 456', address: null, text: 'Kostenlos.' },
        ],
        privacy: 'Wir lesen alles.',
        sampleData: 'Nichts hier ist echt.',
      },
    },
    promises: [
      publicPromise({
        translations: {
          de: translated('Besuche kommen zu spät', 'Wir planen neu.', 'Die erste Region hat begonnen.'),
          fr: translated('Les visites arrivent en retard', 'Nous planifions autrement.', null),
          ar: translated('الزيارات تتأخر', 'نخطط من جديد.', 'بدأت المنطقة الأولى.'),
        },
      }),
    ],
    ...given,
  });
}

export const ROOT = 'https://progress.example.com/fernhill/';

/** Texts that break documents: marks of every format used here, line ends, emoji, both directions, broken halves. */
const NASTY = [
  '"quoted" \'text\'',
  ']]> <script>alert(1)</script> &amp; </content>',
  'first\nsecond\r\nthird\rfourth\u2028fifth\u0085sixth',
  '\u{1F469}\u200D\u{1F469}\u200D\u{1F467} \u{1F1E9}\u{1F1EA} e\u0301',
  '\u0645\u0631\u062D\u0628\u0627, \u202Eabc\u202C; \u05E9\u05DC\u05D5\u05DD',
  'back\\slash, comma; semicolon: colon \\n \\,',
  'BEGIN:VEVENT\r\nEND:VCALENDAR',
  '\u0000\u0007\u001B[31m\uFFFE\uD800',
  '\t tabs\tand  blanks ',
];
/** Any text an author could write into a promise: not blank, because the schema trims and refuses blank words. */
const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 90 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' ').trim())
  .filter((text) => text !== '');

/** Facts whose every text is hostile. */
export const hostileFacts = fc
  .record({
    title: hostileText,
    heard: hostileText,
    doing: hostileText,
    update: hostileText,
    name: hostileText,
  })
  .map(({ title, heard, doing, update, name }) =>
    publicFactsWith({
      organisation: name,
      sampleData: heard,
      promises: [publicPromise({ title, heard, doing, updates: [{ on: '2026-04-15', text: update }] })],
    }),
  );
