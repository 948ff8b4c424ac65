import type { MessagePort } from 'node:worker_threads';
import { workerData } from 'node:worker_threads';
import type { NumberFacts } from '../analysis/number-questions.ts';
import { numberQuestions } from '../analysis/number-questions.ts';
import type { BlockMarker } from '../analysis/themes/theme-marks.ts';
import { blockMarker } from '../analysis/themes/theme-marks.ts';
import type { Reply, TakenQuestions, Task } from './messages.ts';
import { take } from './messages.ts';

// Runs in the second thread: answers each task with what the first thread would have worked out itself.
const { port, replies } = workerData as { port: MessagePort; replies: Int32Array };
let mark: BlockMarker | undefined;

port.on('message', (task: Task) => {
  try {
    answer(task);
  } catch (fault) {
    send({ kind: 'fault', fault });
  }
});

function answer(task: Task): void {
  switch (task.kind) {
    case 'rules':
      mark = blockMarker(task.themes, task.lists);
      return;
    case 'comments':
      return send({ kind: 'marks', answer: mark!(task.block, task.language) });
    case 'numbers':
      return answerFree(task.facts, task.taken);
    default:
      return task satisfies never;
  }
}

/** Answers, one after another, the questions that the first thread has not begun with. */
function answerFree(facts: NumberFacts, taken: TakenQuestions): void {
  const { impacts, outcomes, units, drivers, paretos, year, quarter } = numberQuestions(facts);
  if (take(taken, 'impacts')) send({ kind: 'impacts', answer: impacts() });
  if (take(taken, 'outcomes')) send({ kind: 'outcomes', answer: outcomes() });
  if (take(taken, 'units')) send({ kind: 'units', answer: units() });
  if (take(taken, 'year')) send({ kind: 'year', answer: year() });
  if (take(taken, 'quarter')) send({ kind: 'quarter', answer: quarter() });
  if (take(taken, 'drivers')) {
    const answered = drivers();
    send({ kind: 'drivers', answer: answered });
    if (take(taken, 'paretos')) send({ kind: 'paretos', answer: paretos(answered) });
  }
}

function send(reply: Reply): void {
  port.postMessage(reply);
  Atomics.add(replies, 0, 1);
  Atomics.notify(replies, 0);
}
