import { describe, expect, it } from 'vitest';
import { publicFactsSchema } from '../../../src/model/promises/public-facts.ts';
import { progressModel } from '../../../src/view/public/progress-model.ts';
import { publicFacts } from '../../../src/view/public/public-facts.ts';
import { sampleInput } from '../sample-input.ts';

const { promises, config } = sampleInput;
const facts = publicFacts(promises, config);

describe('public facts', () => {
  it('hold the promises that are marked public, by id', () => {
    expect(facts.promises.map((promise) => promise.id)).toEqual([
      'evening-speed',
      'installers-on-time',
      'paper-bills',
    ]);
  });

  it('hold no word of a promise that is not public, and no theme', () => {
    const text = JSON.stringify(facts);
    expect(text).not.toContain('CANARY');
    expect(text).not.toContain('late-installation');
  });

  it('hold nothing of the fix that a public promise names', () => {
    const [first] = promises;
    const fixed = { ...first!, public: true, fix: { madeOn: '2019-03-01', feltFrom: '2019-05-01' } };
    expect(JSON.stringify(publicFacts([fixed], config))).not.toMatch(/2019|madeOn|feltFrom|"fix"/);
  });

  it.each(['theme', 'fix', 'owner', 'revenueCentsPerYear'])(
    'are refused when a promise brings "%s"',
    (field) => {
      const [first] = facts.promises;
      expect(publicFactsSchema.safeParse({ ...facts, promises: [{ ...first, [field]: 'x' }] }).success).toBe(
        false,
      );
    },
  );

  it('are refused when the document brings anything else', () => {
    expect(publicFactsSchema.safeParse({ ...facts, results: {} }).success).toBe(false);
  });
});

describe('the progress pages', () => {
  const model = progressModel(facts);
  const promise = (id: string) => model.promises.find((each) => each.id === id)!;

  it('group promises by status, work under way first, and leave out empty groups', () => {
    expect(model.groups.map((group) => group.status)).toEqual(['fixing', 'looking-into-it', 'not-now']);
  });

  it('say when customers hear again', () => {
    expect(promise('installers-on-time').next).toBe('You will hear from us again by 30 September 2026.');
  });

  it('own up to a date that has passed', () => {
    expect(promise('evening-speed').late).toBe(true);
    expect(promise('evening-speed').next).toContain('are late');
  });

  it('put the newest update first', () => {
    expect(promise('installers-on-time').updates.map((update) => update.iso)).toEqual([
      '2026-06-01',
      '2026-04-15',
    ]);
  });

  it('stand without any promise', () => {
    expect(progressModel(publicFacts([], config)).groups).toEqual([]);
  });
});
