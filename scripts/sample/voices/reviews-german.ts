import type { ReviewVoice } from './review-voice.ts';

/** Reviews of the app by customers whose phones speak German. */
export const reviewsGerman: ReviewVoice = {
  texts: {
    'app-problems': [
      'Die App stürzt bei jedem Start ab.',
      'Anmeldung nicht möglich, Passwort wird nie akzeptiert.',
      'Seit dem letzten Update nur noch Fehlermeldungen.',
      'Man wird ständig abgemeldet, sehr nervig.',
      'Rechnung lässt sich nicht öffnen, Seite bleibt weiß.',
      'App hängt sich auf, sobald ich auf Verträge tippe.',
      'Der Bestätigungscode kommt einfach nicht an.',
      'Leider unbrauchbar, jedes Mal „Etwas ist schiefgelaufen“.',
      'Einloggen dauert ewig und dann: Fehler <400-530>.',
      'Früher gut, nach dem Update eine Katastrophe.',
      'Fingerabdruck funktioniert nicht mehr, Login nur mit Passwort.',
      'App friert ein. Neu installiert, hilft nichts.',
      'Ich komme nicht in mein Konto, Passwort vergessen geht auch nicht.',
      'Auf dem Tablet stürzt sie sofort ab.',
    ],
    'outage-silence': [
      'Bei der Störung keine Information in der App, alles angeblich grün.',
      'Statusseite zeigt keine Störung an, dabei war der ganze Ort offline.',
      'Warum gibt es keine Nachricht bei geplanten Wartungen?',
      'Störung seit {clock} Uhr und niemand sagt Bescheid.',
    ],
    outages: [
      'Internet fällt dauernd aus.',
      'Ständig Verbindungsabbrüche, besonders abends.',
      'Schon wieder kein Internet, dritter Ausfall in diesem Monat.',
      'App in Ordnung, Leitung leider nicht: täglich Ausfälle.',
    ],
    'billing-surprise': [
      'In der App steht ein anderer Betrag als auf der Rechnung.',
      'Doppelt abgebucht, in der App sieht man davon nichts.',
      'Rechnung plötzlich {pounds} höher, ohne Erklärung.',
      'Gutschrift fehlt seit Monaten auf der Rechnung.',
    ],
    'support-wait': [
      'Im Chat wartet man eine Stunde und fliegt dann raus.',
      'Kein Mensch erreichbar, nur ein Bot.',
      'Warteschlange ohne Ende, Platz <20-60>.',
    ],
    'just-works': [
      'Läuft einfach, nie Probleme.',
      'Leitung stabil, App übersichtlich. Keine Probleme.',
      'Sehr zuverlässig seit zwei Jahren.',
    ],
    'helpful-people': [
      'Sehr freundlicher Mitarbeiter im Chat, hat sofort geholfen.',
      'Support im Chat super freundlich und auf Deutsch!',
      'Netter und hilfsbereiter Kundendienst.',
    ],
    pleased: [
      'Schöne, einfache App.',
      'Übersichtlich und schnell.',
      'Gefällt mir gut.',
      'Macht, was sie soll.',
      'Rechnung bezahlen in zwei Minuten, prima.',
      'Gäste-WLAN per Knopfdruck, klasse 👍',
      'Einrichtung vom Router war kinderleicht.',
      'Alles bestens.',
    ],
    wishes: [
      'Bitte auf Deutsch übersetzen, meine Mutter versteht kein Englisch.',
      'Ein Dunkelmodus wäre schön.',
      'Gut, aber ein Widget fehlt.',
      'Mehr Einstellungen für den Router wären toll.',
      'Bitte größere Schrift.',
      'Verbrauch pro Tag wäre praktisch.',
    ],
  },
  titles: {
    low: ['Schlecht', 'Geht gar nicht', 'Ärgerlich', 'Unbrauchbar', 'Bitte nachbessern', 'Enttäuscht'],
    middle: ['Naja', 'Mittelmäßig', 'Geht so', 'Ausbaufähig'],
    high: ['Super', 'Sehr gut', 'Praktisch', 'Top', 'Gut gemacht'],
  },
  more: {
    low: ['Bitte beheben.', 'Wieder gelöscht.', 'Sehr schade.', 'Hat das jemand getestet?'],
    middle: ['Sonst okay.', 'Da geht noch was.', 'Drei Sterne.'],
    high: ['Weiter so!', 'Danke.', 'Klare Empfehlung.'],
  },
};
