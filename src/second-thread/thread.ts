import type { MessagePort } from 'node:worker_threads';
import { workerData } from 'node:worker_threads';
import { numberQuestions } from '../analysis/number-questions.ts';
import type { BlockMarker } from '../analysis/themes/theme-marks.ts';
import { blockMarker } from '../analysis/themes/theme-marks.ts';
import type { Reply, Task } from './messages.ts';

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
    case 'numbers': {
      const { impacts, drivers, paretos, movement } = numberQuestions(task.facts);
      send({ kind: 'impacts', answer: impacts() });
      send({ kind: 'drivers', answer: drivers() });
      send({ kind: 'paretos', answer: paretos() });
      return send({ kind: 'movement', answer: movement() });
    }
    default:
      return task satisfies never;
  }
}

function send(reply: Reply): void {
  port.postMessage(reply);
  Atomics.add(replies, 0, 1);
  Atomics.notify(replies, 0);
}
