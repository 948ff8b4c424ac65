import type { Setting } from './phrases.ts';
import { continued, spoken } from './phrases.ts';
import type { Random } from './random.ts';
import { deckOf } from './random.ts';

export type Audience = 'home' | 'business' | 'anyone';

/** Deals sentences by the name of their list, so that a list is used up before a sentence comes again. */
export interface Conversation {
  /** A sentence of the list that fits the audience. */
  say(list: string, fragments: readonly string[], audience: Audience, setting: Setting): string;
}

export function conversation(random: Random): Conversation {
  const decks = new Map<string, () => string>();
  return {
    say: (list, fragments, audience, setting) => {
      const key = `${list}/${audience}`;
      let deal = decks.get(key);
      if (deal === undefined) {
        deal = deckOf(random, fragmentsFor(fragments, audience));
        decks.set(key, deal);
      }
      return spoken(deal(), setting, random);
    },
  };
}

/** Sentences marked for the audience or for everybody, without the mark. */
function fragmentsFor(fragments: readonly string[], audience: Audience): string[] {
  return fragments
    .filter((text) => !(audience !== 'home' && text.startsWith('h: ')))
    .filter((text) => !(audience !== 'business' && text.startsWith('b: ')))
    .map((text) => text.replace(/^[hb]: /, ''));
}

const CONNECTORS = ['Also, ', 'Plus ', 'And ', 'On top of that ', 'Another thing: ', 'Oh and '];

/** Joins what one person says into a comment; now and then they take a new line or a connecting word. */
export function joined(sentences: readonly string[], random: Random): string {
  return sentences.reduce((text, sentence, at) => {
    if (at === 0) return sentence;
    const chance = random.unit();
    if (chance < 0.08) return `${text}\n${sentence}`;
    if (chance < 0.2 && sentence.length > 30)
      return `${text} ${random.pick(CONNECTORS)}${continued(sentence)}`;
    return `${text} ${sentence}`;
  }, '');
}
