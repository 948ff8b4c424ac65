import { isSlug, slugOf } from '../identifier.ts';
import { RESERVED_UNIT_IDS } from './unit.ts';

/** The longest address a unit's name is turned into: room for a number behind it. */
const LONGEST = 56;

/**
 * A page address for a name that comes from the data. The name itself is only ever text.
 *
 * @param taken  addresses already given; the result is none of them
 * @returns small letters, digits and hyphens; "unit" with a number when nothing of the name is left
 */
export function unitAddress(name: string, taken: ReadonlySet<string>): string {
  const plain = slugOf(name).slice(0, LONGEST).replace(/-$/, '');
  const isFree = (address: string) =>
    isSlug(address) && !taken.has(address) && !RESERVED_UNIT_IDS.includes(address);
  if (isFree(plain)) return plain;
  const stem = plain === '' ? 'unit' : plain;
  for (let number = stem === 'unit' ? 1 : 2; ; number++) {
    const address = `${stem}-${number}`;
    if (isFree(address)) return address;
  }
}
