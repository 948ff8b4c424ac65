import { isoDateOf } from '../../src/model/calendar.ts';
import { conversation } from './conversation.ts';
import { csvText, utf8 } from './csv-text.ts';
import type { Customer } from './customers.ts';
import { customers } from './customers.ts';
import { dayWithin, quarterOf, sampleMonths } from './months.ts';
import { ordersWithoutDateBefore, outageLevel } from './operations.ts';
import { plantedTruths } from './planted-truths.ts';
import type { Random } from './random.ts';
import { randomFor } from './random.ts';
import { noteEndings, otherNotes } from './voices/note-talk.ts';
import { voices } from './voices/index.ts';
import type { ThemeId } from './voices/voice.ts';

type Topic = ThemeId | 'other';

const NOTES_A_MONTH = 27;
/** The share of notes about late installation, per percent of orders that waited two months earlier. */
const LATE_PER_PERCENT = 0.007;
const TOPICS: readonly [Topic, number][] = [
  ['other', 20],
  ['outages', 16],
  ['account-manager', 16],
  ['billing-surprise', 13],
  ['outage-silence', 9],
  ['price-rise', 8],
  ['repeat-contact', 6],
  ['missed-appointments', 6],
  ['just-works', 6],
  ['slow-speed', 4],
  ['helpful-people', 4],
  ['leaving-hassle', 3],
  ['support-wait', 3],
];
const ROLES = ['IT manager', 'Finance', 'Owner', 'Operations', 'Site manager', 'Procurement'];

/** `data/feedback/account-notes/2024-q3.csv` and so on: what account managers wrote down after a conversation. */
export function notesCsvs(): Map<string, Uint8Array> {
  const random = randomFor('notes/form');
  const words = randomFor('notes/words');
  const talk = conversation(words);
  const rowsOf = new Map<string, string[][]>();
  for (const month of sampleMonths) {
    const file = `${quarterOf(month)}.csv`;
    const rows = rowsOf.get(file) ?? [['date', 'account', 'contact_role', 'contact', 'note']];
    rowsOf.set(file, rows);
    for (const { customer, topic, day } of notesOfMonth(month, random)) {
      const setting = { unit: customer.unit, day };
      const say = (about: Topic) =>
        talk.say(about, about === 'other' ? otherNotes : voices[about].notes, 'business', setting);
      const second = topicOf(customer, month, random);
      const sentences = random.chance(0.22) && second !== topic ? [say(topic), say(second)] : [say(topic)];
      if (random.chance(0.42)) sentences.push(talk.say('endings', noteEndings, 'business', setting));
      rows.push([
        isoDateOf(day),
        customer.id,
        random.chance(0.08) ? 'unknown' : roleOf(customer, random),
        ['Call', 'Visit', 'Video', 'Email'][random.weighted([45, 20, 25, 10])]!,
        sentences.join(' '),
      ]);
    }
  }
  return new Map([...rowsOf].map(([file, rows]) => [file, utf8(csvText(rows))]));
}

function notesOfMonth(month: number, random: Random): { customer: Customer; topic: Topic; day: number }[] {
  const count = random.between(NOTES_A_MONTH - 4, NOTES_A_MONTH + 4);
  const late = Math.round(count * LATE_PER_PERCENT * ordersWithoutDateBefore(month));
  return Array.from({ length: count }, (_, at) => {
    const customer = accountOf(random);
    const topic: Topic = at < late ? 'late-installation' : topicOf(customer, month, random);
    return { customer, topic, day: dayWithin(month, random) };
  }).sort((a, b) => a.day - b.day);
}

/** Account managers look after enterprises and the small businesses they hope will grow. */
function accountOf(random: Random): Customer {
  for (;;) {
    const customer = random.pick(customers);
    if (customer.segment === 'Enterprise') return customer;
    if (customer.segment === 'Small business' && customer.coreGrowth === 'yes' && random.chance(0.3))
      return customer;
  }
}

function topicOf(customer: Customer, month: number, random: Random): Topic {
  const inWest = customer.unit === plantedTruths.unitWithProblem.unit;
  const weights = TOPICS.map(([topic, weight]) =>
    topic === 'outages' || topic === 'outage-silence'
      ? weight * outageLevel(month) * outageLevel(month) * (inWest ? 2 : 0.9)
      : weight,
  );
  return TOPICS[random.weighted(weights)]![0];
}

function roleOf(customer: Customer, random: Random): string {
  return customer.segment === 'Small business' && random.chance(0.6) ? 'Owner' : random.pick(ROLES);
}
