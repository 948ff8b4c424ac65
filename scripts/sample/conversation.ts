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
  const decks = new Map<string, ReturnType<typeof deckOf<string>>>();
  return {
    say: (list, fragments, audience, setting) => {
      let deal = decks.get(list);
      if (deal === undefined) {
        deal = deckOf(random, fragments);
        decks.set(list, deal);
      }
      const fragment = deal((text) => fitsAudience(text, audience));
      return spoken(fragment.replace(/^[hb]: /, ''), setting, random);
    },
  };
}

/** Whether a sentence is marked for the audience or for everybody. */
function fitsAudience(fragment: string, audience: Audience): boolean {
  if (fragment.startsWith('h: ')) return audience === 'home';
  return !fragment.startsWith('b: ') || audience === 'business';
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
