import type { Stage } from '../../model/playbook/playbook-page.ts';

/** The stages in words: what each is called, and what it is for. */
export const STAGE_WORDS: Readonly<Record<Stage, { readonly name: string; readonly text: string }>> = {
  listen: {
    name: 'Listen',
    text: 'Hear what customers say already, in their own words, before asking them for anything more.',
  },
  analyse: {
    name: 'Analyse',
    text: 'Find the few things that move loyalty, the few themes behind them, and the money they touch.',
  },
  'find-the-cause': {
    name: 'Find the cause',
    text: 'Go from what customers feel to the decision in our own work that lets it happen.',
  },
  act: {
    name: 'Act',
    text: 'Change that decision, on one page, with an owner and a figure that moves before customers do.',
  },
  'close-the-loop': {
    name: 'Close the loop with everybody',
    text: 'Tell all customers what was heard, what is being done, when they hear again, and whether it worked.',
  },
  'people-and-rhythm': {
    name: 'People and rhythm',
    text: 'Give every group its part, and put customers into meetings, reviews, hiring and thanks.',
  },
  direction: {
    name: 'Direction',
    text: 'Agree how customers should feel, and run the business by it, a step further each year.',
  },
  innovate: {
    name: 'Innovate',
    text: 'Once the pebbles are out of the shoe: help customers get done what they came for, to the gain of both sides.',
  },
};
