import type { Voice } from './voice.ts';

/** Nobody looks after us, or somebody new every few months. */
export const accountManager: Voice = {
  survey: [
    'b: We have had <3-4> account managers in two years.',
    'b: I have no idea who our account manager is now.',
    'b: Our account manager left and nobody took over.',
    'b: Only hear from the account manager when the contract is up.',
    'b: It would be good to have one named contact who knows our sites.',
    'b: Account manager never returns calls.',
    'b: No review meeting for over a year although it is in the contract.',
    'b: You treat us like a household with a longer bill.',
    'b: The new account manager did not know which services we have.',
    'b: We spend £<4-38>k a year and cannot get a call back from our contact.',
    'b: Too small for you to care about, that is how it feels.',
    'b: A named person instead of a shared mailbox would be worth a lot.',
    'b: Nobody has asked us about our plans. We are opening <2-5> more sites.',
    'b: Account management used to be a strength. Since the reorganisation we are a number.',
    'b: We grow and you have not noticed.',
    'b: Emails to our account manager bounce.',
  ],
  details: [
    'b: The last one was excellent and we told you so.',
    'b: We should not have to introduce ourselves every spring.',
    'b: A visit once a year is not too much to ask.',
    'b: Your competitor has been round twice.',
    'b: It is a pity, because the people on the phones do try.',
  ],
  tickets: ['b: Who is our account manager? Emails bounce.'],
  notes: [
    'Handover call, I am their third account manager in two years and they said so.',
    'They feel forgotten since the last account manager left. Agreed a quarterly review.',
    'Introduced myself as the new named contact. Long list of open points from before my time.',
    'No service review held since {month2}, although the contract says quarterly. Booked one.',
    'Wants the same account manager for all sites, at the moment there are two.',
    'Said nobody asked about their growth plans; they need <2-6> more lines next year.',
    'Owner said this was the first call from us that was not about a renewal.',
    'Previous account manager promised a discount that I can not find in writing.',
    'Would like a single named contact for orders and faults, not three mailboxes.',
    'Asked for a service review with figures, not slides.',
    'They did not know I had taken over the account. Our fault, the letter never went out.',
  ],
};
