import { getCompileCacheDir } from 'node:module';
import type { MessagePort } from 'node:worker_threads';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { NumberFacts, NumberQuestions } from '../analysis/number-questions.ts';
import { numberQuestions } from '../analysis/number-questions.ts';
import type { SpokenMarks } from '../analysis/themes/theme-marks.ts';
import type { RulesByLanguage } from '../analysis/themes/matcher/theme-rules.ts';
import type { FileComments } from '../load/feedback/table-builder.ts';
import type { Theme } from '../model/theme.ts';
import type { Answers, Question, Reply, Task } from './messages.ts';
import { QUESTIONS, take } from './messages.ts';

/** Bytes of feedback from which a thread is worth its start, some 40,000 answers; the sample is a quarter of it. */
const WORTH_A_THREAD = 8e6;
/** A thread that says nothing for so long, in the middle of one file or question, has died. */
const PATIENCE_MS = 120_000;

/**
 * Marks the comments of each file while the next one is read, and then answers the questions about numbers while this
 * thread answers those about words. What comes back is the same, bit for bit, as what this thread would work out.
 *
 * With little feedback there is no thread, and `marks` and `questions` are undefined.
 */
export class SecondThread {
  private readonly worthAThread: number;
  private running: { readonly thread: Worker; readonly port: MessagePort } | undefined;
  /** Counts the replies sent, so that this side can sleep until there is another. */
  private readonly replies = new Int32Array(new SharedArrayBuffer(4));
  private files = 0;
  private answers: Partial<Answers> = {};

  /** @param worthAThread  bytes of feedback from which a thread is started */
  constructor(worthAThread = WORTH_A_THREAD) {
    this.worthAThread = worthAThread;
  }

  /** Takes the rules that comments will be read for, and the bytes of feedback to come. */
  begin(themes: readonly Theme[], lists: readonly RulesByLanguage[], bytes: number): void {
    if (bytes < this.worthAThread) return;
    const { port1: port, port2 } = new MessageChannel();
    this.running = { thread: started({ port: port2, replies: this.replies }), port };
    this.ask({ kind: 'rules', themes, lists });
  }

  /** Takes the comments of a file that was just read. */
  comments({ language, ...block }: FileComments): void {
    if (this.running === undefined) return;
    this.files++;
    this.ask({ kind: 'comments', block, language });
  }

  /** The marks of all files, in their order. */
  marks(): readonly SpokenMarks[] | undefined {
    if (this.running === undefined) return undefined;
    return Array.from({ length: this.files }, () => {
      const { kind, answer } = this.nextReply();
      if (kind !== 'marks') throw new Error(`the second thread sent ${kind}, not marks`);
      return answer;
    });
  }

  /**
   * Asks about numbers. Each call that comes back answers its question here if the thread has not begun with it, and
   * else waits for the answer; when all were called, the thread is let go.
   */
  questions(facts: NumberFacts): NumberQuestions | undefined {
    if (this.running === undefined) return undefined;
    const taken = new Int32Array(new SharedArrayBuffer(4 * QUESTIONS.length));
    this.ask({ kind: 'numbers', facts: plain(facts), taken });
    const here = numberQuestions(facts);
    let open = QUESTIONS.length;
    const shared = <Q extends Question>(question: Q, answerHere: () => Answers[Q]): Answers[Q] => {
      const answer = take(taken, question) ? answerHere() : this.awaitAnswer(question);
      if (--open === 0) this.end();
      return answer;
    };
    return {
      impacts: () => shared('impacts', here.impacts),
      outcomes: () => shared('outcomes', here.outcomes),
      units: () => shared('units', here.units),
      drivers: () => shared('drivers', here.drivers),
      paretos: (drivers) => shared('paretos', () => here.paretos(drivers)),
      year: () => shared('year', here.year),
      quarter: () => shared('quarter', here.quarter),
    };
  }

  /** Lets the thread go, whatever it is at. */
  end(): void {
    this.running?.port.close();
    void this.running?.thread.terminate();
    this.running = undefined;
  }

  /**
   * Columns of the table are shared, the rest is copied. Nothing is moved: once a buffer is, every look into any typed
   * array asks whether it is still there.
   */
  private ask(task: Task): void {
    this.running!.port.postMessage(task);
  }

  /** Answers come in the order of the thread, which need not be that of the calls. */
  private awaitAnswer<Q extends Question>(question: Q): Answers[Q] {
    while (!(question in this.answers)) {
      const { kind, answer } = this.nextReply();
      if (kind === 'marks') throw new Error(`the second thread sent marks, not ${question}`);
      this.answers = { ...this.answers, [kind]: answer };
    }
    return this.answers[question] as Answers[Q];
  }

  private nextReply(): Exclude<Reply, { kind: 'fault' }> {
    for (;;) {
      const before = Atomics.load(this.replies, 0);
      const received = receiveMessageOnPort(this.running!.port) as { message: Reply } | undefined;
      if (received !== undefined) return withoutFault(received.message);
      if (Atomics.wait(this.replies, 0, before, PATIENCE_MS) === 'timed-out')
        throw new Error('the second thread does not answer');
    }
  }
}

function withoutFault(reply: Reply): Exclude<Reply, { kind: 'fault' }> {
  if (reply.kind !== 'fault') return reply;
  throw new Error(`the second thread failed: ${String(reply.fault)}`, { cause: reply.fault });
}

/** The thread: nothing of this process's options, but the compiled code that this process keeps. */
function started(workerData: { port: MessagePort; replies: Int32Array }): Worker {
  const cache = getCompileCacheDir();
  const thread = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData,
    transferList: [workerData.port],
    execArgv: [],
    // it keeps little of what it makes: a small nursery costs no time and holds the memory of the process down
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
    env: cache === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: cache },
  });
  thread.unref();
  return thread;
}

/** Facts without the functions of the tables they come from. */
function plain({ table, customers, themes, marks, units, question }: NumberFacts): NumberFacts {
  const { rows, source, day, customer, segment, unit, scores, measures } = table;
  const { codes } = customer;
  return {
    table: { rows, source, day, customer: { codes }, segment, unit, scores, measures },
    customers: customers && { revenueCentsPerYear: customers.revenueCentsPerYear },
    themes,
    marks,
    units,
    question,
  };
}
