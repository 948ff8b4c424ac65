import { afterEach, describe, expect, it } from 'vitest';
import { analyseWorkspace } from '../../src/analysis/analysis.ts';
import type { NumberFacts } from '../../src/analysis/number-questions.ts';
import { numberQuestions } from '../../src/analysis/number-questions.ts';
import type { Workspace } from '../../src/model/workspace.ts';
import { checkWorkspace } from '../../src/pipeline.ts';
import { SecondThread } from '../../src/second-thread/second-thread.ts';
import { sampleResults, sampleWorkspace } from '../sample/sample-workspace.ts';
import { themeOf } from '../analysis/themes/theme-builder.ts';

const EVERYTHING = 0;
const threads: SecondThread[] = [];
function threadFor(worthAThread?: number): SecondThread {
  const thread = new SecondThread(worthAThread);
  threads.push(thread);
  return thread;
}
afterEach(() => threads.splice(0).forEach((thread) => thread.end()));

/** What the analysis of a workspace asks about numbers. */
function numberFactsOf(workspace: Workspace): NumberFacts {
  const asked: NumberFacts[] = [];
  analyseWorkspace(workspace, {
    questions: (facts) => {
      asked.push(facts);
      return numberQuestions(facts);
    },
  });
  return asked[0]!;
}

const fileOf = (comment: string) => {
  const text = new TextEncoder().encode(comment);
  const bytes = new Uint8Array(new SharedArrayBuffer(text.length));
  bytes.set(text);
  return {
    rows: 1,
    bytes,
    starts: Uint32Array.of(0),
    ends: Uint32Array.of(text.length),
    language: { names: [], codes: Int32Array.of(-1) },
  };
};

describe('a second thread', () => {
  it('comes to the very results of one thread', () => {
    const checked = checkWorkspace('.', { second: threadFor(EVERYTHING) });
    const { results, marks } = checked.analysis(checked.workspace!);
    expect(JSON.stringify(results)).toBe(JSON.stringify(sampleResults));
    expect(marks.themes.length).toBe(results.themes.themes.reduce((sum, { mentions }) => sum + mentions, 0));
    expect(checked.defects).toEqual(checkWorkspace('.').defects);
  });

  it('answers the same whoever takes which question', () => {
    const thread = threadFor(EVERYTHING);
    thread.begin(sampleWorkspace.themes, [], 1);
    const facts = numberFactsOf(sampleWorkspace);
    const alone = numberQuestions(facts);
    const shared = thread.questions(facts)!;
    expect(shared.quarter()).toEqual(alone.quarter());
    expect(shared.year()).toEqual(alone.year());
    const drivers = shared.drivers();
    expect(shared.paretos(drivers)).toEqual(alone.paretos(drivers));
    expect(drivers).toEqual(alone.drivers());
    expect(shared.units()).toEqual(alone.units());
    expect(shared.outcomes()).toEqual(alone.outcomes());
    expect(shared.impacts()).toEqual(alone.impacts());
    expect(thread.questions(facts), 'let go when all are answered').toBeUndefined();
  });

  it('marks files in the order in which they were read', () => {
    const thread = threadFor(EVERYTHING);
    thread.begin([themeOf('late', { match: ['late'] }), themeOf('price', { match: ['price*'] })], [], 1);
    for (const comment of ['too late', 'fine', 'prices, late again']) thread.comments(fileOf(comment));
    expect(thread.marks()?.map(({ themes }) => [...themes])).toEqual([[0], [], [0, 1]]);
  });

  it('is not there for little feedback', () => {
    const thread = threadFor(1000);
    thread.begin([themeOf('late', { match: ['late'] })], [], 999);
    thread.comments(fileOf('too late'));
    expect(thread.marks()).toBeUndefined();
  });

  it('says what went wrong with it', () => {
    const thread = threadFor(EVERYTHING);
    thread.begin([themeOf('price'), themeOf('late')], [], 1);
    thread.comments(fileOf('too late'));
    expect(() => thread.marks()).toThrow(/the second thread failed: RangeError.*"late" is out of order/);
  });
});
