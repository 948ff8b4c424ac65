import { describe, expect, it } from 'vitest';
import type { Masker } from '../../../src/analysis/disclosure/mask-comment.ts';
import { maskerOf } from '../../../src/analysis/disclosure/mask-comment.ts';
import type { CustomerTable } from '../../../src/model/feedback-table.ts';
import { customersOf, tableOf } from '../../build-table.ts';
import { CLEAN, CUSTOMERS, LABELLED } from './labelled-details.ts';

const table = tableOf(CUSTOMERS.map(([customer]) => ({ customer })));
const customers: CustomerTable = {
  ...customersOf(table, Object.fromEntries(CUSTOMERS.map(([id]) => [id, 100]))),
  nameOf: (customer) => CUSTOMERS[customer]?.[1] ?? null,
};
const maskerIn = (locale: string): Masker =>
  maskerOf({ locale, customerIds: table.customer.names, customers });
const masker = maskerIn('en-GB');

const MARK = /\{([a-z -]+)\|([^}]*)\}/g;
const labelled = LABELLED.map((line) => ({
  text: line.replace(MARK, '$2'),
  details: Array.from(line.matchAll(MARK), ([, kind, text]) => ({ kind: kind!, text: text! })),
}));
const wanted = labelled.flatMap(({ details }) => details);

/** Details that are masked whole, by kind. */
function recallOf(kinds: readonly string[]): number {
  const found = labelled.flatMap(({ text, details }) => {
    const masked = masker.detailsIn(text);
    return details.filter(
      (detail) =>
        kinds.includes(detail.kind) && masked.some(({ text: covered }) => covered.includes(detail.text)),
    );
  });
  return found.length / wanted.filter(({ kind }) => kinds.includes(kind)).length;
}

describe('personal details in comments', () => {
  it.each(['telephone number', 'e-mail address', 'card number', 'bank account', 'network address'])(
    'finds at least 97 in 100 of kind "%s"',
    (kind) => {
      expect(wanted.filter((detail) => detail.kind === kind).length).toBeGreaterThanOrEqual(4);
      expect(recallOf([kind])).toBeGreaterThanOrEqual(0.97);
    },
  );

  it('masks at least 85 % of the customers whose name or number is known', () => {
    expect(recallOf(['customer name', 'customer number'])).toBeGreaterThanOrEqual(0.85);
  });

  it('masks postcodes that can be nothing else', () => {
    expect(recallOf(['postcode'])).toBe(1);
  });

  it('says the right kind for at least nine in ten of what it masks', () => {
    const masked = labelled.flatMap(({ text, details }) =>
      masker.detailsIn(text).map((detail) => details.some(({ kind }) => kind === detail.kind)),
    );
    expect(masked.filter((right) => right).length / masked.length).toBeGreaterThanOrEqual(0.9);
  });

  it('leaves at least eight in ten comments with no detail as they are', () => {
    const untouched = CLEAN.filter((text) => masker.mask(text) === text);
    expect(untouched.length / CLEAN.length).toBeGreaterThanOrEqual(0.8);
  });

  it('shows what was there, and nothing of it', () => {
    expect(masker.mask('Ring 07700 900123 or write to m.okafor@example.com.')).toBe(
      'Ring [phone number] or write to [e-mail address].',
    );
    expect(masker.mask('Ashlow Foods Ltd, C014929, BS3 4TQ')).toBe(
      '[customer name], [customer number], [postcode]',
    );
  });

  it('leaves a masked text as it is', () => {
    for (const { text } of labelled) {
      const once = masker.mask(text);
      expect(masker.mask(once)).toBe(once);
    }
  });

  it('takes a name of one word only as it is spelled', () => {
    expect(masker.mask('the quillmere way')).toBe('the quillmere way');
  });

  it('reads national numbers by the region of the locale', () => {
    expect(maskerIn('de-DE').mask('Ruf 030 23125 123 an')).toBe('Ruf [phone number] an');
    expect(maskerIn('de-DE').mask('BS3 4TQ')).toBe('BS3 4TQ');
  });

  it('stays fast on texts made to slow it down', () => {
    const hostile = ['0'.repeat(20_000), '1 '.repeat(10_000), 'a@'.repeat(10_000), '2001:'.repeat(5_000)];
    for (const text of hostile) expect(masker.mask(text).length).toBeGreaterThan(0);
  });
});
