import { describe, expect, it } from 'vitest';
import { SOURCE, SURVEY, toldOf, workspaceWith } from '../../temporary-workspace.ts';
import { CSV, load, MAPPING } from './loaded-feedback.ts';

const CUSTOMERS = 'data/customers.csv';

describe('characters that nobody sees', () => {
  it('are written out where a score holds one', () => {
    expect(load({ [CSV]: SURVEY.replace('9,4', '9\u200b,4') }).defects).toEqual([
      `${CSV}:2:4 column "recommend" holds "9\\u200b"; expected a whole number from 0 to 10 [cell-not-a-number]`,
    ]);
  });

  it.each(['\u00a0', '\u200b', '\u2003\u3000', '\ufeff', '"\n"'])('are no comment: %j', (nothing) => {
    const { items, defects } = load({ [CSV]: SURVEY.replace('Quick and friendly', nothing) });
    expect(defects).toEqual([]);
    expect(items[0]?.comment).toBeNull();
  });

  it('are no id, but stay in a comment that says something', () => {
    const text = SURVEY.replace('a1,', '\u200b,').replace('nobody called', 'nobody\u00a0called\u200b');
    const { items, codes } = load({ [CSV]: text });
    expect(codes).toEqual(['cell-required']);
    expect(items[0]?.comment).toBe('Two weeks late, nobody\u00a0called\u200b');
  });

  it('tell which customer is meant by an id that looks the same', () => {
    const files = { [CSV]: SURVEY.replace('C2', 'C1\u200b'), [CUSTOMERS]: 'customer\nC1\n' };
    expect(load(files).defects[0]).toContain('the first "C1\\u200b" in this line; it lists "C1"');
  });

  it('make two names of one', () => {
    const files = {
      [MAPPING]: SOURCE.replace('customer: customer', 'segment: customer'),
      [CSV]: SURVEY.replace('C2', 'C1\u200b'),
    };
    expect(load(files).codes).toEqual(['name-variant']);
  });

  it('are shown in a header, as it can be written into source.yaml', () => {
    const told = toldOf(workspaceWith({ [CSV]: SURVEY.replace('delivery', 'delivery\u200b') }));
    expect(told[0]).toContain('list it under ignore as "delivery\\u200b"');
  });
});
