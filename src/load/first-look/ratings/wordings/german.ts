import { scale } from './worded-scale.ts';
import type { WordedScale } from './worded-scale.ts';

const NEITHER = ['Teils/teils', 'Teils, teils', 'Teils teils', 'Weder noch', 'Neutral', 'Unentschieden'];
const NEITHER_AGREE = [...NEITHER, 'Weder Zustimmung noch Ablehnung'];
const NEITHER_SATISFIED = [...NEITHER, 'Weder zufrieden noch unzufrieden', 'Mittelmäßig zufrieden'];

/**
 * In the order they are tried. Four steps come before the same words with a middle: where that was a mistake, the first
 * answer in the middle is refused and says so, while five steps would shift all the others in silence.
 */
export const GERMAN: readonly WordedScale[] = [
  scale(
    'agreement',
    ['Stimme überhaupt nicht zu', 'Stimme gar nicht zu'],
    ['Stimme nicht zu'],
    NEITHER_AGREE,
    ['Stimme zu'],
    ['Stimme voll und ganz zu', 'Stimme völlig zu', 'Stimme voll zu', 'Stimme sehr zu'],
  ),
  scale(
    'agreement',
    ['Stimme überhaupt nicht zu', 'Stimme gar nicht zu', 'Stimme nicht zu'],
    ['Stimme eher nicht zu'],
    NEITHER_AGREE,
    ['Stimme eher zu'],
    ['Stimme voll und ganz zu', 'Stimme völlig zu', 'Stimme voll zu', 'Stimme zu'],
  ),
  scale(
    'agreement in four steps',
    ['Trifft überhaupt nicht zu', 'Trifft gar nicht zu', 'Trifft nicht zu'],
    ['Trifft eher nicht zu', 'Trifft weniger zu'],
    ['Trifft eher zu'],
    ['Trifft voll und ganz zu', 'Trifft völlig zu', 'Trifft voll zu', 'Trifft zu'],
  ),
  scale(
    'agreement',
    ['Trifft überhaupt nicht zu', 'Trifft gar nicht zu', 'Trifft nicht zu'],
    ['Trifft eher nicht zu', 'Trifft weniger zu'],
    NEITHER,
    ['Trifft eher zu'],
    ['Trifft voll und ganz zu', 'Trifft völlig zu', 'Trifft voll zu', 'Trifft zu'],
  ),
  scale(
    'satisfaction in four steps',
    ['Sehr unzufrieden'],
    ['Eher unzufrieden'],
    ['Eher zufrieden'],
    ['Sehr zufrieden'],
  ),
  scale(
    'satisfaction in four steps',
    ['Gar nicht zufrieden', 'Überhaupt nicht zufrieden', 'Nicht zufrieden'],
    ['Weniger zufrieden', 'Eher nicht zufrieden'],
    ['Zufrieden', 'Eher zufrieden'],
    ['Sehr zufrieden'],
  ),
  scale(
    'satisfaction',
    ['Sehr unzufrieden', 'Überhaupt nicht zufrieden'],
    ['Unzufrieden', 'Eher unzufrieden', 'Weniger zufrieden'],
    NEITHER_SATISFIED,
    ['Zufrieden', 'Eher zufrieden'],
    ['Sehr zufrieden', 'Äußerst zufrieden', 'Vollkommen zufrieden'],
  ),
  scale(
    'quality',
    ['Sehr schlecht'],
    ['Schlecht', 'Eher schlecht'],
    ['Mittelmäßig', 'Mittel', 'Durchschnittlich', ...NEITHER],
    ['Gut', 'Eher gut'],
    ['Sehr gut', 'Ausgezeichnet', 'Hervorragend'],
  ),
  scale(
    'school marks',
    ['Ungenügend'],
    ['Mangelhaft'],
    ['Ausreichend'],
    ['Befriedigend'],
    ['Gut'],
    ['Sehr gut'],
  ),
  scale(
    'likelihood',
    ['Sehr unwahrscheinlich', 'Äußerst unwahrscheinlich'],
    ['Unwahrscheinlich', 'Eher unwahrscheinlich'],
    [...NEITHER, 'Vielleicht'],
    ['Wahrscheinlich', 'Eher wahrscheinlich'],
    ['Sehr wahrscheinlich', 'Äußerst wahrscheinlich'],
  ),
  scale(
    'ease',
    ['Sehr schwierig', 'Sehr schwer'],
    ['Schwierig', 'Schwer', 'Eher schwierig', 'Eher schwer'],
    [...NEITHER, 'Weder leicht noch schwer', 'Weder einfach noch schwierig'],
    ['Einfach', 'Leicht', 'Eher einfach', 'Eher leicht'],
    ['Sehr einfach', 'Sehr leicht'],
  ),
  scale(
    'frequency',
    ['Nie', 'Niemals'],
    ['Selten'],
    ['Manchmal', 'Gelegentlich'],
    ['Oft', 'Häufig', 'Meistens'],
    ['Immer'],
  ),
  scale('no or yes', ['Nein'], ['Ja']),
  {
    ...scale(
      'importance',
      ['Überhaupt nicht wichtig', 'Gar nicht wichtig', 'Völlig unwichtig', 'Unwichtig'],
      ['Weniger wichtig', 'Eher unwichtig', 'Nicht so wichtig'],
      NEITHER,
      ['Wichtig', 'Eher wichtig'],
      ['Sehr wichtig', 'Äußerst wichtig'],
    ),
    noRating: 'what customers call important is no rating of what they got',
  },
];
