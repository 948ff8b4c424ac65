import type { Audience } from './conversation.ts';
import { conversation } from './conversation.ts';
import { csvText, utf8 } from './csv-text.ts';
import type { Customer, Unit } from './customers.ts';
import { customers } from './customers.ts';
import { dateParts, dayWithin, quarterOf, sampleMonths, twoDigits } from './months.ts';
import { ordersWithoutDateBefore, outageLevel } from './operations.ts';
import { typed } from './phrases.ts';
import type { Segment } from './planted-truths.ts';
import { plantedTruths } from './planted-truths.ts';
import type { Random } from './random.ts';
import { randomFor } from './random.ts';
import { otherTickets, ticketEndings, ticketOpenings } from './voices/ticket-talk.ts';
import { voices } from './voices/index.ts';
import type { ThemeId } from './voices/voice.ts';

type Topic = ThemeId | 'other';
type Queue = 'Provisioning' | 'Faults' | 'Billing' | 'Care' | 'Retention';

interface Ticket {
  readonly day: number;
  readonly customer: Customer;
  readonly topic: Topic;
}

const HEADER = [
  'Ticket ID',
  'Opened',
  'Customer',
  'Class',
  'Area',
  'Channel',
  'Queue',
  'Priority',
  'Handling cost (GBP)',
  'Description',
];
const CLASS: Record<Segment, string> = { Home: 'RES', 'Small business': 'SMB', Enterprise: 'ENT' };
const AREA: Record<Unit, string> = {
  North: 'NO',
  Midlands: 'MI',
  East: 'EA',
  'South Coast': 'SO',
  West: 'WE',
};
const TICKETS_A_MONTH = 108;
/** The share of tickets about late installation, per percent of orders that waited two months earlier. */
const LATE_PER_PERCENT = 0.0078;
/** Share of tickets on each other topic in an ordinary month, in any unit that has to be told apart. */
const TOPICS: readonly [Topic, number, Queue][] = [
  ['other', 17, 'Care'],
  ['outages', 18, 'Faults'],
  ['billing-surprise', 16, 'Billing'],
  ['missed-appointments', 9, 'Provisioning'],
  ['slow-speed', 6, 'Faults'],
  ['wifi-coverage', 5, 'Faults'],
  ['outage-silence', 5, 'Faults'],
  ['price-rise', 5, 'Billing'],
  ['leaving-hassle', 4, 'Retention'],
  ['repeat-contact', 4, 'Care'],
  ['app-problems', 4, 'Care'],
  ['support-wait', 4, 'Care'],
  ['untidy-work', 3, 'Provisioning'],
  ['helpful-people', 1, 'Care'],
];
const QUEUE_OF = new Map<Topic, Queue>([
  ['late-installation', 'Provisioning'],
  ...TOPICS.map(([topic, , queue]): [Topic, Queue] => [topic, queue]),
]);
/** Pounds for handling a ticket in each queue before the channel and the length of it. */
const COST: Record<Queue, number> = { Provisioning: 14, Faults: 19, Billing: 9, Care: 7, Retention: 12 };
const CHANNELS = ['Phone', 'Web form', 'Chat', 'Email'] as const;
const CHANNEL_COST = [1.5, 0.8, 0.9, 1];

/** `data/feedback/tickets/2024-q3.csv` and so on: the help desk's quarterly export. */
export function ticketsCsvs(): Map<string, Uint8Array> {
  const random = randomFor('tickets/form');
  const wordsOf = ticketWords();
  const rowsOf = new Map<string, string[][]>();
  let number = 480_213;
  for (const month of sampleMonths) {
    const file = `${quarterOf(month)}.csv`;
    const rows = rowsOf.get(file) ?? [HEADER];
    rowsOf.set(file, rows);
    for (const ticket of ticketsOfMonth(month, random)) {
      number += random.between(1, 19);
      rows.push(rowOf(ticket, number, wordsOf(ticket), random));
    }
  }
  return new Map(
    [...rowsOf].map(([file, rows]) => [file, utf8(csvText(rows, { delimiter: ';', lineEnd: '\r\n' }))]),
  );
}

function ticketsOfMonth(month: number, random: Random): Ticket[] {
  const waiting = ordersWithoutDateBefore(month);
  const count = Math.round(TICKETS_A_MONTH * (0.78 + 0.12 * outageLevel(month) + 0.0078 * waiting));
  const late = Math.round(count * LATE_PER_PERCENT * (0.88 + 0.24 * random.unit()) * waiting);
  return Array.from({ length: count }, (_, at) => {
    const customer = callerOf(random);
    const topic = at < late ? 'late-installation' : topicOf(customer, month, random);
    return { day: dayWithin(month, random), customer, topic };
  }).sort((a, b) => a.day - b.day);
}

/** Businesses open more tickets than homes. */
function callerOf(random: Random): Customer {
  for (;;) {
    const customer = random.pick(customers);
    if (customer.segment !== 'Home' || random.chance(0.6)) return customer;
  }
}

function topicOf(customer: Customer, month: number, random: Random): Topic {
  const inWest = customer.unit === plantedTruths.unitWithProblem.unit;
  const weights = TOPICS.map(([topic, weight]) =>
    topic === 'outages' || topic === 'outage-silence'
      ? weight * outageLevel(month) * outageLevel(month) * (inWest ? 2.3 : 0.85)
      : weight,
  );
  return TOPICS[random.weighted(weights)]![0];
}

function rowOf(ticket: Ticket, number: number, words: string, random: Random): string[] {
  const { year, month, day } = dateParts(ticket.day);
  const { customer } = ticket;
  const channel = random.weighted([46, 22, 18, 14]);
  const queue = random.chance(0.04) ? 'Care' : QUEUE_OF.get(ticket.topic)!;
  const pounds = COST[queue] * CHANNEL_COST[channel]! * (0.5 + 1.1 * random.unit());
  const business = customer.segment !== 'Home';
  return [
    `700100${String(number).padStart(12, '0')}`,
    `${Number(day)}/${Number(month)}/${year} ${random.between(7, 20)}:${twoDigits(random.below(60))}`,
    random.chance(0.05) ? 'UNKNOWN' : customer.id,
    CLASS[customer.segment],
    AREA[customer.unit],
    CHANNELS[channel]!,
    queue,
    String(business ? random.between(1, 3) : random.between(2, 4)),
    random.chance(0.06) ? '' : (pounds * (business ? 1.4 : 1)).toFixed(2).replace('.', ','),
    words,
  ];
}

/** Agents write about the customer; customers write about themselves. */
const AGENT_WORDS =
  /\b(?:customer|cust|caller|claim|advised|wants|asks|complaint|request|requested|asked)\b/i;

/** What a ticket says: what happened, sometimes what it means for the customer. Few are left blank. */
function ticketWords(): (ticket: Ticket) => string {
  const random = randomFor('tickets/words');
  const talk = conversation(random);
  return ({ topic, customer, day }) => {
    if (random.chance(0.015)) return '';
    const audience: Audience = customer.segment === 'Home' ? 'home' : 'business';
    const setting = { unit: customer.unit, day };
    const say = (list: string, fragments: readonly string[]) => talk.say(list, fragments, audience, setting);
    const voice = topic === 'other' ? null : voices[topic];
    const main = voice === null ? say('other', otherTickets) : say(`${topic}/tickets`, voice.tickets);
    const writer = AGENT_WORDS.test(main) ? 'agent' : 'customer';
    const sentences = [main];
    if (random.chance(0.2)) sentences.unshift(say(`openings/${writer}`, ticketOpenings[writer]));
    if (voice !== null && writer === 'customer' && random.chance(0.36)) {
      sentences.push(say(`${topic}/details`, voice.details));
    }
    if (random.chance(0.34)) sentences.push(say(`endings/${writer}`, ticketEndings[writer]));
    return typed(sentences.join(random.chance(0.06) ? '\n' : ' '), random);
  };
}
