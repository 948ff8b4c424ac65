import type { PromiseDefinition } from '../../model/promises/promise.ts';

type Status = PromiseDefinition['status'];

/** What customers and colleagues read for each status. */
export const STATUS_NAMES: Readonly<Record<Status, string>> = {
  'looking-into-it': 'Looking into it',
  planned: 'Planned',
  fixing: 'Fixing',
  checking: 'Checking that it worked',
  done: 'Done',
  'not-now': 'Not now',
};

/** From what happens now to what is over: the order of the public overview. */
export const STATUS_ORDER: readonly Status[] = [
  'fixing',
  'checking',
  'planned',
  'looking-into-it',
  'done',
  'not-now',
];
