import type { Unit } from './customers.ts';
import { monthNameBefore, twoDigits } from './months.ts';
import type { Random } from './random.ts';

/** What a sentence may refer to. */
export interface Setting {
  readonly unit: Unit | null;
  readonly day: number;
}

/** Places that do not exist, in the business units that do not exist either. */
const TOWNS: Readonly<Record<Unit, readonly string[]>> = {
  North: ['Skelthwaite', 'Harrowick', 'Coldbeck', 'Marsgill', 'Eskerby', 'Thornlaw'],
  Midlands: ['Ambercote', 'Wexley Green', 'Tolverton', 'Brindlow', 'Hartsmere', 'Coppenhall Rise'],
  East: ['Saltfen', 'Wickenby Dyke', 'Ormsthorpe', 'Lodemarsh', 'Fenhithe'],
  'South Coast': ['Pevensham', 'Shinglehaven', 'Ferrymouth', 'Amberling', 'Cliffhurst'],
  West: ['Porthmellow', 'Trevanning', 'Combe Raddle', 'Wyverton', 'Lantreath', 'Brackmoor'],
};
const ALL_TOWNS = Object.values(TOWNS).flat();
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/**
 * Turns a fragment into a sentence: `[a|b]` chooses, `<3-9>` is a number between, and `{town}`, `{month}` (the month
 * before), `{weekday}`, `{clock}` and `{pounds}` are filled from the setting.
 */
export function spoken(fragment: string, setting: Setting, random: Random): string {
  return fragment
    .replace(/\[([^\]]*)\]/g, (_, choices: string) => random.pick(choices.split('|')))
    .replace(/<(\d+)-(\d+)>/g, (_, low: string, high: string) =>
      String(random.between(Number(low), Number(high))),
    )
    .replace(/\{(\w+)\}/g, (_, slot: string) => filled(slot, setting, random))
    .replace(/ {2,}/g, ' ')
    .replace(/ ([,.!?])/g, '$1')
    .trim();
}

function filled(slot: string, setting: Setting, random: Random): string {
  switch (slot) {
    case 'town':
      return random.pick(setting.unit === null ? ALL_TOWNS : TOWNS[setting.unit]);
    case 'month':
      return monthNameBefore(setting.day, 1);
    case 'month2':
      return monthNameBefore(setting.day, 2);
    case 'weekday':
      return random.pick(WEEKDAYS);
    case 'clock':
      return `${random.between(8, 21)}:${twoDigits(5 * random.below(12))}`;
    case 'pounds':
      return `£${random.between(6, 89)}.${random.pick(['00', '20', '40', '49', '50', '75', '80', '99'])}`;
    default:
      throw new RangeError(`a fragment asks for {${slot}}, which nothing fills`);
  }
}

/** The small accidents of typing: about one comment in seven has one. */
export function typed(text: string, random: Random): string {
  const accident = random.unit();
  if (accident < 0.04) return withSwappedLetters(text, random);
  if (accident < 0.075) return text.replaceAll(/['’]/g, '');
  if (accident < 0.125) return text.toLowerCase().replace(/[.!]$/, '');
  if (accident < 0.14) return text.replaceAll('. ', ', ').replace(/\.$/, '');
  if (accident < 0.145 && text.length < 90) return text.toUpperCase();
  return text;
}

function withSwappedLetters(text: string, random: Random): string {
  const words = text.split(' ');
  const at = random.below(words.length);
  const word = words[at]!;
  if (!/^[a-z]{5,}$/.test(word)) return text;
  const letter = 1 + random.below(word.length - 3);
  words[at] = word.slice(0, letter) + word[letter + 1]! + word[letter]! + word.slice(letter + 2);
  return words.join(' ');
}

/** Lower-cases the first letter so that a sentence can follow a connecting word. */
export function continued(sentence: string): string {
  return /^(?:I\b|I['’]|[A-Z]{2}|Wi-?Fi|Wrenlow)/.test(sentence)
    ? sentence
    : sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
