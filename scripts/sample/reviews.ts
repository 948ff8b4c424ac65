import { isoDateOf } from '../../src/model/calendar.ts';
import { conversation } from './conversation.ts';
import { csvText, utf16le } from './csv-text.ts';
import { dayWithin, quarterOf, sampleMonths, twoDigits } from './months.ts';
import { outageLevel } from './operations.ts';
import { typed } from './phrases.ts';
import type { Random } from './random.ts';
import { randomFor } from './random.ts';
import type { ReviewVoice, Topic } from './voices/review-voice.ts';
import { reviewTopics } from './voices/review-voice.ts';
import { reviewsEnglish } from './voices/reviews-english.ts';
import { reviewsFrench } from './voices/reviews-french.ts';
import { reviewsGerman } from './voices/reviews-german.ts';

const HEADER = [
  'Review ID',
  'Submitted',
  'Reviewer Language',
  'Star Rating',
  'Review Title',
  'Review Text',
  'App Version',
  'Device',
];
const LANGUAGES: readonly [string, number, ReviewVoice][] = [
  ['en-gb', 86, reviewsEnglish],
  ['de', 8, reviewsGerman],
  ['fr', 6, reviewsFrench],
];
const REVIEWS_A_MONTH = 54;
const DEVICES = ['phone', 'phone', 'phone', 'tablet', 'foldable'];

/** `data/feedback/app-reviews/2024-q3.csv` and so on: what the app store hands out each quarter. */
export function reviewsCsvs(): Map<string, Uint8Array> {
  const random = randomFor('reviews/form');
  const words = randomFor('reviews/words');
  const talk = conversation(words);
  const rowsOf = new Map<string, string[][]>();
  sampleMonths.forEach((month, at) => {
    const file = `${quarterOf(month)}.csv`;
    const rows = rowsOf.get(file) ?? [HEADER];
    rowsOf.set(file, rows);
    const days = Array.from({ length: random.between(REVIEWS_A_MONTH - 9, REVIEWS_A_MONTH + 9) }, () =>
      dayWithin(month, random),
    ).sort((a, b) => a - b);
    for (const day of days) {
      const [language, , voice] = LANGUAGES[random.weighted(LANGUAGES.map(([, weight]) => weight))]!;
      const topic = topicOf(month, random);
      const stars = starsOf(topic, random);
      const silent = random.chance(0.14);
      const setting = { unit: null, day };
      const text = () => {
        const parts = [talk.say(`${language}/${topic}`, voice.texts[topic], 'anyone', setting)];
        if (random.chance(0.16))
          parts.push(
            talk.say(`${language}/more/${bandOf(stars)}`, voice.more[bandOf(stars)], 'anyone', setting),
          );
        return typed(parts.join(' '), words);
      };
      const title = () =>
        talk.say(`${language}/titles/${bandOf(stars)}`, voice.titles[bandOf(stars)], 'anyone', setting);
      rows.push([
        `gp${hexadecimal(random)}-${hexadecimal(random)}`,
        `${isoDateOf(day)}T${twoDigits(random.below(24))}:${twoDigits(random.below(60))}:${twoDigits(random.below(60))}Z`,
        language,
        String(stars),
        silent || random.chance(0.35) ? '' : title(),
        silent ? '' : text(),
        `${4 + Math.floor(at / 8)}.${at % 8}.${random.below(3)}`,
        random.pick(DEVICES),
      ]);
    }
  });
  return new Map([...rowsOf].map(([file, rows]) => [file, utf16le(csvText(rows, { delimiter: '\t' }))]));
}

function topicOf(month: number, random: Random): Topic {
  const topics = Object.keys(reviewTopics) as Topic[];
  const weights = topics.map((topic) =>
    topic === 'outage-silence' || topic === 'outages'
      ? reviewTopics[topic].weight * outageLevel(month) * outageLevel(month)
      : reviewTopics[topic].weight,
  );
  return topics[random.weighted(weights)]!;
}

function starsOf(topic: Topic, random: Random): number {
  return 1 + random.weighted(reviewTopics[topic].stars);
}

function bandOf(stars: number): 'low' | 'middle' | 'high' {
  return stars <= 2 ? 'low' : stars >= 4 ? 'high' : 'middle';
}

function hexadecimal(random: Random): string {
  return Array.from({ length: 6 }, () => '0123456789abcdef'[random.below(16)]).join('');
}
