import { counted } from '../../model/counted.ts';
import type { DefectCode } from '../../model/defect.ts';
import type { DefectList, Place } from '../defect-list.ts';

interface Mistake {
  readonly code: DefectCode;
  readonly at: Place;
  readonly what: string;
  readonly fix: string;
  /** Further files that say the same, the last of them last. */
  readonly others: string[];
}

/** What does not fit between a mapping and its files: kept while the files of a source are read, and said once. */
export class MappingMistakes {
  private readonly found = new Map<string, Mistake>();

  /** Takes what was seen at a place of one file; see `DefectList.error`. */
  error(code: DefectCode, at: Place, what: string, fix: string): void {
    const key = [code, at.column, what].join('\n');
    const known = this.found.get(key);
    if (known === undefined) this.found.set(key, { code, at, what, fix, others: [] });
    else known.others.push(at.file);
  }

  /** Passes each mistake on at the first file it was seen in, with how many more there are. */
  report(defects: DefectList): void {
    for (const { code, at, what, fix, others } of this.found.values()) {
      const more =
        others.length === 0
          ? ''
          : `; the same in ${counted(others.length, 'more file')} of this source, the last ${others.at(-1)!}`;
      defects.error(code, at, `${what}${more}`, fix);
    }
  }
}
