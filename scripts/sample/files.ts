import { customersCsv, populationCsv } from './customers.ts';
import { notesCsvs } from './notes.ts';
import { operationsCsvs } from './operations.ts';
import { reviewsCsvs } from './reviews.ts';
import { surveyCsvs } from './survey.ts';
import { ticketsCsvs } from './tickets.ts';

/** Every generated file of the sample workspace: path from the workspace, with forward slashes, to its bytes. */
export function sampleFiles(): Map<string, Uint8Array> {
  const within = (folder: string, files: Map<string, Uint8Array>) =>
    [...files].map(([name, bytes]): [string, Uint8Array] => [`${folder}/${name}`, bytes]);
  return new Map([
    ['data/customers.csv', customersCsv()],
    ['data/population.csv', populationCsv()],
    ...within('data/operations', operationsCsvs()),
    ...within('data/feedback/survey', surveyCsvs()),
    ...within('data/feedback/tickets', ticketsCsvs()),
    ...within('data/feedback/app-reviews', reviewsCsvs()),
    ...within('data/feedback/account-notes', notesCsvs()),
  ]);
}
