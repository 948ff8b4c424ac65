/**
 * What headers say about their columns. English, with the usual German words; a header that none of these knows is left
 * to its cells.
 */

/** Columns that name or locate a person. */
const PERSONAL = [
  /e-?mail/i,
  /\bip[ _-]?(?:address|adresse)?\b|ipaddress/i,
  /(?:first|last|sur|full|given|family|recipient|contact|respondent|reviewer|customer|user|screen|agent|requester|submitter|assignee|teammate|employee|your)[ _-]?(?:first|last)?[ _-]?name\b/i,
  /^(?:name|author|reviewer|creator|vorname|nachname|username|kundenname|ansprechpartner(?:in)?)$/i,
  /(?:^|[ _-])(?:(?:tele)?phone|mobile|tel|telefon)(?:$|[ _-]?(?:number|no\b|nummer))/i,
  /latitude|longitude|^location(?:accuracy)?$|geo[ _-]?(?:location|point)/i,
  /(?:street|postal|home|mailing|billing|to|from)[ _-]?address|^address$|anschrift/i,
  /post ?code|\bzip\b|\bplz\b|postleitzahl|^stra(?:ß|ss)e$|^hausnummer$/i,
  /birth|\bdob\b|geburt/i,
  /^recipient$/i,
];

/** Texts of ours beside those of customers, and links; in short headers only, for questions mention anything. */
const OURS =
  /reply|replied|\bresponse text|answer(?:ed)?[ _]by|solved[ _]by|internal|\blink\b|\burl\b|user[ _-]?agent|author[ _]country|synced|tags?$|^antwort (?:von|an)|^(?:sach)?bearbeite(?:r|rin|t von)$|gelöst von|\bintern(?:e[nrs]?)?\b/i;

const COMMENT =
  /comment|feedback|review[ _]?(?:text|body)|^(?:text|body|content|review|note|notes|description|message|beschreibung)$|\breason\b|\bwhy\b|improve|\bbetter\b|open[ -]ended|free[ -]text|verbatim|anything else|tell us|suggest|pain points|kommentar|anmerkung|bemerkung|rückmeldung|begründung|^grund$|warum|besser|verbesser|remarque|pourquoi|améliorer|mejorar|migliorare|verbeter|melhorar/i;
const TITLE = /title$|subject|headline|betreff/i;

const CODES = /reason|topic|categor|issue|\bcode[ds]?$|kategorie|thema|grund$/i;

/** Headers of item ids. */
export const ID: readonly RegExp[] = [
  /^(?:response|respondent|submission|record|review|ticket|case|survey response|_record)[ _-]?id$/i,
  /^(?:id|uuid|guid|token|response|network id|#)$/i,
  /^(?:ticket|case|response|reference|complaint)[ _-]?(?:number|no\.?|ref(?:erence)?|#)$/i,
  /^(?:ticket|vorgangs?|fall|antwort|anfrage|beschwerde|referenz)[ _-]?(?:nummer|nr\.?)$/i,
  /(?:^|[ _-])id$/i,
  /^(?:ticket|vorgang)$/i,
];

/** Headers of the date an item was given on. */
export const DATE: readonly RegExp[] = [
  /^recorded ?date|^recorded[ _]at/i,
  /^timestamp$|^zeitstempel$|^zeitpunkt$/i,
  /^submit(?:ted)?[ _]?(?:date|at|on|time)?|review[ _]?submit/i,
  /^(?:created|opened|received)(?:[ _]?(?:at|on|date|time))?$|creation[ _]date/i,
  /^(?:erstellt|eröffnet|eingegangen|beantwortet|abgegeben)(?: am)?$|^(?:eingangs|erstellungs|abgabe)datum$/i,
  /^date$|^datum$|^(?:review|response|survey|ticket|feedback)[ _]?date$|date[ _]created/i,
  /^end ?(?:date|time)|complet(?:ed|ion)/i,
  /^start ?(?:date|time)/i,
  /submit|created|opened|received/i,
  /date|\btime\b|_at$|datum/i,
];
/** Dates that say when something else happened. */
export const OTHER_DATE =
  /reply|replied|synced|due|birth|closed|solved|resolved|last[ _]|update|modified|visit|expir|millis|invit|\bsent\b|geburt|geschlossen|gelöst|erledigt|geändert|letzte|einladung|versand|versendet|fällig/i;

/** Headers of the texts that describe an item; the first that fits wins. */
export const TEXT_FIELDS = {
  customer: [
    /^(?:customer|account|client|company|organi[sz]ation|member|subscriber|kunde[n]?)[ _-]?(?:id|number|no\.?|nr\.?|ref|key|nummer)$/i,
    /^(?:customer|account|client|company|organi[sz]ation|kunde|firma|unternehmen)$/i,
    /^(?:mitglieds?|kd\.?|debitor(?:en)?)[ _-]?(?:nummer|nr\.?)$/i,
    /^(?:requester|user|submitter)[ _-]?id$/i,
    /^external[ _]?(?:data)?[ _]?ref(?:erence)?$/i,
  ],
  segment: [
    /segment/i,
    /^(?:customer|client|account|user)[ _]?(?:type|group|class|category)$/i,
    /^(?:plan|tier|industry|persona)$/i,
    /company size/i,
    /^class$/i,
    /^kunden(?:gruppe|typ|art|klasse)$|^(?:branche|tarif|unternehmensgröße|firmengröße)$/i,
    /what kind of (?:user|customer)/i,
    /traveller|type of travel/i,
  ],
  unit: [
    /\bregion\b/i,
    /^(?:business[ _])?unit$|^branch$|^store$|^site$|^area$|^territory$|^market$/i,
    /^country$|country are you|_country$|^land$/i,
    /^(?:state|city|office|airport)$/i,
    /^(?:filiale|niederlassung|standort|geschäfts(?:stelle|bereich)|gebiet|bundesland|markt|stadt)$/i,
  ],
  role: [/^(?:role|position|job[ _]?title|contact[ _]role|function|rolle|funktion)$/i],
  channel: [/channels?$/i, /^(?:via|source|medium|platform|collector|kontaktweg|quelle)$|kanal$/i],
  stage: [/^(?:stage|journey[ _]stage|phase|queue)$/i],
  language: [
    /^(?:user|reviewer|response|survey|browser)?[ _-]?(?:language|lang|locale)(?:[ _]code)?$|^sprache$/i,
  ],
} as const;
export type TextFieldName = keyof typeof TEXT_FIELDS;

export function isPersonal(header: string): boolean {
  return !/\bregion\b/i.test(header) && PERSONAL.some((pattern) => pattern.test(header));
}

export function isOurs(header: string): boolean {
  return header.length <= 60 && OURS.test(header);
}

export function asksComment(header: string): boolean {
  return COMMENT.test(header);
}

/** Headers of codes that somebody gave to what customers said. */
export function namesCodes(header: string): boolean {
  return header.length <= 60 && CODES.test(header);
}

export function isTitle(header: string): boolean {
  return TITLE.test(header);
}

/** Position of the first pattern that fits, or -1. */
export function fitOf(header: string, patterns: readonly RegExp[]): number {
  return patterns.findIndex((pattern) => pattern.test(header));
}
