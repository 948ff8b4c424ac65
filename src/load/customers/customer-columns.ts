import type { CustomerTable } from '../../model/feedback-table.ts';
import { NO_CODE } from '../../model/feedback-table.ts';
import { resized } from '../../model/typed-columns.ts';
import { ByteDictionary } from '../csv/byte-dictionary.ts';
import type { Cell } from '../csv/cell.ts';
import { AmountsHeard } from './sum-rows.ts';

/** The fields of a customer that are kept as they are written. */
export const TEXT_FIELDS = ['segment', 'unit', 'stratum', 'name'] as const;

/** The customer table while it is being filled, by customer code. */
export class CustomerColumns {
  readonly customers: ByteDictionary;
  /** Line a customer was listed on; 0 while not listed. */
  lines = new Uint32Array(0);
  coreGrowth = new Uint8Array(0);
  revenueCents = new Float64Array(0);
  private readonly amounts = new AmountsHeard();
  /** The customer whose revenue came last. */
  private latest = NO_CODE;
  private readonly text = TEXT_FIELDS.map(() => ({
    dictionary: new ByteDictionary(),
    codes: new Int32Array(0),
  }));

  constructor(customers: ByteDictionary) {
    this.customers = customers;
    this.resize(customers.size);
  }

  /** The code of a customer id, with room for it in all columns. */
  intern(cell: Cell): number {
    const code = this.customers.intern(cell.bytes, cell.start, cell.end);
    if (code >= this.lines.length) this.resize(Math.max(code + 1, this.lines.length * 2));
    return code;
  }

  putText(field: number, customer: number, cell: Cell): void {
    const { dictionary, codes } = this.text[field]!;
    codes[customer] = dictionary.intern(cell.bytes, cell.start, cell.end);
  }

  putRevenue(customer: number, cents: number): void {
    this.revenueCents[customer] = cents;
    this.amounts.hear(cents);
    this.latest = customer;
  }

  /** The customer listed last, where its revenue is that of all others; else undefined. */
  get listedSum(): { readonly id: string; readonly line: number } | undefined {
    const line = this.lines[this.latest];
    const isLast = line !== undefined && this.amounts.lastIsSum && this.lines.every((other) => other <= line);
    return isLast ? { id: this.customers.text(this.latest), line } : undefined;
  }

  table(): CustomerTable {
    this.resize(this.customers.size);
    const [segment, unit, stratum] = this.text.slice(0, 3).map(({ dictionary, codes }) => ({
      names: dictionary.texts(),
      codes,
    }));
    const name = this.text[3]!;
    const known = new Uint8Array(this.lines.length);
    let listed = 0;
    for (let customer = 0; customer < known.length; customer++)
      if (this.lines[customer]! > 0) listed += known[customer] = 1;
    return {
      listed,
      nameOf: (customer) => {
        const code = name.codes[customer] ?? NO_CODE;
        return code === NO_CODE ? null : name.dictionary.text(code);
      },
      known,
      segment: segment!,
      unit: unit!,
      stratum: stratum!,
      coreGrowth: this.coreGrowth,
      revenueCentsPerYear: this.revenueCents,
    };
  }

  private resize(length: number): void {
    const copied = Math.min(length, this.lines.length);
    this.lines = resized(this.lines.subarray(0, copied), length);
    this.coreGrowth = resized(this.coreGrowth.subarray(0, copied), length, 255);
    this.revenueCents = resized(this.revenueCents.subarray(0, copied), length, NaN);
    for (const column of this.text) column.codes = resized(column.codes.subarray(0, copied), length, NO_CODE);
  }
}
