import type { Voice } from './voice.ts';

/** Contracts that end quietly and a way out that is hard to find. */
export const leavingHassle: Voice = {
  survey: [
    'Cancelling is made as hard as possible.',
    'Nobody told me that my contract had ended.',
    'I wanted to cancel one line and was passed to retention <3-4> times.',
    'Locked in for another 24 months without being asked properly.',
    'Leaving fee of {pounds} although you could not deliver the service.',
    'My contract was renewed by itself and I only saw it by chance.',
    'You can join online in five minutes but to leave you have to phone.',
    "h: When my late father's account had to be closed it took <3-6> calls. That was not kind.",
    'b: The exit terms are buried in the small print and the notice period is 90 days.',
    'The end date of the contract is nowhere to be found.',
    'Tried to end the contract when we moved, was told to pay for the rest of it.',
    'b: Auto renewal for two years without a word to us. We would have stayed anyway!',
    'Early termination charge for moving to a place you do not even cover.',
    'The retention team would not take no for an answer.',
  ],
  details: [
    'I would have stayed if someone had simply asked.',
    'It leaves a sour taste.',
    'A reminder a month before the end would be decent.',
    'b: Our other suppliers write to us three months ahead.',
  ],
  tickets: [
    'Wants to cancel. Moving abroad in <3-7> weeks. Asks about early termination fee.',
    'Cancellation requested <2-3> times, account still active.',
    'When does my contract end? I cannot find it anywhere.',
    'Customer says contract renewed without consent, wants to leave free of charge.',
    'Bereavement: please close the account of my late mother. I have sent the certificate already.',
    'Leaving fee disputed: moving to an address we do not serve.',
    'I cancelled by letter on the <2-27>th. Please confirm in writing.',
    'b: Notice to terminate the contract for {town} branch, closing down. Confirm last day.',
    'Cust wants to end contract due to speed below guarantee. Sent to retention.',
    'Please cancel my second line, I asked in {month2}.',
    'Switching to another provider, they say you are blocking the switch.',
  ],
  notes: [
    'Contract rolled over without a reminder from us. They found out from the invoice.',
    'Asked for the termination terms in writing. Two sites closing at the end of the year.',
    'Notice period of 90 days came as a surprise; wants it changed at renewal.',
  ],
};
