import { counted } from '../model/counted.ts';
import type { Place } from './defect-list.ts';

/** So many further places of one mistake are named, as each may be a slip of the pen; of more, only their number. */
const MOST_PLACES = 9;

/** A mistake that is told once, and where else it was made. */
export class FurtherPlaces {
  /** How many there are. */
  count = 0;
  private readonly at: Place;
  private readonly first: Place[] = [];

  /** @param at  where it is told */
  constructor(at: Place) {
    this.at = at;
  }

  add(place: Place): void {
    this.count++;
    if (this.first.length < MOST_PLACES) this.first.push(place);
  }

  /**
   * `; also in line 3, line 9`, or how many rows more; empty without any.
   *
   * @param isLike   what stands there is of the same form, and another text
   * @param of       what holds the rows, such as `file`
   */
  words(isLike: boolean, of: string): string {
    if (this.count === 0) return '';
    if (this.count > MOST_PLACES)
      return `; ${isLike ? 'likewise' : 'so'} in ${counted(this.count, 'more row')} of this ${of}`;
    const places = this.first.map(({ file, line }) =>
      file === this.at.file ? `line ${line}` : `${file}:${line}`,
    );
    return `; ${isLike ? 'likewise' : 'also'} in ${places.join(', ')}`;
  }
}
