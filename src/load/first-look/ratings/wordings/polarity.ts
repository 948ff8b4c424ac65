/** Words for what customers want. English, with the usual German words. */
const GOOD =
  /^(?:satisf(?:ied|ying|action|actory)|happy|delighted|pleased|eas(?:e|y|ily|ier|iest)|simple|effortless(?:ly)?|smooth|good|great|excellent|outstanding|exceptional|fantastic|wonderful|amazing|awesome|perfect|superb|best|well|positive|helpful|friendly|recommend(?:ed)?|promoters?|trust|zufrieden(?:heit)?|glücklich|begeistert|gute?[mnrs]?|ausgezeichnet|hervorragend|exzellent|perfekt|super|toll|beste[nrs]?|positiv|leicht|einfach|mühelos|problemlos|hilfreich|freundlich|weiterempfehl(?:en|ung)|empfehlen)$/u;
/** Words for what they do not want. */
const BAD =
  /^(?:dissatisf(?:ied|action)|unsatisf(?:ied|ying|actory)|unhappy|disappointed|hard|difficult(?:y)?|complicated|cumbersome|bad|poor(?:ly)?|terrible|horrible|awful|dreadful|worst|negative|unhelpful|unfriendly|frustrat(?:ed|ing)|annoy(?:ed|ing)|effort|trouble|hassle|leave|cancel|churn|complain|detractors?|unzufrieden(?:heit)?|enttäuscht|schwer|schwierig(?:keiten)?|kompliziert|umständlich|mühsam|anstrengend|auf[wv]e?[aä]ndig|aufwand|mühe|schlechte?[mnrs]?|schlechteste[nrs]?|miserabel|furchtbar|katastrophal|mangelhaft|ungenügend|negativ|ärgerlich|kündigen)$/u;
/** Words for much of what a question asks about, or for agreeing with it. */
const MUCH =
  /^(?:very|extremely|completely|totally|fully|entirely|definitely|certainly|absolutely|strongly|highly|high|highest|most|much|lots?|always|yes|likely|probable|agree|true|sehr|extrem|äußerst|völlig|voll|vollkommen|absolut|bestimmt|sicher|stark|hoch|hohe[rsn]?|höchste[rsn]?|viel|immer|ja|wahrscheinlich|stimme|trifft)$/u;
/** Words for little of it, or for disagreeing; they outweigh those for much, as in "not at all likely". */
const LITTLE =
  /^(?:not|no|none|never|nothing|without|low|lowest|little|least|hardly|barely|false|unlikely|improbable|disagree|nicht|kein(?:e[mnrs]?)?|nie|niemals|nein|ohne|wenig(?:er)?|wenigsten|kaum|gering(?:e[mnrs]?)?|niedrig(?:e[mnrs]?)?|unwahrscheinlich)$/u;

/** Words of statements about what went wrong. A rating of such a thing is another matter. */
const WENT_WRONG =
  /^(?:too|slow(?:ly)?|late|delay(?:s|ed)?|wait(?:ed|ing)?|problems?|fail(?:s|ed|ures?)?|errors?|mistakes?|wrong|broken|confus(?:ed|ing)|rude|expensive|interrupt(?:ed|ions?)?|outages?|switch|unreliable|unclear|impossible|langsam|spät|verspätet|verspätung(?:en)?|problem[en]?|fehler|ausfälle?|teuer|wechseln|warten|gewartet)$/u;

/** What a text says about a scale: how much of something, and whether that is good. 0 stands for "does not say". */
export interface Polarity {
  /** 1: what customers want; -1: what they do not want, such as "very difficult" or "not satisfied". */
  readonly worth: -1 | 0 | 1;
  /** 1: much of it, or agreement; -1: little of it, or disagreement. */
  readonly degree: -1 | 0 | 1;
}

export function polarityOf(text: string): Polarity {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const has = (pattern: RegExp): boolean => words.some((word) => pattern.test(word));
  const degree = has(LITTLE) ? -1 : has(MUCH) ? 1 : 0;
  const [good, bad] = [has(GOOD), has(BAD)];
  if (good === bad) return { worth: 0, degree };
  return { worth: good === degree < 0 ? -1 : 1, degree };
}

/** Whether customers want what a statement or question speaks of, so that much of it is good; undefined where its words do not tell. */
export function isWanted(statement: string): boolean | undefined {
  const words = statement.toLowerCase().match(/\p{L}+/gu) ?? [];
  const wrong = words.some((word) => WENT_WRONG.test(word));
  const { worth } = polarityOf(statement);
  if (worth < 0) return false;
  if (worth > 0) return wrong ? undefined : true;
  return wrong && !words.some((word) => LITTLE.test(word) || GOOD.test(word)) ? false : undefined;
}
