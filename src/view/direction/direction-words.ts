import type { BuildingBlock, Movement } from '../../model/direction/building-block.ts';
import type { StartQuestion, Strategy, Style } from '../../model/direction/strategy.ts';

export const BLOCK_NAMES: Readonly<Record<BuildingBlock, string>> = {
  'voice-of-the-customer': 'Voice of the customer',
  'customer-intelligence': 'Customer intelligence',
  'lifetime-value': 'Customer lifetime value',
  strategy: 'Strategy around customers',
  culture: 'Culture around customers',
  improvement: 'Improvement',
  'design-and-innovation': 'Design and innovation',
  'customer-engagement': 'Customer engagement',
  measures: 'Measures',
};

export const MOVEMENT_NAMES: Readonly<Record<Movement, string>> = {
  mobilise: 'Mobilise',
  operationalise: 'Operationalise',
  align: 'Align',
  embed: 'Embed',
};

export const MOVEMENT_TEXTS: Readonly<Record<Movement, string>> = {
  mobilise: 'those who cause issues take part in solving them',
  operationalise: 'the work is tied to the company’s year',
  align: 'each group turns its work by what concerns it',
  embed: 'customers are part of reviews, approvals, hiring and rewards',
};

export const STYLE_WORDS: Readonly<
  Record<
    Style,
    { readonly name: string; readonly foreseeable: string; readonly shaped: string; readonly plan: string }
  >
> = {
  classical: {
    name: 'Classical',
    foreseeable: 'Yes',
    shaped: 'Hardly',
    plan: 'One aim for years, worked towards in steps',
  },
  adaptive: {
    name: 'Adaptive',
    foreseeable: 'No',
    shaped: 'Hardly',
    plan: 'Short rounds, many small trials, quick choices',
  },
  shaping: {
    name: 'Shaping',
    foreseeable: 'No',
    shaped: 'Yes, with others',
    plan: 'Rules and standards set together with partners and customers',
  },
  visionary: {
    name: 'Visionary',
    foreseeable: 'Yes',
    shaped: 'Yes',
    plan: 'One bold picture, pursued without changing tack',
  },
};

export const QUESTIONS: readonly (readonly [StartQuestion, string])[] = [
  ['objective', '1. Which aim of the business is this for?'],
  ['customers', '2. Which customers does it rest on, and what do we know of them?'],
  ['contributors', '3. Who shapes what these customers do?'],
  ['history', '4. What was tried, and what can be borrowed?'],
  ['engagement', '5. How do they take part, and what may they resist?'],
  ['customersPart', '6. What makes sense to customers as their part?'],
  ['routines', '7. Into which routines does it go?'],
  ['word', '8. Who is told what, and adds what?'],
  ['means', '9. What must therefore be asked, bought or built?'],
];

export const STATE_NAMES: Readonly<Record<Strategy['initiatives'][number]['state'], string>> = {
  planned: 'Planned',
  running: 'Running',
  'paying-back': 'Paying back',
  stopped: 'Stopped',
};

export const LEVEL_TEXTS: readonly string[] = [
  'somebody does it',
  'it happens by the calendar',
  'several groups turn their work by it',
  'it is part of how the business is run',
];
