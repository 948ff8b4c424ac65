import { counted } from './counted.ts';
import type { PublicWords } from './english.ts';

export const GERMAN: PublicWords = {
  site: {
    title: 'Was wir in Ordnung bringen',
    description: (organisation) =>
      `Was Kundinnen und Kunden ${organisation} gesagt haben, was wir tun und wann Sie wieder von uns hören.`,
    lede: 'Sie haben uns gesagt, was Sie stört. Hier steht, was wir gehört haben, woran es liegt, was wir tun und bis wann Sie wieder von uns hören.',
    nothingYet: 'Noch ist kein Thema veröffentlicht.',
    nothingYetWhy:
      'Wir gehen noch durch, was Sie uns gesagt haben. Die ersten Themen erscheinen hier mit einem Tag, bis zu dem Sie mehr hören.',
    lastUpdated: 'Stand',
    nextNews: 'Neues spätestens am',
    aboutTheData: 'Zu diesen Daten',
    stale: (month, asOf) =>
      `Was Sie hier lesen, wird alt: Die neuesten Rückmeldungen dahinter stammen aus dem ${month}, die Seite ist vom ${asOf}.`,
    elsewhere: 'Stört Sie etwas anderes?',
    tellUs: 'Sagen Sie es uns, jederzeit',
    follow: 'Auf dem Laufenden bleiben:',
    feed: 'Nachrichten (Feed)',
    calendar: 'Kalender der zugesagten Termine',
    takeAlong: 'zum Drucken und Weitergeben',
    noTracking: 'Diese Seite setzt keine Cookies, führt keine Skripte aus und lädt nichts von anderen.',
    pages: 'Seiten',
    languages: 'Sprachen',
    whereYouAre: 'Wo Sie sind',
    skip: 'Zum Inhalt',
    notFound: 'Diese Seite gibt es nicht',
    notFoundDescription: 'Die Adresse führt nirgendwohin.',
    notFoundWhy: 'Vielleicht ist die Adresse vertippt, oder das Thema ist umgezogen.',
    seeAll: 'Alles sehen, was wir in Ordnung bringen',
  },
  nav: {
    overview: 'Überblick',
    ledger: 'Gehalten und verspätet',
    archive: 'Abgeschlossen',
    letter: 'Brief',
    tellUs: 'Sagen Sie es uns',
  },
  statuses: {
    'looking-into-it': 'Wir gehen der Sache nach',
    planned: 'Geplant',
    fixing: 'In Arbeit',
    checking: 'Wir prüfen, ob es hilft',
    done: 'Erledigt',
    'not-now': 'Jetzt nicht',
  },
  meanings: {
    fixing: 'Die Arbeit läuft.',
    checking: 'Die Arbeit ist getan, und wir prüfen, ob sie hilft.',
    planned: 'Wir wissen, was zu tun ist und wann es beginnt.',
    'looking-into-it': 'Wir finden heraus, woran es liegt.',
    done: 'Die Arbeit ist getan. Bei jedem Thema steht, ob sie geholfen hat.',
    'not-now': 'Wir haben es gehört und tun es vorerst nicht. Bei jedem Thema steht, warum.',
  },
  fallback: {
    whole: (language) => `Noch nicht auf Deutsch. So haben wir es auf ${language} geschrieben.`,
    part: (language) => `Ein Teil davon liegt noch nicht auf Deutsch vor. Sie lesen ihn auf ${language}.`,
    short: (language) => `(bisher nur auf ${language})`,
  },
  figures: {
    title: 'Wie oft Sie es uns gesagt haben',
    before: 'Vor der Änderung',
    since: 'Seit der Änderung',
    months: (from, to) => (from === to ? from : `${from} bis ${to}`),
    rate: (rate) => `${rate} von 1.000 Rückmeldungen`,
    rateUnder: 'Weniger als 1 von 1.000 Rückmeldungen',
    basis: counted({
      one: (of) => `von ${of} Rückmeldung`,
      other: (of) => `von ${of} Rückmeldungen`,
    }),
    figure: (count, ofComments, months) => `${count} ${ofComments}, ${months}.`,
    held: (months) =>
      `Für ${months} nennen wir keine Zahl, weil sie etwas über einzelne Kunden verraten könnte.`,
    kept: 'Seit dem letzten Bericht hat sich wenig geändert, deshalb steht hier die Zahl von damals.',
    rounding:
      'Wir zählen die Rückmeldungen, die mit einer Kundennummer kamen. Zahlen sind auf fünf gerundet, und die Anteile sind die der gerundeten Zahlen.',
  },
  effect: {
    fell: (before, since) =>
      `Rückmeldungen dazu sind von ${before} auf ${since} je 1.000 gesunken. Das ist mehr als Zufall.`,
    rose: (before, since) =>
      `Bisher hat es nicht geholfen: Rückmeldungen dazu sind von ${before} auf ${since} je 1.000 gestiegen.`,
    fellWithOthers: (before, since) =>
      `Noch können wir nicht sagen, dass es geholfen hat. Rückmeldungen dazu sind von ${before} auf ${since} je 1.000 gesunken, aber zu anderen Dingen kamen auch weniger.`,
    noSign: (before, since) =>
      `Bisher sehen wir kein Zeichen, dass es geholfen hat. Rückmeldungen dazu gingen von ${before} auf ${since} je 1.000, und das kann Zufall sein.`,
    tooEarly: 'Es ist zu früh, um zu sagen, ob Sie uns seltener davon berichten.',
    underOne: 'weniger als 1',
    judged:
      'Ob das Zufall sein kann, beurteilen wir an einer anderen Auswahl von Monaten: ohne die, derentwegen wir das Thema aufgegriffen haben, und wo es geht an denselben Monaten des Jahres davor und danach. Dort zählen auch Rückmeldungen ohne Kundennummer.',
  },
  promise: {
    heard: 'Was wir gehört haben',
    heardFrom: (share, period) => `Wie viele es gesagt haben: ${share}. Wann: ${period}.`,
    why: 'Woran es liegt',
    doing: 'Was wir tun',
    did: 'Was wir getan haben',
    measure: 'Woran wir merken, dass es geholfen hat',
    outcome: 'Hat es geholfen?',
    basis: (count, of, period) => `Grundlage: ${count} ${of}, ${period}.`,
    reason: (reason) => `Woher wir das wissen: ${reason}`,
    notMeasurable: (reason) => `Das können wir nicht messen. ${reason}`,
    tooEarly: 'Das lässt sich noch nicht sagen. Wir prüfen es noch.',
    next: 'Wann Sie wieder von uns hören',
    soFar: 'Was bisher geschah',
    announced: 'Wir haben Ihnen gesagt, dass wir das gehört haben.',
    earlier: 'Was wir früher gesagt haben',
    until: (date) => `Bis ${date}`,
    calendar: 'Den Termin in Ihren Kalender übernehmen',
    fields: {
      title: 'Titel',
      heard: 'Was wir gehört haben',
      doing: 'Was wir tun',
      nextReportBy: 'Wann Sie wieder von uns hören',
    },
    byDate: (date) => `Sie hören bis zum ${date} wieder von uns.`,
    soon: (date) => `Sie hören bald wieder von uns: bis zum ${date}.`,
    late: (date) =>
      `Wir hatten bis zum ${date} einen Bericht zugesagt und sind zu spät. Wir sind Ihnen eine Nachricht schuldig.`,
    answered: (heard) =>
      `Zuletzt haben Sie am ${heard} von uns gehört. Wann Sie wieder von uns hören, haben wir noch nicht gesagt. Diesen Termin sind wir Ihnen schuldig.`,
    closed: 'Die Arbeit ist abgeschlossen.',
    lateNotice: counted({
      one: () => 'Wir sind zu spät: Ein zugesagter Bericht ist nicht gekommen.',
      other: (count) => `Wir sind zu spät: ${count} zugesagte Berichte sind nicht gekommen.`,
    }),
    lateLink: 'Sehen, welche',
  },
  archive: {
    title: 'Abgeschlossen',
    description: 'Alles, was wir abgeschlossen haben, und ob es geholfen hat.',
    lede: 'Was abgeschlossen ist, bleibt hier stehen, damit Sie uns beim Wort nehmen können. Bei jedem Thema steht, was wir gehört und getan haben und was daraus wurde.',
    empty: 'Noch ist nichts abgeschlossen.',
    emptyNext: 'Sehen, woran wir arbeiten',
    lastHeard: (date) => `Letzter Bericht: ${date}.`,
    link: 'Alles, was wir abgeschlossen haben',
  },
  ledger: {
    title: 'Gehaltene und verspätete Zusagen',
    description: 'Jede Zusage an Kundinnen und Kunden, und was daraus wurde.',
    lede: 'Eine Zusage zählt, wenn sie gehalten wird. Hier sehen Sie, was pünktlich kam, was zu spät kam, was wir geändert haben, nachdem Sie es gelesen hatten, und was wir zurückgenommen haben.',
    since: (date) =>
      `Änderungen ab dem ${date} lesen wir aus unseren Aufzeichnungen. Frühere stehen hier nur, wo wir sie selbst notiert haben.`,
    leftOut: counted({
      one: () =>
        'Die Vorgeschichte einer Zusage fehlt hier, weil ihre Worte nicht noch einmal gezeigt werden dürfen.',
      other: (count) =>
        `Die Vorgeschichte von ${count} Zusagen fehlt hier, weil ihre Worte nicht noch einmal gezeigt werden dürfen.`,
    }),
    noHistory: 'Frühere Fassungen stehen hier nur, wo wir sie selbst festgehalten haben.',
    sections: {
      late: { title: 'Jetzt überfällig', empty: 'Kein Bericht ist überfällig.' },
      kept: { title: 'Pünktlich gekommen', empty: 'Noch ist nichts verzeichnet.' },
      cameLate: { title: 'Zu spät gekommen', empty: 'Nichts verzeichnet.' },
      changed: { title: 'Nachträglich geändert', empty: 'Nichts verzeichnet.' },
      withdrawn: { title: 'Zurückgenommen', empty: 'Nichts verzeichnet.' },
      closed: { title: 'Abgeschlossen', empty: 'Noch ist nichts abgeschlossen.' },
    },
    promisedBy: (by, came) => `Zugesagt bis ${by}; gekommen am ${came}.`,
    daysLate: counted({
      one: (days) => `${days} Tag zu spät.`,
      other: (days) => `${days} Tage zu spät.`,
    }),
    missed: (by, moved) =>
      `Zugesagt bis ${by}. Der Bericht kam nicht; am ${moved} haben wir einen anderen Tag genannt.`,
    owed: (by, ago) => `Zugesagt bis ${by}: ${ago}.`,
    daysAgo: counted({ one: (days) => `vor ${days} Tag`, other: (days) => `vor ${days} Tagen` }),
    changed: (field, date) => `${field}, geändert am ${date}. Vorher stand da:`,
    hearBy: (date) => `Sie hören bis zum ${date} wieder von uns.`,
    withdrawn: (announced, withdrawn) =>
      `Wir haben es Ihnen am ${announced} gesagt und am ${withdrawn} zurückgenommen.`,
  },
  tellUs: {
    title: 'Sagen Sie es uns',
    description: (organisation) => `Wie Sie ${organisation} sagen können, was Sie stört.`,
    lede: 'Sagen Sie uns, was Sie stört oder was gut läuft. Jederzeit, auf jedem Weg, in Ihren eigenen Worten.',
    ways: 'So erreichen Sie uns',
    online: 'Online',
    onlineLink: 'Schreiben Sie uns online',
    none: 'Hier steht noch keine Adresse für Rückmeldungen.',
    noneWhy:
      'Bitte nehmen Sie den Weg, auf dem Sie uns sonst erreichen, und sagen Sie dazu, dass Sie eine Rückmeldung geben. Ein richtiger Weg folgt auf dieser Seite.',
    privacy: 'Was mit dem geschieht, was Sie sagen',
    noPrivacy:
      'Wie wir mit Ihren Worten umgehen, steht hier noch nicht. Fragen Sie uns, wenn Sie uns schreiben.',
    then: 'Und dann?',
    thenWhat:
      'Wir lesen, was Sie uns sagen, und ordnen es danach, was stört. Was viele sagen, steht auf der ersten Seite, mit dem, was wir tun, und dem Tag, bis zu dem Sie wieder von uns hören.',
  },
  feed: { update: (title) => `Neues zu: ${title}` },
  calendar: { due: (organisation, title) => `${organisation} berichtet: ${title}` },
  letter: {
    title: 'Ein Brief an alle Kundinnen und Kunden',
    description:
      'Was wir gehört haben, was wir tun und wann Sie wieder von uns hören, in einem einzigen Brief.',
    subject: (organisation) => `Was Sie ${organisation} gesagt haben und was wir tun`,
    greeting: 'Guten Tag,',
    opening:
      'Sie haben uns gesagt, was Sie stört. Danke dafür. In diesem Brief steht, was wir gehört haben, was wir tun und bis wann Sie wieder von uns hören.',
    nothing:
      'Wir gehen noch durch, was Sie uns gesagt haben. Wir schreiben wieder, sobald wir sagen können, was wir tun.',
    heard: 'Was wir gehört haben:',
    doing: 'Was wir tun:',
    did: 'Was wir getan haben:',
    worked: 'Hat es geholfen?',
    invitation: 'Stört Sie etwas anderes? Sagen Sie es uns, jederzeit:',
    invitationWithout: 'Stört Sie etwas anderes? Sagen Sie es uns, jederzeit.',
    more: 'Alles, was wir in Ordnung bringen, mit allen Terminen:',
    thanks: 'Danke, dass Sie es uns sagen.',
    asText: 'Derselbe Brief als reiner Text',
    asMail: 'Derselbe Brief als E-Mail',
  },
  newsletter: {
    title: (organisation) => `Sie haben es uns gesagt. Das tut ${organisation}`,
    more: 'Mehr:',
  },
  oneLiner: (title, doing, next) => `„${title}“: Das wissen wir. ${doing} ${next}`,
  poster: {
    title: 'Plakat',
    description: 'Ein Blatt zum Aufhängen, wo Kundinnen und Kunden vorbeikommen.',
    call: 'Was stört Sie? Sagen Sie es uns.',
    told: 'Sie haben es uns gesagt. Daran arbeiten wir:',
    scan: 'Scannen Sie den Code mit dem Telefon, oder gehen Sie auf',
    code: (address) => `QR-Code, der zu ${address} führt`,
    noCode:
      'Dieses Plakat hat noch keinen Code, weil es noch keine Adresse für Rückmeldungen gibt. Sagen Sie es allen, die bei uns arbeiten.',
  },
  kit: {
    title: 'Zum Drucken und Weitergeben',
    description: 'Dieselben Worte wie auf diesen Seiten, für Briefe, Wände, Kalender und andere Systeme.',
    lede: 'Alles hier entsteht aus derselben Aufzeichnung wie diese Seiten und sagt deshalb immer dasselbe.',
    follow: 'Verfolgen, was wir tun',
    print: 'Drucken',
    send: 'Verschicken',
    machines: 'Für andere Systeme',
    feed: 'Nachrichten (Feed)',
    feedWhat: 'Jede Ankündigung und jeder Bericht, für Feedreader (Atom).',
    calendar: 'Kalender',
    calendarWhat:
      'Für jedes Thema der Tag, bis zu dem Sie von uns hören. Zum Abonnieren oder einmaligen Öffnen.',
    letter: 'Brief',
    letterWhat: 'An alle Kundinnen und Kunden, auf Papier.',
    poster: 'Plakat',
    posterWhat: 'Mit einem Code zu den Wegen, auf denen Sie uns etwas sagen können.',
    letterText: 'Brief als reiner Text',
    letterTextWhat: 'Für jedes Mailprogramm.',
    letterMail: 'Brief als E-Mail',
    letterMailWhat:
      'Der Quelltext einer schlicht gestalteten E-Mail. Als HTML in ein Mailwerkzeug einfügen; Bilder braucht er nicht.',
    newsletter: 'Für einen Newsletter',
    oneLiners: 'Ein Satz für alle, die mit Kundinnen und Kunden sprechen',
    json: 'Alles als Daten',
    jsonWhat: 'JSON mit jeder öffentlichen Zusage und ihrem Stand.',
    nothing: 'Noch gibt es keine Zusage zum Weitergeben.',
  },
};
