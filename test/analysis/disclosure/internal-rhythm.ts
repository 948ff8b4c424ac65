import { calendarEntrySchema } from '../../../src/model/rhythm/calendar-entry.ts';
import { outerLoopSchema } from '../../../src/model/rhythm/outer-loop.ts';
import { categoriesSchema, submissionSchema } from '../../../src/model/rhythm/recognition.ts';
import type { Rhythm } from '../../../src/model/rhythm/rhythm.ts';
import { unitSchema } from '../../../src/model/rhythm/unit.ts';

/** One of everything that units, meetings, the outer loop and recognition hold. */
export const rhythm: Rhythm = {
  units: [
    {
      id: 'harbour',
      described: true,
      ...unitSchema.parse({
        name: 'Harbour',
        lead: 'Head of the harbour region',
        invite: ['Crane drivers'],
        runs: 'Four depots on the quay and the vans that leave before six in the morning.',
        asks: [
          {
            on: '2026-05-02',
            ask: 'Give the quay a second loading bay before the summer season begins.',
            because: 'Vans queue for an hour.',
            of: 'Board of directors',
            by: '2026-07-01',
          },
        ],
      }),
    },
  ],
  calendar: [
    {
      id: 'monday-huddle-of-vans',
      ...calendarEntrySchema.parse({
        kind: 'meeting',
        name: 'Huddle of the early shift',
        lead: 'Shift leader of the quay',
        minutes: 15,
        rhythm: { every: 'week', weekday: 'monday' },
      }),
    },
  ],
  outerLoop: outerLoopSchema.parse({
    annuities: [
      {
        what: 'Second tours for parcels that were left behind on the quay',
        closedFrom: '2026-03',
        perMonth: {
          low: 1000,
          likely: 2000,
          high: 3000,
          source: 'Tour sheets of one month, read by two people on their own',
          author: 'Depot accounts',
          date: '2026-05-01',
        },
      },
    ],
  }),
  recognition: {
    categories: categoriesSchema.parse({
      categories: {
        handover: {
          name: 'Handovers without a gap',
          drivers: ['delivery'],
          threshold: 4,
          requirements: { cause: { text: 'The cause is a decision in a workflow.', minimum: 3 } },
        },
      },
    }),
    submissions: [
      {
        id: 'label-check',
        ...submissionSchema.parse({
          title: 'Labels are read before the van leaves',
          category: 'handover',
          team: 'Night shift of the quay',
          groups: ['Depot planning'],
          submittedOn: '2026-05-20',
          done: 'Nobody closes a van before the scanner has read every label on the pallet.',
          evidence: 'Fewer returns.',
          judgements: [
            {
              judge: 'Head of the claims desk',
              group: 'Claims',
              on: '2026-05-28',
              scores: { cause: 4 },
              comment: 'Good, but say how the temporary staff learn of it in August.',
            },
          ],
          lesson: 'A check that stops the line is worth ten reports about the line.',
        }),
      },
    ],
  },
};
