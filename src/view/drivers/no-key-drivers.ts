import type { Context } from '../context.ts';
import type { EmptyState } from '../page-model.ts';

/** Why no driver is a key driver: none is declared or answered, none can be estimated, or none shows a link. */
export function noKeyDrivers(context: Context): EmptyState {
  const { results, config, f } = context;
  if (Object.keys(config.drivers).length === 0) {
    return {
      missing: 'Key drivers',
      why: 'No drivers are declared, so nothing can be compared with the outcome.',
      next: 'Name what customers rate besides the outcome, and map the columns that hold it.',
      command: null,
      file: 'outerloop.yaml',
    };
  }
  if (results.drivers.answers === 0) {
    return {
      missing: 'Key drivers',
      why: `No answer holds ${context.outcomeName(results.drivers.outcome)}, the score that drivers are measured against.`,
      ...(context.sourcesAsking(results.drivers.outcome).length > 0
        ? {
            next: `Add answers to ${f.list(context.sourcesAsking(results.drivers.outcome))}, which asks for it.`,
            command: null,
            file: 'data/feedback/<source>/<period>.csv',
          }
        : {
            next: 'Add a survey that asks for the outcome and for ratings of the drivers.',
            command: 'npm run new -- source FILE.csv --name my-survey',
            file: 'data/feedback/<source>/source.yaml',
          }),
    };
  }
  if (results.drivers.estimates.every(({ kind }) => kind === 'not-estimable')) {
    return {
      missing: 'Key drivers',
      why: `For none of the ${f.counted(Object.keys(config.drivers).length, 'driver')} can a link be given, from ${f.counted(results.drivers.answers, 'answer')} with the outcome.`,
      next: 'See each driver for the reason: too few answers or customers, or everybody rated alike.',
      command: null,
      file: null,
    };
  }
  return {
    missing: 'Key drivers',
    why: `None of the ${f.counted(Object.keys(config.drivers).length, 'driver')} shows evidence of a positive link in ${f.counted(results.drivers.answers, 'answer')}.`,
    next: 'See each driver for the reason: often the answers are too few to tell.',
    command: null,
    file: null,
  };
}
