import type { ColumnProfile } from './column-profile.ts';
import { isMachineBlank } from './no-answer.ts';

/** A plain number that says how it went for the customer, such as the minutes they waited. */
export interface MeasureFinding {
  readonly kind: 'measure';
  /** As it reads behind a number. */
  readonly unit: string;
  readonly good: 'high' | 'low';
  readonly decimal: '.' | ',';
  /** The ends that the unit itself sets, such as 0 to 100 percent. */
  readonly lowest: number | undefined;
  readonly highest: number | undefined;
  /** Texts that mean "no answer". */
  readonly missing: readonly string[];
  readonly why: string;
  readonly confirm: string;
}

/** What customers want little of, and much of. English, with the usual German and French words. */
const GOOD_LOW =
  /delay|\bwait|\blate(?:ness)?\b|resol(?:ution|ve)|respon[sd]e?[ _-]?time|time[ _-]?to[ _-]|\brepl(?:y|ies)[ _-]?time|turn ?around|handling[ _-]?time|hold[ _-]?time|lead[ _-]?time|downtime|outage|interruption|versp[aä]tung|wartezeit|bearbeitungs|retard|attente/i;
const GOOD_HIGH =
  /up ?time|\bon[ _-]?time|punctual|availability|\bspeed\b|r[eé]gularit|p[uü]nktlich|verf[uü]gbar|fulfil|success[ _-]?rate/i;
/** Numbers about the questionnaire or the contract, and money: none of them says how it went. */
const OTHER_NUMBERS =
  /progress|duration \(in|survey|questionnaire|respondent|tenure|\bage\b|millis|epoch|timestamp|charge|price|revenue|amount|cost|spend|\bids?$|_id$/i;

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/\bmin(?:ute)?s?\b|minuten\b/i, 'minutes'],
  [/\bsec(?:ond)?s?\b|sekunden\b|secondes\b/i, 'seconds'],
  [/\bh(?:ou)?rs?\b|stunden\b|heures\b/i, 'hours'],
  [/\bdays?\b|\btagen?\b|\bjours\b/i, 'days'],
  [/\bweeks?\b|wochen\b|semaines\b/i, 'weeks'],
  [/%|\bper ?cent\b|percentage|\bpct\b|prozent|pourcent/i, 'percent'],
  [/\bmb(?:it)?\/?ps\b|mbit\/s/i, 'Mbit/s'],
];
/** Reads oddly behind a number, so that nobody overlooks it. */
const UNKNOWN_UNIT = 'units';
/** With fewer different numbers it may be a code. */
const FEWEST_DIFFERENT = 5;

/** What to ask of a column whose header speaks of a measured number that can be read in two ways; undefined for others. */
export function thousandsAsked({ header, question, numbers }: ColumnProfile): string | undefined {
  const about = `${header} ${question}`.replaceAll(/[_-]/g, ' ');
  if (numbers?.kind !== 'ambiguous' || !(GOOD_HIGH.test(about) || GOOD_LOW.test(about))) return undefined;
  const { example } = numbers;
  const [mark, other] = example.includes('.') ? ['.', ','] : [',', '.'];
  const [thousands, decimals] = [example.replace(mark, ''), example.replace(mark, '.')];
  return `whether ${JSON.stringify(example)} is ${thousands} or ${decimals}: if ${thousands}, export the numbers without thousands marks and map the column under ratings; if ${decimals}, map it with decimal: '${mark}'${other === '.' ? '' : ', as is usual'}`;
}

/** Whether a column holds a measured number, by its header and its cells; undefined when nothing points to one. */
export function lookAtMeasure({
  header,
  question,
  numbers,
  values,
}: ColumnProfile): MeasureFinding | undefined {
  const about = `${header} ${question}`.replaceAll(/[_-]/g, ' ');
  if (numbers?.kind !== 'plain' || numbers.different < FEWEST_DIFFERENT || OTHER_NUMBERS.test(about))
    return undefined;
  const high = GOOD_HIGH.test(about);
  if (!high && !GOOD_LOW.test(about)) return undefined;
  const named = UNITS.find(([pattern]) => pattern.test(about))?.[1];
  const share = named === undefined && high && numbers.least >= 0 && numbers.most <= 100 && numbers.most > 1;
  const unit = named ?? (share ? 'percent' : UNKNOWN_UNIT);
  const possible = unit === 'percent' && numbers.least >= 0 && numbers.most <= 100;
  const asks = [
    named === undefined ? 'the unit: the header names none' : '',
    `that ${high ? 'more' : 'less'} is better for the customer (good: ${high ? 'high' : 'low'})`,
  ];
  if (numbers.least < 0)
    asks.push('what numbers below 0 mean; list them under missing where they stand for no answer');
  return {
    kind: 'measure',
    unit,
    good: high ? 'high' : 'low',
    decimal: numbers.decimal,
    lowest: possible ? 0 : undefined,
    highest: possible ? 100 : undefined,
    missing: [...new Set([...numbers.others, ...[...(values?.keys() ?? [])].filter(isMachineBlank)])],
    why: `plain numbers from ${numbers.least} to ${numbers.most}, and the header speaks of something customers want ${high ? 'much' : 'little'} of`,
    confirm: asks.filter((ask) => ask !== '').join('; '),
  };
}
